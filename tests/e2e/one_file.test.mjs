// The edition in one file, opened from a folder: all three doors, the projector beside, and no request to anybody.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inBrowser } from './lib/app.mjs';
import { leadTexts } from './lib/leading.mjs';
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
    await takePart(app);
    // What is kept for files survives their being opened again.
    await app.reload();
    await app.says('draft-waits');
    await planWorkshop(app, say);
    await app.press('button', say('show-join'));
    await app.arrived(say('join-title'));
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
    const tried = await app.page.evaluate(async () => {
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
        return {
            fetch: await outcome(() => fetch('data:text/plain,x')),
            beacon: navigator.sendBeacon('http://127.0.0.1:9/', 'x'),
            import: await outcome(() => import('data:text/javascript,export{}')),
            intruder: 'intruder' in globalThis,
        };
    });
    assert.deepEqual(tried, {
        fetch: 'TypeError',
        beacon: false,
        import: 'TypeError',
        intruder: false,
    });
});
