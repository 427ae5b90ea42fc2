/**
 * A workshop with everything that the app has, in one browser: planned, collected at one laptop, revealed, projected,
 * saved, and its release looked at.
 */
import assert from 'node:assert/strict';
import { nobody } from './answers.mjs';
import { goThrough } from './exercises.mjs';
import { invited, seal, toReview } from './hand_in.mjs';
import { PASSPHRASE, enterDoor, lock, planToPassphrase } from './leading.mjs';
import { bring, enterResults } from './results.mjs';
import {
    choose,
    firstSlot,
    openSlot,
    released,
    simulated,
    takeOver,
    unlock,
    wirkbrille,
} from './running.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./leading.mjs').Say} Say */

const TITLE = 'Wirkung ohne Netz';
const FILES = 5;

/** On one's own device, from the start page to a sheet. @param {App} app */
export async function takePart(app) {
    await app.shows(app.texts.ui('start-title'));
    await app.button('begin');
    await app.arrived(app.texts.ui('path-title'));
    await goThrough(app, nobody('pulse'));
    await app.saved();
}

/** From the start page. @param {App} app @param {Say} say */
export async function planWorkshop(app, say) {
    await enterDoor(app, say);
    await planToPassphrase(app, say, TITLE);
    await lock(app, say, PASSPHRASE);
    await app.press('button', say('make'));
    await app.shows(TITLE);
}

/** One person at the facilitator's device, others with files; revealed, shown on the projector, saved. @param {App} app @param {Say} say @returns {Promise<string>} the release's file */
export async function runWorkshop(app, say) {
    const { page } = app;
    const files = simulated(FILES);
    await takeOver(app, files, say);
    await unlock(app, say);
    await page.getByRole('button', { name: say('next-person') }).click();
    await page.waitForURL(/\?kiosk#w=/);
    await app.ready();
    await invited(app, files);
    await app.button('begin');
    await app.arrived(app.texts.ui('path-title'));
    await goThrough(app, nobody('pulse'));
    await app.button('more-exercises');
    await toReview(app);
    await seal(app, { shared: true });
    await page.getByRole('link', { name: app.texts.ui('to-facilitator') }).click();
    await page.waitForURL(/\?lead$/);
    await app.ready();
    await app.shows(say('workshops-title'));
    await unlock(app, say);

    const [wall] = await Promise.all([
        page.waitForEvent('popup'),
        app.press('button', say('open-projector')),
    ]);
    await wall.getByText(say('room-soon'), { exact: true }).waitFor();
    await choose(
        app,
        say('collect-files'),
        Array.from({ length: FILES }, (_, index) => files.person(index + 1)),
    );
    await page
        .getByText(say('slot-count-open', { count: FILES + 1 }))
        .first()
        .waitFor();
    await app.settled();
    await openSlot(app, await firstSlot(app, say), say);
    await app.press('button', say('reveal'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    const project = page.getByRole('button', { name: new RegExp(`^${say('project')}: `) }).first();
    await project.waitFor();
    const spoken = (await project.getAttribute('aria-label')) ?? (await project.textContent());
    await project.click();
    await app.settled();
    await wall
        .getByRole('heading', { name: String(spoken).replace(/^[^:]*: /, '') })
        .first()
        .waitFor();
    await wall.getByRole('table').first().waitFor();
    await wall.close();

    await app.press('button', say('back'));
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    const { json } = await released(app, say);
    assert.ok(wirkbrille('verify', '--workshop', files.workshop, json).length > 0);
    return json;
}

/** From the start page. @param {App} app @param {Say} say @param {string} release a file */
export async function lookAtResults(app, say, release) {
    await enterResults(app, say);
    await bring(app, say, [release]);
    await app.page.getByRole('button', { name: new RegExp(`^${say('results-confirm')}`) }).click();
    await app.page.getByRole('heading', { name: say('results-took-one') }).waitFor();
    await app.settled();
    await app.press('button', say('results-look'));
    await app.arrived(say('results-overview-title'));
}
