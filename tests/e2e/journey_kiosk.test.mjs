// The facilitator's laptop collects from one person after the other, without network.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { nobody } from './lib/answers.mjs';
import { inBrowser, openProfile } from './lib/app.mjs';
import { goThrough } from './lib/exercises.mjs';
import { boxOf, invited, keptIn, seal, simulated, toReview } from './lib/hand_in.mjs';
import { inBytes, inFolder, inPage } from './lib/search.mjs';

const PERSONS = 3;
const OFFLINE = [/ERR_INTERNET_DISCONNECTED|Failed to load/];

/** @type {import('./lib/hand_in.mjs').Workshop} */
let workshop;
before(() => {
    workshop = simulated({ template: 'standard', seed: 23 });
});
after(() => workshop.remove());

/** Four words for oneself, four lines for the group: each is found only where it was typed. @param {number} person */
const planted = (person) =>
    [
        'Frau Grünspecht am Tresen',
        'Der Papagei 🦜 spricht',
        'Seit 17 Jahren dabei',
        'Nur montags früh',
        'Weniger Formulare, bitte',
        'Früher anfangen',
        'Den Bogen weglassen',
        'Die kurze Runde behalten',
    ].map((words, index) => `${words} ~${person}${String.fromCharCode(65 + index)}k`);

/** @param {import('./lib/app.mjs').App} app */
async function collect(app) {
    await app.page.goto('about:blank');
    await app.page.goto(`${app.url}?kiosk#w=${workshop.link}`);
    await app.ready();
    await invited(app, workshop);
}

/** @param {import('./lib/app.mjs').App} app */
const wayOut = (app) => app.get('link', app.texts.ui('to-facilitator'));

/** Somebody answers two exercises. @param {import('./lib/app.mjs').App} app @param {string[]} words */
async function answer(app, words) {
    const left = [...words];
    const say = () => left.shift() ?? assert.fail('there are more fields than words');
    await app.button('begin');
    await app.arrived(app.texts.ui('path-title'));
    for (const id of ['next-step', 'frontline-voice']) {
        assert.equal(await wayOut(app).count(), 0);
        await goThrough(app, { ...nobody(id, 1), say });
        await app.button('more-exercises');
    }
    assert.deepEqual(left, []);
}

test(`${PERSONS} persons at one laptop`, async () => {
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    const all = Array.from({ length: PERSONS }, (_, index) => planted(index + 1));
    const app = await openProfile(folder, { hand: 'assistive', expected: OFFLINE }, { gl: false });
    const page = async () => Buffer.from(await inPage(app));
    try {
        await collect(app);
        await app.context.setOffline(true);
        for (const words of all) {
            assert.equal(await app.get('radio', app.texts.ui('own-device')).count(), 0);
            assert.equal(await app.get('button', app.texts.ui('leave-workshop')).count(), 0);
            assert.equal(await wayOut(app).getAttribute('href'), '?lead');
            await answer(app, words);
            assert.equal(await wayOut(app).count(), 0);
            await toReview(app);
            assert.deepEqual(inBytes(await page(), words), words.slice(-4));
            await seal(app, { shared: true });
            assert.equal(await app.get('button', app.texts.ui('back-to-exercises')).count(), 0);
            assert.equal(await wayOut(app).count(), 1);
            assert.deepEqual(inBytes(await page(), all.flat()), []);
            await app.button('next-person');
            await app.arrived(app.texts.ui('start-title'));
            await invited(app, workshop);
            assert.deepEqual(inBytes(await page(), all.flat()), []);
            assert.deepEqual(inFolder(folder, all.flat()), []);
        }
        // Nothing but the collection is kept, and in it three people.
        const kept = await keptIn(app);
        assert.ok(kept.every(({ key }) => key.startsWith(`box.${workshop.id}.`)));
        const records = workshop.look(await boxOf(app, workshop));
        const answers = records.filter(
            ({ exercise, textBlock }) => exercise === 'frontline-voice' && !textBlock,
        );
        assert.equal(new Set(answers.map(({ nullifier }) => nullifier)).size, PERSONS);
        const wanted = all.flatMap((words) => words.slice(-4));
        const lines = records.flatMap(({ entries }) => entries.flatMap(({ text }) => text ?? []));
        assert.deepEqual(lines.sort(), wanted.sort());
        await app.context.setOffline(false);
        await app.close();
        assert.deepEqual(inFolder(folder, all.flat()), []);
    } finally {
        await app.context.close();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
});

describe('a kiosk', () => {
    const check = inBrowser({ gl: false });
    const opening = /** @type {const} */ ({ hand: 'assistive' });

    check('reloaded in the middle invites again, and knows nothing', opening, async (app) => {
        await collect(app);
        await answer(app, planted(1));
        await app.reload();
        await invited(app, workshop);
        await app.says_not('draft-waits');
        assert.deepEqual(inBytes(Buffer.from(await inPage(app)), planted(1)), []);
        assert.deepEqual(await keptIn(app), []);
        // The way out leads to the facilitator's part, without the workshop's link.
        await app.hand.press(wayOut(app));
        await app.page.waitForURL(`${app.url}?lead`);
    });

    check('opens nobody’s own answers', opening, async (app) => {
        await app.button('begin');
        await app.arrived(app.texts.ui('path-title'));
        await goThrough(app, nobody('pulse'));
        await app.button('more-exercises');
        await app.saved();
        await collect(app);
        await app.says_not('draft-waits');
        await app.page.goto(app.url);
        await app.ready();
        await app.says('draft-waits');
        await app.says_not('workshop-title');
    });

    check('deleting one’s own leaves what others handed in, and says so', opening, async (app) => {
        await collect(app);
        await answer(app, planted(1));
        await toReview(app);
        await seal(app, { shared: true });
        const box = (await keptIn(app)).map(({ key }) => key);
        assert.ok(box.length > 0);
        await app.page.goto(app.url);
        await app.ready();
        await app.button('begin');
        await app.arrived(app.texts.ui('path-title'));
        await goThrough(app, nobody('pulse'));
        await app.button('more-exercises');
        await app.saved();
        const lead = ['key.00', 'lead', 'mark.00.11'];
        await app.page.evaluate(
            (keys) =>
                new Promise((resolve, reject) => {
                    const open = indexedDB.open('wirkbrille');
                    open.onsuccess = () => {
                        const change = open.result.transaction('kept', 'readwrite');
                        keys.forEach((key) =>
                            change.objectStore('kept').put(new Uint8Array(3), key),
                        );
                        change.oncomplete = resolve;
                        change.onerror = reject;
                        open.result.close();
                    };
                }),
            lead,
        );
        const there = (await keptIn(app)).map(({ key }) => key);
        assert.ok(there.includes('draft'));
        await app.button('delete-all');
        await app.says('delete-all-others');
        const dialog = app.get('dialog', app.texts.ui('delete-all-question'));
        await app.hand.press(dialog.getByRole('button', { name: app.texts.ui('delete-all') }));
        await app.says('wiped-storage-own');
        const left = (await keptIn(app)).map(({ key }) => key);
        assert.deepEqual(left.sort(), [...box, ...lead].sort());
        assert.equal(await app.page.evaluate(() => localStorage.length), 0);
        await app.reload();
        await app.says_not('draft-waits');
    });
});
