/**
 * The projector's window and a control window that shows it messages: those of a team of twelve, as the unit tests
 * wrote them (tests/golden/room_12.bin), over the page's own link.
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { installMeter } from './meter.js';
import { SLOWEST_MS } from './patience.mjs';
import { root, siteUrl } from './server.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

const KINDS = ['', 'welcome', 'picture', 'lines', 'join', 'running', 'blank', 'hands'];
const VIEW = 2;

/** @param {Buffer} bytes @returns {Buffer[]} the parts of a message (core/wire/vault_message.hpp) */
function partsOf(bytes) {
    const parts = [];
    for (let at = 4; at < bytes.length; ) {
        const end = at + 4 + bytes.readUInt32LE(at);
        parts.push(bytes.subarray(at + 4, end));
        at = end;
    }
    return parts;
}

/** @typedef {{ name: string, kind: string, bytes: Buffer }} Message */

/** Every message, with a name of its own. @returns {Message[]} */
export function messages() {
    /** @type {Map<string, number>} */
    const used = new Map();
    return partsOf(readFileSync(`${root}/tests/golden/room_12.bin`)).map((bytes) => {
        const kind = KINDS[bytes.readUInt32LE(0)];
        const parts = partsOf(bytes);
        const what = kind === 'picture' ? `${parts[0]}-${parts[1]}` : kind;
        const number = (used.get(what) ?? 0) + 1;
        used.set(what, number);
        return { name: number > 1 ? `${what}-${number}` : what, kind, bytes };
    });
}

/** The same picture's view of that number. @param {Message} message @param {number} view */
export function viewOf({ bytes }, view) {
    const copy = Buffer.from(bytes);
    let at = 4;
    for (let part = 0; part < VIEW; part += 1) {
        at += 4 + copy.readUInt32LE(at);
    }
    copy.writeUInt32LE(view, at + 4);
    return copy;
}

/**
 * @param {Browser} browser
 * @param {{ size?: [number, number], dark?: boolean, language?: 'de' | 'en', control?: boolean }} [how]
 */
export async function openRoom(browser, how = {}) {
    const { size = [1280, 720], dark = false, language = 'de' } = how;
    const context = await browser.newContext({
        viewport: { width: size[0], height: size[1] },
        serviceWorkers: 'block',
        colorScheme: dark ? 'dark' : 'light',
        locale: language === 'de' ? 'de-DE' : 'en-GB',
    });
    const url = await siteUrl();
    // The control window's page has no icon, which Chromium asks for.
    await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    /** @type {string[]} */
    const complaints = [];
    context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(String(error.error().stack)));
    context.on('request', (request) => {
        const asked = new URL(request.url());
        if (asked.origin !== new URL(url).origin) complaints.push(`request to ${asked}`);
    });
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: ['web/projector_link.js'],
        bundle: true,
        format: 'iife',
        globalName: 'room',
        write: false,
    });

    const room = {
        context,
        complaints,
        /** The control window: a page of the same origin with nothing but the link in it. */
        async control() {
            const page = await context.newPage();
            await page.goto(new URL('licences.txt', url).href);
            await page.evaluate(`${outputFiles[0].text}; globalThis.room = room;`);
            await page.evaluate(() => {
                globalThis.link = globalThis.room.createRoomLink();
            });
            return page;
        },
        /** @returns {Promise<Page>} */
        async wall() {
            const page = await context.newPage();
            page.setDefaultTimeout(SLOWEST_MS);
            await page.addInitScript(installMeter);
            await page.goto(new URL('?projector', url).href);
            await room.ready(page);
            return page;
        },
        /** @param {Page} page */
        async ready(page) {
            await page.waitForSelector('#boot', { state: 'detached' });
            await page.waitForSelector('#mirror h1', { state: 'attached' });
            await page.evaluate(() => globalThis.meter.settled());
        },
        /**
         * Shows a message and waits until the wall has followed. The answer: after how many milliseconds its page had
         * changed; 0 where nothing was to change.
         * @param {Page} control @param {Page} wall @param {Uint8Array} bytes
         */
        async show(control, wall, bytes) {
            await wall.evaluate(() => {
                globalThis.changed = 0;
                new MutationObserver((_, observer) => {
                    globalThis.changed = performance.timeOrigin + performance.now();
                    observer.disconnect();
                }).observe(/** @type {Node} */ (document.getElementById('mirror')), {
                    subtree: true,
                    childList: true,
                    characterData: true,
                    attributes: true,
                });
            });
            const sent = await control.evaluate(
                (list) => {
                    const now = performance.timeOrigin + performance.now();
                    globalThis.link.show(Uint8Array.from(list));
                    return now;
                },
                [...bytes],
            );
            await wall.evaluate(
                () =>
                    new Promise((resolve) => {
                        setTimeout(resolve, 60);
                    }),
            );
            await wall.evaluate(() => globalThis.meter.settled());
            const changed = await wall.evaluate(() => globalThis.changed);
            return changed ? changed - sent : 0;
        },
    };
    return room;
}
