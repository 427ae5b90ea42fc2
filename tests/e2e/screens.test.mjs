// Every screen, in both languages when it is run deep: what axe finds, what is spoken, what Tab reaches, what fits, what rests.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DEEP, inBrowser } from './lib/app.mjs';
import { golden } from './lib/golden.mjs';
import {
    axeFindings,
    focusables,
    outsideWidth,
    repeatedIds,
    smallTargets,
    tabRing,
} from './lib/looks.mjs';
import { root } from './lib/server.mjs';
import { LANGUAGES } from './lib/texts.mjs';
import { TOUR } from './lib/tour.mjs';

const IDLE_MS = DEEP ? 10_000 : 700;
const SHARED_CLOCK_MS = 120_000;
const LEAST_RULES = 12;

/** @type {Set<string>} */
const looked = new Set();

/** @param {string} path @param {string} text */
function goldenOnce(path, text) {
    assert.ok(!looked.has(path), `two screens are called ${path}`);
    looked.add(path);
    golden(`aria/${path}`, text);
}

/** @param {import('./lib/app.mjs').App} app @param {string} name @param {import('node:test').TestContext} t */
async function look(app, name, t) {
    const { page, texts } = app;
    const { language } = texts;
    // Drafts are saved and messages said a moment later.
    await page.evaluate(() => globalThis.meter.quiet(2000));
    /** @type {[string, () => Promise<void>][]} */
    const looks = [
        [
            'is spoken as before',
            async () => {
                const records = await page.locator('#mirror .node').count();
                const spoken = await page.locator('#mirror').ariaSnapshot();
                goldenOnce(`${language}/${name}.yml`, `# records: ${records}\n${spoken}\n`);
            },
        ],
        [
            'axe finds nothing',
            async () => {
                const { violations, passes } = await axeFindings(page);
                assert.deepEqual(violations, []);
                assert.ok(passes >= LEAST_RULES, `only ${passes} rules had anything to look at`);
            },
        ],
        [
            'one first heading, the language, every id once',
            async () => {
                assert.equal(await page.locator('h1').count(), 1);
                assert.equal(await page.evaluate(() => document.documentElement.lang), language);
                assert.deepEqual(await repeatedIds(page), []);
            },
        ],
        [
            'everything that takes the focus has a name',
            async () => {
                const all = await focusables(page);
                assert.ok(all.length > 0);
                assert.deepEqual(
                    all.filter(({ name: said }) => !said.trim()),
                    [],
                );
            },
        ],
        [
            'a finger finds every control, within the width',
            async () => {
                assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
                assert.deepEqual(await smallTargets(page), []);
                assert.deepEqual(await outsideWidth(page), []);
            },
        ],
        [
            'Tab passes everything once and leaves the page',
            async () => {
                const { stops, wanted } = await tabRing(page);
                assert.ok(wanted.length > 1);
                assert.deepEqual(stops, wanted);
                await app.settled();
            },
        ],
        [
            'rests when nobody does anything',
            async () => {
                await page.evaluate(() => globalThis.meter.quiet(2000));
                const seen = await page.evaluate((ms) => globalThis.meter.watch(ms), IDLE_MS);
                const { waiting, ...rest } = seen;
                assert.deepEqual(rest, { frames: 0, timers: 0, changes: [] });
                // The idle clock of a shared device is the only one that may be running.
                const clocks = /shared|next-person|still-there/.test(name) ? 1 : 0;
                assert.ok(waiting.length <= clocks, `timers: ${waiting}`);
                assert.ok(waiting.every((ms) => ms > 0 && ms <= SHARED_CLOCK_MS));
            },
        ],
    ];
    await t.test(`${language} ${name}`, async (on) => {
        for (const [what, work] of looks) {
            await on.test(what, work);
        }
    });
}

describe('screens', { concurrency: 4 }, () => {
    const check = inBrowser();
    for (const language of LANGUAGES) {
        for (const [part, { go, opening, often }] of Object.entries(TOUR)) {
            if (often && often !== language && !DEEP) {
                continue;
            }
            check(
                `tour ${language} ${part}`,
                {
                    language,
                    hand: 'finger',
                    size: [390, 844],
                    context: { hasTouch: true, isMobile: true, deviceScaleFactor: 1 },
                    ...opening,
                },
                (app, t) => go(app, (where, name) => look(where, name, t)),
            );
        }
    }
});

// Only the deep run goes everywhere.
test('no file is left of a screen that is gone', { skip: !DEEP }, () => {
    const kept = LANGUAGES.flatMap((language) =>
        readdirSync(`${root}/tests/golden/aria/${language}`).map((name) => `${language}/${name}`),
    );
    assert.deepEqual(kept.sort(), [...looked].sort());
});
