/**
 * A desktop for assistive technology: a screen, a session bus, the accessibility bus, Orca with its speech in a file,
 * and a keyboard whose keys go through all of them.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SLOWEST_MS } from '../../lib/patience.mjs';
import { openScreen } from '../screen.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const PYTHON = '/usr/bin/python3';
const SPOKEN = /SPEECH OUTPUT: '(.*)' ?(?:\{|None|$)/;
/** Orca is silent for as long after it has said everything. */
const SILENT_MS = 700;

/** @typedef {{ role: string, name: string }} Named */
/** @typedef {Named & { states: string[], found: 'itself' | 'nothing' | Named }} Seen */

/** @param {{ orca?: boolean }} [how] */
export async function openDesktop({ orca = false } = {}) {
    const home = mkdtempSync(join(tmpdir(), 'wirkbrille-reader-'));
    const runtime = join(home, 'run');
    mkdirSync(runtime, { mode: 0o700 });
    /** @type {import('node:child_process').ChildProcess[]} */
    const programs = [];
    /** @type {NodeJS.ProcessEnv} */
    const env = {
        ...process.env,
        HOME: home,
        XDG_RUNTIME_DIR: runtime,
        DISPLAY: await openScreen(),
        LC_ALL: 'C.UTF-8',
        GNOME_ACCESSIBILITY: '1',
        ACCESSIBILITY_ENABLED: '1',
        DBUS_SESSION_BUS_ADDRESS: `unix:path=${runtime}/bus`,
    };
    /** @param {string} program @param {string[]} words */
    const start = (program, ...words) => {
        const child = spawn(program, words, { env, stdio: ['pipe', 'pipe', 'ignore'] });
        programs.push(child);
        return child;
    };
    const stop = () => programs.reverse().forEach((child) => child.kill());
    process.on('exit', stop);

    start('dbus-daemon', '--session', '--nofork', `--address=${env.DBUS_SESSION_BUS_ADDRESS}`);
    await until(() => existsSync(`${runtime}/bus`), 'the session bus');
    start(
        '/usr/libexec/at-spi-bus-launcher',
        ...['--launch-immediately', '--a11y=1', '--screen-reader=1'],
    );
    const log = join(home, 'orca.log');
    /** @returns {string[]} */
    const spoken = () =>
        existsSync(log)
            ? readFileSync(log, 'utf8')
                  .split('\n')
                  .flatMap((line) => SPOKEN.exec(line)?.[1] ?? [])
            : [];
    if (orca) {
        const preferences = join(home, 'orca');
        mkdirSync(preferences);
        // Its log is to be read while it speaks.
        writeFileSync(
            join(preferences, 'orca-customizations.py'),
            'import orca.debug\norca.debug.debugFile.reconfigure(line_buffering=True)\n',
        );
        start('orca', `--debug-file=${log}`, `--user-prefs=${preferences}`);
        await until(() => spoken().length > 0, 'Orca');
    }
    const keyboard = start(PYTHON, join(here, 'x_keys.py'));
    const echoes = createInterface({ input: /** @type {any} */ (keyboard.stdout) });

    return {
        env,
        /** @param {string} line of x_keys.py */
        async key(line) {
            const done = new Promise((resolve) => {
                echoes.once('line', resolve);
            });
            keyboard.stdin?.write(`${line}\n`);
            await done;
        },
        /** What Orca has said since, once it is silent. @param {number} from */
        async heard(from) {
            let count = -1;
            while (count !== spoken().length) {
                count = spoken().length;
                await pause(SILENT_MS);
            }
            return spoken().slice(from);
        },
        spokenCount: () => spoken().length,
        /** The controls on the screen and what lies at their middle. @returns {Promise<Seen[]>} */
        async controls() {
            let lines = '';
            await until(() => {
                lines = execFileSync(PYTHON, [join(here, 'at_spi.py')], { env, encoding: 'utf8' });
                return lines !== '';
            }, 'a control');
            return lines
                .trim()
                .split('\n')
                .map((line) => JSON.parse(line));
        },
        close() {
            process.off('exit', stop);
            stop();
            rmSync(home, { recursive: true, force: true, maxRetries: 5 });
        },
    };
}

/** @param {() => boolean} holds @param {string} what */
async function until(holds, what) {
    for (const end = Date.now() + SLOWEST_MS; !holds(); await pause(50)) {
        if (Date.now() > end) {
            throw new Error(`${what} never came`);
        }
    }
}
