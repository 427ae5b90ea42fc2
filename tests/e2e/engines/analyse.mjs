/** A manager brings in releases, looks at them by unit, exercise and comparison, and downloads the same numbers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { leadTexts, saved } from '../lib/leading.mjs';
import { bring, company, enterResults, unionOf } from '../lib/results.mjs';

const say = leadTexts('de');
const files = company();

/** @param {import('../lib/app.mjs').App} app */
async function analyse(app) {
    const { page } = app;
    await enterResults(app, say);
    await bring(app, say, [...files.releases, ...files.workshops]);
    await app.press('button', say('results-look'));
    await app.arrived(say('results-overview-title'));
    await app.reload();
    await app.shows(say('results-overview-title'));

    await app.press('button', 'Nord · 4 Workshops');
    await page.getByText('Nord', { exact: true }).first().waitFor();
    const exercise = page
        .getByRole('button', { name: new RegExp(`^${say('results-pictures')}: `) })
        .first();
    await app.hand.press(exercise);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await app.press('radio', say('picture-after'));
    await app.press('button', say('results-all'));
    await app.press('button', say('results-compare'));
    await app.arrived(say('results-compare-title'));
    assert.deepEqual(
        (await app.table()).slice(1).map(([name]) => name),
        ['Mitte', 'Nord', 'Süd'],
    );

    await app.press('button', say('results-save'));
    await app.arrived(say('results-save-title'));
    const { json, csv } = unionOf(files);
    const table = readFileSync((await saved(app, say('results-csv-save'))).path);
    assert.deepEqual(table, csv, 'the same bytes as the command line');
    assert.deepEqual(readFileSync((await saved(app, say('results-json-save'))).path), json);
}

/** @type {import('./engine.mjs').Journey[]} */
export const ANALYSE = [
    { name: 'results to downloads', opening: { size: [1100, 800] }, go: analyse },
];
