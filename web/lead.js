// What running a workshop needs of the page beside what every part needs. Bundled by itself, so that the
// page's script stays in one piece: whoever takes part never loads this.

import createModule from 'lead';

import { createCameraView } from './camera_view.js';
import { copy } from './clipboard.js';
import { utf8 } from './core.js';
import { download } from './downloads.js';
import { createLeadStorage } from './lead_storage.js';
import { LEAD_JOB, createLeadVault } from './lead_vault.js';
import { normal, strengthOf } from './passphrase.js';
import { createRoomLink } from './projector_link.js';
import { remember, remembered } from './storage.js';
import { message, read } from './vault.js';
import { NO_CODE, addressOf, codeOf, kioskOf } from './way_in.js';

/** @typedef {import('./core.js').Core} Core */

/** A shortcut (main/lead.cpp): open with the passphrase that was typed. */
const OPEN = 3;

/** Likewise: next, previous, blank, timer, overview (ui/facilitate/keys.hpp). */
const KEYS = { ArrowRight: 4, ArrowLeft: 5, b: 6, t: 7, '?': 8 };

/** Where a key has a meaning of its own. */
const OCCUPIED = 'input, textarea, select, [role=radio], [role=slider], [role=tab], [role=option]';

/** The projector's window, by its name: pressing again brings the same one to the front. */
const PROJECTOR = 'wirkbrille-projector';

export { createModule };

/**
 * The functions that only this part's C++ calls.
 * @param {object} parts
 * @param {Core} parts.core
 * @param {import('./frames.js').Frames} parts.frames
 * @param {import('./vault.js').Vault} parts.vault
 * @param {import('./storage.js').Storage} parts.storage
 * @param {(id: number) => string} parts.secret what a secret field holds
 * @param {() => Promise<Uint8Array>} parts.content the packed content that this page has loaded
 */
export function createLeadHost({ core, frames, vault, storage, secret, content }) {
    const kept = createLeadStorage(storage);
    const session = createLeadVault(vault, kept);
    const room = createRoomLink();
    const camera = createCameraView(core, frames);

    /** @param {string} name @param {number[]} before @param {Uint8Array} bytes */
    function answer(name, before, bytes) {
        core.enter(() => core.give(name, bytes, before));
        frames.request();
    }

    /** Grows with every lock: what was asked before one is answered to nobody. */
    let sessionNumber = 0;

    /** @param {Promise<import('./vault.js').Answer>} asked */
    async function fromVault(asked) {
        const number = sessionNumber;
        const { status, parts } = await asked;
        if (number === sessionNumber) {
            answer('vault_answer', [], message(status, parts));
        }
    }

    /** @param {number} job @param {Uint8Array[]} parts @returns {Promise<import('./vault.js').Answer>} */
    async function askSession(job, parts) {
        switch (job) {
            case LEAD_JOB.rehearse:
                return session.rehearse([await content(), ...parts]);
            case LEAD_JOB.takeIn:
                return session.stage(parts[0]);
            case LEAD_JOB.keep:
                return session.keep();
            case LEAD_JOB.drop:
                return session.drop();
            case LEAD_JOB.reveal:
                return session.reveal(parts[0]);
            case LEAD_JOB.review:
                return session.review(parts);
            case LEAD_JOB.showLines:
                return session.showLines(parts[0]);
            default:
                return session.ask(job, parts);
        }
    }

    return {
        /**
         * @param {number} id @param {number} idLength of the workshop @param {number} file @param {number} fileLength
         * @param {number} key @param {number} keyLength @param {number} field
         */
        async open_session(id, idLength, file, fileLength, key, keyLength, field) {
            const workshop = core.bytes(file, fileLength);
            const keyFile = core.bytes(key, keyLength);
            const whose = core.bytes(id, idLength);
            const passphrase = utf8(normal(secret(field)));
            const files = { workshop, keyFile, passphrase, content: await content() };
            fromVault(session.open(files, whose));
        },
        /** @param {number} pointer @param {number} length of a message whose number is the job */
        ask_vault(pointer, length) {
            const { status: job, parts } = read(core.bytes(pointer, length));
            if (job === LEAD_JOB.lock) {
                sessionNumber += 1;
                session.lock();
            } else {
                fromVault(askSession(job, parts));
            }
        },
        /** @param {number} id @param {number} idLength of the workshop @param {number} pointer @param {number} length */
        async save_kept_key(id, idLength, pointer, length) {
            const first = core.bytes(pointer, length);
            const { keyFile } = await kept.read(core.bytes(id, idLength));
            download('workshop.key', 'application/octet-stream', keyFile ?? first);
        },
        /** @param {number} id @param {number} idLength of the workshop */
        async forget_workshop(id, idLength) {
            const whose = core.bytes(id, idLength);
            answer('forgotten', [await session.forget(whose)], whose);
        },
        /** @param {number} use */
        use_keys: (use) => remember('keys', use ? 'on' : 'off'),
        start_camera: camera.start,
        stop_camera: camera.stop,
        open_projector: () => void open('?projector', PROJECTOR, 'popup'),
        /** @param {number} pointer @param {number} length of what the projector is told */
        show_in_room: (pointer, length) => room.show(core.bytes(pointer, length)),
        /** @param {number} pointer @param {number} length of the link */
        async go_to_kiosk(pointer, length) {
            const link = core.text(pointer, length);
            await session.lock();
            location.assign(kioskOf(link));
        },
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
            // Nobody else could open a link to a file of this device.
            const file = location.protocol === 'file:';
            const url = file ? '' : addressOf(core.text(pointer, length));
            const { modules, dark } = file ? NO_CODE : codeOf(url);
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
 * Single keys for whoever stands in front of the group. They can be switched off (WCAG 2.1.4).
 * @param {Core} core @param {import('./frames.js').Frames} frames
 */
export function listenToKeys(core, frames) {
    const used = () => remembered('keys') !== 'off';
    core.enter(() => core.call('keys', used() ? 1 : 0));
    addEventListener('keydown', (event) => {
        const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
        const kind = KEYS[/** @type {keyof typeof KEYS} */ (key)];
        const occupied = target instanceof Element && target.matches(OCCUPIED);
        if (!kind || occupied || ctrlKey || metaKey || altKey || repeat || event.defaultPrevented) {
            return;
        }
        if (used()) {
            core.enter(() => core.call('shortcut', kind));
            frames.request();
        }
    });
}

/**
 * Judges the passphrase whenever a secret field changes; only the verdict goes on.
 * @param {HTMLElement} stage
 * @param {Core} core @param {import('./frames.js').Frames} frames
 */
export function listenToSecrets(stage, core, frames) {
    stage.addEventListener('keydown', ({ target, key }) => {
        if (key === 'Enter' && target instanceof HTMLInputElement && target.type === 'password') {
            core.enter(() => core.call('shortcut', OPEN));
            frames.request();
        }
    });
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
