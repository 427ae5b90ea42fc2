/**
 * A workshop's file and link, its keys and the opening of hand-ins: written from the description of the
 * formats with another implementation of the cryptography, so that the two are held against each other.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

// Its ES module asks for a neighbour that is not packed with it.
const sodium = createRequire(import.meta.url)('libsodium-wrappers-sumo');
await sodium.ready;

const u16 = (value) => [value & 255, value >> 8];
const u32 = (value) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const short = (text) => {
    const bytes = new TextEncoder().encode(text);
    return [bytes.length, ...bytes];
};
const sha256 = (bytes) => createHash('sha256').update(Uint8Array.from(bytes)).digest();

/** A file of ours. @param {number} kind @param {[number, ArrayLike<number>][]} records */
export function file(kind, records) {
    const frames = records.flatMap(([type, payload]) => [
        ...u32(payload.length),
        ...u16(type),
        ...Array.from(payload),
    ]);
    const head = [...Buffer.from('WIRK'), ...u16(1), ...u16(kind), ...u32(frames.length)];
    return Uint8Array.from([...head, ...frames, ...sha256([...head, ...frames])]);
}

/** @typedef {{ id: string, rounds?: number, k?: number }} Planned */

/**
 * @param {{ title?: string, exercises?: Planned[], seed?: number }} [rules] with a seed the same keys every time
 */
export function makeWorkshop({
    title = 'Beratung im Frühjahr',
    exercises = [{ id: 'effect-story' }],
    seed,
} = {}) {
    const secret = seed === undefined ? sodium.randombytes_buf(32) : new Uint8Array(32).fill(seed);
    const box = sodium.crypto_box_seed_keypair(secret);
    const signing = sodium.crypto_sign_seed_keypair(secret);
    const descriptor = [
        ...short(title),
        ...[2, ...short('Nord'), ...short('Filiale 12')],
        exercises.length,
        ...exercises.flatMap(({ id, rounds = 1, k = 5 }) => [...short(id), ...u16(1), rounds, k]),
        ...[5, 10],
        ...[1, ...short('Reklamation'), ...short('Complaint')],
        ...u16(20),
        ...box.publicKey,
        ...signing.publicKey,
        ...[...u16(2026), 11, 22],
    ];
    const signed = Uint8Array.from([...Buffer.from('wirkbrille workshop 1\0'), ...descriptor]);
    const signature = sodium.crypto_sign_detached(signed, signing.privateKey);
    return {
        title,
        descriptor,
        id: [...sha256(descriptor).subarray(0, 16)],
        file: file(3, [
            [1, descriptor],
            [2, signature],
        ]),
        link: Buffer.from([1, ...descriptor, ...signature]).toString('base64url'),
        /** The rules of another workshop under this one's signature. @param {{ descriptor: number[] }} other */
        graft: (other) =>
            file(3, [
                [1, other.descriptor],
                [2, signature],
            ]),
        /** @param {Uint8Array} sealed @returns {Uint8Array} throws when it is not for this workshop */
        open: (sealed) => sodium.crypto_box_seal_open(sealed, box.publicKey, box.privateKey),
    };
}

/** The records of a hand-in's file: type and payload. @param {Uint8Array} bytes */
export function recordsOf(bytes) {
    const buffer = Buffer.from(bytes);
    if (!buffer.subarray(-32).equals(sha256(buffer.subarray(0, -32)))) {
        throw new Error('the checksum is wrong');
    }
    const records = [];
    for (let at = 12; at < buffer.length - 32; ) {
        const end = at + 6 + buffer.readUInt32LE(at);
        records.push({
            type: buffer.readUInt16LE(at + 4),
            payload: new Uint8Array(buffer.subarray(at + 6, end)),
        });
        at = end;
    }
    return records;
}

/** A request to the vault or its answer: a number, then parts with their lengths. @param {number} number @param {ArrayLike<number>[]} parts */
export const messageOf = (number, parts) => [
    ...u32(number),
    ...parts.flatMap((part) => [...u32(part.length), ...Array.from(part)]),
];
