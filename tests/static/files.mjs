// Which files the static checks look at: those of the repo, committed or about to be.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {...string} patterns git's own, such as 'src/*.cpp' @returns {string[]} paths below root */
export function repoFiles(...patterns) {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--'];
    const listed = execFileSync('git', [...options, ...patterns], { cwd: root, encoding: 'utf8' });
    const files = [...new Set(listed.split('\0'))].filter(
        (path) => path !== '' && existsSync(`${root}/${path}`),
    );
    return files.sort();
}

/** Prints findings and ends with the status that says whether there were any; no file is no success.
 * @param {string[]} findings @param {number} looked @param {string} what @returns {never} */
export function report(findings, looked, what) {
    for (const finding of findings) console.error(finding);
    if (looked === 0) console.error(`There is no ${what} to check.`);
    console.log(`${looked} ${what}, ${findings.length} findings`);
    process.exit(findings.length > 0 || looked === 0 ? 1 : 0);
}
