/** Looking for words where nothing of a person may be: in the page, its stores, its memory, its folder on disk. */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';

/** @typedef {import('./app.mjs').App} App */

/** The ways in which words may lie in bytes. @param {string} words @returns {Buffer[]} */
export const encodings = (words) => [
    Buffer.from(words),
    Buffer.from(words, 'utf16le'),
    ...(/^[\0-\xff]*$/.test(words) ? [Buffer.from(words, 'latin1')] : []),
    Buffer.from(encodeURIComponent(words)),
    Buffer.from(
        JSON.stringify(words)
            .slice(1, -1)
            .replace(/[^\0-\x7f]/g, escaped),
    ),
];

/** @param {string} letter */
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Which of the words are in the bytes. @param {Buffer} bytes @param {string[]} words */
export const inBytes = (bytes, words) =>
    words.filter((one) => encodings(one).some((encoded) => bytes.includes(encoded)));

/** The files of a folder; a browser that is running takes some away and has links that lead nowhere. @param {string} folder */
function* filesOf(folder) {
    for (const name of readdirSync(folder, { recursive: true })) {
        const path = `${folder}/${name}`;
        if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) {
            yield { name: String(name), bytes: readFileSync(path) };
        }
    }
}

/** Files of a folder with words in them, or in their names. @param {string} folder @param {string[]} words @returns {string[]} */
export const inFolder = (folder, words) =>
    [...filesOf(folder)].flatMap(({ name, bytes }) =>
        inBytes(Buffer.concat([Buffer.from(`${name}\n`), bytes]), words).map(
            (one) => `${name}: ${one}`,
        ),
    );

/** How many files and bytes a folder has. @param {string} folder */
export function sizeOf(folder) {
    const files = [...filesOf(folder)];
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

/** Keeps hold of the memory of every module; runs in the page before its own scripts. */
export const keepMemories = () => {
    globalThis.memories = [];
    const keep = (/** @type {any} */ made) => {
        const { exports } = made.instance ?? made;
        for (const one of Object.values(exports)) {
            if (one instanceof WebAssembly.Memory) {
                globalThis.memories.push(one);
            }
        }
        return made;
    };
    for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
        const real = /** @type {any} */ (WebAssembly[name]);
        WebAssembly[name] = /** @type {any} */ (
            (/** @type {any[]} */ ...values) => real.apply(WebAssembly, values).then(keep)
        );
    }
};

/** The memory of the modules of a page or of a worker. @param {{ evaluate: (work: () => any) => Promise<any> }} place @returns {Promise<Buffer>} */
export async function memoryOf(place) {
    const parts = await place.evaluate(() =>
        globalThis.memories.map(({ buffer }) => {
            const bytes = new Uint8Array(buffer);
            let text = '';
            for (let at = 0; at < bytes.length; at += 0x8000) {
                text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
            }
            return btoa(text);
        }),
    );
    return Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
}

/** Everything that the page shows or keeps, as one text. @param {App} app @returns {Promise<string>} */
export const inPage = ({ page }) =>
    page.evaluate(async () => {
        const text = (/** @type {unknown} */ value) =>
            value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
        const kept = [];
        for (const { name } of await indexedDB.databases()) {
            const open = indexedDB.open(name ?? '');
            await new Promise((resolve) => (open.onsuccess = resolve));
            for (const store of open.result.objectStoreNames) {
                const all = open.result.transaction(store).objectStore(store);
                for (const request of [all.getAllKeys(), all.getAll()]) {
                    await new Promise((resolve) => (request.onsuccess = resolve));
                    kept.push(...request.result.map(text));
                }
            }
            open.result.close();
        }
        const cached = [];
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                cached.push(request.url, await (await cache.match(request))?.text());
            }
        }
        const fields = [...document.querySelectorAll('input, textarea, select')].map(
            (el) => /** @type {HTMLInputElement} */ (el).value,
        );
        return JSON.stringify([
            document.documentElement.outerHTML,
            fields,
            kept,
            cached,
            Object.entries(localStorage),
            Object.entries(sessionStorage),
            document.cookie,
            location.href,
            history.state,
            document.title,
            document.referrer,
            globalThis.name,
            performance.getEntries().map(({ name }) => name),
            String(getSelection()),
        ]);
    });
