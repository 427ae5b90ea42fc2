// The vault in the built page: not part of the first visit, loaded for a link to take part.
import assert from 'node:assert/strict';
import { inBrowser } from './lib/app.mjs';
import { makeWorkshop } from './lib/workshop.mjs';

const check = inBrowser();

/** Whether the page, or the worker that it started, has the vault's module. @param {import('./lib/app.mjs').App} app */
const loaded = async ({ page }) => {
    const found = await Promise.all(
        page
            .workers()
            .map((worker) =>
                worker.evaluate(() =>
                    performance
                        .getEntriesByType('resource')
                        .some(
                            ({ name, responseEnd }) =>
                                /vault\.\w+\.wasm$/.test(name) && responseEnd > 0,
                        ),
                ),
            ),
    );
    return found.includes(true);
};

check('is loaded when a link is opened, and not before', {}, async (app) => {
    const { page } = app;
    const fetched = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
    );
    assert.deepEqual(
        fetched.filter((name) => name.includes('vault')),
        [],
    );
    assert.deepEqual(page.workers(), []);
    const started = page.waitForEvent('worker');
    await page.evaluate((link) => (location.hash = `#w=${link}`), makeWorkshop().link);
    assert.match((await started).url(), /vault\.\w+\.js$/);
    for (let tries = 0; !(await loaded(app)); tries += 1) {
        assert.ok(tries < 200, 'the module is loaded');
        await page.waitForTimeout(50);
    }
});
