/**
 * What the app says, read from its own files: tests name texts by key, in every language alike.
 */
import { readFileSync } from 'node:fs';
import { root } from './server.mjs';

/** @typedef {{ label: string, form: string }} Who */

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

/** Alternatives in brackets stand for one person or several, and for the gender. @param {string} text @param {string} form */
const inflect = (text, form) =>
    text.replace(/\[([^\]]*)\]/g, (_whole, inside) => {
        const choices = inside.split('|');
        const place = {
            feminine: 0,
            singular: 0,
            masculine: choices.length === 2 ? 0 : 1,
            neuter: Math.max(0, choices.length - 2),
            plural: choices.length - 1,
        };
        return choices[must(place, form)];
    });

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The exercises in the order of the list. @type {string[]} */
export const EXERCISES = json('exercises/order.json').order;

/** How an exercise is built, in no language. @param {string} id */
export const built = (id) => json(`exercises/${id}/exercise.json`);

/** @param {'de' | 'en'} language */
export function vocabulary(language) {
    const ui = json(`ui/${language}.json`);
    const exercises = Object.fromEntries(
        EXERCISES.map((id) => [id, json(`exercises/${id}/text.${language}.json`)]),
    );
    const { steps } = exercises['effect-map'];
    const { effects } = json(`effects/text.${language}.json`);
    const { categories } = json(`categories/text.${language}.json`);
    const branches = Object.fromEntries(
        json('branches/order.json').order.map((/** @type {string} */ id) => [
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
        /** An effect as one chooses it. @param {string} id @returns {string} */
        effect: (id) => must(effects, id).option,
        /** An effect as it is said; of customers about some of them. @param {string} id @param {Who} who @returns {string} */
        told(id, who) {
            const { main, fact } = must(effects, id);
            return main ?? `${who.label} ${inflect(fact, who.form)}`;
        },
        /** Whom an effect is about: the first ones of the branch unless somebody chooses. @param {string} branch @param {string} [id] @returns {Who} */
        who(branch, id) {
            const all = must(branches, branch).who;
            const { subject, form } = must(all, id ?? Object.keys(all)[0]);
            return { label: capital(subject), form };
        },
        /** How somebody notices an effect. @param {{ step: string, beneficiary?: string }} screen @param {string[]} ids @param {Who} who */
        noticed(screen, ids, who) {
            const { clauses } = block(screen.step, 'notice-by');
            const parts = ids.map((id) =>
                inflect(said(must(clauses, id), screen.beneficiary), who.form),
            );
            const [first, second = '', third = ''] = parts;
            const key = ['', 'noticed-one', 'noticed-two', 'noticed-three'][parts.length];
            return fill(must(ui, key), { first, second, third });
        },
        /** @param {string} id of an exercise */
        title: (id) => fill(must(exercises, id).title, {}),
        /** All words of an exercise. @param {string} id */
        exercise: (id) => must(exercises, id),
        /** @param {string} id */
        category: (id) => must(categories, id),
        /** @param {string} words as the page quotes them in headings and on the sheet */
        quoted: (words) => (language === 'de' ? `„${words}“` : `“${words}”`),
        /** @param {{ step: string, task?: string, beneficiary?: string }} screen */
        heading: ({ step, task = '', beneficiary }) =>
            fill(said(must(steps, step).heading, beneficiary), { card: task }),
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

/** @param {string} id of a template @param {'de' | 'en'} language @returns {string} */
export const templateTitle = (id, language) => json(`templates/${id}/text.${language}.json`).title;
