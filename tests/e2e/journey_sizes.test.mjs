// Finger on a phone, the smallest window, a projector, a page magnified four times.
import assert from 'node:assert/strict';
import { inBrowser } from './lib/app.mjs';
import { SHORT, STORY, begin, headingOf, screensOf, sheetShows, walk } from './lib/story.mjs';
import { outsideWidth } from './lib/looks.mjs';

const check = inBrowser();
const PHONE = {
    context: { hasTouch: true, isMobile: true, deviceScaleFactor: 1 },
    hand: /** @type {const} */ ('finger'),
    size: /** @type {[number, number]} */ ([390, 844]),
};

/** A finger goes down, drags and leaves. @param {import('./lib/app.mjs').App} app @param {number[]} from @param {number[]} to */
async function drag(app, [x, y], [toX, toY]) {
    const session = await app.context.newCDPSession(app.page);
    /** @param {string} type @param {{ x: number, y: number }[]} touchPoints */
    const touch = (type, touchPoints) =>
        session.send('Input.dispatchTouchEvent', /** @type {any} */ ({ type, touchPoints }));
    await touch('touchStart', [{ x, y }]);
    for (let part = 1; part <= 10; part += 1) {
        await touch('touchMove', [
            { x: x + ((toX - x) * part) / 10, y: y + ((toY - y) * part) / 10 },
        ]);
        await app.page.waitForTimeout(16);
    }
    // Resting before it leaves: no momentum, and nothing to draw.
    const before = await app.page.evaluate(() => globalThis.meter.counts.frames);
    await app.settled();
    const frames = (await app.page.evaluate(() => globalThis.meter.counts.frames)) - before;
    assert.ok(frames < 40, `${frames} frames were drawn for a finger at rest`);
    await touch('touchEnd', []);
    await app.settled();
    await session.detach();
}

check('start to sheet with a finger, 390 × 844', PHONE, async (app) => {
    await begin(app);
    await walk(app, STORY);
    await sheetShows(app, STORY);
});

check('a dragging finger scrolls and presses nothing', PHONE, async (app) => {
    await begin(app);
    await app.press('radio', app.texts.branch(STORY.branch));
    await app.button('next');
    await app.arrived(app.texts.heading({ step: 'tasks' }));
    const boxes = app.page.getByRole('checkbox');
    const before = await boxes.first().boundingBox();
    assert.ok(before);
    await drag(app, [200, 560], [200, 360]);
    const after = await boxes.first().boundingBox();
    assert.ok(after);
    const moved = before.y - after.y;
    assert.ok(moved > 150 && moved <= 200, `200 pixels of the finger moved it by ${moved}`);
    assert.equal(await app.page.getByRole('checkbox', { checked: true }).count(), 0);
    // And a tap where the finger then lies still presses what is there now.
    await boxes.nth(6).tap();
    await app.settled();
    assert.ok(await boxes.nth(6).isChecked());
});

for (const [name, size] of /** @type {[string, [number, number]][]} */ ([
    ['320 × 568', [320, 568]],
    ['320 × 256, a window of 1280 × 1024 magnified four times', [320, 256]],
])) {
    check(`start to sheet, ${name}: all within the width`, { size }, async (app) => {
        const screens = screensOf(SHORT);
        assert.deepEqual(await outsideWidth(app.page), []);
        await begin(app);
        for (const index of screens.keys()) {
            await walk(app, SHORT, { from: index, to: Math.min(index + 1, screens.length - 1) });
            assert.deepEqual(await outsideWidth(app.page), [], headingOf(app, screens[index]));
            if (index === screens.length - 2) {
                break;
            }
        }
        await walk(app, SHORT, { from: screens.length - 1 });
        await sheetShows(app, SHORT);
        assert.deepEqual(await outsideWidth(app.page), []);
        await app.press('button', app.texts.ui('display'));
        assert.deepEqual(await outsideWidth(app.page), []);
        await app.button('done');
    });
}

check('start to sheet on a projector, 1920 × 1080', { size: [1920, 1080] }, async (app) => {
    const title = app.page.getByRole('heading', { level: 1 });
    const height = async () => (await title.boundingBox())?.height ?? 0;
    const normal = await height();
    await app.button('display');
    await app.press('radio', app.texts.ui('text-size-projector'));
    await app.button('done');
    assert.ok((await height()) >= normal * 1.5, `${normal} became ${await height()}`);
    await begin(app);
    await walk(app, SHORT);
    await sheetShows(app, SHORT);
    assert.deepEqual(await outsideWidth(app.page), []);
    await app.saved();
    await app.reload();
    assert.ok((await height()) >= normal * 1.5, 'the size is remembered');
});

check('text as large as somebody has set it in the browser', { size: [420, 700] }, async (app) => {
    const title = app.page.getByRole('heading', { level: 1 });
    const lines = async () => (await title.boundingBox())?.height ?? 0;
    const before = await lines();
    await app.page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
    await app.page.waitForTimeout(100);
    await app.settled();
    assert.ok((await lines()) > before * 1.6, `${before} became ${await lines()}`);
    assert.deepEqual(await outsideWidth(app.page), []);
});
