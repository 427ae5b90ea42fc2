// The whole way with nothing but keys.
import assert from 'node:assert/strict';
import { inBrowser } from './lib/app.mjs';
import { STORY, begin, sheetShows, walk } from './lib/story.mjs';

const check = inBrowser();

check('start to sheet with keys alone', { hand: 'keyboard' }, async (app) => {
    await app.page.evaluate(() => {
        globalThis.pointers = 0;
        addEventListener('pointerdown', () => (globalThis.pointers += 1), true);
    });
    await begin(app);
    await walk(app, STORY);
    await sheetShows(app, STORY);
    assert.equal(await app.page.evaluate(() => globalThis.pointers), 0);
});

check('what has the focus can be seen, and is not covered by the footing', {}, async (app) => {
    await begin(app);
    await app.press('radio', app.texts.branch(STORY.branch));
    await app.button('next');
    await app.arrived(app.texts.heading({ step: 'tasks' }));
    const footing = await app.page.locator('[role=contentinfo]').boundingBox();
    assert.ok(footing);
    // The ring is drawn: the picture around the control differs with and without the focus.
    const boxes = app.page.getByRole('checkbox');
    const count = await boxes.count();
    for (let index = 0; index < count; index += 1) {
        await app.page.keyboard.press('Tab');
        await app.settled();
        const box = await boxes.nth(index).boundingBox();
        assert.ok(box);
        assert.ok(box.y + box.height <= footing.y + 1, `${index} lies below the footing`);
        assert.ok(box.y >= 0, `${index} lies above the window`);
        assert.ok(await boxes.nth(index).evaluate((el) => el === document.activeElement));
    }
    const last = await boxes.nth(count - 1).boundingBox();
    assert.ok(last);
    const clip = { x: last.x - 6, y: last.y - 6, width: last.width + 12, height: last.height + 12 };
    const ringed = await app.page.screenshot({ clip });
    await app.page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await app.settled();
    assert.notDeepEqual(await app.page.screenshot({ clip }), ringed);
});

check('the keys that scroll, scroll', { size: [420, 500] }, async (app) => {
    await begin(app);
    await app.press('radio', app.texts.branch(STORY.branch));
    await app.button('next');
    await app.arrived(app.texts.heading({ step: 'tasks' }));
    const place = () =>
        app.page
            .getByRole('checkbox')
            .first()
            .evaluate((el) => el.getBoundingClientRect().top);
    const top = await place();
    for (const [key, back] of [
        ['ArrowDown', 'ArrowUp'],
        ['PageDown', 'PageUp'],
        ['End', 'Home'],
        ['Space', 'Shift+Space'],
    ]) {
        await app.page.keyboard.press(key);
        await app.settled();
        assert.ok((await place()) < top - 10, `${key} does not scroll`);
        await app.page.keyboard.press(back);
        await app.settled();
        assert.ok(Math.abs((await place()) - top) < 2, `${back} does not scroll back`);
    }
});

check('Escape closes a dialog and the focus returns to what opened it', {}, async (app) => {
    const opener = app.get('button', app.texts.ui('display'));
    await opener.focus();
    await app.page.keyboard.press('Enter');
    const dialog = app.get('dialog', app.texts.ui('display'));
    await dialog.waitFor();
    const title = dialog.getByRole('heading', { name: app.texts.ui('display') });
    assert.ok(await title.evaluate((el) => el === document.activeElement));
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.ok(await opener.evaluate((el) => el === document.activeElement));
});
