// What a manager's browser keeps: releases, descriptors and confirmed keys, in a database of their own, so that whoever
// deletes their own answers does not delete these. Names are decided by contents: two tabs that keep the same do no harm.
import { STATUS, statusOf } from './storage.js';

const NAME = 'wirkbrille.releases';
const STORE = 'kept';

/**
 * @typedef {{ name: string, bytes: Uint8Array }} Kept
 * @typedef {object} Entry
 * @property {string} key
 * @property {Kept} kept
 */

/**
 * @typedef {object} ReleaseStorage
 * @property {() => Promise<{ status: number, keys: string[] }>} keys
 * @property {(keys: string[]) => Promise<(Kept | undefined)[]>} read
 * @property {(entries: Entry[]) => Promise<number>} keep all in one strict transaction, or nothing
 * @property {(keys: string[]) => Promise<{ status: number, gone: Entry[] }>} forget in one strict transaction; what was
 *     deleted comes back
 */

/** @returns {ReleaseStorage} */
export function createReleaseStorage() {
    /** @type {Promise<IDBDatabase> | null} */
    let opening = null;

    const open = () =>
        (opening ??= new Promise((/** @type {(db: IDBDatabase) => void} */ resolve, reject) => {
            const request = indexedDB.open(NAME, 1);
            request.onupgradeneeded = () => request.result.createObjectStore(STORE);
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
                request.result.onversionchange = () => request.result.close();
                request.result.onclose = () => (opening = null);
                resolve(request.result);
            };
        }).catch((error) => {
            opening = null;
            throw error;
        }));

    /**
     * @template T
     * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => () => T} work answers with what to read at the end
     * @returns {Promise<T>}
     */
    async function transact(mode, work) {
        const database = await open();
        return new Promise((resolve, reject) => {
            const durability = mode === 'readwrite' ? 'strict' : 'relaxed';
            const transaction = database.transaction(STORE, mode, { durability });
            transaction.onabort = () => reject(transaction.error);
            const result = work(transaction.objectStore(STORE));
            transaction.oncomplete = () => resolve(result());
        });
    }

    return {
        keys: () =>
            transact('readonly', (store) => {
                const request = store.getAllKeys();
                return () => request.result.map(String);
            }).then(
                (keys) => ({ status: STATUS.ok, keys }),
                () => ({ status: STATUS.missing, keys: [] }),
            ),
        read: (keys) =>
            transact('readonly', (store) => {
                const requests = keys.map((key) => store.get(key));
                return () => requests.map(({ result }) => result);
            }).catch(() => keys.map(() => undefined)),
        keep: (entries) =>
            transact('readwrite', (store) => {
                for (const { key, kept } of entries) {
                    store.put(kept, key);
                }
                return () => STATUS.ok;
            }).catch(statusOf),
        forget: (keys) =>
            transact('readwrite', (store) => {
                const requests = keys.map((key) => store.get(key));
                keys.forEach((key) => store.delete(key));
                return () =>
                    keys
                        .map((key, index) => ({ key, kept: requests[index].result }))
                        .filter(({ kept }) => kept);
            }).then(
                (gone) => ({ status: STATUS.ok, gone }),
                (error) => ({ status: statusOf(error), gone: [] }),
            ),
    };
}
