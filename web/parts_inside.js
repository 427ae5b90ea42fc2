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

/** A page of the handbook in a window of its own. @param {string} html @param {string} name of the section to begin with */
function openHandbook(html, name) {
    const book = open('', '_blank')?.document;
    if (!book) {
        return;
    }
    book.write(html);
    book.close();
    const show = (/** @type {string} */ id) => {
        const place = book.getElementById(id);
        const heading = /** @type {HTMLElement | null} */ (
            place?.querySelector('h1, h2, h3') ?? place
        );
        heading?.setAttribute('tabindex', '-1');
        heading?.focus();
        place?.scrollIntoView();
    };
    // Its own address has no parts that a link could lead to.
    book.addEventListener('click', (event) => {
        const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
        if (link) {
            event.preventDefault();
            show((link.getAttribute('href') ?? '').slice(1));
        }
    });
    show(name);
}

// The handbooks are inside, too.
addEventListener(
    'click',
    async (event) => {
        const link = /** @type {Element} */ (event.target).closest('a[href^="handbook/"]');
        if (link) {
            event.preventDefault();
            const [, language, name] = (link.getAttribute('href') ?? '').split(/[/.]/);
            openHandbook(await (await part(`handbook.${language}.html`)).text(), name);
        }
    },
    true,
);
