// The app can be installed: the browser itself finds nothing that is missing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inBrowser } from './lib/app.mjs';
import { root } from './lib/server.mjs';

const check = inBrowser({ gl: false });
/** @param {string} name @returns {{ width: number, height: number }} of a PNG, from its head */
function sizeOf(name) {
    const bytes = readFileSync(`${root}/build/web/${name}`);
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

check('installable', { context: { serviceWorkers: 'allow' } }, async (app) => {
    const session = await app.context.newCDPSession(app.page);
    await app.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const { errors, data, url } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.equal(new URL(url).pathname, '/manifest.webmanifest');
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // The journeys' windows are private ones, in which nothing can be installed.
    assert.deepEqual(
        installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
        [],
    );
    for (const { src, sizes, type } of JSON.parse(String(data)).icons) {
        if (type === 'image/png') {
            const { width, height } = sizeOf(src);
            assert.equal(`${width}x${height}`, sizes);
        }
    }
});
