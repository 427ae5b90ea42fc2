// A workshop from its two files to what is saved at the end: taking in, revealing at five, a second picture,
// reviewing, another device. The people are simulated; the vault, its storage and the files are the real ones.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inBrowser } from './lib/app.mjs';
import { enterDoor, leadTexts, saved } from './lib/leading.mjs';
import { choose, openSlot, simulated, takeOver, unlock, wirkbrille } from './lib/running.mjs';

const say = leadTexts('de');
const check = inBrowser();

check('from files to the release, closed at four and open at five', {}, async (app) => {
    const { page } = app;
    const files = simulated(12);
    await takeOver(app, files);

    // A wrong passphrase opens nothing and says so.
    await page
        .getByRole('button', { name: /^Öffnen: / })
        .first()
        .click();
    await app.settled();
    await app.press('button', say('run-button'));
    await app.arrived(say('unlock-question'));
    await app.press('button', say('unlock-button'));
    await page.getByText(say('passphrase-missing')).first().waitFor();
    await page.getByLabel(say('passphrase-field'), { exact: true }).fill('ganz andere Wörter hier');
    await app.press('button', say('unlock-button'));
    await page.getByText(say('wrong-passphrase')).first().waitFor();
    await app.press('button', say('back'));
    await app.press('button', say('to-workshops'));
    await unlock(app);

    await choose(app, say('collect-files'), [1, 2, 3, 4].map(files.person));
    await page
        .getByText(/ Beiträge aufgenommen/)
        .first()
        .waitFor();
    const first = await page
        .getByRole('button', { name: /^Öffnen: / })
        .first()
        .textContent();
    const names = await page
        .getByRole('button', { name: /^Öffnen: / })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
    assert.ok(names.length >= 3, `${first}: ${names.join(' | ')}`);
    const title = String(names[0]).replace(/^Öffnen: /, '');
    await openSlot(app, title);
    const reveal = page.getByRole('button', { name: say('reveal'), exact: true });
    assert.equal(await reveal.getAttribute('aria-disabled'), 'true', 'closed at four');
    await page
        .getByText(say('closed-few', { count: 1, fewest: 5 }))
        .first()
        .waitFor();

    await app.press('button', say('back'));
    await choose(app, say('collect-files'), [files.person(5), files.person(1)]);
    await page
        .getByText(say('was-duplicate', { count: 4 }).slice(0, 9))
        .first()
        .waitFor();
    await app.settled();
    await openSlot(app, title);
    await app.press('button', say('reveal'));
    await page.getByText(say('reveal-question')).first().waitFor();
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    await page
        .getByText(say('closed-all', { fewest: 5 }))
        .first()
        .waitFor();

    // The same picture is there as a table, with what to ask about it.
    await page.getByRole('table').first().waitFor();
    await page
        .getByRole('heading', { name: say('questions-title') })
        .first()
        .waitFor();

    // Those who come later wait for a picture of their own.
    await app.press('button', say('back'));
    await choose(app, say('collect-files'), [6, 7, 8, 9, 10, 11, 12].map(files.person));
    // While they come in the list moves down, away from whoever presses.
    await page
        .getByText(say('slot-new', { count: 7 }))
        .first()
        .waitFor();
    await app.settled();
    await openSlot(app, title);
    await page
        .getByText(say('slot-new', { count: 7 }))
        .first()
        .waitFor();
    await app.press('button', say('reveal-again'));
    await page
        .getByRole('dialog')
        .getByRole('button', { name: say('reveal') })
        .click();
    await page.getByText(say('slot-revealed')).first().waitFor();

    await app.press('button', say('back'));
    await app.press('button', say('close-button'));
    await app.arrived(say('close-title'));
    const key = await saved(app, say('save-key'));
    const box = await saved(app, say('box-save'));
    assert.match(wirkbrille('inspect', box.path), /box/);
    const downloads = /** @type {import('playwright').Download[]} */ ([]);
    page.on('download', (download) => downloads.push(download));
    await app.press('button', say('release-save'));
    await page.getByText(say('release-saved')).first().waitFor();
    while (downloads.length < 2) {
        await page.waitForTimeout(50);
    }
    const [release, table] = await Promise.all(downloads.map((one) => one.path()));
    assert.ok(
        readFileSync(String(table), 'utf8').includes(';') ||
            readFileSync(String(table)).length > 100,
    );
    const verified = wirkbrille('verify', '--workshop', files.workshop, String(release));
    assert.match(verified, /2/);

    // With box and newest key another device goes on; nobody can be revealed twice.
    const other = await app.sibling();
    await other.page.goto(app.url);
    await other.ready();
    await enterDoor(other, say);
    await choose(other, say('over-files'), [key.path, files.workshop]);
    await other.page.getByText(say('taken-over')).first().waitFor();
    await unlock(other);
    await choose(other, say('collect-files'), [box.path]);
    await other.page.getByText(say('arriving-title')).first().waitFor();
    await other.press('button', say('take-in'));
    await other.page
        .getByText(/ Beiträge aufgenommen/)
        .first()
        .waitFor();
    await openSlot(other, title);
    await other.page.getByText(say('slot-revealed')).first().waitFor();
    await other.close();

    // A reload locks; what was taken in and revealed is still there.
    await app.reload();
    await app.shows(say('workshops-title'));
    await unlock(app);
    await openSlot(app, title);
    await page.getByText(say('slot-revealed')).first().waitFor();
    await app.press('button', say('lock'));
    await page.getByText(say('locked')).first().waitFor();
});

check(
    'the projector shows the released picture and keeps it, and nothing else',
    {},
    async (app) => {
        const { page } = app;
        const files = simulated(12);
        await takeOver(app, files);
        await unlock(app);
        const [wall] = await Promise.all([
            page.waitForEvent('popup'),
            app.press('button', say('open-projector')),
        ]);
        await wall.setViewportSize({ width: 1280, height: 720 });
        await wall.getByText(say('room-soon'), { exact: true }).waitFor();
        await choose(app, say('collect-files'), [1, 2, 3, 4].map(files.person));
        await page
            .getByText(/ Beiträge aufgenommen/)
            .first()
            .waitFor();
        await page
            .getByText(say('slot-count', { count: 4, expected: 12 }))
            .first()
            .waitFor();
        await app.settled();
        const first = page.getByRole('button', { name: /^Öffnen: / }).first();
        const name = (await first.getAttribute('aria-label')) ?? (await first.textContent());
        const title = String(name).replace(/^Öffnen: /, '');
        await openSlot(app, title);

        // How many are there follows what comes in; of the answers there is nothing.
        await app.press('button', say('project-count'));
        await wall
            .getByText(say('room-handed-in-of', { count: 4, expected: 12 }))
            .first()
            .waitFor();
        await app.press('button', say('clock-minutes', { count: 5 }));
        await app.press('button', say('back'));
        const before = await wall.getByRole('main').textContent();
        assert.doesNotMatch(String(before), /%/);
        await choose(app, say('collect-files'), [5, 6, 7, 8, 9, 10, 11, 12].map(files.person));
        await wall
            .getByText(say('room-handed-in-of', { count: 12, expected: 12 }))
            .first()
            .waitFor();

        await openSlot(app, title);
        await app.press('button', say('reveal'));
        await page
            .getByRole('dialog')
            .getByRole('button', { name: say('reveal') })
            .click();
        const project = page
            .getByRole('button', { name: new RegExp(`^${say('project')}: `) })
            .first();
        await project.waitFor();
        const spoken = (await project.getAttribute('aria-label')) ?? (await project.textContent());
        const picture = String(spoken).replace(/^[^:]*: /, '');
        await project.click();
        await app.settled();
        await wall.getByRole('heading', { name: picture }).first().waitFor();
        await wall.getByRole('table').first().waitFor();
        assert.equal(await wall.getByRole('button').count(), 0);

        // The control window goes; the picture stays.
        await page.goto('about:blank');
        await wall.waitForTimeout(200);
        assert.equal(await wall.getByRole('heading', { name: picture }).count(), 1);
        const stored = await wall.evaluate(() =>
            JSON.stringify({ ...localStorage, ...sessionStorage }),
        );
        assert.ok(!stored.includes(picture));
        await wall.close();
    },
);

check('the next person gets a device that knows nothing of the facilitator', {}, async (app) => {
    const { page } = app;
    const files = simulated(6);
    await takeOver(app, files);
    await unlock(app);
    await choose(app, say('collect-files'), [1, 2].map(files.person));
    await page
        .getByText(/ Beiträge aufgenommen/)
        .first()
        .waitFor();
    await page.getByRole('button', { name: say('next-person') }).click();
    await page.waitForURL(/\?kiosk#w=/);
    await app.ready();
    await page.getByText(app.texts.ui('workshop-title')).first().waitFor();
    await page.getByRole('link', { name: app.texts.ui('to-facilitator') }).click();
    await page.waitForURL(/\?lead$/);
    await app.ready();

    // Locked; with the passphrase everything taken in is there again.
    await app.shows(say('workshops-title'));
    await unlock(app);
    await page
        .getByText(/^2 von etwa 6/)
        .first()
        .waitFor();
});
