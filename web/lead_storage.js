// What a facilitator's browser keeps of a workshop, beside its box: the key file, and marks that tell an
// old key file from the newest one. For the facilitator's page only: nobody who takes part loads this.
import { STATUS, byBytes, everythingIn, hex, statusOf } from './storage.js';

/** Beside STATUS: another tab has stored something since; nothing was stored. */
export const CHANGED = 5;

const MARK = 16;

/**
 * @typedef {object} Kept
 * @property {number} status
 * @property {Uint8Array | null} keyFile
 * @property {Uint8Array} marks one behind the other
 * @property {Uint8Array[]} sealed sorted by their bytes: the order tells nothing
 */

/**
 * @typedef {object} LeadStorage
 * @property {(workshop: Uint8Array) => Promise<Kept>} read
 * @property {(workshop: Uint8Array, sealed: Uint8Array[]) => Promise<number>} takeIn all in one strict
 *     transaction, or nothing
 * @property {(workshop: Uint8Array, keyFile: Uint8Array, marks: Uint8Array, known: number) => Promise<number>} keep
 *     the key file in place of the one before, and marks beside those there, in one strict transaction; `known` is how
 *     many marks the caller knows to be there
 * @property {(workshop: Uint8Array) => Promise<number>} forget everything of a workshop, in one strict transaction
 */

/** @param {Uint8Array} workshop */
const keyOf = (workshop) => `key.${hex(workshop)}`;

/** @param {Uint8Array} workshop */
const markOf = (workshop) => `mark.${hex(workshop)}.`;

/** @param {Uint8Array} workshop */
const marksOf = (workshop) =>
    IDBKeyRange.bound(markOf(workshop), `${markOf(workshop)}\uffff`, false, true);

/** @param {Uint8Array} bytes */
const split = (bytes) =>
    Array.from({ length: bytes.length / MARK }, (_, index) =>
        bytes.slice(index * MARK, (index + 1) * MARK),
    );

/** @param {Uint8Array[]} parts */
function joined(parts) {
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return bytes;
}

/** @param {import('./storage.js').Storage} storage @returns {LeadStorage} */
export function createLeadStorage(storage) {
    return {
        read: (workshop) =>
            storage
                .transact('readonly', 'relaxed', (store) => {
                    const keyFile = store.get(keyOf(workshop));
                    const marks = store.getAll(marksOf(workshop));
                    const sealed = store.getAll(everythingIn(workshop));
                    return {
                        get result() {
                            return {
                                status: STATUS.ok,
                                keyFile: keyFile.result ?? null,
                                marks: joined(marks.result),
                                sealed: sealed.result.sort(byBytes),
                            };
                        },
                    };
                })
                .catch((error) => ({
                    status: statusOf(error),
                    keyFile: null,
                    marks: new Uint8Array(),
                    sealed: [],
                })),
        takeIn: (workshop, sealed) => storage.handIn(workshop, sealed),
        keep: (workshop, keyFile, marks, known) => {
            let changed = false;
            return storage
                .transact(
                    'readwrite',
                    'strict',
                    (store) => {
                        const count = store.count(marksOf(workshop));
                        count.onsuccess = () => {
                            if (count.result !== known) {
                                changed = true;
                                store.transaction.abort();
                                return;
                            }
                            store.put(keyFile, keyOf(workshop));
                            for (const mark of split(marks)) {
                                store.put(mark, markOf(workshop) + hex(mark));
                            }
                        };
                        return { result: STATUS.ok };
                    },
                    true,
                )
                .catch((error) => (changed ? CHANGED : statusOf(error)));
        },
        forget: (workshop) =>
            storage
                .transact('readwrite', 'strict', (store) => {
                    store.delete(keyOf(workshop));
                    store.delete(marksOf(workshop));
                    store.delete(everythingIn(workshop));
                    return { result: STATUS.ok };
                })
                .catch(statusOf),
    };
}
