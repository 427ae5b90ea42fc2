// The wasm module seen from JavaScript: bytes in and out, and one guard for every call into it.

/** @typedef {import('wirkbrille').Wirkbrille} Wirkbrille */

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * @typedef {object} Core
 * @property {(made: Wirkbrille) => void} attach
 * @property {() => boolean} attached
 * @property {(name: string, ...values: number[]) => number} call an export by its name without `_wb_`
 * @property {(work: () => void) => void} enter runs now, or as soon as the core has returned
 * @property {(name: string, bytes: Uint8Array, before?: number[], after?: number[]) => number} give
 * @property {(pointer: number, length: number) => Uint8Array} bytes a copy out of the core's memory
 * @property {(pointer: number, length: number) => string} text
 * @property {() => ArrayBufferLike} memory
 */

/**
 * @param {(error: unknown) => void} crashed told once; nothing is called afterwards
 * @returns {Core}
 */
export function createCore(crashed) {
    /** @type {Wirkbrille | null} */
    let module = null;
    let inside = 0;
    /** @type {(() => void)[]} */
    const waiting = [];

    /** @param {unknown} error */
    function fail(error) {
        module = null;
        waiting.length = 0;
        crashed(error);
    }

    /** @type {Core} */
    const core = {
        attach(made) {
            module = made;
        },
        attached: () => module !== null,
        call: (name, ...values) => (module ? module[`_wb_${name}`](...values) : 0),
        // The browser reports focus and removal in the middle of a call (element.focus() fires
        // focusin at once), and the core must not be entered twice.
        enter(work) {
            if (!module) {
                return;
            }
            if (inside) {
                waiting.push(work);
                return;
            }
            try {
                inside = 1;
                for (
                    let next = /** @type {(() => void) | undefined} */ (work);
                    next;
                    next = waiting.shift()
                ) {
                    next();
                }
            } catch (error) {
                fail(error);
            } finally {
                inside = 0;
            }
        },
        give(name, bytes, before = [], after = []) {
            if (!module) {
                return 0;
            }
            const pointer = bytes.length ? module._wb_alloc(bytes.length) : 0;
            if (bytes.length && !pointer) {
                throw new Error('out of memory');
            }
            module.HEAPU8.set(bytes, pointer);
            const answer = module[`_wb_${name}`](...before, pointer, bytes.length, ...after);
            if (pointer) {
                module._wb_free(pointer);
            }
            return answer;
        },
        bytes: (pointer, length) =>
            /** @type {Wirkbrille} */ (module).HEAPU8.slice(pointer, pointer + length),
        text: (pointer, length) => decoder.decode(core.bytes(pointer, length)),
        memory: () => /** @type {Wirkbrille} */ (module).HEAPU8.buffer,
    };
    return core;
}

/** @param {string} text */
export function utf8(text) {
    return encoder.encode(text);
}
