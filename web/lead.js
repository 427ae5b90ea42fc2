// What running a workshop needs of the page beside what every part needs. Bundled by itself, so that the
// page's script stays in one piece: whoever takes part never loads this.

import createModule from 'lead';

import { copy } from './clipboard.js';
import { utf8 } from './core.js';
import { LEAD_JOB } from './lead_vault.js';
import { normal, strengthOf } from './passphrase.js';
import { message } from './vault.js';
import { addressOf, codeOf } from './way_in.js';

/** @typedef {import('./core.js').Core} Core */

export { createModule };

/**
 * The functions that only this part's C++ calls.
 * @param {object} parts
 * @param {Core} parts.core
 * @param {import('./frames.js').Frames} parts.frames
 * @param {import('./vault.js').Vault} parts.vault
 * @param {(id: number) => string} parts.secret what a secret field holds
 */
export function createLeadHost({ core, frames, vault, secret }) {
    /** @param {string} name @param {number[]} before @param {Uint8Array} bytes */
    function answer(name, before, bytes) {
        core.enter(() => core.give(name, bytes, before));
        frames.request();
    }

    return {
        /** @param {number} pointer @param {number} length of the plan @param {number} field */
        async make_workshop(pointer, length, field) {
            const passphrase = utf8(normal(secret(field)));
            const request = message(LEAD_JOB.create, [core.bytes(pointer, length), passphrase]);
            passphrase.fill(0);
            const { status, parts } = await vault.ask(request);
            answer('workshop_made', [status], message(0, parts));
        },
        /** @param {number} pointer @param {number} length */
        make_way_in(pointer, length) {
            const url = addressOf(core.text(pointer, length));
            const { modules, dark } = codeOf(url);
            queueMicrotask(() => answer('way_in', [modules], message(0, [utf8(url), dark])));
        },
        /** @param {number} pointer @param {number} length */
        copy(pointer, length) {
            copy(core.text(pointer, length)).then((done) => {
                core.enter(() => core.call('copied', done ? 1 : 0));
                frames.request();
            });
        },
    };
}

/**
 * Judges the passphrase whenever a secret field changes; only the verdict goes on.
 * @param {HTMLElement} stage
 * @param {Core} core @param {import('./frames.js').Frames} frames
 */
export function listenToSecrets(stage, core, frames) {
    stage.addEventListener('input', ({ target }) => {
        if (!(target instanceof HTMLInputElement) || target.type !== 'password') {
            return;
        }
        const fields = [...stage.querySelectorAll('input')].filter(
            ({ type }) => type === 'password',
        );
        const [first, again] = fields.map(({ value }) => normal(value));
        core.enter(() => core.call('secrets', strengthOf(first), first === again ? 1 : 0));
        frames.request();
    });
}
