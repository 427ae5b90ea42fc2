// A modal dialog keeps the rest of the page out of reach, takes the focus and gives it back.

import { FLAG, RECORD, ROLE, WORD } from './block.js';

/** @typedef {import('./block.js').Block} Block */
/** @typedef {import('./elements.js').Node} Node */

export const FOCUSABLE = 'a[href],button,input,select,textarea,[tabindex]';

/** @param {Block} block @returns {number[]} the open ones, the uppermost last */
function openDialogs(block) {
    const open = [];
    for (let at = block.at(0), end = block.at(block.count); at < end; at += RECORD) {
        const isDialog = (block.words[at + WORD.role] & 255) === ROLE.dialog;
        if (isDialog && block.words[at + WORD.flags] & FLAG.modal) {
            open.push(block.words[at]);
        }
    }
    return open;
}

/**
 * @param {HTMLElement} root
 * @param {(id: number) => Node | undefined} get
 * @returns {(block: Block, active: number) => (() => void) | null} brings the page up to date; `active`
 *     is the node that had the focus; answers where the focus goes when a dialog came or went
 */
export function createDialogs(root, get) {
    /** @type {{ id: number, opener: number }[]} */
    const dialogs = [];
    /** @type {Element[]} */
    let inert = [];

    /** @param {Node | undefined} modal the only part that stays within reach */
    function keepOut(modal) {
        /** @type {Element[]} */
        const outside = [];
        for (let el = modal?.el; el && el !== root && el.parentElement; el = el.parentElement) {
            const keep = el;
            outside.push(...[...el.parentElement.children].filter((sibling) => sibling !== keep));
        }
        inert.filter((el) => !outside.includes(el)).forEach((el) => el.removeAttribute('inert'));
        outside.forEach((el) => el.setAttribute('inert', ''));
        inert = outside;
    }

    /** @param {number} id */
    function enter(id) {
        const dialog = get(id)?.el;
        const first =
            dialog?.querySelector('[tabindex="-1"]:is(h1,h2,h3,h4,h5,h6)') ??
            dialog?.querySelector(FOCUSABLE);
        /** @type {HTMLElement | null | undefined} */ (first)?.focus({ preventScroll: true });
    }

    return (block, active) => {
        const open = openDialogs(block);
        /** @type {(() => void) | null} */
        let move = null;
        const closed = dialogs.findIndex(({ id }) => !open.includes(id));
        if (closed >= 0) {
            const { opener } = dialogs[closed];
            dialogs.length = closed;
            move = () => get(opener)?.control.focus({ preventScroll: true });
        }
        for (const id of open) {
            if (!dialogs.some((dialog) => dialog.id === id)) {
                dialogs.push({ id, opener: active });
                move = () => enter(id);
            }
        }
        if (open.length || inert.length) {
            keepOut(get(open[open.length - 1]));
        }
        return move;
    };
}
