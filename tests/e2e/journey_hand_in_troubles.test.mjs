// Handing in when something is in the way: another tab, no room, a vault that cannot be fetched. In English.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { nobody } from './lib/answers.mjs';
import { inBrowser } from './lib/app.mjs';
import { goThrough } from './lib/exercises.mjs';
import {
    boxOf,
    follow,
    invited,
    keptIn,
    reviewShows,
    seal,
    sealedParts,
    leaving,
    simulated,
    toPath,
    toReview,
} from './lib/hand_in.mjs';
import { storageThatIsFull } from './lib/troubles.mjs';

/** @type {import('./lib/hand_in.mjs').Workshop} */
let workshop;
before(() => {
    workshop = simulated({ template: 'standard', seed: 17 });
});
after(() => workshop.remove());

const ENGLISH = /** @type {const} */ ({ hand: 'assistive', language: 'en' });
const VAULT = /\/vault\.\w+\.(js|wasm)$/;

/** Somebody has answered and looks at what leaves. @param {import('./lib/app.mjs').App} app @param {{ shared?: boolean }} [how] */
async function answered(app, how) {
    await toPath(app, how);
    const answers = nobody('pulse');
    await goThrough(app, answers);
    await app.button('more-exercises');
    await toReview(app);
    await reviewShows(app, answers);
    return answers;
}

/** What was saved is accepted and says what was answered. @param {import('./lib/app.mjs').App} app @param {import('./lib/answers.mjs').Answers} answers */
async function savedAs(app, answers) {
    const coming = app.page.waitForEvent('download');
    await app.button('save-hand-in');
    const file = await coming;
    assert.equal(file.suggestedFilename(), 'abgabe.wirk');
    const bytes = readFileSync(await file.path());
    assert.deepEqual(sealedParts(workshop.look(bytes), answers.id), leaving(answers));
    // After a first try that failed this is a second version, which takes back whatever else there may be.
    const records = workshop.look(bytes);
    const telling = records.filter(({ entries, cards }) => entries.length + cards.length > 0);
    assert.deepEqual([...new Set(telling.map(({ exercise }) => exercise))], [answers.id]);
    assert.equal(workshop.merge(bytes).counts.accepted, records.length);
}

/** @param {import('./lib/app.mjs').App} app */
const boxed = async (app) => (await keptIn(app)).filter(({ key }) => key.startsWith('box.')).length;

/**
 * The button that seals was pressed, it is said why it did not work, and the review is still there.
 * @param {import('./lib/app.mjs').App} app @param {import('./lib/answers.mjs').Answers} answers @param {string} [why]
 */
async function refused(app, answers, why = 'hand-in-failed') {
    await app.button('seal');
    await app.says(why);
    await app.announces(why);
    await app.shows(app.texts.ui('review-title'));
    await reviewShows(app, answers);
    const button = app.get('button', app.texts.ui('seal'));
    assert.notEqual(await button.getAttribute('aria-disabled'), 'true');
}

describe('handing in with troubles', () => {
    const check = inBrowser();

    check('a second tab reads and cannot hand in', ENGLISH, async (app) => {
        await follow(app, workshop);
        const answers = await answered(app);
        await app.button('back-to-exercises');
        await app.saved();
        const second = await app.another();
        await second.says('other-tab-writes');
        await invited(second, workshop);
        await second.button('all-exercises');
        await second.button('to-review');
        await second.shows(second.texts.ui('review-title'));
        const button = second.get('button', second.texts.ui('seal'));
        assert.equal(await button.getAttribute('aria-disabled'), 'true');
        await button.dispatchEvent('click');
        await second.settled();
        await second.shows(second.texts.ui('review-title'));
        assert.ok((await keptIn(second)).every(({ key }) => !key.startsWith('participant.')));
        // The first tab goes: now the second is the one that writes.
        await app.page.close();
        await second.page.getByRole('button', { name: second.texts.ui('go-on') }).waitFor();
        await second.settled();
        await second.button('all-exercises');
        await toReview(second);
        await seal(second);
        await savedAs(second, answers);
    });

    check(
        'no room on a device of one’s own: said, nothing lost, works as soon as there is room',
        { ...ENGLISH, init: storageThatIsFull, expected: [/QuotaExceeded/] },
        async (app) => {
            await follow(app, workshop);
            const answers = await answered(app);
            await app.says('storage-full');
            await refused(app, answers, 'hand-in-no-room');
            await app.page.evaluate(() => (globalThis.room = true));
            await seal(app);
            await savedAs(app, answers);
        },
    );

    check(
        'no room in the box of a shared device',
        { ...ENGLISH, init: [storageThatIsFull, 'add'] },
        async (app) => {
            await follow(app, workshop);
            await app.page.evaluate(() => (globalThis.room = true));
            const first = await answered(app, { shared: true });
            await seal(app, { shared: true });
            await app.button('next-person');
            assert.equal(await boxed(app), 1);
            const answers = await answered(app, { shared: true });
            await app.page.evaluate(() => (globalThis.room = false));
            await refused(app, answers, 'hand-in-no-room');
            assert.equal(await boxed(app), 1, 'nothing of it is in the box');
            await app.page.evaluate(() => (globalThis.room = true));
            await seal(app, { shared: true });
            const records = workshop.look(await boxOf(app, workshop));
            assert.equal(records.length, 2);
            for (const record of records) {
                assert.deepEqual(record.entries, leaving(first)['']);
            }
        },
    );

    check(
        'the vault cannot be fetched: said, the answers stay, a second try works',
        { ...ENGLISH, expected: [/Failed to load|ERR_FAILED|error: /] },
        async (app) => {
            const { context } = app;
            await context.route(VAULT, (route) => route.abort());
            await app.page.goto('about:blank');
            await app.page.goto(`${app.url}#w=${workshop.link}`);
            await app.ready();
            await app.says('workshop-unchecked');
            await app.says_not('workshop-title');
            await context.unroute(VAULT);
            await app.reload();
            await invited(app, workshop);
            const answers = await answered(app);
            await app.button('back-to-exercises');
            await app.saved();

            // Remembered from last time, the workshop is there without the vault; sealing is not.
            await context.route(VAULT, (route) => route.abort());
            await app.page.goto(app.url);
            await app.ready();
            await invited(app, workshop);
            await app.button('all-exercises');
            await toReview(app);
            await refused(app, answers);
            await context.unroute(VAULT);
            await seal(app);
            await savedAs(app, answers);
        },
    );
});
