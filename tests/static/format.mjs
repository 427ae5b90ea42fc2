// C++ is formatted as .clang-format says: `node tests/static/format.mjs`, with --fix to make it so.
import { spawnSync } from 'node:child_process';
import { repoFiles, report, root } from './files.mjs';

const files = repoFiles('src/*.cpp', 'src/*.hpp', 'tests/*.cpp', 'tests/*.hpp');
const fix = process.argv.includes('--fix');
const how = fix ? ['-i'] : ['--dry-run', '--Werror'];
/** @type {string[]} */
let findings = [];
if (files.length > 0) {
    const { status, stderr, error } = spawnSync('clang-format-14', [...how, ...files], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
    });
    findings = [...new Set((stderr ?? '').match(/^[^\s:]+(?=:\d+:\d+: error)/gm))];
    if (findings.length > 0) findings.push('node tests/static/format.mjs --fix puts it right');
    else if (error || status !== 0) findings = [error?.message ?? stderr];
}
report(findings, files.length, 'C++ files');
