/**
 * The page of web/ with a fake core: bundled into a temporary folder, served on a free port of this
 * machine, opened in Debian's Chromium. For tests of the JavaScript modules alone.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { csp } from '../../../web/csp.mjs';
import { SLOWEST_MS } from './patience.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

const TYPES = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript',
    css: 'text/css',
    wasm: 'application/wasm',
};

/** @returns {Promise<Map<string, Uint8Array | string>>} */
async function bundle() {
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: {
            app: 'web/main.js',
            camera: 'web/camera.js',
            camera_worker: 'web/camera_worker.js',
            storage: 'web/storage.js',
            style: 'web/style.css',
            vault_worker: 'web/vault_worker.js',
        },
        alias: {
            lead: `${root}/tests/e2e/lib/fake_core.js`,
            wirkbrille: `${root}/tests/e2e/lib/fake_core.js`,
        },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        define: {
            __WASM_URL__: '"./core.wasm"',
            __LEAD_WASM_URL__: '"./core.wasm"',
            __LEAD_DE_URL__: '"./lead.de.bin"',
            __LEAD_EN_URL__: '"./lead.en.bin"',
            __ADVISER_URL__: '"./adviser.wasm"',
            __VAULT_WORKER_URL__: '"./vault_worker.js"',
            __CODE_READER_URL__: '"./code_reader.wasm"',
            __VAULT_URL__: '"./vault.wasm"',
            __CONTENT_DE_URL__: '"./content.de.bin"',
            __CONTENT_EN_URL__: '"./content.en.bin"',
            __SERVICE_WORKER_URL__: '""',
        },
        outdir: '/',
        write: false,
        logLevel: 'error',
    });
    const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
    const page = readFileSync(`${root}/web/index.html`, 'utf8')
        .replace('{{csp}}', csp)
        .replace('{{app.css}}', './style.css')
        .replace('{{app.js}}', './app.js');
    files.set('/', page);
    for (const name of readdirSync(`${root}/web/public`)) {
        files.set(`/${name}`, readFileSync(`${root}/web/public/${name}`));
    }
    // The vault is real where it was built; the tests of it say so when it was not.
    const vault = `${root}/build/wasm/vault.wasm`;
    if (existsSync(vault)) {
        files.set('/vault.wasm', readFileSync(vault));
    }
    const reader = 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm';
    files.set('/code_reader.wasm', readFileSync(`${root}/${reader}`));
    files.set('/core.wasm', Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    files.set('/content.de.bin', Uint8Array.of(1, 2, 3));
    files.set('/content.en.bin', Uint8Array.of(4, 5, 6));
    files.set('/lead.de.bin', Uint8Array.of(7));
    files.set('/lead.en.bin', Uint8Array.of(8));
    return files;
}

/**
 * @param {{ secure?: boolean, args?: string[] }} [options] not secure: another name for this machine over plain http;
 * args: more for Chromium
 */
export async function openSite({ secure = true, args = [] } = {}) {
    const files = await bundle();
    /** Paths that the server answers in another way: a number is a status, else other bytes. */
    const broken = new Map();
    const server = createServer((request, response) => {
        const path = new URL(request.url ?? '/', 'http://x').pathname;
        const body = broken.get(path) ?? files.get(path);
        if (typeof body === 'number' || body === undefined) {
            response.writeHead(body ?? 404).end();
            return;
        }
        const extension = path === '/' ? 'html' : path.split('.').pop();
        response.writeHead(200, {
            'Content-Type': TYPES[extension] ?? 'application/octet-stream',
            'Content-Security-Policy': csp,
        });
        response.end(body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const browser = await chromium.launch({
        executablePath: '/usr/bin/chromium',
        args: [
            '--no-sandbox',
            '--disable-background-networking',
            '--use-angle=swiftshader',
            '--enable-unsafe-swiftshader',
            '--host-resolver-rules=MAP plain.test 127.0.0.1',
            ...args,
        ],
    });
    const port = /** @type {{ port: number }} */ (server.address()).port;
    const url = `http://${secure ? '127.0.0.1' : 'plain.test'}:${port}/`;

    return {
        url,
        broken,
        browser,
        async close() {
            await browser.close();
            server.close();
            server.closeAllConnections();
        },
        /**
         * @param {{ context?: object, init?: () => void, on?: import('playwright-core').BrowserContext, started?: boolean }} [options]
         */
        async open({ context = {}, init, on, started = true } = {}) {
            const owner =
                on ??
                (await browser.newContext({
                    locale: 'de-DE',
                    viewport: { width: 800, height: 700 },
                    ...context,
                }));
            const page = await owner.newPage();
            page.setDefaultTimeout(SLOWEST_MS);
            /** @type {string[]} */
            const complaints = [];
            page.on('console', (message) => {
                if (message.type() === 'error') {
                    complaints.push(message.text());
                }
            });
            page.on('pageerror', (error) => complaints.push(String(error)));
            if (init) {
                await page.addInitScript(init);
            }
            await page.goto(url);
            if (started) {
                await page.waitForSelector('#boot', { state: 'detached' });
            }
            return { page, complaints };
        },
    };
}

/** Violations that axe finds, through the debugging protocol because the policy blocks script tags. @param {import('playwright-core').Page} page */
export async function axeViolations(page) {
    await page.evaluate(axe);
    return page.evaluate(async () => {
        const { violations, passes } = await globalThis.axe.run(document);
        return {
            passes: passes.length,
            violations: violations.map(
                ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
            ),
        };
    });
}

/** Every node of the accessibility tree that is not ignored, as "role name". @param {import('playwright-core').Page} page */
export async function spoken(page) {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, description }) => ({
            role: role?.value,
            name: name?.value ?? '',
            description: description?.value ?? '',
        }));
}
