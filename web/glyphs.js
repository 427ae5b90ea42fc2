// Glyphs for the canvas come from the browser's own fonts, through one small 2D canvas.

const STACK =
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const PICTORIAL = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const NOISE = 16;

/** @type {CanvasRenderingContext2D | null} */
let context = null;
/** @type {Map<string, boolean>} */
const colored = new Map();

/** @param {boolean} bold @param {number} size @param {number} width @param {number} height of what will be drawn */
function brush(bold, size, width, height) {
    if (!context) {
        context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        if (!context) {
            throw new Error('no 2D canvas');
        }
    }
    const { canvas } = context;
    if (canvas.width < width || canvas.height < height) {
        canvas.width = Math.max(canvas.width, width);
        canvas.height = Math.max(canvas.height, height);
    }
    // Changing the size of a canvas resets the rest, so it is said every time; the same value costs nothing.
    context.font = `${bold ? 600 : 400} ${size}px ${STACK}`;
    context.fontKerning = 'none';
    context.textRendering = 'geometricPrecision';
    context.fillStyle = '#000';
    return context;
}

/** @param {boolean} bold @param {number} size @param {string} text */
function box(bold, size, text) {
    const measure = brush(bold, size, 1, 1).measureText(text);
    const {
        actualBoundingBoxLeft,
        actualBoundingBoxRight,
        actualBoundingBoxAscent,
        actualBoundingBoxDescent,
    } = measure;
    const blank =
        actualBoundingBoxLeft + actualBoundingBoxRight <= 0 ||
        actualBoundingBoxAscent + actualBoundingBoxDescent <= 0;
    const left = Math.floor(-actualBoundingBoxLeft) - 1;
    const top = Math.ceil(actualBoundingBoxAscent) + 1;
    const width = blank ? 0 : Math.ceil(actualBoundingBoxRight) + 1 - left;
    const height = blank ? 0 : Math.ceil(actualBoundingBoxDescent) + 1 + top;
    return { advance: measure.width, left, top, width, height };
}

/** @param {boolean} bold @param {number} size @param {string} text @param {number} left @param {number} top @param {number} width @param {number} height */
function draw(bold, size, text, left, top, width, height) {
    const pen = brush(bold, size, width, height);
    pen.clearRect(0, 0, width, height);
    pen.fillText(text, -left, top);
    return pen.getImageData(0, 0, width, height).data;
}

/** Drawn in black, only a picture of its own has other colours. @param {boolean} bold @param {number} size @param {string} text */
function isColored(bold, size, text) {
    if (!PICTORIAL.test(text)) {
        return false;
    }
    const key = text + bold;
    let answer = colored.get(key);
    if (answer === undefined) {
        const { left, top, width, height } = box(bold, size, text);
        const pixels = width ? draw(bold, size, text, left, top, width, height) : [];
        answer = pixels.some((value, index) => index % 4 !== 3 && value > NOISE);
        colored.set(key, answer);
    }
    return answer;
}

/**
 * @param {boolean} bold @param {number} size in pixels of the drawing buffer @param {number} codePoint
 * @returns {number[]} advance, left, top above the baseline, width, height, coloured
 */
export function measureGlyph(bold, size, codePoint) {
    const text = String.fromCodePoint(codePoint);
    const { advance, left, top, width, height } = box(bold, size, text);
    return [advance, left, top, width, height, width && isColored(bold, size, text) ? 1 : 0];
}

/**
 * @param {boolean} bold @param {number} size @param {number} codePoint
 * @param {number} left @param {number} top @param {number} width @param {number} height as measured
 * @param {boolean} inColor four bytes a pixel, else its coverage alone
 */
export function glyphPixels(bold, size, codePoint, left, top, width, height, inColor) {
    const pixels = draw(bold, size, String.fromCodePoint(codePoint), left, top, width, height);
    return inColor
        ? pixels
        : Uint8Array.from({ length: width * height }, (_, index) => pixels[index * 4 + 3]);
}

/** @param {boolean} bold @param {number} size @returns {number[]} ascent, descent */
export function fontMetrics(bold, size) {
    const measure = brush(bold, size, 1, 1).measureText('Hg');
    return [measure.fontBoundingBoxAscent, measure.fontBoundingBoxDescent];
}

/** Some privacy settings put noise into what is read back: then the glyphs would be noise too. */
export function canReadBack() {
    try {
        const once = draw(false, 32, 'W', 0, 32, 32, 40);
        const again = draw(false, 32, 'W', 0, 32, 32, 40);
        const pen = brush(false, 32, 32, 40);
        pen.fillStyle = '#1F5AA6';
        pen.fillRect(0, 0, 32, 40);
        const plain = pen.getImageData(0, 0, 32, 40).data;
        const expected = [0x1f, 0x5a, 0xa6, 0xff];
        return (
            once.every((value, index) => value === again[index]) &&
            once.some((value) => value > 0) &&
            plain.every((value, index) => Math.abs(value - expected[index % 4]) <= NOISE)
        );
    } catch {
        return false;
    }
}
