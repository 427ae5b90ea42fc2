// The vault's own thread. It loads the module, gives it requests and fresh randomness, and keeps nothing.

import { part } from './parts.js';

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} [_initialize]
 * @property {(size: number) => number} wb_alloc
 * @property {(request: number, size: number) => number} wb_randomness
 * @property {(request: number, size: number, random: number, randomSize: number) => number} wb_carry_out
 * @property {() => number} wb_answer
 */

/** @returns {Promise<Exports>} */
async function load() {
    const response = await part(__VAULT_URL__);
    if (!response.ok) {
        throw new Error(`${__VAULT_URL__} ${response.status}`);
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

/** @param {Exports} vault @param {Uint8Array} request */
function carryOut(vault, request) {
    // Memory may grow with every call, so it is looked at anew.
    const memory = () => new Uint8Array(vault.memory.buffer);
    const pointer = vault.wb_alloc(request.length);
    memory().set(request, pointer);
    const size = vault.wb_randomness(pointer, request.length);
    const random = vault.wb_alloc(size);
    crypto.getRandomValues(memory().subarray(random, random + size));
    const length = vault.wb_carry_out(pointer, request.length, random, size);
    const at = vault.wb_answer();
    return memory().slice(at, at + length);
}

const loading = load();
// Awaited with every request; until then a failure is not unheard.
loading.catch(() => {});

addEventListener('message', async ({ data: [number, request] }) => {
    try {
        const answer = carryOut(await loading, request);
        postMessage([number, answer], { transfer: [answer.buffer] });
    } catch {
        // No bytes: the page ends this worker, for what crashed is not asked again.
        postMessage([number]);
    } finally {
        request.fill(0);
    }
});
