// Files that a person chooses, drops on the page or pastes.

import { FLAG, ROLE } from './block.js';

/** @typedef {import('./core.js').Core} Core */
/** @typedef {import('./frames.js').Frames} Frames */
/** @typedef {import('./mirror.js').Mirror} Mirror */

const LARGEST = 64 * 1024 * 1024;
const STATUS = { ok: 0, unreadable: 1, large: 2 };

/**
 * @param {HTMLElement} stage
 * @param {Core} core @param {Frames} frames @param {Mirror} mirror
 */
export function listenToFiles(stage, core, frames, mirror) {
    /** @param {number} id @param {Iterable<File>} files */
    async function take(id, files) {
        for (const file of [...files]) {
            let status = STATUS.large;
            let bytes = new Uint8Array();
            if (file.size <= LARGEST) {
                try {
                    bytes = new Uint8Array(await file.arrayBuffer());
                    status = STATUS.ok;
                } catch {
                    status = STATUS.unreadable;
                }
            }
            core.enter(() => core.give('file', bytes, [id], [status]));
            frames.request();
        }
    }

    stage.addEventListener('change', ({ target }) => {
        const node = mirror.of(target);
        if (node?.role === ROLE.fileInput && !(node.flags & FLAG.disabled)) {
            const input = /** @type {HTMLInputElement} */ (node.control);
            take(node.id, input.files ?? []);
            // So that choosing the same file again is heard.
            input.value = '';
        }
    });

    addEventListener('dragover', (event) => {
        if (event.dataTransfer?.types.includes('Files')) {
            event.preventDefault();
        }
    });
    addEventListener('drop', (event) => {
        const files = event.dataTransfer?.files;
        if (files?.length) {
            // Else the browser would leave the page and show the file.
            event.preventDefault();
            take(0, files);
        }
    });
    addEventListener('paste', (event) => {
        const files = event.clipboardData?.files;
        if (files?.length) {
            event.preventDefault();
            take(0, files);
        }
    });
}
