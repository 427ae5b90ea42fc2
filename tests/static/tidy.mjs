// clang-tidy over our C++, with a memory: a file is looked at again only when it, a file of ours that it
// includes, its compile command, .clang-tidy or clang-tidy itself changed. Like ccache's, the memory is
// the user's and not the folder's, so a fresh clone on the same machine is quick too.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    utimesSync,
    writeFileSync,
} from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { report, root } from './files.mjs';

const commands = join(root, 'build/dev');
const memory = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'wirkbrille/tidy');
const forgottenAfterDays = 30;
const tool = 'clang-tidy-14';
/** The commands are g++'s; what only g++ warns about is no news. */
const clang = ['--extra-arg=-Wno-unknown-warning-option'];

/** @typedef {{ file: string, command: string, directory: string }} Unit */
/** @type {Unit[]} */
const units = JSON.parse(readFileSync(join(commands, 'compile_commands.json'), 'utf8')).filter(
    (/** @type {Unit} */ { file }) => /^src\//.test(relative(root, file)),
);

/** @type {Map<string, string>} */
const texts = new Map();
/** @param {string} path */
function read(path) {
    if (!texts.has(path)) texts.set(path, readFileSync(path, 'utf8'));
    return /** @type {string} */ (texts.get(path));
}

/** The file and all of ours that it includes, generated ones too. @param {Unit} unit */
function sources({ file, command, directory }) {
    const folders = [...command.matchAll(/-I\s*(\S+)/g)].map(([, path]) =>
        resolve(directory, path),
    );
    const seen = new Set([file]);
    for (const path of seen) {
        for (const [, name] of read(path).matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
            const found = [dirname(path), ...folders]
                .map((folder) => join(folder, name))
                .find((candidate) => existsSync(candidate));
            if (found) seen.add(found);
        }
    }
    return [...seen].sort();
}

const version = execFileSync(tool, ['--version'], { encoding: 'utf8' });
const configuration = readFileSync(join(root, '.clang-tidy'), 'utf8');

/** @param {Unit} unit */
function stampOf(unit) {
    const hash = createHash('sha256');
    const parts = [version, configuration, unit.command.replaceAll(root, '/')];
    for (const path of sources(unit)) parts.push(relative(root, path), read(path));
    for (const part of parts) hash.update(part).update('\0');
    return hash.digest('hex');
}

mkdirSync(memory, { recursive: true });
const stamps = new Map(units.map((unit) => [stampOf(unit), unit]));
for (const name of readdirSync(memory)) {
    const path = join(memory, name);
    const now = new Date();
    if (stamps.has(name)) utimesSync(path, now, now);
    else if (Number(now) - statSync(path).mtimeMs > forgottenAfterDays * 86_400_000) rmSync(path);
}
const waiting = [...stamps].filter(([stamp]) => !existsSync(join(memory, stamp)));
const todo = waiting.length;

/** @type {string[]} */
const findings = [];
async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [stamp, { file }] = next;
        const failure = await new Promise((done) => {
            execFile(
                tool,
                ['-p', commands, '--quiet', '--warnings-as-errors=*', ...clang, file],
                { maxBuffer: 1 << 26 },
                (error, stdout, stderr) => done(error ? stdout || stderr : ''),
            );
        });
        if (failure) findings.push(failure);
        else writeFileSync(join(memory, stamp), '');
    }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${todo} looked at, the others are unchanged`);
report(findings, units.length, 'C++ files');
