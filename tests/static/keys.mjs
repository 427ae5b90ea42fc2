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

/** @param {string} language */
function uiKeys(language) {
    return keysOf(JSON.parse(readFileSync(`${root}/assets/ui/${language}.json`, 'utf8')));
}

const german = uiKeys('de');
const english = uiKeys('en');
const code = repoFiles('src/*.cpp', 'src/*.hpp')
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n');
const used = new Set([...code.matchAll(/\bText::(\w+)/g)].map(([, name]) => name));

report(
    [
        ...german
            .filter((key) => !english.includes(key))
            .map((key) => `${key}: missing in en.json`),
        ...english
            .filter((key) => !german.includes(key))
            .map((key) => `${key}: missing in de.json`),
        ...german
            .filter((key) => !used.has(key.replace(/[^A-Za-z0-9]/g, '_')))
            .map((key) => `${key}: no code uses it`),
    ],
    german.length,
    'keys',
);
