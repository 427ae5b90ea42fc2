// How much of a hand-in's codes changes, against WCAG 2.3.1: what web/codes.js says of flicker is measured here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSender } from '../../web/qr_sequence.js';
import { chance } from './lib/filmed.mjs';

const PER_SECOND = 10;
const SECONDS = 60;
const MARGIN = 4;
/** Of ten degrees of sight: more than this may not flash more than three times in any second. */
const AREA = 0.25;
const FLASHES = 3;

/** What is sealed cannot be told from chance. @param {number} seed @param {number} length */
function sealed(seed, length) {
    const random = chance(seed);
    return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/** @param {number} seed @param {number} length of the file @param {number} perSecond */
function flicker(seed, length, perSecond) {
    const sender = createSender(sealed(seed, length));
    assert.ok(sender);
    const codes = Array.from({ length: SECONDS * perSecond }, (_, number) => sender.code(number));
    const area = (codes[0].modules + 2 * MARGIN) ** 2;
    let darker = 0;
    let lighter = 0;
    let flashing = 0;
    const changes = codes.slice(1).map(({ dark }, at) => {
        const before = codes[at].dark;
        const all = dark.map((on, module) => (on === before[module] ? 0 : 1));
        darker = Math.max(darker, dark.filter((on, module) => on > before[module]).length / area);
        lighter = Math.max(lighter, dark.filter((on, module) => on < before[module]).length / area);
        return all;
    });
    for (let first = 0; first + perSecond <= changes.length; first += 1) {
        const second = changes.slice(first, first + perSecond);
        const often = second[0].filter(
            (_, module) => second.reduce((sum, change) => sum + change[module], 0) > 2 * FLASHES,
        );
        flashing = Math.max(flashing, often.length / area);
    }
    return { darker, lighter, flashing };
}

test('ten codes a second: less than a quarter changes one way, and less flashes often', (t) => {
    for (const [seed, length] of [
        [1, 9000],
        [2, 17_000],
        [3, 60_000],
    ]) {
        const { darker, lighter, flashing } = flicker(seed, length, PER_SECOND);
        const percent = [darker, lighter, flashing].map((share) => `${(share * 100).toFixed(1)} %`);
        t.diagnostic(
            `${length} bytes: at most ${percent[0]} darker and ${percent[1]} lighter from code to code, ${percent[2]} with more than ${FLASHES} flashes in a second`,
        );
        assert.ok(darker < AREA && lighter < AREA && flashing < AREA);
        assert.ok(darker > 0.1 && lighter > 0.1 && flashing > 0, 'it measures something');
    }
});

test('three codes a second: nothing flashes more than once and a half', () => {
    assert.equal(flicker(4, 9000, 3).flashing, 0);
});
