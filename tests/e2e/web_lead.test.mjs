// The page's side of a facilitator's session: what is stored before what, and what happens when it cannot be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHANGED, createLeadStorage } from '../../web/lead_storage.js';
import { LEAD_JOB, NOT_STORED, createLeadVault } from '../../web/lead_vault.js';

const ID = Uint8Array.from({ length: 16 }, (_, index) => index);
const bytes = (...values) => Uint8Array.from(values);
const mark = (value) => new Uint8Array(16).fill(value);
const NAMES = Object.fromEntries(Object.entries(LEAD_JOB).map(([name, job]) => [job, name]));

/** What a request was, in one word and its parts. @param {Uint8Array} request */
function read(request) {
    const view = new DataView(request.buffer);
    const parts = [];
    for (let at = 4; at < request.length; ) {
        const end = at + 4 + view.getUint32(at, true);
        parts.push([...request.slice(at + 4, end)]);
        at = end;
    }
    return { job: NAMES[view.getUint32(0, true)], parts };
}

/** A vault and a storage that write down what they are asked, in one list. */
function page() {
    let storing = 0;
    /** @type {string[]} */
    const log = [];
    /** @type {Record<string, Uint8Array[]>} */
    const parts = {
        open: [ID, bytes(1), new Uint8Array([...mark(1), ...mark(2)])],
        takeIn: [bytes(9), bytes(7), bytes(8)],
        reveal: [bytes(5, 5), mark(3)],
        review: [bytes(5, 5), mark(4)],
        keep: [bytes(4)],
    };
    const requests = [];
    const vault = {
        ask: async (request) => {
            const asked = read(request);
            requests.push(asked);
            log.push(asked.job);
            await null;
            return { status: 0, parts: parts[asked.job] ?? [] };
        },
        terminate: () => log.push('terminate'),
    };
    const storage = {
        read: async () => ({ status: 0, keyFile: bytes(2, 2), marks: mark(1), sealed: [bytes(6)] }),
        takeIn: async (_, sealed) => {
            log.push(`store ${sealed.length} records`);
            return storing;
        },
        keep: async (_, keyFile, marks, known) => {
            log.push(
                `store key file ${keyFile.length}, ${marks.length / 16} marks, ${known} known`,
            );
            return storing;
        },
        forget: async () => 0,
    };
    return { log, requests, lead: createLeadVault(vault, storage), refuse: () => (storing = 2) };
}

const opened = async () => {
    const made = page();
    const passphrase = bytes(1, 2, 3);
    const answer = await made.lead.open(
        { workshop: bytes(1), keyFile: bytes(9, 9, 9), passphrase, content: bytes(3) },
        ID,
    );
    return { ...made, answer, passphrase };
};

test('opening gives the vault what is kept here, forgets the passphrase and stores what is newer', async () => {
    const { answer, log, passphrase, requests } = await opened();
    assert.deepEqual(answer, { status: 0, parts: [bytes(1)] });
    assert.deepEqual(log, ['open', 'store key file 2, 2 marks, 1 known']);
    assert.deepEqual(requests[0].parts, [[1], [2, 2], [1, 2, 3], [3], [...mark(1)], [6]]);
    assert.deepEqual([...passphrase], [0, 0, 0]);
});

test('a reveal is stored before it is kept, and the next one knows its marks', async () => {
    const { lead, log } = await opened();
    log.length = 0;
    const [answer] = await Promise.all([lead.reveal(bytes(1)), lead.ask(LEAD_JOB.progress)]);
    assert.deepEqual(answer.parts, [bytes(4)]);
    assert.deepEqual(log, ['reveal', 'store key file 2, 1 marks, 2 known', 'keep', 'progress']);
    log.length = 0;
    await lead.review([bytes(1), bytes(1, 65), bytes(0)]);
    assert.deepEqual(log, ['review', 'store key file 2, 1 marks, 3 known', 'keep']);
});

test('what cannot be stored is dropped and never shown', async () => {
    const made = await opened();
    made.refuse();
    made.log.length = 0;
    assert.deepEqual(await made.lead.reveal(bytes(1)), { status: NOT_STORED, parts: [] });
    assert.deepEqual(made.log, ['reveal', 'store key file 2, 1 marks, 2 known', 'drop']);
    made.log.length = 0;
    await made.lead.stage(bytes(1));
    assert.equal((await made.lead.keep()).status, NOT_STORED);
    assert.deepEqual(made.log, ['takeIn', 'store 2 records', 'drop']);
});

test('records are stored when the person keeps them, and not when they are dropped', async () => {
    const { lead, log } = await opened();
    log.length = 0;
    assert.deepEqual((await lead.stage(bytes(1))).parts, [bytes(9)]);
    assert.deepEqual(log, ['takeIn']);
    await lead.keep();
    assert.deepEqual(log, ['takeIn', 'store 2 records', 'keep']);
    log.length = 0;
    await lead.stage(bytes(1));
    await lead.drop();
    await lead.lock();
    assert.deepEqual(log, ['takeIn', 'drop', 'lock', 'terminate']);
});

/** The one store of the app, in memory: a transaction keeps everything or nothing. */
function memory() {
    const kept = new Map();
    const durabilities = [];
    const inRange = (key, range) => key >= range.lower && key < range.upper;
    globalThis.IDBKeyRange = /** @type {any} */ ({ bound: (lower, upper) => ({ lower, upper }) });
    const transact = async (mode, durability, work) => {
        durabilities.push(`${mode} ${durability}`);
        const draft = new Map(kept);
        let aborted = false;
        const later = [];
        const request = (result) => {
            const made = { result, onsuccess: null };
            later.push(() => made.onsuccess?.());
            return made;
        };
        const matching = (range) =>
            [...draft].filter(([key]) => inRange(key, range)).map(([, value]) => value);
        const wanted = work({
            transaction: { abort: () => (aborted = true) },
            get: (key) => request(draft.get(key)),
            getAll: (range) => request(matching(range)),
            count: (range) => request(matching(range).length),
            put: (value, key) => draft.set(key, value),
            delete: (key) =>
                typeof key === 'string'
                    ? draft.delete(key)
                    : [...draft.keys()]
                          .filter((one) => inRange(one, key))
                          .forEach((one) => draft.delete(one)),
        });
        later.forEach((run) => run());
        if (aborted) {
            throw new DOMException('', 'AbortError');
        }
        kept.clear();
        draft.forEach((value, key) => kept.set(key, value));
        return wanted.result;
    };
    return { kept, durabilities, lead: createLeadStorage(/** @type {any} */ ({ transact })) };
}

test('key file and marks are one strict transaction, read back together, and forgotten together', async () => {
    const { durabilities, kept, lead } = memory();
    assert.deepEqual(await lead.read(ID), { status: 0, keyFile: null, marks: bytes(), sealed: [] });
    const both = new Uint8Array([...mark(1), ...mark(2)]);
    assert.equal(await lead.keep(ID, bytes(1), both, 0), 0);
    assert.equal(await lead.keep(ID, bytes(2), mark(3), 2), 0);
    assert.deepEqual(durabilities.slice(1), ['readwrite strict', 'readwrite strict']);
    const there = await lead.read(ID);
    assert.deepEqual(there.keyFile, bytes(2));
    assert.equal(there.marks.length, 48);
    kept.set('draft', bytes(9));
    assert.equal(await lead.forget(ID), 0);
    assert.deepEqual([...kept.keys()], ['draft']);
});

test('nothing is stored over what another tab has stored since', async () => {
    const { lead } = memory();
    await lead.keep(ID, bytes(1), mark(1), 0);
    assert.equal(await lead.keep(ID, bytes(2), mark(2), 0), CHANGED);
    const there = await lead.read(ID);
    assert.deepEqual(there.keyFile, bytes(1));
    assert.deepEqual(there.marks, mark(1));
    assert.equal(await lead.keep(ID, bytes(2), mark(1), 1), 0);
});
