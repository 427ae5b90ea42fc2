// A file as frames and back: whatever is lost, in whatever order, and whatever else a camera sees.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createReceiver, createSender, FRAME_BYTES, MOST_BYTES } from '../../web/qr_sequence.js';
import { chance } from './lib/filmed.mjs';

const SEEDS = process.env.WB_DEEP === '1' ? 2000 : 100;
/** More frames than parts that random sums need: one in 2^20 needs more. */
const SPARE = 20;

/** @param {number} length @param {() => number} random */
const anyBytes = (length, random) => Uint8Array.from({ length }, () => random() * 256);

/** @param {Uint8Array} bytes */
function sending(bytes) {
    const sender = createSender(bytes);
    assert.ok(sender);
    return sender;
}

/**
 * Gives frames until the file is there.
 * @param {ReturnType<typeof createReceiver>} receiver
 * @param {() => Uint8Array} next @param {number} most
 */
function received(receiver, next, most) {
    let last = receiver.take(new Uint8Array());
    for (let taken = 1; taken <= most; taken += 1) {
        const progress = receiver.take(next());
        assert.ok(progress.share >= last.share, 'it never falls');
        if (progress.done) {
            return { ...progress, taken };
        }
        last = progress;
    }
    return { ...last, taken: most };
}

test('any file arrives: frames lost, doubled, begun anywhere, in any order', () => {
    let most = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
        const random = chance(seed);
        const bytes = anyBytes(1 + Math.floor(random() ** 3 * MOST_BYTES), random);
        const sender = sending(bytes);
        const first = random() < 0.5 ? 0 : Math.floor(random() * 2 ** 20);
        // A third is lost, a tenth comes twice, and neighbours change places.
        const frames = [];
        for (let at = first; frames.length < 2 * sender.parts + 2 * SPARE; at += 1) {
            if (random() < 0.7) {
                frames.splice(frames.length - Math.floor(random() * 9), 0, sender.frame(at));
            }
            if (random() < 0.1) {
                frames.push(sender.frame(at));
            }
        }
        let at = 0;
        const end = received(createReceiver(), () => frames[at++], frames.length);
        const what = `seed ${seed}, ${bytes.length} bytes, ${sender.parts} parts`;
        assert.ok(end.done, what);
        assert.deepEqual(end.bytes, bytes, what);
        most = Math.max(most, new Set(frames.slice(0, end.taken).map(String)).size - sender.parts);
    }
    console.log(`${SEEDS} files; at most ${most} frames more than parts`);
    assert.ok(most <= SPARE);
});

test('without loss nothing is sent in vain', () => {
    for (const length of [1, FRAME_BYTES, 11_048, MOST_BYTES]) {
        const bytes = anyBytes(length, chance(length));
        const { parts, frame } = sending(bytes);
        let at = 0;
        const end = received(createReceiver(), () => frame(at++), parts);
        assert.deepEqual([end.done, end.taken, end.share], [true, parts, 1]);
        assert.deepEqual(end.bytes, bytes);
    }
});

test('what has no length or too much is not sent', () => {
    assert.equal(createSender(new Uint8Array()), null);
    assert.equal(createSender(new Uint8Array(MOST_BYTES + 1)), null);
});

test('frames go round, and each fits its code', () => {
    const sender = sending(anyBytes(2000, chance(1)));
    assert.deepEqual(sender.frame(2 ** 16 + 5), sender.frame(5));
    const { modules, dark } = sender.code(70);
    assert.equal(modules, 57);
    assert.equal(dark.length, modules ** 2);
    assert.ok(dark.every((module) => module <= 1));
});

test('two phones in one picture: the one that was first is received whole, then the other', () => {
    const random = chance(3);
    const [one, other] = [anyBytes(5000, random), anyBytes(5000, random)];
    const senders = [sending(one), sending(other)];
    const receiver = createReceiver();
    let at = 0;
    const next = () => senders[at % 2].frame(at++ >> 1);
    const first = received(receiver, next, 200);
    assert.deepEqual(first.bytes, one);
    const again = receiver.take(senders[0].frame(999));
    assert.equal(again.bytes, first.bytes, 'the same file is not made twice');
    assert.equal(receiver.take(senders[1].frame(999)).done, false, 'the next one begins at once');
    assert.deepEqual(received(receiver, () => senders[1].frame(at++), 60).bytes, other);
});

test('whoever stops halfway is followed by the next person', () => {
    const random = chance(4);
    const [one, other] = [anyBytes(5000, random), anyBytes(3000, random)];
    const senders = [sending(one), sending(other)];
    const receiver = createReceiver();
    for (let at = 0; at < 10; at += 1) {
        receiver.take(senders[0].frame(at));
    }
    const shares = [0, 1, 2, 3, 4, 5].map((at) => receiver.take(senders[1].frame(at)).share);
    const [before, after] = [10 / senders[0].parts, 1 / senders[1].parts];
    assert.deepEqual(shares, [before, before, before, before, before, after]);
    let at = 0;
    assert.deepEqual(received(receiver, () => senders[1].frame(at++), 60).bytes, other);
});

test('a wrong frame costs a new beginning, never a wrong file', () => {
    const bytes = anyBytes(3000, chance(5));
    const { parts, frame } = sending(bytes);
    const receiver = createReceiver();
    const wrong = frame(0);
    wrong[FRAME_BYTES - 1] ^= 1;
    receiver.take(wrong);
    for (let at = 1; at < parts - 1; at += 1) {
        assert.ok(!receiver.take(frame(at)).done);
    }
    assert.deepEqual(receiver.take(frame(parts - 1)), { done: false, share: 0, missing: 0 });
    let at = parts;
    assert.deepEqual(received(receiver, () => frame(at++), parts + SPARE).bytes, bytes);
});

test('hostile frames: refused, and nothing grows', () => {
    const random = chance(6);
    const bytes = anyBytes(MOST_BYTES, random);
    const sender = sending(bytes);
    const receiver = createReceiver();
    for (let at = 0; at < 100; at += 1) {
        receiver.take(sender.frame(at));
    }
    const before = receiver.take(sender.frame(0));
    /** @type {[string, Uint8Array][]} */
    const refused = [
        ['nothing', new Uint8Array()],
        ['too short', sender.frame(200).subarray(1)],
        ['too long', Uint8Array.of(...sender.frame(200), 0)],
        ['another format', sender.frame(200).fill(2, 0, 1)],
        ['text', new TextEncoder().encode('https://example.org/#w='.padEnd(FRAME_BYTES, 'A'))],
        ['another length', sender.frame(200).fill(7, 5, 6)],
        ['another file', sender.frame(200).fill(7, 1, 2)],
        ['again', sender.frame(7)],
    ];
    for (const [what, frame] of refused) {
        assert.deepEqual(receiver.take(frame), before, what);
    }
    // Whatever comes, for as long as it likes: neither exception nor more than one file is kept.
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc');
    const used = () => {
        collectGarbage();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        return heapUsed + arrayBuffers;
    };
    /** @type {number[]} */
    const rows = [];
    for (let round = 0; round < 20_000; round += 1) {
        const garbage = anyBytes(FRAME_BYTES, random);
        garbage[0] = 1;
        // Each name comes often enough to be taken for a transfer, with any number and content.
        garbage.fill(round >> 8, 1, 7);
        const { done, share } = receiver.take(garbage);
        assert.ok(!done && share >= 0 && share <= 1);
        if (round % 5000 === 4999) {
            rows.push(used());
        }
    }
    console.log(`memory after each 5000 hostile frames, KiB: ${rows.map((n) => n >> 10)}`);
    assert.ok(rows[3] - rows[0] < MOST_BYTES, 'no more than a file');
    // And the next honest one arrives.
    let at = 0;
    const honest = anyBytes(900, random);
    const next = sending(honest);
    for (let turn = 0; turn < 6; turn += 1) {
        receiver.take(next.frame(turn));
    }
    assert.deepEqual(received(receiver, () => next.frame(at++), 30).bytes, honest);
});
