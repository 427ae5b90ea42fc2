// A works council looks at files and at what the browser keeps: every byte has words, two releases differ by whole
// batches, nothing changes by looking, and the sheet is one page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inBrowser } from './lib/app.mjs';
import { inspected } from './lib/inspected.mjs';
import { leadTexts } from './lib/leading.mjs';
import { axeFindings, outsideWidth, repeatedIds, tabRing } from './lib/looks.mjs';
import { paper } from './lib/paper.mjs';
import { enterResults } from './lib/results.mjs';
import { root } from './lib/server.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const check = inBrowser();
const files = inspected();

/** @param {App} app @param {string} screen */
async function sound(app, screen) {
    const { violations, passes } = await axeFindings(app.page);
    assert.deepEqual(violations, [], screen);
    assert.ok(passes > 5, screen);
    assert.deepEqual(await outsideWidth(app.page), [], screen);
    assert.deepEqual(await repeatedIds(app.page), [], screen);
}

/** From the empty page. @param {App} app @param {ReturnType<typeof leadTexts>} say */
async function enterInspector(app, say) {
    await enterResults(app, say);
    await app.press('button', say('inspect-door'));
    await app.shows(say('inspect-title'));
}

/** @param {App} app @param {ReturnType<typeof leadTexts>} say @param {string[]} paths @param {string} title of what is found */
async function inspect(app, say, paths, title) {
    await app.page.getByLabel(say('inspect-choose'), { exact: true }).setInputFiles(paths);
    await app.page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
    await app.settled();
}

/** Everything that the browser keeps, with every value. @param {App} app */
const kept = (app) =>
    app.page.evaluate(async () => {
        const all = [];
        for (const { name, version } of await indexedDB.databases()) {
            const open = indexedDB.open(name ?? '');
            await new Promise((resolve) => (open.onsuccess = resolve));
            for (const label of open.result.objectStoreNames) {
                const store = open.result.transaction(label).objectStore(label);
                for (const request of [store.getAllKeys(), store.getAll()]) {
                    await new Promise((resolve) => (request.onsuccess = resolve));
                    all.push([name, version, label, JSON.stringify(request.result)]);
                }
            }
            open.result.close();
        }
        return [all, { ...localStorage }, { ...sessionStorage }, await caches.keys()];
    });

/** The rows of the list "what every byte is" until its end, as pairs of first and last byte. @param {App} app @param {ReturnType<typeof leadTexts>} say */
async function spans(app, say) {
    const more = app.get('button', say('results-list-more'));
    while (await more.count()) {
        await app.press('button', say('results-list-more'));
    }
    const rows = await app.page
        .getByRole('list', { name: say('inspect-bytes-title'), exact: true })
        .getByRole('listitem')
        .allTextContents();
    return rows.map((row) => {
        const [, from, to] = /^Byte (\d+)(?: (?:bis|to) (\d+))?: \S/.exec(row) ?? [];
        assert.ok(from, row);
        return [Number(from), Number(to ?? from)];
    });
}

check('every kind of file has words for every byte', {}, async (app) => {
    const say = leadTexts('de');
    const { page } = app;
    await enterInspector(app, say);
    await sound(app, 'empty');
    const before = await kept(app);
    const named = (/** @type {string} */ path, /** @type {string} */ key) =>
        say('inspect-found', { name: basename(path), title: say(key) });

    for (const [path, kind, locked] of /** @type {[string, string, string][]} */ ([
        [files.releases[0], 'inspect-kind-release', ''],
        [files.handIn, 'inspect-kind-hand-in', 'inspect-who-key'],
        [files.box, 'inspect-kind-box', 'inspect-who-key'],
        [files.key, 'inspect-kind-key', 'inspect-who-passphrase'],
        [files.workshop, 'inspect-kind-workshop', ''],
        [files.sums, 'inspect-kind-sums', ''],
        [files.table, 'inspect-kind-table', ''],
    ])) {
        await inspect(app, say, [path], named(path, kind));
        const lacking = await page
            .getByRole('list', { name: say('inspect-absent-title'), exact: true })
            .getByRole('listitem')
            .allTextContents();
        assert.ok(lacking.includes(say('inspect-absent-name')), kind);
        const readers = await page
            .getByRole('list', { name: say('inspect-who-title'), exact: true })
            .getByRole('listitem')
            .allTextContents();
        assert.equal(readers.length, locked ? 2 : 1, kind);
        if (locked) {
            assert.ok(readers[1].endsWith(say(locked).replace('{count}', '')), readers[1]);
        }
        if (kind !== 'inspect-kind-box' && kind !== 'inspect-kind-table') {
            let next = 1;
            const all = await spans(app, say);
            for (const [from, to] of all) {
                assert.equal(from, next, kind);
                next = to + 1;
            }
            assert.equal(next - 1, readFileSync(path).length, kind);
            console.log(`${basename(path)}: ${next - 1} bytes in ${all.length} rows`);
        }
    }
    await sound(app, 'table');
    await inspect(app, say, [files.releases[0]], named(files.releases[0], 'inspect-kind-release'));
    await app.press('checkbox', say('inspect-show-bytes'));
    await page.getByText('7b 22 61 74 6f 6d 73 22').first().waitFor();
    await sound(app, 'release');
    await app.press('checkbox', say('inspect-show-bytes'));

    const put = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content) => {
        writeFileSync(files.at(name), content);
        return files.at(name);
    };
    const text = readFileSync(files.releases[0], 'utf8');
    const box = readFileSync(files.box);
    box[box.length >> 1] ^= 1;
    const newer = readFileSync(files.workshop);
    newer[4] = 2;
    for (const [path, key] of /** @type {[string, string][]} */ ([
        [put('kaputt.wirk', box), 'inspect-damaged'],
        [put('halb.json', text.slice(0, -20)), 'inspect-damaged'],
        [
            put(
                'anders.json',
                text.replace(/"signature":"(.)/, (_, digit) =>
                    digit === '0' ? '"signature":"1' : '"signature":"0',
                ),
            ),
            'inspect-altered',
        ],
        [put('fremd.txt', 'etwas anderes'), 'inspect-not-ours'],
        [put('leer.wirk', ''), 'inspect-not-ours'],
        [put('neu.wirk', newer), 'inspect-other-version'],
    ])) {
        await inspect(app, say, [path], named(path, key));
        await page
            .getByText(say(`${key}-about`), { exact: true })
            .first()
            .waitFor();
    }
    await sound(app, 'fault');
    assert.deepEqual(await kept(app), before, 'nothing is stored by looking');
    assert.equal(await app.get('button', say('results-overview')).count(), 0, 'nor taken in');
});

check('two releases of one workshop differ by whole batches', {}, async (app) => {
    const say = leadTexts('de');
    const { page } = app;
    await enterInspector(app, say);
    await inspect(app, say, files.releases, say('inspect-compare-title'));
    await page.getByText(say('inspect-compare-whole'), { exact: true }).first().waitFor();
    const batches = JSON.parse(readFileSync(files.releases[0], 'utf8')).batches.length;
    const all = JSON.parse(readFileSync(files.releases[1], 'utf8')).batches.length;
    const lines = (/** @type {string} */ title) =>
        page
            .getByRole('list', { name: title, exact: true })
            .getByRole('listitem')
            .allTextContents();
    const both = await lines(say('inspect-compare-both', { count: batches }));
    const later = await lines(
        say('inspect-compare-only', { name: 'stand-2.json', count: all - batches }),
    );
    assert.equal(both.length, batches);
    assert.equal(later.length, all - batches);
    assert.ok(both.every((line) => line.includes(': 1. Gruppe, ')));
    assert.ok(later.every((line) => line.includes(': 2. Gruppe, ')));
    console.log([...both, ...later].join('\n'));
    await sound(app, 'comparison');

    await inspect(app, say, [files.releases[0], files.releases[0]], say('inspect-compare-title'));
    await page.getByText(say('inspect-compare-same'), { exact: true }).first().waitFor();
});

check('what this browser keeps is shown and stays as it is', {}, async (app) => {
    const say = leadTexts('de');
    const { page } = app;
    await enterResults(app, say);
    await page
        .getByLabel(say('results-choose'), { exact: true })
        .setInputFiles([files.workshop, files.releases[0]]);
    await page.getByRole('heading', { name: say('results-took-one') }).waitFor();
    await app.settled();
    await page.evaluate(
        () =>
            new Promise((resolve) => {
                const open = indexedDB.open('anderes', 3);
                open.onupgradeneeded = () => open.result.createObjectStore('dinge');
                open.onsuccess = () => resolve(open.result.close());
            }),
    );
    const before = await kept(app);
    await app.press('button', say('inspect-way'));
    await app.arrived(say('inspect-title'));
    const list = page.getByRole('list', { name: say('inspect-stored-title'), exact: true });
    await list.waitFor();
    const lines = await list.getByRole('listitem').allTextContents();
    console.log(lines.join('\n'));
    for (const key of [
        'inspect-kind-release',
        'inspect-kind-workshop',
        'inspect-item-language',
        'inspect-item-foreign',
    ]) {
        assert.equal(lines.filter((line) => line.startsWith(say(key))).length, 1, key);
    }
    await app.press('button', say('inspect-look-this', { name: say('inspect-kind-release') }));
    await page
        .getByRole('heading', { level: 2, name: say('inspect-kind-release'), exact: true })
        .waitFor();
    await app.settled();
    const all = await spans(app, say);
    assert.equal(all.at(-1)?.[1], readFileSync(files.releases[0]).length);
    await sound(app, 'stored');
    assert.deepEqual(await kept(app), before);
    assert.equal((await page.evaluate(() => globalThis.meter.watch(1500))).frames, 0);
    await app.press('button', say('results-overview'));
    await app.arrived(say('results-overview-title'));
});

check('the sheet is one page with the digits of this build', {}, async (app) => {
    const say = leadTexts('de');
    await enterInspector(app, say);
    const list = readFileSync(join(root, 'build/web/checksums.txt'));
    const digits = createHash('sha256').update(list).digest('hex').slice(0, 16);
    const grouped = /** @type {string[]} */ (digits.match(/.{4}/g)).join(' ');
    await app.page
        .getByText(say('inspect-build-digits', { number: grouped }), { exact: true })
        .first()
        .waitFor();
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'checksums.txt'], {
        cwd: join(root, 'build/web'),
    });
    const listed = list
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.slice(66));
    const there = readdirSync(join(root, 'build/web'), { encoding: 'utf8', recursive: true })
        .filter((name) => !name.endsWith('.br') && name !== 'checksums.txt')
        .filter((name) => !statSync(join(root, 'build/web', name)).isDirectory())
        .sort();
    assert.deepEqual(listed, there);

    await app.page.evaluate(() => {
        globalThis.print = () => (globalThis.printed = (globalThis.printed ?? 0) + 1);
    });
    await app.press('button', say('inspect-sheet-print'));
    assert.equal(await app.page.evaluate(() => globalThis.printed), 1);
    const { text, info } = await paper(app, 'inspect-sheet');
    assert.match(info, /^Pages:\s+1$/m);
    for (const key of [
        'inspect-sheet-title',
        'inspect-cannot-send',
        'inspect-cannot-few',
        'inspect-limits-title',
        'inspect-limit-talk',
        'inspect-build-trust',
    ]) {
        assert.ok(text.includes(say(key)), say(key));
    }
    assert.ok(text.includes(grouped));
});

check(
    'without the list of the app’s files the page says so',
    {
        expected: [/checksums\.txt|404/],
        prepare: (page) =>
            page.route('**/checksums.txt', (route) => route.fulfill({ status: 404, body: '' })),
    },
    async (app) => {
        const say = leadTexts('de');
        await enterInspector(app, say);
        await app.page.getByText(say('inspect-build-missing'), { exact: true }).first().waitFor();
    },
);

check(
    'the same in English at 320 px, by keyboard',
    { language: 'en', hand: 'assistive', size: [320, 640] },
    async (app) => {
        const say = leadTexts('en');
        await enterInspector(app, say);
        await sound(app, 'empty');
        await inspect(
            app,
            say,
            [files.releases[0]],
            say('inspect-found', { name: 'stand-1.json', title: say('inspect-kind-release') }),
        );
        await app.press('button', say('results-list-more'));
        await app.press('checkbox', say('inspect-show-bytes'));
        await sound(app, 'release');
        const { stops, wanted } = await tabRing(app.page);
        assert.deepEqual(stops, wanted);
        await inspect(app, say, files.releases, say('inspect-compare-title'));
        await sound(app, 'comparison');
    },
);
