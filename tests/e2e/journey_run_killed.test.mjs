// The control window is reloaded, crashes or is killed while a workshop is run: what was taken in is still there, and
// no picture that was revealed has changed.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { DEEP, openProfile } from './lib/app.mjs';
import { keptIn } from './lib/hand_in.mjs';
import { browserOf, dice } from './lib/kill.mjs';
import { enterDoor, leadTexts } from './lib/leading.mjs';
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
import { recordsOf } from './lib/workshop.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const POINTS = DEEP ? 30 : 5;
const WAYS = /** @type {const} */ (['reloaded', 'crashed', 'killed']);
const LONGEST_PAUSE_MS = 250;
const SEALED = 2;
const PEOPLE = 12;
/** So many are revealed first. */
const FIRST = 6;

const say = leadTexts('de');
const files = simulated(PEOPLE);

/** The sealed records of a person's file. @param {number} person */
const sealedOf = (person) =>
    recordsOf(readFileSync(files.person(person)))
        .filter(({ type }) => type === SEALED)
        .map(({ payload }) => Buffer.from(payload).toString('hex'));

/** @param {App} app @param {number} from @param {number} to */
async function takeIn(app, from, to) {
    const people = Array.from({ length: to - from + 1 }, (_, index) => files.person(from + index));
    await choose(app, say('collect-files'), people);
    const { page } = app;
    const counted = [
        page.getByText(say('slot-count', { count: to, expected: PEOPLE })),
        page.getByText(say('slot-new', { count: to - FIRST })),
    ];
    await counted[to > FIRST ? 1 : 0].first().waitFor();
}

/** @param {App} app @param {string} button */
async function reveal(app, button) {
    await openSlot(app, await firstSlot(app));
    await app.press('button', say(button));
    await app.page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    await app.page.getByText(say('slot-revealed')).first().waitFor();
    await app.press('button', say('back'));
}

/** Everything that a verified release says of each batch. @param {string} path @returns {Map<string, string>} */
function batchesIn(path) {
    wirkbrille('verify', '--workshop', files.workshop, path);
    const said = JSON.parse(readFileSync(path, 'utf8'));
    return new Map(
        said.batches.map((/** @type {{ id: string }} */ one) => {
            const atoms = said.atoms.filter(
                (/** @type {{ batch: string }} */ { batch }) => batch === one.id,
            );
            assert.ok(atoms.length > 0);
            return [one.id, JSON.stringify([one, atoms])];
        }),
    );
}

/** @param {App} app @returns {Promise<Map<string, string>>} */
async function release(app) {
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    const { json } = await released(app);
    const batches = batchesIn(json);
    await app.press('button', say('back'));
    return batches;
}

/**
 * What a facilitator does, and what may be relied on after each deed.
 * @param {App} app @param {{ people: number, batches: Map<string, string>, done: number }} promised
 */
async function work(app, promised) {
    /** @type {(() => Promise<void>)[]} */
    const deeds = [
        async () => {
            await takeIn(app, 1, 3);
            promised.people = 3;
        },
        async () => {
            await takeIn(app, 4, 6);
            promised.people = 6;
        },
        () => reveal(app, 'reveal'),
        async () => {
            promised.batches = await release(app);
        },
        async () => {
            await takeIn(app, 7, 12);
            promised.people = 12;
        },
        () => reveal(app, 'reveal-again'),
        async () => {
            promised.batches = await release(app);
        },
    ];
    for (const deed of deeds) {
        await deed();
        promised.done += 1;
    }
}
const DEEDS = 7;
/** From here on there is a first picture. */
const REVEALED = 3;

/** @param {number} seed @param {import('node:test').TestContext} t */
async function endOnce(seed, t) {
    const roll = dice(seed);
    const way = WAYS[seed % WAYS.length];
    // Every deed has its turn, in the midst of the next one it is interrupted.
    const after = (3 * seed) % DEEDS;
    const pause = roll() * LONGEST_PAUSE_MS;
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    const promised = { people: 0, batches: new Map(), done: 0 };
    const opening = /** @type {const} */ ({ hand: 'assistive', size: [1280, 800] });
    try {
        let app = await openProfile(folder, opening, { gl: false });
        await takeOver(app, files);
        await unlock(app);
        const working = work(app, promised).catch((error) => error);
        while (promised.done < after) {
            await Promise.race([working, new Promise((resolve) => setTimeout(resolve, 5))]);
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
        if (way === 'reloaded') {
            await app.page.reload();
            await app.context.close();
        } else if (way === 'crashed') {
            const crashed = app.page.waitForEvent('crash');
            app.page.goto('chrome://crash').catch(() => {});
            await crashed;
            await app.context.close();
        } else {
            const gone = new Promise((resolve) => app.context.on('close', resolve));
            browserOf(folder).forEach((id) => process.kill(id, 'SIGKILL'));
            await gone;
        }
        await working;
        const then = { ...promised };

        app = await openProfile(folder, opening, { gl: false });
        await enterDoor(app, say);
        const there = new Set(
            (await keptIn(app))
                .filter(({ key }) => key.startsWith('box.'))
                .map(({ bytes }) => Buffer.from(bytes).toString('hex')),
        );
        for (let person = 1; person <= then.people; person += 1) {
            for (const record of sealedOf(person)) {
                assert.ok(there.has(record), `a record of person ${person} is lost`);
            }
        }
        await unlock(app);
        // The rest of the day: what was promised is in what is released at the end, unchanged.
        const { page } = app;
        await choose(
            app,
            say('collect-files'),
            Array.from({ length: PEOPLE }, (_, index) => files.person(index + 1)),
        );
        await page
            .getByText(/^(12 Beiträge sind da|6 neue Beiträge seit|Alles, was da ist)/)
            .first()
            .waitFor();
        await app.settled();
        await openSlot(app, await firstSlot(app));
        const button = page.getByRole('button', { name: /^(Aufdecken|Weiteres Bild aufdecken)$/ });
        if ((await button.first().getAttribute('aria-disabled')) !== 'true') {
            await button.first().click();
            await page
                .getByRole('dialog')
                .getByRole('button', { name: say('reveal') })
                .click();
        }
        await page.getByText(say('slot-revealed')).first().waitFor();
        await app.press('button', say('back'));
        const last = await release(app);
        for (const [part, batch] of then.batches) {
            assert.equal(last.get(part), batch, 'a batch has changed');
        }
        // A picture that was shown stays one: the others make a second.
        assert.ok(then.done < REVEALED || last.size === 2, `${last.size} batches`);
        t.diagnostic(
            `seed ${seed}: ${way} ${pause.toFixed(0)} ms after deed ${after} of ${DEEDS}; ${then.people} people and ${then.batches.size} batches promised, ${last.size} at the end`,
        );
        await app.close();
    } finally {
        browserOf(folder).forEach((id) => process.kill(id, 'SIGKILL'));
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

for (let seed = 1; seed <= POINTS; seed += 1) {
    test(`the control window ends while a workshop is run, seed ${seed}`, (t) => endOnce(seed, t));
}
