// Files of every kind for the inspector, of one invented workshop whose second half comes later.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSPHRASE } from './leading.mjs';
import { wirkbrille } from './running.mjs';

/** Paths in a folder that goes with the process; `releases` are of the first half and of everybody. */
export function inspected() {
    const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-inspect-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const at = (/** @type {string} */ name) => join(folder, name);
    writeFileSync(at('pass.txt'), PASSPHRASE);
    const secret = ['--passphrase-file', at('pass.txt')];
    wirkbrille(
        ...['simulate', '--template', 'short', '--people', '26', '--seed', '5', '--unit', 'Nord'],
        ...['--out', at('s'), ...secret],
    );
    const persons = readdirSync(at('s'))
        .filter((name) => name.startsWith('person-'))
        .map((name) => at(join('s', name)));
    const keys = ['--workshop', at('s/workshop.wirk'), '--key', at('s/workshop.key'), ...secret];
    const releases = [12, persons.length].map((count, round) => {
        const box = at(`box-${round}.wirk`);
        wirkbrille('merge', ...persons.slice(0, count), '--out', box);
        const release = at(`stand-${round + 1}.json`);
        wirkbrille('release', ...keys, box, '--out', release, '--csv', at('tabelle.csv'));
        return release;
    });
    wirkbrille('union', ...releases, '--out', at('summe.json'));
    return {
        at,
        releases,
        workshop: at('s/workshop.wirk'),
        key: at('s/workshop.key'),
        handIn: persons[0],
        box: at('box-1.wirk'),
        sums: at('summe.json'),
        table: at('tabelle.csv'),
    };
}
