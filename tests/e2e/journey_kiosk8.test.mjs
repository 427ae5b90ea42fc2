// One laptop and nothing else: eight people answer one after the other at the facilitator's device, and the picture is
// revealed on it.
import assert from 'node:assert/strict';
import { nobody } from './lib/answers.mjs';
import { inBrowser } from './lib/app.mjs';
import { goThrough } from './lib/exercises.mjs';
import { invited, seal, toReview } from './lib/hand_in.mjs';
import { leadTexts } from './lib/leading.mjs';
import {
    firstSlot,
    openSlot,
    released,
    simulated,
    takeOver,
    unlock,
    wirkbrille,
} from './lib/running.mjs';

const PEOPLE = 8;
const EXERCISE = 'pulse';

const say = leadTexts('de');
const check = inBrowser({ gl: false });

check('eight people at one laptop, up to the picture', { hand: 'assistive' }, async (app, t) => {
    const { page } = app;
    const { ui } = app.texts;
    const begun = performance.now();
    const files = simulated(PEOPLE);
    await takeOver(app, files);
    await unlock(app);
    await page.getByRole('button', { name: say('next-person') }).click();
    await page.waitForURL(/\?kiosk#w=/);
    await app.ready();
    for (let person = 0; person < PEOPLE; person += 1) {
        await invited(app, files);
        await app.button('begin');
        await app.arrived(ui('path-title'));
        await goThrough(app, nobody(EXERCISE));
        await app.button('more-exercises');
        await toReview(app);
        await seal(app, { shared: true });
        await app.button('next-person');
        await app.arrived(ui('start-title'));
    }
    await page.getByRole('link', { name: ui('to-facilitator') }).click();
    await page.waitForURL(/\?lead$/);
    await app.ready();
    await app.shows(say('workshops-title'));
    await unlock(app);
    await page
        .getByText(say('slot-count-open', { count: PEOPLE }))
        .first()
        .waitFor();
    await openSlot(app, await firstSlot(app));
    await app.press('button', say('reveal'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    await page.getByText(say('slot-revealed')).first().waitFor();
    await page.getByRole('table').first().waitFor();
    await app.press('button', say('back'));
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    const { json } = await released(app, say);
    assert.ok(wirkbrille('verify', '--workshop', files.workshop, json).length > 0);
    t.diagnostic(`${PEOPLE} people in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
});
