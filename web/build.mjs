/**
 * Builds build/web: bundles web/main.js and web/style.css, names every file after its content, writes
 * the page from web/index.html and the handbooks beside it, and compresses. Only what changed is written; what is no longer
 * part of the page is removed.
 *
 * In the template, {{csp}}, {{app.js}}, {{app.css}}, {{app.wasm}}, {{content.de}} and {{content.en}} stand for
 * the policy and the files' addresses. Scripts get __WASM_URL__, __LEAD_URL__, __LEAD_WASM_URL__, __PROJECTOR_URL__,
 * __PROJECTOR_WASM_URL__, __ANALYSE_URL__, __ANALYSE_WASM_URL__, __EXPORTS_URL__, __ADVISER_URL__, __VAULT_WORKER_URL__,
 * __LEAD_VAULT_WORKER_URL__, __CAMERA_WORKER_URL__, __CONTENT_DE_URL__, __CONTENT_EN_URL__, __LEAD_DE_URL__,
 * __LEAD_EN_URL__ and __SERVICE_WORKER_URL__ (strings), and import the compiled C++ as 'wirkbrille', running a workshop as
 * 'lead', on the projector as 'projector', analysing as 'analyse'; the workers get __VAULT_URL__ and __CODE_READER_URL__,
 * the service worker __KEPT_FILES__.
 */
import { createHash } from 'node:crypto';
import {
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { csp } from './csp.mjs';
import { handbooks } from './handbooks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/web');
const languages = ['de', 'en'];
const SERVICE_WORKER = 'service_worker.js';

/** @type {Map<string, Buffer>} name below build/web → content */
const files = new Map();

/** @param {string} path @returns {Buffer} */
function input(path) {
    const full = join(root, path);
    if (!existsSync(full)) throw new Error(`${path} is missing: ./run --build-only makes it`);
    return readFileSync(full);
}

/** @param {string} stem @param {string} extension @param {Buffer} content @returns {string} */
function addHashed(stem, extension, content) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const name = `${stem}.${hash}.${extension}`;
    files.set(name, content);
    return name;
}

/** The notices that the licences of what is linked into the app ask to pass on. @returns {Buffer} */
function licences() {
    const deps = [
        ['Wirkbrille', join(root, 'LICENSE')],
        [
            'Dear ImGui',
            join(process.env.IMGUI_DIR ?? join(root, 'build/deps/imgui'), 'LICENSE.txt'),
        ],
        [
            'libsodium',
            join(process.env.SODIUM_SOURCE_DIR ?? join(root, 'build/deps/libsodium'), 'LICENSE'),
        ],
        ['cereal', '/usr/share/doc/libcereal-dev/copyright'],
        ['RapidJSON', '/usr/share/doc/rapidjson-dev/copyright'],
        ['uqr', join(root, 'node_modules/uqr/LICENSE')],
        ['write-excel-file', join(root, 'node_modules/write-excel-file/LICENSE')],
        ['fflate', join(root, 'node_modules/fflate/LICENSE')],
        ['zxing-wasm', join(root, 'node_modules/zxing-wasm/LICENSE')],
        // Compiled into zxing-wasm, which has no copy of its licence: the same text of Debian's.
        ['zxing-cpp', '/usr/share/common-licenses/Apache-2.0'],
    ];
    return Buffer.from(
        deps
            .filter(([, path]) => existsSync(path))
            .map(
                ([name, path]) =>
                    `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(path, 'utf8').trim()}\n`,
            )
            .join('\n\n'),
    );
}

const wasm = addHashed('wirkbrille', 'wasm', input('build/wasm/wirkbrille.wasm'));
const lead = addHashed('lead', 'wasm', input('build/wasm/lead.wasm'));
const projector = addHashed('projector', 'wasm', input('build/wasm/projector.wasm'));
const analyse = addHashed('analyse', 'wasm', input('build/wasm/analyse.wasm'));
const adviser = addHashed('adviser', 'wasm', input('build/wasm/adviser.wasm'));
const vault = addHashed('vault', 'wasm', input('build/wasm/vault.wasm'));
const leadVault = addHashed('lead_vault', 'wasm', input('build/wasm/lead_vault.wasm'));
/** @type {Record<string, string>} */
const content = {};
/** @type {Record<string, string>} */
const guides = {};
for (const language of languages) {
    guides[language] = addHashed(
        `lead.${language}`,
        'bin',
        input(`build/content/lead.${language}.bin`),
    );
    content[language] = addHashed(
        `content.${language}`,
        'bin',
        input(`build/content/content.${language}.bin`),
    );
}

/** @satisfies {import('esbuild').BuildOptions} */
const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: out,
    write: false,
    logLevel: 'silent',
};

/**
 * A thread around a module. The page names it, so it is built before.
 * @param {string} stem @param {string} source @param {Record<string, string>} define @returns {Promise<string>}
 */
async function workerOf(stem, source, define) {
    const { outputFiles } = await build({ ...common, entryPoints: [source], define });
    return addHashed(stem, 'js', Buffer.from(outputFiles[0].contents));
}
/** @param {string} stem @param {string} module */
const vaultWorkerOf = (stem, module) =>
    workerOf(stem, 'web/vault_worker.js', { __VAULT_URL__: JSON.stringify(`./${module}`) });
const vaultWorker = await vaultWorkerOf('vault', vault);
const leadVaultWorker = await vaultWorkerOf('lead_vault', leadVault);

const codeReader = addHashed(
    'code_reader',
    'wasm',
    input('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'),
);
const cameraWorker = await workerOf('camera', 'web/camera_worker.js', {
    __CODE_READER_URL__: JSON.stringify(`./${codeReader}`),
});

/**
 * A part of its own: only who needs it loads it, so the page's script holds nothing of it and is not cut because of
 * it. Imports its compiled C++ by the name of the part.
 * @param {string} name @param {Record<string, string>} [define] @returns {Promise<string>} its script
 */
async function scriptOf(name, define = {}) {
    const { outputFiles } = await build({
        ...common,
        entryPoints: [`web/${name}.js`],
        alias: { [name]: join(root, `build/wasm/${name}.js`) },
        define,
        external: ['./exports.*'],
        legalComments: 'linked',
        entryNames: '[name].[hash]',
    });
    for (const file of outputFiles) files.set(basename(file.path), Buffer.from(file.contents));
    return basename(outputFiles.find(({ path }) => path.endsWith('.js'))?.path ?? '');
}
const leadScript = await scriptOf('lead', {
    __CAMERA_WORKER_URL__: JSON.stringify(`./${cameraWorker}`),
});
const projectorScript = await scriptOf('projector');
const exportsScript = await scriptOf('exports');
const analyseScript = await scriptOf('analyse', {
    __EXPORTS_URL__: JSON.stringify(`./${exportsScript}`),
});

const bundle = await build({
    ...common,
    entryPoints: { app: 'web/main.js', style: 'web/style.css' },
    alias: { wirkbrille: join(root, 'build/wasm/wirkbrille.js') },
    external: [`./${leadScript}`, `./${projectorScript}`, `./${analyseScript}`],
    splitting: true,
    define: {
        __WASM_URL__: JSON.stringify(`./${wasm}`),
        __LEAD_URL__: JSON.stringify(`./${leadScript}`),
        __LEAD_WASM_URL__: JSON.stringify(`./${lead}`),
        __PROJECTOR_URL__: JSON.stringify(`./${projectorScript}`),
        __PROJECTOR_WASM_URL__: JSON.stringify(`./${projector}`),
        __ANALYSE_URL__: JSON.stringify(`./${analyseScript}`),
        __ANALYSE_WASM_URL__: JSON.stringify(`./${analyse}`),
        __ADVISER_URL__: JSON.stringify(`./${adviser}`),
        __VAULT_WORKER_URL__: JSON.stringify(`./${vaultWorker}`),
        __LEAD_VAULT_WORKER_URL__: JSON.stringify(`./${leadVaultWorker}`),
        // Strings, because objects would become a chunk that both scripts wait for.
        __CONTENT_DE_URL__: JSON.stringify(`./${content.de}`),
        __CONTENT_EN_URL__: JSON.stringify(`./${content.en}`),
        __LEAD_DE_URL__: JSON.stringify(`./${guides.de}`),
        __LEAD_EN_URL__: JSON.stringify(`./${guides.en}`),
        // Browsers look for a new one under the same address.
        __SERVICE_WORKER_URL__: JSON.stringify(`./${SERVICE_WORKER}`),
    },
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    loader: { '.svg': 'file', '.png': 'file' },
    legalComments: 'linked',
    metafile: true,
});
for (const file of bundle.outputFiles) files.set(basename(file.path), Buffer.from(file.contents));

/** @param {string} entry @returns {string} */
function entryFile(entry) {
    const found = Object.entries(bundle.metafile.outputs).find(
        ([, output]) => output.entryPoint === entry,
    );
    if (!found) throw new Error(`${entry} gave no file`);
    return basename(found[0]);
}
const script = entryFile('web/main.js');
const style = entryFile('web/style.css');

/** What the page's script imports when it is first needed. */
const codes = entryFile('web/codes.js');
const notice = entryFile('web/notice.js');

/** Scripts that load before the page can start: the entry and what it imports statically. */
const scripts = new Set([script]);
for (const name of scripts) {
    const output = Object.entries(bundle.metafile.outputs).find(
        ([path]) => basename(path) === name,
    );
    for (const { path, kind } of output?.[1].imports ?? []) {
        if (kind === 'import-statement') scripts.add(basename(path));
    }
}

/** @type {Record<string, string>} */
const values = { csp, 'app.js': `./${script}`, 'app.css': `./${style}`, 'app.wasm': `./${wasm}` };
for (const language of languages) values[`content.${language}`] = `./${content[language]}`;
const page = input('web/index.html')
    .toString('utf8')
    .replace(/\{\{([\w.]+)\}\}/g, (_, name) => {
        if (!(name in values))
            throw new Error(`web/index.html asks for {{${name}}}, which does not exist`);
        return values[name];
    });
if (!page.includes(csp))
    throw new Error('web/index.html lacks the policy: <meta … content="{{csp}}" />');
files.set('index.html', Buffer.from(page));
files.set('licences.txt', licences());
const assets = join(root, 'web/public');
for (const name of readdirSync(assets)) files.set(name, readFileSync(join(assets, name)));

const { outputFiles: handbookStyle } = await build({
    ...common,
    entryPoints: { handbook: 'web/handbook.css' },
    entryNames: '[name].[hash]',
});
for (const { path, contents } of handbookStyle) {
    files.set(`handbook/${basename(path)}`, Buffer.from(contents));
}
for (const [name, bytes] of handbooks(basename(handbookStyle[0].path))) files.set(name, bytes);

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const LIST = 'checksums.txt';

/** What taking part needs, the page last, and the rest; with digits, and a version that is that of all of it. */
async function keptFiles() {
    const needed = [
        ...[style, ...scripts, wasm, ...Object.values(content), adviser, vault, vaultWorker],
        ...[codes, notice, ...readdirSync(assets), 'licences.txt', LIST, 'index.html'],
    ];
    /** @param {string} name */
    const withDigits = (name) => [name, name === LIST ? '' : sha256(files.get(name) ?? '')];
    const first = needed.map(withDigits);
    const rest = [...files.keys()].filter((name) => !needed.includes(name)).sort();
    const kept = { first, rest: rest.map(withDigits) };
    const code = await serviceWorker({ ...kept, version: '' });
    return { ...kept, version: sha256(code).slice(0, 16) };
}

/** @param {object} kept */
async function serviceWorker(kept) {
    const { outputFiles } = await build({
        ...common,
        entryPoints: [`web/${SERVICE_WORKER}`],
        define: { __KEPT_FILES__: JSON.stringify(kept) },
    });
    return Buffer.from(outputFiles[0].contents);
}
files.set(SERVICE_WORKER, await serviceWorker(await keptFiles()));

/** What `sha256sum -c checksums.txt` reads in the folder of the page; the inspector shows the list's own digits. */
const sums = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
files.set(LIST, Buffer.from(sums.join('')));

let written = 0;
for (const [name, bytes] of files) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    const compressible = !/\.(png|ico)$/.test(name);
    const same = existsSync(path) && readFileSync(path).equals(bytes);
    if (same && (!compressible || existsSync(`${path}.br`))) continue;
    // The compressed file goes first: with the plain one there, it is known to be its twin.
    if (compressible) {
        const params = {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_LGWIN]: 22,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        };
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    }
    writeFileSync(path, bytes);
    written += 1;
}
for (const name of readdirSync(out, { encoding: 'utf8', recursive: true })) {
    const path = join(out, name);
    if (!statSync(path).isDirectory() && !files.has(name.replace(/\.br$/, ''))) rmSync(path);
}

// For the size check: what a first visit loads, per language, and what comes when it is needed.
const firstLoad = { html: 'index.html', css: style, js: [...scripts], wasm, content };
const later = {
    adviser,
    lead,
    'lead (js)': leadScript,
    'lead (de)': guides.de,
    'lead (en)': guides.en,
    projector,
    'projector (js)': projectorScript,
    analyse,
    'analyse (js)': analyseScript,
    'exports (js)': exportsScript,
    vault,
    'vault (js)': vaultWorker,
    'lead vault': leadVault,
    'lead vault (js)': leadVaultWorker,
    'codes (js)': codes,
    'notice (js)': notice,
    'service worker': SERVICE_WORKER,
    'code reader': codeReader,
    'camera (js)': cameraWorker,
};
writeFileSync(
    join(root, 'build/first-load.json'),
    `${JSON.stringify({ ...firstLoad, later }, null, 4)}\n`,
);

console.log(`build/web: ${files.size} files, ${written} written`);
