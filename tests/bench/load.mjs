// Cold load: from the request to the first screen that can be answered, with nothing cached.
import { chromium } from 'playwright-core';
import { launching } from '../e2e/lib/app.mjs';
import { siteUrl } from '../e2e/lib/server.mjs';
import { printTable } from './lib/figures.mjs';

const RUNS = process.env.WB_DEEP === '1' ? 40 : 10;

/** The usual picture of a slow phone on a slow network. */
const SLOW_NETWORK = {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
};
const CONDITIONS = {
    'as it is': {},
    'processor 4 times slower': { slower: 4 },
    'processor 4 times slower, slow 4G': { slower: 4, network: SLOW_NETWORK },
};

/** In the page: the moment at which the first frame after the start is on the screen. */
function watchStart() {
    new MutationObserver((_records, observer) => {
        if (document.querySelector('#mirror h1') && !document.getElementById('boot')) {
            observer.disconnect();
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => (globalThis.answerable = performance.now());
                port2.postMessage(0);
            });
        }
    }).observe(document, { subtree: true, childList: true });
}

const url = await siteUrl();
const browser = await chromium.launch(launching());
/** @type {Record<string, number[]>} */
const rows = {};
for (const [name, { slower, network }] of Object.entries(CONDITIONS)) {
    rows[name] = [];
    for (let run = 0; run <= RUNS; run += 1) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        if (slower) {
            await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
        }
        if (network) {
            await session.send('Network.emulateNetworkConditions', network);
        }
        await page.addInitScript(watchStart);
        await page.goto(url);
        await page.waitForFunction(() => globalThis.answerable, null, { timeout: 60_000 });
        // The first one finds the browser itself cold.
        if (run > 0) {
            rows[name].push(await page.evaluate(() => globalThis.answerable));
        }
        await context.close();
    }
}
await browser.close();
printTable('Cold load to the first answerable screen, 390 × 844', rows);
