// A frame of the largest screen, taken apart, and how long a press takes until its picture is there.
import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launching, openApp } from '../e2e/lib/app.mjs';
import { openSheet } from '../e2e/lib/drafts.mjs';
import { root } from '../e2e/lib/server.mjs';
import { BENEFICIARIES } from '../e2e/lib/texts.mjs';
import { printTable } from './lib/figures.mjs';

const ROUNDS = process.env.WB_DEEP === '1' ? 600 : 150;
const BRANCH = 'retail-branch';

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(`${root}/assets/${path}`, 'utf8'));

/** As many tasks, effects and words as the exercise allows. @returns {import('../e2e/lib/story.mjs').Story} */
function largest() {
    const { effects } = json('effects/effects.json');
    const sentence = 'Ich höre zu, frage nach und bleibe dabei, bis es wirklich gut ist.';
    const tasks = json(`branches/${BRANCH}/branch.json`)
        .tasks.slice(0, 5)
        .map((/** @type {{ id: string, effects: string[] }} */ { id, effects: ids }) => ({
            id,
            doing: sentence,
            effects: Object.fromEntries(
                BENEFICIARIES.map((who, index) => [
                    who,
                    {
                        sign: 'helps',
                        phrase: ids.find((one) =>
                            effects.some(
                                (
                                    /** @type {{ id: string, beneficiary: string, polarity: string }} */ effect,
                                ) =>
                                    effect.id === one &&
                                    effect.beneficiary === who &&
                                    effect.polarity === 'good',
                            ),
                        ),
                        strength: index + 3,
                        ladder: [sentence, sentence, sentence],
                    },
                ]),
            ),
        }));
    return { branch: BRANCH, tasks, sentence };
}

/** What the bundler made of `wb_frame`. */
function exportName() {
    const script = readdirSync(`${root}/build/web`).find((name) => /^app\..*\.js$/.test(name));
    const text = readFileSync(`${root}/build/web/${script}`, 'utf8');
    const found = /_wb_frame=\w+\.asm\.(\w+)\)/.exec(text);
    if (!found) {
        throw new Error('the name of wb_frame in the wasm module was not found');
    }
    return found[1];
}

/** In the page: times every frame of the core and everything it calls. @param {string} frameName */
function takeApart(frameName) {
    /** @type {{ frame: number, mirror: number, drawing: number, host: number }[]} */
    const frames = (globalThis.coreFrames = []);
    let now = { frame: 0, mirror: 0, drawing: 0, host: 0 };
    let inside = false;
    let nested = 0;

    /** @param {'mirror' | 'drawing' | 'host'} part @param {Function} work */
    const timed = (part, work) =>
        /** @this {unknown} */
        function (/** @type {unknown[]} */ ...values) {
            // Only the outermost call counts, or a part would be counted twice.
            if (!inside || nested > 0) {
                return work.apply(this, values);
            }
            nested += 1;
            const begin = performance.now();
            const answer = work.apply(this, values);
            now[part] += performance.now() - begin;
            nested -= 1;
            return answer;
        };

    /** @param {WebAssembly.Imports} imports */
    const wrap = (imports) =>
        Object.fromEntries(
            Object.entries(imports).map(([space, all]) => [
                space,
                Object.fromEntries(
                    Object.entries(all).map(([name, one]) => {
                        if (typeof one !== 'function') {
                            return [name, one];
                        }
                        const text = String(one);
                        const part = /\.mirror\(/.test(text)
                            ? 'mirror'
                            : /\bhost\b/.test(text)
                              ? 'host'
                              : 'drawing';
                        return [name, timed(part, one)];
                    }),
                ),
            ]),
        );
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (source, imports = {}) => {
        const { module, instance } = await instantiateStreaming(
            source,
            /** @type {WebAssembly.Imports} */ (wrap(imports)),
        );
        const run = /** @type {Function} */ (instance.exports[frameName]);
        const exports = {
            ...instance.exports,
            [frameName]: (/** @type {number} */ time) => {
                now = { frame: 0, mirror: 0, drawing: 0, host: 0 };
                inside = true;
                const begin = performance.now();
                const answer = run(time);
                now.frame = performance.now() - begin;
                inside = false;
                frames.push(now);
                return answer;
            },
        };
        return { module, instance: /** @type {WebAssembly.Instance} */ ({ exports }) };
    };
}

/** In the page: from a press or key to the moment after the frame that shows its effect. */
function watchInput() {
    /** @type {number[]} */
    const delays = (globalThis.delays = []);
    let since = 0;
    addEventListener('pointerup', ({ timeStamp }) => (since = timeStamp), true);
    addEventListener('DOMContentLoaded', () =>
        new MutationObserver(() => {
            if (since > 0) {
                const begin = since;
                since = 0;
                requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => delays.push(performance.now() - begin);
                    port2.postMessage(0);
                });
            }
        }).observe(document.body, { subtree: true, childList: true, attributes: true }),
    );
}

const browser = await chromium.launch(launching());
const sheet = await openApp(browser, {
    size: [1280, 800],
    init: [takeApart, exportName()],
    prepare: (page) => page.addInitScript(watchInput),
});
const records = async () => sheet.page.locator('#mirror .node').count();
await openSheet(sheet, largest());
await sheet.button('understood');

/** @param {() => Promise<void>} work @returns {Promise<Record<string, number[]>>} */
async function framesOf(work) {
    await sheet.page.evaluate(() => (globalThis.coreFrames.length = 0));
    await work();
    const frames = await sheet.page.evaluate(() => globalThis.coreFrames);
    return {
        'whole frame': frames.map(({ frame }) => frame),
        'the core alone': frames.map(
            ({ frame, mirror, drawing, host }) => frame - mirror - drawing - host,
        ),
        'WebGL calls': frames.map(({ drawing }) => drawing),
        'mirror, when it changed': frames.map(({ mirror }) => mirror).filter((time) => time > 0),
    };
}

const title = `sheet with 5 tasks and 15 effects, ${await records()} records, 1280 × 800`;
printTable(
    `Frames while scrolling: ${title}`,
    await framesOf(async () => {
        await sheet.page.mouse.move(640, 500);
        for (let round = 0; round < ROUNDS; round += 1) {
            await sheet.page.mouse.wheel(0, round % 40 < 20 ? 60 : -60);
            await sheet.settled();
        }
    }),
);
printTable(
    `Frames while a dialog opens and closes: ${title}`,
    await framesOf(async () => {
        for (let round = 0; round < ROUNDS / 10; round += 1) {
            await sheet.button('display');
            await sheet.button('done');
        }
    }),
);
await sheet.page.evaluate(() => (globalThis.delays.length = 0));
await sheet.button('display');
for (let round = 0; round < ROUNDS / 5; round += 1) {
    await sheet.press('radio', sheet.texts.ui(round % 2 ? 'appearance-light' : 'appearance-dark'));
}
printTable('From the release of the button to the painted frame', {
    'a choice in a dialog over the sheet': await sheet.page.evaluate(() => globalThis.delays),
});
await sheet.close();
await browser.close();
