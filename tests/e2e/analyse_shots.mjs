/**
 * Pictures of every screen of a manager, for people to look at: build/shots/analyse-<screen>-<variant>.png.
 * `node tests/e2e/analyse_shots.mjs [variant…]`
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launching, openApp } from './lib/app.mjs';
import { leadTexts } from './lib/leading.mjs';
import { bring, company, enterResults } from './lib/results.mjs';
import { root } from './lib/server.mjs';

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** @type {Record<string, Partial<import('./lib/app.mjs').Opening>>} */
const VARIANTS = {
    phone: { size: [390, 844], context: PHONE },
    desktop: { size: [1280, 800] },
    dark: { size: [1280, 800], context: { colorScheme: 'dark' } },
    english: { size: [320, 640], context: PHONE, language: 'en' },
};

const folder = `${root}/build/shots`;
mkdirSync(folder, { recursive: true });
const files = company();
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(VARIANTS);
const browser = await chromium.launch(launching());
for (const variant of wanted) {
    const opening = VARIANTS[variant];
    const language = opening.language ?? 'de';
    const say = leadTexts(language);
    const app = await openApp(browser, { language, hand: 'assistive', ...opening });
    const shown = async (/** @type {string} */ name) => {
        await app.page.evaluate(() => globalThis.meter.quiet(300));
        await app.page.screenshot({ path: `${folder}/analyse-${name}-${variant}.png` });
    };
    const down = async (/** @type {number} */ by) => {
        await app.page.mouse.move(200, 400);
        await app.page.mouse.wheel(0, by);
        await app.settled();
    };
    await down(2000);
    await shown('start');
    await enterResults(app, say);
    await shown('empty');
    await bring(app, say, [...files.releases, files.workshops[0]]);
    await shown('waiting');
    await app.press('button', say('results-confirm-all'));
    await shown('files');
    await down(700);
    await shown('files-2');
    await app.press('button', say('results-look'));
    await shown('overview');
    for (let page = 2; page < 6; page += 1) {
        await down(700);
        await shown(`overview-${page}`);
    }
    await app.page
        .getByRole('button', { name: new RegExp(`^${say('results-pictures')}: `) })
        .first()
        .click();
    await app.settled();
    await shown('exercise');
    await down(700);
    await shown('exercise-2');
    await app.press('button', say('results-compare'));
    await shown('compare');
    await down(600);
    await shown('compare-2');
    await app.press('radio', say('results-by-workshops'));
    await shown('trend');
    await app.press('button', say('results-save'));
    await shown('save');
    await app.close();
}
await browser.close();
