/**
 * Pictures of the inspector, for people to look at: build/shots/inspect-<screen>-<variant>.png.
 * `node tests/e2e/inspect_shots.mjs [variant…]`
 */
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import { launching, openApp } from './lib/app.mjs';
import { inspected } from './lib/inspected.mjs';
import { leadTexts } from './lib/leading.mjs';
import { enterResults } from './lib/results.mjs';
import { root } from './lib/server.mjs';

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** @type {Record<string, Partial<import('./lib/app.mjs').Opening>>} */
const VARIANTS = {
    small: { size: [320, 640], context: PHONE },
    phone: { size: [390, 844], context: PHONE },
    desktop: { size: [1280, 800] },
    dark: { size: [1280, 800], context: { colorScheme: 'dark' } },
    english: { size: [390, 844], context: PHONE, language: 'en' },
};

const variants = process.argv.slice(2);
const files = inspected();
const folder = `${root}/build/shots`;
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launching());
for (const variant of variants.length ? variants : Object.keys(VARIANTS)) {
    const opening = VARIANTS[variant];
    const language = opening.language ?? 'de';
    const say = leadTexts(language);
    const app = await openApp(browser, { language, hand: 'assistive', ...opening });
    const shown = async (/** @type {string} */ name) => {
        await app.page.evaluate(() => globalThis.meter.quiet(300));
        await app.page.screenshot({ path: `${folder}/inspect-${name}-${variant}.png` });
    };
    const down = async (/** @type {number} */ by) => {
        await app.page.mouse.move(200, 400);
        await app.page.mouse.wheel(0, by);
        await app.settled();
    };
    await enterResults(app, say);
    await shown('door');
    await app.press('button', say('inspect-door'));
    await app.shows(say('inspect-title'));
    for (let page = 1; page < 5; page += 1) {
        await shown(`page-${page}`);
        await down(600);
    }
    for (const [name, chosen, title] of /** @type {[string, string[], string][]} */ ([
        ['release', [files.releases[0]], 'inspect-found'],
        ['box', [files.box], 'inspect-found'],
        ['compare', files.releases, 'inspect-compare-title'],
    ])) {
        await app.page.getByLabel(say('inspect-choose'), { exact: true }).setInputFiles(chosen);
        const label = title === 'inspect-found' ? `${basename(chosen[0])}: ` : say(title);
        await app.page.getByRole('heading', { level: 2, name: label }).first().waitFor();
        await shown(`${name}-1`);
        await down(600);
        await shown(`${name}-2`);
    }
    await app.close();
}
await browser.close();
