/**
 * WebKitGTK in the shape that the journeys know from Playwright: as much of it as they use. Elements are found by the
 * same script that Playwright finds them with; pointer and keys are the browser's own.
 */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SLOWEST_MS } from '../lib/patience.mjs';
import { watchDownloads } from './downloads.mjs';
import { startWebKit } from './webdriver.mjs';

/** @typedef {import('./webdriver.mjs').WebKit} WebKit */
/** @typedef {{ name?: string | RegExp, exact?: boolean, level?: number, checked?: boolean }} Named */

const load = createRequire(import.meta.url);
const playwright = dirname(load.resolve('playwright-core/package.json'));
const { source } = load(join(playwright, 'lib/generated/injectedScriptSource.js'));
const selectors = load(join(playwright, 'lib/utils/isomorphic/locatorUtils.js'));

const FINDER = `const module = {}; ${source}
globalThis.finder = new (module.exports.InjectedScript())(globalThis, { isUnderTest: false,
    sdkLanguage: 'javascript', testIdAttributeName: 'data-testid', stableRafCount: 1, browserName: 'webkit',
    isUtilityWorld: false, customEngines: [] });`;

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const STEP_MS = 30;

/** @type {Record<string, string>} */
const KEYS = {
    Enter: '\uE007',
    Tab: '\uE004',
    Shift: '\uE008',
    Control: '\uE009',
    Escape: '\uE00C',
    Space: ' ',
    Delete: '\uE017',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
};

/** Until it holds. @template T @param {() => Promise<T>} look @param {string} what @returns {Promise<NonNullable<T>>} */
async function until(look, what) {
    for (const end = Date.now() + SLOWEST_MS; Date.now() < end; await pause(STEP_MS)) {
        const found = await look();
        if (found) {
            return found;
        }
    }
    throw new Error(`WebKit: ${what} never came`);
}

/** Again when an element has left the page between being found and being asked. @template T @param {() => Promise<T>} ask @returns {Promise<T>} */
async function fresh(ask) {
    for (;;) {
        try {
            return await ask();
        } catch (error) {
            if (/** @type {any} */ (error).code !== 'stale element reference') {
                throw error;
            }
        }
    }
}

/** @param {WebKit} webkit @param {string} window @param {any} context */
function createPage(webkit, window, context) {
    const events = new EventEmitter();
    /** @type {[Function, unknown][]} */
    const scripts = [];
    /** @param {'GET' | 'POST' | 'DELETE'} method @param {string} path @param {object} [body] */
    const send = (method, path, body) => webkit.send(window, method, path, body);
    /** @param {string} script @param {unknown[]} args */
    const run = (script, args = []) => send('POST', '/execute/sync', { script, args });

    /** @param {Function} work @param {unknown} [argument] */
    async function evaluate(work, argument) {
        const { value, error } = await send('POST', '/execute/async', {
            script: `const done = arguments[1];
                Promise.resolve().then(() => (${work})(arguments[0])).then(
                    (value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`,
            args: [argument ?? null],
        });
        if (error) {
            throw new Error(error);
        }
        return value;
    }

    /** What the driver cannot tell: the page's own complaints, seen from its beginning on or shortly after. */
    const watch = () => {
        if (globalThis.complaints) {
            return;
        }
        /** @type {string[]} */
        globalThis.complaints = [];
        const note = (/** @type {unknown} */ what) => globalThis.complaints.push(String(what));
        console.error = (...words) => note(words.join(' '));
        addEventListener('error', ({ message }) => note(message));
        addEventListener('unhandledrejection', ({ reason }) => note(reason));
        addEventListener('securitypolicyviolation', (event) =>
            note(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
    };

    async function arrive() {
        await evaluate(watch);
        for (const [script, argument] of scripts) {
            await evaluate(script, argument);
        }
    }

    /** Elements of a selector. @param {string} selector @returns {Promise<any[]>} */
    async function all(selector) {
        for (;;) {
            const found = await run(
                'return globalThis.finder ? [...finder.querySelectorAll(finder.parseSelector(arguments[0]), document)] : null',
                [selector],
            );
            if (found) {
                return found;
            }
            await run(FINDER);
        }
    }

    /** @param {{ x: number, y: number }} point @param {string} [kind] */
    const click = async ({ x, y }, kind = 'mouse') => {
        await send('POST', '/actions', {
            actions: [
                {
                    type: 'pointer',
                    id: kind,
                    parameters: { pointerType: kind },
                    actions: [
                        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
                        { type: 'pointerDown', button: 0 },
                        { type: 'pointerUp', button: 0 },
                    ],
                },
            ],
        });
    };

    /** @param {object[]} actions */
    const keys = (actions) =>
        send('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });

    /** @param {string} selector @returns {any} */
    function locator(selector) {
        /** The only one, when it has come. */
        const one = () =>
            until(async () => {
                const found = await all(selector);
                assert.ok(found.length < 2, `${selector}: there are ${found.length}`);
                return found[0];
            }, selector);
        /** @param {Function} work @param {unknown} [argument] */
        const inside = (work, argument) =>
            fresh(async () =>
                run(`return (${work})(arguments[0], arguments[1])`, [
                    await one(),
                    argument ?? null,
                ]),
            );
        const within = (/** @type {string} */ next) => locator(`${selector} >> ${next}`);

        return {
            toString: () => selector,
            getByRole: (/** @type {string} */ role, /** @type {Named} */ named = {}) =>
                within(selectors.getByRoleSelector(role, named)),
            getByText: (/** @type {string | RegExp} */ text, /** @type {Named} */ how = {}) =>
                within(selectors.getByTextSelector(text, how)),
            first: () => within('nth=0'),
            nth: (/** @type {number} */ index) => within(`nth=${index}`),
            count: async () => (await all(selector)).length,
            evaluate: inside,
            async evaluateAll(/** @type {Function} */ work) {
                return fresh(async () =>
                    run(`return (${work})(arguments[0])`, [await all(selector)]),
                );
            },
            textContent: () => inside((/** @type {Element} */ el) => el.textContent),
            innerText: () => inside((/** @type {HTMLElement} */ el) => el.innerText),
            getAttribute: (/** @type {string} */ name) =>
                inside((/** @type {Element} */ el, name_) => el.getAttribute(name_), name),
            isChecked: () => inside((/** @type {HTMLInputElement} */ el) => el.checked),
            focus: () => inside((/** @type {HTMLElement} */ el) => el.focus()),
            dispatchEvent: (/** @type {string} */ type) =>
                inside(
                    (/** @type {HTMLElement} */ el, type_) =>
                        type_ === 'click' ? el.click() : el.dispatchEvent(new Event(type_)),
                    type,
                ),
            /** @param {{ state?: 'attached' | 'detached' | 'visible' }} [how] */
            async waitFor({ state = 'visible' } = {}) {
                const look = async () => {
                    const found = await all(selector);
                    const seen =
                        state === 'visible' && found.length
                            ? await run(
                                  'return finder.elementState(arguments[0], "visible").matches',
                                  [found[0]],
                              )
                            : found.length > 0;
                    return state === 'detached' ? !seen : seen;
                };
                await until(() => fresh(look), `${selector} ${state}`);
            },
            /** What WebKit's own accessibility tree calls it. */
            heard: () =>
                fresh(async () => {
                    const id = (await one())[ELEMENT];
                    return {
                        role: await send('GET', `/element/${id}/computedrole`),
                        name: await send('GET', `/element/${id}/computedlabel`),
                    };
                }),
            async click() {
                await until(async () => {
                    const place = await inside((/** @type {HTMLElement} */ el) => {
                        const look = () => {
                            const box = el.getBoundingClientRect();
                            const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
                            const y =
                                (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
                            const hit = document.elementFromPoint(x, y);
                            const label = el.closest('label');
                            return hit && (el.contains(hit) || label?.contains(hit))
                                ? { x, y }
                                : null;
                        };
                        const { top, bottom } = el.getBoundingClientRect();
                        if (top < 0 || bottom > innerHeight || !look()) {
                            el.scrollIntoView({ block: 'center' });
                            return null;
                        }
                        return look();
                    });
                    if (place) {
                        await click(place);
                    }
                    return place;
                }, `a place to press ${selector}`);
            },
            async fill(/** @type {string} */ text) {
                await inside((/** @type {HTMLInputElement} */ el, value) => {
                    el.focus();
                    el.value = value;
                    el.dispatchEvent(new InputEvent('input', { bubbles: true }));
                }, text);
            },
            async selectOption(/** @type {{ label: string }} */ { label }) {
                await inside((/** @type {HTMLSelectElement} */ el, wanted) => {
                    el.selectedIndex = [...el.options].findIndex(({ text }) => text === wanted);
                    el.dispatchEvent(new Event('change', { bubbles: true }));
                }, label);
            },
            async setInputFiles(/** @type {string | string[]} */ paths) {
                const id = (await one())[ELEMENT];
                await send('POST', `/element/${id}/value`, { text: [paths].flat().join('\n') });
            },
            boundingBox: () =>
                inside((/** @type {Element} */ el) => {
                    const { x, y, width, height } = el.getBoundingClientRect();
                    return { x, y, width, height };
                }),
        };
    }

    const page = {
        context: () => context,
        evaluate,
        setDefaultTimeout() {},
        addInitScript: async (/** @type {Function} */ script, /** @type {unknown} */ argument) => {
            scripts.push([script, argument]);
        },
        async goto(/** @type {string} */ url) {
            await send('POST', '/url', { url });
            await arrive();
        },
        async reload() {
            await send('POST', '/refresh');
            await arrive();
        },
        url: () => send('GET', '/url'),
        /** @param {string | RegExp | ((url: URL) => boolean)} wanted */
        async waitForURL(wanted) {
            await until(async () => {
                const url = await page.url();
                return typeof wanted === 'string'
                    ? url === wanted
                    : wanted instanceof RegExp
                      ? wanted.test(url)
                      : wanted(new URL(url));
            }, String(wanted));
            await arrive();
        },
        waitForSelector: (/** @type {string} */ css, /** @type {any} */ how) =>
            locator(css).waitFor(how),
        waitForTimeout: pause,
        locator,
        getByRole: (/** @type {string} */ role, /** @type {Named} */ named = {}) =>
            locator(selectors.getByRoleSelector(role, named)),
        getByText: (/** @type {string | RegExp} */ text, /** @type {Named} */ how = {}) =>
            locator(selectors.getByTextSelector(text, how)),
        getByLabel: (/** @type {string | RegExp} */ text, /** @type {Named} */ how = {}) =>
            locator(selectors.getByLabelSelector(text, how)),
        keyboard: {
            async press(/** @type {string} */ combination) {
                const values = combination.split('+').map((name) => KEYS[name] ?? name);
                await keys([
                    ...values.map((value) => ({ type: 'keyDown', value })),
                    ...values.reverse().map((value) => ({ type: 'keyUp', value })),
                ]);
            },
            type: (/** @type {string} */ text) =>
                keys(
                    [...text].flatMap((value) => [
                        { type: 'keyDown', value },
                        { type: 'keyUp', value },
                    ]),
                ),
        },
        on: (/** @type {string} */ event, /** @type {any} */ hear) => events.on(event, hear),
        off: (/** @type {string} */ event, /** @type {any} */ hear) => events.off(event, hear),
        async waitForEvent(/** @type {'popup' | 'download'} */ event) {
            if (event === 'popup') {
                return context.nextWindow();
            }
            return new Promise((resolve) => events.once(event, resolve));
        },
        async setViewportSize(/** @type {{ width: number, height: number }} */ { width, height }) {
            const bars = await run('return [outerWidth - innerWidth, outerHeight - innerHeight]');
            await send('POST', '/window/rect', {
                width: width + bars[0],
                height: height + bars[1],
            });
        },
        async screenshot(/** @type {{ path: string }} */ { path }) {
            writeFileSync(path, Buffer.from(await send('GET', '/screenshot'), 'base64'));
        },
        /** What went wrong in the document that is shown. @returns {Promise<string[]>} */
        complaints: () => run('return globalThis.complaints ?? []'),
        /** Every address that it has fetched. @returns {Promise<string[]>} */
        requested: () =>
            run('return performance.getEntriesByType("resource").map(({ name }) => name)'),
        downloaded: (
            /** @type {{ suggestedFilename: () => string, path: () => Promise<string> }} */ one,
        ) => events.emit('download', one),
        close: () => send('DELETE', '/window'),
    };
    return page;
}

/** @param {string} display @param {any} browser @param {{ viewport?: { width: number, height: number } }} options */
async function createContext(display, browser, { viewport = { width: 420, height: 700 } }) {
    const webkit = await startWebKit(display);
    /** @type {ReturnType<typeof createPage>[]} */
    const pages = [];
    const known = new Set([webkit.first]);
    const endWatch = watchDownloads(webkit.downloads, (one) => pages[0].downloaded(one));
    const context = {
        version: webkit.version,
        browser: () => browser,
        on() {},
        async newPage() {
            let window = webkit.first;
            if (pages.length > 0) {
                ({ handle: window } = await webkit.send(window, 'POST', '/window/new', {
                    type: 'window',
                }));
                known.add(window);
            }
            const page = createPage(webkit, window, context);
            pages.push(page);
            await page.setViewportSize(viewport);
            return page;
        },
        /** The window that the page opens next. */
        async nextWindow() {
            const window = await until(async () => {
                const handles = await webkit.send(webkit.first, 'GET', '/window/handles');
                return handles.find((/** @type {string} */ handle) => !known.has(handle));
            }, 'a window');
            known.add(window);
            const page = createPage(webkit, window, context);
            pages.push(page);
            return page;
        },
        async close() {
            endWatch();
            await webkit.stop();
        },
    };
    return context;
}

/** @param {string} display */
export const launchWebKit = (display) => {
    const browser = {
        newContext: (/** @type {any} */ options = {}) => createContext(display, browser, options),
        async close() {},
    };
    return browser;
};
