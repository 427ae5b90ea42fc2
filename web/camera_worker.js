// The thread that looks for codes in the camera's pictures, one picture at a time. It keeps nothing.

import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

import { part } from './parts.js';

/** A poster with the link may be in the picture too. */
const MOST_CODES = 4;

async function load() {
    const response = await part(__CODE_READER_URL__);
    if (!response.ok) {
        throw new Error(`${__CODE_READER_URL__} ${response.status}`);
    }
    prepareZXingModule({ overrides: { wasmBinary: await response.arrayBuffer() } });
}
const loading = load();
// Awaited with every picture; until then a failure is not unheard.
loading.catch(() => {});

const surface = new OffscreenCanvas(1, 1);
const context = surface.getContext('2d', { willReadFrequently: true });

/** @param {ImageBitmap} picture @returns {Promise<Uint8Array[]>} what each code in it holds */
async function read(picture) {
    const { width, height } = picture;
    surface.width = width;
    surface.height = height;
    context?.drawImage(picture, 0, 0);
    picture.close();
    const pixels = context?.getImageData(0, 0, width, height);
    const codes = pixels
        ? await readBarcodes(pixels, {
              formats: ['QRCode'],
              maxNumberOfSymbols: MOST_CODES,
              tryInvert: false,
          })
        : [];
    return codes.map(({ bytes }) => bytes);
}

addEventListener('message', async ({ data }) => {
    try {
        await loading;
        postMessage(await read(data));
    } catch {
        // The reader did not load, or crashed: the page ends this thread and says so.
        postMessage(null);
    }
});
