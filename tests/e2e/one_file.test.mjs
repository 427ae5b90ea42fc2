// The edition in one file, opened from a folder: all three doors, the projector beside, and no request to anybody.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inBrowser } from './lib/app.mjs';
import { leadTexts } from './lib/leading.mjs';
import { axeFindings } from './lib/looks.mjs';
import { root } from './lib/server.mjs';
import { lookAtResults, planWorkshop, runWorkshop, takePart } from './lib/whole.mjs';

const say = leadTexts('de');
const check = inBrowser();

// As on a stick: nothing lies beside it.
const stick = mkdtempSync(join(tmpdir(), 'wirkbrille-stick-'));
process.on('exit', () => rmSync(stick, { recursive: true, force: true }));
const file = join(stick, 'Wirkbrille (Kopie).html');
copyFileSync(`${root}/build/dist/wirkbrille.html`, file);
const url = pathToFileURL(file).href;

check('a whole workshop from a file', { url }, async (app) => {
    /** @type {Set<string>} */
    const asked = new Set();
    app.context.on('request', (request) => asked.add(request.url().replace(/[?#].*/, '')));
    await app.reload();
    const notice = app.page.getByRole('complementary', { name: 'Aus einer Datei geöffnet' });
    await notice.waitFor();
    await app.settled();
    await app.shot('notice-file');
    assert.deepEqual((await axeFindings(app.page)).violations, []);
    await notice.getByRole('button', { name: 'Verstanden' }).click();
    await takePart(app);
    // What is kept for files survives their being opened again.
    await app.reload();
    await app.says('draft-waits');
    await planWorkshop(app, say);
    await app.press('button', say('show-join'));
    await app.arrived(say('join-title'));
    // Nobody else could open an address of this device.
    await app.page.getByText(say('no-link')).first().waitFor();
    assert.equal(await app.page.getByText('#w=').count(), 0);
    await app.load();
    const release = await runWorkshop(app, say);
    await app.load();
    await lookAtResults(app, say, release);
    assert.deepEqual(
        [...asked].filter((one) => !one.startsWith('blob:')),
        [url],
    );
    console.log(
        `${[...asked].length - 1} threads from the page itself, ${readFileSync(file).length} bytes`,
    );
});

check('its policy lets nothing out, and no script in', { url, expected: [/.*/] }, async (app) => {
    let heard = 0;
    const server = createServer((_, response) => {
        heard += 1;
        response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const tried = await app.page.evaluate(async (there) => {
        /** @param {() => unknown} attempt */
        const outcome = async (attempt) => {
            try {
                await attempt();
                return 'went out';
            } catch (error) {
                return /** @type {Error} */ (error).name;
            }
        };
        const script = document.createElement('script');
        script.textContent = 'globalThis.intruder = true';
        document.body.append(script);
        navigator.sendBeacon(there, 'x');
        const image = new Image();
        image.src = `${there}x.png`;
        const frame = document.createElement('iframe');
        frame.src = there;
        document.body.append(frame);
        const outcomes = {
            fetch: await outcome(() => fetch(there)),
            import: await outcome(() => import(`${there}x.js`)),
            picture: await outcome(() => image.decode()),
            intruder: 'intruder' in globalThis,
        };
        await new Promise((resolve) => {
            setTimeout(resolve, 1000);
        });
        return outcomes;
    }, `http://127.0.0.1:${port}/`);
    assert.deepEqual(tried, {
        fetch: 'TypeError',
        import: 'TypeError',
        picture: 'EncodingError',
        intruder: false,
    });
    assert.equal(heard, 0);
    server.close();
});

check('the handbooks are inside, with their pictures', { url }, async (app) => {
    const [book] = await Promise.all([
        app.context.waitForEvent('page'),
        app.page.getByRole('link', { name: app.texts.ui('handbook') }).click(),
    ]);
    await book.getByRole('heading', { level: 1 }).first().waitFor();
    const link = book.locator('#index').getByRole('link').nth(1);
    const target = await link.getAttribute('href');
    await link.click();
    await book.locator(`section${target} h1:focus`).waitFor();
    const { images, family } = await book.evaluate(async () => {
        const all = [...document.images];
        all.forEach((one) => (one.loading = 'eager'));
        await Promise.all(all.map((one) => one.decode()));
        return {
            images: all.map((one) => one.naturalWidth),
            family: getComputedStyle(document.body).fontFamily,
        };
    });
    assert.ok(images.length >= 8 && images.every((width) => width > 0), `${images}`);
    assert.match(family, /sans-serif/);
    await book.screenshot({ path: `${root}/build/shots/one-file-handbook.png` });
});
