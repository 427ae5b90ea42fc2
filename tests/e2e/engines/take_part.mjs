/** Somebody takes part: from the start page to the effect sheet, through a reload, into the other language and back. */
import assert from 'node:assert/strict';
import { DEEP } from '../lib/app.mjs';
import {
    SHORT,
    STORY,
    begin,
    headingOf,
    screensOf,
    sheetShows,
    toSheet,
    walk,
} from '../lib/story.mjs';

/** @typedef {import('../lib/app.mjs').App} App */

const story = DEEP ? STORY : SHORT;
const LETTERS = 'Ruhe 🎉, süß & „fein“ – 5 €';

/** The sheet as the other language has it. @param {App} app @param {'de' | 'en'} language */
async function readIn(app, language) {
    await app.button('to-start');
    await app.button('switch-language');
    app.speak(language);
    await app.says('start-title');
    await toSheet(app);
    await sheetShows(app, story);
}

/** @param {App} app */
async function takePart(app) {
    await begin(app);
    const screens = screensOf(story);
    const middle = screens.findIndex(({ step }) => step === 'ladder');
    await walk(app, story, { to: middle });
    const question = app.texts.own({ step: 'ladder' }, 'ladder');
    const rung = app.texts.ui('rung', { number: 1, question });
    await app.write(rung, LETTERS);
    await app.saved();
    await app.reload();
    await app.says('draft-waits');
    await app.button('go-on');
    await app.arrived(headingOf(app, screens[middle]));
    const kept = await app
        .get('textbox', rung)
        .evaluate((field) => /** @type {HTMLInputElement} */ (field).value);
    assert.equal(kept, LETTERS);
    await app.write(rung, '');
    await walk(app, story, { from: middle });
    await sheetShows(app, story);
    await readIn(app, 'en');
    await readIn(app, 'de');
    await app.saved();
    await app.reload();
    await toSheet(app);
    await sheetShows(app, story);
}

/** @type {import('./engine.mjs').Journey[]} */
export const TAKE_PART = /** @type {const} */ (['mouse', 'assistive']).map((hand) => ({
    name: `taking part, ${hand}`,
    opening: { hand },
    go: takePart,
}));
