// One record becomes one native element; its words and states are brought up to date here.

import { FLAG, ROLE, WORD } from './block.js';

const MOST_LETTERS = 280;

/** @typedef {import('./block.js').Block} Block */

/**
 * @typedef {object} Node
 * @property {number} id
 * @property {number} kind role, level and whether it is a real link
 * @property {number} role
 * @property {string} look class for the style sheet
 * @property {HTMLElement} el carries the rectangle
 * @property {HTMLElement} control takes the focus
 * @property {HTMLElement} body holds the children
 * @property {ChildNode | null} prefix last child of `body` that is not a record's element
 * @property {Record<string, HTMLElement>} spans
 * @property {number} hash
 * @property {number} flags
 * @property {number} value
 * @property {string} text
 * @property {number} parent
 * @property {Node[]} wanted children in reading order
 * @property {number} seen number of the last block that named it
 * @property {number} x @property {number} y absolute, for the children's relative place
 * @property {number} scroll
 * @property {Record<string, number>} box
 */

/**
 * How a name is given: `text` inside the element, `span` beside a description inside the element,
 * `label` as aria-label, `wrap` by a label element around a control.
 * @typedef {'text' | 'span' | 'label' | 'wrap'} Naming
 */

// Roles that absolute positioning or list-style would drop in some browser are said again.
/** @type {[tag: string, role: string, naming: Naming, type?: string][]} */
const MAKE = [
    ['div', '', 'label'], // group: a role only when it has a name
    ['h', '', 'text'],
    ['p', '', 'text'],
    ['button', '', 'span'],
    ['button', 'link', 'span'],
    ['input', '', 'wrap', 'radio'],
    ['input', '', 'wrap', 'checkbox'],
    ['div', 'radiogroup', 'label'],
    ['div', 'group', 'label'],
    ['select', '', 'wrap'],
    ['option', '', 'text'],
    ['input', '', 'wrap', 'range'],
    ['input', '', 'wrap', 'text'],
    ['textarea', '', 'wrap'],
    ['input', '', 'wrap', 'password'],
    ['progress', '', 'wrap'],
    ['div', 'tablist', 'label'],
    ['button', 'tab', 'span'],
    ['div', 'tabpanel', 'label'],
    ['div', 'dialog', 'label'],
    ['ul', 'list', 'label'],
    ['li', 'listitem', 'text'],
    ['table', 'table', 'label'],
    ['tr', 'row', 'label'],
    ['th', 'columnheader', 'text'],
    ['th', 'rowheader', 'text'],
    ['td', 'cell', 'text'],
    ['figure', '', 'label'],
    ['p', '', 'text'],
    ['input', '', 'wrap', 'file'],
    ['main', '', 'label'],
    ['header', 'banner', 'label'],
    ['footer', 'contentinfo', 'label'],
    ['nav', '', 'label'],
    ['div', '', 'label'],
    ['ol', 'list', 'label'],
];

/** @param {number} role */
export const isField = (role) => role >= ROLE.textField && role <= ROLE.secret;

/** Handles its pointers itself: the browser knows better how to edit, pick and open. @param {Node} node */
export const isNative = (node) =>
    isField(node.role) ||
    node.role === ROLE.select ||
    node.role === ROLE.fileInput ||
    node.control.tagName === 'A';

/** @param {number} role */
const isChoice = (role) => role === ROLE.radio || role === ROLE.checkbox;

/** @param {Element} el @param {string} name @param {string | number | boolean | null} value false and null remove it */
export function set(el, name, value) {
    if (value === null || value === false) {
        el.removeAttribute(name);
    } else if (el.getAttribute(name) !== String(value)) {
        el.setAttribute(name, String(value));
    }
}

/** @param {Block} block @param {number} at */
export function kindOf(block, at) {
    const kind = block.words[at + WORD.role] & 0xffff;
    const real = kind === ROLE.link && block.words[at + WORD.extra + 1] > 0;
    return real ? kind | 0x10000 : kind;
}

/** @param {number} id @param {number} kind @returns {Node} */
export function makeNode(id, kind) {
    const role = kind & 255;
    let [tag, aria, naming, type] = MAKE[role];
    if (kind > 0xffff) {
        [tag, aria] = ['a', ''];
    } else if (role === ROLE.heading) {
        tag += Math.min(6, Math.max(1, kind >> 8));
    }
    const control = document.createElement(tag);
    const el = naming === 'wrap' ? document.createElement('label') : control;
    if (el !== control) {
        el.append(control);
    }
    control.id = `n${id}`;
    if (aria) {
        control.setAttribute('role', aria);
    }
    if (type) {
        /** @type {HTMLInputElement} */ (control).type = type;
    } else if (tag === 'button') {
        /** @type {HTMLButtonElement} */ (control).type = 'button';
    }
    if (role === ROLE.columnHeader) {
        control.setAttribute('scope', 'col');
    } else if (role === ROLE.rowHeader) {
        control.setAttribute('scope', 'row');
    }
    if (isField(role)) {
        control.setAttribute('autocomplete', 'off');
        /** @type {HTMLInputElement} */ (control).spellcheck = role !== ROLE.secret;
        if (role !== ROLE.secret) {
            // The core keeps no more than this; the browser stops at the same letter and says so by itself.
            /** @type {HTMLInputElement} */ (control).maxLength = MOST_LETTERS;
        }
        control.setAttribute('enterkeyhint', role === ROLE.textArea ? 'enter' : 'done');
        control.setAttribute('inputmode', 'text');
    }
    return {
        id,
        kind,
        role,
        look: role === ROLE.scroller ? 'scroller' : (type ?? tag),
        el,
        control,
        body: control,
        prefix: null,
        spans: {},
        hash: -1,
        flags: 0,
        value: 0,
        text: '',
        parent: -1,
        wanted: [],
        seen: 0,
        x: 0,
        y: 0,
        scroll: 0,
        box: {},
    };
}

/**
 * A span for a name, a description, an error or a value, made when there is first something to say.
 * @param {Node} node @param {string} use @param {string} text
 * @returns {string | null} its id
 */
function span(node, use, text) {
    let el = node.spans[use];
    if (!el) {
        if (!text) {
            return null;
        }
        el = node.spans[use] = document.createElement('span');
        el.id = `n${node.id}${use}`;
        el.className = use;
        if (node.el === node.control) {
            node.body.insertBefore(
                el,
                node.prefix ? node.prefix.nextSibling : node.body.firstChild,
            );
            node.prefix = el;
        } else {
            node.el.append(el);
        }
    }
    if (el.textContent !== text) {
        el.textContent = text;
    }
    el.hidden = !text;
    return text ? el.id : null;
}

/** @param {Node} node @param {string} text */
function ownText(node, text) {
    if (!node.prefix) {
        node.prefix = new Text();
        node.body.prepend(node.prefix);
    }
    const first = /** @type {Text} */ (node.body.firstChild);
    if (first.data !== text) {
        first.data = text;
    }
}

/**
 * @param {Node} node @param {Block} block @param {number} at
 * @param {Node | null} heading the heading before it, which may already say a group's name
 */
export function describe(node, block, at, heading) {
    const { control, role } = node;
    const [, aria, naming] = MAKE[role];
    const flags = block.words[at + WORD.flags];
    // Hyphenation marks are for the eye; a screen reader may stop at them, a search fails on them.
    const said = (/** @type {number} */ word) => block.string(at + word).replace(/\u00ad/g, '');
    const name = said(WORD.name);
    const text = isField(role) ? block.string(at + WORD.text) : said(WORD.text);
    const on = (/** @type {number} */ flag) => (flags & flag) !== 0;
    const only = (/** @type {number} */ flag) => on(flag) || null;

    if (naming === 'text') {
        ownText(node, text ? `${name} ${text}` : name);
    } else if (naming === 'label') {
        const same = heading !== null && name !== '' && heading.text === name;
        set(control, 'aria-labelledby', same ? heading.control.id : null);
        set(control, 'aria-label', same ? null : name || null);
    } else {
        span(node, 'name', name);
    }
    const about = [
        span(node, 'more', said(WORD.description)),
        span(node, 'error', said(WORD.error)),
    ];
    const described = about.filter(Boolean).join(' ');
    set(control, 'aria-describedby', described || null);
    if (naming === 'wrap' || naming === 'span') {
        // Without this the description inside the same label or button would join the name.
        set(control, 'aria-labelledby', naming === 'wrap' || described ? `n${node.id}name` : null);
    }
    if (naming === 'wrap' && !isField(role) && role !== ROLE.select) {
        const shown = span(node, 'value', text);
        set(control, 'aria-valuetext', shown && text);
        if (shown) {
            node.spans.value.ariaHidden = 'true';
        }
    }

    set(control, 'aria-disabled', only(FLAG.disabled));
    set(control, 'aria-expanded', on(FLAG.expandable) ? String(on(FLAG.expanded)) : null);
    set(control, 'aria-current', on(FLAG.current) ? 'step' : null);
    set(control, 'aria-modal', only(FLAG.modal));
    set(control, 'aria-invalid', only(FLAG.invalid));
    set(control, 'aria-required', only(FLAG.required));
    set(control, 'aria-pressed', on(FLAG.toggle) ? String(on(FLAG.checked)) : null);
    if (role === ROLE.tab) {
        control.setAttribute('aria-selected', String(on(FLAG.checked)));
        control.tabIndex = on(FLAG.checked) ? 0 : -1;
    } else if (on(FLAG.focusOnly)) {
        control.tabIndex = -1;
    }
    if (role === ROLE.group || role === ROLE.scroller) {
        set(control, 'role', !name ? aria || null : role === ROLE.group ? 'group' : 'region');
    }
    const extra = block.string(at + WORD.extra);
    if (control.tagName === 'A') {
        set(control, 'href', extra);
    } else if (role === ROLE.fileInput) {
        set(control, 'accept', extra || null);
        /** @type {HTMLInputElement} */ (control).multiple = true;
    } else if (isField(role)) {
        set(control, 'lang', extra || null);
        control.style.setProperty('--inset-x', inset(block.floats[at + WORD.insetX]));
        control.style.setProperty('--inset-y', inset(block.floats[at + WORD.insetY]));
        /** @type {HTMLInputElement} */ (control).readOnly = on(FLAG.readOnly) || on(FLAG.disabled);
    } else if (role === ROLE.slider) {
        set(control, 'min', block.ints[at + WORD.min]);
        set(control, 'max', block.ints[at + WORD.max]);
    } else if (role === ROLE.progress) {
        const min = block.ints[at + WORD.min];
        set(control, 'max', Math.max(1, block.ints[at + WORD.max] - min));
        set(control, 'value', Math.max(0, block.ints[at + WORD.value] - min));
    }
    node.flags = flags;
    node.value = block.ints[at + WORD.value];
    node.text = naming === 'text' ? name : text;
}

/** Classes for the style sheet; a leaf is what a finger may find. @param {Node} node */
export function dress(node) {
    const leaf = node.wanted.length === 0 || node.role === ROLE.select;
    const classes = [
        'node',
        node.look,
        leaf && 'leaf',
        node.flags & FLAG.unseen && 'unseen',
        node.flags & FLAG.lines && 'lines',
        node.flags & FLAG.primary && 'primary',
        node.flags & FLAG.shown && 'shown',
    ];
    const text = classes.filter(Boolean).join(' ');
    if (node.el.className !== text) {
        node.el.className = text;
    }
}

/** @param {number} pixels */
const inset = (pixels) => (pixels > 0 ? `${pixels}px` : '');

/**
 * Native state back to what the core says: after a press it may have refused or changed something.
 * @param {Node} node @param {boolean} composing an input method is at work in a field
 */
export function restore(node, composing) {
    const control = /** @type {HTMLInputElement} */ (node.control);
    if (isChoice(node.role)) {
        control.checked = (node.flags & FLAG.checked) !== 0;
    } else if (node.role === ROLE.slider) {
        if (control.value !== String(node.value)) {
            control.value = String(node.value);
        }
    } else if (node.role === ROLE.select) {
        /** @type {HTMLSelectElement} */ (node.control).selectedIndex = node.value;
    } else if ((node.role === ROLE.textField || node.role === ROLE.textArea) && !composing) {
        if (control.value !== node.text) {
            const { selectionStart, selectionEnd } = control;
            control.value = node.text;
            if (control === document.activeElement) {
                control.setSelectionRange(selectionStart, selectionEnd);
            }
        }
    }
}
