/**
 * What every document has to keep: its links lead somewhere, its commands exist, its pictures are there, and both
 * languages of a handbook are built alike. Each rule takes documents and gives sentences about what is wrong.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    readdirSync,
    rmSync,
    symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { Marked } from 'marked';
import { LANGUAGES } from '../../web/handbook_words.mjs';
import { BOOKS, anchorOf, source } from '../../web/handbooks.mjs';
import { root } from '../static/files.mjs';

/**
 * @typedef {object} Document
 * @property {string} path below root
 * @property {number[]} depths of its headings, in order
 * @property {string[]} anchors of its headings
 * @property {string[]} links
 * @property {string[]} pictures
 * @property {string[]} commands each a line of code that begins with a command of ours
 * @property {string} script all that is marked to be run, from top to bottom
 */

const OURS = /^(wirkbrille|\.\/check|\.\/run)\b/;
/** What a line of a script says that it ends with. */
const PROMISE = /\s+# exit.code (\d+)$/i;

/** Lines of a block of code, with what goes on behind a backslash. @param {string} code */
const linesOf = (code) => code.replaceAll(/\s*\\\n\s*/g, ' ').split('\n');

/** @param {string} path @param {string} markdown @returns {Document} */
export function read(path, markdown) {
    /** @type {Document} */
    const found = {
        path,
        depths: [],
        anchors: [],
        links: [],
        pictures: [],
        commands: [],
        script: '',
    };
    const marked = new Marked();
    marked.walkTokens(marked.lexer(markdown), (token) => {
        if (token.type === 'heading') {
            found.depths.push(token.depth);
            found.anchors.push(anchorOf(token.text));
        } else if (token.type === 'link') {
            found.links.push(token.href);
        } else if (token.type === 'image') {
            found.pictures.push(token.href);
        } else if (token.type === 'codespan' || token.type === 'code') {
            found.commands.push(...linesOf(token.text).filter((line) => OURS.test(line)));
            if (token.lang === 'sh run') found.script += `${token.text}\n`;
        }
    });
    return found;
}

/** Everything that people read, the handbooks with the words of the app in them. */
export function documents() {
    const plain = ['README.md', 'CONTRIBUTING.md', 'assets/README.md'].map((path) =>
        read(path, readFileSync(join(root, path), 'utf8')),
    );
    const books = LANGUAGES.flatMap((language) =>
        ['index', ...BOOKS].map((name) =>
            read(`assets/handbooks/${language}/${name}.md`, source(language, name)),
        ),
    );
    return [...plain, ...books];
}

/** @param {string} from the document's path @param {string} target */
const placeOf = (from, target) => (target === '' ? from : normalize(join(dirname(from), target)));

/** Every link leads to a file, and to a heading that is there. @param {Document[]} all */
export function links(all) {
    return all.flatMap((one) =>
        one.links.flatMap((link) => {
            const [target, anchor] = link.split('#');
            const place = placeOf(one.path, decodeURIComponent(target));
            if (!existsSync(join(root, place)) && !all.some(({ path }) => path === place)) {
                return [`${one.path}: ${link} leads nowhere`];
            }
            const there = all.find(({ path }) => path === place);
            return anchor === undefined || there?.anchors.includes(decodeURIComponent(anchor))
                ? []
                : [`${one.path}: ${link} names no heading`];
        }),
    );
}

/** @param {Document[]} all @param {string[]} there the pictures that there are, below root */
export function pictures(all, there) {
    const shown = all.flatMap(({ path, pictures: names }) =>
        names.map((name) => ({ path, place: placeOf(path, name) })),
    );
    return [
        ...shown
            .filter(({ place }) => !there.includes(place))
            .map(({ path, place }) => `${path}: there is no picture ${place}`),
        ...there
            .filter((place) => !shown.some((one) => one.place === place))
            .map((place) => `${place}: no document shows it`),
    ];
}

/** The pictures that there are. */
export const keptPictures = () =>
    ['assets/readme', ...LANGUAGES.map((language) => `assets/handbooks/pictures/${language}`)]
        .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
        .sort();

const program = join(root, 'build/native/wirkbrille');
const stages = readFileSync(join(root, 'check'), 'utf8').match(/case \$stage in\n +([^)]+)\)/)?.[1];

/** @type {Map<string, string>} */
const helps = new Map();

/** What a program says about a command. @param {string} command */
function helpOf(command) {
    if (!helps.has(command)) {
        const specific = spawnSync(program, [command, '--help'], { encoding: 'utf8' });
        const text = specific.status === 0 ? specific.stdout : '';
        const all = execFileSync(program, ['--help'], { encoding: 'utf8' });
        const known = new RegExp(`^wirkbrille ${command}\\b`, 'm').test(all);
        helps.set(command, known ? text + all : '');
    }
    return String(helps.get(command));
}

/** @param {string} line @returns {string[]} what is wrong with it */
function wrongIn(line) {
    const [name, first = '', ...rest] = line.replace(/\s+# .*$/, '').split(/\s+/);
    if (name === './check') {
        return first === '' || stages?.split(' | ').includes(first) ? [] : [`no stage ${first}`];
    }
    const options = [first, ...rest].filter((word) => word.startsWith('--'));
    if (name === './run') {
        const text = readFileSync(join(root, 'run'), 'utf8');
        return options.filter((one) => !text.includes(one)).map((one) => `./run has no ${one}`);
    }
    if (first === '' || first === '--help') return [];
    const help = helpOf(first);
    if (help === '') return [`no command ${first}`];
    return options
        .filter((one) => one !== '--help' && !new RegExp(`${one}(?![\\w-])`).test(help))
        .map((one) => `${first} has no ${one}`);
}

/** Every command exists, with its options. @param {Document[]} all */
export const commands = (all) =>
    all.flatMap(({ path, commands: lines }) =>
        lines.flatMap((line) => wrongIn(line).map((what) => `${path}: ${what}: ${line}`)),
    );

/** Both languages have the same headings, pictures and scripts. @param {Document[]} all */
export function alike(all) {
    return BOOKS.concat('index').flatMap((name) => {
        const [german, english] = LANGUAGES.map((language) =>
            all.find(({ path }) => path === `assets/handbooks/${language}/${name}.md`),
        );
        /** @param {Document | undefined} one */
        const shape = (one) =>
            JSON.stringify({
                depths: one?.depths,
                pictures: one?.pictures.map((path) => path.split('/').pop()),
                lines: one?.script.split('\n').length,
                links: one?.links.length,
            });
        return shape(german) === shape(english)
            ? []
            : [`${name}: German ${shape(german)}, English ${shape(english)}`];
    });
}

/** What a document promises is what happens, line by line in an empty folder. @param {Document} one */
export function kept({ path, script }) {
    const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-documents-'));
    try {
        mkdirSync(join(folder, 'build'));
        for (const name of ['assets', 'build/native']) {
            symlinkSync(join(root, name), join(folder, name));
        }
        const lines = linesOf(script).filter((line) => line.trim() !== '');
        const asked = lines.map((line) => {
            const promised = Number(line.match(PROMISE)?.[1] ?? 0);
            const command = line.replace(PROMISE, '');
            return `${command}\nended=$?; [ $ended -eq ${promised} ] || { printf '%s' ${JSON.stringify(command).replaceAll('$', '\\$')} >&2; echo " ended with $ended, not ${promised}" >&2; exit 1; }`;
        });
        const { status, stderr } = spawnSync('bash', ['-c', asked.join('\n')], {
            cwd: folder,
            encoding: 'utf8',
        });
        return { lines: lines.length, findings: status === 0 ? [] : [`${path}: ${stderr}`] };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
