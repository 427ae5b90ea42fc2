/**
 * The built page as somebody hosts it: under any path, in versions that follow each other, and without network when the
 * server has gone.
 */
import { execFileSync } from 'node:child_process';
import {
    cpSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    readdirSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { csp } from '../../../web/csp.mjs';
import { root } from './server.mjs';

/** What is bundled; esbuild names files after their folders, so it lies in the copy as it does here. */
const BUNDLED = ['fflate', 'marked', 'uqr', 'write-excel-file', 'zxing-wasm'];
/** What pages are made of: the handbooks, with the app's words and the numbers of its rules. */
const READ = ['assets', 'src/core'];

const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-versions-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let copies = 0;

/**
 * A second build of the page, in a folder of its own, from the same compiled C++.
 * @param {{ from?: string, change?: Record<string, (text: string) => string> }} [how] what is different in which file of
 *     web/; `from`: a build whose compressed files are taken where they are the same
 * @returns {string} the root of that tree
 */
export function anotherBuild({ from, change = {} } = {}) {
    copies += 1;
    const tree = join(folder, `tree-${copies}`);
    mkdirSync(join(tree, 'build/wasm'), { recursive: true });
    mkdirSync(join(tree, 'node_modules'));
    for (const path of [
        'web',
        'build/content',
        ...READ,
        ...BUNDLED.map((name) => `node_modules/${name}`),
    ]) {
        cpSync(join(root, path), join(tree, path), { recursive: true });
    }
    for (const name of readdirSync(join(root, 'build/wasm'))) {
        if (/\.(js|wasm)$/.test(name)) {
            cpSync(join(root, 'build/wasm', name), join(tree, 'build/wasm', name));
        }
    }
    // The bundler looks at the last two.
    for (const name of ['LICENSE', 'package.json', 'tsconfig.json']) {
        cpSync(join(root, name), join(tree, name));
    }
    symlinkSync(join(root, 'node_modules/esbuild'), join(tree, 'node_modules/esbuild'));
    if (from) {
        cpSync(from, join(tree, 'build/web'), { recursive: true });
    }
    for (const [name, edit] of Object.entries(change)) {
        const path = join(tree, 'web', name);
        const text = readFileSync(path, 'utf8');
        if (edit(text) === text) {
            throw new Error(`${name} is as it was`);
        }
        writeFileSync(path, edit(text));
    }
    execFileSync(process.execPath, [join(tree, 'web/build.mjs')], {
        env: {
            IMGUI_DIR: join(root, 'build/deps/imgui'),
            SODIUM_SOURCE_DIR: join(root, 'build/deps/libsodium'),
            ...process.env,
        },
    });
    return tree;
}

/**
 * @param {string} [under] the path of the page, with / at both ends
 * @returns the site: serves build/web, then whatever is shown
 */
export async function hostSite(under = '/') {
    /** @param {string} site */
    const filesOf = (site) => sirv(site, { etag: true, brotli: true });
    let files = filesOf(join(root, 'build/web'));
    /** @type {string[]} what was asked for */
    const asked = [];
    const server = createServer((request, response) => {
        response.setHeader('Content-Security-Policy', csp);
        const path = request.url ?? '/';
        asked.push(path);
        const missing = () => void response.writeHead(404).end();
        if (!path.startsWith(under)) {
            missing();
            return;
        }
        request.url = `/${path.slice(under.length)}`;
        response.setHeader('Cache-Control', 'no-cache');
        files(request, response, missing);
    });
    // A test that fails leaves it; the run must end.
    server.unref();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    return {
        url: `http://127.0.0.1:${port}${under}`,
        asked,
        /** @param {string} site a folder with another version */
        show(site) {
            files = filesOf(site);
        },
        /** The network is gone. */
        stop() {
            server.close();
            server.closeAllConnections();
        },
    };
}
