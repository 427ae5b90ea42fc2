/** One laptop: a facilitator plans a workshop, five people answer at it, the picture is revealed and projected, closed. */
import assert from 'node:assert/strict';
import { nobody } from '../lib/answers.mjs';
import { goThrough } from '../lib/exercises.mjs';
import { invited, seal, toReview } from '../lib/hand_in.mjs';
import {
    enterDoor,
    leadTexts,
    lock,
    planToPassphrase,
    saved,
    PASSPHRASE,
} from '../lib/leading.mjs';
import { firstSlot, openSlot, released, unlock, wirkbrille } from '../lib/running.mjs';
import { templateTitle } from '../lib/texts.mjs';

/** @typedef {import('../lib/app.mjs').App} App */

const PEOPLE = 5;
const EXERCISE = 'pulse';
const TITLE = 'Wirkung an der Kasse';

const say = leadTexts('de');

/** From the door to the workshop with its file. @param {App} app */
async function plan(app) {
    await enterDoor(app, say);
    await planToPassphrase(app, say, TITLE, async (step) => {
        if (step === 'template') {
            const title = templateTitle('short', 'de');
            await app.press('radio', say('template-about', { title, count: 45 }));
        }
    });
    await lock(app, say, PASSPHRASE);
    await app.press('button', say('make'));
    await app.shows(TITLE);
    const { path } = await saved(app, say('save-workshop'));
    await saved(app, say('save-key'));
    await app.press('button', say('to-workshops'));
    return path;
}

/** One after the other at the same device. @param {App} app */
async function collect(app) {
    const { ui } = app.texts;
    await app.hand.press(app.get('button', say('next-person')));
    await app.page.waitForURL(/\?kiosk#w=/);
    await app.ready();
    for (let person = 0; person < PEOPLE; person += 1) {
        await invited(app, { title: TITLE });
        await app.button('begin');
        await app.arrived(ui('path-title'));
        await goThrough(app, nobody(EXERCISE));
        await app.button('more-exercises');
        await toReview(app);
        await seal(app, { shared: true });
        await app.button('next-person');
        await app.arrived(ui('start-title'));
    }
    await app.hand.press(app.get('link', ui('to-facilitator')));
    await app.page.waitForURL(/\?lead$/);
    await app.ready();
    await app.shows(say('workshops-title'));
}

/** Revealed, and shown in the second window. @param {App} app */
async function project(app) {
    const { page } = app;
    const [wall] = await Promise.all([
        page.waitForEvent('popup'),
        app.press('button', say('open-projector')),
    ]);
    await wall.getByText(say('room-soon'), { exact: true }).waitFor();
    await page
        .getByText(say('slot-count-open', { count: PEOPLE }))
        .first()
        .waitFor();
    await openSlot(app, await firstSlot(app));
    await app.press('button', say('reveal'));
    await app.hand.press(
        page.getByRole('dialog').getByRole('button', { name: say('reveal'), exact: true }),
    );
    await page.getByText(say('slot-revealed')).first().waitFor();
    await page.getByRole('table').first().waitFor();
    const show = page.getByRole('button', { name: new RegExp(`^${say('project')}: `) }).first();
    await show.waitFor();
    const spoken = (await show.getAttribute('aria-label')) ?? (await show.textContent());
    await app.hand.press(show);
    await wall.getByRole('heading', { name: spoken.replace(/^[^:]*: /, '') }).waitFor();
    await wall.getByRole('table').first().waitFor();
    assert.equal(await wall.getByRole('button').count(), 0);
    return wall;
}

/** @param {App} app */
async function singleLaptop(app) {
    const workshop = await plan(app);
    await unlock(app);
    await collect(app);
    await unlock(app);
    const wall = await project(app);
    await app.press('button', say('back'));
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    const { json } = await released(app, say);
    assert.match(wirkbrille('verify', '--workshop', workshop, json), /\d/);
    await wall.close();
}

/** @type {import('./engine.mjs').Journey[]} */
export const SINGLE_LAPTOP = [
    { name: 'one laptop, five people', opening: { size: [1100, 800] }, go: singleLaptop },
];
