// Starting, failing with words, the plain page, frames on demand, size and preferences.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeViolations, openSite } from './lib/web_page.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
    site = await openSite();
});
after(() => site.close());

const screen = [
    { id: 1, role: 'main' },
    { id: 2, parent: 1, role: 'heading', level: 1, name: 'Titel', focusOnly: true },
    { id: 3, parent: 1, role: 'button', name: 'Weiter', box: [20, 100, 200, 48] },
    { id: 4, parent: 1, role: 'checkbox', name: 'Haken', box: [20, 160, 200, 48] },
    { id: 5, parent: 1, role: 'text-field', name: 'Satz', box: [20, 220, 200, 48] },
];

/** @param {import('playwright-core').Page} page @param {string} name */
const calls = (page, name) => page.evaluate((wanted) => globalThis.fake.named(wanted), name);

/** @param {import('playwright-core').Page} page @param {object[]} records @param {object} [how] */
const show = (page, records, how) =>
    page.evaluate(([all, options]) => globalThis.fake.show(all, options), [records, how]);

test('the core is told where it is before it starts, then shows its first frame', async () => {
    const { page, complaints } = await site.open({
        init: () => localStorage.setItem('wirkbrille.settings', 'größer'),
    });
    const all = await page.evaluate(() => globalThis.fake.calls.map(([name]) => name));
    assert.deepEqual(all.slice(0, 4), ['environment', 'settings', 'lock', 'start']);
    assert.deepEqual(await calls(page, 'settings'), [['settings', 'größer']]);
    assert.deepEqual(await calls(page, 'start'), [['start', [1, 2, 3]]]);
    assert.deepEqual((await calls(page, 'environment'))[0], ['environment', 800, 700, 1, 16, 0]);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    assert.equal(
        await page.evaluate(
            () => globalThis.fake.host.gl_context instanceof WebGL2RenderingContext,
        ),
        true,
    );
    assert.equal(await page.locator('#canvas').getAttribute('aria-hidden'), 'true');
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('the language: remembered, else German before everything, else English', async () => {
    for (const [languages, remembered, bundle] of [
        [['fr-FR', 'de-AT', 'en'], null, 1],
        [['fr-FR', 'en-GB'], null, 4],
        [['nl'], null, 4],
        [['de-DE'], 'en', 4],
        [['de-DE'], 'xx', 1],
    ]) {
        const context = await site.browser.newContext();
        await context.addInitScript(
            ([list, kept]) => {
                Object.defineProperty(navigator, 'languages', { get: () => list });
                if (kept) {
                    localStorage.setItem('wirkbrille.language', kept);
                }
            },
            [languages, remembered],
        );
        const { page } = await site.open({ on: context });
        assert.equal((await calls(page, 'start'))[0][1][0], bundle, `${languages} ${remembered}`);
        await context.close();
    }
});

test('every failure to start becomes a page with words in both languages', async () => {
    const cases = {
        'no wasm file': {
            path: '/core.wasm',
            value: 404,
            words: /nicht geladen.*could not be loaded/s,
        },
        'no content': {
            path: '/content.de.bin',
            value: 500,
            words: /nicht geladen.*could not be loaded/s,
        },
        'content refused': {
            path: '',
            init: () => (globalThis.beforeStart = (fake) => (fake.on.start = () => 3)),
            words: /unvollständig.*incomplete/s,
        },
        'no WebAssembly': {
            path: '',
            init: () => delete globalThis.WebAssembly,
            words: /zu alt.*too old/s,
        },
        'wasm refused': {
            path: '/core.wasm',
            value: Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 77),
            words: /zu alt.*too old/s,
        },
    };
    for (const [name, { path, value, init, words }] of Object.entries(cases)) {
        site.broken.clear();
        if (path) {
            site.broken.set(path, value);
        }
        const { page } = await site.open({ init, started: false });
        await page.waitForSelector('.trouble');
        const text = await page.locator('body').innerText();
        assert.match(text, words, name);
        assert.match(text, /gespeichert ist, bleibt unberührt.*is untouched/s, name);
        await page.getByRole('button', { name: 'Reload' }).waitFor();
        assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
        assert.equal(await page.locator('canvas').count(), 0);
        assert.deepEqual((await axeViolations(page)).violations, [], name);
        site.broken.clear();
        if (path) {
            await page.getByRole('button', { name: 'Neu laden' }).click();
            await page.waitForFunction(() => globalThis.fake?.frames > 0);
        }
        await page.context().close();
    }
});

test('a trap in the core ends in words, and nothing is called afterwards', async () => {
    const { page } = await site.open();
    await show(page, screen);
    await page.evaluate(() => {
        globalThis.fake.on.press = () => {
            throw new WebAssembly.RuntimeError('unreachable');
        };
    });
    await page.getByRole('button', { name: 'Weiter' }).dispatchEvent('click');
    await page
        .getByRole('heading', { level: 1, name: 'Wirkbrille kann gerade nicht weiter' })
        .waitFor();
    const count = await page.evaluate(() => globalThis.fake.calls.length);
    await page.mouse.click(100, 100);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => globalThis.fake.calls.length), count);
    await page.context().close();
});

for (const [name, init] of Object.entries({
    'without WebGL': () => {
        const real = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
            return kind === 'webgl2' ? null : real.call(this, kind, ...rest);
        };
    },
    'with randomised readback': () => {
        const real = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...values) {
            const image = real.apply(this, values);
            for (let index = 0; index < image.data.length; index += 7) {
                image.data[index] ^= Math.random() * 4;
            }
            return image;
        };
    },
    'with a readback that is always the same white': () => {
        CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) =>
            new ImageData(new Uint8ClampedArray(width * height * 4).fill(255), width, height);
    },
})) {
    test(`${name} the mirror is the page: visible, in normal flow, and everything works`, async () => {
        const { page, complaints } = await site.open({ init });
        assert.equal((await calls(page, 'environment'))[0].at(-1) & 32, 32);
        await show(page, screen);
        assert.equal(await page.locator('canvas').isVisible(), false);
        const button = page.getByRole('button', { name: 'Weiter' });
        assert.ok((await button.boundingBox()).height >= 44);
        assert.equal(await button.evaluate((el) => getComputedStyle(el).position), 'static');
        assert.equal(await button.evaluate((el) => getComputedStyle(el).opacity), '1');
        await button.click();
        await page.getByRole('checkbox', { name: 'Haken' }).click();
        await page.getByText('Haken').click();
        assert.deepEqual(await calls(page, 'press'), [
            ['press', 3],
            ['press', 4],
            ['press', 4],
        ]);
        await page.getByLabel('Satz').fill('ganz');
        assert.deepEqual((await calls(page, 'text')).at(-1), ['text', 5, 'ganz']);
        assert.deepEqual(await calls(page, 'pointer'), []);
        await show(page, [
            ...screen,
            { id: 8, role: 'dialog', name: 'Sicher?', modal: true, box: [0, 2000, 300, 200] },
            { id: 9, parent: 8, role: 'button', name: 'Behalten' },
        ]);
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'n9');
        await page.getByRole('button', { name: 'Behalten' }).click();
        assert.deepEqual((await calls(page, 'press')).at(-1), ['press', 9]);
        const dialog = await page.getByRole('dialog').boundingBox();
        assert.ok(dialog.y > 0 && dialog.y + dialog.height < 700, 'the dialog is on the screen');
        assert.deepEqual(complaints, []);
        await page.context().close();
    });
}

test('a lost graphics context: no frames, then on again; not restored in 3 s: the plain page', async () => {
    const { page } = await site.open();
    await show(page, screen);
    await page.evaluate(() => {
        globalThis.loss = globalThis.fake.host.gl_context.getExtension('WEBGL_lose_context');
        globalThis.loss.loseContext();
    });
    await page.waitForTimeout(200);
    const frames = () =>
        page.evaluate(() => (globalThis.fake.host.request_frame(), globalThis.fake.frames));
    const still = await frames();
    await page.waitForTimeout(100);
    assert.equal(await frames(), still);
    await page.evaluate(() => globalThis.loss.restoreContext());
    await page.waitForFunction((count) => globalThis.fake.frames > count, still);
    assert.equal((await calls(page, 'context_restored')).length, 1);
    await page.waitForTimeout(3200);
    assert.equal(await page.locator('html.plain').count(), 0);

    await page.evaluate(() => globalThis.loss.loseContext());
    await page.waitForSelector('html.plain', { state: 'attached' });
    assert.equal((await calls(page, 'environment')).at(-1).at(-1) & 32, 32);
    await page.getByRole('button', { name: 'Weiter' }).click();
    assert.deepEqual((await calls(page, 'press')).at(-1), ['press', 3]);
    await page.context().close();
});

test('frames: one for many requests, none when idle, n ms later when told so', async () => {
    const init = () => {
        globalThis.timers = [];
        const real = globalThis.setTimeout;
        globalThis.setTimeout = (work, ms, ...rest) => (
            globalThis.timers.push(ms),
            real(work, ms, ...rest)
        );
    };
    const { page } = await site.open({ init });
    await show(page, screen);
    await page.waitForTimeout(400);
    const idle = await page.evaluate(
        () =>
            new Promise((resolve) => {
                const { fake, timers } = globalThis;
                fake.frames = 0;
                timers.length = 0;
                let animations = 0;
                const real = globalThis.requestAnimationFrame;
                globalThis.requestAnimationFrame = (work) => ((animations += 1), real(work));
                const worker = new Worker(URL.createObjectURL(new Blob([])));
                worker.terminate();
                const start = performance.now();
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                    if (performance.now() - start < 1500) {
                        channel.port2.postMessage(0);
                    } else {
                        resolve([fake.frames, animations, timers.length]);
                    }
                };
                channel.port2.postMessage(0);
            }),
    );
    assert.deepEqual(idle, [0, 0, 0]);
    const many = await page.evaluate(async () => {
        const { fake } = globalThis;
        fake.frames = 0;
        for (let index = 0; index < 10; index += 1) {
            fake.host.request_frame();
        }
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return fake.frames;
    });
    assert.equal(many, 1);
    const later = await page.evaluate(async () => {
        const { fake } = globalThis;
        fake.answer = 200;
        await fake.frame();
        const start = performance.now();
        fake.frames = 0;
        fake.answer = -1;
        await new Promise((resolve) => (fake.on.frame = resolve));
        return performance.now() - start;
    });
    assert.ok(later > 150 && later < 600, `${later} ms`);
    await page.context().close();
});

test('size, scale and preferences reach the core; the drawing buffer has whole pixels', async () => {
    const { page } = await site.open({
        context: {
            deviceScaleFactor: 1.5,
            viewport: { width: 391, height: 843 },
            colorScheme: 'dark',
            reducedMotion: 'reduce',
        },
    });
    const last = async () => (await calls(page, 'environment')).at(-1);
    const buffer = () =>
        page.evaluate(() => [
            document.getElementById('canvas').width,
            document.getElementById('canvas').height,
        ]);
    const check = async () => {
        const [, width, height, dpr] = await last();
        assert.deepEqual([width * dpr, height * dpr], await buffer());
    };
    assert.deepEqual((await last()).slice(3), [1.5, 16, 3]);
    await check();
    await page.setViewportSize({ width: 500, height: 400 });
    await page.waitForFunction(
        () => Math.round(globalThis.fake.named('environment').at(-1)[1]) === 500,
    );
    await check();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null, contrast: 'more' });
    await page.waitForFunction(() => globalThis.fake.named('environment').at(-1)[5] === 4);
    await page.emulateMedia({ forcedColors: 'active', contrast: null });
    await page.waitForFunction(() => (globalThis.fake.named('environment').at(-1)[5] & 8) === 8);
    const colors = (await calls(page, 'system_colors')).at(-1);
    assert.equal(colors.length, 9);
    assert.notEqual(colors[1], colors[2]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '20px'));
    await page.waitForFunction(() => globalThis.fake.named('environment').at(-1)[4] === 20);
    await page.context().close();
});

test('language, title, colours and settings from the core reach the page and are remembered', async () => {
    const { page } = await site.open();
    await page.evaluate(() =>
        globalThis.fake.frame((host) => {
            const { place } = globalThis.fake;
            host.language(...place('en'), ...place('Wirkbrille – Start'));
            host.remember(...place('{"groß":1}'));
            const words = new Uint32Array([
                0x14171c, 0x1d222a, 0x3a424e, 0xedeff2, 0xa9b1bd, 0x7fb0f5, 0x0e1420, 0xf19999, 1,
                0, 0,
            ]);
            new Float32Array(words.buffer).set([18.5, 28], 9);
            host.colors(place(new Uint8Array(words.buffer))[0]);
        }),
    );
    assert.equal(await page.title(), 'Wirkbrille – Start');
    assert.equal(
        await page.evaluate(() => localStorage.getItem('wirkbrille.settings')),
        '{"groß":1}',
    );
    const style = await page.evaluate(() => document.documentElement.getAttribute('style'));
    assert.match(
        style,
        /--background: ?#14171c.*--on-primary: ?#0e1420.*--field: ?18.5px.*--heading: ?28px.*color-scheme: ?dark/s,
    );
    await page.reload();
    await page.waitForSelector('#boot', { state: 'detached' });
    assert.equal((await calls(page, 'start'))[0][1][0], 4);
    await page.evaluate(() =>
        globalThis.fake.frame((host) => host.load_content(...globalThis.fake.place('de'))),
    );
    await page.waitForFunction(() => globalThis.fake.named('content').length === 1);
    assert.deepEqual((await calls(page, 'content'))[0], ['content', [1, 2, 3]]);
    site.broken.set('/content.en.bin', 404);
    await page.evaluate(() =>
        globalThis.fake.frame((host) => host.load_content(...globalThis.fake.place('en'))),
    );
    await page.waitForFunction(() => globalThis.fake.named('content').length === 2);
    assert.deepEqual((await calls(page, 'content'))[1], ['content', []]);
    site.broken.clear();
    await page.context().close();
});

test('without JavaScript and while loading there are words in both languages', async () => {
    const { page } = await site.open({ context: { javaScriptEnabled: false }, started: false });
    const text = await page.locator('body').innerText();
    assert.match(text, /braucht JavaScript.*needs JavaScript/s);
    await page.context().close();
});
