// The spoken side of the screen: real, focusable HTML over the canvas, kept equal to the records.

import { RECORD, ROLE, WORD } from './block.js';
import { FOCUSABLE, createDialogs } from './dialogs.js';
import { describe, dress, kindOf, makeNode, restore, set } from './elements.js';

/** @typedef {import('./block.js').Block} Block */
/** @typedef {import('./elements.js').Node} Node */

/**
 * @typedef {object} Mirror
 * @property {(block: Block) => void} update
 * @property {() => void} settle after a frame: native states, and focus that lost its element
 * @property {(id: number) => void} focus
 * @property {(id: number) => Node | undefined} get
 * @property {(target: EventTarget | null) => Node | null} of the node that an event's target belongs to
 * @property {(node: Node) => void} touched its native state may now differ from the core's
 * @property {(node: Node | null) => void} compose the field in which an input method is at work
 */

/**
 * @param {HTMLElement} root
 * @param {import('./live.js').Say} say
 * @returns {Mirror}
 */
export function createMirror(root, say) {
    /** @type {Map<number, Node>} */
    const nodes = new Map();
    /** @type {WeakMap<Element, Node>} */
    const owners = new WeakMap();
    /** @type {Set<Node>} */
    const dirty = new Set();
    const top = makeNode(0, ROLE.group);
    top.el = top.control = top.body = root;
    /** @type {Block | null} */
    let shown = null;
    let round = 0;
    /** @type {Node[]} */
    let reading = [];
    /** @type {Node | null} */
    let composing = null;
    /** @type {number} last node that was pressed or focused: a dialog's opener where pressing does not focus */
    let recent = 0;
    const updateDialogs = createDialogs(root, (id) => nodes.get(id));
    /** @type {(() => void) | null} where focus goes unless the core decides in the same frame */
    let fallback = null;

    /** @type {Mirror['of']} */
    function of(target) {
        for (
            let el = target instanceof Element ? target : null;
            el && el !== root;
            el = el.parentElement
        ) {
            const node = owners.get(el);
            if (node) {
                return node;
            }
        }
        return null;
    }

    /** @param {Block} block @returns {boolean} whether elements came, went or changed places */
    function sameShape(block) {
        if (!shown || shown.count !== block.count) {
            return false;
        }
        for (let at = block.at(0), end = block.at(block.count); at < end; at += RECORD) {
            if (
                shown.words[at] !== block.words[at] ||
                shown.words[at + WORD.parent] !== block.words[at + WORD.parent] ||
                kindOf(shown, at) !== kindOf(block, at)
            ) {
                return false;
            }
        }
        return true;
    }

    /** @param {Node} node @param {'left' | 'top' | 'width' | 'height'} side @param {number} value */
    function place(node, side, value) {
        if (node.box[side] !== value) {
            node.box[side] = value;
            node.el.style[side] = `${value}px`;
        }
    }

    /** @param {Node} node @param {Node} parent @param {Block} block @param {number} at */
    function arrange(node, parent, block, at) {
        const x = block.floats[at + WORD.x];
        const y = block.floats[at + WORD.y];
        place(node, 'left', x - parent.x);
        place(node, 'top', y - parent.y + parent.scroll);
        place(node, 'width', block.floats[at + WORD.width]);
        place(node, 'height', block.floats[at + WORD.height]);
        node.x = x;
        node.y = y;
        if (node.role === ROLE.scroller) {
            scrolled(
                node,
                block.ints[at + WORD.value],
                node.box.height + block.ints[at + WORD.max],
            );
        }
    }

    /**
     * Children keep their place in the content and the element really scrolls, so that whatever scrolls
     * an element into view (assistive technology, find in page) reaches the part that is out of sight.
     * @param {Node} node @param {number} offset @param {number} height of all content
     */
    function scrolled(node, offset, height) {
        const sizer = (node.spans.sizer ??= node.body.insertBefore(
            document.createElement('i'),
            node.body.firstChild,
        ));
        node.prefix ??= sizer;
        if (node.scroll !== offset || node.box.content !== height) {
            node.scroll = offset;
            node.box.content = height;
            sizer.style.height = `${height}px`;
            dirty.add(node);
        }
    }

    /** Children in reading order with few moves, and never moving what holds the focus. @param {Node} parent */
    function order(parent) {
        const { body, wanted } = parent;
        const focused = document.activeElement;
        let cursor = parent.prefix ? parent.prefix.nextSibling : body.firstChild;
        for (const { el } of wanted) {
            if (
                el !== cursor &&
                el.parentNode === body &&
                (cursor?.nextSibling === el || el.contains(focused))
            ) {
                while (cursor && cursor !== el && !cursor.contains(focused)) {
                    const next = cursor.nextSibling;
                    body.append(cursor);
                    cursor = next;
                }
            }
            if (el === cursor) {
                cursor = cursor.nextSibling;
            } else {
                body.insertBefore(el, cursor);
            }
        }
    }

    /** @type {Mirror['update']} */
    function update(block) {
        const focused = of(document.activeElement);
        const moved = !sameShape(block);
        const before = reading;
        /** @type {Node | null} */
        let heading = null;
        if (shown && shown.screen !== block.screen) {
            say.turnPage();
        }
        round += 1;
        if (moved) {
            top.wanted = [];
            reading = [];
        }
        for (let at = block.at(0), end = block.at(block.count); at < end; at += RECORD) {
            const id = block.words[at];
            const kind = kindOf(block, at);
            let node = nodes.get(id);
            if (!node || node.kind !== kind) {
                node?.el.remove();
                node = makeNode(id, kind);
                nodes.set(id, node);
                owners.set(node.el, node);
            }
            const parent = nodes.get(block.words[at + WORD.parent]) ?? top;
            node.seen = round;
            node.parent = parent.id;
            if (moved) {
                node.wanted = [];
                parent.wanted.push(node);
                reading.push(node);
            }
            if (node.hash !== block.words[at + WORD.hash]) {
                const fresh = node.hash < 0;
                const old = node.text;
                node.hash = block.words[at + WORD.hash];
                describe(node, block, at, heading);
                if (!moved) {
                    dress(node);
                }
                dirty.add(node);
                if (
                    node.role === ROLE.live &&
                    node.text &&
                    node.text !== old &&
                    !(fresh && shown?.screen !== block.screen)
                ) {
                    say(node.text, ((kind >> 8) & 255) === 1);
                }
            }
            if (node.role === ROLE.heading) {
                heading = node;
            }
            if (node.role !== ROLE.option) {
                arrange(node, parent, block, at);
            }
        }
        if (moved) {
            for (const node of before) {
                if (node.seen !== round) {
                    dirty.delete(node);
                    node.el.remove();
                    if (nodes.get(node.id) === node) {
                        nodes.delete(node.id);
                    }
                }
            }
            order(top);
            nodes.forEach(shape);
        }
        const active = of(document.activeElement)?.id ?? recent;
        fallback = updateDialogs(block, active) ?? fallback;
        if (shown && shown.screen !== block.screen) {
            scrollTo(0, 0);
        }
        shown = block;
        say.settle();
        if (focused && !fallback && document.activeElement !== focused.control) {
            fallback = () => near(before, focused)?.control.focus({ preventScroll: true });
        }
    }

    /** What depends on an element's place in the tree. @param {Node} node */
    function shape(node) {
        order(node);
        if (node.role === ROLE.figure) {
            // A figure that says everything in its name is a picture; children of an img are dropped.
            set(node.control, 'role', node.wanted.length ? 'figure' : 'img');
        } else if (node.role === ROLE.radio) {
            let group = nodes.get(node.parent);
            while (group && group.role !== ROLE.radioGroup) {
                group = nodes.get(group.parent);
            }
            set(node.control, 'name', `g${group ? group.id : 0}`);
        }
        dress(node);
    }

    /** The same element in another place, else the next that was after it, else the one before. @param {Node[]} before @param {Node} lost */
    function near(before, lost) {
        const index = before.indexOf(lost);
        const candidates = [
            lost,
            ...before.slice(index + 1),
            ...before.slice(0, Math.max(0, index)).reverse(),
        ];
        return candidates.find(
            (node) => nodes.get(node.id) === node && node.control.matches(FOCUSABLE),
        );
    }

    function restoreAll() {
        for (const node of dirty) {
            if (node.role === ROLE.scroller) {
                if (node.el.scrollTop !== node.scroll || node.el.scrollLeft) {
                    node.el.scrollTo(0, node.scroll);
                }
            } else {
                restore(node, node === composing);
            }
        }
        dirty.clear();
        if (composing) {
            dirty.add(composing);
        }
    }

    return {
        update,
        of,
        get: (id) => nodes.get(id),
        settle() {
            restoreAll();
            const run = fallback;
            fallback = null;
            const active = of(document.activeElement);
            if (run && (!active || active.el.closest('[inert]'))) {
                run();
            }
        },
        focus(id) {
            const control = nodes.get(id)?.control;
            if (control) {
                if (!control.matches(FOCUSABLE)) {
                    control.tabIndex = -1;
                }
                const plain = document.documentElement.classList.contains('plain');
                control.focus({ preventScroll: !plain });
                recent = id;
            }
        },
        touched(node) {
            dirty.add(node);
            recent = node.id;
        },
        compose(node) {
            composing = node;
        },
    };
}
