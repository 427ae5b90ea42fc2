/** Texts that are kept: a change is seen, and made on purpose with WB_REBASELINE=1. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './server.mjs';

/** Equal to the file below tests/golden, or it is written anew. @param {string} path @param {string} text */
export function golden(path, text) {
    const full = `${root}/tests/golden/${path}`;
    if (process.env.WB_REBASELINE === '1') {
        mkdirSync(dirname(full), { recursive: true });
        writeFileSync(full, text);
    }
    assert.ok(existsSync(full), `there is no tests/golden/${path}: WB_REBASELINE=1 writes it`);
    assert.equal(text, readFileSync(full, 'utf8'));
}
