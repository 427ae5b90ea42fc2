/**
 * The three engines that people have, all of Debian: each opens the same app, and a journey is a function of it.
 * Chromium and Firefox (over WebDriver BiDi, without a driver program) are Playwright's, WebKitGTK is our own client's.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright-core';
import { inBrowser, launching } from '../lib/app.mjs';
import { watchDownloads } from './downloads.mjs';
import { openScreen } from './screen.mjs';
import { launchWebKit } from './webkit_page.mjs';

/** @typedef {import('../lib/app.mjs').App} App */
/** @typedef {keyof typeof ENGINES} Engine */
/** @typedef {{ name: string, opening?: import('../lib/app.mjs').Opening, go: (app: App) => Promise<void> }} Journey */

/** Playwright's own styles for a screenshot break the page's policy, which Firefox tells. */
const ITS_OWN = /inline style \(style-src-elem\)/;

/**
 * Its driver does not tell of a download that no navigation began: the folder does.
 * @param {NodeJS.ProcessEnv} env with a display @param {string[]} [args]
 */
export async function launchFirefox(env, args = []) {
    const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-firefox-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const browser = await firefox.launch({
        channel: 'moz-firefox',
        executablePath: '/usr/bin/firefox-esr',
        headless: false,
        env: /** @type {Record<string, string>} */ (env),
        args,
        firefoxUserPrefs: {
            // Without a graphics card it would not draw by itself.
            'webgl.force-enabled': true,
            'browser.download.folderList': 2,
            'browser.download.dir': folder,
        },
    });
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
        const context = await newContext(options);
        const end = watchDownloads(folder, (one) =>
            /** @type {any} */ (context.pages()[0]).emit('download', one),
        );
        context.on('close', end);
        return context;
    };
    return browser;
}

export const ENGINES = {
    chromium: () => chromium.launch(launching()),
    firefox: async () => launchFirefox({ ...process.env, DISPLAY: await openScreen() }),
    /** @returns {Promise<any>} */
    webkit: async () => launchWebKit(await openScreen()),
};

/** @param {Engine} engine @param {Journey[]} journeys */
export function inEngine(engine, journeys) {
    const check = inBrowser({}, ENGINES[engine]);
    for (const { name, opening = {}, go } of journeys) {
        const expected = [...(opening.expected ?? []), ITS_OWN];
        check(`${engine}: ${name}`, { ...opening, expected }, async (app, t) => {
            t.diagnostic(`${engine}: ${await drawing(app)}`);
            await inGerman(app);
            await go(app);
            if (engine === 'webkit') {
                await nothingWrong(/** @type {any} */ (app.page), app.url);
            }
        });
    }
}

/** A browser that cannot be told its language is told the app's. @param {App} app */
async function inGerman(app) {
    if ((await app.page.evaluate(() => document.documentElement.lang)) !== 'de') {
        app.speak('en');
        await app.button('switch-language');
        app.speak('de');
        await app.says('start-title');
    }
}

/** How the app shows itself. @param {App} app */
const drawing = async (app) =>
    (await app.page.evaluate(() => document.documentElement.classList.contains('plain')))
        ? 'plain page'
        : 'drawn by WebGL';

/** What Playwright hears of the others is asked here. @param {{ complaints: () => Promise<string[]>, requested: () => Promise<string[]> }} page @param {string} url */
async function nothingWrong(page, url) {
    assert.deepEqual(await page.complaints(), []);
    const { origin } = new URL(url);
    assert.deepEqual(
        (await page.requested()).filter(
            (address) => !address.startsWith(origin) && !/^(blob|data):/.test(address),
        ),
        [],
    );
}
