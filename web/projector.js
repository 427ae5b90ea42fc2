// What the projector needs of the page beside what every part needs, and what it must not have: it keeps nothing,
// and nothing can be pressed. Bundled by itself, as the facilitator's part is.

import createModule from 'projector';

import { listenToRoom } from './projector_link.js';

/** @typedef {import('./core.js').Core} Core */

export { createModule };

/** In place of what remembers the language. @param {Core} core */
export const createProjectorHost = (core) => ({
    /** @param {number} pointer @param {number} length @param {number} title @param {number} titleLength */
    language(pointer, length, title, titleLength) {
        document.documentElement.lang = core.text(pointer, length);
        document.title = core.text(title, titleLength);
    },
});

/**
 * Follows the control window. F fills the screen; Escape is the browser's.
 * @param {Core} core @param {import('./frames.js').Frames} frames
 */
export function listenToControl(core, frames) {
    listenToRoom((bytes) => {
        core.enter(() => core.give('show', bytes));
        // At once: the room waits for it.
        frames.now();
        frames.request();
    });
    addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
        if (key.toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey) {
            // Refused where the browser does not allow it; the window stays as it is.
            document.documentElement.requestFullscreen().catch(() => {});
        }
    });
}
