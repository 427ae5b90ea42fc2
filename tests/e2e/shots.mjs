/**
 * Pictures of every screen, for people to look at: build/shots/<screen>-<variant>.png.
 * `node tests/e2e/shots.mjs [variant…]`
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launching, openApp } from './lib/app.mjs';
import { root } from './lib/server.mjs';
import { TOUR } from './lib/tour.mjs';

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** @type {Record<string, { size: [number, number], context: import('playwright-core').BrowserContextOptions, hand?: 'finger' | 'assistive' }>} */
const VARIANTS = {
    'phone-light': { size: [390, 844], context: { ...PHONE, colorScheme: 'light' } },
    'desktop-light': { size: [1280, 800], context: { colorScheme: 'light' } },
    'desktop-dark': { size: [1280, 800], context: { colorScheme: 'dark' } },
    'high-contrast': { size: [1280, 800], context: { contrast: 'more' } },
};

const folder = `${root}/build/shots`;
mkdirSync(folder, { recursive: true });
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(VARIANTS);
const browser = await chromium.launch(launching());
let count = 0;
for (const variant of wanted) {
    for (const { go, opening } of Object.values(TOUR)) {
        const app = await openApp(browser, {
            language: 'de',
            hand: 'assistive',
            ...VARIANTS[variant],
            ...opening,
        });
        await go(app, async (shown, name) => {
            await shown.page.evaluate(() => globalThis.meter.quiet(300));
            await shown.page.screenshot({ path: `${folder}/${name}-${variant}.png` });
            count += 1;
        });
        await app.close();
    }
}
await browser.close();
console.log(`${count} pictures in build/shots`);
