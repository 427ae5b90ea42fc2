/**
 * The built app in Debian's Chromium: opened, watched, spoken to by role and name. A test fails when
 * the page has complained, broken its policy or asked another origin for anything.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { HANDS } from './hands.mjs';
import { installMeter } from './meter.js';
import { SLOWEST_MS } from './patience.mjs';
import { root, siteUrl } from './server.mjs';
import { vocabulary } from './texts.mjs';

export const DEEP = process.env.WB_DEEP === '1';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Parameters<import('playwright-core').Page['getByRole']>[0]} Role */

/**
 * @typedef {object} Opening
 * @property {string} [url] of the page, where it is not build/web that is looked at
 * @property {'de' | 'en'} [language]
 * @property {keyof typeof HANDS} [hand]
 * @property {[number, number]} [size]
 * @property {import('playwright-core').BrowserContextOptions} [context]
 * @property {((argument: any) => void) | [(argument: any) => void, any]} [init] runs in the page before its own scripts
 * @property {(page: Page) => Promise<void>} [prepare] before the page is opened
 * @property {RegExp[]} [expected] complaints that belong to the test
 */

const GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** @param {{ args?: string[], gl?: boolean }} [how] */
export const launching = ({ args = [], gl = true } = {}) => ({
    executablePath: '/usr/bin/chromium',
    args: [
        '--no-sandbox',
        '--disable-background-networking',
        ...(gl
            ? GL
            : ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis']),
        ...args,
    ],
});

/** @param {Opening} opening @returns {import('playwright-core').BrowserContextOptions} */
const contextOf = ({ language = 'de', size = [420, 700], context = {} }) => ({
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    viewport: { width: size[0], height: size[1] },
    // Files that the browser keeps are a test of their own.
    serviceWorkers: 'block',
    ...context,
});

/** Everything that the pages of a context should never do. @param {BrowserContext} context @param {string} url @param {RegExp[]} expected */
function listen(context, url, expected) {
    /** @type {string[]} */
    const complaints = [];
    const { origin } = new URL(url);
    /** @param {string} text */
    const complain = (text) => {
        if (!expected.some((pattern) => pattern.test(text))) {
            complaints.push(text);
        }
    };
    context.on('console', (message) => {
        if (message.type() === 'error') {
            complain(`console: ${message.text()}`);
        }
    });
    context.on('weberror', (error) => complain(`error: ${error.error().stack ?? error.error()}`));
    context.on('request', (request) => {
        const asked = new URL(request.url());
        if (asked.origin !== origin && !['data:', 'blob:'].includes(asked.protocol)) {
            complain(`request to another origin: ${asked}`);
        }
    });
    return complaints;
}

/** @param {Browser} browser @param {Opening} [opening] */
export async function openApp(browser, opening = {}) {
    const context = await browser.newContext(contextOf(opening));
    return enter(context, await context.newPage(), opening);
}

/** A browser with a profile folder of its own. @param {string} folder @param {Opening} [opening] @param {{ gl?: boolean }} [how] */
export async function openProfile(folder, opening = {}, how = {}) {
    const context = await chromium.launchPersistentContext(folder, {
        ...launching(how),
        ...contextOf(opening),
    });
    return enter(context, context.pages()[0] ?? (await context.newPage()), opening);
}

/** @param {BrowserContext} context @param {Page} page @param {Opening} [opening] */
export async function enter(context, page, opening = {}) {
    const { language = 'de', hand = 'mouse', init, prepare, expected = [] } = opening;
    const url = opening.url ?? (await siteUrl());
    const complaints = listen(context, url, expected);
    page.setDefaultTimeout(SLOWEST_MS);
    await page.addInitScript(installMeter);
    if (init) {
        const [script, argument] = Array.isArray(init) ? init : [init, undefined];
        await page.addInitScript(script, argument);
    }
    await prepare?.(page);
    const app = createApp(context, page, { url, hand, texts: vocabulary(language), complaints });
    await app.load();
    return app;
}

/**
 * @param {BrowserContext} context @param {Page} page
 * @param {{ url: string, hand: keyof typeof HANDS, texts: import('./texts.mjs').Vocabulary, complaints: string[] }} parts
 */
function createApp(context, page, { url, hand, texts, complaints }) {
    const app = {
        context,
        page,
        url,
        texts,
        complaints,
        hand: HANDS[hand](page),
        /** @param {'de' | 'en'} language the page has been switched to */
        speak(language) {
            app.texts = vocabulary(language);
        },
        async load() {
            await page.goto(url);
            await app.ready();
        },
        async reload() {
            await page.reload();
            await app.ready();
        },
        async ready() {
            await page.waitForSelector('#boot', { state: 'detached' });
            await page.waitForSelector('#mirror h1');
            await app.settled();
        },
        /** No frame is on its way. */
        settled: () => page.evaluate(() => globalThis.meter.settled()),
        /** @param {Role} role @param {string} name */
        get: (role, name) => page.getByRole(role, { name, exact: true }),
        /** Presses in the way of this app's hand. @param {Role} role @param {string} name */
        async press(role, name) {
            await app.hand.press(app.get(role, name));
            await app.settled();
        },
        /** A button by the key of its text. @param {string} key @param {Record<string, string | number>} [fillings] */
        button: (key, fillings) => app.press('button', app.texts.ui(key, fillings)),
        /** @param {string} label @param {string} text */
        async write(label, text) {
            await app.hand.write(app.get('textbox', label), text);
            await app.settled();
        },
        /** @param {string} label @param {string} choice */
        async pick(label, choice) {
            await app.hand.pick(app.get('combobox', label), choice);
            await app.settled();
        },
        /** The screen with this heading is there. @param {string} heading */
        async shows(heading) {
            await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
            await app.settled();
        },
        /** The screen with this heading is there and reading begins at it. @param {string} heading */
        async arrived(heading) {
            await app.shows(heading);
            const focus = await page.evaluate(
                () => `${document.activeElement?.tagName}: ${document.activeElement?.textContent}`,
            );
            assert.equal(focus, `H1: ${heading}`);
        },
        /** A text of the interface is on the screen. @param {string} key @param {Record<string, string | number>} [fillings] */
        async says(key, fillings) {
            await page.locator('#mirror').getByText(app.texts.ui(key, fillings)).first().waitFor();
        },
        /** @param {string} key */
        says_not: async (key) =>
            assert.equal(await page.locator('#mirror').getByText(app.texts.ui(key)).count(), 0),
        /** What was said without being looked at, once it has been. @param {string} key */
        async announces(key) {
            await page
                .locator('#polite, #assertive')
                .filter({ hasText: app.texts.ui(key) })
                .waitFor({ state: 'attached' });
        },
        /** The page tells that the draft is stored. */
        saved: () => app.says('saved'),
        heading: () => page.getByRole('heading', { level: 1 }).textContent(),
        /** Cells of the only table, line by line. @returns {Promise<string[][]>} */
        table: () =>
            page
                .getByRole('table')
                .evaluate((table) =>
                    [.../** @type {HTMLTableElement} */ (table).querySelectorAll('tr')].map((row) =>
                        [...row.children].map((cell) => cell.textContent ?? ''),
                    ),
                ),
        /** Time passes all at once. @param {number} ms */
        async skip(ms) {
            await page.evaluate((span) => globalThis.meter.skip(span), ms);
            await app.settled();
        },
        /** The same address in a second tab of the same browser. */
        async another() {
            const tab = await context.newPage();
            tab.setDefaultTimeout(SLOWEST_MS);
            await tab.addInitScript(installMeter);
            const other = createApp(context, tab, { url, hand, texts: app.texts, complaints });
            await other.load();
            return other;
        },
        /** Another person's browser, with nothing in it. @param {Opening} [opening] */
        sibling: (opening) =>
            openApp(/** @type {Browser} */ (context.browser()), {
                language: texts.language,
                ...opening,
            }),
        /** @param {string} name */
        async shot(name) {
            mkdirSync(`${root}/build/logs`, { recursive: true });
            await page.screenshot({ path: `${root}/build/logs/${name}.png` });
        },
        async close() {
            await context.close();
            assert.deepEqual(complaints, []);
        },
    };
    return app;
}

/** @typedef {ReturnType<typeof createApp>} App */

/**
 * One browser for the tests of a file.
 * @param {{ args?: string[], gl?: boolean }} [how]
 * @param {() => Promise<Browser>} [launch] another one than Debian's Chromium
 * @returns {((name: string, opening: Opening, body: (app: App, t: import('node:test').TestContext) => Promise<unknown>) => void) & { browser: () => Browser }}
 */
export function inBrowser(how, launch = () => chromium.launch(launching(how))) {
    /** @type {Browser} */
    let browser;
    before(async () => {
        browser = await launch();
    });
    after(() => browser.close());
    /** @type {any} */
    const check = (
        /** @type {string} */ name,
        /** @type {Opening} */ opening,
        /** @type {(app: App, t: import('node:test').TestContext) => Promise<unknown>} */ body,
    ) =>
        test(name, async (t) => {
            const app = await openApp(browser, opening);
            try {
                await body(app, t);
            } catch (error) {
                await app.shot(`failed ${name.replace(/[^\wäöüß]+/gi, ' ')}`).catch(() => {});
                await app.context.close();
                throw error;
            }
            await app.close();
        });
    check.browser = () => browser;
    return check;
}
