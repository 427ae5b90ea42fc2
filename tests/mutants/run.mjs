// Runs the attacks against every weakened policy: `node tests/mutants/run.mjs [BUILD]`. Each mutant is
// compiled from a changed copy of one source file and linked before the library, so that only this
// file is replaced. Fails when a mutant survives, or when it does not apply any more.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from './mutants.mjs';

const build = process.argv[2] ?? 'build/dev';
const out = join(build, 'mutants');
mkdirSync(out, { recursive: true });

/** @param {string} folder @returns {string[]} object files below it */
function objects(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory()
            ? objects(join(folder, entry.name))
            : entry.name.endsWith('.o')
              ? [join(folder, entry.name)]
              : [],
    );
}

/** @param {string} text @param {[string, string][]} edits */
function changed(text, edits) {
    return edits.reduce((now, [find, replace]) => {
        if (now.split(find).length !== 2) throw new Error(`occurs not exactly once: ${find}`);
        return now.replace(find, () => replace);
    }, text);
}

/** @param {string[]} args */
const compile = (args) =>
    execFileSync('g++', ['-std=c++20', '-O0', '-D_GLIBCXX_ASSERTIONS', '-Isrc', '-w', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
    });

const attacks = objects(join(build, 'tests/unit/CMakeFiles/wb_attacks.dir'));
const library = join(build, 'src/core/libwb_core.a');

/** @param {string} program @param {string} attack */
function run(program, attack) {
    const { status, stdout } = spawnSync(
        program,
        [
            '--test-suite=attacks',
            `--test-case=${attack.replaceAll(',', '\\,')}*`,
            '--abort-after=1',
        ],
        { encoding: 'utf8' },
    );
    const ran = Number(/test cases: *(\d+)/.exec(stdout)?.[1] ?? 0);
    const failed = status !== 0;
    // A crash is no verdict of an attack, and neither is an attack that was not there.
    if (!/\[doctest\] Status/.test(stdout)) throw new Error(`${program} ended without a verdict`);
    if (ran === 0) throw new Error(`there is no attack "${attack}"`);
    return { failed, name: /TEST CASE: +(.*)/.exec(stdout)?.[1] ?? attack };
}

let survivors = 0;
let failures = 0;
mutants.forEach((mutant, index) => {
    try {
        const source = join(out, `${index}.cpp`);
        const program = join(out, `${index}`);
        writeFileSync(source, changed(readFileSync(mutant.file, 'utf8'), mutant.edits));
        compile([source, ...attacks, library, '-lsodium', '-o', program]);
        const verdict = run(program, mutant.attack);
        if (!verdict.failed) survivors += 1;
        console.log(
            verdict.failed
                ? `killed: ${mutant.name} <- ${verdict.name}`
                : `SURVIVED: ${mutant.name} (meant for: ${mutant.attack})`,
        );
    } catch (error) {
        failures += 1;
        console.log(`BROKEN: ${mutant.name}: ${error instanceof Error ? error.message : error}`);
    }
});
const killed = mutants.length - survivors - failures;
console.log(
    `${killed} of ${mutants.length} mutants killed, ${survivors} survived, ${failures} broken`,
);
process.exitCode = killed === mutants.length ? 0 : 1;
