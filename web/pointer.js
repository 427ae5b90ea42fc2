// Pointers and wheel, heard on the common parent of canvas and mirror and passed to the core.

import { isNative } from './elements.js';
import { followScroll, isPlain } from './presses.js';

/** @typedef {import('./core.js').Core} Core */
/** @typedef {import('./frames.js').Frames} Frames */
/** @typedef {import('./mirror.js').Mirror} Mirror */

const MOVE = 0;
const DOWN = 1;
const UP = 2;
const GONE = 3;

// A click arrives right after its pointerup; later ones are presses by assistive technology.
const CLICK_MS = 500;
const TAP_SLOP = 8;

/** @param {Event} event */
const preventDefault = (event) => event.cancelable && event.preventDefault();

/**
 * @param {HTMLElement} stage
 * @param {Core} core @param {Frames} frames @param {Mirror} mirror
 * @returns {(event: MouseEvent) => boolean} whether a click belongs to a pointer that the core has seen
 */
export function listenToPointers(stage, core, frames, mirror) {
    /** @type {{ id: number, x: number, y: number, moved: boolean, target: EventTarget | null } | null} */
    let held = null;
    let released = -Infinity;

    /** @param {number} kind @param {PointerEvent} event */
    function send(kind, event) {
        const box = stage.getBoundingClientRect();
        const touch = event.pointerType === 'touch' ? 1 : 0;
        // The event that tells of a scroll may still wait while the pointer already hits what came into view.
        for (const el of stage.querySelectorAll('.scroller')) {
            const scroller = mirror.of(el);
            if (scroller) {
                followScroll(scroller, mirror, core);
            }
        }
        core.enter(() =>
            core.call('pointer', kind, event.clientX - box.left, event.clientY - box.top, touch),
        );
        frames.request();
    }

    /** A screen reader may send pointer events of its own without a place: its click is a press. @param {PointerEvent} event */
    const isReal = (event) =>
        event.isTrusted && event.pointerType !== '' && event.isPrimary && !isPlain();

    stage.addEventListener('pointerdown', (event) => {
        const node = mirror.of(event.target);
        if (!isReal(event) || event.button !== 0) {
            return;
        }
        // The mouse edits and picks inside native controls. A finger may begin to scroll there, so the core
        // sees it too; the browser makes a tap of it only when it stays in place (touch-action leaves it no panning).
        const touch = event.pointerType === 'touch';
        if (node && isNative(node) && (!touch || node.control.classList.contains('long'))) {
            return;
        }
        if (node) {
            mirror.touched(node);
        }
        held = {
            id: event.pointerId,
            x: event.clientX,
            y: event.clientY,
            moved: false,
            target: event.target,
        };
        if (!touch) {
            stage.setPointerCapture(event.pointerId);
        }
        send(DOWN, event);
    });

    stage.addEventListener('pointermove', (event) => {
        if (!isReal(event) || (event.buttons && held?.id !== event.pointerId)) {
            return;
        }
        if (held && Math.hypot(event.clientX - held.x, event.clientY - held.y) > TAP_SLOP) {
            held.moved = true;
        }
        send(MOVE, event);
    });

    stage.addEventListener('pointerup', (event) => {
        if (held?.id !== event.pointerId) {
            return;
        }
        const { target, moved } = held;
        held = null;
        released = event.timeStamp;
        const node = mirror.of(target);
        if (event.pointerType === 'touch' && node && !moved && !isNative(node)) {
            // The mouse events that would move the focus are prevented below.
            node.control.focus({ preventScroll: true });
        }
        send(UP, event);
        // The core takes one change of a button per frame: down and up may both still wait.
        frames.now();
        frames.now();
    });

    for (const kind of /** @type {const} */ ([
        'pointercancel',
        'lostpointercapture',
        'pointerleave',
    ])) {
        stage.addEventListener(kind, (event) => {
            const mine = held?.id === event.pointerId;
            if (mine && kind !== 'pointerleave') {
                held = null;
                send(GONE, event);
            } else if (!held && kind === 'pointerleave' && isReal(event)) {
                send(GONE, event);
            }
        });
    }

    // The mouse events that follow a tap would hit whatever the new screen shows under the finger. The
    // end of a touch goes to the element where it began, even when that has left the page.
    stage.addEventListener(
        'touchstart',
        ({ target }) => {
            const node = mirror.of(target);
            if (!isPlain() && !(node && isNative(node))) {
                target?.addEventListener('touchend', preventDefault, {
                    passive: false,
                    once: true,
                });
            }
        },
        { passive: true },
    );

    // A slider is dragged by the core; the browser only gives it the focus.
    for (const kind of ['mousedown', 'touchstart']) {
        stage.addEventListener(
            kind,
            (event) => {
                const control = mirror.of(event.target)?.control;
                if (!isPlain() && control?.matches('[type=range]')) {
                    event.preventDefault();
                    control.focus({ preventScroll: true });
                }
            },
            { passive: false },
        );
    }

    stage.addEventListener(
        'wheel',
        (event) => {
            const long = /** @type {Element} */ (event.target).matches('textarea.long');
            if (event.ctrlKey || isPlain() || long) {
                return;
            }
            event.preventDefault();
            const unit = [1, 16, stage.clientHeight][event.deltaMode];
            core.enter(() => core.call('wheel', event.deltaX * unit, event.deltaY * unit));
            frames.request();
        },
        { passive: false },
    );

    addEventListener('keydown', () => (released = -Infinity), true);

    return (event) =>
        !isPlain() && event.detail > 0 && event.isTrusted && event.timeStamp - released < CLICK_MS;
}
