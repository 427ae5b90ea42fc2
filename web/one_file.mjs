/**
 * Builds build/dist/wirkbrille.html, the edition in one file: the same modules, bundled into one script, with the compiled
 * C++ and the content packed beside it (web/parts_inside.js). Opened from a file, without server and network. Its policy
 * names its own script and style by their digits and allows no request at all, so it can send nothing.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { gzipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/dist');

/** What is packed, by its name. */
const PARTS = {
    'wirkbrille.wasm': 'build/wasm/wirkbrille.wasm',
    'lead.wasm': 'build/wasm/lead.wasm',
    'projector.wasm': 'build/wasm/projector.wasm',
    'analyse.wasm': 'build/wasm/analyse.wasm',
    'adviser.wasm': 'build/wasm/adviser.wasm',
    'vault.wasm': 'build/wasm/vault.wasm',
    'lead_vault.wasm': 'build/wasm/lead_vault.wasm',
    'code_reader.wasm': 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
    'content.de.bin': 'build/content/content.de.bin',
    'content.en.bin': 'build/content/content.en.bin',
    'lead.de.bin': 'build/content/lead.de.bin',
    'lead.en.bin': 'build/content/lead.en.bin',
    'checksums.txt': 'build/web/checksums.txt',
};

/** Threads: their code and the part that each asks for. */
const THREADS = {
    vault: { source: 'vault_worker.js', part: 'vault.wasm' },
    lead_vault: { source: 'vault_worker.js', part: 'lead_vault.wasm' },
    camera: { source: 'camera_worker.js', part: 'code_reader.wasm' },
};

const NAMES = {
    __WASM_URL__: 'wirkbrille.wasm',
    __LEAD_WASM_URL__: 'lead.wasm',
    __PROJECTOR_WASM_URL__: 'projector.wasm',
    __ANALYSE_WASM_URL__: 'analyse.wasm',
    __ADVISER_URL__: 'adviser.wasm',
    __CONTENT_DE_URL__: 'content.de.bin',
    __CONTENT_EN_URL__: 'content.en.bin',
    __LEAD_DE_URL__: 'lead.de.bin',
    __LEAD_EN_URL__: 'lead.en.bin',
    __VAULT_WORKER_URL__: 'vault.js',
    __LEAD_VAULT_WORKER_URL__: 'lead_vault.js',
    __CAMERA_WORKER_URL__: 'camera.js',
    // Bundled, not loaded.
    __LEAD_URL__: './lead.js',
    __PROJECTOR_URL__: './projector.js',
    __ANALYSE_URL__: './analyse.js',
    __EXPORTS_URL__: './exports.js',
    __SERVICE_WORKER_URL__: '',
};

/** In the order in which they follow each other. */
const HANDBOOKS = [
    'index',
    'participant',
    'facilitator',
    'manager',
    'works-council',
    'accessibility',
];

/** The same modules get their parts from the page. @type {import('esbuild').Plugin} */
const inside = {
    name: 'parts inside',
    setup: ({ onResolve }) =>
        void onResolve({ filter: /^\.\/parts\.js$/ }, () => ({
            path: join(root, 'web/parts_inside.js'),
        })),
};

/** Text as it will stand in an element. @param {string} text @param {RegExp} ending what would end the element */
function whole(text, ending = /<\/script|<!--/i) {
    if (ending.test(text)) throw new Error(`it would end its own element: ${ending.exec(text)}`);
    return text;
}

/** @param {string} entry @param {Record<string, string>} names @param {import('esbuild').Format} [format] */
async function bundle(entry, names, format = 'esm') {
    const modules = ['wirkbrille', 'lead', 'projector', 'analyse'];
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [`web/${entry}`],
        bundle: true,
        minify: true,
        charset: 'ascii',
        format,
        target: 'es2022',
        write: false,
        legalComments: 'none',
        logLevel: 'silent',
        alias: Object.fromEntries(
            modules.map((name) => [name, join(root, `build/wasm/${name}.js`)]),
        ),
        define: Object.fromEntries(
            Object.entries(names).map(([name, value]) => [name, JSON.stringify(value)]),
        ),
        plugins: [inside],
    });
    const text = outputFiles[0].text;
    return whole(text, entry.endsWith('.css') ? /<\/style/i : /<\/script|<!--/i);
}

/** @param {Buffer} bytes */
const packedBytes = (bytes) =>
    Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 })).toString('base64');

/** @param {string} path */
const packed = (path) => packedBytes(readFileSync(join(root, path)));
/** @param {string} text */
const digits = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The handbooks of one language as one page with its pictures inside; each is the section of its name. @param {string} language */
function handbookOf(language) {
    const folder = join(root, 'build/web/handbook', language);
    const sections = HANDBOOKS.map((name) => {
        const html = readFileSync(join(folder, `${name}.html`), 'utf8');
        const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1];
        if (!main) throw new Error(`handbook/${language}/${name}.html has no <main>`);
        const alone = main
            .replace(/(id|aria-labelledby)="([^"]+)"/g, `$1="${name}-$2"`)
            .replace(/href="#([^"]+)"/g, `href="#${name}-$1"`)
            .replace(/href="([a-z-]+)\.html"/g, 'href="#$1"')
            .replace(/src="([^"]+)"/g, (_, path) => {
                const picture = readFileSync(join(folder, path)).toString('base64');
                return `src="data:image/png;base64,${picture}"`;
            });
        return `<section id="${name}">\n${alone}</section>`;
    });
    return [
        `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8" />`,
        '<meta name="viewport" content="width=device-width, initial-scale=1" />',
        '<meta name="color-scheme" content="light dark" />\n<title>Wirkbrille</title>',
        `<style>${handbookStyle}</style>\n</head>\n<body>`,
        `<main>\n${sections.join('\n')}\n</main>`,
        '</body>\n</html>\n',
    ].join('\n');
}

const script = await bundle('main.js', NAMES);
const style = await bundle('style.css', {});
const handbookStyle = await bundle('handbook.css', {});
const policy = [
    "default-src 'none'",
    `script-src ${digits(script)} 'wasm-unsafe-eval'`,
    `style-src ${digits(style)} ${digits(handbookStyle)}`,
    'img-src blob: data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');

const blocks = Object.entries(PARTS).map(
    ([name, path]) => `<script type="application/gzip" id="${name}">${packed(path)}</script>`,
);
for (const language of ['de', 'en']) {
    const pages = packedBytes(Buffer.from(handbookOf(language)));
    blocks.push(`<script type="application/gzip" id="handbook.${language}.html">${pages}</script>`);
}
for (const [name, { source, part }] of Object.entries(THREADS)) {
    const names = { __VAULT_URL__: part, __CODE_READER_URL__: part };
    const code = await bundle(source, names, 'iife');
    blocks.push(`<script type="text/plain" id="${name}.js" data-part="${part}">${code}</script>`);
}
const licences = whole(readFileSync(join(root, 'build/web/licences.txt'), 'utf8'));
blocks.push(`<script type="text/plain" id="licences.txt">\n${licences}</script>`);

const icon = readFileSync(join(root, 'web/public/icon.svg')).toString('base64');
/** @type {[RegExp, string][]} the page of web/index.html, with everything in it */
const changes = [
    [/\{\{csp\}\}/, policy],
    [/href="icon\.svg"/, `href="data:image/svg+xml;base64,${icon}"`],
    [/ *<link rel="apple-touch-icon".*\n/, ''],
    [/ *<link rel="manifest".*\n/, ''],
    [/<link rel="stylesheet".*>/, `<style>${style}</style>`],
    [/<script type="module".*><\/script>/, `<script type="module">${script}</script>`],
    [/ *<\/body>/, `${blocks.join('\n')}\n    </body>`],
];
let page = readFileSync(join(root, 'web/index.html'), 'utf8');
for (const [pattern, text] of changes) {
    if (!pattern.test(page)) throw new Error(`web/index.html has no ${pattern}`);
    page = page.replace(pattern, () => text);
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'wirkbrille.html'), page);
