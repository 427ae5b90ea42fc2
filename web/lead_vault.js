// A facilitator's session in the vault, seen from the page. What the vault wants stored is stored before it
// is told so, and only then it answers with something to show. One action after the other.
import { STATUS } from './storage.js';
import { message } from './vault.js';

/** What it can be asked for (core/wire/lead_message.hpp). */
export const LEAD_JOB = {
    create: 4,
    open: 5,
    takeIn: 6,
    progress: 7,
    reveal: 8,
    lines: 9,
    review: 10,
    showLines: 11,
    keep: 12,
    drop: 13,
    picture: 14,
    roomPicture: 15,
    release: 16,
    box: 17,
    lock: 18,
    rehearse: 19,
};

/** Beside what the vault answers: the browser could not store it, so nothing happened. */
export const NOT_STORED = 254;

/** A refusal of the vault (SessionFault::OldKeyFile): something was revealed that the key file does not know. */
const OLD_KEY_FILE = 64 + 3;

const MARK = 16;

/** @typedef {import('./vault.js').Answer} Answer */

/**
 * @typedef {object} LeadVault
 * @property {(files: { workshop: Uint8Array, keyFile: Uint8Array, passphrase: Uint8Array, content: Uint8Array }, id: Uint8Array) => Promise<Answer>} open
 *     `keyFile`: used where none is kept here, or where the kept one is older. The passphrase's bytes are taken away. Parts: IntakeCounts of this browser's box
 * @property {(file: Uint8Array) => Promise<Answer>} stage parts: IntakeCounts; then `keep` or `drop`
 * @property {() => Promise<Answer>} keep what was staged
 * @property {() => Promise<Answer>} drop
 * @property {(slot: Uint8Array) => Promise<Answer>} reveal parts: the Part that may be shown now
 * @property {(parts: Uint8Array[]) => Promise<Answer>} review likewise; as LeadJob::Review has them
 * @property {(slot: Uint8Array) => Promise<Answer>} showLines parts: the lines for the room
 * @property {(job: number, parts?: Uint8Array[]) => Promise<Answer>} ask for what changes nothing: progress, lines, picture,
 *     roomPicture, release, box
 * @property {(parts: Uint8Array[]) => Promise<Answer>} rehearse opens a session of which nothing is stored (LeadJob::Rehearse)
 * @property {(id: Uint8Array) => Promise<number>} forget everything that this browser keeps of a workshop; STATUS
 * @property {() => Promise<void>} lock the session is forgotten and the worker ended
 */

/**
 * @param {import('./vault.js').Vault} vault @param {import('./lead_storage.js').LeadStorage} storage
 * @returns {LeadVault}
 */
export function createLeadVault(vault, storage) {
    /** @type {Uint8Array} */
    let workshop = new Uint8Array();
    let known = 0;
    let rehearsing = false;
    /** @type {Uint8Array[]} records that wait for the person's decision */
    let staged = [];
    /** @type {Promise<unknown>} */
    let before = Promise.resolve();

    /** @template T @param {() => Promise<T>} action @returns {Promise<T>} */
    function inTurn(action) {
        const turn = before.then(action);
        before = turn.catch(() => null);
        return turn;
    }

    /** @param {number} job @param {Uint8Array[]} [parts] */
    const ask = (job, parts = []) => vault.ask(message(job, parts));

    /** @param {Uint8Array} keyFile @param {Uint8Array} marks */
    const stored = async (keyFile, marks) =>
        rehearsing || (await storage.keep(workshop, keyFile, marks, known)) === STATUS.ok;

    /** Asks for a change of the key file, stores it, and only then has it shown. @param {number} job @param {Uint8Array[]} parts */
    async function change(job, parts) {
        const answer = await ask(job, parts);
        if (answer.status !== 0) {
            return answer;
        }
        const [keyFile, marks] = answer.parts;
        if (await stored(keyFile, marks)) {
            known += marks.length / MARK;
            return ask(LEAD_JOB.keep);
        }
        await ask(LEAD_JOB.drop);
        return { status: NOT_STORED, parts: [] };
    }

    return {
        open: (files, id) =>
            inTurn(async () => {
                rehearsing = false;
                const kept = await storage.read(id);
                if (kept.status !== STATUS.ok) {
                    files.passphrase.fill(0);
                    return { status: NOT_STORED, parts: [] };
                }
                let keyFile = kept.keyFile ?? files.keyFile;
                const openWithIt = () =>
                    ask(LEAD_JOB.open, [
                        files.workshop,
                        keyFile,
                        files.passphrase,
                        files.content,
                        kept.marks,
                        ...kept.sealed,
                    ]);
                let answer = await openWithIt();
                if (answer.status === OLD_KEY_FILE && kept.keyFile) {
                    keyFile = files.keyFile;
                    answer = await openWithIt();
                }
                files.passphrase.fill(0);
                if (answer.status !== 0) {
                    return answer;
                }
                const [opened, counts, marks] = answer.parts;
                workshop = opened;
                known = kept.marks.length / MARK;
                // A key file that came from elsewhere may know more than this browser, never less.
                if (!(await stored(keyFile, marks))) {
                    await ask(LEAD_JOB.lock);
                    return { status: NOT_STORED, parts: [] };
                }
                known = marks.length / MARK;
                return { status: 0, parts: [counts] };
            }),
        stage: (file) =>
            inTurn(async () => {
                const answer = await ask(LEAD_JOB.takeIn, [file]);
                staged = answer.parts.slice(1);
                return { status: answer.status, parts: answer.parts.slice(0, 1) };
            }),
        keep: () =>
            inTurn(async () => {
                const sealed = staged;
                staged = [];
                if (sealed.length > 0 && (await storage.takeIn(workshop, sealed)) !== STATUS.ok) {
                    await ask(LEAD_JOB.drop);
                    return { status: NOT_STORED, parts: [] };
                }
                return ask(LEAD_JOB.keep);
            }),
        drop: () =>
            inTurn(() => {
                staged = [];
                return ask(LEAD_JOB.drop);
            }),
        reveal: (slot) => inTurn(() => change(LEAD_JOB.reveal, [slot])),
        review: (parts) => inTurn(() => change(LEAD_JOB.review, parts)),
        showLines: (slot) => inTurn(() => change(LEAD_JOB.showLines, [slot])),
        rehearse: (parts) =>
            inTurn(() => {
                rehearsing = true;
                return ask(LEAD_JOB.rehearse, parts);
            }),
        forget: (id) => inTurn(() => storage.forget(id)),
        ask: (job, parts) => inTurn(() => ask(job, parts)),
        lock: () =>
            inTurn(async () => {
                staged = [];
                await ask(LEAD_JOB.lock);
                vault.terminate();
            }),
    };
}
