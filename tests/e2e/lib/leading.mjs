/**
 * A facilitator at work in the built app: from the door on the start page to a workshop with its two
 * files.
 */
import { readFileSync } from 'node:fs';
import { root } from './server.mjs';

/** @typedef {import('./app.mjs').App} App */

/** The texts of the facilitator's part. @param {'de' | 'en'} language */
export function leadTexts(language) {
    const texts = JSON.parse(readFileSync(`${root}/assets/ui/lead.${language}.json`, 'utf8'));
    /** @param {string} key @param {Record<string, string | number>} [fillings] @returns {string} */
    return (key, fillings = {}) => {
        if (texts[key] === undefined) {
            throw new Error(`there is no text "${key}"`);
        }
        return Object.entries(fillings).reduce(
            (all, [name, value]) => all.replaceAll(`{${name}}`, String(value)),
            texts[key],
        );
    };
}

/** @typedef {ReturnType<typeof leadTexts>} Say */

export const PASSPHRASE = 'Regen Teller Fahrrad Montag';

/** Through the door on the start page. @param {App} app @param {Say} say */
export async function enterDoor(app, say) {
    await app.page.getByRole('link', { name: app.texts.ui('to-workshops') }).click();
    await app.page.waitForURL(/\?lead$/);
    await app.ready();
    await app.shows(say('workshops-title'));
}

/** @param {App} app @param {Say} say @param {string} key of the question that comes */
export async function goOn(app, say, key) {
    await app.press('button', say('next'));
    await app.arrived(say(key));
}

/**
 * From the list to the last step. `shown` is called on every screen.
 * @param {App} app @param {Say} say @param {string} title @param {(name: string) => Promise<void>} [shown]
 */
export async function planToPassphrase(app, say, title, shown = async () => {}) {
    await app.press('button', say('new-workshop'));
    await app.arrived(say('title-question'));
    await shown('title');
    await app.write(say('title-field'), title);
    await goOn(app, say, 'unit-question');
    await app.write(say('unit-1'), 'Handel Nord');
    await app.write(say('unit-2'), 'Filiale 12');
    await shown('unit');
    await goOn(app, say, 'template-question');
    await shown('template');
    await goOn(app, say, 'people-question');
    await app.write(say('people-field'), '12');
    await shown('people');
    await goOn(app, say, 'thresholds-question');
    await shown('thresholds');
    await goOn(app, say, 'categories-question');
    await app.press('button', say('category-add'));
    await app.write(say('category-german', { number: 1 }), 'Kasse');
    await app.write(say('category-english', { number: 1 }), 'Till');
    await shown('categories');
    await goOn(app, say, 'notices-question');
    await app.write(say('support-field'), 'Empfang, Zimmer 3');
    await shown('notices');
    await goOn(app, say, 'passphrase-question');
    await shown('passphrase');
}

/** @param {App} app @param {Say} say @param {string} passphrase @param {string} [again] */
export async function lock(app, say, passphrase, again = passphrase) {
    await app.page.getByLabel(say('passphrase-field'), { exact: true }).fill(passphrase);
    await app.page.getByLabel(say('passphrase-again'), { exact: true }).fill(again);
    await app.settled();
}

/** The bytes of the file that a press saves. @param {App} app @param {string} button */
export async function saved(app, button) {
    const [download] = await Promise.all([
        app.page.waitForEvent('download'),
        app.press('button', button),
    ]);
    return {
        name: download.suggestedFilename(),
        path: /** @type {string} */ (await download.path()),
    };
}
