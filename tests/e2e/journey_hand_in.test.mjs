// On one's own device: from the link to a file that the workshop accepts, and a later one that replaces it.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { nobody, ownWords } from './lib/answers.mjs';
import { inBrowser } from './lib/app.mjs';
import { download, openFile } from './lib/drafts.mjs';
import { goThrough } from './lib/exercises.mjs';
import {
    follow,
    invited,
    keptIn,
    leaves,
    reviewShows,
    seal,
    sealedParts,
    leaving,
    simulated,
    toPath,
    toReview,
    turn,
} from './lib/hand_in.mjs';
import { enterBy } from './lib/story.mjs';

const check = inBrowser();

/** @type {import('./lib/hand_in.mjs').Workshop} */
let workshop;
before(() => {
    workshop = simulated({ template: 'standard' });
});
after(() => workshop.remove());

/** Of the template: pulse and the two with own words; the map is not answered. */
const ANSWERED = ['pulse', 'frontline-voice', 'next-step'];
const NOT_ANSWERED = 1;

/** Everything that is promised stands above the first button that leads to a question. @param {import('./lib/app.mjs').App} app */
async function rulesComeFirst(app, door = 'begin') {
    const { ui } = app.texts;
    await app.says('rule-people', { count: 5 });
    await app.says('rule-texts', { count: 10 });
    for (const key of [
        'rules-title',
        'rule-room-exact',
        'rule-review',
        'rule-nothing-else',
        'limits-title',
        'limit-key',
        'limit-invented',
    ]) {
        await app.says(key);
    }
    await app.says('workshop-sign', { sign: workshop.mark });
    const order = await app.page
        .locator('#mirror :is(h3, button)')
        .evaluateAll((all) => all.map((el) => el.textContent));
    const [rules, limits, begin] = ['rules-title', 'limits-title', door].map((key) =>
        order.indexOf(ui(key)),
    );
    assert.ok(0 <= rules && rules < limits && limits < begin, order.join(' | '));
}

/** Hands in what the review shows and saves the file. @param {import('./lib/app.mjs').App} app */
async function handIn(app) {
    await seal(app);
    const { name, bytes } = await download(app, 'save-hand-in');
    assert.equal(name, 'abgabe.wirk');
    return bytes;
}

/** @param {import('./lib/app.mjs').App} app */
async function journey(app) {
    const { page } = app;
    await follow(app, workshop);
    await rulesComeFirst(app);
    await toPath(app);
    const answers = Object.fromEntries(ANSWERED.map((id) => [id, nobody(id, 1)]));
    for (const id of ANSWERED) {
        await goThrough(app, answers[id]);
        await app.button('more-exercises');
    }
    const words = ownWords(answers['frontline-voice']);
    assert.equal(words.length, 4);
    const [said, , stop] = words;

    // What leaves: all of it in words; what is only offered is off.
    await toReview(app);
    for (const id of ANSWERED) {
        await reviewShows(app, answers[id]);
    }
    /** @type {[string, string, boolean][]} */
    const decisions = [
        ['frontline-voice', 'stop', false],
        ['frontline-voice', 'owner', false],
        ['next-step', 'about', true],
    ];
    for (const [exercise, id, wanted] of decisions) {
        await turn(app, exercise, id);
        assert.equal(await leaves(app, exercise, id).isChecked(), wanted);
    }
    await app.button('show-bytes');
    const hex = await app.get('list', app.texts.ui('show-bytes')).textContent();
    const bytesOf = (/** @type {string} */ text) => Buffer.from(text).toString('hex');
    const shown = (hex ?? '').replace(/\s/g, '');
    assert.ok(shown.includes(bytesOf(said)), 'the bytes are those of the sentences');
    assert.ok(!shown.includes(bytesOf(stop)), 'what was taken out is not in the bytes');

    const first = await handIn(app);
    /** @param {Uint8Array} bytes */
    const holds = (bytes) => {
        const all = workshop.look(bytes);
        // What was never answered has an empty record in later hand-ins: it could have been before.
        const rest = all.filter(({ exercise }) => !ANSWERED.includes(exercise));
        assert.ok(
            rest.every(
                ({ version, cards, entries }) => version > 1 && !cards.length && !entries.length,
            ),
        );
        const records = all.filter(({ exercise }) => ANSWERED.includes(exercise));
        for (const id of ANSWERED) {
            const decided = decisions.filter(([exercise]) => exercise === id);
            const blocks = (/** @type {boolean} */ on) =>
                decided.filter(([, , wanted]) => wanted === on).map(([, block]) => block);
            assert.deepEqual(
                sealedParts(records, id),
                leaving(answers[id], blocks(false), blocks(true)),
                `${id} as it was decided`,
            );
        }
        assert.equal(records.length, 7, 'three exercises and four text questions');
        for (const { plain } of records) {
            assert.ok(!plain.includes(stop), 'what was taken out is in no record');
            for (const own of ownWords(answers['next-step'])) {
                assert.ok(!plain.includes(own), 'own words are in no record');
            }
        }
        const people = new Set(records.map(({ nullifier }) => nullifier));
        assert.equal(people.size, records.length, 'nothing links the records');
        return records;
    };
    const earlier = holds(first);
    assert.ok(earlier.every(({ version }) => version === 1));
    // Who asks for a share sheet on a device that has none is told what to do.
    await app.button('share-hand-in');
    await app.says('no-share-sheet');
    await app.button('understood');
    assert.deepEqual(workshop.merge(first).counts.accepted, 7);
    assert.match(workshop.inspect(first), /hand/);
    // On one's own device nothing is collected.
    assert.ok((await keptIn(app)).every(({ key }) => !key.startsWith('box.')));

    // Coming back: by the address with the link, and by the bare one.
    await app.reload();
    await invited(app, workshop);
    await page.goto(app.url);
    await app.ready();
    await invited(app, workshop);
    await rulesComeFirst(app, 'go-on');
    await app.button('all-exercises');
    await app.arrived(app.texts.ui('path-title-again'));
    assert.equal(await app.get('button', app.texts.ui('to-review')).count(), 1);

    // Another answer, handed in again.
    await enterBy(app, 'look-at', 'pulse');
    await app.arrived(app.texts.title('pulse'));
    const changed = { block: 'knowing', level: 5 };
    await app.press('button', changeOf(app, changed.block));
    const question = app.texts.exercise('pulse').steps.work;
    const word = question.blocks.knowing.high;
    await app.press('radio', `5 – ${word}`);
    await app.button('later');
    answers.pulse.given['knowing/-1'] = { level: changed.level };
    await toReview(app);
    await reviewShows(app, answers.pulse);
    // What was decided is still decided.
    for (const [exercise, id, wanted] of decisions) {
        assert.equal(await leaves(app, exercise, id).isChecked(), wanted, `${exercise} ${id}`);
    }
    const second = await handIn(app);
    const again = holds(second);
    assert.ok(again.every(({ version }) => version > 1));
    assert.deepEqual(
        new Set(again.map(({ nullifier }) => nullifier)),
        new Set(earlier.map(({ nullifier }) => nullifier)),
        'the same person, question by question',
    );

    // Whoever collects both, in any order, has one person with the newer answers.
    for (const files of [
        [first, second],
        [second, first],
    ]) {
        const { counts, box } = workshop.merge(...files);
        assert.equal(counts.accepted, again.length + NOT_ANSWERED);
        assert.equal(counts.older_revision, earlier.length);
        assert.equal(counts.unreadable + counts.wrong_workshop, 0);
        holds(box);
    }
    const blind = workshop.collect(first, second, second);
    assert.equal(blind.counts.duplicate, again.length + NOT_ANSWERED);
    assert.equal(blind.counts.accepted, earlier.length + again.length + NOT_ANSWERED);
    assert.equal(workshop.merge(blind.box).counts.older_revision, earlier.length);

    // A whole exercise taken out later, also after a reload: its records come again, without answers.
    await app.reload();
    await app.button('all-exercises');
    await toReview(app);
    for (const { block } of sealedEntries(again, 'next-step')) {
        await turn(app, 'next-step', block);
    }
    await app.says('review-withdraws');
    const third = workshop.look(await handIn(app));
    const of = (/** @type {import('./lib/hand_in.mjs').Sealed[]} */ records) =>
        records.filter(({ exercise }) => exercise === 'next-step');
    assert.deepEqual(
        of(third).map(({ nullifier }) => nullifier),
        of(again).map(({ nullifier }) => nullifier),
    );
    assert.deepEqual(sealedEntries(third, 'next-step'), []);
    assert.deepEqual(
        of(third).map(({ plain }) => plain.length),
        of(again).map(({ plain }) => plain.length),
        'as long as before',
    );
}

/** @param {import('./lib/hand_in.mjs').Sealed[]} records @param {string} id */
const sealedEntries = (records, id) =>
    records.filter(({ exercise }) => exercise === id).flatMap(({ entries }) => entries);

/** The button of the sheet that changes an answer. @param {import('./lib/app.mjs').App} app @param {string} block */
function changeOf(app, block) {
    const { steps } = app.texts.exercise('pulse');
    const step = Object.values(steps).find(({ blocks }) => block in blocks);
    const { short, question } = step.blocks[block];
    return app.texts.ui('change-answer', { question: short ?? question ?? step.heading });
}

check('on one’s own device', { hand: 'assistive' }, journey);

check('by a file, in English', { hand: 'assistive', language: 'en' }, async (app) => {
    await openFile(app, workshop.file);
    await invited(app, workshop);
    await rulesComeFirst(app);
    await toPath(app);
    const answers = nobody('pulse');
    await goThrough(app, answers);
    await app.button('more-exercises');
    await toReview(app);
    await reviewShows(app, answers);
    await app.press('radio', app.texts.ui('round-after'));
    const bytes = await handIn(app);
    const records = workshop.look(bytes);
    assert.deepEqual(sealedParts(records, 'pulse', 2), leaving(answers));
    assert.equal(records.length, 1);
    assert.equal(workshop.merge(bytes).counts.accepted, 1);
});
