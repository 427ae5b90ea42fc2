/**
 * Handing in to a workshop: a workshop made by the command line, what its key opens, and the way through
 * the page from the link to the sealed records.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { blocksOf, givenAt, sayings, wayOf } from './answers.mjs';
import { root } from './server.mjs';
import { file, recordsOf } from './workshop.mjs';

// Its ES module asks for a neighbour that is not packed with it.
const sodium = createRequire(import.meta.url)('libsodium-wrappers-sumo');
await sodium.ready;

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./answers.mjs').Answers} Answers */
/** @typedef {{ block: string, card: number, beneficiary: number, options?: string[], level?: number, text?: string }} Entry */
/**
 * @typedef {object} Sealed a record as the key shows it
 * @property {string} exercise
 * @property {number} round
 * @property {string} textBlock
 * @property {boolean} forRoom
 * @property {string} nullifier
 * @property {number} version
 * @property {Entry[]} entries
 * @property {{ option: string, category: string }[]} cards
 * @property {Buffer} plain all of it
 */

const PASSPHRASE = 'drei Worte hier';
const KIND = { box: 5 };
const RECORD = { workshop: 1, sealed: 2 };

/** A record from its bytes, strictly. @param {Uint8Array} bytes @returns {Sealed} */
export function readRecord(bytes) {
    const plain = Buffer.from(bytes);
    let at = 0;
    const u8 = () => plain[at++];
    const u32 = () => plain.readUInt32LE((at += 4) - 4);
    const raw = (/** @type {number} */ size) => plain.subarray((at += size) - size, at);
    const short = () => raw(u8()).toString();
    const list = (/** @type {() => any} */ one) => Array.from({ length: u8() }, one);
    assert.equal(u8(), 1, 'format of a record');
    raw(16);
    const exercise = short();
    u32();
    const round = u8();
    const textBlock = short();
    const forRoom = u8() === 1;
    const nullifier = raw(16).toString('hex');
    const version = u32();
    const cards = list(() => ({ option: short(), category: short() }));
    const entries = list(() => {
        const entry = { block: short(), card: u8(), beneficiary: u8() };
        switch (u8()) {
            case 1:
                return { ...entry, options: list(short) };
            case 2:
                return { ...entry, level: u8() };
            default:
                return { ...entry, text: raw(plain.readUInt16LE((at += 2) - 2)).toString() };
        }
    });
    assert.ok(
        plain.subarray(at).every((byte) => byte === 0),
        'the padding is empty',
    );
    return { exercise, round, textBlock, forRoom, nullifier, version, entries, cards, plain };
}

/** @typedef {ReturnType<typeof simulated>} Workshop */

/**
 * A workshop from the command line, with its key.
 * @param {{ template?: string, seed?: number }} [how]
 */
export function simulated({ template = 'standard', seed = 7 } = {}) {
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-workshop-`);
    /** @param {string[]} words */
    const run = (...words) => {
        const { status, stdout, stderr } = spawnSync(`${root}/build/native/wirkbrille`, words, {
            cwd: folder,
            encoding: 'utf8',
        });
        assert.equal(status, 0, `${words.join(' ')}: ${stderr}`);
        return stdout;
    };
    const secret = ['--passphrase-file', 'pass.txt', '--assets', `${root}/assets`];
    const key = ['--workshop', 's/workshop.wirk', '--key', 's/workshop.key', ...secret];
    writeFileSync(`${folder}/pass.txt`, `${PASSPHRASE}\n`);
    const made = JSON.parse(
        run(
            ...['simulate', '--template', template, '--people', '1', '--seed', `${seed}`],
            ...['--out', 's', '--json', ...secret],
        ),
    );
    const descriptor = readFileSync(`${folder}/s/workshop.wirk`);
    const [head, hidden] = recordsOf(readFileSync(`${folder}/s/workshop.key`));
    const cost = Buffer.from(head.payload);
    const keys = sodium.crypto_secretbox_open_easy(
        hidden.payload,
        head.payload.subarray(24, 48),
        sodium.crypto_pwhash(
            32,
            PASSPHRASE,
            head.payload.subarray(8, 24),
            cost.readUInt32LE(0),
            cost.readUInt32LE(4) * 1024,
            sodium.crypto_pwhash_ALG_ARGON2ID13,
        ),
    );
    const box = sodium.crypto_box_seed_keypair(keys.subarray(17, 49));
    const signing = sodium.crypto_sign_seed_keypair(keys.subarray(49, 81)).publicKey;
    const mark = createHash('sha256').update(signing).digest('hex').slice(0, 16);
    let written = 0;
    /** @param {Uint8Array[]} files */
    const write = (files) =>
        files.map((bytes) => {
            written += 1;
            writeFileSync(`${folder}/in-${written}.wirk`, bytes);
            return `in-${written}.wirk`;
        });
    return {
        title: `Simulation ${template}`,
        id: /** @type {string} */ (made.workshop),
        link: /** @type {string} */ (made.link),
        file: descriptor,
        /** What an invented person hands in. */
        person: new Uint8Array(readFileSync(`${folder}/s/person-0001.wirk`)),
        /** What people compare: 16 digits in groups of four. */
        mark: mark.replace(/(?=(....)+$)(?!^)/g, ' '),
        /**
         * The box of some hand-ins, and what the command line says of them: with the key, so that older
         * revisions are known.
         * @param {Uint8Array[]} files
         */
        merge(...files) {
            const out = `box-${written}.wirk`;
            const counts = JSON.parse(
                run('merge', ...write(files), '--out', out, '--json', ...key),
            );
            return { counts, box: readFileSync(`${folder}/${out}`) };
        },
        /** Likewise without the key, as whoever collects does it. @param {Uint8Array[]} files */
        collect(...files) {
            const out = `box-${written}.wirk`;
            const counts = JSON.parse(run('merge', ...write(files), '--out', out, '--json'));
            return { counts, box: readFileSync(`${folder}/${out}`) };
        },
        /** @param {Uint8Array} bytes */
        inspect: (bytes) => run('inspect', ...write([bytes]), '--json'),
        /** What the key shows of a hand-in or a box. @param {Uint8Array} bytes @returns {Sealed[]} */
        look: (bytes) =>
            recordsOf(bytes)
                .filter(({ type }) => type === RECORD.sealed)
                .map(({ payload }) =>
                    readRecord(sodium.crypto_box_seal_open(payload, box.publicKey, box.privateKey)),
                ),
        remove: () => rmSync(folder, { recursive: true, force: true }),
    };
}

/** What a browser keeps, by key. @param {App} app @returns {Promise<{ key: string, bytes: number[] }[]>} */
export const keptIn = (app) =>
    app.page.evaluate(
        () =>
            new Promise((resolve, reject) => {
                const open = indexedDB.open('wirkbrille');
                open.onerror = () => reject(open.error);
                open.onsuccess = () => {
                    const { result: db } = open;
                    const all = db.transaction('kept').objectStore('kept');
                    const keys = all.getAllKeys();
                    const values = all.getAll();
                    values.onsuccess = () => {
                        db.close();
                        resolve(
                            keys.result.map((key, index) => {
                                const { secret = values.result[index] } = values.result[index];
                                return { key: String(key), bytes: [...secret] };
                            }),
                        );
                    };
                };
            }),
    );

/** This browser's collection for a workshop, as the file of a box. @param {App} app @param {Workshop} workshop */
export async function boxOf(app, workshop) {
    const prefix = `box.${workshop.id}.`;
    const sealed = (await keptIn(app)).filter(({ key }) => key.startsWith(prefix));
    const records = sealed.map(({ bytes }) => Buffer.from(bytes)).sort(Buffer.compare);
    return file(KIND.box, [
        [RECORD.workshop, Buffer.from(workshop.id, 'hex')],
        ...records.map((bytes) => /** @type {[number, Buffer]} */ ([RECORD.sealed, bytes])),
    ]);
}

/** Opens the link, as from a message: a new page. @param {App} app @param {Workshop} workshop */
export async function follow(app, workshop) {
    await app.page.goto('about:blank');
    await app.page.goto(`${app.url}#w=${workshop.link}`);
    await app.ready();
    await invited(app, workshop);
}

/** The start page says who asks. @param {App} app @param {{ title: string }} workshop */
export async function invited(app, { title }) {
    await app.says('workshop-title');
    await app.page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
    await app.settled();
}

/** From the start page to the list, on a device that is shared or not. @param {App} app @param {{ shared?: boolean }} [how] */
export async function toPath(app, { shared = false } = {}) {
    if (shared) {
        const choice = app.get('radio', app.texts.ui('shared-device'));
        if (!(await choice.isChecked())) {
            await app.press('radio', app.texts.ui('shared-device'));
        }
    }
    await app.button('begin');
    await app.arrived(app.texts.ui('path-title'));
}

/** From the list to what would leave. @param {App} app */
export async function toReview(app) {
    await app.button('to-review');
    await app.arrived(app.texts.ui('review-title'));
}

/** @param {string} text */
const clean = (text) => text.replaceAll('\u00ad', '');

/** A question as the review has it. @param {App} app @param {string} exercise @param {string} id of the block */
export function asked({ texts }, exercise, id) {
    const { steps } = texts.exercise(exercise);
    const step = Object.values(steps).find(({ blocks }) => id in blocks);
    const wording = step.blocks[id].question ?? step.heading;
    return clean(
        (typeof wording === 'string' ? [wording] : Object.values(wording))
            .map((text) => text.replace('{card}. ', ''))
            .join(' · '),
    );
}

/** Whether a question's answer leaves. @param {App} app @param {string} exercise @param {string} block */
export const leaves = (app, exercise, block) =>
    app.get('checkbox', app.texts.ui('leaves-this', { question: asked(app, exercise, block) }));

/** Takes a question's answer out, or puts it back. @param {App} app @param {string} exercise @param {string} block */
export const turn = (app, exercise, block) =>
    app.press('checkbox', app.texts.ui('leaves-this', { question: asked(app, exercise, block) }));

/** Seals what the review shows. @param {App} app @param {{ shared?: boolean }} [how] */
export async function seal(app, { shared = false } = {}) {
    await app.button('seal');
    await app.arrived(app.texts.ui(shared ? 'handed-in-shared-title' : 'handed-in-title'));
}

/** The order in which somebody ticked says nothing; only a ranking has one. @param {any} block @param {string[]} options */
const sorted = ({ kind }, options) => (kind === 'rank' ? options : [...options].sort());

/** @param {Entry} a @param {Entry} b */
const byPlace = (a, b) => (a.block < b.block ? -1 : a.block > b.block ? 1 : a.card - b.card);

/**
 * What must be sealed of the answers to an exercise without own words: by text question, '' for all
 * others. Texts are there and empty also when nothing of them leaves.
 * @param {Answers} answers @param {string[]} [out] blocks that stay @param {string[]} [on] blocks that are only offered
 */
export function leaving(answers, out = [], on = []) {
    /** @type {Record<string, Entry[]>} */
    const parts = { '': [] };
    for (const at of wayOf(answers)) {
        for (const block of blocksOf(answers, at)) {
            const stays =
                out.includes(block.id) ||
                (block.sharing === 'offered' && !on.includes(block.id)) ||
                block.sharing === 'never' ||
                block.kind === 'private-note';
            const { options, level, line } = givenAt(answers, at, block) ?? {};
            const place = { block: block.id, card: 0, beneficiary: 0 };
            if (block.kind === 'text') {
                parts[block.id] = stays || !line ? [] : [{ ...place, text: line }];
            } else if (!stays) {
                parts[''].push({
                    ...place,
                    ...(options ? { options: sorted(block, options) } : { level }),
                });
            }
        }
    }
    parts[''].sort(byPlace);
    return parts;
}

/** The same of opened records. @param {Sealed[]} records @param {string} exercise @param {number} [round] */
export function sealedParts(records, exercise, round = 1) {
    const found = records.filter((one) => one.exercise === exercise && one.round === round);
    const parts = Object.fromEntries(found.map(({ textBlock, entries }) => [textBlock, entries]));
    assert.equal(Object.keys(parts).length, found.length, 'one record for each question');
    return parts;
}

/** The review shows every answer that could leave in words, and nothing of what stays. @param {App} app @param {Answers} answers */
export async function reviewShows(app, answers) {
    const says = sayings(app.texts, answers);
    for (const at of wayOf(answers)) {
        for (const block of blocksOf(answers, at)) {
            const list = app.get('list', asked(app, answers.id, block.id));
            const { options = [], own, level, line } = givenAt(answers, at, block) ?? {};
            if (block.sharing === 'never' || block.kind === 'private-note') {
                assert.equal(await list.count(), 0, `${block.id} stays`);
                for (const words of [own, line]) {
                    const found = app.page.locator('#mirror').getByText(words ?? '\0');
                    assert.equal(await found.count(), 0, `${words} stays`);
                }
                continue;
            }
            const number = level && app.texts.ui('level-of', { level });
            const word = level && says.level(at, block, level);
            const words = number
                ? [number, word].filter(Boolean).join(' – ')
                : (line ??
                  sorted(block, options)
                      .map((id) => says.option(at, block, id))
                      .join(' · '));
            const stays = !(await leaves(app, answers.id, block.id).isChecked());
            assert.deepEqual(await list.getByRole('listitem').allTextContents(), [
                stays ? app.texts.ui('answer-stays', { answer: words }) : words,
            ]);
        }
    }
}
