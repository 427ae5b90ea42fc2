// What the inspector asks of the page: what this browser keeps, only looked at, and the list of the app's files. Nothing
// here writes, and no database is made, changed or upgraded.
import { part } from './parts.js';
import { NAME } from './storage.js';
import { message } from './vault.js';

/** core/inspect/stored.hpp */
const PLACE = {
    people: 1,
    releases: 2,
    localStorage: 3,
    sessionStorage: 4,
    cache: 5,
    cookie: 6,
    otherDatabase: 7,
};
/** Of these there may be thousands: told together. */
const MANY = /^(box|mark)\.[0-9a-f]+\./;
const RELEASES = `${NAME}.releases`;
const LIST = './checksums.txt';

const utf8 = new TextEncoder();

/**
 * @typedef {object} Item
 * @property {number} place @property {string} key @property {number} count @property {number} size
 * @property {() => Promise<Uint8Array>} read the bytes of one
 */

/** The bytes in what is stored under a key. @param {any} value @returns {Uint8Array} */
function bytesIn(value) {
    if (value instanceof Uint8Array) {
        return value;
    }
    return value?.bytes ?? value?.secret ?? new Uint8Array();
}

/** How much of it there is. @param {any} value @returns {number} */
const sizeOf = (value) => bytesIn(value).length + utf8.encode(value?.name ?? '').length;

/**
 * @param {string} name of a database that is there
 * @param {(store: IDBObjectStore) => IDBRequest<any>[]} ask
 * @returns {Promise<any[][]>} of each store its answers
 */
function lookInto(name, ask) {
    return new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        // It was deleted since it was listed: it is not made again.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
            const database = opening.result;
            const stores = [...database.objectStoreNames];
            const transaction = stores.length ? database.transaction(stores, 'readonly') : null;
            const asked = transaction
                ? stores.map((store) => ask(transaction.objectStore(store)))
                : [];
            const done = () => {
                database.close();
                resolve(asked.map((requests) => requests.map(({ result }) => result)));
            };
            if (!transaction) {
                done();
                return;
            }
            transaction.oncomplete = done;
            transaction.onabort = () => {
                database.close();
                reject(transaction.error);
            };
        };
    });
}

/** @param {string} name @param {string} key */
async function bytesUnder(name, key) {
    const answers = (await lookInto(name, (store) => [store.get(key)])).flat();
    return bytesIn(answers.find((value) => value !== undefined));
}

/** @param {string} name @param {number} place @returns {Promise<Item[]>} */
async function inDatabase(name, place) {
    const stores = await lookInto(name, (store) => [store.getAllKeys(), store.getAll()]);
    /** @type {Map<string, Item>} */
    const items = new Map();
    for (const [keys, values] of stores) {
        for (const [at, key] of keys.map(String).entries()) {
            const group = MANY.exec(key)?.[0] ?? key;
            const read = () => bytesUnder(name, key);
            const item = items.get(group) ?? { place, key: group, count: 0, size: 0, read };
            item.count += 1;
            item.size += utf8.encode(key).length + sizeOf(values[at]);
            items.set(group, item);
        }
    }
    return [...items.values()];
}

/** @param {number} place @param {string} key @param {number} size @returns {Item} */
const plain = (place, key, size) => ({
    place,
    key,
    count: 1,
    size,
    read: async () => new Uint8Array(),
});

/** @returns {Promise<Item[]>} */
async function inDatabases() {
    // Where the browser does not list them: the two that this page has opened itself.
    const all = (await indexedDB.databases?.())?.map(({ name }) => name ?? '') ?? [NAME, RELEASES];
    all.sort();
    const found = [];
    for (const name of all) {
        if (name === NAME) {
            found.push(...(await inDatabase(name, PLACE.people)));
        } else if (name === RELEASES) {
            found.push(...(await inDatabase(name, PLACE.releases)));
        } else {
            found.push(plain(PLACE.otherDatabase, name, utf8.encode(name).length));
        }
    }
    return found;
}

/** @param {'localStorage' | 'sessionStorage'} kind @returns {Item[]} */
function inSettings(kind) {
    const store = globalThis[kind];
    return Object.keys(store)
        .sort()
        .map((key) => plain(PLACE[kind], key, utf8.encode(key + store.getItem(key)).length));
}

/** @returns {Promise<Item[]>} */
async function inCaches() {
    const found = [];
    for (const name of (await globalThis.caches?.keys()) ?? []) {
        const cache = await caches.open(name);
        let size = 0;
        for (const request of await cache.keys()) {
            size += (await (await cache.match(request))?.blob())?.size ?? 0;
        }
        found.push(plain(PLACE.cache, name, size));
    }
    return found;
}

/** @returns {Item[]} */
const inCookies = () =>
    document.cookie
        .split(/; */)
        .filter(Boolean)
        .map((cookie) => plain(PLACE.cookie, cookie, utf8.encode(cookie).length));

/** What a place holds, or nothing when the browser does not let anybody look. @param {() => Item[] | Promise<Item[]>} place */
const orNothing = async (place) => {
    try {
        return await place();
    } catch {
        return [];
    }
};

/** Everything that this browser keeps for the page's address. @returns {Promise<Item[]>} */
export async function storedItems() {
    const found = [];
    for (const place of [
        inDatabases,
        () => inSettings('localStorage'),
        () => inSettings('sessionStorage'),
        inCaches,
        inCookies,
    ]) {
        found.push(...(await orNothing(place)));
    }
    return found;
}

/** As the core reads it. @param {Item[]} items */
export function messageOf(items) {
    return message(
        0,
        items.map(({ place, key, count, size }) => {
            const label = utf8.encode(key);
            const bytes = new Uint8Array(12 + label.length);
            const view = new DataView(bytes.buffer);
            [place, count, size].forEach((word, at) => view.setUint32(4 * at, word, true));
            bytes.set(label, 12);
            return bytes;
        }),
    );
}

/** The list of the app's files with their check digits, or null. */
export async function buildList() {
    try {
        const response = await part(LIST, { cache: 'no-cache' });
        return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    } catch {
        return null;
    }
}
