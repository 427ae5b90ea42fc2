// Two thousand releases of 24 people each in the browser: what taking them in costs, what another unit costs, and how much
// memory the module holds then. One release is simulated; the others are the same numbers under other names, signed anew.
// Usage: WB_URL=… node tests/bench/analyse.mjs [RELEASES]
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers-sumo';
import { chromium } from 'playwright-core';
import { launching, openApp } from '../e2e/lib/app.mjs';
import { PASSPHRASE, leadTexts } from '../e2e/lib/leading.mjs';
import { enterResults } from '../e2e/lib/results.mjs';
import { wirkbrille } from '../e2e/lib/running.mjs';
import { printTable } from './lib/figures.mjs';

const RELEASES = Number(process.argv[2] ?? 2000);
const REGIONS = 20;
const PURPOSE = 'wirkbrille release 1\0';

await sodium.ready;
const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-analyse-'));
const pair = sodium.crypto_sign_seed_keypair(new Uint8Array(32).fill(7));

/** The text of one simulated release. */
function simulated() {
    const out = join(folder, 'one');
    writeFileSync(join(folder, 'pass.txt'), PASSPHRASE);
    const secret = ['--passphrase-file', join(folder, 'pass.txt')];
    wirkbrille(
        ...['simulate', '--template', 'standard', '--people', '24', '--seed', '1'],
        ...['--unit', 'REGION', '--unit', 'BRANCH', '--out', out, ...secret],
    );
    const persons = readdirSync(out).filter((name) => name.startsWith('person-'));
    const box = join(out, 'box.wirk');
    wirkbrille('merge', ...persons.map((name) => join(out, name)), '--out', box);
    const release = join(folder, 'one.json');
    wirkbrille(
        ...['release', '--workshop', join(out, 'workshop.wirk')],
        ...['--key', join(out, 'workshop.key'), ...secret, box, '--out', release],
    );
    return readFileSync(release, 'utf8');
}

/** The same numbers in another workshop. @param {string} text @param {number} number */
function another(text, number) {
    const fresh = (/** @type {string} */ id) =>
        createHash('sha256').update(`${number} ${id}`).digest('hex').slice(0, 32);
    const message = text
        .replace(/"signature":"[0-9a-f]+",/, '')
        .replace(/"public_key":"[0-9a-f]+"/, `"public_key":"${sodium.to_hex(pair.publicKey)}"`)
        .replace(
            /"(batch|id|workshop)":"([0-9a-f]{32})"/g,
            (_, key, id) => `"${key}":"${fresh(id)}"`,
        )
        .replaceAll('REGION', `Region ${String(number % REGIONS).padStart(2, '0')}`)
        .replaceAll('BRANCH', `Filiale ${number}`);
    const signature = sodium.to_hex(
        sodium.crypto_sign_detached(PURPOSE + message, pair.privateKey),
    );
    return message.replace('"texts":', `"signature":"${signature}","texts":`);
}

const one = simulated();
const paths = Array.from({ length: RELEASES }, (_, number) => {
    const path = join(folder, `release-${number}.json`);
    writeFileSync(path, another(one, number));
    return path;
});
const bytes = paths.reduce((sum, path) => sum + readFileSync(path).length, 0);
console.log(`${RELEASES} releases, ${(bytes / 2 ** 20).toFixed(1)} MiB`);

const browser = await chromium.launch(launching());
const app = await openApp(browser, {
    init: () => {
        const real = WebAssembly.instantiateStreaming;
        /** ms in the module, without what the module has the browser do. */
        const spent = { wasm: 0, since: 0, depth: 0 };
        /** @param {any} functions @param {1 | -1} inward */
        const timed = (functions, inward) =>
            Object.fromEntries(
                Object.entries(functions).map(([name, value]) => [
                    name,
                    typeof value !== 'function'
                        ? value
                        : (/** @type {any[]} */ ...given) => {
                              const turn = (/** @type {number} */ by) => {
                                  const now = performance.now();
                                  if (spent.depth > 0) spent.wasm += now - spent.since;
                                  spent.since = now;
                                  spent.depth += by;
                              };
                              const outside = spent.depth;
                              turn(inward === 1 ? 1 : -outside);
                              try {
                                  return value(...given);
                              } finally {
                                  turn(inward === 1 ? -1 : outside);
                              }
                          },
                ]),
            );
        WebAssembly.instantiateStreaming = async (source, imports = {}) => {
            for (const [name, module] of Object.entries(imports)) {
                imports[name] = timed(module, -1);
            }
            const made = await real(source, imports);
            const exports = timed(made.instance.exports, 1);
            const memory = Object.values(exports).find(
                (value) => value instanceof WebAssembly.Memory,
            );
            Object.assign(globalThis, { drawn: memory, spent });
            return { module: made.module, instance: { exports } };
        };
    },
});
const { page } = app;
page.setDefaultTimeout(600_000);
const say = leadTexts('de');
await enterResults(app, say);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
};
const memory = () =>
    page.evaluate(() => /** @type {any} */ (globalThis).drawn.buffer.byteLength / 2 ** 20);

const begun = Date.now();
const before = await busy();
await page.getByLabel(say('results-choose'), { exact: true }).setInputFiles(paths);
await page.getByRole('button', { name: new RegExp(`^${say('results-confirm')}`) }).waitFor();
const read = await busy();
console.log(
    `read and verified: ${((read - before) / 1000).toFixed(2)} s of script, ${((Date.now() - begun) / 1000).toFixed(2)} s until the question whose they are`,
);
await page
    .getByRole('button', { name: new RegExp(`^${say('results-confirm')}`) })
    .first()
    .click();
await page.getByRole('button', { name: say('results-look') }).waitFor();
console.log(`taken in: ${(((await busy()) - read) / 1000).toFixed(2)} s of script more`);
console.log(`memory of the module: ${(await memory()).toFixed(0)} MiB`);

/** @param {string | RegExp} name @returns {Promise<{ whole: number, wasm: number }>} ms until the press has been dealt with */
async function press(name) {
    const button = page.getByRole('button', { name }).first();
    await button.waitFor();
    const ms = await button.evaluate((element) => {
        const { spent } = /** @type {any} */ (globalThis);
        const start = performance.now();
        const earlier = spent.wasm;
        /** @type {HTMLElement} */ (element).click();
        return { whole: performance.now() - start, wasm: spent.wasm - earlier };
    });
    await app.settled();
    return ms;
}
await press(say('results-look'));
/** @type {{ whole: number, wasm: number }[]} */
const down = [];
/** @type {{ whole: number, wasm: number }[]} */
const up = [];
for (let number = 0; number < REGIONS; number += 1) {
    down.push(await press(new RegExp(`^Region ${String(number).padStart(2, '0')} · `)));
    up.push(await press(say('results-all')));
}
const wasm = (/** @type {typeof up} */ presses) => presses.map((took) => took.wasm);
const whole = (/** @type {typeof up} */ presses) => presses.map((took) => took.whole);
printTable('Another unit, overview with three pictures', {
    [`a region of ${RELEASES / REGIONS}, in the module`]: wasm(down),
    [`all ${RELEASES}, in the module`]: wasm(up),
    [`a region of ${RELEASES / REGIONS}, with mirror and painting`]: whole(down),
    [`all ${RELEASES}, with mirror and painting`]: whole(up),
});
console.log(`memory of the module: ${(await memory()).toFixed(0)} MiB`);
await app.close();
await browser.close();
rmSync(folder, { recursive: true, force: true });
