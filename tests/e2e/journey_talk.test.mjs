// While the group talks: keys that move the projector, a show of hands, and the report on paper at the end.
import assert from 'node:assert/strict';
import { inBrowser } from './lib/app.mjs';
import { leadTexts } from './lib/leading.mjs';
import { paper } from './lib/paper.mjs';
import { choose, openSlot, simulated, takeOver, unlock } from './lib/running.mjs';

const check = inBrowser();

/** With twelve people taken in, and the first slot open. @param {import('./lib/app.mjs').App} app @param {import('./lib/leading.mjs').Say} say */
async function firstSlot(app, say) {
    const { page } = app;
    const files = simulated(12, 'standard');
    await takeOver(app, files, say);
    await unlock(app, say);
    await choose(
        app,
        say('collect-files'),
        Array.from({ length: 12 }, (_, index) => files.person(index + 1)),
    );
    await page.getByText(say('slot-ready')).first().waitFor();
    const open = page.getByRole('button', { name: new RegExp(`^${say('open')}: `) }).first();
    const name = (await open.getAttribute('aria-label')) ?? (await open.textContent());
    const title = String(name).replace(`${say('open')}: `, '');
    await openSlot(app, title, say);
    return title;
}

/** @param {import('./lib/app.mjs').App} app @param {import('./lib/leading.mjs').Say} say */
async function reveal(app, say) {
    const { page } = app;
    await app.press('button', say('reveal'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    await page.getByRole('table').first().waitFor();
    await app.settled();
}

check('keys move the projector, and can be switched off', {}, async (app) => {
    const say = leadTexts('de');
    const { page } = app;
    await firstSlot(app, say);
    const opening = page.waitForEvent('popup');
    await app.press('button', say('back'));
    await app.press('button', say('open-projector'));
    const wall = await opening;
    await page
        .getByRole('button', { name: new RegExp(`^${say('open')}: `) })
        .first()
        .click();
    await app.settled();
    await reveal(app, say);
    const onTheWall = () => wall.getByRole('main').textContent();
    /** @param {string} key @param {(words: string) => boolean} until */
    const presses = async (key, until) => {
        await page.keyboard.press(key);
        const deadline = Date.now() + 10_000;
        while (!until(String(await onTheWall()))) {
            assert.ok(Date.now() < deadline, `${key}: ${await onTheWall()}`);
            await wall.waitForTimeout(20);
        }
        return String(await onTheWall());
    };
    await page.getByRole('heading', { level: 1 }).first().focus();
    const first = await presses('ArrowRight', (words) => words.length > 40);
    const second = await presses('ArrowRight', (words) => words !== first);
    assert.notEqual(second, first);
    await presses('ArrowLeft', (words) => words === first);
    await presses('b', (words) => words === '');
    await presses('b', (words) => words === first);
    await page.keyboard.press('t');
    await page.getByRole('button', { name: say('clock-pause') }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: say('clock-go-on') }).waitFor();

    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText(say('keys-blank')).first().waitFor();
    await page.getByRole('checkbox', { name: say('keys-use') }).click();
    await page.keyboard.press('Escape');
    await app.settled();
    await page.keyboard.press('b');
    await page.keyboard.press('?');
    await app.settled();
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await onTheWall(), first);
    await wall.close();
});

check('a show of hands is on the wall from five hands on, and in no result', {}, async (app) => {
    const say = leadTexts('de');
    const { page } = app;
    await firstSlot(app, say);
    await app.press('button', say('back'));
    const [wall] = await Promise.all([
        page.waitForEvent('popup'),
        app.press('button', say('open-projector')),
    ]);
    await page
        .getByRole('button', { name: new RegExp(`^${say('open')}: `) })
        .first()
        .click();
    await app.settled();
    await app.press('button', say('hands-count'));
    await app.arrived(say('hands-title'));
    const fields = page.getByRole('group').getByRole('textbox');
    await fields.nth(1).fill('4');
    await page
        .getByText(say('hands-few', { fewest: 5 }))
        .first()
        .waitFor();
    const project = page.getByRole('button', { name: say('project'), exact: true });
    assert.equal(await project.getAttribute('aria-disabled'), 'true');
    await fields.nth(3).fill('7');
    await page.getByRole('table').first().waitFor();
    await project.click();
    await wall.getByText(say('room-hands')).first().waitFor();
    await wall.getByRole('table').getByText('7').first().waitFor();
    await wall.close();
});

for (const language of /** @type {const} */ (['de', 'en'])) {
    check(`the report is real text on paper, ${language}`, { language }, async (app) => {
        const say = leadTexts(language);
        const { page } = app;
        const title = await firstSlot(app, say);
        await reveal(app, say);
        await app.press('button', say('back'));
        await app.press('button', say('change-add'));
        await page.getByLabel(say('change-field', { number: 1 })).fill('Preise früher bekommen');
        await app.press('button', say('close-button'));
        await app.arrived(say('close-title'));
        await page.evaluate(() => {
            globalThis.print = () => (globalThis.printed = (globalThis.printed ?? 0) + 1);
        });
        await app.press('button', say('report-print'));
        await page.waitForFunction(() => globalThis.printed === 1);
        const { text } = await paper(app, `report-${language}`);
        const has = (/** @type {string} */ words) =>
            assert.ok(text.includes(words.replace(/\u00AD/g, '')), words);
        has(title.split(',')[0]);
        has('Preise früher bekommen');
        has(say('report-closed'));
        has(say('picture-blurred'));
        assert.match(text, /[0-9a-f]{16}/);
    });
}
