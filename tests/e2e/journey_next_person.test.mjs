// One device, two persons: what the first one typed is nowhere when the second one comes.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { nobody } from './lib/answers.mjs';
import { openProfile } from './lib/app.mjs';
import { go, goThrough } from './lib/exercises.mjs';
import { boxOf, follow, keptIn, seal, simulated, toPath, toReview } from './lib/hand_in.mjs';
import { inBytes, inFolder, inPage, keepMemories, memoryOf, sizeOf } from './lib/search.mjs';
import { enterBy, walk } from './lib/story.mjs';

const PERSONS = 2;
const PLANTED = 20;

/** Names, addresses, own words, umlauts, emoji: each is found only where it was typed. @param {number} person */
const planted = (person) =>
    [
        'Frau Grünspecht-Øztürk',
        'Änne Müßiggänger',
        'Kollege Jérôme Łukasik',
        'anne.kanarie@beispiel.example',
        'j.o’neill+kasse@beispiel.example',
        'Ich höre zu, bis Ruhe ist',
        'Süß; „fein“, klein\\groß',
        'Der Papagei 🦜 am Tresen',
        'Mit 👩🏽‍🔧 und Schraubenzieher',
        '{"kanarie": [1, 2, "drei"]}',
        '<b onclick=x>fett & mager</b>',
        'Seit 17 Jahren an Kasse 4',
        'Mein Chef heißt Bösewetter',
        'Ωμέγα an der Donau',
        'Ключ für die Umkleide',
        '+49 171 5550100 nach Dienst',
        'B-KA 1234 vor der Tür',
        'Nur montags; nie dienstags',
        'Ehrlich gesagt: zu wenig Zeit',
        'ÄÖÜ äöü ß ẞ €',
    ].map((words, index) => `${words} ~${person}${String.fromCharCode(65 + index)}q`);

/** What is typed, one line after the other. @param {string[]} words */
function pen(words) {
    const left = [...words];
    return () => left.shift() ?? assert.fail('there are more fields than words');
}

/** Twelve fields of the map: cards, notes, phrases, ladder, sentence. @param {() => string} say @returns {import('./lib/story.mjs').Story} */
const mapOf = (say) => ({
    branch: 'retail-branch',
    tasks: [
        {
            own: say(),
            category: 'goods',
            doing: say(),
            effects: {
                customers: {
                    sign: 'helps',
                    own: say(),
                    strength: 4,
                    ladder: [say(), say(), say()],
                },
                company: {
                    sign: 'blocked',
                    own: say(),
                    strength: 2,
                    blockers: ['time'],
                    freeing: say(),
                },
                self: { sign: 'none' },
            },
        },
        {
            id: 'take-returns',
            doing: say(),
            effects: {
                customers: { sign: 'helps', own: say(), strength: 3, ladder: [say()] },
                company: { sign: 'none' },
                self: { sign: 'none' },
            },
        },
    ],
    sentence: say(),
});

/**
 * Somebody comes and answers; the last four of the words are meant for the group.
 * @param {import('./lib/app.mjs').App} app @param {string[]} words
 */
async function visit(app, words) {
    const say = pen(words);
    await toPath(app, { shared: true });
    await enterBy(app, 'begin');
    await walk(app, mapOf(say));
    await app.button('more-exercises');
    for (const id of ['next-step', 'frontline-voice']) {
        const answers = { ...nobody(id, 1), say };
        await goThrough(app, answers);
        await app.button('more-exercises');
    }
}

/** What the group may see of the words: those of the text questions. @param {import('./lib/hand_in.mjs').Sealed[]} records */
const texts = (records) =>
    records.flatMap(({ entries }) => entries.flatMap(({ text }) => text ?? []));

/** Two persons' records, question by question, and nothing of one that leads to another. @param {import('./lib/hand_in.mjs').Sealed[]} records */
function twoPersons(records) {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { exercise, textBlock, round, version } of records) {
        assert.deepEqual([round, version], [1, 1]);
        counts[`${exercise} ${textBlock}`] = (counts[`${exercise} ${textBlock}`] ?? 0) + 1;
    }
    assert.deepEqual(counts, {
        'effect-map ': PERSONS,
        'frontline-voice ': PERSONS,
        'frontline-voice words': PERSONS,
        'frontline-voice start': PERSONS,
        'frontline-voice stop': PERSONS,
        'frontline-voice keep': PERSONS,
    });
    assert.equal(new Set(records.map(({ nullifier }) => nullifier)).size, records.length);
}

/** Likewise in the vault's thread. @param {import('playwright-core').Page} page */
const watchVault = (page) =>
    page.context().route(/\/vault\.\w+\.js$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `(${keepMemories})();${await response.text()}` });
    });

const OPENING = /** @type {const} */ ({
    hand: 'assistive',
    init: keepMemories,
    prepare: watchVault,
});

test(`${PERSONS} persons after each other, ${PLANTED} planted words each`, async (t) => {
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    const workshop = simulated({ template: 'standard', seed: 11 });
    const all = Array.from({ length: PERSONS }, (_, index) => planted(index + 1));
    assert.equal(new Set(all.flat()).size, PERSONS * PLANTED);
    const app = await openProfile(folder, OPENING, { gl: false });
    const page = async () => Buffer.from(await inPage(app));
    try {
        await follow(app, workshop);
        for (const words of all) {
            await visit(app, words);
            // The search does find what is there.
            const before = await memoryOf(app.page);
            assert.deepEqual(inBytes(before, words), words);
            await toReview(app);
            assert.deepEqual(inBytes(await page(), words), words.slice(-4));
            await seal(app, { shared: true });
            assert.deepEqual(inBytes(await page(), words), []);
            await app.button('next-person');
            await app.arrived(app.texts.ui('start-title'));
            await app.says_not('draft-waits');
            assert.ok(await app.get('radio', app.texts.ui('shared-device')).isChecked());
            assert.deepEqual(inBytes(await page(), all.flat()), []);
            assert.deepEqual(inFolder(folder, all.flat()), []);
            // What is freed is overwritten, in every module.
            const places = [app.page, ...app.page.workers()];
            const memory = Buffer.concat(await Promise.all(places.map(memoryOf)));
            assert.deepEqual(inBytes(memory, words), []);
        }
        // Undoing and going back lead to nobody.
        await app.page.keyboard.press('Control+z');
        await app.settled();
        assert.deepEqual(inBytes(await page(), all.flat()), []);
        await app.page.goBack().catch(() => {});
        await app.page.goForward();
        await app.ready();
        assert.deepEqual(inBytes(await page(), all.flat()), []);
        const box = await boxOf(app, workshop);
        assert.deepEqual(inBytes(Buffer.from(box), all.flat()), []);
        const kept = await keptIn(app);
        assert.ok(
            kept.every(({ key }) => /^(workshop|box\.[0-9a-f]{32}\.[0-9a-f]{32})$/.test(key)),
        );
        const { counts } = workshop.merge(box);
        const opened = workshop.look(box);
        assert.equal(counts.accepted, opened.length);
        twoPersons(opened);
        // The sentences for the group are in there, one in each record, and no other word of anybody.
        const wanted = all.flatMap((words) => words.slice(-4));
        assert.deepEqual(texts(opened).sort(), wanted.sort());
        const inside = Buffer.concat(opened.map(({ plain }) => plain));
        assert.deepEqual(inBytes(inside, all.flat()).sort(), wanted);
        await app.close();
        assert.deepEqual(inFolder(folder, all.flat()), []);
        const { files, bytes } = sizeOf(folder);
        t.diagnostic(`0 of ${all.flat().length} words in ${files} files, ${bytes} bytes`);
    } finally {
        await app.context.close();
    }
    // The same search in the same folder finds what somebody keeps on a device of their own.
    const own = await openProfile(folder, OPENING, { gl: false });
    try {
        await toPath(own);
        await enterBy(own, 'begin', 'next-step');
        await go(own, { ...nobody('next-step', 1), say: () => all[0][0] }, { to: 1 });
        await own.saved();
        await own.close();
        assert.ok(inFolder(folder, all[0]).length > 0);
    } finally {
        await own.context.close();
        workshop.remove();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
});
