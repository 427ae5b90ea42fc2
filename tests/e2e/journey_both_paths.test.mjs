// From the start to the effect sheet, pressing in each of the two ways, in each language.
import assert from 'node:assert/strict';
import { inBrowser } from './lib/app.mjs';
import { STORY, begin, sheetShows, toSheet, walk } from './lib/story.mjs';

const check = inBrowser();

for (const [language, hand] of /** @type {const} */ ([
    ['de', 'mouse'],
    ['en', 'assistive'],
])) {
    check(`start to sheet, ${language}, ${hand}`, { language, hand }, async (app) => {
        assert.equal(await app.page.evaluate(() => document.documentElement.lang), language);
        assert.equal(await app.page.title(), app.texts.ui('page-title'));
        await begin(app);
        await walk(app, STORY);
        await sheetShows(app, STORY);
        await app.saved();
        await app.reload();
        await toSheet(app);
        await sheetShows(app, STORY);
    });
}
