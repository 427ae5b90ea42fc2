// What is kept, locked, handed over, read, printed and drawn: the modules beside the mirror.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openSite } from './lib/web_page.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
    site = await openSite();
});
after(() => site.close());

/** @param {import('playwright-core').Page} page @param {string} name */
const calls = (page, name) => page.evaluate((wanted) => globalThis.fake.named(wanted), name);

/** Asks the host to keep, read or clear, and waits for the answers of all. @param {import('playwright-core').Page} page @param {[string, ...(string | number)[]][]} wishes */
function keep(page, wishes) {
    return page.evaluate(async (all) => {
        const { fake } = globalThis;
        const { host, place } = fake;
        const first = (fake.request ?? 100) + 1;
        fake.request = first + all.length;
        all.forEach(([kind, key, value, strict], index) => {
            const request = first + index;
            if (kind === 'put') {
                host.store_put(request, ...place(key), ...place(value), strict ?? 0);
            } else if (kind === 'get') {
                host.store_get(request, ...place(key));
            } else {
                host.store_clear(request);
            }
        });
        const answer = (request) => fake.named('stored').find((call) => call[1] === request);
        while (!all.every((_, index) => answer(first + index))) {
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return all.map((_, index) => {
            const [, , status, bytes] = answer(first + index);
            return [status, new TextDecoder().decode(new Uint8Array(bytes))];
        });
    }, wishes);
}

/** Notes every transaction. */
const watchTransactions = () => {
    globalThis.transactions = [];
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...values) {
        const made = real.apply(this, values);
        globalThis.transactions.push([made.mode, made.durability]);
        return made;
    };
};

test('put, get and nothing there; strict where a person was told; a later put is never overtaken', async () => {
    const { page, complaints } = await site.open({ init: watchTransactions });
    assert.deepEqual(await keep(page, [['get', 'draft']]), [[4, '']]);
    const wishes = [['put', 'draft', 'Entwurf ü', 1]];
    for (let index = 0; index < 40; index += 1) {
        wishes.push(
            ['put', 'draft', `Stand ${index}`, index % 2],
            ['put', `other ${index}`, 'x'.repeat(20000)],
        );
    }
    wishes.push(['get', 'draft']);
    const answers = await keep(page, wishes);
    assert.ok(answers.every(([status]) => status === 0));
    assert.equal(answers.at(-1)[1], 'Stand 39');
    const transactions = await page.evaluate(() => globalThis.transactions);
    assert.deepEqual(transactions.slice(0, 4), [
        ['readonly', 'relaxed'],
        ['readwrite', 'strict'],
        ['readwrite', 'relaxed'],
        ['readwrite', 'relaxed'],
    ]);
    await page.reload();
    await page.waitForSelector('#boot', { state: 'detached' });
    assert.deepEqual(await keep(page, [['get', 'draft']]), [[0, 'Stand 39']]);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('clearing leaves nothing, takes only what is ours, and afterwards everything works again', async () => {
    const context = await site.browser.newContext({ locale: 'de-DE' });
    const { page } = await site.open({ on: context });
    const { page: other } = await site.open({ on: context });
    await keep(other, [['get', 'draft']]);
    await page.evaluate(() => {
        localStorage.setItem('wirkbrille.settings', 'x');
        localStorage.setItem('neighbour', 'stays');
        return caches.open('wirkbrille.files / test');
    });
    const answers = await keep(page, [
        ['put', 'draft', 'a', 1],
        ['clear'],
        ['put', 'draft', 'b', 1],
        ['get', 'draft'],
        ['clear'],
    ]);
    assert.deepEqual(
        answers.map(([status]) => status),
        [0, 0, 0, 0, 0],
    );
    assert.equal(answers[3][1], 'b');
    const left = await page.evaluate(async () => [
        (await indexedDB.databases()).map(({ name }) => name),
        Object.keys(localStorage),
        await caches.keys(),
    ]);
    // The app's own files are nobody's.
    assert.deepEqual(left, [[], ['neighbour'], ['wirkbrille.files / test']]);
    assert.deepEqual(await keep(other, [['get', 'draft']]), [[4, '']]);
    await context.close();
});

test('refusals of the storage come as words of the contract, never as a crash', async () => {
    const cases = {
        'no IndexedDB at all': {
            init: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
            status: 1,
            missing: true,
        },
        'opening is refused': {
            init: () =>
                (IDBFactory.prototype.open = () => {
                    throw new DOMException('no', 'SecurityError');
                }),
            status: 1,
            missing: true,
        },
        'opening fails': {
            init: () => {
                IDBFactory.prototype.open = () => {
                    const request = { error: new DOMException('private', 'InvalidStateError') };
                    setTimeout(() => request.onerror());
                    return request;
                };
            },
            status: 1,
            missing: true,
        },
        'the quota is full': {
            init: () =>
                (IDBObjectStore.prototype.put = () => {
                    throw new DOMException('full', 'QuotaExceededError');
                }),
            status: 2,
        },
        'something else': {
            init: () =>
                (IDBObjectStore.prototype.put = () => {
                    throw new DOMException('disk', 'DataError');
                }),
            status: 3,
        },
    };
    for (const [name, { init, status, missing }] of Object.entries(cases)) {
        const { page, complaints } = await site.open({ init });
        assert.equal((await calls(page, 'environment'))[0].at(-1) & 128, missing ? 128 : 0, name);
        assert.deepEqual(await keep(page, [['put', 'draft', 'a', 1]]), [[status, '']], name);
        assert.deepEqual(complaints, [], name);
        await page.context().close();
    }
    const { page } = await site.open({
        init: () =>
            Object.defineProperty(globalThis, 'localStorage', {
                get: () => {
                    throw new DOMException('no', 'SecurityError');
                },
            }),
    });
    await page.evaluate(() => globalThis.fake.host.remember(...globalThis.fake.place('x')));
    assert.deepEqual(await calls(page, 'settings'), [['settings', '']]);
    await page.context().close();
});

test('a connection that the browser closed is opened anew', async () => {
    const { page } = await site.open({
        init: () => {
            const real = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (...values) {
                globalThis.connection = this;
                return real.apply(this, values);
            };
        },
    });
    await keep(page, [['put', 'draft', 'a', 1]]);
    await page.evaluate(() => globalThis.connection.close());
    assert.deepEqual(
        await keep(page, [
            ['put', 'draft', 'b', 1],
            ['get', 'draft'],
        ]),
        [
            [0, ''],
            [0, 'b'],
        ],
    );
    await page.context().close();
});

for (const [name, init] of Object.entries({
    'Web Locks': undefined,
    'tabs that ask each other': () =>
        Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
})) {
    test(`one tab writes, the next only reads until the first is closed (${name})`, async () => {
        const context = await site.browser.newContext({ locale: 'de-DE' });
        const { page: first } = await site.open({ on: context, init });
        const { page: second } = await site.open({ on: context, init });
        const { page: third } = await site.open({ on: context, init });
        const readOnly = async (page) => (await calls(page, 'environment'))[0].at(-1) & 64;
        assert.deepEqual(
            [await readOnly(first), await readOnly(second), await readOnly(third)],
            [0, 64, 64],
        );
        assert.deepEqual(
            [await calls(first, 'lock'), await calls(second, 'lock')],
            [[['lock', 1]], [['lock', 0]]],
        );
        await first.reload();
        await first.close();
        const holding = async () =>
            (await Promise.all([second, third].map((page) => calls(page, 'lock')))).filter(
                (all) => all.at(-1)[1] === 1,
            ).length;
        for (let tries = 0; (await holding()) === 0 && tries < 40; tries += 1) {
            await second.waitForTimeout(50);
        }
        await second.waitForTimeout(400);
        assert.equal(await holding(), 1);
        await context.close();
    });
}

test('without a secure context everything starts too', async (context) => {
    const plain = await openSite({ secure: false });
    context.after(() => plain.close());
    const { page, complaints } = await plain.open();
    assert.equal(await page.evaluate(() => isSecureContext), false);
    assert.equal((await calls(page, 'environment'))[0].at(-1), 0);
    assert.deepEqual(await keep(page, [['put', 'draft', 'a', 1], ['get', 'draft'], ['clear']]), [
        [0, ''],
        [0, 'a'],
        [0, ''],
    ]);
    assert.deepEqual(complaints, []);
});

test('a hidden page is told to the core, and leaving it too', async () => {
    const { page } = await site.open();
    await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        globalThis.fake.frames = 0;
        globalThis.fake.host.request_frame();
    });
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => globalThis.fake.frames), 0);
    await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: false, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        dispatchEvent(new PageTransitionEvent('pagehide'));
    });
    assert.deepEqual(await calls(page, 'visibility'), [
        ['visibility', 1],
        ['visibility', 0],
        ['visibility', 1],
    ]);
    await page.waitForFunction(() => globalThis.fake.frames > 0);
    await page.context().close();
});

test('a download has its name and its bytes', async () => {
    const { page, complaints } = await site.open();
    const waiting = page.waitForEvent('download');
    await page.evaluate(() => {
        const { host, place } = globalThis.fake;
        host.download(
            ...place('Wirkungskarte – für mich.wirk'),
            ...place('application/octet-stream'),
            ...place('Inhalt €'),
        );
    });
    const download = await waiting;
    assert.equal(download.suggestedFilename(), 'Wirkungskarte – für mich.wirk');
    assert.equal(await readFile(await download.path(), 'utf8'), 'Inhalt €');
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('files chosen, dropped and pasted; the same one twice; one too large', async () => {
    const { page } = await site.open();
    await page.evaluate(() =>
        globalThis.fake.show([
            { id: 1, role: 'main' },
            { id: 7, parent: 1, role: 'file-input', name: 'Datei öffnen', extra: '.wirk' },
        ]),
    );
    const file = {
        name: 'a.wirk',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from([1, 2, 3]),
    };
    for (let round = 1; round <= 2; round += 1) {
        await page.getByLabel('Datei öffnen').setInputFiles(file);
        await page.waitForFunction(
            (count) => globalThis.fake.named('file').length === count,
            round,
        );
    }
    await page.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.of(9)], 'b.wirk'));
        const drop = new DragEvent('drop', {
            dataTransfer: transfer,
            bubbles: true,
            cancelable: true,
        });
        document.body.dispatchEvent(drop);
        document.body.dispatchEvent(
            new ClipboardEvent('paste', {
                clipboardData: transfer,
                bubbles: true,
                cancelable: true,
            }),
        );
        const give = (dropped) => {
            const event = new DragEvent('drop', { bubbles: true, cancelable: true });
            Object.defineProperty(event, 'dataTransfer', { value: { files: [dropped] } });
            document.body.dispatchEvent(event);
        };
        const large = new File([], 'c.wirk');
        Object.defineProperty(large, 'size', { value: 64 * 1024 * 1024 + 1 });
        give(large);
        const broken = new File([], 'd.wirk');
        broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
        give(broken);
        return drop.defaultPrevented;
    });
    await page.waitForFunction(() => globalThis.fake.named('file').length === 6);
    assert.deepEqual((await calls(page, 'file')).map((call) => call.slice(1)).sort(), [
        [0, 0, [9]],
        [0, 0, [9]],
        [0, 1, []],
        [0, 2, []],
        [7, 0, [1, 2, 3]],
        [7, 0, [1, 2, 3]],
    ]);
    await page.context().close();
});

test('printing: real text on A4, a table with borders, a picture without anything active', async () => {
    const { page, complaints } = await site.open({
        init: () => {
            globalThis.print = () =>
                (globalThis.printed = document.getElementById('print').outerHTML);
        },
    });
    const sheet = (svg) => [
        { id: 1, role: 'main' },
        { id: 2, parent: 1, role: 'heading', level: 1, name: 'Wirkungskarte' },
        { id: 3, parent: 1, role: 'paragraph', name: 'Ich bewirke <b>viel</b>.' },
        { id: 4, parent: 1, role: 'figure', name: 'Karte', extra: svg },
        { id: 5, parent: 1, role: 'table', name: 'Wirkungen' },
        { id: 6, parent: 5, role: 'row' },
        { id: 7, parent: 6, role: 'column-header', name: 'Für wen' },
        { id: 8, parent: 6, role: 'cell', name: 'Kundschaft' },
        { id: 9, parent: 1, role: 'list' },
        { id: 10, parent: 9, role: 'list-item', name: 'Punkt' },
    ];
    const good =
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9" stroke="#000"/><text x="1" y="2">Tun</text></svg>';
    const print = (svg) =>
        page.evaluate((records) => {
            const { host, place, pack } = globalThis.fake;
            host.print(...place(pack(records)));
        }, sheet(svg));
    await print(good);
    const html = await page.evaluate(() => globalThis.printed);
    assert.match(html, /<h1>Wirkungskarte<\/h1><p>Ich bewirke &lt;b&gt;viel&lt;\/b&gt;\.<\/p>/);
    assert.match(html, /<figure><svg.*<path.*<\/svg><figcaption>Karte<\/figcaption><\/figure>/);
    assert.match(
        html,
        /<table><caption>Wirkungen<\/caption><tr><th>Für wen<\/th><td>Kundschaft<\/td><\/tr><\/table>/,
    );
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(
        await page.evaluate(() =>
            [...document.body.children]
                .filter((el) => getComputedStyle(el).display !== 'none')
                .map(({ id }) => id),
        ),
        ['print'],
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.match(pdf, /MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('#print').innerHTML(), '');
    await page.emulateMedia({ media: null });

    assert.deepEqual(complaints, []);

    for (const bad of [
        good.replace('<path', '<script>alert(1)</script><path'),
        good.replace('<path', '<foreignObject><p>x</p></foreignObject><path'),
        good.replace('<path', '<path onload="alert(1)"'),
        good.replace('<path', '<image href="x.png"/><path'),
        good.replace('<path', '<path style="fill:red"'),
        good.replace('stroke="#000"', 'stroke="url(x.svg#a)"'),
        good.replace('</svg>', ''),
        '<p>x</p>',
    ]) {
        await print(bad);
        assert.match(
            await page.evaluate(() => globalThis.printed),
            /<figure><figcaption>Karte<\/figcaption><\/figure>/,
            bad,
        );
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    await page.context().close();
});

test('printing from the menu without a sheet prints the screen as a plain page', async () => {
    const { page } = await site.open();
    const states = await page.evaluate(() => {
        const { classList } = document.documentElement;
        const seen = [];
        for (const kind of ['beforeprint', 'afterprint']) {
            dispatchEvent(new Event(kind));
            seen.push(classList.contains('plain'));
        }
        return seen;
    });
    assert.deepEqual(states, [true, false]);
    await page.context().close();
});

test('glyphs: whole-pixel boxes that hold all ink, blanks, colour only for emoji', async () => {
    const { page } = await site.open();
    const glyphs = await page.evaluate(() => {
        const { host, module, place } = globalThis.fake;
        const [out] = place(new Uint8Array(24));
        const [pixels] = place(new Uint8Array(80000));
        const look = (character, bold = 0, size = 32) => {
            const code = character.codePointAt(0);
            host.glyph_measure(bold, size, code, out);
            const [advance, left, top, width, height, colored] = new Float32Array(
                module.HEAPU8.buffer,
                out,
                6,
            );
            const bytes = width * height * (colored ? 4 : 1);
            module.HEAPU8.fill(7, pixels, pixels + bytes + 1);
            if (width) {
                host.glyph_pixels(bold, size, code, left, top, width, height, pixels, colored);
            }
            const drawn = module.HEAPU8.slice(pixels, pixels + bytes);
            const alpha = (x, y) => drawn[(y * width + x) * (colored ? 4 : 1) + (colored ? 3 : 0)];
            let border = 0;
            let ink = 0;
            for (let y = 0; y < height; y += 1) {
                for (let x = 0; x < width; x += 1) {
                    ink += alpha(x, y) > 0 ? 1 : 0;
                    border +=
                        (x === 0 || y === 0 || x === width - 1 || y === height - 1) &&
                        alpha(x, y) > 60
                            ? 1
                            : 0;
                }
            }
            return {
                character,
                advance,
                left,
                top,
                width,
                height,
                colored,
                ink,
                border,
                guard: module.HEAPU8[pixels + bytes],
            };
        };
        host.font_metrics(0, 32, out);
        const metrics = [...new Float32Array(module.HEAPU8.buffer, out, 2)];
        return {
            all: [...'WgÄßжΩ€’▲あ', '👋', '🎉'].map((c) => look(c)),
            blank: [' ', '\u00a0'].map((c) => look(c)),
            bold: look('m', 1),
            thin: look('m'),
            metrics,
        };
    });
    for (const glyph of glyphs.all) {
        assert.ok(
            [glyph.left, glyph.top, glyph.width, glyph.height].every(Number.isInteger),
            glyph.character,
        );
        assert.ok(glyph.ink > 20, `${glyph.character} has ink`);
        assert.equal(glyph.border, 0, `${glyph.character} fits its box`);
        assert.equal(glyph.guard, 7, `${glyph.character} writes no byte too many`);
    }
    assert.deepEqual(
        glyphs.all
            .filter(({ colored }) => colored)
            .map(({ character }) => character)
            .filter((c) => !'👋🎉'.includes(c)),
        [],
    );
    assert.ok(glyphs.blank.every(({ width, advance }) => width === 0 && advance > 5));
    assert.ok(glyphs.bold.ink > glyphs.thin.ink);
    assert.ok(glyphs.metrics[0] > 20 && glyphs.metrics[1] > 4);
    await page.context().close();
});
