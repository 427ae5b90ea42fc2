/**
 * Every screen and state that a person can meet, each reached once, in parts that do not depend on each
 * other. `visit` looks at the screen and leaves it as it was.
 */
import { SHORT, STORY, answer, begin, headingOf, screensOf, walk } from './story.mjs';
import { draftFile, openFile, openSheet } from './drafts.mjs';
import { withoutStorage } from './troubles.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {(app: App, name: string) => Promise<void>} Visit */
/** @typedef {{ opening?: Partial<import('./app.mjs').Opening>, go: (app: App, visit: Visit) => Promise<void> }} Part */

const STEPS = screensOf(STORY);

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
    await app.button('to-sheet');
    await app.button('change-sentence');
    await app.arrived(headingOf(app, STEPS.at(-1) ?? { step: 'sentence' }));
    await visit(app, 'sentence');
}

/** @param {App} app @param {Visit} visit */
async function full(app, visit) {
    await begin(app);
    await app.press('radio', app.texts.branch(STORY.branch));
    await app.button('later');
    await visit(app, 'start-with-draft');
    await app.button('to-sheet');
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
    await visit(app, 'start-shared-draft');
    await app.button('to-sheet');
    await visit(app, 'sheet-empty-shared');
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
    await app.button('to-sheet');
    await visit(app, 'sheet-unstored');
}

/** @param {App} app @param {Visit} visit */
async function readOnly(app, visit) {
    await openSheet(app, STORY);
    await app.saved();
    const second = await app.another();
    await visit(second, 'start-read-only');
    await second.button('to-sheet');
    await visit(second, 'sheet-read-only');
    await second.button('back-to-questions');
    await visit(second, 'step-read-only');
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
};
