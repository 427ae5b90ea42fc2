/**
 * What stands in double braces in a handbook: words of the app and its numbers, so that a handbook says what the
 * app says. `{{ui:seal}}` is a text of assets/ui/de.json, `{{lead:reveal}}` one of assets/ui/lead.de.json
 * (`{{lead:rehearse-team count=8}}` with its gap filled), `{{exercise:pulse}}` and `{{template:short}}` are titles,
 * `{{k}}` is a number of the program, `{{k:obstacles}}` the one that an exercise asks for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {'de' | 'en'} Language */

/** @type {Language[]} */
export const LANGUAGES = ['de', 'en'];

/** Where the program says how many: a file and what stands before the number. */
const NUMBERS = {
    k: ['src/core/domain/workshop.hpp', 'smallest_k = '],
    k_text: ['src/core/domain/workshop.hpp', 'smallest_k_text = '],
    k_room: ['src/core/privacy/text_batch.cpp', 'fewest_room_authors = '],
};

/** Would be read as Markdown, where the app means the sign itself. */
const MARKUP = /[*_`<>[\]|{}]/;

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** @type {Map<string, Record<string, any>>} */
const read = new Map();

/** @param {string} path @param {string} key */
function textOf(path, key) {
    if (!read.has(path)) read.set(path, json(path));
    return read.get(path)?.[key];
}

/** @param {string} kind @param {string} key @param {Language} language @returns {string | undefined} */
function wordsOf(kind, key, language) {
    switch (kind) {
        case 'ui':
            return textOf(`assets/ui/${language}.json`, key);
        case 'lead':
            return textOf(`assets/ui/lead.${language}.json`, key);
        case 'exercise':
        case 'template':
            return textOf(`assets/${kind}s/${key}/text.${language}.json`, 'title');
        case 'k':
            return textOf(`assets/exercises/${key}/exercise.json`, 'smallest_group')?.toString();
        default:
            return undefined;
    }
}

/** @param {string} name @returns {string | undefined} */
function numberOf(name) {
    if (!(name in NUMBERS)) return undefined;
    const [path, before] = NUMBERS[/** @type {keyof typeof NUMBERS} */ (name)];
    const text = readFileSync(join(root, path), 'utf8');
    return text.match(new RegExp(`\\b${before}(\\d+);`))?.[1];
}

/**
 * The words for what stands between double braces. Fails on a name that nothing has.
 * @param {string} name @param {Language} language @returns {string}
 */
function filling(name, language) {
    const [, kind, key, gaps = ''] = name.match(/^(\w+):([\w-]+)((?: \w+=\S+)*)$/) ?? [];
    const found = kind ? wordsOf(kind, key, language) : numberOf(name);
    if (found === undefined) throw new Error(`{{${name}}} is no text and no number of the app`);
    const words = [...gaps.matchAll(/ (\w+)=(\S+)/g)].reduce(
        (all, [, gap, value]) => all.replaceAll(`{${gap}}`, value),
        found.replaceAll('\u00ad', ''),
    );
    if (MARKUP.test(words))
        throw new Error(`{{${name}}} has a gap or a sign of Markdown: ${words}`);
    return words;
}

/**
 * @param {string} markdown @param {Language} language
 * @param {string} path what a complaint names
 * @returns {string} with the words of the app in it
 */
export function fill(markdown, language, path) {
    return markdown.replace(/\{\{([^{}]*)\}\}/g, (_, name) => {
        try {
            return filling(name, language);
        } catch (error) {
            throw new Error(`${path}: ${/** @type {Error} */ (error).message}`);
        }
    });
}
