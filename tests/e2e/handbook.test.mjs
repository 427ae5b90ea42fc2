// The handbooks as pages: found from the app, sound for axe, within the narrowest window, one of them one sheet of paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOOKS } from '../../web/handbooks.mjs';
import { inBrowser } from './lib/app.mjs';
import { enterDoor, leadTexts } from './lib/leading.mjs';
import { axeFindings, outsideWidth, repeatedIds } from './lib/looks.mjs';
import { enterResults } from './lib/results.mjs';
import { LANGUAGES } from './lib/texts.mjs';

const check = inBrowser();
const say = leadTexts('de');

/** @param {import('./lib/app.mjs').App} app @param {string} name of the link @param {RegExp} address */
async function follow(app, name, address) {
    await app.get('link', name).first().click();
    await app.page.waitForURL(address);
    assert.equal(await app.page.locator('h1').count(), 1);
    await app.page.goBack();
    await app.ready();
}

check('every door leads to its handbook', {}, async (app) => {
    const handbook = app.texts.ui('handbook');
    await follow(app, handbook, /handbook\/de\/index\.html$/);
    await enterDoor(app, say);
    await follow(app, handbook, /handbook\/de\/facilitator\.html$/);
    await app.load();
    await enterResults(app, say);
    await follow(app, handbook, /handbook\/de\/manager\.html$/);
    await app.press('button', say('inspect-door'));
    await app.shows(say('inspect-title'));
    await app.get('link', say('inspect-handbook')).click();
    await app.page.waitForURL(/handbook\/de\/works-council\.html$/);
});

check(
    'every page is sound, at 320 px, light and dark, and runs no script',
    { size: [320, 640] },
    async (app) => {
        const { page } = app;
        for (const language of LANGUAGES) {
            for (const name of ['index', ...BOOKS]) {
                const answer = await page.goto(`${app.url}handbook/${language}/${name}.html`);
                assert.equal(answer?.status(), 200);
                for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
                    await page.emulateMedia({ colorScheme });
                    const { violations, passes } = await axeFindings(page);
                    assert.deepEqual(violations, [], `${language} ${name} ${colorScheme}`);
                    assert.ok(passes > 12);
                }
                assert.deepEqual(await outsideWidth(page), []);
                assert.deepEqual(await repeatedIds(page), []);
                assert.equal(await page.locator('script').count(), 0);
                assert.equal(await page.evaluate(() => document.documentElement.lang), language);
                assert.ok(
                    await page.evaluate(() =>
                        Promise.all(
                            [...document.images].map((image) => {
                                image.loading = 'eager';
                                return image.decode().then(() => image.naturalWidth > 0);
                            }),
                        ).then((all) => all.every(Boolean)),
                    ),
                );
            }
        }
    },
);

check('who takes part gets one sheet of paper', {}, async (app) => {
    const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-handbook-'));
    try {
        for (const language of LANGUAGES) {
            await app.page.goto(`${app.url}handbook/${language}/participant.html`);
            const path = join(folder, `${language}.pdf`);
            await app.page.pdf({ path, preferCSSPageSize: true });
            const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
            assert.match(info, /^Pages:\s+1$/m, language);
        }
    } finally {
        rmSync(folder, { recursive: true });
    }
});
