/**
 * Pictures of every screen of a facilitator, for people to look at: build/shots/lead-<screen>-<variant>.png.
 * `node tests/e2e/lead_shots.mjs [variant…]`
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launching, openApp } from './lib/app.mjs';
import { PASSPHRASE, enterDoor, leadTexts, lock, planToPassphrase } from './lib/leading.mjs';
import { root } from './lib/server.mjs';

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** @type {Record<string, Partial<import('./lib/app.mjs').Opening>>} */
const VARIANTS = {
    phone: { size: [390, 844], context: PHONE },
    desktop: { size: [1280, 900] },
    dark: { size: [1280, 900], context: { colorScheme: 'dark' } },
    english: { size: [320, 640], context: PHONE, language: 'en' },
};

const TITLE = 'Wirkung an der Kasse';
const folder = `${root}/build/shots`;
mkdirSync(folder, { recursive: true });
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(VARIANTS);
const browser = await chromium.launch(launching());
for (const variant of wanted) {
    const opening = VARIANTS[variant];
    const say = leadTexts(opening.language ?? 'de');
    const app = await openApp(browser, { language: 'de', hand: 'assistive', ...opening });
    const shown = async (/** @type {string} */ name) => {
        await app.page.evaluate(() => globalThis.meter.quiet(300));
        await app.page.screenshot({ path: `${folder}/lead-${name}-${variant}.png` });
    };
    await shown('start');
    await enterDoor(app, say);
    await shown('empty');
    await planToPassphrase(app, say, TITLE, shown);
    await lock(app, say, PASSPHRASE, 'anders');
    await app.press('button', say('make'));
    await shown('passphrase-error');
    await lock(app, say, PASSPHRASE);
    await app.press('button', say('make'));
    await app.shows(TITLE);
    await shown('workshop');
    await app.press('button', say('show-join'));
    await app.page.getByRole('img', { name: say('qr-name') }).waitFor();
    await shown('join');
    await app.press('button', say('back'));
    await app.press('button', say('to-workshops'));
    await shown('list');
    await app.press('button', say('new-workshop'));
    await app.write(say('title-field'), 'x');
    await app.press('button', say('next'));
    await app.press('button', say('next'));
    await app.press('radio', say('own-choice'));
    await app.press('button', say('next'));
    await shown('exercises');
    await app.press('button', say('later'));
    await shown('list-with-plan');
    await app.close();
}
await browser.close();
