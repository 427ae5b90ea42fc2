// Seals, signatures and the key file, held against another build of libsodium (npm's), in both
// directions.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sodium from 'libsodium-wrappers-sumo';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PASSPHRASE = 'drei Worte hier';
const KIND = { handIn: 4 };
/** @type {string} */
let folder;

/** @param {string[]} words */
function wirkbrille(...words) {
    const result = spawnSync(join(root, 'build/native/wirkbrille'), words, {
        cwd: folder,
        encoding: 'utf8',
    });
    return { code: result.status, out: result.stdout, err: result.stderr };
}

/** @param {string} name */
const read = (name) => readFileSync(join(folder, name));
/** @param {string | Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** The payloads of a file's records, with their types. @param {Buffer} bytes */
function records(bytes) {
    assert.equal(bytes.toString('latin1', 0, 4), 'WIRK');
    assert.deepEqual(bytes.subarray(-32), sha256(bytes.subarray(0, -32)));
    const found = [];
    for (let at = 12; at < bytes.length - 32; ) {
        const size = bytes.readUInt32LE(at);
        found.push({
            type: bytes.readUInt16LE(at + 4),
            payload: bytes.subarray(at + 6, at + 6 + size),
        });
        at += 6 + size;
    }
    return found;
}

/** @param {number} kind @param {{ type: number, payload: Uint8Array }[]} list */
function file(kind, list) {
    const frames = list.map(({ type, payload }) => {
        const frame = Buffer.alloc(6);
        frame.writeUInt32LE(payload.length);
        frame.writeUInt16LE(type, 4);
        return Buffer.concat([frame, payload]);
    });
    const head = Buffer.from('WIRK\x01\x00\x00\x00\x00\x00\x00\x00', 'latin1');
    head.writeUInt16LE(kind, 6);
    head.writeUInt32LE(
        frames.reduce((sum, frame) => sum + frame.length, 0),
        8,
    );
    const all = Buffer.concat([head, ...frames]);
    return Buffer.concat([all, sha256(all)]);
}

/** The secrets in the key file. */
function keys() {
    const [head, hidden] = records(read('s/workshop.key'));
    const stretched = sodium.crypto_pwhash(
        32,
        PASSPHRASE,
        head.payload.subarray(8, 24),
        head.payload.readUInt32LE(0),
        head.payload.readUInt32LE(4) * 1024,
        sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
    const plain = sodium.crypto_secretbox_open_easy(
        hidden.payload,
        head.payload.subarray(24, 48),
        stretched,
    );
    return {
        box: sodium.crypto_box_seed_keypair(plain.subarray(17, 49)),
        sign: sodium.crypto_sign_seed_keypair(plain.subarray(49, 81)),
    };
}

before(async () => {
    await sodium.ready;
    folder = mkdtempSync(join(tmpdir(), 'wirkbrille-second-'));
    writeFileSync(join(folder, 'pass.txt'), `${PASSPHRASE}\n`);
    const made = wirkbrille(
        ...['simulate', '--template', 'short', '--people', '12', '--seed', '3', '--out', 's'],
        ...['--passphrase-file', 'pass.txt', '--assets', join(root, 'assets')],
    );
    assert.equal(made.code, 0, made.err);
});

after(() => rmSync(folder, { recursive: true, force: true }));

test('the descriptor is signed, and its id is the beginning of its SHA-256', () => {
    const [descriptor, signature] = records(read('s/workshop.wirk'));
    const message = Buffer.concat([Buffer.from('wirkbrille workshop 1\0'), descriptor.payload]);
    const { publicKey } = keys().sign;
    assert.ok(sodium.crypto_sign_verify_detached(signature.payload, message, publicKey));
    const [id] = records(read('s/person-0001.wirk'));
    assert.deepEqual(id.payload, sha256(descriptor.payload).subarray(0, 16));
});

test('what was sealed here opens there, and what was sealed there opens here', () => {
    const { box } = keys();
    const [id, ...sealed] = records(read('s/person-0001.wirk'));
    const opened = sealed.map(({ payload }) =>
        Buffer.from(sodium.crypto_box_seal_open(payload, box.publicKey, box.privateKey)),
    );
    for (const plain of opened) assert.deepEqual(plain.subarray(1, 17), id.payload);

    // Somebody new: other nullifiers, behind workshop, exercise, revision, round and text question.
    const again = opened.map((plain) => {
        const own = Buffer.from(plain);
        const exercise = 18 + own[17];
        const nullifier = exercise + 5 + 1 + own[exercise + 5] + 1;
        own.fill(0xaa, nullifier, nullifier + 16);
        return { type: 2, payload: sodium.crypto_box_seal(own, box.publicKey) };
    });
    again.sort((a, b) => Buffer.compare(a.payload, b.payload));
    writeFileSync(join(folder, 'new.wirk'), file(KIND.handIn, [id, ...again]));
    const merged = wirkbrille(
        ...['merge', 's/person-0001.wirk', 'new.wirk', '--out', 'box.wirk', '--json'],
        ...['--workshop', 's/workshop.wirk', '--key', 's/workshop.key'],
        ...['--passphrase-file', 'pass.txt', '--assets', join(root, 'assets')],
    );
    assert.equal(merged.code, 0, merged.err);
    const counts = JSON.parse(merged.out);
    assert.equal(counts.accepted, 2 * sealed.length);
    assert.equal(counts.unreadable, 0);
});

test('a release is signed; one flipped bit, or another key, is noticed', () => {
    const people = Array.from(
        { length: 12 },
        (_, i) => `s/person-${`${i + 1}`.padStart(4, '0')}.wirk`,
    );
    assert.equal(wirkbrille('merge', ...people, '--out', 'all.wirk').code, 0);
    const released = wirkbrille(
        ...['release', '--workshop', 's/workshop.wirk', '--key', 's/workshop.key', 'all.wirk'],
        ...['--out', 'release.json', '--passphrase-file', 'pass.txt'],
        ...['--assets', join(root, 'assets')],
    );
    assert.equal(released.code, 0, released.err);
    const text = read('release.json').toString();
    const member = /"signature":"([0-9a-f]{128})",/.exec(text);
    assert.ok(member);
    const unsigned = text.replace(member[0], '');
    const message = Buffer.from(`wirkbrille release 1\0${unsigned}`);
    const { publicKey, privateKey } = keys().sign;
    assert.ok(
        sodium.crypto_sign_verify_detached(Buffer.from(member[1], 'hex'), message, publicKey),
    );
    assert.equal(
        Buffer.from(sodium.crypto_sign_detached(message, privateKey)).toString('hex'),
        member[1],
    );
    const verify = () => wirkbrille('verify', '--workshop', 's/workshop.wirk', 'release.json').code;
    assert.equal(verify(), 0);

    const flipped = Buffer.from(text);
    flipped[flipped.indexOf('"count":') + 8] ^= 1;
    writeFileSync(join(folder, 'release.json'), flipped);
    assert.equal(verify(), 1);

    const other = sodium.crypto_sign_keypair();
    const foreign = unsigned.replace(
        /"public_key":"[0-9a-f]{64}"/,
        `"public_key":"${Buffer.from(other.publicKey).toString('hex')}"`,
    );
    const signature = sodium.crypto_sign_detached(
        Buffer.from(`wirkbrille release 1\0${foreign}`),
        other.privateKey,
    );
    const hex = Buffer.from(signature).toString('hex');
    writeFileSync(
        join(folder, 'release.json'),
        foreign.replace('"texts":', `"signature":"${hex}","texts":`),
    );
    assert.equal(verify(), 1);
    const union = wirkbrille('union', 'release.json', '--out', 'union.json');
    assert.equal(union.code, 0, 'by itself it is well formed: only the anchor tells whose it is');
});
