// Hand-ins through a camera: Chromium's takes its pictures from a file, with codes as a camera sees them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { createSender } from '../../web/qr_sequence.js';
import { film } from './lib/filmed.mjs';
import { simulated } from './lib/hand_in.mjs';
import { openSite } from './lib/web_page.mjs';

const PICTURES = 64;

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** @type {Uint8Array} */
let handIn;
let parts = 0;
const folder = mkdtempSync(`${tmpdir()}/wirkbrille-film-`);
before(async () => {
    const workshop = simulated({ template: 'standard' });
    handIn = workshop.person;
    workshop.remove();
    const sender = createSender(handIn);
    assert.ok(sender);
    parts = sender.parts;
    // More than are needed, because some of them are missed.
    const codes = Array.from({ length: 2 * PICTURES }, (_, number) => sender.code(17 + number));
    film(`${folder}/film.y4m`, codes, PICTURES);
    site = await openSite({
        args: [
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-video-capture=${folder}/film.y4m`,
        ],
    });
});
after(async () => {
    await site?.close();
    rmSync(folder, { recursive: true });
});

/** Keeps what the browser gave, and how many readers are at work at once. */
const watch = () => {
    globalThis.streams = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wishes) => {
        const stream = await ask(wishes);
        globalThis.streams.push(stream);
        return stream;
    };
    globalThis.workload = { now: 0, most: 0, pictures: 0, workers: 0 };
    globalThis.Worker = class extends Worker {
        constructor(...values) {
            super(...values);
            globalThis.workload.workers += 1;
            this.addEventListener('message', () => (globalThis.workload.now -= 1));
        }
        postMessage(...values) {
            const { workload } = globalThis;
            workload.now += 1;
            workload.pictures += 1;
            workload.most = Math.max(workload.most, workload.now);
            super.postMessage(...values);
        }
        terminate() {
            globalThis.workload.workers -= 1;
            super.terminate();
        }
    };
};

/** @param {{ permissions?: string[] }} [context] */
const open = ({ permissions = ['camera'] } = {}) =>
    site.open({ init: watch, context: { permissions } });

/** Turns the camera on until the first file, problem, or progress that is asked for. @param {import('playwright-core').Page} page @param {{ until?: number }} [options] */
const collect = (page, { until = 2 } = {}) =>
    page.evaluate(async (enough) => {
        const { createCamera } = await import(new URL('/camera.js', location.href).href);
        const camera = createCamera('./camera_worker.js');
        /** @type {number[]} */
        const shares = [];
        const ended = await new Promise((resolve) => {
            camera.start(
                (share) => {
                    shares.push(share);
                    if (share > enough) {
                        resolve({});
                    }
                },
                (bytes) => resolve({ bytes: [...bytes] }),
                (problem) => resolve({ problem }),
            );
        });
        const { videoWidth } = camera.video;
        const on = () =>
            globalThis.streams
                .flatMap((stream) => stream.getTracks())
                .filter(({ readyState }) => readyState === 'live').length;
        const lightBefore = on();
        camera.stop();
        const { workload } = globalThis;
        const then = shares.length;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return {
            ...{ bytes: [], problem: '', ...ended },
            ...{ shares, videoWidth, workload, lightBefore, lightAfter: on() },
            shown: camera.video.srcObject,
            later: shares.length - then,
        };
    }, until);

test('a whole standard hand-in arrives, and the camera is off afterwards', async () => {
    const { page, complaints } = await open();
    const seen = await collect(page);
    assert.deepEqual(seen.bytes, [...handIn]);
    const { shares, workload } = seen;
    console.log(`${parts} parts from ${workload.pictures} pictures of ${seen.videoWidth} columns`);
    assert.ok(shares.length > parts / 2, 'progress is told often');
    assert.ok(shares.every((share, at) => at === 0 || share > shares[at - 1]));
    assert.equal(shares.at(-1), 1);
    assert.equal(workload.most, 1, 'never more than one picture at work');
    assert.deepEqual([seen.lightBefore, seen.lightAfter], [1, 0]);
    assert.deepEqual([seen.shown, workload.workers], [null, 0]);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('stopped halfway: off, and nothing is told any more; it can be turned on again', async () => {
    const { page, complaints } = await open();
    for (let turn = 0; turn < 2; turn += 1) {
        const seen = await collect(page, { until: 0.1 });
        assert.deepEqual([seen.bytes, seen.problem, seen.later], [[], '', 0]);
        assert.deepEqual([seen.lightBefore, seen.lightAfter], [1, 0]);
    }
    // Turned off before the browser has answered.
    const light = await page.evaluate(async () => {
        const { createCamera } = await import(new URL('/camera.js', location.href).href);
        const camera = createCamera('./camera_worker.js');
        /** @type {string[]} */
        const told = [];
        const started = camera.start(
            () => told.push('progress'),
            () => told.push('done'),
            (problem) => told.push(problem),
        );
        camera.stop();
        await started;
        const live = globalThis.streams
            .flatMap((stream) => stream.getTracks())
            .filter(({ readyState }) => readyState === 'live').length;
        return { told, live, workers: globalThis.workload.workers };
    });
    assert.deepEqual(light, { told: [], live: 0, workers: 0 });
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('the browser refuses: the person can be told that it was refused', async () => {
    const { page, complaints } = await open({ permissions: [] });
    const { problem, lightAfter } = await collect(page);
    assert.deepEqual([problem, lightAfter], ['refused', 0]);
    assert.deepEqual(complaints, []);
    await page.context().close();
});

/** @type {Record<string, { init?: () => void, problem: string }>} */
const PROBLEMS = {
    'no camera': {
        init: () =>
            (navigator.mediaDevices.getUserMedia = () =>
                Promise.reject(new DOMException('', 'NotFoundError'))),
        problem: 'none',
    },
    'a browser or an address without cameras': {
        init: () => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }),
        problem: 'none',
    },
    'a camera that another program has': {
        init: () =>
            (navigator.mediaDevices.getUserMedia = () =>
                Promise.reject(new DOMException('', 'NotReadableError'))),
        problem: 'taken',
    },
    'a camera that is pulled out': {
        init: () => {
            const { mediaDevices } = navigator;
            const ask = mediaDevices.getUserMedia.bind(mediaDevices);
            mediaDevices.getUserMedia = async (wishes) => {
                const stream = await ask(wishes);
                const [track] = stream.getTracks();
                setTimeout(() => track.dispatchEvent(new Event('ended')), 200);
                return stream;
            };
        },
        problem: 'ended',
    },
};
for (const [name, { init, problem }] of Object.entries(PROBLEMS)) {
    test(`${name}: ${problem}`, async () => {
        const { page, complaints } = await open();
        await page.evaluate(init);
        const seen = await collect(page);
        assert.deepEqual([seen.problem, seen.lightAfter], [problem, 0]);
        assert.deepEqual(complaints, []);
        await page.context().close();
    });
}

test('what reads codes does not load', async () => {
    for (const path of ['/code_reader.wasm', '/camera_worker.js']) {
        const { page } = await open();
        site.broken.set(path, 404);
        const seen = await collect(page);
        site.broken.delete(path);
        assert.deepEqual([seen.problem, seen.lightAfter], ['reader', 0], path);
        await page.context().close();
    }
});
