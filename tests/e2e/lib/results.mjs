/**
 * A manager at work in the built app: from the door on the start page to the results of a company of simulated
 * workshops, each with a key of its own.
 */
import { spawnSync } from 'node:child_process';
import {
    copyFileSync,
    existsSync,
    mkdtempSync,
    readFileSync,
    readdirSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSPHRASE } from './leading.mjs';
import { wirkbrille } from './running.mjs';
import { root } from './server.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./leading.mjs').Say} Say */

const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-results-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const SECRET = ['--passphrase-file', join(folder, 'pass.txt')];
const TOO_SMALL = 4;

/** A workshop with a box of so many hand-ins, in a folder of its own. @param {number} number @param {number} people @param {string} region */
function boxed(number, people, region) {
    const out = join(folder, `w${number}`);
    writeFileSync(join(folder, 'pass.txt'), PASSPHRASE);
    wirkbrille(
        ...['simulate', '--template', 'short', '--people', `${people}`, '--seed', `${number}`],
        ...['--unit', region, '--unit', `Filiale ${number}`],
        ...['--out', out, ...SECRET],
    );
    const persons = readdirSync(out).filter((name) => name.startsWith('person-'));
    wirkbrille('merge', ...persons.map((name) => join(out, name)), '--out', join(out, 'box.wirk'));
    return out;
}

/**
 * Twelve workshops in three regions with two rounds, the last two with too few people to release anything.
 * @param {string[]} [regions]
 * @returns {{ folder: string, releases: string[], workshops: string[] }} paths; of the workshops those with a release
 */
export function company(regions = ['Nord', 'Mitte', 'Süd']) {
    const releases = [];
    const workshops = [];
    for (let number = 0; number < 12; number += 1) {
        const people = number < 10 ? 7 + 2 * number : TOO_SMALL;
        const out = boxed(number, people, regions[number % 3]);
        const release = join(folder, `release-${number}.json`);
        const workshop = join(out, 'workshop.wirk');
        spawnSync(
            `${root}/build/native/wirkbrille`,
            [
                ...['release', '--workshop', workshop, '--key', join(out, 'workshop.key')],
                ...[...SECRET, join(out, 'box.wirk'), '--out', release],
            ],
            { cwd: root },
        );
        if (existsSync(release)) {
            releases.push(release);
            workshops.push(workshop);
        }
    }
    return { folder, releases, workshops };
}

/**
 * The two workshops of a company that were too small, released together. `against` is another batch with one of them and
 * a third, by a key file that does not know of the pool, which only somebody who keeps copies of keys can make.
 * @returns {{ release: string, against: string, workshops: string[] }} paths
 */
export function pool() {
    const parts = [10, 11].map((number) => join(folder, `w${number}`));
    parts.push(boxed(12, TOO_SMALL, 'Nord'));
    /** @param {string} name @param {string[]} together */
    const release = (name, together) => {
        const out = join(folder, name);
        const rules = together.flatMap((part) => {
            const key = join(part, `${name}.key`);
            copyFileSync(join(part, 'workshop.key'), key);
            return ['--workshop', join(part, 'workshop.wirk'), '--key', key];
        });
        const boxes = together.map((part) => join(part, 'box.wirk'));
        wirkbrille('release', ...rules, ...SECRET, ...boxes, '--out', out);
        return out;
    };
    return {
        release: release('pool.json', parts.slice(0, 2)),
        against: release('against.json', parts.slice(1)),
        workshops: parts.map((part) => join(part, 'workshop.wirk')),
    };
}

/**
 * What the command line makes of all releases together.
 * @param {ReturnType<typeof company>} files @param {string[]} words after `union` and the releases
 */
export function unionOf(files, ...words) {
    const out = join(files.folder, 'union.json');
    const csv = join(files.folder, 'union.csv');
    wirkbrille('union', ...files.releases, '--out', out, '--csv', csv, ...words);
    return { json: readFileSync(out), csv: readFileSync(csv) };
}

/** Through the door on the start page. @param {App} app @param {Say} say */
export async function enterResults(app, say) {
    await app.page.getByRole('link', { name: app.texts.ui('to-results') }).click();
    await app.page.waitForURL(/\?analyse$/);
    await app.ready();
    await app.shows(say('results-title'));
}

/** @param {App} app @param {Say} say @param {string[]} paths */
export async function bring(app, say, paths) {
    await app.page.getByLabel(say('results-choose'), { exact: true }).setInputFiles(paths);
    await app.page.getByRole('heading', { name: /aufgenommen$|taken in$/ }).waitFor();
    await app.settled();
}
