/**
 * WebKitGTK's MiniBrowser through WebKitWebDriver: the W3C protocol, one browser to one driver. What it downloads
 * lies in a home folder of its own.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SLOWEST_MS } from '../lib/patience.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** @returns {Promise<number>} */
const freePort = () =>
    new Promise((resolve) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
            probe.close(() => resolve(port));
        });
    });

/** @param {string} display */
export async function startWebKit(display) {
    const home = mkdtempSync(join(tmpdir(), 'wirkbrille-webkit-'));
    const downloads = join(home, 'downloads');
    mkdirSync(join(home, '.config'));
    mkdirSync(downloads);
    writeFileSync(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: display, HOME: home, LC_ALL: 'C.UTF-8' },
    });
    const stop = () => driver.kill();
    process.on('exit', stop);

    /** @param {'GET' | 'POST' | 'DELETE'} method @param {string} path @param {object} [body] */
    async function request(method, path, body) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
            method,
            body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
        });
        const { value } = /** @type {any} */ (await answer.json());
        if (!answer.ok) {
            throw Object.assign(new Error(`${path}: ${value.message}`), { code: value.error });
        }
        return value;
    }

    async function begin() {
        for (const until = Date.now() + SLOWEST_MS; ; ) {
            try {
                return await request('POST', '/session', {
                    capabilities: {
                        alwaysMatch: {
                            'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
                            timeouts: { script: SLOWEST_MS, pageLoad: SLOWEST_MS, implicit: 0 },
                        },
                    },
                });
            } catch (error) {
                // The driver does not listen yet.
                if (/** @type {any} */ (error).code || Date.now() > until) throw error;
                await pause(50);
            }
        }
    }
    const { sessionId, capabilities } = await begin();
    const session = `/session/${sessionId}`;

    /** The window that commands go to. */
    let current = /** @type {string} */ (await request('GET', `${session}/window`));
    /** @type {Promise<unknown>} commands wait for each other: they share the current window */
    let line = Promise.resolve();

    return {
        version: /** @type {string} */ (capabilities.browserVersion),
        downloads,
        first: current,
        /** A command to a window. @param {string} window @param {'GET' | 'POST' | 'DELETE'} method @param {string} path @param {object} [body] @returns {Promise<any>} */
        send(window, method, path, body) {
            const done = line.then(async () => {
                if (window !== current) {
                    await request('POST', `${session}/window`, { handle: window });
                    current = window;
                }
                return request(method, session + path, body);
            });
            line = done.catch(() => {});
            return done;
        },
        async stop() {
            await line;
            await request('DELETE', session).catch(() => {});
            process.off('exit', stop);
            driver.kill();
            rmSync(home, { recursive: true, force: true, maxRetries: 5 });
        },
    };
}

/** @typedef {Awaited<ReturnType<typeof startWebKit>>} WebKit */
