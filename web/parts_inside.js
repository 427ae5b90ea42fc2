// Where the parts of the app are in the edition in one file (web/one_file.mjs): in the page, packed. It asks nobody for
// anything; its policy allows no request at all.

/** @type {Record<string, string> | undefined} what a thread was given */
const given = /** @type {any} */ (globalThis).wirkbrilleParts;

/** @param {string} name */
const textOf = (name) => given?.[name] ?? document.getElementById(name)?.textContent ?? '';

/** @param {string} url */
export async function part(url) {
    const name = url.replace('./', '');
    const bytes = Uint8Array.from(atob(textOf(name)), (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const type = name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
    return new Response(unpacked, { headers: { 'Content-Type': type } });
}

/** @type {Map<string, string>} */
const threads = new Map();

/** A thread of its own, with the part that it asks for. @param {string} name */
export function thread(name) {
    let url = threads.get(name);
    if (!url) {
        const needed = document.getElementById(name)?.dataset.part ?? '';
        const parts = JSON.stringify({ [needed]: textOf(needed) });
        const code = [`globalThis.wirkbrilleParts=${parts};`, textOf(name)];
        url = URL.createObjectURL(new Blob(code, { type: 'text/javascript' }));
        threads.set(name, url);
    }
    // Chromium starts no module from a page that is a file.
    return new Worker(url);
}
