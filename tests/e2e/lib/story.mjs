/**
 * A person's way through the exercise as data, and how it is walked: screen by screen, in any language
 * and with any hand.
 */
import assert from 'node:assert/strict';
import { BENEFICIARIES } from './texts.mjs';

/** @typedef {import('./app.mjs').App} App */
/**
 * @typedef {object} Effect
 * @property {'helps' | 'harms' | 'blocked' | 'none'} sign
 * @property {string} [phrase] id of an effect
 * @property {string} [own] the effect in own words
 * @property {string} [who] id of the customers that it is about
 * @property {number} [strength]
 * @property {number} [noticed]
 * @property {string[]} [by]
 * @property {string[]} [ladder]
 * @property {string[]} [blockers]
 * @property {string} [freeing]
 */
/**
 * @typedef {object} Task
 * @property {string} [id]
 * @property {string} [own] a task in own words
 * @property {string} [category]
 * @property {string} [doing]
 * @property {Record<string, Effect>} effects
 */
/** @typedef {{ branch: string, tasks: Task[], sentence: string }} Story */
/** @typedef {{ step: string, of?: Task, effect?: Effect, beneficiary?: string }} Screen */

/** Every kind of step, sign and answer once. @type {Story} */
export const STORY = {
    branch: 'retail-branch',
    tasks: [
        {
            id: 'advise-in-shop',
            effects: {
                customers: {
                    sign: 'helps',
                    phrase: 'finds-what-is-needed',
                    who: 'person-in-front-of-me',
                    strength: 4,
                    noticed: 3,
                    by: ['said', 'later'],
                    ladder: ['Größere Ruhe im Laden', 'Freude – auch für die Nächsten'],
                },
                company: { sign: 'harms', phrase: 'work-left-undone', strength: 2 },
                self: { sign: 'none' },
            },
        },
        {
            id: 'take-returns',
            doing: 'Ich prüfe die Ware und höre zu, auch samstags.',
            effects: {
                customers: {
                    sign: 'blocked',
                    phrase: 'gets-what-is-due',
                    strength: 5,
                    blockers: ['authority', 'time'],
                    freeing: 'Bis 50 € selbst entscheiden dürfen',
                },
                company: { sign: 'helps', phrase: 'customers-stay', strength: 3 },
                self: { sign: 'helps', own: 'Ich gehe „ganz“ nach Hause', strength: 1 },
            },
        },
        {
            own: 'Schlüssel für die Umkleide hüten',
            category: 'goods',
            doing: 'Ich weiß immer, wo der Schlüssel ist.',
            effects: {
                customers: { sign: 'helps', own: 'Niemand steht ratlos vor der Tür', strength: 2 },
                company: { sign: 'none' },
                self: { sign: 'none' },
            },
        },
    ],
    sentence: 'Ich höre zu, damit Menschen heiter weitergehen – süß, oder?',
};

/** The shortest way to a sheet with something on it. @type {Story} */
export const SHORT = {
    branch: 'customer-service-centre',
    tasks: [
        {
            id: 'take-complaints',
            effects: {
                customers: { sign: 'helps', phrase: 'becomes-calmer', strength: 4 },
                company: { sign: 'none' },
                self: { sign: 'none' },
            },
        },
    ],
    sentence: 'Ich höre zu.',
};

/** @param {Story} story @returns {Screen[]} */
export function screensOf(story) {
    const perTask = story.tasks.flatMap((of) => [
        { step: 'doing', of },
        ...BENEFICIARIES.flatMap((beneficiary) => {
            const effect = of.effects[beneficiary];
            const then = { helps: ['ladder'], harms: ['ladder'], blocked: ['blockers'] }[
                effect.sign
            ];
            return ['effect', ...(then ? ['strength', ...then] : [])].map((step) => ({
                step,
                of,
                effect,
                beneficiary,
            }));
        }),
    ]);
    return [{ step: 'branch' }, { step: 'tasks' }, ...perTask, { step: 'sentence' }];
}

/** @param {App} app @param {Screen} screen */
export function headingOf({ texts }, { step, of, beneficiary }) {
    const task = of && (of.id ? texts.task(of.id).you : texts.quoted(of.own ?? ''));
    return texts.heading({ step, task, beneficiary });
}

/** @type {Record<string, (app: App, screen: Screen, story: Story) => Promise<void>>} */
const ANSWER = {
    branch: (app, _screen, story) => app.press('radio', app.texts.branch(story.branch)),
    async tasks(app, _screen, story) {
        for (const { id, own, category } of story.tasks) {
            if (id) {
                await app.press('checkbox', app.texts.task(id).label);
            } else {
                await app.button('add-own-task');
                await app.write(app.texts.ui('own-task'), own ?? '');
                await app.pick(
                    app.texts.ui('own-task-category'),
                    app.texts.category(category ?? ''),
                );
            }
        }
    },
    async doing(app, screen) {
        if (screen.of?.doing) {
            await app.write(app.texts.own(screen, 'doing'), screen.of.doing);
        }
    },
    async effect(app, screen, story) {
        const { sign, phrase, own, who } = screen.effect ?? { sign: 'none' };
        await app.press('radio', app.texts.option(screen, 'sign', sign));
        if (phrase) {
            await app.press('radio', app.texts.effect(phrase));
        } else if (own) {
            await app.press('radio', app.texts.own(screen, 'phrase'));
            await app.write(app.texts.ui('in-own-words'), own);
        }
        if (who) {
            const list = app.texts.question(screen, 'who');
            await app.pick(list, app.texts.who(story.branch, who).label);
        }
    },
    async strength(app, screen) {
        const { strength, noticed, by = [] } = screen.effect ?? {};
        for (const [block, level] of Object.entries({ strength, noticed })) {
            if (level) {
                const name = app.texts.question(headed(app, screen), block);
                const group = app.page.getByRole('radiogroup', { name, exact: true });
                await app.hand.press(
                    group.getByRole('radio', {
                        name: app.texts.level(screen, block, level),
                        exact: true,
                    }),
                );
                await app.settled();
            }
        }
        for (const id of by) {
            await app.press('checkbox', app.texts.option(screen, 'notice-by', id));
        }
    },
    async ladder(app, screen) {
        const question = app.texts.own(screen, 'ladder');
        for (const [index, line] of (screen.effect?.ladder ?? []).entries()) {
            await app.write(app.texts.ui('rung', { number: index + 1, question }), line);
        }
    },
    async blockers(app, screen) {
        const { blockers = [], freeing } = screen.effect ?? {};
        for (const id of blockers) {
            await app.press('checkbox', app.texts.option(screen, 'blockers', id));
        }
        if (freeing) {
            await app.write(app.texts.own(screen, 'freeing'), freeing);
        }
    },
    sentence: (app, screen, story) => app.write(app.texts.own(screen, 'sentence'), story.sentence),
};

/** @param {App} app @param {Screen} screen */
function headed({ texts }, { step, of, beneficiary }) {
    return {
        step,
        beneficiary,
        task: of && (of.id ? texts.task(of.id).you : texts.quoted(of.own ?? '')),
    };
}

/** The answers of the screen that is shown. @param {App} app @param {Screen} screen @param {Story} story */
export const answer = (app, screen, story) => ANSWER[screen.step](app, screen, story);

/** From the start page, where nobody has begun yet, to the list of exercises. @param {App} app */
export async function toList(app) {
    await app.button('begin');
    await app.arrived(app.texts.ui('path-title'));
}

/**
 * Through a door of the list: to a new exercise, to one that was begun, to the sheet of a finished one.
 * @param {App} app @param {'begin' | 'go-on' | 'look-at'} door @param {string} [exercise]
 */
export const enterBy = (app, door, exercise = 'effect-map') =>
    app.button(`${door}-exercise`, { title: app.texts.title(exercise) });

/** From the start page by the list to the first question of the effect map. @param {App} app */
export async function begin(app) {
    await toList(app);
    await enterBy(app, 'begin');
    await app.arrived(app.texts.heading({ step: 'branch' }));
}

/** From the start page, where drafts wait, by the list to the sheet of a finished one. @param {App} app @param {string} [exercise] */
export async function toSheet(app, exercise = 'effect-map') {
    const { ui, title } = app.texts;
    await app.button('all-exercises');
    await app.arrived(ui('path-title-again'));
    await enterBy(app, 'look-at', exercise);
    await app.arrived(exercise === 'effect-map' ? ui('sheet-title') : title(exercise));
}

/**
 * From the screen that is shown, number `from`, until number `to` is shown; else to the sheet.
 * @param {App} app @param {Story} story @param {{ from?: number, to?: number }} [part]
 */
export async function walk(app, story, { from = 0, to } = {}) {
    const screens = screensOf(story);
    for (const [index, screen] of screens.entries()) {
        if (index < from) {
            continue;
        }
        // Where one comes back to, the focus may be anywhere.
        await app[index === from ? 'shows' : 'arrived'](headingOf(app, screen));
        if (index === to) {
            return;
        }
        await answer(app, screen, story);
        await app.button(index === screens.length - 1 ? 'to-sheet' : 'next');
    }
    await app.arrived(app.texts.ui('sheet-title'));
}

/** The lines of the sheet's table. @param {App} app @param {Story} story @returns {string[][]} */
export function tableOf({ texts }, story) {
    const who = { customers: 'customers', company: 'company', self: 'myself' };
    const head = ['column-i-do', 'column-for', 'column-sign', 'column-effect', 'column-strength'];
    const rows = story.tasks.flatMap(({ id, own = '', effects }) =>
        BENEFICIARIES.filter((name) => effects[name].sign !== 'none').map((name) => {
            const effect = effects[name];
            return [
                id ? texts.task(id).label : own,
                texts.ui(who[name]),
                texts.ui(`sign-${effect.sign}`),
                effect.own ?? texts.told(effect.phrase ?? '', texts.who(story.branch, effect.who)),
                texts.ui('strength-of', { level: effect.strength ?? 0 }),
            ];
        }),
    );
    return [head.map((key) => texts.ui(key)), ...rows];
}

/** The sheet holds what the story told. @param {App} app @param {Story} story */
export async function sheetShows(app, story) {
    assert.deepEqual(await app.table(), tableOf(app, story));
    const text = await app.page.locator('#mirror').innerText();
    const own = story.tasks.flatMap(({ doing, effects }) => [
        doing ?? '',
        ...Object.values(effects).flatMap(({ ladder = [], freeing = '' }) => [...ladder, freeing]),
    ]);
    for (const words of [...own, story.sentence]) {
        assert.ok(text.includes(words), `the sheet lacks: ${words}`);
    }
    for (const { effects } of story.tasks) {
        for (const [beneficiary, { blockers = [], by = [], who }] of Object.entries(effects)) {
            if (by.length > 0) {
                const customers = app.texts.who(story.branch, who);
                const words = app.texts.noticed({ step: 'strength', beneficiary }, by, customers);
                assert.ok(text.includes(words), `the sheet lacks: ${words}`);
            }
            for (const id of blockers) {
                const words = app.texts.option({ step: 'blockers', beneficiary }, 'blockers', id);
                assert.ok(text.includes(words), `the sheet lacks: ${words}`);
            }
        }
    }
}
