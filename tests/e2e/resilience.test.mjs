// What breaks around the app must not break the app: no graphics, no storage, noise, another tab.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { everything, wayOf } from './lib/answers.mjs';
import { inBrowser } from './lib/app.mjs';
import { download, draftFile, openBook, openFile, openSheet } from './lib/drafts.mjs';
import { outsideWidth } from './lib/looks.mjs';
import {
    SHORT,
    STORY,
    answer,
    begin,
    enterBy,
    screensOf,
    sheetShows,
    toSheet,
    walk,
} from './lib/story.mjs';
import {
    noisyCanvas,
    storageThatDoesNotOpen,
    storageThatIsFull,
    withoutStorage,
} from './lib/troubles.mjs';

/** @param {import('./lib/app.mjs').App} app */
const isPlain = (app) =>
    app.page.evaluate(() => document.documentElement.classList.contains('plain'));

/** The canvas shows more than one colour. @param {import('./lib/app.mjs').App} app */
async function isDrawn(app) {
    const picture = await app.page.screenshot();
    const colours = await app.page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        pen.drawImage(image, 0, 0);
        const { data: bytes } = pen.getImageData(0, 0, image.width, image.height);
        return new Set(new Uint32Array(bytes.buffer)).size;
    }, picture.toString('base64'));
    return colours > 20;
}

/** Takes the graphics away; `give` brings them back. @param {import('./lib/app.mjs').App} app */
const loseGraphics = (app) =>
    app.page.evaluate(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
        globalThis.taken = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        globalThis.taken?.loseContext();
    });

describe('without WebGL', () => {
    const check = inBrowser({ gl: false });

    check('the page itself is shown and the whole way works', {}, async (app) => {
        assert.ok(await isPlain(app));
        assert.ok(await app.page.locator('#canvas').isHidden());
        await begin(app);
        await walk(app, STORY);
        await sheetShows(app, STORY);
        assert.ok(await isDrawn(app));
        const size = await app.page.evaluate(() => document.documentElement.scrollHeight);
        assert.ok(size > 1000, 'the sheet flows down the page');
        assert.deepEqual(await outsideWidth(app.page), []);
        await app.button('display');
        await app.press('radio', app.texts.ui('appearance-dark'));
        await app.button('done');
        const background = await app.page.evaluate(
            () => getComputedStyle(document.documentElement).backgroundColor,
        );
        const light = (background.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0);
        assert.ok(light < 200, `dark is ${background}`);
    });

    check('within 320 pixels', { hand: 'assistive', size: [320, 568] }, async (app) => {
        assert.deepEqual(await outsideWidth(app.page), []);
        await openSheet(app, STORY);
        assert.deepEqual(await outsideWidth(app.page), []);
        await app.button('display');
        assert.deepEqual(await outsideWidth(app.page), []);
    });

    check('with keys alone', { hand: 'keyboard' }, async (app) => {
        await begin(app);
        await walk(app, SHORT);
        await sheetShows(app, SHORT);
    });
});

describe('with WebGL', { concurrency: 2 }, () => {
    const check = inBrowser();

    check('graphics lost and given back: drawn again, nothing lost', {}, async (app) => {
        await begin(app);
        await walk(app, STORY, { to: 2 });
        await app.page.mouse.move(0, 0);
        await app.settled();
        const before = await app.page.screenshot();
        assert.ok(await isDrawn(app));
        await loseGraphics(app);
        await app.page.waitForTimeout(300);
        await app.page.evaluate(() => globalThis.taken.restoreContext());
        await app.page.waitForTimeout(300);
        await app.settled();
        assert.ok(!(await isPlain(app)));
        await app.button('back');
        assert.notDeepEqual(await app.page.screenshot(), before);
        await app.button('next');
        await app.page.mouse.move(0, 0);
        await app.settled();
        assert.deepEqual(await app.page.screenshot(), before);
        await walk(app, STORY, { from: 2, to: 4 });
    });

    check('what is pressed while the graphics are away is not lost', {}, async (app) => {
        await begin(app);
        await loseGraphics(app);
        const choice = app.get('radio', app.texts.branch(STORY.branch));
        await choice.dispatchEvent('click');
        await app.page.evaluate(() => globalThis.taken.restoreContext());
        await app.page.waitForTimeout(300);
        await app.settled();
        assert.ok(await choice.isChecked());
    });

    check('graphics lost for good: the page itself takes over', {}, async (app) => {
        await begin(app);
        await walk(app, SHORT, { to: 2 });
        await loseGraphics(app);
        await app.page.waitForFunction(() => document.documentElement.classList.contains('plain'));
        await app.settled();
        await walk(app, SHORT, { from: 2 });
        await sheetShows(app, SHORT);
        assert.ok(await isDrawn(app));
    });

    check(
        'a canvas that is read back with noise: the page itself',
        { init: noisyCanvas },
        async (app) => {
            assert.ok(await isPlain(app));
            await begin(app);
            await walk(app, SHORT);
            await sheetShows(app, SHORT);
        },
    );

    for (const [name, init] of /** @type {[string, () => void][]} */ ([
        ['is missing', withoutStorage],
        ['does not open', storageThatDoesNotOpen],
    ])) {
        check(
            `storage ${name}: said at the start, works in memory, offers a file`,
            { init },
            async (app) => {
                await app.says('storage-unavailable');
                await begin(app);
                await app.says('not-saved');
                await app.says('storage-unavailable');
                await answer(app, screensOf(SHORT)[0], SHORT);
                const early = await download(app);
                assert.ok(early.name.endsWith('.wirk'));
                await app.button('understood');
                await walk(app, SHORT, { from: 0 });
                await sheetShows(app, SHORT);
                const { bytes } = await download(app, 'save-file').catch(async () => {
                    throw new Error('there is more than one offer, or none');
                });
                // In the next session the file brings it back.
                await app.reload();
                await openFile(app, bytes);
                await app.arrived(app.texts.ui('sheet-title'));
                await sheetShows(app, SHORT);
            },
        );
    }

    check(
        'storage is full: said, nothing lost, saved as soon as there is room',
        { init: storageThatIsFull },
        async (app) => {
            await begin(app);
            await app.says('storage-full');
            await app.announces('storage-full');
            await app.says('not-saved');
            await walk(app, SHORT, { to: 2 });
            await app.says('storage-full');
            const { bytes } = await download(app);
            assert.ok(bytes.length > 20);
            await app.page.evaluate(() => (globalThis.room = true));
            await app.button('understood');
            await walk(app, SHORT, { from: 2, to: 3 });
            await app.saved();
            await app.says_not('storage-full');
            await app.reload();
            await app.button('go-on');
            await walk(app, SHORT, { from: 3, to: 3 });
        },
    );

    check(
        'a second tab says so, reads, and takes over when the first is closed',
        {},
        async (app) => {
            await openSheet(app, SHORT);
            await app.saved();
            const second = await app.another();
            await second.says('other-tab-writes');
            assert.equal(await second.get('button', app.texts.ui('begin')).count(), 0);
            await toSheet(second);
            await sheetShows(second, SHORT);
            await second.says('read-only');
            // Nothing that it shows can be changed there.
            await second.button('back-to-questions');
            const before = await second.page.locator('#mirror').ariaSnapshot();
            await second.page.getByRole('textbox').first().focus();
            await second.page.keyboard.type('anders');
            await second.settled();
            assert.equal(await second.page.locator('#mirror').ariaSnapshot(), before);
            await app.press('button', app.texts.ui('change-sentence'));
            await app.write(app.texts.own({ step: 'sentence' }, 'sentence'), STORY.sentence);
            await app.saved();
            await app.page.close({ runBeforeUnload: false });
            await second.page.getByRole('button', { name: app.texts.ui('go-on') }).waitFor();
            await second.settled();
            await second.says_not('other-tab-writes');
            await toSheet(second);
            await sheetShows(second, { ...SHORT, sentence: STORY.sentence });
            await second.saved();
        },
    );

    check('a reading tab offers nothing that changes or deletes', {}, async (app) => {
        await openBook(app, { story: STORY, done: ['constants'], begun: [] });
        await app.saved();
        const second = await app.another();
        const { ui, title } = second.texts;
        const wipe = second.get('button', ui('delete-all'));
        const able = async () =>
            assert.deepEqual(
                await second.page
                    .locator('#mirror :is([role=main], main) :is(input, textarea, select, button)')
                    .evaluateAll((all) =>
                        all
                            .filter((el) => !(/** @type {HTMLInputElement} */ (el).readOnly))
                            .filter((el) => el.getAttribute('aria-disabled') !== 'true')
                            .map((el) => el.parentElement?.textContent),
                    ),
                [],
            );
        assert.equal(await wipe.count(), 0);
        await second.button('all-exercises');
        assert.equal(await wipe.count(), 0);
        const door = second.get('button', ui('begin-exercise', { title: title('pulse') }));
        assert.equal(await door.getAttribute('aria-disabled'), 'true');
        await door.click({ force: true });
        await second.settled();
        assert.equal(await second.heading(), ui('path-title-again'));

        await enterBy(second, 'look-at');
        assert.equal(await wipe.count(), 0);
        await second.button('back-to-questions');
        await able();
        await second.button('later');
        await enterBy(second, 'look-at', 'constants');
        assert.equal(await wipe.count(), 0);
        await second.button('back-to-questions');
        for (let left = wayOf(everything('constants')).length; left > 1; left -= 1) {
            await able();
            await second.button('back');
        }
        await able();
    });

    check('a second tab beside an empty first one offers nothing it cannot do', {}, async (app) => {
        const second = await app.another();
        await second.says('other-tab-writes');
        const start = second.get('button', app.texts.ui('begin'));
        assert.equal(await start.getAttribute('aria-disabled'), 'true');
        await start.click({ force: true });
        await second.settled();
        assert.equal(await second.heading(), app.texts.ui('start-title'));
        await app.page.close();
        await second.says('begin');
        await begin(second);
    });

    check(
        'content that is cut off: a page that says so',
        {
            expected: [/Trouble|content|Failed/i],
        },
        async (app) => {
            await app.page.route('**/content.*.bin', async (route) => {
                const response = await route.fetch();
                const body = await response.body();
                await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
            });
            await app.page.reload();
            await app.page.locator('main.trouble h1').waitFor();
            assert.equal(await app.page.getByRole('button').count(), 2);
            await app.page.unroute('**/content.*.bin');
            await app.page.getByRole('button').first().click();
            await app.ready();
            await begin(app);
        },
    );

    check(
        'the other language cannot be fetched: said, goes on in the first',
        { expected: [/Failed to load|ERR_FAILED/] },
        async (app) => {
            await app.page.route('**/content.en.*.bin', (route) => route.abort());
            await app.button('switch-language');
            await app.says('language-unavailable');
            await app.button('understood');
            await app.page.unroute('**/content.en.*.bin');
            await app.button('switch-language');
            app.speak('en');
            await app.says('start-title');
            assert.equal(await app.page.evaluate(() => document.documentElement.lang), 'en');
            await app.reload();
            await app.says('start-title');
        },
    );

    check(
        'a draft that nobody can read stays untouched until a new one begins',
        {},
        async (app) => {
            await openSheet(app, SHORT);
            await app.saved();
            const good = await draftFile(SHORT);
            await app.page.evaluate(
                async (bytes) => {
                    const open = indexedDB.open('wirkbrille');
                    await new Promise((resolve) => (open.onsuccess = resolve));
                    const put = open.result
                        .transaction('kept', 'readwrite')
                        .objectStore('kept')
                        .put(Uint8Array.from(bytes), 'draft');
                    await new Promise((resolve) => (put.onsuccess = resolve));
                    open.result.close();
                },
                [...good.subarray(0, 20)],
            );
            await app.reload();
            await app.says('draft-unreadable');
            await begin(app);
            await app.saved();
        },
    );
});
