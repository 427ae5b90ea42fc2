// The one IndexedDB of the app, and everything else that this browser keeps for it.

export const NAME = 'wirkbrille';
const STORE = 'kept';
const DRAFTS = 'draft';
const PREFIX = `${NAME}.`;

export const STATUS = { ok: 0, missing: 1, quota: 2, failed: 3, nothing: 4 };

/**
 * @typedef {object} Storage
 * @property {() => Promise<boolean>} available
 * @property {(key: string, bytes: Uint8Array, strict: boolean) => Promise<number>} put
 * @property {(key: string) => Promise<{ status: number, bytes: Uint8Array }>} get
 * @property {() => Promise<number>} clear everything of this person, then looks whether anything is left
 * @property {() => Promise<boolean>} others whether hand-ins of others, or a facilitator's things, are kept here
 * @property {(workshop: Uint8Array, sealed: Uint8Array[], drafts?: Uint8Array) => Promise<number>} handIn puts all
 *     sealed records into a workshop's box, and the drafts that are left, in one strict transaction: all or nothing
 * @property {(workshop: Uint8Array) => Promise<{ status: number, sealed: Uint8Array[] }>} box what was handed in for a
 *     workshop, sorted by its bytes: the order tells nothing
 * @property {(workshop: Uint8Array) => Promise<{ status: number, count: number }>} boxCount
 * @property {(workshop: Uint8Array) => Promise<{ status: number, secret: Uint8Array, version: number }>} participant
 *     this person's secret for a workshop, made once, and a number that is higher with every call
 * @property {Transact} transact for what else is kept (web/lead_storage.js)
 */

/**
 * @typedef {<T>(mode: IDBTransactionMode, durability: IDBTransactionDurability,
 *     work: (store: IDBObjectStore) => { result: T }, stepwise?: boolean) => Promise<T>} Transact
 */

/**
 * @typedef {{ secret: Uint8Array, version: number }} Participant
 */

/** A refusal to open is another thing for a person than a write that fails later. */
class Missing extends Error {}

/** @param {unknown} error */
export function statusOf(error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return error instanceof Missing
        ? STATUS.missing
        : name === 'QuotaExceededError'
          ? STATUS.quota
          : STATUS.failed;
}

/** @param {Uint8Array} bytes */
export const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param {number} size @returns {Uint8Array} */
export const randomBytes = (size) => crypto.getRandomValues(new Uint8Array(size));

/** Not of the person who takes part: boxes of hand-ins, and what a facilitator keeps. */
const OTHERS = /^(box|key|mark)\.|^lead$/;

/** @param {IDBValidKey} key */
const isOthers = (key) => OTHERS.test(String(key));

/** The keys of a workshop's sealed records: what follows is random. @param {Uint8Array} workshop */
const boxOf = (workshop) => `box.${hex(workshop)}.`;

/** @param {Uint8Array} workshop */
export const everythingIn = (workshop) =>
    IDBKeyRange.bound(boxOf(workshop), `${boxOf(workshop)}\uffff`, false, true);

/** @param {Uint8Array} a @param {Uint8Array} b */
export function byBytes(a, b) {
    const first = a.findIndex((byte, index) => byte !== b[index]);
    return first < 0 ? a.length - b.length : a[first] - (b[first] ?? -1);
}

/** @returns {Storage} */
export function createStorage() {
    /** @type {IDBDatabase | null} */
    let database = null;
    /** @type {Promise<IDBDatabase> | null} */
    let opening = null;
    /** @type {Promise<unknown>} deleting must be over before the database is opened anew */
    let cleared = Promise.resolve();

    /** @returns {Promise<IDBDatabase>} */
    const open = () =>
        (opening ??= cleared
            .then(
                () =>
                    new Promise((resolve, reject) => {
                        const request = indexedDB.open(NAME, 1);
                        request.onupgradeneeded = () => request.result.createObjectStore(STORE);
                        request.onerror = () => reject(request.error);
                        request.onsuccess = () => {
                            const opened = request.result;
                            // Another tab deletes everything, or the browser takes the storage away.
                            opened.onversionchange = () => {
                                opened.close();
                                forget();
                            };
                            opened.onclose = forget;
                            database = opened;
                            resolve(opened);
                        };
                    }),
            )
            .catch((error) => {
                forget();
                throw new Missing(String(error));
            }));

    function forget() {
        database = null;
        opening = null;
    }

    /**
     * Transactions on one store run in the order in which they were made, so a later put is never
     * overtaken; with the database open they are made at once, also while the page is being closed.
     * @template T
     * @param {IDBTransactionMode} mode @param {IDBTransactionDurability} durability
     * @param {(store: IDBObjectStore) => { result: T }} work asks for everything at once, unless it is
     * @param {boolean} [stepwise]
     * @returns {Promise<T>}
     */
    async function transact(mode, durability, work, stepwise) {
        /** @param {IDBDatabase} db @returns {Promise<T>} */
        const run = (db) =>
            new Promise((resolve, reject) => {
                const transaction = db.transaction(STORE, mode, { durability });
                transaction.onabort = () => reject(transaction.error);
                try {
                    const wanted = work(transaction.objectStore(STORE));
                    transaction.oncomplete = () => resolve(wanted.result);
                    if (!stepwise) {
                        transaction.commit?.();
                    }
                } catch (error) {
                    // What was asked for before would be kept without the rest.
                    reject(error);
                    transaction.abort();
                }
            });
        if (database) {
            try {
                return await run(database);
            } catch (error) {
                if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') {
                    throw error;
                }
                forget();
            }
        }
        return run(await open());
    }

    /** @returns {Promise<IDBValidKey[]>} */
    const keys = () => transact('readonly', 'relaxed', (store) => store.getAllKeys());

    /** Deletes what is the person's, in one strict transaction. */
    const removeOwn = () =>
        transact(
            'readwrite',
            'strict',
            (store) => {
                const request = store.getAllKeys();
                request.onsuccess = () =>
                    request.result
                        .filter((key) => !isOthers(key))
                        .forEach((key) => store.delete(key));
                return { result: null };
            },
            true,
        );

    /** @returns {Promise<number>} */
    async function removeAll() {
        ourKeys().forEach(([store, key]) => store.removeItem(key));
        const kept = await keys().catch(() => []);
        if (kept.some(isOthers)) {
            await removeOwn();
            const left = (await keys()).some((key) => !isOthers(key));
            return left || settingsLeft() ? STATUS.failed : STATUS.ok;
        }
        const pending = opening;
        forget();
        (await pending?.catch(() => null))?.close();
        if (globalThis.indexedDB) {
            await new Promise((resolve, reject) => {
                const request = indexedDB.deleteDatabase(NAME);
                request.onsuccess = resolve;
                request.onerror = () => reject(request.error);
            });
        }
        const databases = (await globalThis.indexedDB?.databases?.()) ?? [];
        const left = databases.some(({ name }) => name === NAME);
        return left || settingsLeft() ? STATUS.failed : STATUS.ok;
    }

    return {
        transact,
        available: () =>
            open().then(
                () => true,
                () => false,
            ),
        put: (key, bytes, strict) =>
            transact('readwrite', strict ? 'strict' : 'relaxed', (store) =>
                store.put(bytes, key),
            ).then(() => STATUS.ok, statusOf),
        get: (key) =>
            transact('readonly', 'relaxed', (store) => store.get(key)).then(
                (bytes) =>
                    bytes instanceof Uint8Array
                        ? { status: STATUS.ok, bytes }
                        : { status: STATUS.nothing, bytes: new Uint8Array() },
                (error) => ({ status: statusOf(error), bytes: new Uint8Array() }),
            ),
        handIn: (workshop, sealed, drafts) =>
            transact('readwrite', 'strict', (store) => {
                for (const record of sealed) {
                    store.add(record, boxOf(workshop) + hex(randomBytes(16)));
                }
                if (drafts) {
                    store.put(drafts, DRAFTS);
                }
                return { result: STATUS.ok };
            }).catch(statusOf),
        box: (workshop) =>
            transact('readonly', 'relaxed', (store) => store.getAll(everythingIn(workshop))).then(
                (sealed) => ({ status: STATUS.ok, sealed: sealed.sort(byBytes) }),
                (error) => ({ status: statusOf(error), sealed: [] }),
            ),
        boxCount: (workshop) =>
            transact('readonly', 'relaxed', (store) => store.count(everythingIn(workshop))).then(
                (count) => ({ status: STATUS.ok, count }),
                (error) => ({ status: statusOf(error), count: 0 }),
            ),
        participant: (workshop) =>
            transact('readwrite', 'strict', (store) => nextVersion(store, workshop), true).then(
                (participant) => ({ status: STATUS.ok, ...participant }),
                (error) => ({ status: statusOf(error), secret: new Uint8Array(), version: 0 }),
            ),
        others: () =>
            keys().then(
                (all) => all.some(isOthers),
                () => false,
            ),
        clear() {
            const done = removeAll().catch(statusOf);
            cleared = done;
            return done;
        },
    };
}

/** @param {IDBObjectStore} store @param {Uint8Array} workshop @returns {{ result: Participant }} */
function nextVersion(store, workshop) {
    const key = `participant.${hex(workshop)}`;
    const next = { result: { secret: randomBytes(32), version: 1 } };
    const request = store.get(key);
    request.onsuccess = () => {
        if (request.result) {
            next.result = { ...request.result, version: request.result.version + 1 };
        }
        store.put(next.result, key);
    };
    return next;
}

/** Other apps may live on the same origin: only our own names are touched. The caches hold the app's own files only
 * (web/service_worker.js), so they stay. @param {string} name */
const isOurs = (name) => name.startsWith(PREFIX);

const settingsLeft = () => ourKeys().length > 0;

/** @returns {[globalThis.Storage, string][]} */
function ourKeys() {
    /** @type {[globalThis.Storage, string][]} */
    const keys = [];
    for (const kind of /** @type {const} */ (['localStorage', 'sessionStorage'])) {
        try {
            const store = globalThis[kind];
            Object.keys(store)
                .filter(isOurs)
                .forEach((key) => keys.push([store, key]));
        } catch {
            // Refused by the browser's settings: then nothing can be kept there either.
        }
    }
    return keys;
}

/** A small setting, or null: also when the browser keeps nothing. @param {string} key */
export function remembered(key) {
    try {
        return localStorage.getItem(PREFIX + key);
    } catch {
        return null;
    }
}

/** @param {string} key @param {string} value */
export function remember(key, value) {
    try {
        localStorage.setItem(PREFIX + key, value);
    } catch {
        // Refused or full: the setting holds until the page is closed.
    }
}
