// How long a hand-in takes from a phone's screen to the camera: codes as a camera sees them, half of them lost.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createReceiver, createSender } from '../../web/qr_sequence.js';
import { chance, colored, filmed } from '../e2e/lib/filmed.mjs';
import { simulated } from '../e2e/lib/hand_in.mjs';
import { printTable } from './lib/figures.mjs';

const RUNS = process.env.WB_DEEP === '1' ? 50 : 13;
const PER_SECOND = 10;
const LOST = 0.5;
/** A minute: whoever waits longer gives up. */
const MOST_CODES = 60 * PER_SECOND;

const small = { width: 640, height: 480, degrees: 5 };
const large = { width: 1280, height: 720, degrees: 5 };
const CAMERAS = {
    '640x480, near': { ...small, filled: 0.75, blur: 1, noise: 5 },
    '640x480, farther, noisy': { ...small, filled: 0.6, blur: 1.2, noise: 8 },
    '1280x720, near': { ...large, filled: 0.6, blur: 1, noise: 5 },
    '1280x720, farther, blurred': { ...large, filled: 0.45, blur: 1.6, noise: 8 },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const wasmBinary = readFileSync(`${root}/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm`);
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });

const workshop = simulated({ template: 'standard' });
const bytes = workshop.person;
workshop.remove();
const sender = createSender(bytes);
console.log(`a standard hand-in: ${bytes.length} bytes, ${sender.parts} parts`);

/** @type {Record<string, number[]>} */
const seconds = {};
/** @type {Record<string, number[]>} */
const decoding = {};
for (const [name, camera] of Object.entries(CAMERAS)) {
    seconds[name] = [];
    decoding[name] = [];
    let seen = 0;
    let read = 0;
    for (let run = 0; run < RUNS; run += 1) {
        const random = chance(run + 1);
        const receiver = createReceiver();
        // People hold the phone up at any moment, not with its first code.
        const first = Math.floor(random() * 300);
        let shown = 0;
        for (let done = false; !done && shown < MOST_CODES; shown += 1) {
            if (random() < LOST) {
                continue;
            }
            const { width, height } = camera;
            const data = colored(filmed(sender.code(first + shown), camera, random));
            const start = performance.now();
            const codes = await readBarcodes(
                { width, height, data, colorSpace: 'srgb' },
                { formats: ['QRCode'], maxNumberOfSymbols: 4, tryInvert: false },
            );
            decoding[name].push(performance.now() - start);
            seen += 1;
            read += codes.length;
            done = codes.some((code) => receiver.take(code.bytes).done);
        }
        seconds[name].push(shown / PER_SECOND);
    }
    const [share, middle] = [(100 * read) / seen, seconds[name].sort((a, b) => a - b)[RUNS >> 1]];
    console.log(
        `${name}: ${share.toFixed(1)} % of ${seen} pictures read, ${middle} s in the middle of ${RUNS} runs`,
    );
}
printTable('Seconds until a standard hand-in is there', seconds, 's');
printTable('Reading one picture', decoding);
