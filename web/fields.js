// Text is edited in the browser's own fields; the core hears the whole value with every change.

import { ROLE } from './block.js';
import { isField } from './elements.js';
import { utf8 } from './core.js';

/** @typedef {import('./core.js').Core} Core */
/** @typedef {import('./frames.js').Frames} Frames */
/** @typedef {import('./mirror.js').Mirror} Mirror */
/** @typedef {import('./elements.js').Node} Node */

/**
 * @param {HTMLElement} stage
 * @param {Core} core @param {Frames} frames @param {Mirror} mirror
 */
export function listenToFields(stage, core, frames, mirror) {
    /** @param {EventTarget | null} target */
    function field(target) {
        const node = mirror.of(target);
        return node && isField(node.role) ? node : null;
    }

    /** @param {Node} node */
    function changed(node) {
        if (node.role === ROLE.secret) {
            return;
        }
        const { value } = /** @type {HTMLInputElement} */ (node.control);
        mirror.touched(node);
        core.enter(() => core.give('text', utf8(value), [node.id]));
        frames.request();
    }

    /** @param {Node} node */
    function done(node) {
        core.enter(() => core.call('text_done', node.id));
    }

    /** A text that is longer than its field is scrolled by the finger; else the finger scrolls the page. @param {Node} node */
    function fingers(node) {
        const { control } = node;
        const own =
            document.activeElement === control && control.scrollHeight > control.clientHeight + 1;
        control.classList.toggle('long', own);
    }

    stage.addEventListener('input', ({ target }) => {
        const node = field(target);
        if (node) {
            fingers(node);
            changed(node);
        }
    });
    stage.addEventListener('compositionstart', ({ target }) => mirror.compose(field(target)));
    stage.addEventListener('compositionend', ({ target }) => {
        const node = field(target);
        mirror.compose(null);
        if (node) {
            changed(node);
        }
    });
    stage.addEventListener('focusin', ({ target }) => {
        const node = field(target);
        if (node) {
            fingers(node);
        }
    });
    stage.addEventListener('focusout', ({ target }) => {
        const node = field(target);
        if (node) {
            mirror.compose(null);
            fingers(node);
            done(node);
            frames.request();
        }
    });
    stage.addEventListener('keydown', (event) => {
        const node = field(event.target);
        if (node && event.key === 'Enter' && !event.isComposing && node.role !== ROLE.textArea) {
            done(node);
            frames.now();
        }
    });
}

/** The text of a secret field, which never enters the drawing core. @param {Mirror} mirror @param {number} id */
export function secretOf(mirror, id) {
    const node = mirror.get(id);
    return node?.role === ROLE.secret ? /** @type {HTMLInputElement} */ (node.control).value : '';
}
