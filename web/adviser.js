// Coach and hints: a small module of its own, loaded when first asked. Bytes in, bytes out.

import { part } from './parts.js';

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} [_initialize]
 * @property {(size: number) => number} wb_alloc
 * @property {(pointer: number, size: number, german: number) => number} wb_judge the coach's answer to a sentence
 * @property {(pointer: number, size: number, german: number) => number} wb_hint what in a line could tell who is meant
 * @property {() => number} wb_reply
 * @property {() => void} wb_forget
 */

/** @param {string} url @returns {Promise<Exports>} */
async function load(url) {
    const response = await part(url);
    if (!response.ok) {
        throw new Error(`${url} ${response.status}`);
    }
    const module = await WebAssembly.compile(await response.arrayBuffer());
    // What the C library could ask of an operating system is not there.
    /** @type {WebAssembly.Imports} */
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
        (imports[from] ??= {})[name] = () => 0;
    }
    const { exports } = await WebAssembly.instantiate(module, imports);
    const made = /** @type {any} */ (exports);
    made._initialize?.();
    return made;
}

/**
 * @param {string} url
 * @returns {(question: 'wb_judge' | 'wb_hint', sentence: Uint8Array, german: number) => Promise<Uint8Array | null>}
 * the reply, or nothing while the module cannot be had: it only helps, and nobody waits for it
 */
export function createAdviser(url) {
    /** @type {Promise<Exports> | undefined} */
    let loading;
    return async (question, sentence, german) => {
        loading ??= load(url);
        let adviser;
        try {
            adviser = await loading;
        } catch {
            loading = undefined;
            return null;
        }
        const pointer = adviser.wb_alloc(sentence.length);
        new Uint8Array(adviser.memory.buffer).set(sentence, pointer);
        const size = adviser[question](pointer, sentence.length, german);
        const start = adviser.wb_reply();
        const reply = new Uint8Array(adviser.memory.buffer).slice(start, start + size);
        adviser.wb_forget();
        return reply;
    };
}
