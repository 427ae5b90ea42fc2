/**
 * The ways in which a person reaches a control: mouse, finger, keyboard, assistive technology. Every
 * hand can press a control, write into a field and pick from a list.
 */
import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/**
 * @typedef {object} Hand
 * @property {(control: Locator) => Promise<void>} press
 * @property {(field: Locator, text: string) => Promise<void>} write replaces what the field holds
 * @property {(list: Locator, label: string) => Promise<void>} pick
 */

const MOST_STOPS = 120;

/** @param {Page} page @param {string} text */
async function retype(page, text) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
}

/** With the arrows, as one does with the list closed. @param {Page} page @param {Locator} list @param {string} label */
async function arrowTo(page, list, label) {
    const steps = await list.evaluate((select, wanted) => {
        const { options, selectedIndex } = /** @type {HTMLSelectElement} */ (select);
        return [...options].findIndex(({ text }) => text === wanted) - selectedIndex;
    }, label);
    for (let step = 0; step < Math.abs(steps); step += 1) {
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
}

/** Where a control is, seen from the focus: 0 it has it, 1 behind it, -1 before it. @param {Locator} control */
const direction = (control) =>
    control.evaluate((el) => {
        const active = document.activeElement ?? document.body;
        const both = /** @type {HTMLInputElement} */ (el);
        const here = /** @type {HTMLInputElement} */ (active);
        if (active === el) {
            return 0;
        }
        // One stop of Tab leads to a group of radio buttons; within it the arrows do.
        if (both.type === 'radio' && here.type === 'radio' && both.name === here.name) {
            return 2;
        }
        const behind = active.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING;
        return behind || active === document.body ? 1 : -1;
    });

/** Only with keys. @param {Page} page @param {Locator} control */
async function reach(page, control) {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        const where = await direction(control);
        if (where === 0) {
            return;
        }
        await page.keyboard.press({ 1: 'Tab', '-1': 'Shift+Tab', 2: 'ArrowDown' }[where] ?? '');
    }
    assert.fail(`no key leads to ${control}`);
}

/** @type {Record<'mouse' | 'finger' | 'keyboard' | 'assistive', (page: Page) => Hand>} */
export const HANDS = {
    mouse: (page) => ({
        press: (control) => control.click(),
        async write(field, text) {
            await field.click();
            await retype(page, text);
        },
        async pick(list, label) {
            // The browser's own list lies outside the page; clicking leaves the focus on the field.
            await list.click();
            await page.keyboard.press('Escape');
            await arrowTo(page, list, label);
        },
    }),
    finger: (page) => ({
        press: (control) => control.tap(),
        async write(field, text) {
            await field.tap();
            await retype(page, text);
        },
        async pick(list, label) {
            await list.tap();
            await page.keyboard.press('Escape');
            await arrowTo(page, list, label);
        },
    }),
    keyboard: (page) => ({
        async press(control) {
            const isRadio = await control.evaluate(
                (el) => /** @type {HTMLInputElement} */ (el).type === 'radio',
            );
            await reach(page, control);
            // Arrows have chosen already; Space on what is chosen changes nothing.
            const isButton = await control.evaluate((el) => el.tagName === 'BUTTON');
            await page.keyboard.press(isButton && !isRadio ? 'Enter' : 'Space');
        },
        async write(field, text) {
            await reach(page, field);
            await retype(page, text);
        },
        async pick(list, label) {
            await reach(page, list);
            await arrowTo(page, list, label);
        },
    }),
    assistive: (page) => ({
        async press(control) {
            // Screen readers do either: focus and a key, or the default action without any pointer.
            if (await control.evaluate((el) => el.tagName === 'BUTTON')) {
                await control.focus();
                await page.keyboard.press('Enter');
            } else {
                await control.dispatchEvent('click');
            }
        },
        write: (field, text) => field.fill(text),
        async pick(list, label) {
            await list.selectOption({ label });
        },
    }),
};
