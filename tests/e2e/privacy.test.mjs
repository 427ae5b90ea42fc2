// On a shared device nothing that a person chose or typed stays: not in any store, address or file.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';
import { nobody, ownWords } from './lib/answers.mjs';
import { DEEP, inBrowser, openProfile } from './lib/app.mjs';
import { goThrough, sheetTells } from './lib/exercises.mjs';
import { begin, headingOf, screensOf, walk } from './lib/story.mjs';

/** Typed into every field; each is looked for afterwards. */
const CANARIES = [
    'KANARIE-aufgabe',
    'KANARIE-tun',
    'KANARIE-wirkung',
    'KANARIE-leiter',
    'KANARIE-satz',
];
const [TASK, DOING, EFFECT, RUNG, SENTENCE] = CANARIES;

/** @type {import('./lib/story.mjs').Story} */
const SECRET = {
    branch: 'retail-branch',
    tasks: [
        {
            own: TASK,
            category: 'goods',
            doing: DOING,
            effects: {
                customers: { sign: 'helps', own: EFFECT, strength: 2, ladder: [RUNG] },
                company: { sign: 'none' },
                self: { sign: 'none' },
            },
        },
    ],
    sentence: SENTENCE,
};

/** How things are pressed is not the point here. */
const QUICK = { hand: /** @type {const} */ ('assistive') };

/** @param {import('./lib/app.mjs').App} app */
async function chooseShared(app) {
    await app.press('radio', app.texts.ui('shared-device'));
    await app.says('shared-device-means');
    await begin(app);
}

/** All that the browser could keep, as text. @param {import('./lib/app.mjs').App} app */
const traces = (app) =>
    app.page.evaluate(async () => {
        const databases = [];
        for (const { name } of await indexedDB.databases()) {
            const open = indexedDB.open(name ?? '');
            await new Promise((resolve) => (open.onsuccess = resolve));
            for (const store of open.result.objectStoreNames) {
                const all = open.result.transaction(store).objectStore(store);
                for (const request of [all.getAll(), all.getAllKeys()]) {
                    await new Promise((resolve) => (request.onsuccess = resolve));
                    databases.push(...request.result);
                }
            }
            open.result.close();
        }
        return {
            databases,
            local: Object.keys(localStorage),
            session: Object.keys(sessionStorage),
            caches: await caches.keys(),
            cookies: document.cookie,
            address: location.href,
            history: history.state,
            steps: history.length,
            title: document.title,
            name: globalThis.name,
        };
    });

/** @param {import('./lib/app.mjs').App} app @param {number} steps */
async function nothingKept(app, steps) {
    assert.deepEqual(await traces(app), {
        databases: [],
        local: ['wirkbrille.language'],
        session: [],
        caches: [],
        cookies: '',
        address: app.url,
        history: null,
        steps,
        title: app.texts.ui('page-title'),
        name: '',
    });
}

/** Nothing of what was typed is in the page any more: neither shown, nor in a field, nor in a name. @param {import('./lib/app.mjs').App} app */
async function pageForgot(app, words = CANARIES) {
    const page = await app.page.evaluate(() => {
        const values = [...document.querySelectorAll('input, textarea')].map(
            (el) => /** @type {HTMLInputElement} */ (el).value,
        );
        return document.documentElement.outerHTML + values.join('\n');
    });
    assert.deepEqual(
        words.filter((word) => page.includes(word)),
        [],
    );
}

describe('shared device', { concurrency: 2 }, () => {
    const check = inBrowser();

    check('a whole way leaves nothing, at no moment', QUICK, async (app) => {
        const { steps } = await traces(app);
        await chooseShared(app);
        const screens = screensOf(SECRET);
        for (const [index, screen] of screens.entries()) {
            await walk(app, SECRET, { from: index, to: index + 1 });
            await nothingKept(app, steps);
            if (index === screens.length - 2) {
                assert.ok(headingOf(app, screen));
                break;
            }
        }
        await walk(app, SECRET, { from: screens.length - 1 });
        await app.says('memory-only');
        for (const word of CANARIES) {
            await app.page.locator('#mirror').getByText(word).first().waitFor();
        }
        // No way to carry it away either: paper and files belong to devices of one's own.
        for (const key of ['print', 'save-file']) {
            assert.equal(await app.get('button', app.texts.ui(key)).count(), 0);
        }
        await nothingKept(app, steps);
        await app.button('next-person');
        await app.button('clear-answers');
        await app.arrived(app.texts.ui('start-title'));
        await app.says_not('draft-waits');
        await pageForgot(app);
        await nothingKept(app, steps);
        await app.page.keyboard.press('Control+z');
        await app.settled();
        assert.equal(await app.heading(), app.texts.ui('start-title'));
        // The next person's device is still a shared one.
        assert.ok(await app.get('radio', app.texts.ui('shared-device')).isChecked());
    });

    // Cards, lines and open texts in own words, and a whole exercise on top of another one.
    for (const id of ['emotion-work', 'frontline-voice', 'next-step']) {
        check(`${id}: nothing of it either`, QUICK, async (app) => {
            const { steps } = await traces(app);
            await chooseShared(app);
            await app.button('later');
            const answers = nobody(id, 1);
            await goThrough(app, answers, { visit: () => nothingKept(app, steps) });
            await sheetTells(app, answers);
            const words = ownWords(answers);
            assert.ok(words.length > 0);
            await app.button('next-person');
            await app.button('clear-answers');
            await app.arrived(app.texts.ui('start-title'));
            await app.says_not('draft-waits');
            await pageForgot(app, words);
            await nothingKept(app, steps);
        });
    }

    check('a reload is an empty page', QUICK, async (app) => {
        await chooseShared(app);
        await walk(app, SECRET, { to: 3 });
        await app.reload();
        await app.says_not('draft-waits');
        await pageForgot(app);
    });

    check(
        'a browser that keeps a draft is not asked whether it is a shared one',
        {},
        async (app) => {
            await begin(app);
            await app.saved();
            await app.reload();
            // With a draft waiting there is no question about the device.
            assert.equal(await app.get('radio', app.texts.ui('shared-device')).count(), 0);
        },
    );

    check('asked after 90 seconds, cleared after 120', QUICK, async (app) => {
        await chooseShared(app);
        await walk(app, SECRET, { to: 3 });
        await app.skip(80_000);
        assert.equal(await app.page.getByRole('dialog').count(), 0);
        await app.skip(10_500);
        await app.get('dialog', app.texts.ui('still-there-question')).waitFor();
        await app.says('still-there-means');
        await app.skip(20_000);
        await app.get('dialog', app.texts.ui('still-there-question')).waitFor();
        await app.skip(10_000);
        await app.arrived(app.texts.ui('start-title'));
        await app.says('cleared-while-away');
        await app.announces('cleared-while-away');
        await pageForgot(app);
    });

    for (const [
        how,
        extend,
    ] of /** @type {[string, (app: import('./lib/app.mjs').App) => Promise<void>][]} */ ([
        ['by its button', (app) => app.button('still-there')],
        ['by any key', (app) => app.page.keyboard.press('Escape')],
        ['by a touch anywhere', (app) => app.page.mouse.click(5, 5)],
    ])) {
        check(`the time is extended ${how}`, QUICK, async (app) => {
            await chooseShared(app);
            await walk(app, SECRET, { to: 3 });
            await app.skip(100_000);
            const dialog = app.get('dialog', app.texts.ui('still-there-question'));
            await dialog.waitFor();
            await extend(app);
            await dialog.waitFor({ state: 'detached' });
            await app.skip(75_000);
            assert.equal(await app.page.getByRole('dialog').count(), 0);
            await walk(app, SECRET, { from: 3, to: 3 });
            await app.skip(16_000);
            await dialog.waitFor();
        });
    }

    check('typing, the wheel and moving on with keys are signs of somebody', QUICK, async (app) => {
        await chooseShared(app);
        await walk(app, SECRET, { to: 2 });
        for (const act of [
            () => app.page.getByRole('textbox').first().pressSequentially('x'),
            () => app.page.mouse.wheel(0, 40),
            () => app.page.keyboard.press('Tab'),
        ]) {
            await app.skip(75_000);
            await act();
            await app.settled();
            await app.skip(75_000);
            assert.equal(await app.page.getByRole('dialog').count(), 0, String(act));
            assert.equal(await app.heading(), headingOf(app, screensOf(SECRET)[2]), String(act));
            await app.page.getByRole('textbox').first().pressSequentially('y');
            await app.settled();
        }
    });

    check('a page that was asleep for longer is cleared when it wakes', QUICK, async (app) => {
        await chooseShared(app);
        await walk(app, SECRET, { to: 3 });
        await app.skip(3_600_000);
        await app.arrived(app.texts.ui('start-title'));
        await app.says('cleared-while-away');
        await pageForgot(app);
    });
});

/** Files of a folder that hold one of the canaries, in any usual encoding. @param {string} folder */
function* findings(folder) {
    for (const entry of readdirSync(folder, { recursive: true })) {
        const path = `${folder}/${entry}`;
        if (statSync(path).isFile()) {
            const bytes = readFileSync(path);
            for (const word of CANARIES) {
                if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) {
                    yield `${entry}: ${word}`;
                }
            }
        }
    }
}

test("the browser's own folder holds nothing either", async () => {
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    try {
        for (const shared of DEEP ? [true, false] : [true]) {
            const app = await openProfile(folder, { hand: 'assistive' }, { gl: false });
            await (shared ? chooseShared(app) : begin(app));
            await walk(app, SECRET);
            await app.page.waitForTimeout(DEEP ? 5000 : 500);
            await app.close();
            const found = [...findings(folder)];
            if (shared) {
                assert.deepEqual(found, []);
            } else {
                // The search does find what is kept on purpose.
                assert.ok(found.length > 0);
            }
        }
    } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
});
