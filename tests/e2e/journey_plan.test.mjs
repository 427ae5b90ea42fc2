// A facilitator plans a workshop, saves its files, and somebody opens its link in another browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inBrowser } from './lib/app.mjs';
import { PASSPHRASE, enterDoor, leadTexts, lock, planToPassphrase, saved } from './lib/leading.mjs';
import { root } from './lib/server.mjs';

const check = inBrowser();
const say = leadTexts('de');
const TITLE = 'Wirkung an der Kasse';

/** @param {string} path */
const inspect = (path) =>
    execFileSync(`${root}/build/native/wirkbrille`, ['inspect', path], { encoding: 'utf8' });

check('from the door to the files, and the link opens the invitation', {}, async (app) => {
    const { page } = app;
    await enterDoor(app, say);
    await planToPassphrase(app, say, TITLE);

    // Too short, then mistyped, then right: only the verdict is shown.
    await lock(app, say, 'kurz');
    await app.press('button', say('make'));
    await page.getByText(say('passphrase-short')).first().waitFor();
    await lock(app, say, PASSPHRASE, 'etwas anderes als das');
    await app.press('button', say('make'));
    await page.getByText(say('passphrase-differs')).first().waitFor();
    await lock(app, say, PASSPHRASE);

    const begun = Date.now();
    await app.press('button', say('make'));
    await app.shows(TITLE);
    console.log(`made and read back in ${Date.now() - begun} ms`);

    const workshop = await saved(app, say('save-workshop'));
    assert.equal(workshop.name, 'workshop.wirk');
    const rules = inspect(workshop.path);
    assert.match(rules, /Wirkung an der Kasse/);
    assert.match(rules, /Handel Nord/);
    await page.getByText(say('key-reminder')).waitFor();
    const key = await saved(app, say('save-key'));
    assert.equal(key.name, 'workshop.key');
    assert.match(inspect(key.path), /key of a workshop/);
    assert.equal(await page.getByText(say('key-reminder')).count(), 0);
    const hidden = readFileSync(key.path).toString('latin1');
    assert.ok(!hidden.includes(PASSPHRASE));

    // After a reload everything is there.
    await app.reload();
    await app.shows(say('workshops-title'));
    await app.press('button', say('open-this', { title: TITLE }));
    await app.shows(TITLE);
    await app.press('button', say('show-join'));
    await app.arrived(say('join-title'));
    await page.getByRole('img', { name: say('qr-name') }).waitFor();
    const link = await page.getByText(/#w=/).textContent();
    assert.ok(link?.startsWith(new URL(app.url).origin), `the link is absolute: ${link}`);

    const guest = await app.sibling();
    await guest.page.goto(/** @type {string} */ (link));
    await guest.ready();
    await guest.page.getByText(guest.texts.ui('workshop-title')).waitFor();
    await guest.page.getByText(TITLE).first().waitFor();
    await guest.close();

    // Nothing of the passphrase rests anywhere in this browser.
    const kept = await page.evaluate(async () => {
        const names = await indexedDB.databases();
        const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
        for (const { name } of names) {
            const database = await new Promise((resolve, reject) => {
                const request = indexedDB.open(/** @type {string} */ (name));
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
            });
            for (const store of database.objectStoreNames) {
                const values = await new Promise((resolve) => {
                    const request = database.transaction(store).objectStore(store).getAll();
                    request.onsuccess = () => resolve(request.result);
                });
                texts.push(
                    ...values.map((/** @type {Uint8Array} */ value) =>
                        new TextDecoder('latin1').decode(value),
                    ),
                );
            }
            database.close();
        }
        return texts.join('\n');
    });
    assert.ok(kept.includes(TITLE), 'what was made is looked at');
    assert.ok(!kept.includes(PASSPHRASE));
});

check('the way back leads to taking part', {}, async (app) => {
    await enterDoor(app, say);
    await app.page.getByRole('link', { name: say('take-part') }).click();
    await app.page.waitForURL((url) => !url.search.includes('lead'));
    await app.ready();
    await app.shows(app.texts.ui('start-title'));
});
