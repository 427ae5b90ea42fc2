// Size, scale and preferences of the place where the app is shown, told to the core when they change.

/** @typedef {import('./core.js').Core} Core */
/** @typedef {import('./frames.js').Frames} Frames */

const PREFERENCES = [
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
    '(pointer: coarse)',
];
const FORCED = 3;

export const SITUATION = { plain: 32, readOnly: 64, unstored: 128 };

const SYSTEM_COLORS = [
    'Canvas',
    'CanvasText',
    'LinkText',
    'ButtonFace',
    'ButtonText',
    'Highlight',
    'HighlightText',
    'GrayText',
];

/** @returns {number[]} 0xRRGGBB each */
function systemColors() {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.className = 'probe';
    const colors = SYSTEM_COLORS.map((name) => {
        probe.style.color = name;
        const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [
            0, 0, 0,
        ];
        return (red << 16) | (green << 8) | blue;
    });
    probe.remove();
    return colors;
}

/**
 * @param {HTMLElement} stage @param {HTMLCanvasElement} canvas
 * @param {Core} core @param {Frames} frames
 * @param {() => number} situation what is known besides: see SITUATION
 * @returns {() => void} tells everything now
 */
export function watchEnvironment(stage, canvas, core, frames, situation) {
    const queries = PREFERENCES.map((text) => matchMedia(text));
    let width = 0;
    let height = 0;
    let bitmap = [0, 0];
    let said = '';
    /** @type {ResizeObserverSize | undefined} in device pixels, where the browser tells them */
    let exact;

    function tell() {
        // Measured anew every time: the scale may have changed without any event in between.
        measure();
        const dpr = devicePixelRatio;
        said = String(bitmap);
        if (canvas.width !== bitmap[0] || canvas.height !== bitmap[1]) {
            [canvas.width, canvas.height] = bitmap;
        }
        const flags = queries.reduce(
            (sum, { matches }, bit) => sum | (matches ? 1 << bit : 0),
            situation(),
        );
        const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
        if (queries[FORCED].matches) {
            core.call('system_colors', ...systemColors());
        }
        // Width times scale is a whole number of pixels of the drawing buffer.
        core.call('environment', width, height, dpr, root, flags);
    }

    function measure() {
        // On the plain page the stage is as long as its content.
        const box = stage.getBoundingClientRect();
        const plain = (situation() & SITUATION.plain) !== 0;
        const css = plain ? [innerWidth, innerHeight] : [box.width, box.height];
        bitmap = [exact?.inlineSize, exact?.blockSize].map((told, side) => {
            const near = css[side] * devicePixelRatio;
            // Browsers that imitate another device tell their own pixels here.
            return Math.max(1, Math.round(told && Math.abs(told - near) < 1 ? told : near));
        });
        [width, height] = bitmap.map((pixels) => pixels / devicePixelRatio);
    }

    function changed() {
        core.enter(tell);
        // At once: setting the size has emptied the canvas, and the page is about to be painted.
        frames.now();
    }

    const observer = new ResizeObserver(([entry]) => {
        exact = entry.devicePixelContentBoxSize?.[0];
        measure();
        // An observer always reports once at its beginning.
        if (said !== String(bitmap)) {
            changed();
        }
    });
    try {
        observer.observe(stage, { box: 'device-pixel-content-box' });
    } catch {
        observer.observe(stage);
    }

    // The size of a rem follows the person's settings and no event tells of it.
    const rem = stage.appendChild(document.createElement('i'));
    rem.className = 'rem';
    let size = rem.clientWidth;
    new ResizeObserver(() => {
        if (size !== rem.clientWidth) {
            size = rem.clientWidth;
            changed();
        }
    }).observe(rem);

    for (const query of queries) {
        query.addEventListener('change', changed);
    }
    const watchScale = () =>
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
            'change',
            () => {
                changed();
                watchScale();
            },
            { once: true },
        );
    watchScale();
    return tell;
}
