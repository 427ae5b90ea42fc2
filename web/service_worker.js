// Keeps the app's own files, so that it opens and works without network. It keeps nothing else: nothing that somebody
// typed is ever asked for by an address.
//
// A version's files lie together in a cache of their own and are checked against the build's digits, so a page never
// gets the parts of another version. A new version waits: a running page stays what it is, and goes on finding its parts
// here. The new one is used by the next page that is opened when no other is open any more, also when the only page is
// loaded anew, so that windows that belong together, as a projector and its control, are of one version.

/** @typedef {[name: string, digits: string]} File digits: SHA-256; none for the list of digits */
/** @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} Extendable */
/** @typedef {Extendable & { request: Request, respondWith: (response: Promise<Response>) => void }} FetchEvent */

const worker = /** @type {any} */ (globalThis);
/** @type {ServiceWorkerRegistration} */
const registration = worker.registration;
const scope = new URL(registration.scope);

/** Other apps, or another copy of this one, may live on the same origin. */
const OURS = `wirkbrille.files ${scope.pathname} `;
const NAME = OURS + __KEPT_FILES__.version;
/** What taking part needs, the page itself last: a cache that has it is complete. @type {File[]} */
const FIRST = __KEPT_FILES__.first;
/** What the other doors need. @type {File[]} */
const REST = __KEPT_FILES__.rest;

/** Those of them that do not lie beside the page: the handbooks. */
const FOLDERS = new Set(REST.map(([name]) => name).filter((name) => name.includes('/')));

const PAGE = 'index.html';
const LIST = 'checksums.txt';
const DOORS = /[?&](lead|projector|analyse|kiosk)\b/;
/** Names that never change their content. */
const HASHED = /\.[0-9A-Za-z]{8,}\.[a-z]+$/;

const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

/** @returns {Promise<{ url: string, postMessage: (data: unknown) => void }[]>} the pages that run now */
const pages = async () =>
    (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(
        (/** @type {{ url: string }} */ { url }) => url.startsWith(scope.href),
    );

/** @param {BufferSource} bytes */
const digitsOf = async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');

/** @param {string} text of the list of digits: whether it is that of this version */
const listsThis = (text) =>
    [...FIRST, ...REST].every(([name, digits]) => text.includes(`${digits}  ${name}\n`) || !digits);

/** A file of this version. What an earlier version had, too, is not fetched again. @param {File} file */
async function fresh([name, digits]) {
    const hashed = HASHED.test(name);
    const response =
        (hashed && (await caches.match(name))) ||
        // Some servers send whoever asks for index.html on to the folder.
        (await fetch(name === PAGE ? './' : name, { cache: hashed ? 'default' : 'no-cache' }));
    const bytes = await response.clone().arrayBuffer();
    const right =
        name === LIST
            ? listsThis(new TextDecoder().decode(bytes))
            : (await digitsOf(bytes)) === digits;
    if (!response.ok || !right) {
        throw new Error(`${name} is not that of this version`);
    }
    return response.redirected ? new Response(bytes, response) : response;
}

/** A phone does not load what it will hardly need, unless it has opened such a page; nor does who asks to save data. */
async function wantsRest() {
    const { connection, userAgent } = /** @type {any} */ (navigator);
    if (!connection?.saveData && !/Mobi|Android/.test(userAgent)) {
        return true;
    }
    const opened = (await pages()).some(({ url }) => DOORS.test(new URL(url).search));
    const counts = (await ourCaches()).map(
        async (name) => (await (await caches.open(name)).keys()).length,
    );
    return opened || (await Promise.all(counts)).some((count) => count > FIRST.length);
}

/** One file after the other, so that the page is not in the queue behind them; those that are there stay. */
async function fill() {
    const cache = await caches.open(NAME);
    for (const file of [...((await wantsRest()) ? REST : []), ...FIRST]) {
        if (!(await cache.match(file[0]))) {
            await cache.put(file[0], await fresh(file));
        }
    }
}

async function install() {
    await fill();
    if (registration.active) {
        (await pages()).forEach((page) => page.postMessage('waiting'));
    }
}

/** Earlier versions go when no page runs that could ask for their parts, and none is being filled. */
async function tidy() {
    if (registration.installing || registration.waiting || (await pages()).length) {
        return;
    }
    for (const name of await ourCaches()) {
        if (name !== NAME) {
            await caches.delete(name);
        }
    }
}

/** @param {string} name of this version, else of one that still runs @param {Request} request */
const kept = async (name, request) =>
    (await (await caches.open(NAME)).match(name)) ??
    (await caches.match(name)) ??
    (await fetch(request));

/** @param {Request} request */
async function newestPage(request) {
    const { isReloadNavigation } = /** @type {any} */ (request);
    if (registration.waiting && isReloadNavigation && (await pages()).length <= 1) {
        for (const name of (await ourCaches()).reverse()) {
            const newest = await (await caches.open(name)).match(PAGE);
            if (newest) {
                registration.waiting.postMessage('use');
                return newest;
            }
        }
    }
    return kept(PAGE, request);
}

worker.addEventListener('install', (/** @type {Extendable} */ event) => event.waitUntil(install()));

worker.addEventListener('activate', (/** @type {Extendable} */ event) =>
    event.waitUntil(Promise.all([tidy(), worker.clients.claim()])),
);

worker.addEventListener('fetch', (/** @type {FetchEvent} */ event) => {
    const { request } = event;
    const { href, pathname } = new URL(request.url);
    const name = pathname.slice(scope.pathname.length) || PAGE;
    const elsewhere = name.includes('/') && !FOLDERS.has(name);
    if (request.method !== 'GET' || !href.startsWith(scope.href) || elsewhere) {
        return;
    }
    if (request.mode === 'navigate' && name === PAGE) {
        event.waitUntil(tidy());
        event.respondWith(newestPage(request));
    } else {
        event.respondWith(kept(name, request));
    }
});

worker.addEventListener(
    'message',
    (/** @type {Extendable & { data: string, source: any }} */ event) => {
        if (event.data === 'use') {
            event.waitUntil(worker.skipWaiting());
            return;
        }
        // A page has shown its first screen.
        if (registration.waiting) {
            event.source.postMessage('waiting');
        }
        event.waitUntil(fill());
    },
);
