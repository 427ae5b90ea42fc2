// A file as an endless sequence of QR codes, and back. Whatever frames are seen, in any order: a few more
// than the file has parts are enough, because after the parts themselves each frame is the sum of many.

import { encode } from 'uqr';

/** Version 10 at level L: read on 640 x 480 pixels, a standard hand-in in 9.5 s in the middle (tests/bench); no other one was measured. */
const VERSION = 10;
/** Bytes that such a code holds in byte mode; base 45 in alphanumeric mode would hold 3 % fewer. */
export const FRAME_BYTES = 271;
/** What is sealed looks random already, so no mask is better than another one, and trying all takes 10 ms. */
const MASK = 0;

/** Before each part: format u8, CRC-32 of the file u32, its length less one u16, number of the frame u16. */
const HEAD = 9;
const FORMAT = 1;
const PART = FRAME_BYTES - HEAD;
const FRAMES = 0x10000;

/** Longest file: more would take minutes. All exercises of a workshop with every answer stay below. */
export const MOST_BYTES = 0x10000;

/** So many frames of another file, with none of this one between, and the other one is received. */
const TURNED_AWAY = 6;

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) {
        rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
    }
    return rest;
});

/** CRC-32 as in ISO 3309. @param {Uint8Array} bytes */
function checksum(bytes) {
    let rest = ~0;
    for (const byte of bytes) {
        rest = CRC[(rest ^ byte) & 255] ^ (rest >>> 8);
    }
    return ~rest >>> 0;
}

/** @param {Uint8Array} into @param {Uint8Array} other of the same length */
function add(into, other) {
    for (let at = 0; at < into.length; at += 1) {
        into[at] ^= other[at];
    }
}

/**
 * Which parts are summed in a frame, a bit for each: first every part alone, then random halves.
 * @param {number} number of the frame @param {number} parts
 */
function chosen(number, parts) {
    const bits = new Uint8Array(Math.ceil(parts / 8));
    if (number < parts) {
        bits[number >> 3] = 1 << (number & 7);
        return bits;
    }
    let state = number;
    for (let part = 0; part < parts; part += 1) {
        // Mixed with multipliers of Hash Prospector's triple32, as a counter's hash.
        state = (state + 0x9e3779b9) | 0;
        let mixed = Math.imul(state ^ (state >>> 17), 0xed5ad4bb);
        mixed = Math.imul(mixed ^ (mixed >>> 11), 0xac4c1b51);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x31848bab);
        bits[part >> 3] |= (mixed >>> 31) << (part & 7);
    }
    return bits;
}

/** @param {number} length of a file @returns {number} */
const partsOf = (length) => Math.ceil(length / PART);

/**
 * @typedef {object} Sender
 * @property {number} parts so many frames are needed at least
 * @property {(number: number) => Uint8Array} frame what the code of this number holds
 * @property {(number: number) => { modules: number, dark: Uint8Array }} code modules of a side, row by row
 */

/**
 * @param {Uint8Array} bytes 1 to MOST_BYTES
 * @returns {Sender | null} null: too short or too long
 */
export function createSender(bytes) {
    if (bytes.length < 1 || bytes.length > MOST_BYTES) {
        return null;
    }
    const parts = partsOf(bytes.length);
    const padded = new Uint8Array(parts * PART);
    padded.set(bytes);
    const head = new DataView(new ArrayBuffer(HEAD));
    head.setUint8(0, FORMAT);
    head.setUint32(1, checksum(bytes), true);
    head.setUint16(5, bytes.length - 1, true);

    /** @param {number} count */
    function frame(count) {
        const number = count % FRAMES;
        head.setUint16(7, number, true);
        const made = new Uint8Array(FRAME_BYTES);
        made.set(new Uint8Array(head.buffer));
        const sum = made.subarray(HEAD);
        const bits = chosen(number, parts);
        for (let part = 0; part < parts; part += 1) {
            if (bits[part >> 3] & (1 << (part & 7))) {
                add(sum, padded.subarray(part * PART, (part + 1) * PART));
            }
        }
        return made;
    }

    return {
        parts,
        frame,
        code(number) {
            const { size, data } = encode(Array.from(frame(number)), {
                ecc: 'L',
                minVersion: VERSION,
                maxVersion: VERSION,
                maskPattern: MASK,
                border: 0,
            });
            return { modules: size, dark: Uint8Array.from(data.flat(), Number) };
        },
    };
}

/**
 * @typedef {object} Progress
 * @property {boolean} done
 * @property {number} share of the file that is known, 0 to 1
 * @property {number} missing so many parts at least; 0 also before anything was read
 * @property {Uint8Array} [bytes] the file, when done
 *
 * @typedef {object} Transfer
 * @property {string} name what all its frames begin with
 * @property {number} sum CRC-32
 * @property {number} length @property {number} parts
 * @property {(Uint8Array | undefined)[]} rows the one whose first chosen part is that of the index: bits, then sum
 * @property {number} known how many there are
 * @property {Uint8Array} [bytes]
 */

/** The part that a row begins with, or `parts` when none is chosen. @param {Uint8Array} row @param {number} parts */
function firstOf(row, parts) {
    let part = 0;
    while (part < parts && !(row[part >> 3] & (1 << (part & 7)))) {
        part += 1;
    }
    return part;
}

/** @param {Transfer} transfer with a row for every part @returns {Uint8Array} */
function solved({ parts, rows, length }) {
    const all = /** @type {Uint8Array[]} */ (rows);
    const bytes = new Uint8Array(parts * PART);
    for (let part = parts - 1; part >= 0; part -= 1) {
        const row = all[part];
        for (let later = part + 1; later < parts; later += 1) {
            if (row[later >> 3] & (1 << (later & 7))) {
                add(row, all[later]);
            }
        }
        bytes.set(row.subarray(-PART), part * PART);
    }
    return bytes.slice(0, length);
}

/**
 * Puts a file together from frames as they come: of any number, in any order, again and again. Holds at most one
 * file and its bits, about 72 KiB, whatever it is given.
 */
export function createReceiver() {
    /** @type {Transfer | null} */
    let current = null;
    let strangers = 0;

    /** @returns {Progress} */
    function progress() {
        if (!current) {
            return { done: false, share: 0, missing: 0 };
        }
        const { bytes, known, parts } = current;
        return bytes
            ? { done: true, share: 1, missing: 0, bytes }
            : { done: false, share: known / parts, missing: parts - known };
    }

    /** Sums the rows that are known into a new one, until it is nothing or tells something new. @param {Transfer} transfer @param {Uint8Array} row */
    function learn(transfer, row) {
        const { parts, rows } = transfer;
        for (;;) {
            const part = firstOf(row, parts);
            if (part === parts) {
                return;
            }
            const before = rows[part];
            if (!before) {
                rows[part] = row;
                transfer.known += 1;
                return;
            }
            add(row, before);
        }
    }

    return {
        /**
         * What is no frame changes nothing. A frame of another file is refused, until six of it came in a row.
         * @param {Uint8Array} frame what one code held
         * @returns {Progress}
         */
        take(frame) {
            if (frame.length !== FRAME_BYTES || frame[0] !== FORMAT) {
                return progress();
            }
            const view = new DataView(frame.buffer, frame.byteOffset, HEAD);
            const name = String(frame.subarray(0, 7));
            if (name !== current?.name) {
                strangers += 1;
                if (current && !current.bytes && strangers < TURNED_AWAY) {
                    return progress();
                }
                const length = view.getUint16(5, true) + 1;
                const sum = view.getUint32(1, true);
                current = { name, sum, length, parts: partsOf(length), rows: [], known: 0 };
            }
            strangers = 0;
            if (current.bytes) {
                return progress();
            }
            const bits = chosen(view.getUint16(7, true), current.parts);
            const row = new Uint8Array(bits.length + PART);
            row.set(bits);
            row.set(frame.subarray(HEAD), bits.length);
            learn(current, row);
            if (current.known === current.parts) {
                const bytes = solved(current);
                if (checksum(bytes) === current.sum) {
                    current.bytes = bytes;
                    current.rows = [];
                } else {
                    // A frame was not what it said: everything may be wrong, so it begins anew.
                    current = null;
                }
            }
            return progress();
        },
    };
}
