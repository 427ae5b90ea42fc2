// A sealed hand-in shown as QR codes, one after the other, for the camera of whoever leads the workshop. A dialog of
// the browser's own over the page, with its words: loaded only when somebody asks for it.
//
// Flicker (WCAG 2.3.1: nothing that covers more than a quarter of ten degrees of sight flashes more than three times
// a second; a flash is a change there and back). From one code to the next at most 18 % of the white square turn dark
// and as much light; no second of ten codes has more than 13 % of the square flash more than three times (measured on
// bytes of three lengths by tests/e2e/web_codes.test.mjs), so also a code that fills the sight stays below. Modules are
// coarser than the 0.1 degrees of a pattern that is exempt, and people differ: so nothing moves before a press that
// comes after a warning, every state can be paused, and three codes a second - at most one and a half flashes
// anywhere - are offered, and come first where the device asks for less movement.

import { createSender } from './qr_sequence.js';

const QUICK_MS = 100;
const CALM_MS = 334;
/** White around a code, in modules, as readers need it. */
const MARGIN = 4;
const LARGEST_PX = 560;

const WORDS = {
    de: {
        title: 'Als QR-Codes zeigen',
        about: 'Ihre versiegelte Abgabe erscheint als QR-Codes, die von selbst wechseln. Halten Sie das Gerät damit vor die Kamera der Person, die den Workshop leitet. Auch jemand anderes kann es für Sie halten: Zu lesen ist nur Versiegeltes.',
        warning:
            'Das Bild wechselt schnell. Wenn Sie auf Flackern empfindlich reagieren, zeigen Sie die Codes langsam und sehen Sie weg, oder geben Sie die Datei weiter.',
        quick: 'Schnell zeigen, zehn in der Sekunde',
        calm: 'Langsam zeigen, drei in der Sekunde',
        code: 'QR-Code Ihrer versiegelten Abgabe, der von selbst wechselt',
        running: 'Die Codes laufen. Halten Sie das Gerät ruhig vor die Kamera.',
        paused: 'Angehalten.',
        number: 'Code {number} von {count} · läuft weiter, bis die Leitung fertig ist',
        pause: 'Anhalten',
        resume: 'Weiter',
        close: 'Fertig',
        leave: 'Zurück',
    },
    en: {
        title: 'Show as QR codes',
        about: 'Your sealed hand-in appears as QR codes that change by themselves. Hold the device with them in front of the camera of the person who runs the workshop. Somebody else may hold it for you: only what is sealed can be read.',
        warning:
            'The picture changes quickly. If flicker bothers you, show the codes slowly and look away, or pass on the file.',
        quick: 'Show quickly, ten a second',
        calm: 'Show slowly, three a second',
        code: 'QR code of your sealed hand-in, which changes by itself',
        running: 'The codes are running. Hold the device still in front of the camera.',
        paused: 'Paused.',
        number: 'Code {number} of {count} · goes on until the facilitator has it',
        pause: 'Pause',
        resume: 'Go on',
        close: 'Done',
        leave: 'Back',
    },
};

const STYLE = `
.codes { max-width: min(40rem, calc(100vw - 1rem)); max-height: calc(100dvh - 1rem); overflow: auto; border: 2px solid var(--ink);
    border-radius: 14px; padding: 1rem; background: var(--background); color: var(--ink); font-size: max(16px, var(--field)); }
.codes::backdrop { background: rgb(0 0 0 / 60%); }
.codes h2 { font-size: 1.3em; line-height: 1.25; outline: 0; }
.codes p { margin: .6rem 0; }
.codes canvas { display: block; margin: .6rem auto; image-rendering: pixelated; }
.codes .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
.codes button { min-height: 48px; border: 1px solid var(--muted); border-radius: 12px; padding: .6rem 1.2rem; background: var(--surface);
    color: var(--ink); font: inherit; font-weight: 600; cursor: pointer; }
.codes button.first { border-color: var(--primary); background: var(--primary); color: var(--on-primary); }
.codes button:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }`;

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} [text] */
function make(tag, text = '') {
    const el = document.createElement(tag);
    el.textContent = text;
    return el;
}

/**
 * Shows what was sealed until the person closes it; afterwards nothing of it is left.
 * @param {Uint8Array} bytes
 */
export function showCodes(bytes) {
    const sender = createSender(bytes);
    if (!sender) {
        throw new RangeError(`${bytes.length} bytes`);
    }
    const words = WORDS[document.documentElement.lang === 'en' ? 'en' : 'de'];
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    document.adoptedStyleSheets.push(style);

    const dialog = make('dialog');
    dialog.className = 'codes';
    const title = make('h2', words.title);
    title.id = 'codes-title';
    title.tabIndex = -1;
    dialog.setAttribute('aria-labelledby', title.id);
    const canvas = make('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words.code);
    // Ten a second are for the eye; a screen reader hears that they run, and when they stand still.
    const number = make('p');
    number.ariaHidden = 'true';
    const status = make('p');
    status.setAttribute('role', 'status');
    const actions = make('div');
    actions.className = 'actions';
    const before = [make('p', words.about), make('p', words.warning)];

    let shown = 0;
    let pace = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    /** @type {WakeLockSentinel | undefined} */
    let awake;

    /** @param {string} text @param {() => void} press @param {boolean} [first] */
    function button(text, press, first = false) {
        const el = make('button', text);
        el.type = 'button';
        el.className = first ? 'first' : '';
        el.addEventListener('click', press);
        return el;
    }

    function draw() {
        const { modules, dark } = /** @type {import('./qr_sequence.js').Sender} */ (sender).code(
            shown,
        );
        const side = modules + 2 * MARGIN;
        const room = Math.min(innerWidth - 56, innerHeight * 0.62, LARGEST_PX) * devicePixelRatio;
        const each = Math.max(1, Math.floor(room / side));
        canvas.width = canvas.height = side * each;
        canvas.style.width = `${canvas.width / devicePixelRatio}px`;
        const paint = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        paint.fillStyle = '#fff';
        paint.fillRect(0, 0, canvas.width, canvas.width);
        paint.fillStyle = '#000';
        dark.forEach((on, at) => {
            if (on) {
                const x = MARGIN + (at % modules);
                const y = MARGIN + Math.floor(at / modules);
                paint.fillRect(x * each, y * each, each, each);
            }
        });
        const { parts } = /** @type {import('./qr_sequence.js').Sender} */ (sender);
        number.textContent = words.number
            .replace('{number}', `${(shown % parts) + 1}`)
            .replace('{count}', `${parts}`);
    }

    function next() {
        draw();
        shown += 1;
        timer = setTimeout(next, pace);
    }

    function halt() {
        clearTimeout(timer);
        timer = undefined;
        awake?.release();
        awake = undefined;
    }

    function toggle() {
        if (timer === undefined) {
            go(pace);
        } else {
            halt();
            status.textContent = words.paused;
            pause.textContent = words.resume;
        }
    }
    const pause = button(words.pause, toggle);
    const close = button(words.close, () => dialog.close(), true);

    /** @param {number} milliseconds between two codes */
    function go(milliseconds) {
        pace = milliseconds;
        dialog.replaceChildren(title, canvas, number, status, actions);
        actions.replaceChildren(close, pause);
        status.textContent = words.running;
        pause.textContent = words.pause;
        next();
        // A screen that goes dark ends it; where that cannot be kept from happening, a touch is enough.
        navigator.wakeLock?.request('screen').then(
            (lock) => {
                if (timer === undefined) {
                    lock.release();
                } else {
                    awake = lock;
                }
            },
            () => {},
        );
    }

    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const paces = [
        button(words.quick, () => begin(QUICK_MS), !calm),
        button(words.calm, () => begin(CALM_MS), calm),
    ];
    /** @param {number} milliseconds */
    function begin(milliseconds) {
        go(milliseconds);
        pause.focus();
    }
    actions.replaceChildren(
        ...(calm ? paces.reverse() : paces),
        button(words.leave, () => dialog.close()),
    );
    dialog.replaceChildren(title, ...before, actions);
    dialog.addEventListener('close', () => {
        halt();
        dialog.remove();
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    });
    document.body.append(dialog);
    dialog.showModal();
    title.focus();
}
