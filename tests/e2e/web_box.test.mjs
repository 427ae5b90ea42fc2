// What is kept of hand-ins: sealed records in one strict transaction, and a person's secret.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite } from './lib/web_page.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
    site = await openSite();
});
after(() => site.close());

const ID = Array.from({ length: 16 }, (_, index) => index * 17);
const OTHER = [...ID.slice(0, 15), 254];
const HAND_IN = Array.from({ length: 30 }, (_, index) => [(index * 37) % 251, index, 7]);
const sorted = (records) => [...records].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** Notes every transaction with what was asked of it, and when its end was told. */
const watch = () => {
    globalThis.log = [];
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...values) {
        const made = real.apply(this, values);
        const entry = { mode: made.mode, durability: made.durability, asked: 0, over: false };
        made.addEventListener('complete', () => (entry.over = true));
        made.wirkbrille = entry;
        globalThis.log.push(entry);
        return made;
    };
    for (const name of ['add', 'put']) {
        const write = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...values) {
            this.transaction.wirkbrille.asked += 1;
            return write.apply(this, values);
        };
    }
};

/** Calls the storage of the page. @param {import('playwright-core').Page} page @param {string} name @param {unknown[]} values arrays of numbers are bytes */
const storage = (page, name, ...values) =>
    page.evaluate(
        async ([method, given]) => {
            const { createStorage } = await import('./storage.js');
            const kept = (globalThis.kept ??= createStorage());
            const bytes = (value) =>
                !Array.isArray(value)
                    ? value
                    : Array.isArray(value[0])
                      ? value.map((inner) => Uint8Array.from(inner))
                      : Uint8Array.from(value);
            const answer = await kept[method](...given.map(bytes));
            const plain = (value) =>
                value instanceof Uint8Array
                    ? [...value]
                    : Array.isArray(value)
                      ? value.map(plain)
                      : value;
            return typeof answer === 'object'
                ? Object.fromEntries(
                      Object.entries(answer).map(([key, value]) => [key, plain(value)]),
                  )
                : answer;
        },
        [name, values],
    );

test('a hand-in is one strict transaction, told as done when it is', async () => {
    const { page, complaints } = await site.open({ init: watch });
    assert.equal(await storage(page, 'put', 'draft', [1], true), 0);
    await page.evaluate(() => (globalThis.log.length = 0));
    const over = await page.evaluate(
        async ([id, records]) => {
            const status = await globalThis.kept.handIn(
                Uint8Array.from(id),
                records.map((record) => Uint8Array.from(record)),
                Uint8Array.of(2, 2),
            );
            return [status, globalThis.log[0].over];
        },
        [ID, HAND_IN],
    );
    assert.deepEqual(over, [0, true]);
    assert.deepEqual(await page.evaluate(() => globalThis.log), [
        { mode: 'readwrite', durability: 'strict', asked: HAND_IN.length + 1, over: true },
    ]);
    assert.deepEqual(await storage(page, 'get', 'draft'), { status: 0, bytes: [2, 2] });
    assert.deepEqual(await storage(page, 'handIn', OTHER, [[9]]), 0);
    assert.deepEqual(await storage(page, 'get', 'draft'), { status: 0, bytes: [2, 2] });
    assert.deepEqual(await storage(page, 'box', ID), { status: 0, sealed: sorted(HAND_IN) });
    assert.deepEqual(await storage(page, 'boxCount', ID), { status: 0, count: HAND_IN.length });
    assert.deepEqual(await storage(page, 'box', OTHER), { status: 0, sealed: [[9]] });
    // The keys say the workshop and nothing else: not when, not of whom, not which.
    const keys = await page.evaluate(
        () =>
            new Promise((resolve) => {
                indexedDB.open('wirkbrille').onsuccess = ({ target }) => {
                    const all = target.result.transaction('kept').objectStore('kept').getAllKeys();
                    all.onsuccess = () => (target.result.close(), resolve(all.result));
                };
            }),
    );
    const box = keys.filter((key) => key.startsWith('box.'));
    assert.equal(new Set(box.map((key) => key.slice(-32))).size, HAND_IN.length + 1);
    assert.ok(box.every((key) => /^box\.[0-9a-f]{32}\.[0-9a-f]{32}$/.test(key)));
    await page.reload();
    await page.waitForSelector('#boot', { state: 'detached' });
    assert.deepEqual(await storage(page, 'boxCount', ID), { status: 0, count: HAND_IN.length });
    // One person's things are deleted; what others handed in is not theirs to delete.
    assert.equal(await storage(page, 'clear'), 0);
    assert.notEqual((await storage(page, 'get', 'draft')).status, 0);
    assert.deepEqual(await storage(page, 'boxCount', ID), { status: 0, count: HAND_IN.length });
    assert.deepEqual(await storage(page, 'box', OTHER), { status: 0, sealed: [[9]] });
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('when one record cannot be written, none is, and the drafts stay', async () => {
    for (const failing of ['at once', 'later']) {
        const { page } = await site.open();
        await storage(page, 'put', 'draft', [1], true);
        await page.evaluate((how) => {
            const { add } = IDBObjectStore.prototype;
            let count = 0;
            IDBObjectStore.prototype.add = function (value, key) {
                count += 1;
                if (count === 20 && how === 'at once') {
                    throw new DOMException('full', 'QuotaExceededError');
                }
                // A key that is there already: the database itself refuses.
                this.key ??= key;
                return add.call(this, value, count === 20 ? this.key : key);
            };
        }, failing);
        const status = failing === 'at once' ? 2 : 3;
        assert.equal(await storage(page, 'handIn', ID, HAND_IN, [5]), status, failing);
        assert.deepEqual(await storage(page, 'boxCount', ID), { status: 0, count: 0 }, failing);
        assert.deepEqual(await storage(page, 'get', 'draft'), { status: 0, bytes: [1] }, failing);
        await page.context().close();
    }
});

test('killed in the middle, nothing half is left', async () => {
    const context = await site.browser.newContext({ locale: 'de-DE' });
    const { page } = await site.open({ on: context });
    await storage(page, 'put', 'draft', [1], true);
    const stuck = page.waitForEvent('console', (message) => message.text() === 'stuck');
    page.evaluate(
        ([id, records]) => {
            const { add } = IDBObjectStore.prototype;
            let count = 0;
            IDBObjectStore.prototype.add = function (...values) {
                count += 1;
                if (count > 20) {
                    console.debug('stuck');
                    for (;;);
                }
                return add.apply(this, values);
            };
            const sealed = records.map((record) => Uint8Array.from(record));
            globalThis.kept.handIn(Uint8Array.from(id), sealed, Uint8Array.of(2));
        },
        [ID, HAND_IN],
    ).catch(() => {});
    await stuck;
    // Twenty records are on their way to the database when the page's process ends.
    const session = await site.browser.newBrowserCDPSession();
    const crashed = page.waitForEvent('crash');
    const seconds = async () => {
        const { processInfo } = await session.send('SystemInfo.getProcessInfo');
        const renderers = processInfo.filter(({ type }) => type === 'renderer');
        return renderers.map(({ id, cpuTime }) => ({ id, cpuTime }));
    };
    // The page's process is the one that runs in circles. The browser keeps another ready; without
    // that it opens no page any more.
    const since = await seconds();
    let busiest = { id: 0, spent: 0 };
    while (busiest.spent < 0.5) {
        const spent = (await seconds()).map(({ id, cpuTime }) => ({
            id,
            spent: cpuTime - (since.find((one) => one.id === id)?.cpuTime ?? 0),
        }));
        [busiest] = spent.sort((one, other) => other.spent - one.spent);
    }
    process.kill(busiest.id, 'SIGKILL');
    await crashed;
    const { page: next } = await site.open({ on: context });
    assert.deepEqual(await storage(next, 'boxCount', ID), { status: 0, count: 0 });
    assert.deepEqual(await storage(next, 'get', 'draft'), { status: 0, bytes: [1] });
    await context.close();
});

test('the secret of a workshop is made once, its number rises, also in many calls at once', async () => {
    const { page } = await site.open({ init: watch });
    const first = await storage(page, 'participant', ID);
    assert.deepEqual([first.status, first.secret.length, first.version], [0, 32, 1]);
    const [last] = (await page.evaluate(() => globalThis.log)).slice(-1);
    assert.deepEqual(last, { mode: 'readwrite', durability: 'strict', asked: 1, over: true });
    const other = await storage(page, 'participant', OTHER);
    assert.equal(other.version, 1);
    assert.notDeepEqual(other.secret, first.secret);
    const many = await page.evaluate(
        async (id) =>
            (
                await Promise.all(
                    Array.from({ length: 8 }, () =>
                        globalThis.kept.participant(Uint8Array.from(id)),
                    ),
                )
            ).map(({ secret, version }) => [version, [...secret]]),
        ID,
    );
    assert.deepEqual(
        many,
        [2, 3, 4, 5, 6, 7, 8, 9].map((version) => [version, first.secret]),
    );
    await page.reload();
    await page.waitForSelector('#boot', { state: 'detached' });
    assert.deepEqual(await storage(page, 'participant', ID), { ...first, version: 10 });
    await page.context().close();
});

test('without a database there is neither box nor secret, and that is said', async () => {
    const { page, complaints } = await site.open({
        init: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
    });
    assert.equal(await storage(page, 'handIn', ID, HAND_IN), 1);
    assert.deepEqual(await storage(page, 'box', ID), { status: 1, sealed: [] });
    assert.deepEqual(await storage(page, 'boxCount', ID), { status: 1, count: 0 });
    assert.deepEqual(await storage(page, 'participant', ID), {
        ...{ status: 1, secret: [], version: 0 },
    });
    assert.deepEqual(complaints, []);
    await page.context().close();
});
