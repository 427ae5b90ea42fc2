// An answer is missing: it is said, found and forgiven.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { inBrowser } from './lib/app.mjs';
import { STORY, begin, headingOf, screensOf, walk } from './lib/story.mjs';

const STEPS = screensOf(STORY);

/** @param {import('./lib/app.mjs').App} app the control that has the focus, as it is spoken */
const focused = (app) =>
    app.page.evaluate(() => {
        const active = /** @type {HTMLElement} */ (document.activeElement);
        const named = active.getAttribute('aria-labelledby') ?? '';
        return `${active.tagName} ${document.getElementById(named)?.textContent ?? active.textContent}`;
    });

/** @param {import('./lib/app.mjs').App} app */
const faulty = (app) => app.page.locator('#mirror [aria-invalid=true]').count();

/** Whether the words can be read without scrolling. @param {import('./lib/app.mjs').App} app @param {string} key */
async function inView(app, key) {
    const box = await app.page
        .locator('#mirror')
        .getByText(app.texts.ui(key))
        .first()
        .boundingBox();
    const footing = await app.page.locator('[role=contentinfo]').boundingBox();
    return box !== null && footing !== null && box.y >= 0 && box.y + box.height <= footing.y;
}

/** Waits until nothing is being said, so that the same words can be told from the ones before. @param {import('./lib/app.mjs').App} app */
const silence = (app) =>
    app.page.evaluate(async () => {
        await globalThis.meter.quiet(1500);
        document.getElementById('polite')?.replaceChildren();
        document.getElementById('assertive')?.replaceChildren();
    });

describe('errors', { concurrency: 2 }, () => {
    const check = inBrowser();

    for (const hand of /** @type {const} */ (['mouse', 'keyboard'])) {
        check(`refused as often as it is pressed, by ${hand}`, { hand }, async (app) => {
            await begin(app);
            for (let times = 0; times < 2; times += 1) {
                await silence(app);
                await app.button('next');
                await app.announces('answer-missing');
                assert.equal(
                    await focused(app),
                    `INPUT ${app.texts.branch('customer-service-centre')}`,
                );
                assert.ok(await inView(app, 'answer-missing'));
                assert.equal(await app.heading(), headingOf(app, STEPS[0]));
            }
            await app.press('radio', app.texts.branch('retail-branch'));
            assert.equal(await faulty(app), 0);
            await app.button('next');
            await app.arrived(headingOf(app, STEPS[1]));
        });
    }

    check('an own task that is not finished: to its field, then to its list', {}, async (app) => {
        await begin(app);
        await walk(app, STORY, { to: 1 });
        await app.button('next');
        await app.announces('task-missing').catch(() => app.announces('answer-missing'));
        await app.button('add-own-task');
        await silence(app);
        await app.button('next');
        assert.equal(await focused(app), `INPUT ${app.texts.ui('own-task')}`);
        await app.says('own-task-incomplete');
        assert.ok(await inView(app, 'own-task-incomplete'));
        await app.write(app.texts.ui('own-task'), 'Blumen gießen');
        await app.button('next');
        assert.equal(await focused(app), `SELECT ${app.texts.ui('own-task-category')}`);
        await app.pick(app.texts.ui('own-task-category'), app.texts.category('goods'));
        assert.equal(await faulty(app), 0);
    });

    check('a question that has just come is not called unanswered', {}, async (app) => {
        await begin(app);
        await walk(app, STORY, { to: 3 });
        await app.button('next');
        await app.says('answer-missing');
        const sign = app.get('radio', app.texts.option(STEPS[3], 'sign', 'helps'));
        await app.hand.press(sign);
        await app.settled();
        await app.says_not('answer-missing');
        assert.equal(await faulty(app), 0);
        assert.ok(await sign.evaluate((el) => el === document.activeElement));
        // With the arrows one gets to every answer.
        await app.page.keyboard.press('ArrowDown');
        await app.page.keyboard.press('ArrowDown');
        await app.settled();
        const blocked = app.get('radio', app.texts.option(STEPS[3], 'sign', 'blocked'));
        assert.ok(await blocked.isChecked());
        assert.ok(await blocked.evaluate((el) => el === document.activeElement));
        // Only who wants to go on is told.
        await app.button('next');
        await app.says('answer-missing');
    });
});
