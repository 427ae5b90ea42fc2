// Before the workshop and after it: a rehearsal with invented people, which leaves nothing, and deleting everything
// from this device.
import assert from 'node:assert/strict';
import { inBrowser } from './lib/app.mjs';
import { leadTexts } from './lib/leading.mjs';
import { choose, firstSlot, openSlot, simulated, takeOver, unlock } from './lib/running.mjs';

const say = leadTexts('de');
const check = inBrowser();

/** What this browser keeps, key by key. @param {import('./lib/app.mjs').App} app */
const storedKeys = (app) =>
    app.page.evaluate(async () => {
        const keys = [];
        for (const { name } of await indexedDB.databases()) {
            const database = await new Promise((resolve, reject) => {
                const opening = indexedDB.open(String(name));
                opening.onsuccess = () => resolve(opening.result);
                opening.onerror = () => reject(opening.error);
            });
            for (const store of database.objectStoreNames) {
                const all = database.transaction(store).objectStore(store).getAllKeys();
                await new Promise((resolve) => (all.onsuccess = resolve));
                keys.push(...all.result.map(String));
            }
            database.close();
        }
        return keys.sort();
    });

check('a rehearsal shows what stays closed and what opens, and leaves nothing', {}, async (app) => {
    const { page } = app;
    const files = simulated(5);
    await takeOver(app, files);
    await page
        .getByRole('button', { name: /^Öffnen: / })
        .first()
        .click();
    await app.settled();
    const before = await storedKeys(app);

    // Too few: everything stays closed.
    await app.press('button', say('rehearse-few', { count: 4 }));
    const mark = (/** @type {number} */ count) =>
        page.getByText(say('rehearsal-mark', { count })).first();
    await mark(4).waitFor();
    const title = await firstSlot(app);
    await openSlot(app, title);
    await page
        .getByText(say('closed-few', { count: 1, fewest: 5 }))
        .first()
        .waitFor();
    await app.press('button', say('rehearsal-end'));
    await page.getByText(say('rehearsal-ended')).first().waitFor();

    // Twelve: the projector says what it is, too.
    await app.press('button', say('rehearse-team', { count: 12 }));
    await mark(12).waitFor();
    const [wall] = await Promise.all([
        page.waitForEvent('popup'),
        app.press('button', say('open-projector')),
    ]);
    await openSlot(app, title);
    await app.press('button', say('reveal'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    await page.getByRole('table').first().waitFor();
    await page
        .getByRole('button', { name: new RegExp(`^${say('project')}: `) })
        .first()
        .click();
    await wall.getByText(say('room-rehearsal')).first().waitFor();
    await wall.close();

    await app.press('button', say('rehearsal-end'));
    await page.getByText(say('rehearsal-ended')).first().waitFor();
    assert.deepEqual(await storedKeys(app), before, 'nothing of it is stored');
});

check('deleting takes everything of the workshop from this device', {}, async (app) => {
    const { page } = app;
    const files = simulated(5);
    await takeOver(app, files);
    await unlock(app);
    await choose(app, say('collect-files'), [1, 2, 3, 4, 5].map(files.person));
    await page
        .getByText(/ Beiträge aufgenommen/)
        .first()
        .waitFor();
    const kept = await storedKeys(app);
    assert.ok(kept.length > 5, kept.join(', '));
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    await app.press('button', say('wipe-button'));
    await page.getByText(say('delete-unsaved')).first().waitFor();
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('delete-button') })
        .click();
    await page.getByText(say('wiped')).first().waitFor();
    await app.settled();
    const left = await storedKeys(app);
    assert.deepEqual(left, ['lead'], 'only the empty list');
    await app.reload();
    await app.shows(say('workshops-title'));
    await page.getByText(say('empty-about')).first().waitFor();
});
