/**
 * What a camera sees of a code on a phone's screen: turned, in perspective, blurred, unevenly lit, noisy.
 * Grey pictures, for the tests and the benchmark of hand-ins that are filmed.
 */
import { closeSync, openSync, writeSync } from 'node:fs';

/** A small generator of numbers from 0 to 1, the same for a seed everywhere. @param {number} seed */
export function chance(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x9e3779b9) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
        return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
    };
}

/**
 * @typedef {object} Camera
 * @property {number} width @property {number} height in pixels
 * @property {number} filled side of the code, with its margin, as share of the height
 * @property {number} degrees most that it is turned; it is tilted three times as much at most
 * @property {number} blur standard deviation in pixels
 * @property {number} noise standard deviation in grey levels
 */

const MARGIN = 4;
const BEHIND = 90;
const FOCAL = 2.2;

/** Every line of a picture blurred, and rows and columns exchanged: twice is both ways. @param {Float32Array} grey @param {number} width @param {number} height @param {Float32Array} weights */
function softened(grey, width, height, weights) {
    const reach = weights.length >> 1;
    const to = new Float32Array(grey.length);
    const line = new Float32Array(width + 2 * reach);
    for (let y = 0; y < height; y += 1) {
        line.set(grey.subarray(y * width, (y + 1) * width), reach);
        line.fill(line[reach], 0, reach);
        line.fill(line[reach + width - 1], reach + width);
        for (let x = 0; x < width; x += 1) {
            let value = 0;
            for (let at = 0; at < weights.length; at += 1) {
                value += weights[at] * line[x + at];
            }
            to[x * height + y] = value;
        }
    }
    return to;
}

/** @param {Float32Array} grey @param {number} width @param {number} height @param {number} deviation */
function blurred(grey, width, height, deviation) {
    const reach = Math.ceil(deviation * 2.5);
    const bell = Array.from({ length: 2 * reach + 1 }, (_, at) =>
        Math.exp(-((at - reach) ** 2) / (2 * deviation * deviation)),
    );
    const sum = bell.reduce((a, b) => a + b);
    const weights = Float32Array.from(bell, (weight) => weight / sum);
    return softened(softened(grey, width, height, weights), height, width, weights);
}

/** Nearly normally distributed: four numbers' sum, to the deviation 1. */
const GRAIN = (() => {
    const random = chance(1);
    return Float32Array.from(
        { length: 1 << 16 },
        () => (random() + random() + random() + random() - 2) * Math.sqrt(3),
    );
})();

/**
 * One picture of a code, held a little differently every time.
 * @param {{ modules: number, dark: Uint8Array }} code
 * @param {Camera} camera
 * @param {() => number} random
 * @returns {Uint8ClampedArray} a grey level for every pixel
 */
export function filmed({ modules, dark }, { width, height, filled, degrees, blur, noise }, random) {
    const about = (/** @type {number} */ most) => (2 * random() - 1) * most;
    const turn = (about(degrees) * Math.PI) / 180;
    const [across, along] = [about(3 * degrees), about(3 * degrees)].map((d) =>
        Math.sin((d * Math.PI) / 180),
    );
    const half = (filled * height) / 2;
    const [middleX, middleY] = [
        width / 2 + about((width - 2.3 * half) / 4),
        height / 2 + about(Math.max(0, (height - 2.3 * half) / 4)),
    ];
    const light = 190 + 50 * random();
    const ink = 15 + 35 * random();
    const slope = about(40);

    // The turned and tilted code reaches no farther; beside it nothing changes.
    const reach = Math.ceil(half * 1.5);
    const left = Math.max(0, Math.floor(middleX) - reach);
    const top = Math.max(0, Math.floor(middleY) - reach);
    const columns = Math.min(width, Math.ceil(middleX) + reach) - left;
    const rows = Math.min(height, Math.ceil(middleY) + reach) - top;
    const part = new Float32Array(columns * rows);
    const side = modules + 2 * MARGIN;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    for (let at = 0; at < part.length; at += 1) {
        const x = left + (at % columns);
        const y = top + Math.floor(at / columns);
        let value = 0;
        for (let sample = 0; sample < 4; sample += 1) {
            const px = (x + 0.25 + 0.5 * (sample & 1) - middleX) / half;
            const py = (y + 0.25 + 0.5 * (sample >> 1) - middleY) / half;
            // Back from the picture to the tilted plane: a ray through the camera's middle.
            const depth = FOCAL / (FOCAL - across * px - along * py);
            const u = px * depth;
            const v = py * depth;
            const column = Math.floor(((cos * u + sin * v + 1) / 2) * side) - MARGIN;
            const row = Math.floor(((cos * v - sin * u + 1) / 2) * side) - MARGIN;
            const beside = Math.max(-column, -row, column - modules + 1, row - modules + 1);
            const black = beside <= 0 && dark[row * modules + column];
            value += beside > MARGIN ? BEHIND : (black ? ink : light) + slope * px;
        }
        part[at] = value / 4;
    }
    const soft = blurred(part, columns, rows, blur);
    const grey = new Uint8ClampedArray(width * height);
    for (let y = 0; y < height; y += 1) {
        const start = Math.floor(random() * GRAIN.length);
        const v = y - top;
        for (let x = 0; x < width; x += 1) {
            const u = x - left;
            const inside = u >= 0 && v >= 0 && u < columns && v < rows;
            const value = inside ? soft[v * columns + u] : BEHIND;
            grey[y * width + x] = value + noise * GRAIN[(start + x) % GRAIN.length];
        }
    }
    return grey;
}

/** @param {Uint8ClampedArray} grey @returns {Uint8ClampedArray} as a canvas gives it */
export function colored(grey) {
    const pixels = new Uint32Array(grey.length);
    for (let at = 0; at < grey.length; at += 1) {
        pixels[at] = 0xff000000 + grey[at] * 0x10101;
    }
    return new Uint8ClampedArray(pixels.buffer);
}

const VIEW = { width: 640, height: 480, filled: 0.75, degrees: 4, blur: 0.8, noise: 4 };
export const FILM_PER_SECOND = 10;

/**
 * A film in Y4M, for Chromium's pretended camera: every code is one picture, a third of them is missed. It is shown
 * again and again, so it holds no more pictures than are asked for.
 * @param {string} path @param {{ modules: number, dark: Uint8Array }[]} codes @param {number} pictures at most
 */
export function film(path, codes, pictures) {
    const random = chance(1);
    const { width, height } = VIEW;
    const colorless = new Uint8Array((width * height) / 2).fill(128);
    const file = openSync(path, 'w');
    writeSync(file, `YUV4MPEG2 W${width} H${height} F${FILM_PER_SECOND}:1 Ip A1:1 C420jpeg\n`);
    const seen = codes.filter(() => random() >= 1 / 3).slice(0, pictures);
    for (const code of seen) {
        writeSync(file, 'FRAME\n');
        writeSync(file, filmed(code, VIEW, random));
        writeSync(file, colorless);
    }
    closeSync(file);
    return seen.length;
}
