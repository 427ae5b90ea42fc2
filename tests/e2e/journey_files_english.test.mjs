// In English, with files only: a person's hand-in and those of others are chosen from a folder, the picture is
// revealed, and everything is saved at the end.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { nobody } from './lib/answers.mjs';
import { inBrowser } from './lib/app.mjs';
import { download } from './lib/drafts.mjs';
import { goThrough } from './lib/exercises.mjs';
import { follow, seal, toPath, toReview } from './lib/hand_in.mjs';
import { leadTexts, saved } from './lib/leading.mjs';
import {
    choose,
    firstSlot,
    openSlot,
    released,
    simulated,
    takeOver,
    unlock,
    wirkbrille,
} from './lib/running.mjs';

const OTHERS = 7;
const EXERCISE = 'pulse';

const say = leadTexts('en');
const check = inBrowser({ gl: false });

check('from a file to the release', { language: 'en', hand: 'assistive' }, async (app) => {
    const { page } = app;
    const files = simulated(OTHERS);
    const person = await app.sibling({ hand: 'assistive' });
    await follow(person, /** @type {any} */ (files));
    await toPath(person);
    await goThrough(person, nobody(EXERCISE));
    await person.button('more-exercises');
    await toReview(person);
    await seal(person);
    const { bytes } = await download(person, 'save-hand-in');
    await person.close();
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    const mine = `${folder}/abgabe.wirk`;
    writeFileSync(mine, bytes);

    await takeOver(app, files, say);
    await unlock(app, say);
    const others = Array.from({ length: OTHERS }, (_, index) => files.person(index + 1));
    await choose(app, say('collect-files'), [mine, ...others]);
    await page
        .getByText(say('slot-count-open', { count: OTHERS + 1 }))
        .first()
        .waitFor();
    await openSlot(app, await firstSlot(app, say), say);
    await app.press('button', say('reveal'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    await page.getByText(say('slot-revealed')).first().waitFor();
    await page.getByRole('table').first().waitFor();
    await page
        .getByRole('heading', { name: say('questions-title') })
        .first()
        .waitFor();
    await app.press('button', say('back'));
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    await saved(app, say('save-key'));
    const box = await saved(app, say('box-save'));
    assert.match(wirkbrille('inspect', box.path), /box/);
    const { json, csv } = await released(app, say);
    assert.ok(wirkbrille('verify', '--workshop', files.workshop, json).length > 0);
    assert.match(readFileSync(csv, 'utf8'), /;/);
    rmSync(folder, { recursive: true });
});
