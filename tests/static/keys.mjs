// The words of the page: both languages have the same keys, and C++ uses every one of them.
import { readFileSync } from 'node:fs';
import { repoFiles, report, root } from './files.mjs';

/** @param {unknown} value @param {string} [path] @returns {string[]} */
function keysOf(value, path = '') {
    if (value === null || typeof value !== 'object') return [path];
    return Object.entries(value).flatMap(([key, inner]) =>
        keysOf(inner, path ? `${path}.${key}` : key),
    );
}

const code = repoFiles('src/*.cpp', 'src/*.hpp')
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n');

/**
 * @param {string} stem of both files
 * @param {string} type of the generated names
 */
function check(stem, type) {
    const [german, english] = ['de', 'en'].map((language) =>
        keysOf(JSON.parse(readFileSync(`${root}/assets/ui/${stem}${language}.json`, 'utf8'))),
    );
    const uses = code.matchAll(new RegExp(`\\b${type}::(\\w+)`, 'g'));
    const used = new Set([...uses].map(([, name]) => name));
    return {
        count: german.length,
        findings: [
            ...german
                .filter((key) => !english.includes(key))
                .map((key) => `${key}: missing in ${stem}en.json`),
            ...english
                .filter((key) => !german.includes(key))
                .map((key) => `${key}: missing in ${stem}de.json`),
            ...german
                .filter((key) => !used.has(key.replace(/[^A-Za-z0-9]/g, '_')))
                .map((key) => `${key}: no code uses it`),
        ],
    };
}

const parts = [check('', 'Text'), check('lead.', 'LeadText')];
report(
    parts.flatMap(({ findings }) => findings),
    parts.reduce((sum, { count }) => sum + count, 0),
    'keys',
);
