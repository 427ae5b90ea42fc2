/** Printed pages: what the browser would put on paper, read back by another program. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { root } from './server.mjs';

/** @typedef {import('./app.mjs').App} App */

/** What is on paper, as text; under a name its pages are kept as pictures for people to look at. @param {App} app @param {string} [name] */
export async function paper(app, name) {
    const folder = mkdtempSync(`${tmpdir()}/wirkbrille-`);
    try {
        writeFileSync(`${folder}/sheet.pdf`, await app.page.pdf({ preferCSSPageSize: true }));
        const text = execFileSync('pdftotext', ['-layout', `${folder}/sheet.pdf`, '-'], {
            encoding: 'utf8',
        });
        const info = execFileSync('pdfinfo', [`${folder}/sheet.pdf`], { encoding: 'utf8' });
        if (name) {
            mkdirSync(`${root}/build/paper`, { recursive: true });
            const pages = [
                '-png',
                '-r',
                '70',
                `${folder}/sheet.pdf`,
                `${root}/build/paper/${name}`,
            ];
            execFileSync('pdftoppm', pages);
        }
        return { text: text.normalize('NFC').replace(/\s+/g, ' '), info };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** Presses "print" and keeps the document that is about to be printed. @param {App} app */
export async function print(app, key = 'print') {
    await app.page.evaluate(() => {
        globalThis.print = () => (globalThis.printed = (globalThis.printed ?? 0) + 1);
    });
    await app.button(key);
    assert.equal(await app.page.evaluate(() => globalThis.printed), 1);
}
