// Without network after the first load, under a path of its own; and from one version to the next: what somebody has
// stays, nothing is loaded anew by itself, and a page never gets the parts of another version.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { nobody } from './lib/answers.mjs';
import { launching, openApp } from './lib/app.mjs';
import { goThrough, sheetTells } from './lib/exercises.mjs';
import { enterDoor, leadTexts } from './lib/leading.mjs';
import { axeFindings, outsideWidth } from './lib/looks.mjs';
import { root } from './lib/server.mjs';
import { anotherBuild, hostSite } from './lib/versions.mjs';
import { lookAtResults, planWorkshop, runWorkshop, takePart } from './lib/whole.mjs';

const say = leadTexts('de');
const UNDER = '/some/sub/path/';
/** What the browser says when the server is gone: of its own look for a newer worker, too. */
const GONE = [/ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to load/];
const KEPT = /^wirkbrille\.files /;

/** @param {import('playwright-core').Page} page */
const kept = (page) =>
    page.evaluate(async () => {
        const names = await caches.keys();
        const caching = names.map(async (name) => (await caches.open(name)).keys());
        return Object.fromEntries(
            (await Promise.all(caching)).map((requests, index) => [
                names[index],
                requests
                    .map(({ url }) => url.slice(new URL('.', location.href).href.length))
                    .sort(),
            ]),
        );
    });

/** The browser keeps the app's files, all that this device wants. @param {import('./lib/app.mjs').App} app */
const keptByNow = (app) =>
    app.page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        while (!navigator.serviceWorker.controller) {
            await new Promise((resolve) => {
                navigator.serviceWorker.oncontrollerchange = resolve;
            });
        }
    });

/** @param {import('./lib/app.mjs').App} app @param {'active' | 'waiting'} state of which there is one by now */
const workerIs = (app, state) =>
    app.page.waitForFunction(async (wanted) => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.[wanted]?.state === (wanted === 'waiting' ? 'installed' : 'activated');
    }, state);

describe('offline', () => {
    /** @type {import('playwright-core').Browser} */
    let browser;
    before(async () => {
        browser = await chromium.launch(launching());
    });
    after(() => browser.close());

    /** @param {Awaited<ReturnType<typeof hostSite>>} site @param {import('./lib/app.mjs').Opening} [opening] */
    const visit = (site, { context, ...opening } = {}, on = browser) =>
        openApp(on, {
            url: site.url,
            expected: GONE,
            context: { serviceWorkers: 'allow', ...context },
            ...opening,
        });

    test('a whole workshop after one visit', async () => {
        const site = await hostSite(UNDER);
        const app = await visit(site);
        await keptByNow(app);
        const [[name, files], ...others] = Object.entries(await kept(app.page));
        assert.match(name, KEPT);
        assert.deepEqual(others, []);
        const list = readFileSync(`${root}/build/web/checksums.txt`, 'utf8');
        const wanted = [...list.matchAll(/ {2}(\S+)\n/g)].map(([, file]) => file);
        assert.deepEqual(
            files,
            [...wanted, 'checksums.txt'].filter((file) => file !== 'service_worker.js').sort(),
        );
        console.log(`${files.length} files kept, ${site.asked.length} asked for`);

        site.stop();
        await app.reload();
        const manual = await app.page.evaluate(
            async () => (await fetch('handbook/de/facilitator.html')).status,
        );
        assert.equal(manual, 200);
        await takePart(app);
        await app.load();
        await planWorkshop(app, say);
        await app.load();
        const release = await runWorkshop(app, say);
        await app.load();
        await lookAtResults(app, say, release);
        await app.close();
    });

    test('a phone keeps what taking part needs, and the rest once it leads', async () => {
        const site = await hostSite();
        const userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36';
        // The driver's own way reaches pages, but no service worker.
        const phone = await chromium.launch(launching({ args: [`--user-agent=${userAgent}`] }));
        const app = await visit(site, {}, phone);
        await keptByNow(app);
        const first = Object.values(await kept(app.page))[0];
        assert.ok(first.some((file) => file.startsWith('vault.')));
        assert.deepEqual(
            first.filter((file) => /^(lead|analyse|projector|code_reader|camera)/.test(file)),
            [],
        );
        await enterDoor(app, say);
        await app.page.waitForFunction(
            async (count) => {
                const cache = await caches.open((await caches.keys())[0]);
                return (await cache.keys()).length > count + 10;
            },
            first.length,
            { polling: 100 },
        );
        await app.close();
        await phone.close();
        site.stop();
    });

    test('what is not of this version is not kept', async () => {
        const site = await hostSite();
        site.show(
            anotherBuild({
                from: `${root}/build/web`,
                change: {
                    'build.mjs': (text) => text.replace(': sha256(files', ": '0' + sha256(files"),
                },
            }).concat('/build/web'),
        );
        const app = await visit(site);
        const state = await app.page.evaluate(async () => {
            const registration = await navigator.serviceWorker.register('./service_worker.js');
            const worker = registration.installing;
            return new Promise((resolve) => {
                worker?.addEventListener('statechange', () => resolve(worker.state));
            });
        });
        assert.equal(state, 'redundant');
        await app.reload();
        await app.shows(app.texts.ui('start-title'));
        await app.close();
        site.stop();
    });

    test('from one version to the next', async () => {
        const next = `${anotherBuild({
            from: `${root}/build/web`,
            change: {
                'style.css': (text) => text.replace('line-height: 1.5;', 'line-height: 1.5001;'),
                'codes.js': (text) => text.replace("close: 'Fertig'", "close: 'Schluss'"),
            },
        })}/build/web`;
        const site = await hostSite();
        const app = await visit(site);
        await keptByNow(app);
        const answers = nobody('pulse');
        await app.button('begin');
        await app.arrived(app.texts.ui('path-title'));
        await goThrough(app, answers);
        await app.saved();
        const [old] = Object.keys(await kept(app.page));

        site.show(next);
        await app.page.evaluate(() => navigator.serviceWorker.register('./service_worker.js'));
        await app.page.evaluate(async () => {
            await (await navigator.serviceWorker.getRegistration())?.update();
        });
        await workerIs(app, 'waiting');
        const notice = app.page.getByRole('complementary', { name: 'Neue Fassung' });
        await notice.waitFor();
        await app.page
            .locator('#polite')
            .filter({ hasText: 'Eine neue Fassung von Wirkbrille ist da.' })
            .waitFor({ state: 'attached' });
        assert.equal(await app.page.evaluate(() => document.activeElement?.tagName), 'H1');
        await app.settled();
        await app.shot('notice-update');
        assert.deepEqual(await outsideWidth(app.page), []);
        assert.deepEqual((await axeFindings(app.page)).violations, []);
        // The page that runs is still the one that it was, and finds its parts.
        await sheetTells(app, answers);
        assert.deepEqual(
            await app.page.evaluate(async () => {
                const parts = performance.getEntriesByType('resource').map(({ name }) => name);
                return Promise.all(
                    parts
                        .filter((part) => /\.(css|wasm|bin)$/.test(part))
                        .map(async (part) => (await fetch(part)).ok),
                );
            }),
            [true, true, true],
        );
        const button = notice.getByRole('button', { name: 'Verstanden' });
        const box = await button.boundingBox();
        assert.ok(box && box.height >= 44);
        await button.click();
        assert.equal(await notice.count(), 0);

        // Another window is open beside: nothing changes, and it is said again.
        const other = await app.another();
        await other.page.getByRole('complementary', { name: 'Neue Fassung' }).waitFor();
        const styles = () =>
            other.page.evaluate(() => document.querySelector('link[rel=stylesheet]')?.outerHTML);
        const shown = await styles();
        await other.reload();
        assert.equal(await styles(), shown);
        await app.page.close();

        // Alone: the next opening is the new version, with everything that was there.
        await other.reload();
        assert.notEqual(await styles(), shown);
        await workerIs(other, 'active');
        await other.button('all-exercises');
        await other.button('look-at-exercise', { title: other.texts.title('pulse') });
        await other.arrived(other.texts.title('pulse'));
        await sheetTells(other, answers);
        assert.equal(await other.page.getByRole('complementary').count(), 0);

        // When nothing runs any more, the old files go.
        await other.page.goto('about:blank');
        await other.load();
        await other.page.waitForFunction(
            async (name) => !(await caches.keys()).includes(name),
            old,
            { polling: 100 },
        );
        assert.equal(Object.keys(await kept(other.page)).length, 1);
        site.stop();
        await other.reload();
        await other.shows(other.texts.ui('start-title'));
        await other.close();
    });
});
