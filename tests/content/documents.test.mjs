// The documents are held against the repo, the program and the app; and each rule has been given something wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, fill } from '../../web/handbook_words.mjs';
import {
    alike,
    commands,
    documents,
    kept,
    keptPictures,
    links,
    pictures,
    read,
} from './documents.mjs';

const all = documents();

test('every link leads to a file and a heading that exist', (t) => {
    assert.deepEqual(links(all), []);
    const count = all.reduce((sum, one) => sum + one.links.length, 0);
    assert.ok(count > 10);
    t.diagnostic(`${count} links in ${all.length} documents`);

    const bad = read(
        'README.md',
        '# A\n[a](no/such.md) [b](#nothing) [c](CONTRIBUTING.md#rules)\n',
    );
    assert.deepEqual(links([bad, ...all]), [
        'README.md: no/such.md leads nowhere',
        'README.md: #nothing names no heading',
    ]);
});

test('every picture is there, and none is left over', (t) => {
    const there = keptPictures();
    assert.deepEqual(pictures(all, there), []);
    t.diagnostic(`${there.length} pictures`);

    const bad = read('README.md', '![x](assets/readme/none.png)\n');
    assert.deepEqual(pictures([bad], ['assets/readme/sheet.png']), [
        'README.md: there is no picture assets/readme/none.png',
        'assets/readme/sheet.png: no document shows it',
    ]);
});

test('every command exists, with its options', (t) => {
    assert.deepEqual(commands(all), []);
    const count = all.reduce((sum, one) => sum + one.commands.length, 0);
    assert.ok(count > 20);
    t.diagnostic(`${count} commands`);

    const bad = read(
        'x.md',
        '`wirkbrille melt a`, `wirkbrille merge --loud a`, `./check stars`, `./run --fast`\n',
    );
    assert.deepEqual(commands([bad]), [
        'x.md: no command melt: wirkbrille melt a',
        'x.md: merge has no --loud: wirkbrille merge --loud a',
        'x.md: no stage stars: ./check stars',
        'x.md: ./run has no --fast: ./run --fast',
    ]);
});

test('what is to be run ends as the document says', (t) => {
    const scripts = all.filter(({ script }) => script !== '');
    assert.deepEqual(
        scripts.map(({ path }) => path),
        [
            'README.md',
            'assets/handbooks/de/works-council.md',
            'assets/handbooks/en/works-council.md',
        ],
    );
    for (const one of scripts) {
        const { lines, findings } = kept(one);
        assert.deepEqual(findings, []);
        t.diagnostic(`${one.path}: ${lines} lines`);
    }

    const run = (/** @type {string} */ lines) =>
        kept(read('x.md', `\`\`\`sh run\n${lines}\n\`\`\`\n`)).findings;
    assert.deepEqual(run('true\nfalse'), ['x.md: false ended with 1, not 0\n']);
    assert.deepEqual(run('true # exit code 1'), ['x.md: true ended with 0, not 1\n']);
    assert.deepEqual(run('false # Exit-Code 1'), []);
});

test('both languages of a handbook are built alike', () => {
    assert.deepEqual(alike(all), []);

    const [first, ...others] = all.filter(({ path }) => path.endsWith('/manager.md'));
    const rest = all.filter(({ path }) => !path.endsWith('/manager.md'));
    const longer = { ...first, depths: [...first.depths, 2] };
    assert.match(alike([longer, ...others, ...rest]).join(), /^manager: German/);
});

test('words in braces are words of the app, in both languages', () => {
    for (const language of LANGUAGES) {
        for (const [bad, what] of [
            ['ui:no-such-text', /is no text/],
            ['lead:k-slider', /has a gap/],
            ['number', /is no text/],
            ['exercise:juggling', /ENOENT/],
        ]) {
            assert.throws(() => fill(`{{${bad}}}`, language, 'x.md'), what);
        }
        const filled = fill('{{k}} {{k:obstacles}} {{lead:k-slider count=7}}', language, 'x.md');
        assert.match(filled, /^\d+ \d+ .*7/);
    }
});
