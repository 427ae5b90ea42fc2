// The layers as rules over one file: deps <- core <- app <- ui <- platform <- main. Kept apart from
// layers.mjs so that tests can break them.

const streams = [
    'fstream',
    'iomanip',
    'ios',
    'iostream',
    'istream',
    'ostream',
    'sstream',
    'streambuf',
];
/** Each costs tens of kilobytes in the browser. */
const heavy = [...streams, 'locale', 'codecvt', 'regex'];
/** No clock, no randomness, no I/O, no threads: these come in as parameters. */
const worldly = [
    ...['chrono', 'cstdio', 'ctime', 'filesystem', 'random', 'stdio.h', 'time.h', 'unistd.h'],
    ...['atomic', 'condition_variable', 'future', 'mutex', 'thread'],
];

/**
 * @typedef {object} Layer
 * @property {RegExp} files
 * @property {string[]} may folders of ours that it may include
 * @property {RegExp} [libraries] headers of libraries that it may include
 * @property {string[]} mayNot standard headers that it may not include
 */

/** Made by the build, for the words on the screens. */
const generated = /^(lead_)?text_keys\.hpp$/;

/** Headers between .cpp files that show a library: only the core's own .cpp files may include them. */
const internal = /^core\/wire\/archive\.hpp$/;

/** The only way to an open text: for what hears the person, and for nothing else. */
const opening = /^core\/domain\/open_text\.hpp$/;
const hearing = /^src\/(app\/take_part\/edit|core\/wire\/(draft_file|record_file))\.cpp$/;

/** The friends that make types which may leave a device: each is written in its one place. */
const makers = new Map([
    ['OpenTextMaker', 'src/core/domain/open_text.hpp'],
    ['Sharer', 'src/core/privacy/shareable.cpp'],
    ['RecordReader', 'src/core/wire/record_file.cpp'],
    ['ReleaseReader', 'src/core/wire/release_file.cpp'],
]);

/** Exact counts and who they are of: on their way to what may be published, never beyond. */
const counting = /^core\/privacy\/(publish|selection|tally)\.hpp$/;
const publishing = /^src\/core\/privacy\/[^/]+$/;

/** The only ways to frozen numbers and to what the room sees. */
const freezing = /^core\/privacy\/(freezer|room_painter)\.hpp$/;
const revealing = /^src\/core\/privacy\/(batch|room|text_batch)\.cpp$/;

/** The first that matches decides. @type {Layer[]} */
const layers = [
    {
        files: /^src\/core\/(wire|privacy)\/[^/]+\.cpp$/,
        may: ['core'],
        libraries: /^(cereal\/|rapidjson\/|sodium)/,
        mayNot: [...heavy, ...worldly],
    },
    {
        files: /^src\/core\/wire\/archive\.hpp$/,
        may: ['core'],
        libraries: /^cereal\//,
        mayNot: [...heavy, ...worldly],
    },
    {
        files: /^src\/core\/content\/[^/]+\.cpp$/,
        may: ['core'],
        libraries: /^rapidjson\//,
        mayNot: [...heavy, ...worldly],
    },
    { files: /^src\/core\//, may: ['core'], mayNot: [...heavy, ...worldly] },
    { files: /^src\/app\//, may: ['core', 'app'], mayNot: [...heavy, ...worldly] },
    {
        files: /^src\/ui\/draw\//,
        may: ['core', 'app', 'ui'],
        libraries: /^(imgui|misc\/freetype\/)/,
        mayNot: [...heavy, ...worldly],
    },
    { files: /^src\/ui\//, may: ['core', 'app', 'ui'], mayNot: [...heavy, ...worldly] },
    {
        files: /^src\/platform\/browser\//,
        may: ['core', 'app', 'ui', 'platform'],
        libraries: /^(imgui|misc\/freetype\/|emscripten|GLES3\/)/,
        mayNot: heavy,
    },
    {
        files: /^src\/platform\//,
        may: ['core', 'app', 'ui', 'platform'],
        libraries: /^imgui/,
        mayNot: [],
    },
    {
        files: /^src\/main\/(web|lead|projector|analyse|page|page_exports|adviser|vault|lead_vault)\.[ch]pp$/,
        may: ['core', 'app', 'ui', 'platform', 'main'],
        libraries: /^(imgui|emscripten)/,
        mayNot: heavy,
    },
    {
        files: /^src\/main\//,
        may: ['core', 'app', 'ui', 'platform', 'main'],
        libraries: /^(imgui|sodium|termios\.h$|unistd\.h$)/,
        mayNot: [],
    },
];

/** @param {string} path below the repo @param {string} text @returns {string[]} findings */
export function findings(path, text) {
    const layer = layers.find(({ files }) => files.test(path));
    if (!layer) return [`${path}: belongs to no layer`];
    /** @type {string[]} */
    const found = [];
    if (path.endsWith('.hpp') && !/^(\/\/.*\n)+#pragma once\n/.test(text)) {
        found.push(
            `${path}:1: a header opens with a line that says what it is for, then #pragma once`,
        );
    }
    text.split('\n').forEach((line, index) => {
        const at = `${path}:${index + 1}`;
        // eslint-disable-next-line no-control-regex
        if (/[^\x00-\x7f]/.test(line)) found.push(`${at}: C++ is ASCII; words live in assets/`);
        if (/\bModule\s*\./.test(line)) {
            found.push(`${at}: write Module['name'], or closure renames it`);
        }
        const made = /^\s*(?:class|struct)\s+(\w+)\s*(?:final\s*)?(?:[:{]|$)/.exec(line)?.[1] ?? '';
        if (makers.has(made) && makers.get(made) !== path) {
            found.push(`${at}: ${made} is written in ${makers.get(made)} and nowhere else`);
        }
        const include = /^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")/.exec(line);
        if (!include) return;
        const [, angled, quoted] = include;
        if (quoted !== undefined) {
            const folder = quoted.split('/')[0];
            if (generated.test(quoted) && layer.may.includes('ui')) return;
            if (!quoted.includes('/'))
                found.push(`${at}: "${quoted}" needs its folder, from src/ on`);
            else if (internal.test(quoted) && !/^src\/core\/.*\.cpp$/.test(path)) {
                found.push(`${at}: "${quoted}" is for the core's own .cpp files`);
            } else if (opening.test(quoted) && !hearing.test(path)) {
                found.push(
                    `${at}: "${quoted}" is only for the edit of a text and the readers of files`,
                );
            } else if (counting.test(quoted) && !publishing.test(path)) {
                found.push(`${at}: "${quoted}" holds exact counts, for core/privacy only`);
            } else if (freezing.test(quoted) && !revealing.test(path)) {
                found.push(`${at}: "${quoted}" is only for what freezes and reveals`);
            } else if (!layer.may.includes(folder))
                found.push(`${at}: ${folder}/ is not below this layer`);
        } else if (/[/.]/.test(angled) || angled.startsWith('imgui')) {
            if (!layer.libraries?.test(angled))
                found.push(`${at}: <${angled}> is not for this layer`);
        } else if (layer.mayNot.includes(angled)) {
            found.push(`${at}: <${angled}> is not for this layer`);
        }
    });
    return found;
}
