/**
 * Any exercise, walked by role and name with any hand: question by question as the content has it, from
 * the list to the sheet.
 */
import assert from 'node:assert/strict';
import { blocksOf, decide, givenAt, sayings, sheetOf, wayOf } from './answers.mjs';
import { enterBy } from './story.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./answers.mjs').Answers} Answers */
/** @typedef {import('./answers.mjs').At} At */
/** @typedef {import('./answers.mjs').Card} Card */
/** @typedef {import('./answers.mjs').Given} Given */
/** @typedef {import('./answers.mjs').Sayings} Sayings */

/** Where in a group of the screen something is. @param {App} app @param {'radiogroup' | 'group'} role @param {string} name */
const groupOf = (app, role, name) => app.page.getByRole(role, { name, exact: true });

/** @param {App} app @param {import('playwright-core').Locator} control */
async function press(app, control) {
    await app.hand.press(control);
    await app.settled();
}

/** One of a group of radio buttons. @param {App} app @param {string} group @param {string} name */
const pressRadio = (app, group, name) =>
    press(app, groupOf(app, 'radiogroup', group).getByRole('radio', { name, exact: true }));

/** As many presses as it takes to have exactly these chosen. @param {App} app @param {string} group @param {string[]} names */
async function pressBoxes(app, group, names) {
    const boxes = groupOf(app, 'group', group).getByRole('checkbox');
    const all = await boxes.evaluateAll((inputs) =>
        inputs.map((input) => ({
            name: document.getElementById(`${input.id}name`)?.textContent ?? '',
            on: /** @type {HTMLInputElement} */ (input).checked,
        })),
    );
    // What is too much goes first: there may be no room for more.
    for (const on of [true, false]) {
        for (const box of all.filter((one) => one.on === on && on !== names.includes(one.name))) {
            await press(
                app,
                groupOf(app, 'group', group).getByRole('checkbox', { name: box.name, exact: true }),
            );
        }
    }
}

/** Puts what is wanted into its order: taken out, put on a place, moved. @param {App} app @param {string} group @param {string[]} names */
export async function rank(app, group, names) {
    const { ui } = app.texts;
    const inside = groupOf(app, 'group', group);
    const out = () =>
        inside.getByRole('listitem').getByRole('button', { name: ui('take-out', { option: '' }) });
    while ((await out().count()) > 0) {
        await press(app, out().first());
    }
    const last = names.length - 1;
    // The last one goes in first and is moved down behind the others.
    for (const [place, option] of [names[last], ...names.slice(0, last)].entries()) {
        const name = ui('put-on-place', { option, number: place + 1 });
        await press(app, inside.getByRole('button', { name, exact: true }));
    }
    for (let moves = 0; moves < last; moves += 1) {
        await app.button('move-down', { option: names[last] });
    }
}

/** @type {Record<string, (app: App, says: Sayings, at: At, block: any, given: Given) => Promise<void>>} */
const GIVE = {
    async scale(app, says, at, block, { level = 0 }) {
        const word = says.level(at, block, level);
        await pressRadio(app, says.question(at, block), word ? `${level} – ${word}` : `${level}`);
    },
    async choice(app, says, at, block, { options: [option] = [], own }) {
        const group = says.question(at, block);
        if (own === undefined) {
            await pressRadio(app, group, says.option(at, block, option));
        } else {
            await pressRadio(app, group, says.own(at, block));
            await app.write(app.texts.ui('in-own-words'), own);
        }
    },
    phrase: (app, says, at, block, given) => GIVE.choice(app, says, at, block, given),
    choices: (app, says, at, block, { options = [] }) =>
        pressBoxes(
            app,
            says.question(at, block),
            options.map((option) => says.option(at, block, option)),
        ),
    rank: (app, says, at, block, { options = [] }) =>
        rank(
            app,
            says.question(at, block),
            options.map((option) => says.option(at, block, option)),
        ),
    async grid(app, says, at, block, { options: [option] = [] }) {
        const name = says.option(at, block, option) + says.axes(at, block, option);
        await pressRadio(app, says.question(at, block), name);
    },
    text: (app, says, at, block, { line = '' }) => app.write(says.own(at, block), line),
    'private-note': (app, says, at, block, { line = '' }) => app.write(says.own(at, block), line),
};

/** @param {App} app @param {Sayings} says @param {At} at @param {any} block @param {Card[]} cards */
async function giveCards(app, says, at, block, cards) {
    await pressBoxes(
        app,
        says.question(at, block),
        cards
            .filter(({ option }) => option)
            .map(({ option = '' }) => says.option(at, block, option)),
    );
    for (const { own } of cards) {
        if (own) {
            const field = app.get('textbox', says.own(at, block));
            if ((await field.count()) === 0) {
                await app.button('add-own-card');
            }
            await app.write(says.own(at, block), own);
        }
    }
}

/**
 * Answers the screen that is shown, block by block as they appear, and notes it in `answers`.
 * @param {App} app @param {Answers} answers @param {At} at
 */
export async function answerAll(app, answers, at) {
    const done = new Set();
    for (;;) {
        const block = blocksOf(answers, at).find(({ id }) => !done.has(id));
        if (!block) {
            return;
        }
        done.add(block.id);
        decide(answers, at, block);
        const says = sayings(app.texts, answers);
        if (block.kind === 'cards') {
            await giveCards(app, says, at, block, answers.cards);
        } else {
            await GIVE[block.kind](app, says, at, block, givenAt(answers, at, block));
        }
    }
}

/** @param {App} app @param {Answers} answers @param {At} at */
export const headingOf = (app, answers, at) => sayings(app.texts, answers).heading(at);

/**
 * From the screen that is shown, number `from`, until number `to` is shown; else to the sheet. `visit`
 * sees every screen with its answers.
 * @param {App} app @param {Answers} answers
 * @param {{ from?: number, to?: number, visit?: (at: At) => Promise<void> }} [part]
 */
export async function go(app, answers, { from = 0, to, visit } = {}) {
    for (let index = from; index < wayOf(answers).length; index += 1) {
        const at = wayOf(answers)[index];
        // Where one comes back to, the focus may be anywhere.
        await app[index === from ? 'shows' : 'arrived'](headingOf(app, answers, at));
        if (index === to) {
            return;
        }
        await answerAll(app, answers, at);
        await visit?.(at);
        await app.button(index === wayOf(answers).length - 1 ? 'finish' : 'next');
    }
    await app.arrived(app.texts.title(answers.id));
}

/** From the list through the whole exercise. @param {App} app @param {Answers} answers @param {{ to?: number, visit?: (at: At) => Promise<void> }} [part] */
export async function goThrough(app, answers, part) {
    await enterBy(app, 'begin', answers.id);
    await app.arrived(headingOf(app, answers, wayOf(answers)[0]));
    await go(app, answers, part);
}

/** The sheet shows exactly what was answered. @param {App} app @param {Answers} answers */
export async function sheetTells(app, answers) {
    const lines = await app.page
        .locator('#mirror main')
        .evaluate((main) =>
            [...main.querySelectorAll('h1, h2, p, li, button')].map(
                (el) => `${el.tagName} ${el.textContent}`,
            ),
        );
    const { ui, title } = app.texts;
    const from = lines.indexOf(`H1 ${title(answers.id)}`);
    const to = lines.indexOf(`BUTTON ${ui('more-exercises')}`);
    assert.ok(from > 0 && to > from, `no sheet: ${lines.join(' | ')}`);
    assert.equal(lines[from - 1], `P ${ui('my-answers')}`);
    // The line above the buttons says whether it is saved.
    assert.deepEqual(lines.slice(from + 1, to - 1), sheetOf(app.texts, answers));
}
