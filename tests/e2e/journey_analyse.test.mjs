// A manager brings in the results of twelve workshops, looks at them by unit, exercise and comparison, and downloads what
// the command line would have written, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser } from './lib/app.mjs';
import { golden } from './lib/golden.mjs';
import { leadTexts, saved } from './lib/leading.mjs';
import { axeFindings, focusables, outsideWidth, repeatedIds, tabRing } from './lib/looks.mjs';
import { bring, company, enterResults, unionOf } from './lib/results.mjs';

const check = inBrowser();
const files = company();

/** @param {import('./lib/app.mjs').App} app @param {string} screen */
async function sound(app, screen) {
    const { page, texts } = app;
    const mirror = page.locator('#mirror');
    const records = await mirror.locator('.node').count();
    golden(
        `results/${texts.language}/${screen}.yml`,
        `# records: ${records}\n${await mirror.ariaSnapshot()}\n`,
    );
    const { stops, wanted } = await tabRing(page);
    assert.ok(wanted.length > 1, screen);
    assert.deepEqual(stops, wanted, screen);
    assert.deepEqual(
        (await focusables(page)).filter(({ name }) => !name.trim()),
        [],
        screen,
    );
    const { violations, passes } = await axeFindings(app.page);
    assert.deepEqual(violations, [], screen);
    assert.ok(passes > 5, screen);
    assert.deepEqual(await outsideWidth(app.page), [], screen);
    assert.deepEqual(await repeatedIds(app.page), [], screen);
}

/**
 * Every screen, in one language.
 * @param {import('./lib/app.mjs').App} app @param {ReturnType<typeof leadTexts>} say @param {string} north
 */
async function walk(app, say, north) {
    const { page } = app;
    await sound(app, 'overview');
    for (const title of ['results-what', 'results-for-whom', 'results-in-the-way']) {
        await page.getByRole('heading', { level: 2, name: say(title), exact: true }).waitFor();
    }
    await page
        .getByText(/± \d+ (Personen|people)/)
        .first()
        .waitFor();
    await app.press('button', north);
    await page.getByText('Nord', { exact: true }).first().waitFor();
    const exercise = page.getByRole('button', {
        name: new RegExp(`^${say('results-pictures')}: `),
    });
    await exercise.first().click();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await app.settled();
    await sound(app, 'exercise');
    await app.press('radio', say('picture-after'));
    await sound(app, 'after');
    await app.press('button', say('results-all'));
    await app.press('button', say('results-compare'));
    await app.arrived(say('results-compare-title'));
    await sound(app, 'compare');
    const lines = await app.table();
    assert.deepEqual(
        lines.slice(1).map(([name]) => name),
        ['Mitte', 'Nord', 'Süd'],
        'in the order of their names',
    );
    await app.press('radio', say('results-by-rounds'));
    assert.deepEqual(
        (await app.table()).slice(1).map(([name]) => name),
        [say('picture-before'), say('picture-after')],
    );
    await app.press('radio', say('results-by-workshops'));
    assert.ok((await app.table()).length > 10);
    await sound(app, 'trend');
    await app.press('radio', say('results-by-units'));
}

check('twelve workshops from files to downloads', {}, async (app) => {
    const say = leadTexts('de');
    const { page } = app;
    await enterResults(app, say);
    await sound(app, 'empty');
    assert.equal(files.releases.length, 10, 'two are too small');

    // All at once: every key is unknown, and two descriptors vouch for theirs.
    await bring(app, say, [...files.releases, files.workshops[0], files.workshops[1]]);
    await page.getByRole('heading', { name: say('results-took', { count: 2 }) }).waitFor();
    await page.getByRole('heading', { name: say('results-waiting-title') }).waitFor();
    await sound(app, 'waiting');
    const confirm = page.getByRole('button', { name: new RegExp(`^${say('results-confirm')}`) });
    assert.equal(await confirm.count(), 8);
    await confirm.first().click();
    await page.getByRole('heading', { name: say('results-took-one') }).waitFor();
    await app.settled();
    await app.press('button', say('results-confirm-all'));
    await page.getByRole('heading', { name: say('results-took', { count: 7 }) }).waitFor();
    assert.equal(await confirm.count(), 0);
    await sound(app, 'files');

    await app.press('button', say('results-look'));
    await app.arrived(say('results-overview-title'));

    // After a reload everything is there, and nothing asks again.
    await app.reload();
    await app.shows(say('results-overview-title'));
    await walk(app, say, 'Nord · 4 Workshops');

    await app.press('button', say('results-save'));
    await app.arrived(say('results-save-title'));
    await sound(app, 'save');
    const whole = unionOf(files);
    assert.deepEqual(
        readFileSync((await saved(app, say('results-json-save'))).path),
        whole.json,
        'the same bytes as the command line',
    );
    assert.deepEqual(readFileSync((await saved(app, say('results-csv-save'))).path), whole.csv);
    await app.press('button', 'Süd · 3 Workshops');
    const south = unionOf(files, '--unit', 'Süd');
    assert.deepEqual(readFileSync((await saved(app, say('results-json-save'))).path), south.json);
    console.log(`union: ${whole.json.length} bytes, of one region ${south.json.length}`);

    // Nothing moves by itself.
    const frames = await page.evaluate(() => globalThis.meter.watch(1500));
    assert.equal(frames.frames, 0);

    // One removed, and back.
    await app.press('button', say('results-files'));
    const remove = page.getByRole('button', { name: /^Entfernen: / });
    assert.equal(await remove.count(), 10);
    await remove.first().click();
    await page.getByText(say('results-removed'), { exact: true }).first().waitFor();
    await app.settled();
    assert.equal(await remove.count(), 9);
    await app.button('undo');
    assert.equal(await remove.count(), 10);
    await app.reload();
    await app.press('button', say('results-files'));
    assert.equal(await remove.count(), 10, 'what was taken back is kept again');
});

check('what is no unaltered release is refused, with words for each', {}, async (app) => {
    const say = leadTexts('de');
    await enterResults(app, say);
    const text = readFileSync(files.releases[0], 'utf8');
    const put = (/** @type {string} */ name, /** @type {string} */ content) => {
        const path = join(files.folder, name);
        writeFileSync(path, content);
        return path;
    };
    // A number that the others of its table do not contradict: only the signature tells.
    const changed = text.replace(
        /"count":(\d)(?=[^\]]*\],"counting":"each-option")/,
        (_, digit) => `"count":${digit === '9' ? 8 : Number(digit) + 1}`,
    );
    await bring(app, say, [
        files.workshops[0],
        files.releases[0],
        put('doppelt.json', text),
        put('verändert.json', changed),
        put('abgeschnitten.json', text.slice(0, -20)),
        put('fremd.json', '{"name":"anderes"}'),
        put('summe.json', unionOf(files).json.toString()),
        join(files.folder, 'w0', 'workshop.key'),
    ]);
    const list = app.page.getByRole('list', { name: say('results-outcomes') });
    const lines = await list.getByRole('listitem').allTextContents();
    console.log(lines.join('\n'));
    for (const [name, key] of [
        ['doppelt.json', 'results-already-here'],
        ['verändert.json', 'results-changed'],
        ['abgeschnitten.json', 'results-damaged'],
        ['fremd.json', 'results-other-product'],
        ['summe.json', 'results-not-signed'],
        ['workshop.key', 'results-other-file'],
    ]) {
        assert.ok(lines.includes(`${name}: ${say(key)}`), name);
    }
    await app.page.getByRole('heading', { name: say('results-took-one') }).waitFor();
});

check(
    'the same screens in English at 320 px, by keyboard',
    { language: 'en', hand: 'assistive', size: [320, 640] },
    async (app) => {
        const say = leadTexts('en');
        await enterResults(app, say);
        await bring(app, say, [...files.releases, ...files.workshops]);
        await sound(app, 'files');
        await app.press('button', say('results-look'));
        await app.arrived(say('results-overview-title'));
        await walk(app, say, 'Nord · 4 workshops');
    },
);
