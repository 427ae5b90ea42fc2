/**
 * A facilitator running a workshop of simulated people: its files, taking it over, opening it, revealing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSPHRASE, enterDoor, leadTexts } from './leading.mjs';
import { root } from './server.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./leading.mjs').Say} Say */

/** @param {string[]} words */
export const wirkbrille = (...words) =>
    execFileSync(`${root}/build/native/wirkbrille`, words, { encoding: 'utf8', cwd: root });

const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The files of a simulated workshop. @param {number} people @param {string} [template] */
export function simulated(people, template = 'short') {
    const out = join(folder, `${template}-${people}`);
    writeFileSync(join(folder, 'pass.txt'), PASSPHRASE);
    const made = JSON.parse(
        wirkbrille(
            ...['simulate', '--template', template, '--people', String(people), '--seed', '7'],
            ...['--out', out, '--passphrase-file', join(folder, 'pass.txt'), '--json'],
        ),
    );
    return {
        /** As the participants' page shows it. */
        title: `Simulation ${template}`,
        link: /** @type {string} */ (made.link),
        workshop: join(out, 'workshop.wirk'),
        key: join(out, 'workshop.key'),
        person: (/** @type {number} */ number) =>
            join(out, `person-${String(number).padStart(4, '0')}.wirk`),
    };
}

/** @param {App} app @param {string} name of the input @param {string[]} paths */
export const choose = (app, name, paths) =>
    app.page.getByLabel(name, { exact: true }).setInputFiles(paths);

/** @param {App} app @param {ReturnType<typeof simulated>} files @param {Say} [say] */
export async function takeOver(app, files, say = leadTexts('de')) {
    await enterDoor(app, say);
    await choose(app, say('over-files'), [files.workshop, files.key]);
    await app.page.getByText(say('taken-over')).first().waitFor();
}

/** With the right passphrase. @param {App} app @param {Say} [say] */
export async function unlock(app, say = leadTexts('de')) {
    const { page } = app;
    await page
        .getByRole('button', { name: new RegExp(`^${say('open')}: `) })
        .first()
        .click();
    await app.settled();
    await app.press('button', say('run-button'));
    await app.arrived(say('unlock-question'));
    await page.getByLabel(say('passphrase-field'), { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say('collect-title') }).waitFor();
    await app.settled();
}

/** The name of the first that can be revealed. @param {App} app @param {Say} [say] */
export async function firstSlot(app, say = leadTexts('de')) {
    const open = `${say('open')}: `;
    const first = app.page.getByRole('button', { name: new RegExp(`^${open}`) }).first();
    const name = (await first.getAttribute('aria-label')) ?? (await first.textContent());
    return String(name).replace(open, '');
}

/** @param {App} app @param {string} title @param {Say} [say] */
export async function openSlot(app, title, say = leadTexts('de')) {
    await app.press('button', say('slot-open', { title }));
    await app.arrived(title);
}

/** Saves the signed release at the end, as table and as file. @param {App} app @param {Say} [say] @returns {Promise<{ json: string, csv: string }>} */
export async function released(app, say = leadTexts('de')) {
    /** @type {import('playwright-core').Download[]} */
    const downloads = [];
    const keep = (/** @type {import('playwright-core').Download} */ one) => downloads.push(one);
    app.page.on('download', keep);
    await app.press('button', say('release-save'));
    while (downloads.length < 2) {
        await app.page.waitForTimeout(20);
    }
    app.page.off('download', keep);
    const [json, csv] = await Promise.all(
        ['.json', '.csv'].map((ending) =>
            downloads.find((one) => one.suggestedFilename().endsWith(ending))?.path(),
        ),
    );
    return { json: String(json), csv: String(csv) };
}
