// The browser is killed while people hand in on a shared device: what was acknowledged is there once.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { DEEP, openProfile } from './lib/app.mjs';
import { boxOf, follow, simulated, toPath, toReview } from './lib/hand_in.mjs';
import { browserOf, dice } from './lib/kill.mjs';
import { enterBy } from './lib/story.mjs';
import { vocabulary } from './lib/texts.mjs';

const POINTS = DEEP ? 50 : 5;
const MOST_BEFORE = 2;
const TEXTS = ['keep', 'start', 'stop', 'words'];

/** @type {import('./lib/hand_in.mjs').Workshop} */
let workshop;
before(() => {
    workshop = simulated({ template: 'standard', seed: 13 });
});
after(() => workshop.remove());

/** Tells when somebody presses the button that seals, and when the page calls it handed in. @param {{ sealing: string, done: string }} words */
function tell({ sealing, done }) {
    let last = '';
    new MutationObserver(() => {
        const text = document.getElementById('mirror')?.textContent ?? '';
        const heading = document.querySelector('#mirror h1')?.textContent;
        const now = heading === done ? 'acknowledged' : text.includes(sealing) ? 'sealing' : '';
        if (now && now !== last) {
            console.debug(now);
        }
        last = now;
    }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** What a person answers tells who it is. @param {number} person from 0 on */
const levelsOf = (person) => [1 + (person % 5), 1 + (Math.floor(person / 5) % 5), 3, 4];

/** @param {import('./lib/app.mjs').App} app @param {number} person */
async function visit(app, person) {
    const { ui, exercise } = app.texts;
    await toPath(app, { shared: true });
    await enterBy(app, 'begin', 'pulse');
    const levels = levelsOf(person);
    for (const { heading, blocks } of Object.values(exercise('pulse').steps)) {
        await app.shows(heading);
        for (const { question = heading, low, middle, high } of Object.values(blocks)) {
            const level = levels.shift() ?? 0;
            const word = { 1: low, 3: middle, 5: high }[level];
            const group = app.page.getByRole('radiogroup', { name: question, exact: true });
            const name = word ? `${level} – ${word}` : `${level}`;
            await group.getByRole('radio', { name, exact: true }).dispatchEvent('click');
            await app.settled();
        }
        await app.button(levels.length > 0 ? 'next' : 'finish');
    }
    await app.button('more-exercises');
    // One of the praises, and four text questions that stay empty: five records more.
    await enterBy(app, 'begin', 'frontline-voice');
    await app.shows(exercise('frontline-voice').steps.praise.heading);
    await app.hand.press(app.page.getByRole('checkbox').nth(person));
    await app.settled();
    await app.button('later');
    await toReview(app);
    await app.button('seal');
    await app.shows(ui('handed-in-shared-title'));
    await app.button('next-person');
    await app.shows(ui('start-title'));
}

/** Who is in a box, and whole. @param {import('./lib/hand_in.mjs').Sealed[]} records @returns {number[]} */
function personsIn(records) {
    /** @param {string} exercise @param {string} [text] */
    const of = (exercise, text = '') =>
        records.filter((one) => one.exercise === exercise && one.textBlock === text);
    const persons = of('pulse').map(({ entries }) => {
        const level = (/** @type {string} */ id) =>
            entries.find(({ block }) => block === id)?.level ?? 0;
        return level('knowing') - 1 + 5 * (level('pride') - 1);
    });
    const praises = of('frontline-voice').map(({ entries }) => entries[0].options?.[0] ?? '');
    assert.equal(praises.length, persons.length);
    assert.equal(new Set(praises).size, praises.length, 'nobody twice');
    for (const text of TEXTS) {
        assert.equal(of('frontline-voice', text).length, persons.length, `whole: ${text}`);
    }
    assert.equal(records.length, persons.length * (2 + TEXTS.length), 'nothing else');
    return persons.sort((a, b) => a - b);
}

/** @param {number} seed @param {import('node:test').TestContext} t */
async function killOnce(seed, t) {
    const roll = dice(seed);
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    const whom = Math.floor(roll() * (MOST_BEFORE + 1));
    // Sealing takes some 30 ms; afterwards the next person is there.
    const pause = roll() * [10, 300, 60][seed % 3];
    let acknowledged = 0;
    let sealing = 0;
    try {
        const { ui } = vocabulary('de');
        const words = { sealing: ui('sealing'), done: ui('handed-in-shared-title') };
        const app = await openProfile(
            folder,
            { hand: 'assistive', init: [tell, words] },
            { gl: false },
        );
        const gone = new Promise((resolve) => app.context.on('close', resolve));
        const now = new Promise((resolve) => {
            app.context.on('console', (message) => {
                if (message.type() === 'debug') {
                    acknowledged += message.text() === 'acknowledged' ? 1 : 0;
                    sealing += message.text() === 'sealing' ? 1 : 0;
                    if (sealing > whom) {
                        resolve(undefined);
                    }
                }
            });
        });
        const handingIn = follow(app, workshop)
            .then(async () => {
                for (let one = 0; ; one += 1) {
                    await visit(app, one);
                }
            })
            .catch((error) => error);
        await Promise.race([now, handingIn]);
        await new Promise((resolve) => setTimeout(resolve, pause));
        const killed = browserOf(folder);
        assert.ok(killed.length > 0);
        killed.forEach((id) => process.kill(id, 'SIGKILL'));
        await gone;
        assert.match(String(await handingIn), /closed|crashed/);
        const acknowledgedAtEnd = acknowledged;

        const again = await openProfile(folder, { hand: 'assistive' }, { gl: false });
        const box = await boxOf(again, workshop);
        await again.close();
        const persons = personsIn(workshop.look(box));
        if (persons.length > 0) {
            assert.equal(workshop.merge(box).counts.accepted, persons.length * (2 + TEXTS.length));
        }
        const promised = Array.from({ length: acknowledgedAtEnd }, (_, index) => index);
        assert.deepEqual(persons.slice(0, promised.length), promised, '0 lost');
        assert.ok(persons.length <= sealing, 'nobody who did not hand in');
        assert.deepEqual(persons, [...persons.keys()], '0 doubled');
        t.diagnostic(
            `seed ${seed}: killed ${pause.toFixed(0)} ms after sealing began; ${sealing} began, ${acknowledgedAtEnd} acknowledged, ${persons.length} in the box`,
        );
    } finally {
        browserOf(folder).forEach((id) => process.kill(id, 'SIGKILL'));
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

for (let seed = 1; seed <= POINTS; seed += 1) {
    test(`killed during hand-ins, seed ${seed}`, (t) => killOnce(seed, t));
}
