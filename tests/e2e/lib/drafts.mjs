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
import { launching, openApp } from './app.mjs';
import { root } from './server.mjs';
import { begin, walk } from './story.mjs';

/** @typedef {import('./story.mjs').Story} Story */

/** What the button "save as file" hands out. @param {import('./app.mjs').App} app @returns {Promise<{ name: string, bytes: Buffer }>} */
export async function download(app, key = 'save-file') {
    const coming = app.page.waitForEvent('download');
    await app.button(key);
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** A file with the story's draft. Walked on the plain page, which is quick. @param {Story} story @returns {Promise<Buffer>} */
export async function draftFile(story) {
    const built = readdirSync(`${root}/build/web`).filter((name) => /\.(wasm|bin)$/.test(name));
    const key = createHash('sha256')
        .update(JSON.stringify([built, story]))
        .digest('hex');
    const path = `${root}/build/drafts/${key.slice(0, 16)}.wirk`;
    if (existsSync(path)) {
        return readFileSync(path);
    }
    const browser = await chromium.launch(launching({ gl: false }));
    const app = await openApp(browser, { hand: 'assistive' });
    await begin(app);
    await walk(app, story);
    const { bytes } = await download(app);
    await app.close();
    await browser.close();
    mkdirSync(`${root}/build/drafts`, { recursive: true });
    // Another test file may be doing the same.
    writeFileSync(`${path}.${process.pid}`, bytes);
    renameSync(`${path}.${process.pid}`, path);
    return bytes;
}

/** Chooses a file on the start page. @param {import('./app.mjs').App} app @param {Buffer} buffer @param {string} [name] */
export async function openFile(app, buffer, name = 'x.wirk') {
    await app.page
        .getByLabel(app.texts.ui('open-file'), { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await app.settled();
}

/** The sheet of a story that was told before. @param {import('./app.mjs').App} app @param {Story} story */
export async function openSheet(app, story) {
    await openFile(app, await draftFile(story));
    await app.arrived(app.texts.ui('sheet-title'));
}
