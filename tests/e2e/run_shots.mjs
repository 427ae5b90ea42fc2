/**
 * Pictures of every screen of a workshop that is run: build/shots/run-<screen>-<variant>.png.
 * `node tests/e2e/run_shots.mjs [variant…]`
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launching, openApp } from './lib/app.mjs';
import { leadTexts } from './lib/leading.mjs';
import { choose, openSlot, simulated, takeOver, unlock } from './lib/running.mjs';
import { root } from './lib/server.mjs';

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** @type {Record<string, Partial<import('./lib/app.mjs').Opening>>} */
const VARIANTS = {
    phone: { size: [390, 844], context: PHONE },
    desktop: { size: [1280, 900] },
    dark: { size: [1280, 900], context: { colorScheme: 'dark' } },
    english: { size: [320, 640], context: PHONE, language: 'en' },
};

const folder = `${root}/build/shots`;
mkdirSync(folder, { recursive: true });
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(VARIANTS);
const browser = await chromium.launch(launching());
const files = simulated(12, 'standard');
for (const variant of wanted) {
    const opening = VARIANTS[variant];
    const say = leadTexts(opening.language ?? 'de');
    const app = await openApp(browser, { language: 'de', hand: 'assistive', ...opening });
    const { page } = app;
    const shown = async (/** @type {string} */ name, whole = false) => {
        await page.evaluate(() => globalThis.meter.quiet(300));
        const [width, height] = opening.size ?? [1280, 900];
        if (whole) {
            await page.setViewportSize({ width, height: 3000 });
            await page.evaluate(() => globalThis.meter.quiet(300));
        }
        await page.screenshot({ path: `${folder}/run-${name}-${variant}.png` });
        await page.setViewportSize({ width, height });
    };
    await takeOver(app, files, say);
    await shown('list');
    await page
        .getByRole('button', { name: new RegExp(`^${say('open')}: `) })
        .first()
        .click();
    await app.settled();
    await shown('workshop', true);
    await app.press('button', say('rehearse-few', { count: 4 }));
    await page
        .getByText(say('rehearsal-mark', { count: 4 }))
        .first()
        .waitFor();
    await shown('rehearsal');
    await app.press('button', say('rehearsal-end'));
    await app.press('button', say('run-button'));
    await app.arrived(say('unlock-question'));
    await shown('unlock');
    await app.press('button', say('back'));
    await app.press('button', say('to-workshops'));
    await unlock(app, say);
    await shown('begin', true);
    const people = Array.from({ length: 11 }, (_, index) => files.person(index + 1));
    await choose(app, say('collect-files'), people);
    await page.getByText(say('slot-ready')).first().waitFor();
    await shown('collected', true);
    const names = await page
        .getByRole('button', { name: new RegExp(`^${say('open')}: `) })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
    for (const [index, name] of names.slice(0, 4).entries()) {
        const title = String(name).replace(`${say('open')}: `, '');
        await openSlot(app, title, say);
        await shown(`slot-${index}`);
        await app.press('button', say('reveal'));
        await shown(`ask-${index}`);
        await page
            .getByRole('dialog')
            .getByRole('button', { name: say('reveal') })
            .click();
        await page
            .getByText(say('closed-all', { fewest: '@' }).split('@')[1])
            .or(page.getByRole('button', { name: say('review-button') }))
            .first()
            .waitFor();
        await shown(`revealed-${index}`, true);
        await app.press('button', say('back'));
    }
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    await shown('close');
    await app.close();
}
await browser.close();
