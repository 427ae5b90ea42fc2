/** Draft files for tests that begin in the middle: written by the app itself, once per build. */
import { createHash } from 'node:crypto';
import {
    existsSync,
    mkdirSync,
    readFileSync,
    readdirSync,
    renameSync,
    writeFileSync,
} from 'node:fs';
import { chromium } from 'playwright-core';
import { nobody } from './answers.mjs';
import { launching, openApp } from './app.mjs';
import { goThrough } from './exercises.mjs';
import { root } from './server.mjs';
import { begin, enterBy, toList, walk } from './story.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./story.mjs').Story} Story */

/** What the button "save as file" hands out. @param {App} app @returns {Promise<{ name: string, bytes: Buffer }>} */
export async function download(app, key = 'save-file') {
    const coming = app.page.waitForEvent('download');
    await app.button(key);
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/**
 * A file of drafts, as the app itself writes it. Walked on the plain page, which is quick.
 * @param {unknown} what is in it @param {(app: App) => Promise<void>} make ends where there is "save as file"
 * @returns {Promise<Buffer>}
 */
async function made(what, make) {
    const parts = readdirSync(`${root}/build/web`).filter((name) => /\.(wasm|bin)$/.test(name));
    const key = createHash('sha256')
        .update(JSON.stringify([parts, what]))
        .digest('hex');
    const path = `${root}/build/drafts/${key.slice(0, 16)}.wirk`;
    if (existsSync(path)) {
        return readFileSync(path);
    }
    const browser = await chromium.launch(launching({ gl: false }));
    const app = await openApp(browser, { hand: 'assistive' });
    await make(app);
    const { bytes } = await download(app);
    await app.close();
    await browser.close();
    mkdirSync(`${root}/build/drafts`, { recursive: true });
    // Another test file may be doing the same.
    writeFileSync(`${path}.${process.pid}`, bytes);
    renameSync(`${path}.${process.pid}`, path);
    return bytes;
}

/** A file with the story's draft, finished or as far as its screen number `to`. @param {Story} story @param {number} [to] */
export const draftFile = (story, to) =>
    made({ story, to }, async (app) => {
        await begin(app);
        await walk(app, story, { to });
        if (to !== undefined) {
            await app.button('later');
        }
    });

/**
 * A file with several drafts.
 * @param {{ done: string[], begun: string[], story?: Story }} drafts ids of exercises; the effect map is the story
 */
export const bookFile = (drafts) =>
    made(drafts, async (app) => {
        const { done, begun, story } = drafts;
        await toList(app);
        if (story) {
            await enterBy(app, 'begin');
            await walk(app, story);
            await app.button('more-exercises');
        }
        for (const id of done) {
            await goThrough(app, nobody(id));
            await app.button('more-exercises');
        }
        for (const id of begun) {
            await goThrough(app, nobody(id), { to: 1 });
            await app.button('later');
        }
        await app.arrived(app.texts.ui('path-title-again'));
    });

/** Chooses a file on the start page. @param {App} app @param {Buffer} buffer @param {string} [name] */
export async function openFile(app, buffer, name = 'x.wirk') {
    await app.page
        .getByLabel(app.texts.ui('open-file'), { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await app.settled();
}

/** The list of exercises with the drafts of a book. @param {App} app @param {Parameters<typeof bookFile>[0]} drafts */
export async function openBook(app, drafts) {
    await openFile(app, await bookFile(drafts));
    await app.arrived(app.texts.ui('path-title-again'));
}

/** The sheet of a story that was told before. @param {App} app @param {Story} story */
export async function openSheet(app, story) {
    await openFile(app, await draftFile(story));
    await app.arrived(app.texts.ui('sheet-title'));
}
