// Hints in the review: what in a line could tell who is meant, and other words with one press. In German.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { nobody } from './lib/answers.mjs';
import { inBrowser } from './lib/app.mjs';
import { goThrough } from './lib/exercises.mjs';
import { asked, follow, seal, simulated, toPath, toReview } from './lib/hand_in.mjs';

const LINE = 'Frau Schneider hat mir am 12. März geholfen.';
const EXERCISE = 'frontline-voice';
const TEXTS = ['words', 'start', 'stop', 'keep'];

/** @type {import('./lib/hand_in.mjs').Workshop} */
let workshop;
before(() => {
    workshop = simulated({ template: 'standard', seed: 29 });
});
after(() => workshop.remove());

/** The same line in two questions, others in the rest. @param {import('./lib/app.mjs').App} app */
async function reviewed(app) {
    await follow(app, workshop);
    await toPath(app);
    const lines = [LINE, LINE, 'Früher anfangen', 'Die kurze Runde'];
    await goThrough(app, { ...nobody(EXERCISE, 1), say: () => lines.shift() ?? '' });
    await app.button('more-exercises');
    await toReview(app);
}

/** What stands in the review for a text question. @param {import('./lib/app.mjs').App} app @param {string} block */
const lineOf = (app, block) =>
    app
        .get('list', asked(app, EXERCISE, block))
        .getByRole('listitem')
        .textContent();

/** The buttons that put other words into the line of a question. @param {import('./lib/app.mjs').App} app @param {string} block */
const offers = (app, block) =>
    app.page.locator('#mirror').getByRole('button', {
        name: new RegExp(
            `^„.*: ${asked(app, EXERCISE, block).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`,
        ),
    });

describe('hints', () => {
    const check = inBrowser({ gl: false });

    check('a name and a day are seen, one press each', { hand: 'assistive' }, async (app) => {
        await reviewed(app);
        await app.says('hint-name');
        await app.says('hint-date');
        const names = await app.page
            .locator('#mirror')
            .getByRole('button', { name: /^„/ })
            .evaluateAll((all) =>
                all.map((one) => one.getAttribute('aria-label') ?? one.textContent),
            );
        assert.equal(new Set(names).size, names.length, `each has a name of its own: ${names}`);
        assert.equal(await offers(app, 'words').count(), 2);
        assert.equal(await offers(app, 'start').count(), 2);

        await app.hand.press(offers(app, 'words').first());
        await app.settled();
        const changed = (await lineOf(app, 'words')) ?? '';
        assert.ok(!changed.includes('Schneider'), changed);
        assert.ok(changed.includes('12. März'), changed);
        assert.equal(await lineOf(app, 'start'), LINE);
        await app.page.keyboard.press('Control+z');
        await app.settled();
        assert.equal(await lineOf(app, 'words'), LINE);
        await app.shows(app.texts.ui('review-title'));
        await app.page.keyboard.press('Control+Shift+z');
        await app.settled();
        assert.equal(await lineOf(app, 'words'), changed);

        await offers(app, 'words').first().waitFor();
        await app.hand.press(offers(app, 'words').first());
        await app.settled();
        const clean = (await lineOf(app, 'words')) ?? '';
        assert.ok(!clean.includes('März'), clean);
        assert.equal(await offers(app, 'words').count(), 0);
    });

    check(
        'what looks through lines cannot be fetched: the review works as before',
        { hand: 'assistive', expected: [/Failed to load|ERR_FAILED|ERR_INTERNET/] },
        async (app) => {
            await app.context.route(/\/adviser\.\w+\.(js|wasm)$/, (route) => route.abort());
            await reviewed(app);
            for (const block of TEXTS.slice(0, 2)) {
                assert.equal(await lineOf(app, block), LINE);
            }
            await app.says_not('hint-name');
            await seal(app);
        },
    );
});
