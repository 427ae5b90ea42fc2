// Words of one's own: any script, input methods, pasting, very long ones; on the screen, the sheet and paper.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { inBrowser } from './lib/app.mjs';
import { openSheet } from './lib/drafts.mjs';
import { outsideWidth } from './lib/looks.mjs';
import { paper, print } from './lib/paper.mjs';
import {
    SHORT,
    STORY,
    begin,
    headingOf,
    screensOf,
    sheetShows,
    tableOf,
    toSheet,
    walk,
} from './lib/story.mjs';
import { LANGUAGES } from './lib/texts.mjs';

const WORDS = {
    emoji: 'Freude 🎉 und 👩‍🔧 mit 🇪🇺',
    cyrillic: 'Люди уходят спокойнее',
    greek: 'Οι άνθρωποι φεύγουν ήρεμοι',
    marks: '<b>„Anführung“</b> & "quotes" \\ 100 %',
};

/** The first question with a field. @param {import('./lib/app.mjs').App} app */
async function toField(app) {
    await openSheet(app, SHORT);
    await app.button('change-task', { task: app.texts.task(SHORT.tasks[0].id ?? '').label });
    return app.page.getByRole('textbox').first();
}

describe('own words', { concurrency: 2 }, () => {
    const check = inBrowser();

    for (const [name, words] of Object.entries(WORDS)) {
        check(`${name}: typed, kept, on the sheet and on paper`, {}, async (app) => {
            const story = { ...SHORT, sentence: words };
            await openSheet(app, SHORT);
            await app.button('change-sentence');
            await app.write(app.texts.own({ step: 'sentence' }, 'sentence'), words);
            await app.saved();
            await app.reload();
            await toSheet(app);
            await sheetShows(app, story);
            await print(app);
            const { text } = await paper(app);
            // What a picture stands for is not always given back by the reader of the file.
            const letters = words.replace(/[^\p{L}\p{P}\p{N}\s<>&]/gu, ' ').split(/\s+/);
            for (const word of letters.filter((part) => part.length > 1)) {
                assert.ok(text.includes(word), `${word} is not on paper: ${text.slice(0, 300)}`);
            }
        });
    }

    check('an input method composes: nothing is lost or doubled', {}, async (app) => {
        const field = await toField(app);
        await app.write(app.texts.own({ step: 'doing' }, 'doing'), 'Ich sage ');
        const session = await app.context.newCDPSession(app.page);
        for (const part of ['k', 'こ', 'こn', 'こん', 'こんにちは']) {
            await session.send('Input.imeSetComposition', {
                text: part,
                selectionStart: part.length,
                selectionEnd: part.length,
            });
            await app.settled();
            assert.equal(await field.inputValue(), `Ich sage ${part}`);
        }
        await session.send('Input.insertText', { text: 'こんにちは' });
        await app.settled();
        assert.equal(await field.inputValue(), 'Ich sage こんにちは');
        await app.page.keyboard.type('!');
        await app.saved();
        await app.reload();
        await app.button('go-on');
        assert.equal(
            await app.page.getByRole('textbox').first().inputValue(),
            'Ich sage こんにちは!',
        );
    });

    check('an accent by a dead key', {}, async (app) => {
        const field = await toField(app);
        await field.fill('');
        const session = await app.context.newCDPSession(app.page);
        await session.send('Input.imeSetComposition', {
            text: '´',
            selectionStart: 1,
            selectionEnd: 1,
        });
        await app.settled();
        await session.send('Input.insertText', { text: 'é' });
        await app.settled();
        assert.equal(await field.inputValue(), 'é');
    });

    check(
        'pasted text comes in, without control characters',
        { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
        async (app) => {
            const field = await toField(app);
            await field.click();
            await app.page.evaluate(() =>
                navigator.clipboard.writeText('Zeile eins\r\nZeile\u0007 zwei\tÄÖÜ'),
            );
            await app.page.keyboard.press('Control+a');
            await app.page.keyboard.press('Control+v');
            await app.settled();
            await app.page.keyboard.press('Tab');
            await app.settled();
            assert.equal(await field.inputValue(), 'Zeile eins\nZeile zweiÄÖÜ');
            await field.click();
            await app.page.keyboard.press('Control+a');
            await app.page.keyboard.press('Control+c');
            assert.equal(
                await app.page.evaluate(() => navigator.clipboard.readText()),
                'Zeile eins\nZeile zweiÄÖÜ',
            );
        },
    );

    for (const size of /** @type {[number, number][]} */ ([
        [320, 568],
        [1280, 720],
    ])) {
        check(
            `a word of 200 letters stays within ${size[0]} pixels, everywhere`,
            { size, hand: 'assistive' },
            async (app) => {
                const long = 'Donaudampfschifffahrt'.repeat(10).slice(0, 200);
                const story = {
                    ...STORY,
                    tasks: [
                        {
                            own: long,
                            category: 'goods',
                            doing: long,
                            effects: {
                                customers: {
                                    sign: /** @type {const} */ ('helps'),
                                    own: long,
                                    strength: 2,
                                    ladder: [long],
                                },
                                company: { sign: /** @type {const} */ ('none') },
                                self: { sign: /** @type {const} */ ('none') },
                            },
                        },
                    ],
                    sentence: long,
                };
                await begin(app);
                const screens = screensOf(story);
                for (const index of screens.keys()) {
                    await walk(app, story, {
                        from: index,
                        to: index + 1 < screens.length ? index + 1 : undefined,
                    });
                    assert.deepEqual(
                        await outsideWidth(app.page),
                        [],
                        `after ${headingOf(app, screens[index]).slice(0, 40)}`,
                    );
                }
                await sheetShows(app, story);
                await print(app);
                const { text } = await paper(app);
                assert.ok(text.replace(/ /g, '').includes(long), 'the long word is whole on paper');
            },
        );
    }

    check('the text of a field stands where its frame is drawn', {}, async (app) => {
        const field = await toField(app);
        const frame = await field.evaluate((el) => {
            const outer = (el.closest('.node') ?? el).getBoundingClientRect();
            const inner = el.getBoundingClientRect();
            const style = getComputedStyle(el);
            return {
                outside: [
                    inner.left < outer.left,
                    inner.right > outer.right,
                    inner.bottom > outer.bottom + 1,
                ],
                size: parseFloat(style.fontSize),
                left: parseFloat(style.paddingLeft),
            };
        });
        assert.deepEqual(frame.outside, [false, false, false]);
        assert.ok(frame.size >= 16);
        // Drawn by the canvas without the focus, by the browser with it: ink in the same place.
        await app.write(app.texts.own({ step: 'doing' }, 'doing'), 'HHHH');
        const box = await field.boundingBox();
        assert.ok(box);
        const clip = { x: box.x + 4, y: box.y + 4, width: 120, height: 40 };
        const focused = await ink(app, clip);
        await app.page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
        await app.settled();
        const drawn = await ink(app, clip);
        for (const side of ['left', 'right', 'top', 'bottom']) {
            assert.ok(
                Math.abs(focused[side] - drawn[side]) <= 2,
                `${side}: ${focused[side]} in the field, ${drawn[side]} drawn`,
            );
        }
    });

    check(
        'a field keeps the caret and scrolls to it while one types a long text',
        { size: [390, 500] },
        async (app) => {
            const field = await toField(app);
            const text = 'Ich höre zu und frage nach. '.repeat(8).trim();
            await app.write(app.texts.own({ step: 'doing' }, 'doing'), text);
            assert.equal(await field.inputValue(), text);
            await app.page.keyboard.press('Home');
            for (let times = 0; times < 5; times += 1) {
                await app.page.keyboard.press('ArrowUp');
            }
            await app.page.keyboard.press('Control+Home');
            await app.page.keyboard.type('Oft: ');
            await app.settled();
            assert.equal(await field.inputValue(), `Oft: ${text}`);
        },
    );

    check('blanks are no answer', {}, async (app) => {
        await toField(app);
        await app.write(app.texts.own({ step: 'doing' }, 'doing'), '   ');
        await app.button('next');
        await app.says('answer-missing');
        assert.equal(await app.heading(), headingOf(app, screensOf(SHORT)[2]));
        await app.button('back');
        await app.button('add-own-task');
        await app.write(app.texts.ui('own-task'), '  ');
        await app.pick(app.texts.ui('own-task-category'), app.texts.category('goods'));
        await app.button('next');
        await app.says('own-task-incomplete');
    });

    for (const language of LANGUAGES) {
        check(
            `the printed sheet is a page of real text, ${language}`,
            { language },
            async (app) => {
                await openSheet(app, STORY);
                await print(app);
                const { text, info } = await paper(app);
                assert.match(info, /Page size:\s+59[45][.\d]* x 84[12]/, 'A4');
                assert.ok(text.includes(app.texts.ui('sheet-title')));
                assert.ok(text.includes(app.texts.ui('print-foot')));
                assert.ok(text.replace(/ /g, '').includes(STORY.sentence.replace(/ /g, '')));
                for (const cell of tableOf(app, STORY).flat()) {
                    for (const word of cell.split(/\s+/)) {
                        assert.ok(text.includes(word), `${word} of "${cell}" is not on paper`);
                    }
                }
                // What belongs to the screen is not on paper.
                for (const key of [
                    'print',
                    'save-file',
                    'delete-all',
                    'back-to-questions',
                    'more-exercises',
                ]) {
                    assert.ok(!text.includes(app.texts.ui(key)), key);
                }
                const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
                assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
                await app.page.evaluate(() => dispatchEvent(new Event('afterprint')));
                assert.equal(
                    await app.page.locator('#print').evaluate((el) => el.childElementCount),
                    0,
                );
                await sheetShows(app, STORY);
            },
        );
    }
});

/** Where darker pixels begin and end in a part of the window. @param {import('./lib/app.mjs').App} app @param {{ x: number, y: number, width: number, height: number }} clip @returns {Promise<Record<string, number>>} */
async function ink(app, clip) {
    const picture = await app.page.screenshot({ clip, caret: 'hide' });
    return app.page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        pen.drawImage(image, 0, 0);
        const { data: bytes } = pen.getImageData(0, 0, image.width, image.height);
        const box = { left: Infinity, right: -1, top: Infinity, bottom: -1 };
        for (let y = 0; y < image.height; y += 1) {
            for (let x = 0; x < image.width; x += 1) {
                if (bytes[(y * image.width + x) * 4 + 1] < 110) {
                    box.left = Math.min(box.left, x);
                    box.right = Math.max(box.right, x);
                    box.top = Math.min(box.top, y);
                    box.bottom = Math.max(box.bottom, y);
                }
            }
        }
        return box;
    }, picture.toString('base64'));
}
