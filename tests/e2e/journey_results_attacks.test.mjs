// What somebody could try with the files that the manager's page itself saves: take sums apart, save them often, bring in
// a group twice, a pool twice, a batch against another, files that somebody altered or signed anew; a thousand at once.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers-sumo';
import { enter, inBrowser } from './lib/app.mjs';
import { leadTexts, saved } from './lib/leading.mjs';
import { bring, company, enterResults, pool } from './lib/results.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const check = inBrowser();
const files = company();
const at = (/** @type {string} */ name) => join(files.folder, name);
const say = leadTexts('de');
const pooled = pool();
const K = 5;

/** @param {string} name @param {string | Buffer} content */
function written(name, content) {
    writeFileSync(at(name), content);
    return at(name);
}

/** The sums of the unit that is looked at, as the page saves them. @param {App} app */
async function sums(app) {
    await app.press('button', say('results-save'));
    await app.arrived(say('results-save-title'));
    const bytes = readFileSync((await saved(app, say('results-json-save'))).path);
    await app.press('button', say('results-overview'));
    await app.arrived(say('results-overview-title'));
    return bytes;
}

/** Names of the units below the one that is looked at. @param {App} app */
const below = async (app) =>
    (await app.page.getByRole('button', { name: / · (1 Workshop|\d+ Workshops)$/ }).all()).length
        ? app.page
              .getByRole('button', { name: / · (1 Workshop|\d+ Workshops)$/ })
              .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
        : [];

/** What a cell is about → its base and its count. @param {Buffer} bytes */
function cells(bytes) {
    /** @type {Map<string, { base: number, count: number }>} */
    const all = new Map();
    for (const atom of JSON.parse(bytes.toString('utf8')).atoms) {
        const { cells: list, ...about } = atom;
        // Of several scales answered by one person, coarse ones stay apart from fine ones.
        const coarse = list.some((/** @type {any} */ { option }) => /^\d-\d$/.test(option));
        for (const { option, base = 0, count = 0 } of list) {
            const name = `${JSON.stringify(about)} ${coarse} ${option}`;
            assert.ok(!all.has(name), `${name} stands twice`);
            all.set(name, { base, count });
        }
    }
    return all;
}

/** @param {App} app @param {string} key @param {Record<string, string>} [values] */
const told = (app, key, values) =>
    app.page.getByText(say(key, values), { exact: false }).first().waitFor();

await sodium.ready;

/** The same numbers under a key of somebody else. @param {string} path */
function signedAnew(path) {
    const pair = sodium.crypto_sign_seed_keypair(new Uint8Array(32).fill(9));
    const message = readFileSync(path, 'utf8')
        .replace(/"signature":"[0-9a-f]+",/, '')
        .replace(/"public_key":"[0-9a-f]+"/, `"public_key":"${sodium.to_hex(pair.publicKey)}"`);
    const signature = sodium.to_hex(
        sodium.crypto_sign_detached(`wirkbrille release 1\0${message}`, pair.privateKey),
    );
    return message.replace('"texts":', `"signature":"${signature}","texts":`);
}

check('sums of every unit, taken apart: nothing below k', {}, async (app) => {
    await enterResults(app, say);
    await bring(app, say, [...files.workshops, ...pooled.workshops]);
    await bring(app, say, [...files.releases, pooled.release]);
    await app.press('button', say('results-look'));
    await app.arrived(say('results-overview-title'));
    /** @type {Map<string, Buffer>} */
    const saves = new Map([['', await sums(app)]]);
    assert.deepEqual(await sums(app), saves.get(''), 'saved twice, the same bytes');
    for (const region of await below(app)) {
        await app.press('button', region);
        saves.set(region, await sums(app));
        for (const branch of await below(app)) {
            await app.press('button', branch);
            // The pool is of two branches in two regions: it counts above them only.
            if (/^Filiale 1[01] /.test(branch)) {
                await told(app, 'results-nothing-here');
            } else {
                saves.set(`${region} ${branch}`, await sums(app));
            }
            await app.press('button', region.replace(/ · .*/, ''));
        }
        await app.press('button', say('results-all'));
    }
    assert.ok(saves.size >= 14, `${saves.size} units`);
    let differences = 0;
    for (const [inner, first] of saves) {
        const less = cells(first);
        for (const [outer, second] of saves) {
            // What is in the whole but not in its part.
            const nested = inner !== outer && inner.startsWith(outer);
            for (const [about, { base }] of nested ? cells(second) : []) {
                const difference = base - (less.get(about)?.base ?? 0);
                assert.ok(difference === 0 || difference >= K, `${outer} − ${inner}: ${about}`);
                differences += 1;
            }
        }
    }
    console.log(`${saves.size} units, ${differences} differences: nobody, or at least ${K}`);
    assert.ok(differences > 1000);

    // Brought in again, in any order and under other names, nothing changes.
    const again = [pooled.release, ...files.releases].map((path, number) => {
        copyFileSync(path, at(`kopie-${number}.json`));
        return at(`kopie-${number}.json`);
    });
    await app.press('button', say('results-files'));
    await bring(app, say, again.reverse());
    await told(app, 'results-already-here');
    await app.press('button', say('results-look'));
    await app.arrived(say('results-overview-title'));
    assert.deepEqual(await sums(app), saves.get(''));

    // Another pool with one of the two workshops, from a key that does not know of the first; altered and signed anew.
    const altered = readFileSync(files.releases[0], 'utf8').replace(
        /"signature":"(.)/,
        (_, digit) => `"signature":"${digit === '0' ? '1' : '0'}`,
    );
    await app.press('button', say('results-files'));
    await bring(app, say, [pooled.against]);
    await told(app, 'results-contradicts', { name: 'pool.json' });
    await bring(app, say, [written('changed.json', altered)]);
    await told(app, 'results-changed');
    await bring(app, say, [written('anew.json', signedAnew(files.releases[0]))]);
    await told(app, 'results-wrong-signer');
    await app.press('button', say('results-look'));
    await app.arrived(say('results-overview-title'));
    assert.deepEqual(await sums(app), saves.get(''), 'and the numbers are what they were');
});

check('a thousand files at once', {}, async (app) => {
    const many = Array.from({ length: 1000 }, (_, number) =>
        number % 10 === 9
            ? written(`fremd-${number}.json`, `{"format":"other","number":${number}}`)
            : written(`viele-${number}.json`, readFileSync(files.releases[number % 9])),
    );
    await enterResults(app, say);
    await bring(app, say, files.workshops);
    await bring(app, say, many);
    await told(app, 'results-took', { count: '9' });
    await told(app, 'results-other-product');
    await app.page.getByText(/^Weitere Dateien ohne eigene Zeile: \d{3}\.$/).waitFor();
    await app.reload();
    await app.shows(say('results-overview-title'));
});

check('two tabs: what each brings in is in both after a reload', {}, async (app) => {
    await enterResults(app, say);
    const other = await enter(app.context, await app.context.newPage(), { language: 'de' });
    await enterResults(other, say);
    await bring(app, say, [files.workshops[0], files.releases[0]]);
    await bring(other, say, [files.workshops[1], files.releases[1]]);
    for (const tab of [app, other]) {
        await tab.reload();
        await tab.shows(say('results-overview-title'));
        await tab.press('button', say('results-files'));
        await tab.page.getByRole('heading', { name: say('results-here') }).waitFor();
        assert.equal(
            await tab.page.getByRole('button', { name: /^Entfernen: .*Prüfziffern/ }).count(),
            2,
        );
    }
});
