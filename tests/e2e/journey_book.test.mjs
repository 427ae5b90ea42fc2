// Several exercises make a book: kept, opened, printed and deleted as one; and a date to look back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import ICAL from 'ical.js';
import { everything, nobody, sheetOf } from './lib/answers.mjs';
import { inBrowser } from './lib/app.mjs';
import { bookFile, download, openBook, openFile } from './lib/drafts.mjs';
import { goThrough, sheetTells } from './lib/exercises.mjs';
import { paper, print } from './lib/paper.mjs';
import { STORY, enterBy, sheetShows, toList, toSheet } from './lib/story.mjs';
import { EXERCISES, LANGUAGES, built } from './lib/texts.mjs';

const BOOK = {
    story: STORY,
    done: ['good-moment', 'process-and-skill', 'constants', 'next-step'],
    begun: ['motives'],
};

/** @param {string} id */
const stateOf = (id) =>
    BOOK.begun.includes(id) ? 'begun' : [...BOOK.done, 'effect-map'].includes(id) ? 'done' : 'new';

/** The list says of every exercise how far it is. @param {import('./lib/app.mjs').App} app @param {(id: string) => string} state */
async function listSays(app, state) {
    const { ui, title } = app.texts;
    const items = await app.page
        .getByRole('list', { name: ui('all-exercises') })
        .getByRole('listitem')
        .evaluateAll((all) =>
            all.map((item) => [
                item.querySelector('h2')?.textContent,
                item.querySelector('p')?.textContent,
                item.querySelector('button')?.textContent,
            ]),
        );
    const door = { new: 'begin', begun: 'go-on', done: 'look-at' };
    assert.deepEqual(
        items,
        EXERCISES.map((id) => [
            title(id),
            ui('minutes-and-state', {
                count: built(id).minutes,
                state: ui(`state-${state(id)}`),
            }),
            ui(`${door[state(id)]}-exercise`, { title: title(id) }),
        ]),
    );
}

/** A day, late in the evening and already another one in the middle of Europe. */
const DAY = '2026-03-19T23:30:00Z';
/** Six weeks after the twentieth, with the beginning of summer time between. */
const LOOK_BACK = '2026-05-01';

/** In the page: it is this moment. @param {string} moment */
function standStill(moment) {
    const Clock = Date;
    globalThis.Date = /** @type {any} */ (
        class extends Clock {
            /** @param {[]} values */
            constructor(...values) {
                super(.../** @type {[any]} */ (values.length ? values : [moment]));
            }
        }
    );
}

describe('the book', { concurrency: 2 }, () => {
    const check = inBrowser();

    check('every exercise says how far it is, and stays so', {}, async (app) => {
        await toList(app);
        await listSays(app, () => 'new');
        assert.equal(await app.page.getByText(app.texts.ui('book-title')).count(), 0);
        await app.button('to-start');
        await openBook(app, BOOK);
        await app.says('file-opened');
        await listSays(app, stateOf);
        await app.saved();

        // With several drafts "go on" leads to where one sees them all.
        await app.reload();
        await app.says('draft-waits');
        await app.button('go-on');
        await app.arrived(app.texts.ui('path-title-again'));
        await listSays(app, stateOf);
        for (const id of BOOK.done) {
            await enterBy(app, 'look-at', id);
            await app.arrived(app.texts.title(id));
            await sheetTells(app, everything(id));
            await app.button('more-exercises');
        }

        // Undoing ends where the exercise begins.
        await enterBy(app, 'go-on', 'motives');
        const undo = app.get('button', app.texts.ui('undo'));
        assert.equal(await undo.getAttribute('aria-disabled'), 'true');
        await app.page.keyboard.press('Control+z');
        await app.button('later');
        await listSays(app, stateOf);
    });

    check('one file holds it all, for another browser and language', {}, async (app) => {
        await openBook(app, BOOK);
        const { name, bytes } = await download(app);
        assert.equal(name, 'Wirkbrille-Heft.wirk');
        assert.deepEqual(bytes, await bookFile(BOOK));
        const fresh = await app.sibling({ language: 'en' });
        await openFile(fresh, bytes);
        await fresh.arrived(fresh.texts.ui('path-title-again'));
        await listSays(fresh, stateOf);
        await enterBy(fresh, 'look-at');
        await sheetShows(fresh, STORY);
        await fresh.button('all-exercises');
        await enterBy(fresh, 'look-at', 'process-and-skill');
        await sheetTells(fresh, everything('process-and-skill'));
        const again = await download(fresh);
        assert.equal(again.name, 'wirkbrille-book.wirk');
        await fresh.close();
    });

    check('a file beside a book asks first, and takes its place as a whole', {}, async (app) => {
        await toList(app);
        await goThrough(app, nobody('pulse', 1));
        await app.button('to-start');
        await openFile(app, await bookFile(BOOK));
        await app.get('dialog', app.texts.ui('replace-question')).waitFor();
        await app.button('keep-it');
        await app.button('all-exercises');
        await listSays(app, (id) => (id === 'pulse' ? 'done' : 'new'));
        await app.button('to-start');
        await openFile(app, await bookFile(BOOK));
        await app.button('replace');
        await app.arrived(app.texts.ui('path-title-again'));
        await listSays(app, stateOf);
    });

    check('delete everything deletes every exercise', {}, async (app) => {
        await openBook(app, BOOK);
        await app.saved();
        await app.button('delete-all');
        const dialog = app.get('dialog', app.texts.ui('delete-all-question'));
        await app.hand.press(dialog.getByRole('button', { name: app.texts.ui('delete-all') }));
        await app.says('wiped-storage');
        await app.button('to-start');
        await toList(app);
        await listSays(app, () => 'new');
        await app.reload();
        await app.says_not('draft-waits');
    });

    for (const language of LANGUAGES) {
        check(`printed as one document, ${language}`, { language }, async (app) => {
            await openBook(app, BOOK);
            await print(app, 'print-all');
            const { text, info } = await paper(app, `book-${language}`);
            // Lines are broken where the paper ends.
            const dense = (/** @type {string} */ words) => words.replace(/[\s\u00ad]/g, '');
            const on = dense(text);
            /** @param {string} words @param {number} from */
            const find = (words, from = 0) => {
                const at = on.indexOf(dense(words), from);
                assert.ok(at >= 0, `not on paper, or not in its place: ${words}`);
                return at + dense(words).length;
            };
            let place = find(app.texts.ui('book-title'));
            // In the order of the list, every answer behind its question, and what was begun as well.
            for (const id of EXERCISES.filter((one) => BOOK.done.includes(one))) {
                place = find(app.texts.title(id), place);
                const screenOnly = ['BUTTON', `P ${app.texts.ui('stays-with-you')}`];
                for (const line of sheetOf(app.texts, everything(id))) {
                    if (!screenOnly.some((begin) => line.startsWith(begin))) {
                        place = find(line.slice(line.indexOf(' ') + 1), place);
                    }
                }
            }
            find(app.texts.title('motives'));
            const map = find(app.texts.title('effect-map'));
            find(STORY.sentence, map);
            find(STORY.tasks[1].doing ?? '', map);
            find(app.texts.ui('print-foot'));
            // Nothing of an exercise that nobody has begun, and nothing to press.
            assert.ok(!on.includes(dense(app.texts.title('touchpoints'))));
            for (const key of ['print-all', 'save-file', 'delete-all', 'look-at']) {
                assert.ok(!on.includes(dense(app.texts.ui(key))), key);
            }
            assert.match(info, /Page size:\s+59[45][.\d]* x 84[12]/, 'A4');
            await app.page.evaluate(() => dispatchEvent(new Event('afterprint')));
            await listSays(app, stateOf);
        });
    }
});

describe('a date to look back', () => {
    const check = inBrowser();

    for (const language of LANGUAGES) {
        check(
            `is six weeks later, for any calendar, ${language}`,
            {
                language,
                hand: 'assistive',
                context: { timezoneId: 'Europe/Berlin' },
                init: [standStill, DAY],
            },
            async (app) => {
                const answers = nobody('next-step', 1);
                await toList(app);
                await goThrough(app, answers);
                const coming = app.page.waitForEvent('download');
                await app.button('calendar');
                const file = await coming;
                await app.says('calendar-saved');
                assert.equal(file.suggestedFilename(), 'wirkbrille.ics');
                const text = readFileSync(await file.path(), 'utf8');

                // As it is on the wire: lines of no more than 75 octets, each ended by CR and LF.
                const lines = text.split('\r\n');
                assert.equal(lines.at(-1), '');
                assert.ok(!/\r(?!\n)|(?<!\r)\n/.test(text));
                assert.deepEqual(
                    lines.filter((line) => Buffer.byteLength(line) > 75),
                    [],
                );
                assert.ok(
                    lines.some((line) => line.startsWith(' ')),
                    'nothing was long enough to be folded',
                );

                const calendar = new ICAL.Component(ICAL.parse(text));
                assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
                assert.ok(calendar.getFirstPropertyValue('prodid'));
                const entries = calendar.getAllSubcomponents('vevent');
                assert.equal(entries.length, 1);
                const event = new ICAL.Event(entries[0]);
                assert.equal(event.startDate.toString(), LOOK_BACK);
                assert.ok(event.startDate.isDate, 'a whole day');
                assert.equal(event.duration.toSeconds(), 24 * 60 * 60);
                assert.ok(event.uid);
                assert.match(event.summary, /^Wirkbrille/);
                const [sentence] = sheetOf(app.texts, answers);
                assert.match(sentence, /Süß; „fein“, klein\\groß/);
                assert.equal(event.description.split('\n')[0], sentence.slice(2));
                const stamp = entries[0].getFirstPropertyValue('dtstamp');
                assert.equal(String(stamp).slice(0, 10), '2026-03-20');
            },
        );
    }
});

describe('what is fetched', () => {
    const check = inBrowser();
    /** @type {string[]} */
    let asked = [];

    for (const [language, other] of /** @type {const} */ ([
        ['de', 'en'],
        ['en', 'de'],
    ])) {
        check(
            `of the content only ${language}, until somebody wants ${other}`,
            {
                language,
                prepare: async (page) => {
                    asked = [];
                    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
                },
            },
            async (app) => {
                const content = () =>
                    asked
                        .map((path) => /content\.(\w\w)\.\w+\.bin/.exec(path)?.[1])
                        .filter(Boolean);
                await toList(app);
                await goThrough(app, nobody('pulse'));
                await app.button('to-start');
                await toSheet(app, 'pulse');
                assert.deepEqual(content(), [language]);
                await app.button('to-start');
                await app.button('switch-language');
                app.speak(other);
                await app.says('start-title');
                assert.deepEqual(content(), [language, other]);
                // The answers speak the other language as well.
                await toSheet(app, 'pulse');
                await sheetTells(app, everything('pulse'));
                await app.reload();
                await app.says('start-title');
                assert.deepEqual(content(), [language, other, other]);
            },
        );
    }
});
