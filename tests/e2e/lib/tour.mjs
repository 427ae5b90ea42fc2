/**
 * Every screen and state that a person can meet, each reached once, in parts that do not depend on each
 * other. `visit` looks at the screen and leaves it as it was.
 */
import { GENERAL, nobody, wayOf } from './answers.mjs';
import { bookFile, draftFile, openBook, openFile, openSheet } from './drafts.mjs';
import { go, goThrough } from './exercises.mjs';
import { invited, seal, toReview, turn } from './hand_in.mjs';
import {
    SHORT,
    STORY,
    answer,
    begin,
    enterBy,
    headingOf,
    screensOf,
    toList,
    walk,
} from './story.mjs';
import { LANGUAGES } from './texts.mjs';
import { withoutStorage } from './troubles.mjs';
import { makeWorkshop } from './workshop.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {(app: App, name: string) => Promise<void>} Visit */
/**
 * @typedef {object} Part
 * @property {(app: App, visit: Visit) => Promise<void>} go
 * @property {Partial<import('./app.mjs').Opening>} [opening]
 * @property {'de' | 'en'} [often] looked at in this language every time, in both in the deep run
 */

const STEPS = screensOf(STORY);

/** Of every state something. */
const BOOK = { story: SHORT, done: ['pulse', 'constants'], begun: ['motives', 'next-step'] };

/** @param {(screen: import('./story.mjs').Screen) => boolean} wanted */
const find = (wanted) => STEPS.findIndex(wanted);

/** @param {App} app */
const refused = async (app) => {
    await app.button('next');
    await app.page.locator('[aria-invalid=true]').first().waitFor({ state: 'attached' });
};

/** Fills the screen that is shown and goes on. @param {App} app @param {number} index */
async function pass(app, index) {
    await answer(app, STEPS[index], STORY);
    await app.button('next');
    await app.arrived(headingOf(app, STEPS[index + 1]));
}

/** @param {App} app @param {Visit} visit */
async function steps(app, visit) {
    await begin(app);
    await visit(app, 'branch');
    await refused(app);
    await visit(app, 'branch-error');
    await pass(app, 0);
    await visit(app, 'tasks');
    await refused(app);
    await visit(app, 'tasks-error');
    await app.button('add-own-task');
    await refused(app);
    await visit(app, 'tasks-own-error');
    await app.button('remove-task');
    await pass(app, 1);
    await visit(app, 'doing');
    const { texts } = app;
    const written = await app.get('textbox', texts.own(STEPS[2], 'doing')).inputValue();
    await app.write(texts.own(STEPS[2], 'doing'), '');
    await refused(app);
    await visit(app, 'doing-error');
    await app.write(texts.own(STEPS[2], 'doing'), written);
    await app.button('next');
    await visit(app, 'effect');
    await refused(app);
    await visit(app, 'effect-error');
    await app.press('radio', texts.option(STEPS[3], 'sign', 'helps'));
    await visit(app, 'effect-phrases');
    await app.press('radio', texts.own(STEPS[3], 'phrase'));
    await visit(app, 'effect-own-words');
    await pass(app, 3);
    await visit(app, 'strength');
    await refused(app);
    await visit(app, 'strength-error');
    await pass(app, 4);
    await visit(app, 'ladder');
    await app.write(
        texts.ui('rung', { number: 1, question: texts.own(STEPS[5], 'ladder') }),
        STORY.sentence,
    );
    await visit(app, 'ladder-second-rung');
    await app.button('next');
    await visit(app, 'effect-company');
}

/** @param {App} app @param {Visit} visit */
async function blocked(app, visit) {
    const at = find(({ step }) => step === 'blockers');
    await openSheet(app, STORY);
    // "Change" leads to the task's first question.
    const task = app.texts.task('take-returns').label;
    await app.button('change-task', { task });
    await walk(app, STORY, {
        from: find(({ step, of }) => step === 'doing' && of?.id === 'take-returns'),
        to: at,
    });
    await visit(app, 'blockers-answered');
    for (const id of ['authority', 'time']) {
        await app.press('checkbox', app.texts.option(STEPS[at], 'blockers', id));
    }
    await visit(app, 'blockers');
    await refused(app);
    await visit(app, 'blockers-error');
    await app.press('checkbox', app.texts.option(STEPS[at], 'blockers', 'time'));
    await app.button('later');
    await enterBy(app, 'look-at');
    await app.button('change-sentence');
    await app.arrived(headingOf(app, STEPS.at(-1) ?? { step: 'sentence' }));
    await visit(app, 'sentence');
}

/** @param {App} app @param {Visit} visit */
async function full(app, visit) {
    await begin(app);
    await app.press('radio', app.texts.branch(STORY.branch));
    await app.button('later');
    await app.button('to-start');
    await visit(app, 'start-with-draft');
    // The same draft as a file: only so one gets to a sheet on which nothing is yet.
    await openFile(app, await draftFile(STORY, 1));
    await app.button('understood');
    await visit(app, 'sheet-empty');
    await app.button('choose-tasks');
    for (let index = 0; index < 5; index += 1) {
        await app.hand.press(app.page.getByRole('checkbox').nth(index));
    }
    await app.settled();
    await visit(app, 'tasks-full');
}

/** @param {App} app @param {Visit} visit */
async function sheets(app, visit) {
    await visit(app, 'start');
    await app.button('display');
    await visit(app, 'dialog-display');
    await app.button('done');
    await openFile(app, Buffer.from('no draft'));
    await visit(app, 'start-file-unreadable');
    await openSheet(app, STORY);
    await visit(app, 'sheet-file-opened');
    await app.button('understood');
    await visit(app, 'sheet');
    await app.button('save-file');
    await app.says('file-saved');
    await visit(app, 'sheet-file-saved');
    await app.button('understood');
    await app.button('to-start');
    await openFile(app, await draftFile(SHORT));
    await visit(app, 'dialog-replace');
    await app.button('keep-it');
    await app.button('delete-all');
    await visit(app, 'dialog-delete');
    await app
        .get('dialog', app.texts.ui('delete-all-question'))
        .getByRole('button', { name: app.texts.ui('delete-all') })
        .click();
    await app.says('wiped-storage');
    await visit(app, 'wiped');
}

/** @param {App} app @param {Visit} visit */
async function shared(app, visit) {
    await app.press('radio', app.texts.ui('shared-device'));
    await visit(app, 'start-shared');
    await begin(app);
    await visit(app, 'branch-shared');
    await app.press('radio', app.texts.branch(SHORT.branch));
    await app.button('later');
    await visit(app, 'path-shared');
    await app.button('to-start');
    await visit(app, 'start-shared-draft');
    await app.button('all-exercises');
    await goThrough(app, nobody('pulse'));
    await visit(app, 'sheet-shared');
    await app.button('next-person');
    await visit(app, 'dialog-next-person');
    await app.button('keep-it');
    await app.skip(91_000);
    await app.get('dialog', app.texts.ui('still-there-question')).waitFor();
    await visit(app, 'dialog-still-there');
    await app.skip(30_000);
    await app.says('cleared-while-away');
    await visit(app, 'start-cleared');
}

/** @param {App} app @param {Visit} visit */
async function unstored(app, visit) {
    await visit(app, 'start-unstored');
    await begin(app);
    await visit(app, 'branch-unstored');
    await app.press('radio', app.texts.branch(SHORT.branch));
    await app.button('later');
    await visit(app, 'path-unstored');
    await goThrough(app, nobody('pulse'));
    await visit(app, 'sheet-unstored');
}

/** @param {App} app @param {Visit} visit */
async function readOnly(app, visit) {
    await openBook(app, { story: STORY, done: ['constants'], begun: [] });
    await app.saved();
    const second = await app.another();
    await visit(second, 'start-read-only');
    await second.button('all-exercises');
    await visit(second, 'path-read-only');
    await enterBy(second, 'look-at');
    await visit(second, 'sheet-read-only');
    await second.button('back-to-questions');
    await visit(second, 'step-read-only');
    await second.button('later');
    await enterBy(second, 'look-at', 'constants');
    await visit(second, 'constants-sheet-read-only');
    await second.button('back-to-questions');
    for (let left = wayOf(nobody('constants')).length; left > 1; left -= 1) {
        await second.button('back');
    }
    await visit(second, 'constants-wants-read-only');
}

/** @param {App} app @param {Visit} visit */
async function list(app, visit) {
    await toList(app);
    await visit(app, 'path');
    await goThrough(app, nobody('pulse'), { to: 1 });
    await app.button('later');
    await visit(app, 'path-begun');
    await app.button('to-start');
    await openFile(app, await bookFile(BOOK));
    await app.button('replace');
    await visit(app, 'path-file-opened');
    await app.button('understood');
    await visit(app, 'path-states');
}

/** What the kinds of question say that the effect map does not have. @param {App} app @param {Visit} visit */
async function refusals(app, visit) {
    await toList(app);
    await enterBy(app, 'begin', 'constants');
    await visit(app, 'constants-wants-new');
    await refused(app);
    await visit(app, 'constants-wants-error');
    await app.button('later');
    await enterBy(app, 'begin', 'process-and-skill');
    await refused(app);
    await visit(app, 'process-and-skill-cases-error');
    await app.button('add-own-card');
    await refused(app);
    await visit(app, 'process-and-skill-cases-own-error');
    await app.button('remove-card');
    const cases = nobody('process-and-skill');
    await go(app, cases, { to: 1 });
    await refused(app);
    await visit(app, 'process-and-skill-place-error');
    await app.button('later');
    await enterBy(app, 'begin', 'next-step');
    await refused(app);
    await visit(app, 'next-step-when-error');
    await go(app, nobody('next-step', 1), { to: 1 });
    await app.button('back');
    await visit(app, 'next-step-when-own-words');
    await app.button('later');
    await enterBy(app, 'begin', 'emotion-work');
    await refused(app);
    await visit(app, 'emotion-work-contacts-error');
}

/** Every screen of an exercise with an answer, of several cards only the first one's. @param {string} id @returns {Part['go']} */
const exercise = (id) => async (app, visit) => {
    await toList(app);
    await goThrough(app, nobody(id), {
        visit: async ({ step, card }) => {
            if (card <= 0) {
                await visit(app, `${id}-${step.id}`);
            }
        },
    });
    await visit(app, `${id}-sheet`);
};

/** The same keys every time, so that the screens say the same. One exercise asks for more people, one twice. */
const WORKSHOP = makeWorkshop({
    seed: 1,
    exercises: [
        { id: 'pulse', rounds: 2 },
        { id: 'frontline-voice' },
        { id: 'obstacles', k: 10 },
        { id: 'next-step' },
    ],
});

/** By a link to the start page with the invitation. @param {App} app @param {boolean} onShared */
async function joined(app, onShared) {
    await app.page.evaluate((link) => (location.hash = `#w=${link}`), WORKSHOP.link);
    await invited(app, WORKSHOP);
    if (onShared) {
        await app.press('radio', app.texts.ui('shared-device'));
    }
}

/** From the list: everything is answered but the obstacles. @param {App} app */
async function someAnswers(app) {
    await goThrough(app, nobody('pulse'));
    await app.button('more-exercises');
    await goThrough(app, nobody('frontline-voice'));
    await app.button('more-exercises');
    await goThrough(app, nobody('next-step'));
    await app.button('more-exercises');
}

/** @param {App} app @param {Visit} visit */
async function handIn(app, visit) {
    await joined(app, false);
    await visit(app, 'start-invited');
    await toList(app);
    await visit(app, 'path-invited');
    await toReview(app);
    await visit(app, 'review-nothing');
    await app.button('back-to-exercises');
    await someAnswers(app);
    await visit(app, 'path-hand-in');
    await toReview(app);
    await visit(app, 'review');
    await turn(app, 'frontline-voice', 'stop');
    for (const id of ['knowing', 'pride', 'next-contact', 'seen']) {
        await turn(app, 'pulse', id);
    }
    await visit(app, 'review-taken-out');
    await app.button('show-bytes');
    await app.get('list', app.texts.ui('show-bytes')).waitFor({ state: 'attached' });
    await app.button('hide-bytes');
    await seal(app);
    await visit(app, 'handed-in');
    await app.button('save-hand-in');
    await app.says('hand-in-saved');
    await visit(app, 'handed-in-saved');
}

/** @param {App} app @param {Visit} visit */
async function handInShared(app, visit) {
    await joined(app, true);
    await visit(app, 'start-invited-shared');
    await toList(app);
    await goThrough(app, nobody('pulse'));
    await app.button('more-exercises');
    await toReview(app);
    await visit(app, 'review-shared');
    await seal(app, { shared: true });
    await visit(app, 'handed-in-shared');
}

/** As the facilitator's laptop collects. @param {App} app @param {Visit} visit */
async function kiosk(app, visit) {
    await app.page.goto('about:blank');
    await app.page.goto(`${app.url}?kiosk#w=${WORKSHOP.link}`);
    await app.ready();
    await invited(app, WORKSHOP);
    await visit(app, 'kiosk-start');
    await toList(app);
    await goThrough(app, nobody('pulse'));
    await app.button('more-exercises');
    await toReview(app);
    await seal(app, { shared: true });
    await visit(app, 'kiosk-handed-in');
}

/** @type {Record<string, Part>} */
export const TOUR = {
    steps: { go: steps },
    blocked: { go: blocked },
    full: { go: full },
    sheets: { go: sheets },
    shared: { go: shared },
    unstored: { go: unstored, opening: { init: withoutStorage } },
    readOnly: { go: readOnly },
    list: { go: list },
    refusals: { go: refusals, often: 'en' },
    handIn: { go: handIn },
    handInShared: { go: handInShared },
    kiosk: { go: kiosk },
    ...Object.fromEntries(
        GENERAL.map((id, index) => [id, { go: exercise(id), often: LANGUAGES[index % 2] }]),
    ),
};
