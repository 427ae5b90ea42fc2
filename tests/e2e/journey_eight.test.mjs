// A whole workshop: a facilitator with a projector window and eight people with phones of their own, from the plan to
// the files at the end. Only files go from one browser to another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { nobody } from './lib/answers.mjs';
import { inBrowser, launching, openApp } from './lib/app.mjs';
import { download } from './lib/drafts.mjs';
import { goThrough } from './lib/exercises.mjs';
import { invited, seal, toPath, toReview } from './lib/hand_in.mjs';
import { PASSPHRASE, enterDoor, leadTexts, lock, planToPassphrase, saved } from './lib/leading.mjs';
import { openSlot, released, unlock, wirkbrille } from './lib/running.mjs';

const PEOPLE = 8;
const TITLE = 'Wirkung an der Kasse';
const EXERCISE = 'pulse';

const say = leadTexts('de');
const check = inBrowser();
/** @type {import('playwright-core').Browser} */
let phones;
before(async () => {
    phones = await chromium.launch(launching({ gl: false }));
});
after(() => phones.close());

/** Somebody follows the link, answers, and saves the sealed file. @param {string} link */
async function phone(link) {
    const app = await openApp(phones, { size: [390, 844], hand: 'assistive' });
    await app.page.goto('about:blank');
    await app.page.goto(link);
    await app.ready();
    await invited(app, { title: TITLE });
    await toPath(app);
    await goThrough(app, nobody(EXERCISE));
    await app.button('more-exercises');
    await toReview(app);
    await seal(app);
    const { bytes } = await download(app, 'save-hand-in');
    await app.close();
    return [...bytes];
}

/** All files are let go over the page at once. @param {import('playwright-core').Page} page @param {number[][]} all */
const drop = (page, all) =>
    page.evaluate((files) => {
        const dataTransfer = new DataTransfer();
        for (const bytes of files) {
            dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'abgabe.wirk'));
        }
        document.body.dispatchEvent(
            new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
        );
    }, all);

check('eight phones, one projector, from the plan to the files', {}, async (app, t) => {
    const { page } = app;
    const begun = performance.now();
    await enterDoor(app, say);
    await planToPassphrase(app, say, TITLE);
    await lock(app, say, PASSPHRASE);
    await app.press('button', say('make'));
    await app.shows(TITLE);
    const workshop = await saved(app, say('save-workshop'));
    await saved(app, say('save-key'));
    await app.press('button', say('show-join'));
    await app.arrived(say('join-title'));
    const link = String(await page.getByText(/#w=/).textContent());
    await app.press('button', say('back'));
    await app.press('button', say('to-workshops'));
    await unlock(app);
    const [wall] = await Promise.all([
        page.waitForEvent('popup'),
        app.press('button', say('open-projector')),
    ]);
    await wall.setViewportSize({ width: 1280, height: 720 });
    await wall.getByText(say('room-soon'), { exact: true }).waitFor();

    /** @type {number[][]} */
    const files = [];
    for (let person = 0; person < PEOPLE; person += 1) {
        files.push(await phone(link));
    }
    const { title } = app.texts.exercise(EXERCISE);
    const slot = say('slot-round-1', { title });
    await openSlot(app, slot);
    await app.press('button', say('project-count'));
    const reveal = page.getByRole('button', { name: say('reveal'), exact: true });
    assert.equal(await reveal.getAttribute('aria-disabled'), 'true');
    await drop(page, files);
    await wall
        .getByText(say('room-handed-in-of', { count: PEOPLE, expected: 12 }))
        .first()
        .waitFor();
    await app.press('button', say('reveal'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    const project = page.getByRole('button', { name: new RegExp(`^${say('project')}: `) }).first();
    await project.waitFor();
    const spoken = (await project.getAttribute('aria-label')) ?? (await project.textContent());
    const picture = String(spoken).replace(/^[^:]*: /, '');
    await project.click();
    await wall.getByRole('heading', { name: picture }).first().waitFor();
    await wall.getByRole('table').first().waitFor();
    assert.equal(await wall.getByRole('button').count(), 0);
    await app.press('button', say('back'));

    await app.press('button', say('change-add'));
    await app.write(say('change-field', { number: 1 }), 'Rückrufe am selben Tag');
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    await saved(app, say('save-key'));
    const box = await saved(app, say('box-save'));
    assert.match(wirkbrille('inspect', box.path), /box/);
    const { json, csv } = await released(app, say);
    const verified = wirkbrille('verify', '--workshop', workshop.path, json);
    assert.ok(verified.length > 0);
    const { batches } = JSON.parse(readFileSync(json, 'utf8'));
    assert.equal(batches.length, 1);
    assert.equal(batches[0].people, '5-9');
    assert.match(readFileSync(csv, 'utf8'), /;/);
    assert.equal(await page.getByText(say('not-yet-saved')).count(), 0);
    await wall.close();
    t.diagnostic(
        `${PEOPLE} phones, ${files.reduce((sum, { length }) => sum + length, 0)} bytes handed in, ${((performance.now() - begun) / 1000).toFixed(0)} s in all`,
    );
});
