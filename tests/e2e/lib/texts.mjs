/**
 * What the app says, read from its own files: tests name texts by key, in every language alike.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { root } from './server.mjs';

export const LANGUAGES = /** @type {const} */ (['de', 'en']);
export const BENEFICIARIES = /** @type {const} */ (['customers', 'company', 'self']);

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(`${root}/assets/${path}`, 'utf8'));

/** @param {Record<string, any>} record @param {string} key */
function must(record, key) {
    if (record[key] === undefined) {
        throw new Error(`there is no text "${key}"`);
    }
    return record[key];
}

/** A text may differ by beneficiary. @param {any} text @param {string} [beneficiary] */
const said = (text, beneficiary) => (typeof text === 'string' ? text : must(text, beneficiary));

/** @param {string} text @param {Record<string, string | number>} fillings */
const fill = (text, fillings) =>
    Object.entries(fillings)
        .reduce((all, [name, value]) => all.replaceAll(`{${name}}`, String(value)), text)
        .replaceAll('\u00ad', '');

/** @param {'de' | 'en'} language */
export function vocabulary(language) {
    const ui = json(`ui/${language}.json`);
    const { steps } = json(`exercises/effect-map/text.${language}.json`);
    const { effects } = json(`effects/text.${language}.json`);
    const { categories } = json(`categories/text.${language}.json`);
    const branches = Object.fromEntries(
        readdirSync(`${root}/assets/branches`).map((id) => [
            id,
            json(`branches/${id}/text.${language}.json`),
        ]),
    );
    const tasks = Object.assign({}, ...Object.values(branches).map((branch) => branch.tasks));
    /** @param {string} step @param {string} block */
    const block = (step, block_) => must(must(steps, step).blocks, block_);

    return {
        language,
        /** A text of the interface. @param {string} key @param {Record<string, string | number>} [fillings] */
        ui: (key, fillings = {}) => fill(must(ui, key), fillings),
        /** @param {string} id */
        branch: (id) => fill(must(branches, id).label, {}),
        /** @param {string} id @returns {{ label: string, you: string, me: string }} */
        task: (id) => must(tasks, id),
        /** @param {string} id @returns {{ option: string, main: string, so_that: string }} */
        effect: (id) => must(effects, id),
        /** @param {string} id */
        category: (id) => must(categories, id),
        /** @param {string} words as the page quotes them in headings and on the sheet */
        quoted: (words) => (language === 'de' ? `„${words}“` : `“${words}”`),
        /** @param {{ step: string, task?: string, beneficiary?: string }} screen */
        heading: ({ step, task = '', beneficiary }) =>
            fill(said(must(steps, step).heading, beneficiary), { task }),
        /** What a group of answers is called: its question, else the heading. @param {{ step: string, task?: string, beneficiary?: string }} screen @param {string} id */
        question(screen, id) {
            const { question } = block(screen.step, id);
            return question ? fill(said(question, screen.beneficiary), {}) : this.heading(screen);
        },
        /** @param {{ step: string, beneficiary?: string }} screen @param {string} id @param {string} option */
        option: (screen, id, option) =>
            fill(said(must(block(screen.step, id).options, option), screen.beneficiary), {}),
        /** The label of an answer in own words. @param {{ step: string, beneficiary?: string }} screen @param {string} id */
        own: (screen, id) => fill(said(block(screen.step, id).own, screen.beneficiary), {}),
        /** One number of a scale as it is spoken. @param {{ step: string, beneficiary?: string }} screen @param {string} id @param {number} level */
        level(screen, id, level) {
            const word = { 1: 'low', 3: 'middle', 5: 'high' }[level];
            const end = word && said(block(screen.step, id)[word], screen.beneficiary);
            return end ? `${level} – ${end}` : String(level);
        },
    };
}

/** @typedef {ReturnType<typeof vocabulary>} Vocabulary */
