// What leaves the manager's page: table, workbook, report on paper, pictures. Each is opened by a program that is not ours,
// and its numbers are those of the sums as JSON.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inBrowser } from './lib/app.mjs';
import { leadTexts, saved } from './lib/leading.mjs';
import { paper } from './lib/paper.mjs';
import { bring, company, enterResults } from './lib/results.mjs';
import { root } from './lib/server.mjs';

const check = inBrowser();
/** A name that a spreadsheet would run, with what separates cells in a table. */
const RISKY = '=1+1; "Ost"';
const files = company([RISKY, 'Mitte', 'Süd']);

/** @param {string} path */
const sheetsOf = (path) =>
    JSON.parse(
        execFileSync('/usr/bin/python3', [`${root}/tests/e2e/lib/read_workbook.py`, path], {
            encoding: 'utf8',
        }),
    );

/** @param {string} path */
const tableOf = (path) =>
    JSON.parse(
        execFileSync(
            '/usr/bin/python3',
            [
                '-c',
                'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=";"))))',
                path,
            ],
            { encoding: 'utf8' },
        ),
    );

/** Every cell of the sums, in their order. @param {any} json */
const cellsOf = (json) =>
    json.atoms.flatMap((/** @type {any} */ atom) =>
        atom.cells.map((/** @type {any} */ cell) => ({ ...cell, atom })),
    );

for (const language of /** @type {('de' | 'en')[]} */ (['de', 'en'])) {
    check(`every file says the same numbers, ${language}`, { language }, async (app) => {
        const say = leadTexts(language);
        const { page } = app;
        await enterResults(app, say);
        await bring(app, say, [...files.releases, ...files.workshops]);
        await app.press('button', say('results-look'));
        await app.arrived(say('results-overview-title'));
        await page.getByRole('button', { name: RISKY }).click();
        await app.settled();
        await app.press('button', say('results-save'));
        await app.arrived(say('results-save-title'));

        const bytes = readFileSync((await saved(app, say('results-json-save'))).path);
        const json = JSON.parse(bytes.toString('utf8'));
        const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
        const cells = cellsOf(json);
        assert.ok(cells.length > 200, `${cells.length} cells`);

        const table = tableOf((await saved(app, say('results-csv-save'))).path);
        const counted = table.filter((/** @type {any} */ row) => !row.line);
        assert.deepEqual(
            counted.map((/** @type {any} */ row) => [row.option, row.count, row.batches]),
            cells.map((/** @type {any} */ cell) => [
                cell.option,
                cell.batches ? `${cell.count}` : '',
                `${cell.batches}`,
            ]),
        );
        assert.ok(
            table.every(
                (/** @type {any} */ row) =>
                    row.sums === digits && row.k === `${json.k}` && row.policy === json.policy,
            ),
        );

        const workbook = sheetsOf((await saved(app, say('results-workbook-save'))).path);
        const numbers = workbook[0];
        assert.equal(numbers.name, say('results-sheet-numbers'));
        assert.equal(numbers.frozen, 'A2');
        assert.ok(numbers.bold);
        assert.deepEqual(
            numbers.rows.slice(1).map((/** @type {any[]} */ row) => row.slice(4)),
            cells.map((/** @type {any} */ cell) => [
                cell.batches ? cell.count : null,
                cell.batches ? cell.base : null,
                cell.batches,
                cell.almost_everybody,
                cell.hardly_anybody,
            ]),
        );
        const ids = numbers.rows
            .flat()
            .filter((/** @type {any} */ cell) => /^[a-z]+(-[a-z]+)+$/.test(cell));
        assert.deepEqual(ids, [], 'words stand in place of ids');
        const about = workbook.at(-1).rows.flat();
        assert.ok(about.includes(RISKY), 'a name stays a text');
        assert.ok(about.includes(digits) && about.includes(json.k));
        for (const { types } of workbook) {
            assert.ok(!types.includes('f'), 'no cell is a formula');
        }

        // The heading without its marks of direction, the digits, and pages that are A4.
        await page.evaluate(() => {
            globalThis.print = () => {};
        });
        await app.press('button', say('results-report-print'));
        const { text, info } = await paper(app, `results-${language}`);
        assert.ok(text.includes(say('results-report-title', { title: RISKY })));
        assert.ok(text.includes(digits));
        assert.match(info, /Page size:\s+59[45]\.\d+ x 84[12]/);
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));

        await app.press('button', say('results-overview'));
        const title = say('results-what');
        const svg = readFileSync((await saved(app, say('results-svg-of', { title }))).path, 'utf8');
        const words = execFileSync(
            '/usr/bin/python3',
            [
                '-c',
                'import sys,xml.etree.ElementTree as e; print(" ".join(e.fromstring(sys.stdin.read()).itertext()))',
            ],
            { input: svg, encoding: 'utf8' },
        ).replace(/\s+/g, ' ');
        assert.ok(words.includes(title) && words.includes(digits), words);
        const picture = readFileSync((await saved(app, say('results-png-of', { title }))).path);
        assert.deepEqual([...picture.subarray(1, 4)], [...Buffer.from('PNG')]);
        assert.equal(picture.readUInt32BE(16), 1520, 'two points to a pixel');
    });
}
