/**
 * Makes the pictures of the handbooks, assets/handbooks/pictures/<language>/<name>.png, from invented people:
 * `node tests/e2e/handbook_shots.mjs [name…]`. Look at each before you commit it.
 */
import { mkdirSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { nobody } from './lib/answers.mjs';
import { launching, openApp } from './lib/app.mjs';
import { goThrough } from './lib/exercises.mjs';
import { follow, simulated as workshop, toPath, toReview } from './lib/hand_in.mjs';
import { enterDoor, goOn, leadTexts } from './lib/leading.mjs';
import { bring, company, enterResults } from './lib/results.mjs';
import { choose, openSlot, simulated, takeOver, unlock } from './lib/running.mjs';
import { root } from './lib/server.mjs';
import { LANGUAGES } from './lib/texts.mjs';

/** @typedef {import('./lib/app.mjs').App} App */
/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Making
 * @property {App} app
 * @property {import('./lib/leading.mjs').Say} say
 * @property {'de' | 'en'} language
 * @property {(name: string, page?: Page) => Promise<void>} shoot
 */

const MOST_BYTES = 60 * 1024;
const PEOPLE = 12;
const FIRST_SCREEN = 400;
const PAINTED_MS = 1000;
const BELOW_BANNER = 130;

/** The page scrolls until this heading or text is on top. @param {App} app @param {import('playwright-core').Locator} what */
async function toTop(app, what) {
    const box = await what.boundingBox();
    await app.page.mouse.move(200, FIRST_SCREEN);
    await app.page.mouse.wheel(0, (box?.y ?? 0) - BELOW_BANNER);
    await app.settled();
}

/** @param {Making} making */
async function review({ app, shoot }) {
    const from = workshop({ template: 'short', seed: 7 });
    try {
        await follow(app, from);
        await toPath(app);
        await goThrough(app, nobody('pulse'));
        await app.button('more-exercises');
        await toReview(app);
        await shoot('review');
    } finally {
        from.remove();
    }
}

/** @param {Making} making */
async function thresholds({ app, say, language, shoot }) {
    await enterDoor(app, say);
    await app.press('button', say('new-workshop'));
    await app.arrived(say('title-question'));
    await app.write(say('title-field'), language === 'de' ? 'Was wir bewirken' : 'What we do');
    await goOn(app, say, 'unit-question');
    await goOn(app, say, 'template-question');
    await goOn(app, say, 'people-question');
    await app.write(say('people-field'), String(PEOPLE));
    await goOn(app, say, 'thresholds-question');
    await shoot('thresholds');
}

/** @param {Making} making */
async function collect({ app, say, shoot }) {
    const { page } = app;
    const files = simulated(PEOPLE);
    await takeOver(app, files, say);
    await unlock(app, say);
    const [wall] = await Promise.all([
        page.waitForEvent('popup'),
        app.press('button', say('open-projector')),
    ]);
    await wall.setViewportSize({ width: 1280, height: 720 });
    await choose(
        app,
        say('collect-files'),
        Array.from({ length: PEOPLE }, (_, index) => files.person(index + 1)),
    );
    await page.getByText(say('slot-ready')).first().waitFor();
    await app.press('button', say('understood'));
    await shoot('collect');

    await openSlot(app, app.texts.title('effect-map'), say);
    await app.press('button', say('reveal'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    const project = page.getByRole('button', { name: new RegExp(`^${say('project')}: `) }).first();
    await project.waitFor();
    await toTop(app, project);
    await shoot('picture');
    await project.click();
    await wall.getByRole('table').first().waitFor();
    await shoot('projector', wall);
}

/** @param {Making} making */
async function overview({ app, say, language, shoot }) {
    const files = company(
        language === 'de' ? ['Nord', 'Mitte', 'Süd'] : ['North', 'Middle', 'South'],
    );
    await enterResults(app, say);
    await bring(app, say, [...files.releases, ...files.workshops]);
    await app.press('button', say('results-look'));
    await shoot('overview');
    await app.press('button', say('results-compare'));
    await toTop(app, app.page.getByText(say('results-question'), { exact: true }).first());
    await shoot('compare');
}

/** @param {Making} making */
async function inspect({ app, say, shoot }) {
    await enterResults(app, say);
    await app.press('button', say('inspect-door'));
    await app.shows(say('inspect-title'));
    await app.page
        .getByLabel(say('inspect-choose'), { exact: true })
        .setInputFiles(simulated(PEOPLE).person(1));
    const heading = app.page.getByRole('heading', { level: 2, name: 'person-0001.wirk' }).first();
    await heading.waitFor();
    await toTop(app, heading);
    await shoot('inspect');
}

/** @type {{ make: (making: Making) => Promise<void>, names: string[], size: [number, number] }[]} */
const PICTURES = [
    { make: review, names: ['review'], size: [420, 760] },
    { make: thresholds, names: ['thresholds'], size: [860, 760] },
    { make: collect, names: ['collect', 'projector', 'picture'], size: [900, 660] },
    { make: overview, names: ['overview', 'compare'], size: [900, 680] },
    { make: inspect, names: ['inspect'], size: [860, 540] },
];

const wanted = process.argv.slice(2);
const browser = await chromium.launch(launching());
let largest = 0;
for (const language of LANGUAGES) {
    const folder = `${root}/assets/handbooks/pictures/${language}`;
    mkdirSync(folder, { recursive: true });
    for (const { make, names, size } of PICTURES) {
        if (wanted.length && !names.some((name) => wanted.includes(name))) {
            continue;
        }
        const app = await openApp(browser, { language, hand: 'assistive', size });
        await make({
            app,
            say: leadTexts(language),
            language,
            async shoot(name, page = app.page) {
                await page.mouse.move(0, 0);
                await (page === app.page
                    ? page.evaluate(() => globalThis.meter.quiet(300))
                    : page.waitForTimeout(PAINTED_MS));
                const path = `${folder}/${name}.png`;
                await page.screenshot({ path });
                const bytes = statSync(path).size;
                largest = Math.max(largest, bytes);
                console.log(`${language}/${name}.png: ${bytes} bytes`);
            },
        });
        await app.close();
    }
}
await browser.close();
if (largest > MOST_BYTES) {
    console.error(`A picture has more than ${MOST_BYTES} bytes.`);
    process.exitCode = 1;
}
