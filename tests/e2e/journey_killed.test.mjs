// The browser is killed in the middle: what the page called saved is there afterwards.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { DEEP, openProfile } from './lib/app.mjs';
import { browserOf, dice } from './lib/kill.mjs';
import { STORY, begin, walk } from './lib/story.mjs';
import { vocabulary } from './lib/texts.mjs';

const POINTS = DEEP ? 50 : 5;
const LATEST_SAVE = 40;
const LONGEST_PAUSE_MS = 300;

/** Tells of every write and of every time that the page calls it saved. @param {string} saved */
function tell(saved) {
    const { put } = IDBObjectStore.prototype;
    let writes = 0;
    let acknowledged = 0;
    IDBObjectStore.prototype.put = function (value, key) {
        writes += 1;
        const { durability } = this.transaction;
        console.debug(JSON.stringify({ write: writes, bytes: [...value], durability }));
        return put.call(this, value, key);
    };
    new MutationObserver(() => {
        const words = document.getElementById('mirror')?.textContent ?? '';
        if (words.includes(saved) && acknowledged !== writes) {
            acknowledged = writes;
            console.debug(JSON.stringify({ acknowledged }));
        }
    }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** @param {number} seed */
async function killOnce(seed) {
    const roll = dice(seed);
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    const enough = 1 + Math.floor(roll() * LATEST_SAVE);
    const pause = roll() * LONGEST_PAUSE_MS;
    /** @type {string[]} */
    const writes = [];
    let acknowledged = 0;
    try {
        const saved = vocabulary('de').ui('saved');
        const app = await openProfile(
            folder,
            { hand: 'assistive', init: [tell, saved] },
            { gl: false },
        );
        const gone = new Promise((resolve) => app.context.on('close', resolve));
        const often = new Promise((resolve) => {
            app.context.on('console', (message) => {
                if (message.type() !== 'debug') {
                    return;
                }
                const told = JSON.parse(message.text());
                if (told.write) {
                    assert.equal(told.durability, 'strict');
                    writes[told.write] = String(told.bytes);
                } else {
                    acknowledged = told.acknowledged;
                    if (acknowledged >= enough) {
                        resolve(undefined);
                    }
                }
            });
        });
        const walking = begin(app)
            .then(() => walk(app, STORY))
            .then(() => assert.fail('the walk was over before the browser was killed'))
            .catch((error) => error);
        await Promise.race([often, walking]);
        await new Promise((resolve) => setTimeout(resolve, pause));
        const killed = browserOf(folder);
        assert.ok(killed.length > 0);
        killed.forEach((id) => process.kill(id, 'SIGKILL'));
        await gone;
        assert.doesNotMatch(String(await walking), /Assertion/);
        assert.ok(acknowledged >= enough);

        const again = await openProfile(folder, { hand: 'assistive' }, { gl: false });
        await again.says('draft-waits');
        await again.says_not('draft-unreadable');
        const kept = await again.page.evaluate(async () => {
            const open = indexedDB.open('wirkbrille');
            await new Promise((resolve) => (open.onsuccess = resolve));
            const get = open.result.transaction('kept').objectStore('kept').get('draft');
            await new Promise((resolve) => (get.onsuccess = resolve));
            open.result.close();
            return String(get.result);
        });
        const at = writes.lastIndexOf(kept);
        assert.ok(
            at >= acknowledged,
            `write ${acknowledged} was called saved, write ${at} is what is there (seed ${seed})`,
        );
        await again.button('go-on');
        await again.says('saved');
        await again.close();
    } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

for (let seed = 1; seed <= POINTS; seed += 1) {
    test(`browser killed, seed ${seed}`, () => killOnce(seed));
}
