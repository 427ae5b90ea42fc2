// The projector's window in a real browser: every kind of message, spoken as before, with nothing to press, nothing
// stored, at rest, and still there when the control window is gone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { DEEP, launching } from './lib/app.mjs';
import { golden } from './lib/golden.mjs';
import { axeFindings, focusables, outsideWidth, repeatedIds } from './lib/looks.mjs';
import { messages, openRoom, viewOf } from './lib/room.mjs';

const IDLE_MS = DEEP ? 5000 : 1200;
const LEAST_RULES = 8;

/** Everything that a page could have kept. @param {import('playwright-core').Page} page */
const kept = (page) =>
    page.evaluate(async () => ({
        databases: await indexedDB.databases(),
        local: { ...localStorage },
        session: { ...sessionStorage },
        caches: await caches.keys(),
        cookies: document.cookie,
    }));

const NOTHING = { databases: [], local: {}, session: {}, caches: [], cookies: '' };

describe('projector', () => {
    /** @type {import('playwright-core').Browser} */
    let browser;
    before(async () => {
        browser = await chromium.launch(launching());
    });
    after(() => browser.close());

    for (const language of /** @type {('de' | 'en')[]} */ (DEEP ? ['de', 'en'] : ['de'])) {
        test(`every message, ${language}`, async () => {
            const room = await openRoom(browser, { language });
            const control = await room.control();
            const wall = await room.wall();
            /** @type {number[]} */
            const followed = [];
            for (const message of messages()) {
                const ms = await room.show(control, wall, message.bytes);
                if (ms > 0) {
                    followed.push(ms);
                }
                const spoken = await wall.locator('#mirror').ariaSnapshot();
                golden(`projector/${language}/${message.name}.yml`, `${spoken}\n`);
                assert.equal(await wall.locator('h1').count(), 1, message.name);
                assert.deepEqual(await repeatedIds(wall), [], message.name);
                assert.deepEqual(await focusables(wall), [], message.name);
                assert.deepEqual(await outsideWidth(wall), [], message.name);
                const { violations, passes } = await axeFindings(wall);
                assert.deepEqual(violations, [], message.name);
                assert.ok(passes >= LEAST_RULES, `${message.name}: only ${passes} rules`);
            }
            followed.sort((a, b) => a - b);
            console.log(
                `${followed.length} messages followed: median ${followed[followed.length >> 1].toFixed(1)} ms, ` +
                    `slowest ${followed.at(-1)?.toFixed(1)} ms`,
            );
            assert.deepEqual(await kept(wall), NOTHING);
            assert.deepEqual(room.complaints, []);
            await room.context.close();
        });
    }

    test('rests, counts a clock once a second, and Tab finds nothing', async () => {
        const room = await openRoom(browser);
        const control = await room.control();
        const wall = await room.wall();
        const all = messages();
        const pictures = all.filter(({ kind }) => kind === 'picture');
        await room.show(control, wall, pictures[0].bytes);
        await wall.evaluate(() => globalThis.meter.quiet(2000));
        const { waiting, ...rest } = await wall.evaluate(
            (ms) => globalThis.meter.watch(ms),
            IDLE_MS,
        );
        assert.deepEqual(rest, { frames: 0, timers: 0, changes: [] });
        assert.deepEqual(waiting, []);
        await wall.keyboard.press('Tab');
        assert.equal(await wall.evaluate(() => document.activeElement?.tagName), 'BODY');

        const running = all.find(({ kind }) => kind === 'running');
        await room.show(
            control,
            wall,
            /** @type {import('./lib/room.mjs').Message} */ (running).bytes,
        );
        await wall.evaluate(() => globalThis.meter.settled());
        const seen = await wall.evaluate(() => globalThis.meter.watch(3000));
        console.log(`a running clock: ${seen.frames} frames in 3 s`);
        assert.ok(seen.frames > 0 && seen.frames <= 20, `${seen.frames} frames`);
        assert.deepEqual(room.complaints, []);
        await room.context.close();
    });

    test('opened late it shows what is on; it keeps the last picture when the control is gone', async () => {
        const room = await openRoom(browser);
        const control = await room.control();
        const [picture, other] = messages().filter(({ kind }) => kind === 'picture');
        await control.evaluate(
            (list) => globalThis.link.show(Uint8Array.from(list)),
            [...picture.bytes],
        );
        const wall = await room.wall();
        await wall.waitForFunction(
            () => !document.querySelector('h1')?.textContent?.includes('Wirkbrille'),
        );
        const title = await wall.locator('h1').textContent();
        await wall.reload();
        await room.ready(wall);
        await wall.waitForFunction(
            (words) => document.querySelector('h1')?.textContent === words,
            title,
        );
        // What cannot be read changes nothing.
        await control.evaluate(
            (list) => globalThis.link.show(Uint8Array.from(list)),
            [...other.bytes.subarray(0, 40)],
        );
        await room.show(control, wall, viewOf(picture, 500));
        await control.close();
        await wall.evaluate(() => globalThis.meter.settled());
        assert.equal(await wall.locator('h1').textContent(), title);
        assert.deepEqual(await kept(wall), NOTHING);
        assert.deepEqual(room.complaints, []);
        await room.context.close();
    });
});
