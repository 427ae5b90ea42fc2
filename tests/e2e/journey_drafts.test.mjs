// Leaving, coming back, changing one's mind, files, and deleting it all.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { inBrowser } from './lib/app.mjs';
import { download, draftFile, openFile, openSheet } from './lib/drafts.mjs';
import { filled } from './lib/looks.mjs';
import {
    SHORT,
    STORY,
    begin,
    enterBy,
    headingOf,
    screensOf,
    sheetShows,
    toSheet,
    walk,
} from './lib/story.mjs';

const STEPS = screensOf(STORY);

/** Everything that the browser keeps for the page. @param {import('./lib/app.mjs').App} app */
const kept = (app) =>
    app.page.evaluate(async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name),
        local: Object.entries(localStorage),
        session: Object.entries(sessionStorage),
        caches: await caches.keys(),
        cookies: document.cookie,
        history: history.state,
    }));

describe('drafts', { concurrency: 2 }, () => {
    const check = inBrowser();

    check(
        'a reload in the middle keeps the draft and the place',
        { language: 'en' },
        async (app) => {
            await begin(app);
            await walk(app, STORY, { to: 5 });
            const question = app.texts.own({ step: 'ladder' }, 'ladder');
            await app.write(app.texts.ui('rung', { number: 1, question }), STORY.sentence);
            // Not yet acknowledged, and the page goes away at once.
            const before = await filled(app.page);
            await app.reload();
            await app.says('draft-waits');
            await app.button('go-on');
            await app.arrived(headingOf(app, STEPS[5]));
            assert.deepEqual(await filled(app.page), before);
            await walk(app, STORY, { from: 5, to: 6 });
        },
    );

    check(
        'back through every screen to the list and forth again, nothing lost',
        {},
        async (app) => {
            await openSheet(app, STORY);
            await app.button('change-sentence');
            /** @type {unknown[]} */
            const there = [];
            for (let index = STEPS.length - 1; index >= 0; index -= 1) {
                await app.arrived(headingOf(app, STEPS[index]));
                there[index] = await filled(app.page);
                await app.button('back');
            }
            await app.arrived(app.texts.ui('path-title-again'));
            await app.button('to-start');
            await app.arrived(app.texts.ui('start-title'));
            await app.button('go-on');
            for (const [index, step] of STEPS.entries()) {
                await app.arrived(headingOf(app, step));
                assert.deepEqual(await filled(app.page), there[index]);
                await app.button(index === STEPS.length - 1 ? 'to-sheet' : 'next');
            }
            await sheetShows(app, STORY);
        },
    );

    check('undo and redo by buttons and by keys', {}, async (app) => {
        await begin(app);
        const { texts, page } = app;
        const undo = app.get('button', texts.ui('undo'));
        const redo = app.get('button', texts.ui('redo'));
        const first = app.get('radio', texts.branch('retail-branch'));
        const second = app.get('radio', texts.branch('customer-service-centre'));
        assert.equal(await undo.getAttribute('aria-disabled'), 'true');
        await app.hand.press(first);
        await app.hand.press(second);
        await app.settled();
        await app.button('undo');
        assert.ok(await first.isChecked());
        await app.announces('undone');
        await app.button('redo');
        assert.ok(await second.isChecked());
        await app.announces('redone');
        assert.equal(await redo.getAttribute('aria-disabled'), 'true');
        await page.keyboard.press('Control+z');
        await page.keyboard.press('Control+z');
        await app.settled();
        assert.ok(!(await first.isChecked()) && !(await second.isChecked()));
        assert.equal(await undo.getAttribute('aria-disabled'), 'true');
        await page.keyboard.press('Control+y');
        await page.keyboard.press('Control+Shift+z');
        await app.settled();
        assert.ok(await second.isChecked());
        // A change of mind leads back to where it was made.
        await app.button('next');
        await app.arrived(texts.heading({ step: 'tasks' }));
        await page.keyboard.press('Control+z');
        await app.arrived(texts.heading({ step: 'branch' }));
        assert.ok(await first.isChecked());
        await app.saved();
    });

    check('inside a field the keys undo what was typed there', {}, async (app) => {
        await begin(app);
        await walk(app, SHORT, { to: 2 });
        const field = app.page.getByRole('textbox').first();
        const before = await field.inputValue();
        await field.click();
        await app.page.keyboard.press('End');
        await app.page.keyboard.type(' Und mehr.');
        await app.settled();
        assert.equal(await field.inputValue(), `${before} Und mehr.`);
        for (let times = 0; times < 12 && (await field.inputValue()) !== before; times += 1) {
            await app.page.keyboard.press('Control+z');
        }
        await app.settled();
        assert.equal(await field.inputValue(), before);
        // What was typed in one go is one step back.
        await app.page.keyboard.type('!');
        await app.page.keyboard.type('?');
        await app.settled();
        await app.button('undo');
        assert.equal(await field.inputValue(), before);
    });

    check('a file is saved and opened again in an empty browser', {}, async (app) => {
        await openSheet(app, STORY);
        await app.says('file-opened');
        const { name, bytes } = await download(app);
        await app.says('file-saved');
        assert.equal(name, 'Wirkbrille-Heft.wirk');
        assert.deepEqual(bytes, await draftFile(STORY));
        const fresh = await app.sibling({ language: 'en' });
        await openFile(fresh, bytes);
        await fresh.arrived(fresh.texts.ui('sheet-title'));
        await sheetShows(fresh, STORY);
        await fresh.saved();
        await fresh.close();
    });

    check('a file beside a draft asks first', {}, async (app) => {
        await openSheet(app, SHORT);
        await app.button('to-start');
        await openFile(app, await draftFile(STORY));
        await app.get('dialog', app.texts.ui('replace-question')).waitFor();
        await app.button('keep-it');
        await toSheet(app);
        await sheetShows(app, SHORT);
        await app.button('to-start');
        await openFile(app, await draftFile(STORY));
        await app.button('replace');
        await app.arrived(app.texts.ui('sheet-title'));
        await sheetShows(app, STORY);
    });

    check('damaged and foreign files: said in words, nothing lost', {}, async (app) => {
        const good = await draftFile(STORY);
        await openSheet(app, SHORT);
        await app.button('to-start');
        const flipped = Buffer.from(good);
        flipped[good.length >> 1] ^= 0x55;
        const files = {
            empty: Buffer.alloc(0),
            'cut off': good.subarray(0, good.length - 7),
            'one byte changed': flipped,
            'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
            text: Buffer.from('Liebe Leute, '.repeat(500)),
            zeroes: Buffer.alloc(100_000),
        };
        for (const [what, bytes] of Object.entries(files)) {
            await openFile(app, bytes);
            await app.says('file-unreadable').catch(() => assert.fail(`${what}: no words`));
            await app.announces('file-unreadable');
            await app.button('understood');
            await app.says_not('file-unreadable');
        }
        await toSheet(app);
        await sheetShows(app, SHORT);
    });

    check('a file dropped on the page is opened', {}, async (app) => {
        const bytes = await draftFile(SHORT);
        await app.page.evaluate(
            (values) => {
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File([Uint8Array.from(values)], 'blatt.wirk'));
                document
                    .getElementById('stage')
                    ?.dispatchEvent(
                        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
                    );
            },
            [...bytes],
        );
        await app.arrived(app.texts.ui('sheet-title'));
        await sheetShows(app, SHORT);
    });

    check('delete everything: asked, done, looked at', {}, async (app) => {
        await app.button('display');
        await app.press('radio', app.texts.ui('appearance-dark'));
        await app.button('done');
        await openSheet(app, STORY);
        await app.saved();
        const before = await kept(app);
        assert.deepEqual(before.databases, ['wirkbrille']);
        assert.ok(before.local.length > 0);
        await app.button('delete-all');
        await app.button('keep-it');
        await sheetShows(app, STORY);
        await app.button('delete-all');
        const dialog = app.get('dialog', app.texts.ui('delete-all-question'));
        await app.hand.press(dialog.getByRole('button', { name: app.texts.ui('delete-all') }));
        await app.arrived(app.texts.ui('wiped-title'));
        await app.says('wiped-storage');
        assert.deepEqual(await kept(app), {
            databases: [],
            local: [],
            session: [],
            caches: [],
            cookies: '',
            history: null,
        });
        await app.page.keyboard.press('Control+z');
        await app.settled();
        assert.equal(await app.heading(), app.texts.ui('wiped-title'));
        await app.button('to-start');
        await app.says('begin');
        await app.says_not('draft-waits');
        await app.reload();
        await app.says_not('draft-waits');
        // And somebody can begin anew.
        await begin(app);
        await app.saved();
    });

    check('removing a task asks for no more than one undo', {}, async (app) => {
        await openSheet(app, STORY);
        await app.button('change-task', { task: app.texts.task('advise-in-shop').label });
        await app.button('back');
        await app.arrived(app.texts.heading({ step: 'tasks' }));
        await app.press('checkbox', app.texts.task('take-returns').label);
        await app.button('undo');
        await app.button('later');
        await app.arrived(app.texts.ui('path-title-again'));
        await enterBy(app, 'look-at');
        await sheetShows(app, STORY);
    });
});
