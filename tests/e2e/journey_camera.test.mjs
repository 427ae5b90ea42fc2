// A hand-in from a phone's screen to the facilitator's camera: the codes that the participant's page draws are what
// Chromium's pretended camera films on the other side.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { nobody } from './lib/answers.mjs';
import { launching, openApp } from './lib/app.mjs';
import { goThrough } from './lib/exercises.mjs';
import { film } from './lib/filmed.mjs';
import { follow, seal, toPath, toReview } from './lib/hand_in.mjs';
import { leadTexts } from './lib/leading.mjs';
import { axeFindings } from './lib/looks.mjs';
import { simulated, takeOver, unlock } from './lib/running.mjs';

const say = leadTexts('de');
const CODES = 96;
const QUICK = 'Schnell zeigen, zehn in der Sekunde';
const folder = mkdtempSync(`${tmpdir()}/wirkbrille-camera-`);
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the page draws, code by code, read back from its pixels. @param {import('playwright-core').Page} page @param {number} count */
const drawn = (page, count) =>
    page.evaluate(async (most) => {
        const MARGIN = 4;
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('dialog canvas'));
        const number = /** @type {HTMLElement} */ (document.querySelector('dialog [aria-hidden]'));
        /** @type {{ modules: number, dark: number[] }[]} */
        const codes = [];
        await new Promise((resolve) => {
            const observer = new MutationObserver(() => {
                const side = 57 + 2 * MARGIN;
                const each = canvas.width / side;
                const { data } = /** @type {CanvasRenderingContext2D} */ (
                    canvas.getContext('2d')
                ).getImageData(0, 0, canvas.width, canvas.width);
                const dark = Array.from({ length: 57 * 57 }, (_, at) => {
                    const x = Math.floor((MARGIN + (at % 57) + 0.5) * each);
                    const y = Math.floor((MARGIN + Math.floor(at / 57) + 0.5) * each);
                    return data[4 * (y * canvas.width + x)] < 128 ? 1 : 0;
                });
                codes.push({ modules: 57, dark });
                if (codes.length === most) {
                    observer.disconnect();
                    resolve(null);
                }
            });
            observer.observe(number, { childList: true, characterData: true, subtree: true });
        });
        return codes;
    }, count);

/** How many cameras are on. @param {import('playwright-core').Page} page */
const lights = (page) =>
    page.evaluate(
        () =>
            globalThis.streams
                .flatMap((stream) => stream.getTracks())
                .filter(({ readyState }) => readyState === 'live').length,
    );

const watchCamera = () => {
    globalThis.streams = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wishes) => {
        const stream = await ask(wishes);
        globalThis.streams.push(stream);
        return stream;
    };
};

test('a phone shows its hand-in, the camera takes it in, and it counts', async (t) => {
    const files = simulated(12, 'standard');
    const phones = await chromium.launch(launching());
    const phone = await openApp(phones, { size: [390, 844] });
    await follow(phone, /** @type {any} */ (files));
    await toPath(phone);
    for (const id of ['pulse', 'frontline-voice', 'next-step']) {
        await goThrough(phone, nobody(id, 1));
        await phone.button('more-exercises');
    }
    await toReview(phone);
    await seal(phone);

    // Nothing moves before somebody has read that it will; by keyboard.
    await phone.get('button', phone.texts.ui('show-codes')).focus();
    await phone.page.keyboard.press('Enter');
    const dialog = phone.get('dialog', phone.texts.ui('show-codes'));
    await dialog.waitFor();
    assert.equal(await dialog.locator('canvas').count(), 0);
    assert.deepEqual((await axeFindings(phone.page)).violations, []);
    await phone.page.screenshot({ path: `${folder}/before.png` });
    await dialog.getByRole('button', { name: QUICK }).focus();
    await phone.page.keyboard.press('Enter');
    await dialog.getByRole('img').waitFor();
    const begun = performance.now();
    const codes = await drawn(phone.page, CODES);
    const perSecond = (1000 * CODES) / (performance.now() - begun);
    assert.ok(perSecond <= 10.2, `${perSecond} codes a second`);
    assert.deepEqual((await axeFindings(phone.page)).violations, []);
    const count = Number(/von (\d+)/.exec((await dialog.textContent()) ?? '')?.[1]);
    // Paused, it stands still; closed, nothing of it is left, and reading goes on where it began.
    await dialog.getByRole('button', { name: 'Anhalten' }).press('Enter');
    const still = await dialog.textContent();
    await phone.page.waitForTimeout(400);
    assert.equal(await dialog.textContent(), still);
    await dialog.getByRole('button', { name: 'Weiter' }).click();
    await phone.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await phone.page.evaluate(() => document.adoptedStyleSheets.length), 0);
    await phone.page.waitForTimeout(200);
    assert.equal(
        await phone.page.evaluate(() => document.activeElement?.textContent),
        phone.texts.ui('show-codes'),
    );
    await phone.close();
    await phones.close();

    const shown = codes.map(({ modules, dark }) => ({ modules, dark: Uint8Array.from(dark) }));
    film(`${folder}/film.y4m`, shown, CODES);
    const desk = await chromium.launch(
        launching({
            args: [
                '--use-fake-device-for-media-stream',
                `--use-file-for-fake-video-capture=${folder}/film.y4m`,
            ],
        }),
    );
    const app = await openApp(desk, {
        size: [1280, 800],
        init: watchCamera,
        context: { permissions: ['camera'] },
    });
    const { page } = app;
    await takeOver(app, files);
    await unlock(app);
    const status = (/** @type {string} */ key) => page.getByText(say(key)).first();
    await app.press('button', say('camera-button'));
    await app.arrived(say('camera-title'));
    await status('camera-reading').waitFor();
    const first = performance.now();
    const video = await page.locator('#mirror figure video').boundingBox();
    assert.ok(video && video.width > 200 && video.height > 150, 'people see themselves');
    assert.deepEqual((await axeFindings(page)).violations, []);
    await status('camera-took-in').waitFor();
    const seconds = (performance.now() - first) / 1000;
    t.diagnostic(
        `${count} parts shown at ${perSecond.toFixed(1)} codes a second; ${seconds.toFixed(1)} s from the first code read to the hand-in in the box`,
    );
    await status('camera-count-one').waitFor();
    assert.equal(await lights(page), 1);

    // Off with the page; the count has risen.
    await app.press('button', say('back'));
    await page
        .getByText(say('slot-count', { count: 1, expected: 12 }))
        .first()
        .waitFor();
    assert.equal(await lights(page), 0);
    assert.equal(await page.locator('video').count(), 0);
    await app.settled();

    // The same again: said, and nothing changes. Locked, the camera is off too.
    await app.press('button', say('camera-button'));
    await status('camera-again').waitFor();
    assert.equal(await lights(page), 1);
    await app.press('button', say('lock'));
    await page.getByText(say('locked')).first().waitFor();
    assert.equal(await lights(page), 0);
    await app.close();

    // Where the camera is not allowed, it says what to press.
    const refused = await openApp(desk, { size: [1280, 800] });
    await takeOver(refused, files);
    await unlock(refused);
    await refused.press('button', say('camera-button'));
    await refused.page.getByText(say('camera-refused')).first().waitFor();
    await refused.press('button', say('camera-retry'));
    await refused.page.getByText(say('camera-refused')).first().waitFor();
    await refused.close();
    await desk.close();
});
