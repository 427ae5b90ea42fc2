/**
 * A manager at work in the built app: from the door on the start page to the results of a company of simulated
 * workshops, each with a key of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSPHRASE } from './leading.mjs';
import { wirkbrille } from './running.mjs';
import { root } from './server.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./leading.mjs').Say} Say */

const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-results-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const TOO_SMALL = 4;

/**
 * Twelve workshops in three regions with two rounds, the last two with too few people to release anything.
 * @param {string[]} [regions]
 * @returns {{ folder: string, releases: string[], workshops: string[] }} paths; of the workshops those with a release
 */
export function company(regions = ['Nord', 'Mitte', 'Süd']) {
    writeFileSync(join(folder, 'pass.txt'), PASSPHRASE);
    const secret = ['--passphrase-file', join(folder, 'pass.txt')];
    const releases = [];
    const workshops = [];
    for (let number = 0; number < 12; number += 1) {
        const out = join(folder, `w${number}`);
        const people = number < 10 ? 7 + 2 * number : TOO_SMALL;
        wirkbrille(
            ...['simulate', '--template', 'short', '--people', `${people}`, '--seed', `${number}`],
            ...['--unit', regions[number % 3], '--unit', `Filiale ${number}`],
            ...['--out', out, ...secret],
        );
        const persons = readdirSync(out).filter((name) => name.startsWith('person-'));
        const box = join(out, 'box.wirk');
        wirkbrille('merge', ...persons.map((name) => join(out, name)), '--out', box);
        const release = join(folder, `release-${number}.json`);
        const workshop = join(out, 'workshop.wirk');
        spawnSync(
            `${root}/build/native/wirkbrille`,
            [
                ...['release', '--workshop', workshop, '--key', join(out, 'workshop.key')],
                ...[...secret, box, '--out', release],
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
