// Presses, keys and focus on the mirror, told to the core by id.

import { FLAG, ROLE } from './block.js';
import { isField, isNative } from './elements.js';

/** @typedef {import('./core.js').Core} Core */
/** @typedef {import('./frames.js').Frames} Frames */
/** @typedef {import('./mirror.js').Mirror} Mirror */
/** @typedef {import('./elements.js').Node} Node */

/** @type {Record<string, number>} */
const SCROLL_KEYS = { ArrowUp: 0, ArrowDown: 1, PageUp: 2, PageDown: 3, ' ': 3, Home: 4, End: 5 };
const LINE_KEYS = ['PageUp', 'PageDown'];

export const isPlain = () => document.documentElement.classList.contains('plain');

/**
 * The browser scrolled the mirror by itself: the core follows.
 * @param {Node} scroller @param {Mirror} mirror @param {Core} core
 */
export function followScroll(scroller, mirror, core) {
    const offset = scroller.el.scrollTop;
    if (Math.abs(offset - scroller.scroll) >= 1) {
        mirror.touched(scroller);
        core.enter(() => core.call('scroll_to', scroller.id, offset));
    }
}

/** Whether the element under the focus has a use of its own for this key. @param {Node | null} node @param {string} key */
function uses(node, key) {
    if (!node) {
        return false;
    }
    switch (node.role) {
        case ROLE.textArea:
        case ROLE.select:
        case ROLE.slider:
            return true;
        case ROLE.textField:
        case ROLE.secret:
        case ROLE.radio:
        case ROLE.tab:
            return !LINE_KEYS.includes(key);
        default:
            return key === ' ' && node.control.tabIndex >= 0;
    }
}

/**
 * @param {HTMLElement} stage
 * @param {Core} core @param {Frames} frames @param {Mirror} mirror
 * @param {(event: MouseEvent) => boolean} followsPointer a click whose pointer the core has already seen
 */
export function listenToPresses(stage, core, frames, mirror, followsPointer) {
    /** @param {Node} node */
    function press(node) {
        mirror.touched(node);
        core.enter(() => core.call('press', node.id));
        frames.now();
    }

    stage.addEventListener('click', (event) => {
        const node = mirror.of(event.target);
        if (followsPointer(event)) {
            if (!node || !isNative(node)) {
                // The native state of a checkbox stays the core's, which the pointer has already changed.
                event.preventDefault();
            }
            return;
        }
        if (!node || !node.control.contains(/** @type {Element} */ (event.target))) {
            // On a label: the browser goes on with a click on its control.
            return;
        }
        if (isNative(node)) {
            if (node.flags & FLAG.disabled) {
                event.preventDefault();
            }
        } else if (node.control.matches('button,input:not([type=range])')) {
            press(node);
        }
    });

    // A select and a slider have told their new value when these arrive; a text field says it letter by letter.
    stage.addEventListener('change', ({ target }) => {
        const node = mirror.of(target);
        if (node?.role === ROLE.select) {
            number(node, /** @type {HTMLSelectElement} */ (node.control).selectedIndex);
        }
    });
    stage.addEventListener('input', ({ target }) => {
        const node = mirror.of(target);
        if (node?.role === ROLE.slider) {
            number(node, Number(/** @type {HTMLInputElement} */ (node.control).value));
        }
    });

    /** @param {Node} node @param {number} value */
    function number(node, value) {
        mirror.touched(node);
        core.enter(() => core.call('number', node.id, value));
        frames.now();
    }

    /** @param {Node} tab @param {string} key @returns {boolean} */
    function turnTab(tab, key) {
        const tabs = mirror.get(tab.parent)?.wanted.filter(({ role }) => role === ROLE.tab) ?? [];
        const place = tabs.indexOf(tab);
        const count = tabs.length;
        const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: count - 1 }[key];
        if (next === undefined || count === 0) {
            return false;
        }
        const target = tabs[(next + count) % count];
        target.control.focus({ preventScroll: true });
        press(target);
        return true;
    }

    addEventListener('keydown', (event) => {
        core.enter(() => core.call('person'));
        if (event.isComposing || event.defaultPrevented) {
            return;
        }
        const node = mirror.of(event.target);
        const { key } = event;
        const command = event.ctrlKey || event.metaKey;
        if (key === 'Escape') {
            shortcut(2);
        } else if (command && !event.altKey && !(node && isField(node.role))) {
            const undo = key === 'z' && !event.shiftKey;
            const redo =
                (key.toLowerCase() === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
            if (undo || redo) {
                event.preventDefault();
                shortcut(undo ? 0 : 1);
            }
        } else if (command || event.altKey) {
            return;
        } else if (node?.role === ROLE.tab && turnTab(node, key)) {
            event.preventDefault();
        } else if (key in SCROLL_KEYS && !isPlain() && !uses(node, key)) {
            event.preventDefault();
            core.enter(() =>
                core.call('scroll_key', key === ' ' && event.shiftKey ? 2 : SCROLL_KEYS[key]),
            );
            frames.request();
        }
    });

    /** @param {number} kind */
    function shortcut(kind) {
        core.enter(() => core.call('shortcut', kind));
        frames.now();
    }

    for (const kind of ['copy', 'cut']) {
        addEventListener(kind, () => frames.now());
    }

    /** @param {Node | null} node */
    function focused(node) {
        const visible = node !== null && node.control.matches(':focus-visible');
        core.enter(() => core.call('focus', node ? node.id : 0, visible ? 1 : 0));
        frames.request();
    }
    stage.addEventListener('focusin', ({ target }) => focused(mirror.of(target)));
    stage.addEventListener('focusout', ({ relatedTarget }) => {
        if (!mirror.of(relatedTarget)) {
            focused(null);
        }
    });

    // What scrolls an element into view tells the core where to scroll to; anything else stays where it was put.
    stage.addEventListener(
        'scroll',
        ({ target }) => {
            const el = /** @type {HTMLElement} */ (target);
            const node = mirror.of(el);
            if (isPlain() || node?.control instanceof HTMLTextAreaElement) {
                return;
            }
            if (node?.role === ROLE.scroller && el === node.el) {
                followScroll(node, mirror, core);
                frames.request();
            } else {
                el.scrollTo(0, 0);
            }
        },
        true,
    );
}
