// Every exercise from the list to its sheet, in both languages, by mouse, finger and assistive technology.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { GENERAL, blocksOf, nobody, sayings, sheetOf, wayOf } from './lib/answers.mjs';
import { DEEP, inBrowser } from './lib/app.mjs';
import { answerAll, go, goThrough, headingOf, sheetTells } from './lib/exercises.mjs';
import { filled } from './lib/looks.mjs';
import { enterBy, toList } from './lib/story.mjs';
import { LANGUAGES } from './lib/texts.mjs';

const HANDS = /** @type {const} */ (['mouse', 'finger', 'assistive']);
const TOUCH = { hasTouch: true, isMobile: true, deviceScaleFactor: 1 };

/** The question that is asked last. @param {import('./lib/answers.mjs').Answers} answers */
function lastAsked(answers) {
    const at = wayOf(answers)[wayOf(answers).length - 1];
    return { at, block: blocksOf(answers, at)[0] };
}

describe('exercises', { concurrency: 2 }, () => {
    const check = inBrowser();

    for (const [place, id] of GENERAL.entries()) {
        for (const [other, language] of LANGUAGES.entries()) {
            // Every exercise every time; in both languages when it is run deep.
            if (!DEEP && (place + other) % 2) {
                continue;
            }
            const hand = HANDS[(place + other) % HANDS.length];
            const context = hand === 'finger' ? TOUCH : {};
            check(`${id}, ${language}, ${hand}`, { language, hand, context }, async (app) => {
                const answers = nobody(id);
                await toList(app);
                const middle = Math.ceil((wayOf(answers).length - 1) / 2);
                await goThrough(app, answers, { to: middle });
                const here = wayOf(answers)[middle];
                await answerAll(app, answers, here);
                const before = await filled(app.page);

                // Nothing was acknowledged yet, and the page goes away.
                await app.reload();
                await app.says('draft-waits');
                await app.button('go-on');
                await app.arrived(headingOf(app, answers, here));
                assert.deepEqual(await filled(app.page), before);

                await go(app, answers, { from: middle });
                await sheetTells(app, answers);

                // Found again as a finished one; one answer is changed.
                const { at, block } = lastAsked(answers);
                const old = sheetOf(app.texts, answers);
                await app.button('more-exercises');
                await app.arrived(app.texts.ui('path-title-again'));
                await enterBy(app, 'look-at', id);
                await sheetTells(app, answers);
                const question = sayings(app.texts, answers).named(at, block);
                await app.button('change-answer', { question });
                await app.arrived(headingOf(app, answers, at));
                answers.taste = 1;
                await answerAll(app, answers, at);
                await app.button('later');
                await enterBy(app, 'look-at', id);
                assert.notDeepEqual(sheetOf(app.texts, answers), old);
                await sheetTells(app, answers);
                await app.saved();
            });
        }
    }
});

describe('with keys alone', { concurrency: 2 }, () => {
    const check = inBrowser();

    for (const [id, what, taste] of /** @type {const} */ ([
        ['constants', 'an order', 0],
        ['process-and-skill', 'a field of four', 0],
        ['next-step', 'a sentence in own words', 1],
        ['emotion-work', 'cards in own words', 1],
    ])) {
        check(`${id}: ${what}`, { hand: 'keyboard' }, async (app) => {
            await app.page.evaluate(() => {
                globalThis.pointers = 0;
                addEventListener('pointerdown', () => (globalThis.pointers += 1), true);
            });
            const answers = nobody(id, taste);
            await toList(app);
            await goThrough(app, answers);
            await sheetTells(app, answers);
            assert.equal(await app.page.evaluate(() => globalThis.pointers), 0);
            // From the heading over everything there is, and out.
            const stops = await app.page.locator('#mirror button').count();
            const focus = () =>
                app.page.evaluate(() => (document.hasFocus() ? document.activeElement?.id : ''));
            const passed = new Set();
            for (let tabs = 0; tabs <= stops && (await focus()); tabs += 1) {
                await app.page.keyboard.press('Tab');
                passed.add(await focus());
            }
            assert.equal(await focus(), '', 'Tab does not leave the page');
            const behind = await app.page.locator('#mirror main button').count();
            assert.equal(passed.size, behind + 1, 'Tab leaves something out');
        });
    }
});

describe('an order', { concurrency: 2 }, () => {
    const check = inBrowser();

    for (const [language, hand] of /** @type {const} */ ([
        ['de', 'keyboard'],
        ['en', 'assistive'],
        ['de', 'mouse'],
    ])) {
        check(
            `is said after every move and the focus stays, ${language}, ${hand}`,
            { language, hand },
            async (app) => {
                await toList(app);
                await enterBy(app, 'begin', 'constants');
                const answers = nobody('constants');
                const [at] = wayOf(answers);
                const says = sayings(app.texts, answers);
                const [block] = at.step.blocks;
                const { ui } = app.texts;
                const [first, second, third, fourth] = block.options.map(
                    (/** @type {string} */ option) => says.option(at, block, option),
                );
                /** @param {string[]} names */
                const hear = async (...names) => {
                    const list = names.map((name, index) => `${index + 1}. ${name}`).join(', ');
                    const words = names.length ? ui('order-now', { list }) : ui('order-empty');
                    await app.page
                        .locator('#polite')
                        .getByText(words, { exact: true })
                        .waitFor({ state: 'attached' });
                    const items = await app.page.getByRole('listitem').allTextContents();
                    assert.deepEqual(
                        items.map((text) => names.findIndex((name) => text.includes(name))),
                        [...names.keys()],
                    );
                };
                const focused = () =>
                    app.page.evaluate(() => document.activeElement?.textContent ?? '');
                /** The focus is on something that can be pressed, within the question. */
                const within = async () =>
                    assert.ok(
                        await app.page
                            .getByRole('group')
                            .evaluate((group) => group.contains(document.activeElement)),
                        `the focus went to: ${await focused()}`,
                    );
                /** @param {string} option @param {number} number */
                const put = async (option, number) => {
                    await app.button('put-on-place', { option, number });
                    await within();
                };

                await put(first, 1);
                await hear(first);
                await put(second, 2);
                await hear(first, second);
                await put(third, 3);
                await hear(first, second, third);

                // There is no fourth place: said, and nothing happens.
                await app.says('enough-chosen');
                const more = fourth;
                assert.equal(await app.get('button', more).getAttribute('aria-disabled'), 'true');
                // A driver that presses with a pointer waits for it to be able, unless told.
                await (hand === 'mouse'
                    ? app.get('button', more).click({ force: true })
                    : app.hand.press(app.get('button', more)));
                await app.settled();
                await hear(first, second, third);

                const up = ui('move-up', { option: third });
                await app.press('button', up);
                assert.equal(await focused(), up);
                await hear(first, third, second);
                await app.press('button', up);
                assert.equal(await focused(), up, 'at the top as well');
                await hear(third, first, second);
                assert.equal(await app.get('button', up).getAttribute('aria-disabled'), 'true');
                const down = ui('move-down', { option: third });
                await app.press('button', down);
                assert.equal(await focused(), down);
                await hear(first, third, second);

                await app.button('take-out', { option: third });
                await within();
                await hear(first, second);
                await app.button('undo');
                await hear(first, third, second);
                await app.button('take-out', { option: first });
                await app.button('take-out', { option: second });
                await app.button('take-out', { option: third });
                await within();
                await hear();
                // And an order is needed to go on.
                await app.button('next');
                await app.announces('answer-missing');
                assert.equal(await app.heading(), says.heading(at));
            },
        );
    }
});
