// The vault in its worker, with the real module: what it checks and seals, and how it fails.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openSite } from './lib/web_page.mjs';
import { root } from './lib/server.mjs';
import { makeWorkshop, messageOf, recordsOf } from './lib/workshop.mjs';

const SEAL = 3;
const STATUS = { done: 0, wrongMagic: 4, wrongSignature: 7, badValue: 10 };
const NO_ROOM = 253;
const NOT_STORED = 254;
const GONE = 255;

/** Padded records that differ in size and content. */
const PLAIN = [1, 2, 3].map((number) => Array.from({ length: 256 * number }, () => number));

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** @type {ReturnType<typeof makeWorkshop>} */
let workshop;
before(async () => {
    assert.ok(existsSync(`${root}/build/wasm/vault.wasm`), './run --build-only builds the vault');
    workshop = makeWorkshop();
    site = await openSite();
});
after(() => site.close());

/** Calls a function of the host with bytes, and waits for the next answer of that name. @param {import('playwright-core').Page} page @param {string} call @param {string} answer @param {ArrayLike<number>} bytes @param {number[]} rest @returns {Promise<any[]>} */
const ask = (page, call, answer, bytes, ...rest) =>
    page.evaluate(
        async ([name, wanted, given, numbers]) => {
            const { fake } = globalThis;
            const earlier = fake.named(wanted).length;
            fake.host[name](...fake.place(Uint8Array.from(given)), ...numbers);
            while (fake.named(wanted).length === earlier) {
                await new Promise((resolve) => setTimeout(resolve, 5));
            }
            return fake.named(wanted).at(-1).slice(1);
        },
        [call, answer, Array.from(bytes), rest],
    );

/** What is in the workshop's box. @param {import('playwright-core').Page} page */
const box = (page) =>
    page.evaluate(async (id) => {
        const { createStorage } = await import('./storage.js');
        const { sealed } = await createStorage().box(Uint8Array.from(id));
        return sealed.map((record) => [...record]);
    }, workshop.id);

const request = () => messageOf(SEAL, [workshop.file, ...PLAIN]);

test('a workshop’s file is checked; another, a damaged and a forged one are refused', async () => {
    const { page, complaints } = await site.open();
    const check = (bytes) => ask(page, 'check_workshop', 'workshop', bytes);
    assert.deepEqual(await check(workshop.file), [STATUS.done, [...workshop.file]]);
    assert.deepEqual(await check([1, 2, 3]), [STATUS.wrongMagic, []]);
    // The signature of one under the rules of another, with a right checksum.
    const other = makeWorkshop({ title: 'Beratung im Sommer!' });
    const forged = workshop.graft(other);
    assert.deepEqual(await check(forged), [STATUS.wrongSignature, []]);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('a link is checked when the page is opened with it, and when it changes', async () => {
    const other = makeWorkshop({ title: 'Eine zweite' });
    const { page, complaints } = await site.open();
    const answers = async (count) => {
        await page.waitForFunction(
            (wanted) => globalThis.fake.named('workshop').length >= wanted,
            count,
        );
        return page.evaluate(() => globalThis.fake.named('workshop').map((call) => call.slice(1)));
    };
    await page.goto(`${site.url}#w=${workshop.link}`);
    assert.deepEqual(await answers(1), [[STATUS.done, [...workshop.file]]]);
    await page.reload();
    await page.waitForSelector('#boot', { state: 'detached' });
    assert.deepEqual(await answers(1), [[STATUS.done, [...workshop.file]]]);
    await page.evaluate((link) => (location.hash = `#w=${link}`), other.link);
    assert.deepEqual((await answers(2))[1], [STATUS.done, [...other.file]]);
    await page.evaluate((link) => (location.hash = `#w=${link}`), workshop.link.slice(0, -2));
    assert.notEqual((await answers(3))[2][0], STATUS.done);
    await page.evaluate(() => (location.hash = '#elsewhere'));
    assert.equal((await answers(3)).length, 3);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('on one’s own device the sealed file comes back, and only the key’s owner reads it', async () => {
    const { page, complaints } = await site.open();
    const [status, file] = await ask(page, 'seal', 'sealed', request(), 1);
    assert.equal(status, STATUS.done);
    const [first, ...sealed] = recordsOf(file);
    assert.deepEqual([first.type, [...first.payload]], [1, workshop.id]);
    assert.deepEqual(
        sealed.map(({ type }) => type),
        PLAIN.map(() => 2),
    );
    const opened = sealed.map(({ payload }) => [...workshop.open(payload)]);
    assert.deepEqual(
        opened.sort((a, b) => a.length - b.length),
        PLAIN,
    );
    assert.throws(() => makeWorkshop().open(sealed[0].payload));
    // Other randomness every time, and nothing is stored.
    const [, again] = await ask(page, 'seal', 'sealed', request(), 1);
    const keys = [...sealed, ...recordsOf(again).slice(1)].map(({ payload }) =>
        payload.slice(0, 32).join(),
    );
    assert.equal(new Set(keys).size, 2 * PLAIN.length);
    assert.deepEqual(await box(page), []);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('on a shared device the records lie in the box before it is told', async () => {
    const { page, complaints } = await site.open();
    const [status, file] = await ask(page, 'seal', 'sealed', request(), 0);
    assert.equal(status, STATUS.done);
    const records = recordsOf(file).slice(1);
    assert.deepEqual(
        await box(page),
        records.map(({ payload }) => [...payload]),
    );
    await ask(page, 'seal', 'sealed', request(), 0);
    assert.equal((await box(page)).length, 2 * PLAIN.length);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('a box that cannot be written is told, and a record of an odd size is not sealed', async () => {
    const { page, complaints } = await site.open({
        init: () => {
            globalThis.trouble = 'QuotaExceededError';
            IDBObjectStore.prototype.add = () => {
                throw new DOMException('no', globalThis.trouble);
            };
        },
    });
    assert.deepEqual(await ask(page, 'seal', 'sealed', request(), 0), [NO_ROOM, []]);
    await page.evaluate(() => (globalThis.trouble = 'UnknownError'));
    assert.deepEqual(await ask(page, 'seal', 'sealed', request(), 0), [NOT_STORED, []]);
    const odd = messageOf(SEAL, [workshop.file, [1, 2, 3]]);
    assert.deepEqual(await ask(page, 'seal', 'sealed', odd, 1), [STATUS.badValue, []]);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('a participant has a secret that is kept on an own device and never on a shared one', async () => {
    const { page } = await site.open();
    const load = (own) => ask(page, 'participant', 'participant', workshop.id, own);
    const shared = [await load(0), await load(0)];
    assert.deepEqual(
        shared.map(([status, version, secret]) => [status, version, secret.length]),
        [
            [0, 1, 32],
            [0, 1, 32],
        ],
    );
    assert.notDeepEqual(shared[0][2], shared[1][2]);
    const own = [await load(1), await load(1)];
    assert.deepEqual(
        own.map(([, version]) => version),
        [1, 2],
    );
    assert.deepEqual(own[0][2], own[1][2]);
    assert.notDeepEqual(own[0][2], shared[1][2]);
    await page.context().close();
});

test('the vault that cannot be loaded or that crashes is told at once, and tried anew', async () => {
    const { page } = await site.open();
    const check = () => ask(page, 'check_workshop', 'workshop', workshop.file);
    const cases = {
        'no worker': ['/vault_worker.js', 404],
        'a worker that is no script': ['/vault_worker.js', 'this is no script'],
        'no module': ['/vault.wasm', 404],
        'a module that is none': ['/vault.wasm', 'this is no module'],
        // Exports wb_alloc alone: calling the next function throws.
        'a module that crashes': [
            '/vault.wasm',
            Uint8Array.from([
                ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0],
                ...[7, 12, 1, 8, ...Buffer.from('wb_alloc'), 0, 0, 10, 5, 1, 3, 0, 0, 11],
            ]),
        ],
    };
    for (const [name, [path, body]] of Object.entries(cases)) {
        site.broken.set(path, body);
        assert.deepEqual(await check(), [GONE, []], name);
        const both = await Promise.all([check(), check()]);
        assert.ok(
            both.every(([status]) => status === GONE),
            name,
        );
        site.broken.clear();
        assert.equal((await check())[0], STATUS.done, name);
        // The next case begins without a worker.
        await page.reload();
        await page.waitForSelector('#boot', { state: 'detached' });
    }
    await page.context().close();
});

test('a file is shared when the device can, and it is told how that ended', async () => {
    const outcomes = { shared: 0, dismissed: 1, refused: 2, 'no sheet': 2, 'not this file': 2 };
    const { page } = await site.open();
    for (const [name, status] of Object.entries(outcomes)) {
        const told = await page.evaluate(async (how) => {
            const { fake } = globalThis;
            globalThis.given = [];
            const define = (key, value) =>
                Object.defineProperty(navigator, key, { value, configurable: true });
            define('canShare', how === 'no sheet' ? undefined : () => how !== 'not this file');
            define('share', async ({ files }) => {
                globalThis.given.push(files[0]);
                if (how === 'dismissed') {
                    throw new DOMException('', 'AbortError');
                }
                if (how === 'refused') {
                    throw new DOMException('', 'NotAllowedError');
                }
            });
            const earlier = fake.named('shared').length;
            fake.host.share(
                ...fake.place('Abgabe – Frühjahr.wirk'),
                ...fake.place('application/octet-stream'),
                ...fake.place('Inhalt'),
            );
            // Only now does the press still count.
            const [file] = globalThis.given;
            while (fake.named('shared').length === earlier) {
                await new Promise((resolve) => setTimeout(resolve, 5));
            }
            return [fake.named('shared').at(-1)[1], file?.name, await file?.text()];
        }, name);
        const opened = !['no sheet', 'not this file'].includes(name);
        assert.deepEqual(
            told,
            opened ? [status, 'Abgabe – Frühjahr.wirk', 'Inhalt'] : [status, undefined, undefined],
            name,
        );
    }
    await page.context().close();
});
