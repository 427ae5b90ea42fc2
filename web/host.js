// What the core may ask of the browser: the other side of the one list of functions in platform/browser.

import { createAdviser } from './adviser.js';
import { readBlock } from './block.js';
import { SHARED, download, share } from './downloads.js';
import { secretOf } from './fields.js';
import { fontMetrics, glyphPixels, measureGlyph } from './glyphs.js';
import { printSheet } from './printing.js';
import { STATUS, randomBytes, remember } from './storage.js';
import { JOB, message } from './vault.js';

/** @typedef {import('./core.js').Core} Core */

/** Beside what the vault answers: sealed, but the box could not be written, or has no room. */
const NOT_STORED = 254;
const NO_ROOM = 253;

const NOTHING = new Uint8Array();

const COLORS = [
    'background',
    'surface',
    'line',
    'ink',
    'muted',
    'primary',
    'on-primary',
    'warning',
];

/** @param {Uint8Array} bytes @returns {Promise<number>} */
async function showAsCodes(bytes) {
    try {
        const { showCodes } = await import('./codes.js');
        showCodes(bytes);
        return SHARED.shared;
    } catch {
        return SHARED.unavailable;
    }
}

/**
 * @param {object} parts
 * @param {Core} parts.core
 * @param {import('./frames.js').Frames} parts.frames
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {import('./live.js').Say} parts.say
 * @param {import('./storage.js').Storage} parts.storage
 * @param {(language: string) => Promise<Uint8Array>} parts.loadContent
 * @param {WebGL2RenderingContext | null} parts.gl
 * @param {import('./vault.js').Vault} parts.vault
 */
export function createHost({ core, frames, mirror, say, storage, loadContent, gl, vault }) {
    const root = document.documentElement;
    const advise = createAdviser(__ADVISER_URL__);

    /** @param {number} pointer @param {ArrayLike<number>} values */
    function answerFloats(pointer, values) {
        new Float32Array(core.memory(), pointer, values.length).set(values);
    }

    /** @param {string} name @param {number[]} before @param {Uint8Array} [bytes] */
    function answer(name, before, bytes = NOTHING) {
        core.enter(() => core.give(name, bytes, before));
        frames.request();
    }

    /** @param {number} request @param {number} status @param {Uint8Array} [bytes] */
    const stored = (request, status, bytes) => answer('stored', [request, status], bytes);

    /** @param {'wb_judge' | 'wb_hint'} question @param {string} name @param {Uint8Array} words @param {number} german */
    async function ask(question, name, words, german) {
        const reply = await advise(question, words, german);
        if (reply) {
            answer(name, [], reply);
        }
    }

    /** @param {number} job @param {Uint8Array} bytes */
    async function checkWorkshop(job, bytes) {
        const { status, parts } = await vault.ask(message(job, [bytes]));
        answer('workshop', [status], parts[0]);
    }

    return {
        gl_context: gl,
        request_frame: frames.request,
        /** The day where the person is, as one number: 20261122. */
        today() {
            const now = new Date();
            return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
        },
        /** @param {number} pointer @param {number} length */
        mirror: (pointer, length) => mirror.update(readBlock(core.bytes(pointer, length))),
        /** @param {number} id */
        focus: (id) => mirror.focus(id),
        /** @param {number} pointer @param {number} length @param {number} assertive */
        announce: (pointer, length, assertive) => say(core.text(pointer, length), assertive !== 0),
        /** @param {number} pointer @param {number} length @param {number} title @param {number} titleLength */
        language(pointer, length, title, titleLength) {
            root.lang = core.text(pointer, length);
            document.title = core.text(title, titleLength);
            remember('language', root.lang);
        },
        /** @param {number} pointer */
        colors(pointer) {
            const words = new Uint32Array(core.memory(), pointer, 9);
            const [field, heading] = new Float32Array(core.memory(), pointer + 36, 2);
            const hex = (/** @type {number} */ index) =>
                `#${words[index].toString(16).padStart(6, '0')}`;
            COLORS.forEach((name, index) => root.style.setProperty(`--${name}`, hex(index)));
            root.style.setProperty('--field', `${field}px`);
            root.style.setProperty('--heading', `${heading}px`);
            root.style.colorScheme = words[8] ? 'dark' : 'light';
            document.querySelector('meta[name=theme-color]')?.setAttribute('content', hex(0));
        },
        /** @param {number} pointer @param {number} length */
        remember: (pointer, length) => remember('settings', core.text(pointer, length)),
        /** @param {number} pointer @param {number} length */
        load_content(pointer, length) {
            loadContent(core.text(pointer, length)).then(
                (bytes) => answer('content', [], bytes),
                // Nothing at all: the core stays with the language it has and says so.
                () => answer('content', []),
            );
        },
        /** @param {number} pointer @param {number} length @param {number} german */
        ask_coach: (pointer, length, german) =>
            ask('wb_judge', 'coached', core.bytes(pointer, length), german),
        /** @param {number} pointer @param {number} length @param {number} german */
        ask_hints: (pointer, length, german) =>
            ask('wb_hint', 'hinted', core.bytes(pointer, length), german),
        /** @param {number} request @param {number} key @param {number} keyLength @param {number} pointer @param {number} length @param {number} strict */
        store_put(request, key, keyLength, pointer, length, strict) {
            const put = storage.put(
                core.text(key, keyLength),
                core.bytes(pointer, length),
                strict !== 0,
            );
            put.then((status) => stored(request, status));
        },
        /** @param {number} request @param {number} key @param {number} keyLength */
        store_get(request, key, keyLength) {
            storage
                .get(core.text(key, keyLength))
                .then(({ status, bytes }) => stored(request, status, bytes));
        },
        /** @param {number} pointer @param {number} length of the bytes of workshop.wirk */
        check_workshop(pointer, length) {
            checkWorkshop(JOB.checkFile, core.bytes(pointer, length));
        },
        /** What stands in the page's address. @param {Uint8Array} link */
        check_link(link) {
            checkWorkshop(JOB.checkLink, link);
        },
        /** @param {number} pointer @param {number} length of the workshop's id @param {number} own */
        async participant(pointer, length, own) {
            const workshop = core.bytes(pointer, length);
            const { status, secret, version } = own
                ? await storage.participant(workshop)
                : { status: STATUS.ok, secret: randomBytes(32), version: 1 };
            answer('participant', [status, version], secret);
        },
        /** On a shared device into its box, on one's own only back. @param {number} pointer @param {number} length @param {number} own */
        async seal(pointer, length, own) {
            const { status, parts } = await vault.ask(core.bytes(pointer, length));
            const [workshop, file, ...sealed] = parts;
            const kept = status || own ? STATUS.ok : await storage.handIn(workshop, sealed);
            if (kept === STATUS.ok) {
                answer('sealed', [status], file);
            } else {
                answer('sealed', [kept === STATUS.quota ? NO_ROOM : NOT_STORED]);
            }
        },
        /** @param {number[]} places pointer and length of name, MIME type and bytes; 1 to show them as codes */
        share(...places) {
            const [name, nameLength, type, typeLength, pointer, length, asCodes] = places;
            const bytes = core.bytes(pointer, length);
            const shared = asCodes
                ? showAsCodes(bytes)
                : share(core.text(name, nameLength), core.text(type, typeLength), bytes);
            shared.then((outcome) => {
                core.enter(() => core.call('shared', outcome));
                frames.request();
            });
        },
        /** @param {number} request */
        store_clear(request) {
            history.replaceState(null, '', location.pathname + location.search);
            storage.clear().then((status) => stored(request, status));
        },
        /** @param {number} request */
        look_for_others(request) {
            storage.others().then((there) => stored(request, there ? STATUS.ok : STATUS.nothing));
        },
        /** @param {number[]} places pointer and length of name, MIME type and bytes */
        download(...places) {
            const [name, nameLength, type, typeLength, pointer, length] = places;
            download(
                core.text(name, nameLength),
                core.text(type, typeLength),
                core.bytes(pointer, length),
            );
        },
        /** @param {number} pointer @param {number} length */
        print(pointer, length) {
            const bytes = core.bytes(pointer, length);
            // Printing blocks, and the core must have returned before it is called again.
            frames.after(() =>
                printSheet(/** @type {HTMLElement} */ (document.getElementById('print')), bytes),
            );
        },
        /** @param {number} bold @param {number} size @param {number} codePoint @param {number} pointer */
        glyph_measure: (bold, size, codePoint, pointer) =>
            answerFloats(pointer, measureGlyph(bold !== 0, size, codePoint)),
        /** @param {number[]} values as measured, the pointer, and whether in colour */
        glyph_pixels(...values) {
            const [bold, size, codePoint, left, top, width, height, pointer, inColor] = values;
            const pixels = glyphPixels(
                bold !== 0,
                size,
                codePoint,
                left,
                top,
                width,
                height,
                inColor !== 0,
            );
            new Uint8Array(core.memory()).set(pixels, pointer);
        },
        /** @param {number} bold @param {number} size @param {number} pointer */
        font_metrics: (bold, size, pointer) => answerFloats(pointer, fontMetrics(bold !== 0, size)),
        /** For the vault, which takes a passphrase from its own field past the drawing core. @param {number} id */
        secret: (id) => secretOf(mirror, id),
    };
}
