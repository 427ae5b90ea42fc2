// The vault seen from the page: a worker that is started when it is first needed. Every request is answered.

import { thread } from './parts.js';

/** What it can be asked for (core/wire/vault_message.hpp). */
export const JOB = { checkFile: 1, checkLink: 2 };

/** Beside 0, done, and what the vault refuses: it could not be loaded, or has crashed. */
export const GONE = 255;

/**
 * @typedef {{ status: number, parts: Uint8Array[] }} Answer
 * @typedef {object} Vault
 * @property {(request: Uint8Array) => Promise<Answer>} ask takes the request's bytes away; never rejects
 * @property {() => void} terminate whoever waits is told that it is gone; the next request starts it anew
 */

/**
 * A number, then parts, each with its length before it; u32, little endian.
 * @param {number} number @param {Uint8Array[]} parts
 */
export function message(number, parts) {
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 4));
    const view = new DataView(bytes.buffer);
    view.setUint32(0, number, true);
    let at = 4;
    for (const part of parts) {
        view.setUint32(at, part.length, true);
        bytes.set(part, at + 4);
        at += 4 + part.length;
    }
    return bytes;
}

/** @param {Uint8Array} bytes @returns {Answer} */
export function read(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const parts = [];
    for (let at = 4; at < bytes.length; ) {
        const end = at + 4 + view.getUint32(at, true);
        parts.push(bytes.slice(at + 4, end));
        at = end;
    }
    return { status: view.getUint32(0, true), parts };
}

/** @param {string} url of the worker @returns {Vault} */
export function createVault(url) {
    /** @type {Worker | null} */
    let worker = null;
    let last = 0;
    /** @type {Map<number, (answer: Answer) => void>} */
    const waiting = new Map();

    function terminate() {
        worker?.terminate();
        worker = null;
        for (const answer of waiting.values()) {
            answer({ status: GONE, parts: [] });
        }
        waiting.clear();
    }

    function started() {
        if (!worker) {
            worker = thread(url);
            worker.onmessage = ({ data: [number, bytes] }) => {
                if (!bytes) {
                    terminate();
                    return;
                }
                waiting.get(number)?.(read(bytes));
                waiting.delete(number);
            };
            worker.onmessageerror = terminate;
            worker.onerror = terminate;
        }
        return worker;
    }

    return {
        terminate,
        ask: (request) =>
            new Promise((resolve) => {
                last += 1;
                waiting.set(last, resolve);
                try {
                    started().postMessage([last, request], [request.buffer]);
                } catch {
                    terminate();
                }
            }),
    };
}
