// What no file of the repo may name: hosts (a mirror, a registry, a service) and folders of one machine.
import { readFileSync } from 'node:fs';
import { repoFiles, report, root } from './files.mjs';

/** Names rather than places to fetch from, and this machine itself. */
const allowedHosts =
    /^([\w-]+|127\.0\.0\.1|www\.w3\.org|json-schema\.org|([\w-]+\.)*example(\.org|\.com)?|.*\.invalid)$/;

const rules = [
    {
        name: 'a host',
        pattern: /\b(?:https?|wss?|ftp|git):\/\/(?:[^\s/@"'`]+@)?([\w.-]+)/g,
        allowed: allowedHosts,
    },
    {
        name: 'a host',
        pattern: /(?<![\w./-])((?:[a-z0-9-]+\.)+(?:org|com|net))\b(?!\()/g,
        allowed: allowedHosts,
    },
    {
        name: 'a folder of one machine',
        pattern: /(?<![\w.])(\/(?:home|root|work|Users|tmp)\/[\w.-]+)/g,
    },
    { name: 'a note about the work itself', pattern: /\b(shared\/design|shared\/hooks)\b/g },
];

const files = repoFiles('*').filter((path) => !/\.(png|ico|bin|wbd)$/.test(path));
/** @type {string[]} */
const findings = [];
for (const path of files) {
    let text = readFileSync(`${root}/${path}`, 'utf8');
    // npm writes there where authors ask for money; nothing is fetched from it.
    if (path === 'package-lock.json') text = text.replace(/"(url|funding)": "[^"]*"/g, '');
    text.split('\n').forEach((line, index) => {
        for (const { name, pattern, allowed } of rules) {
            for (const [, word] of line.matchAll(pattern)) {
                if (!allowed?.test(word)) findings.push(`${path}:${index + 1}: ${name}: ${word}`);
            }
        }
    });
}
report(findings, files.length, 'files');
