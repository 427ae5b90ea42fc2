// The mirror alone: records become native, named elements, and stay the ones a person is using.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeViolations, openSite, spoken } from './lib/web_page.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
    site = await openSite();
});
after(() => site.close());

const every = [
    { id: 1, role: 'banner' },
    { id: 2, parent: 1, role: 'button', name: 'Deutsch', toggle: true, checked: true },
    { id: 3, parent: 1, role: 'navigation', name: 'Seiten' },
    { id: 4, parent: 3, role: 'link', name: 'Nach oben' },
    { id: 5, parent: 3, role: 'link', name: 'Quelle', extra: '#quelle' },
    { id: 10, role: 'main' },
    {
        id: 11,
        parent: 10,
        role: 'heading',
        level: 1,
        name: 'Was be\u00adwirkt das?',
        focusOnly: true,
    },
    { id: 12, parent: 10, role: 'paragraph', name: 'Bleibt auf diesem Gerät.' },
    { id: 13, parent: 10, role: 'radio-group', name: 'Was bewirkt das?', required: true },
    { id: 14, parent: 13, role: 'radio', name: 'weiß, wie es weitergeht', checked: true },
    {
        id: 15,
        parent: 13,
        role: 'radio',
        name: 'fühlt sich ernst genommen',
        description: 'oft gewählt',
    },
    {
        id: 16,
        parent: 10,
        role: 'check-group',
        name: 'Hindernisse',
        description: 'bis zu drei',
        error: 'Zu viele',
    },
    { id: 17, parent: 16, role: 'checkbox', name: 'Zeit', invalid: true },
    { id: 18, parent: 16, role: 'checkbox', name: 'Werkzeug', checked: true, disabled: true },
    { id: 19, parent: 10, role: 'select', name: 'Branche', value: 1 },
    { id: 20, parent: 19, role: 'option', name: 'Handel' },
    { id: 21, parent: 19, role: 'option', name: 'Kundenservice' },
    {
        id: 22,
        parent: 10,
        role: 'slider',
        name: 'Stärke',
        value: 3,
        min: 1,
        max: 5,
        text: 'deutlich',
    },
    {
        id: 23,
        parent: 10,
        role: 'text-field',
        name: 'Aufgabe',
        text: 'Beschwerden',
        extra: 'de',
        description: 'ein Satz',
    },
    { id: 24, parent: 10, role: 'text-area', name: 'Notiz', error: 'Zu lang', invalid: true },
    { id: 25, parent: 10, role: 'secret', name: 'Kennwort' },
    {
        id: 26,
        parent: 10,
        role: 'progress',
        name: 'Fortschritt',
        value: 1,
        max: 3,
        text: '1 von 3',
    },
    { id: 27, parent: 10, role: 'tab-list', name: 'Ansicht' },
    { id: 28, parent: 27, role: 'tab', name: 'Bild', checked: true },
    { id: 29, parent: 27, role: 'tab', name: 'Liste' },
    { id: 30, parent: 10, role: 'tab-panel', name: 'Bild' },
    { id: 31, parent: 30, role: 'figure', name: 'Wirkungskarte' },
    { id: 32, parent: 31, role: 'table', name: 'Wirkungen', unseen: true },
    { id: 33, parent: 32, role: 'row' },
    { id: 34, parent: 33, role: 'column-header', name: 'Für wen' },
    { id: 35, parent: 33, role: 'column-header', name: 'Wirkung' },
    { id: 36, parent: 32, role: 'row' },
    { id: 37, parent: 36, role: 'row-header', name: 'Kundschaft' },
    { id: 38, parent: 36, role: 'cell', name: 'hilft' },
    { id: 39, parent: 10, role: 'list', name: 'Aufgaben' },
    { id: 40, parent: 39, role: 'list-item', name: 'Erste' },
    { id: 41, parent: 10, role: 'ordered-list', name: 'Schritte' },
    { id: 42, parent: 41, role: 'list-item', name: 'Zweite' },
    { id: 43, parent: 10, role: 'file-input', name: 'Datei öffnen', extra: '.wirk' },
    { id: 44, parent: 10, role: 'live', name: 'Gespeichert' },
    { id: 45, parent: 10, role: 'figure', name: 'Zeichen: hilft' },
    { id: 46, parent: 10, role: 'group', name: 'Anzeige' },
    { id: 47, parent: 46, role: 'button', name: 'Weiter', primary: true, description: 'zur Karte' },
    { id: 48, parent: 46, role: 'button', name: 'Mehr', expandable: true },
    { id: 49, parent: 10, role: 'scroller', name: 'Liste der Wirkungen' },
    { id: 50, parent: 49, role: 'button', name: 'Im Bereich' },
    { id: 60, role: 'contentinfo' },
    { id: 61, parent: 60, role: 'paragraph', name: 'Version' },
];

/** @param {import('playwright-core').Page} page @param {object[]} records @param {object} [how] */
const show = (page, records, how) =>
    page.evaluate(([all, options]) => globalThis.fake.show(all, options), [records, how]);

/** @param {import('playwright-core').Page} page @param {string} name */
const calls = (page, name) => page.evaluate((wanted) => globalThis.fake.named(wanted), name);

/** @param {import('playwright-core').Page} page */
const focusedId = (page) => page.evaluate(() => document.activeElement?.id ?? '');

test('every role has its place, name and state in the accessibility tree, and axe finds nothing', async () => {
    const { page, complaints } = await site.open();
    await show(page, every);
    const all = await spoken(page);
    const has = (role, name, description = '') =>
        assert.ok(
            all.some(
                (node) =>
                    node.role === role && node.name === name && node.description === description,
            ),
            `${role} "${name}" "${description}" in\n${all.map((node) => `${node.role} "${node.name}" "${node.description}"`).join('\n')}`,
        );
    has('banner', '');
    has('button', 'Deutsch');
    has('navigation', 'Seiten');
    has('link', 'Nach oben');
    has('link', 'Quelle');
    has('main', '');
    has('heading', 'Was bewirkt das?');
    has('paragraph', '');
    has('radiogroup', 'Was bewirkt das?');
    has('radio', 'weiß, wie es weitergeht');
    has('radio', 'fühlt sich ernst genommen', 'oft gewählt');
    has('group', 'Hindernisse', 'bis zu drei Zu viele');
    has('checkbox', 'Werkzeug');
    has('combobox', 'Branche');
    has('slider', 'Stärke');
    has('textbox', 'Aufgabe', 'ein Satz');
    has('textbox', 'Notiz', 'Zu lang');
    has('textbox', 'Kennwort');
    has('progressbar', 'Fortschritt');
    has('tablist', 'Ansicht');
    has('tab', 'Bild');
    has('tabpanel', 'Bild');
    has('figure', 'Wirkungskarte');
    has('table', 'Wirkungen');
    has('columnheader', 'Für wen');
    has('rowheader', 'Kundschaft');
    has('cell', 'hilft');
    has('list', 'Aufgaben');
    has('list', 'Schritte');
    assert.equal(all.filter(({ role }) => role === 'listitem').length, 2);
    assert.equal(all.filter(({ role }) => role === 'row').length, 2);
    has('button', 'Datei öffnen');
    has('image', 'Zeichen: hilft');
    has('group', 'Anzeige');
    has('button', 'Weiter', 'zur Karte');
    has('region', 'Liste der Wirkungen');
    has('contentinfo', '');
    assert.equal(await page.locator('#mirror [id^=n]:not(span)').count(), every.length);

    await page.getByRole('button', { name: 'Deutsch', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Mehr', expanded: false }).waitFor();
    await page.getByRole('checkbox', { name: 'Werkzeug', checked: true, disabled: true }).waitFor();
    await page.getByRole('tab', { name: 'Bild', selected: true }).waitFor();
    assert.equal(await page.getByLabel('Branche').inputValue(), 'Kundenservice');
    assert.equal(await page.getByLabel('Aufgabe', { exact: true }).inputValue(), 'Beschwerden');
    assert.equal(await page.getByLabel('Stärke').inputValue(), '3');
    assert.equal(await page.getByLabel('Stärke').getAttribute('aria-valuetext'), 'deutlich');

    for (const plain of [false, true]) {
        await page.evaluate((on) => document.documentElement.classList.toggle('plain', on), plain);
        const { violations, passes } = await axeViolations(page);
        assert.deepEqual(violations, []);
        assert.ok(passes > 25, `${passes} rules passed`);
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('elements lie where the records say, also inside others and inside a scroller', async () => {
    const { page } = await site.open();
    const records = [
        { id: 1, role: 'main', box: [10.5, 20, 500, 600] },
        { id: 2, parent: 1, role: 'scroller', box: [20, 40, 400, 300], value: 100, max: 900 },
        { id: 3, parent: 2, role: 'group', name: 'G', box: [30, -60, 300, 200] },
        { id: 4, parent: 3, role: 'button', name: 'Oben', box: [40, 50, 100, 48] },
        { id: 5, parent: 2, role: 'checkbox', name: 'Unten', box: [40, 800, 200, 48] },
        { id: 6, parent: 1, role: 'text-field', name: 'Feld', box: [20, 400, 222.5, 48] },
    ];
    await show(page, records);
    for (const { id, box } of records.slice(3)) {
        const real = await page.locator(`#n${id}`).boundingBox();
        const [x, y, width, height] = box;
        assert.deepEqual(real, { x, y, width, height });
    }
    assert.equal(await page.locator('.scroller').evaluate((el) => el.scrollTop), 100);

    // What assistive technology does: it scrolls an element into view, and the core follows.
    await page.evaluate(() => document.getElementById('n5')?.scrollIntoView({ block: 'nearest' }));
    await page.waitForFunction(() => globalThis.fake.named('scroll_to').length > 0);
    assert.deepEqual((await calls(page, 'scroll_to'))[0], ['scroll_to', 2, 608]);
    await page.context().close();
});

test('the focused element is neither moved nor made anew while everything around it changes', async () => {
    const { page, complaints } = await site.open();
    const [main, a, b, c, d] = [
        { id: 1, role: 'main' },
        { id: 2, parent: 1, role: 'button', name: 'A' },
        { id: 3, parent: 1, role: 'text-field', name: 'B', text: 'b' },
        { id: 4, parent: 1, role: 'button', name: 'C' },
        { id: 5, parent: 1, role: 'paragraph', name: 'D' },
    ];
    await show(page, [main, a, b, c, d]);
    await page.getByLabel('B').focus();
    await page.evaluate(() => {
        globalThis.kept = document.activeElement;
        globalThis.lost = 0;
        document.activeElement?.addEventListener('blur', () => (globalThis.lost += 1));
    });
    const extra = (id) => ({ id, parent: 1, role: 'paragraph', name: `P${id}` });
    const orders = [
        [b, a, c, d],
        [d, c, a, b],
        [extra(6), d, b, extra(7), c],
        [b],
        [a, extra(8), { ...b, name: 'B neu', description: 'mehr' }, c, d],
        [c, d, extra(9), b, a, extra(8)],
    ];
    for (const order of orders) {
        await show(page, [main, ...order]);
        const seen = await page.evaluate(() => ({
            order: [...document.querySelectorAll('main > *')].map(
                (el) => (el.matches('[id]') ? el : el.firstElementChild)?.id,
            ),
            same: globalThis.kept === document.activeElement,
            lost: globalThis.lost,
        }));
        assert.deepEqual(seen, { order: order.map(({ id }) => `n${id}`), same: true, lost: 0 });
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('random changes of order, parent and number always end in reading order', async () => {
    const { page, complaints } = await site.open();
    const result = await page.evaluate(async () => {
        let seed = 7;
        const below = (bound) => (seed = (seed * 48271) % 2147483647) % bound;
        for (let round = 0; round < 300; round += 1) {
            const ids = Array.from({ length: 24 }, (_, index) => index + 10).filter(
                () => below(4) > 0,
            );
            ids.sort(() => below(3) - 1);
            const records = [1, 2, 3].map((id) => ({ id, role: 'group' }));
            for (const id of ids) {
                records.push({
                    id,
                    parent: below(4),
                    role: id % 3 ? 'button' : 'checkbox',
                    name: `N${id}`,
                });
            }
            const keep = document.activeElement?.id;
            await globalThis.fake.show(records);
            for (const parent of [0, 1, 2, 3]) {
                const root = parent
                    ? document.getElementById(`n${parent}`)
                    : document.getElementById('mirror');
                const is = [...root.children].map(
                    (el) => el.querySelector(':scope > input')?.id ?? el.id,
                );
                const wanted = records
                    .filter((record) => (record.parent ?? 0) === parent)
                    .map(({ id }) => `n${id}`);
                if (String(is) !== String(wanted)) {
                    return `round ${round}: ${is} instead of ${wanted}`;
                }
            }
            if (keep && document.getElementById(keep) && document.activeElement.id !== keep) {
                return `round ${round}: ${keep} lost the focus to ${document.activeElement?.id}`;
            }
            document.getElementById(`n${ids[below(ids.length)]}`)?.focus();
        }
        return 'fine';
    });
    assert.equal(result, 'fine');
    assert.deepEqual(complaints, []);
    await page.context().close();
});

test('when the focused element goes, the focus goes to its neighbour, unless the core decides', async () => {
    const { page } = await site.open();
    const list = (...ids) => [
        { id: 1, role: 'main' },
        { id: 9, parent: 1, role: 'heading', level: 1, name: 'Titel' },
        ...ids.map((id) => ({ id, parent: 1, role: 'button', name: `Nr. ${id}` })),
    ];
    await show(page, list(2, 3, 4));
    await page.locator('#n3').focus();
    await show(page, list(2, 4));
    assert.equal(await focusedId(page), 'n4');
    await show(page, list(2));
    assert.equal(await focusedId(page), 'n2');
    await show(page, list(5, 6), { focus: 9 });
    assert.equal(await focusedId(page), 'n9');
    assert.deepEqual((await calls(page, 'focus')).at(-1).slice(0, 2), ['focus', 9]);
    await page.context().close();
});

test('a dialog takes the focus, keeps the rest out of reach and gives the focus back', async () => {
    const { page } = await site.open();
    const under = [
        { id: 1, role: 'main' },
        { id: 2, parent: 1, role: 'heading', level: 1, name: 'Seite' },
        { id: 3, parent: 1, role: 'button', name: 'Alles löschen' },
        { id: 4, parent: 1, role: 'text-field', name: 'Feld' },
    ];
    const dialog = [
        { id: 20, role: 'dialog', name: 'Sicher?', modal: true },
        { id: 21, parent: 20, role: 'heading', level: 2, name: 'Sicher?', focusOnly: true },
        { id: 22, parent: 20, role: 'button', name: 'Löschen' },
        { id: 23, parent: 20, role: 'button', name: 'Behalten' },
    ];
    await show(page, under);
    await page.getByRole('button', { name: 'Alles löschen' }).focus();
    await show(page, [...under, ...dialog]);
    await page.getByRole('dialog', { name: 'Sicher?' }).waitFor();
    assert.equal(await focusedId(page), 'n21');
    const names = (await spoken(page))
        .filter(({ role }) => role === 'button')
        .map(({ name }) => name);
    assert.deepEqual(names, ['Löschen', 'Behalten'], 'what lies below is not spoken');
    assert.equal(await page.locator('#n1').getAttribute('inert'), '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await focusedId(page), 'n23');
    assert.deepEqual((await axeViolations(page)).violations, []);
    await page.keyboard.press('Escape');
    assert.deepEqual((await calls(page, 'shortcut')).at(-1), ['shortcut', 2]);
    await show(page, under);
    assert.equal(await focusedId(page), 'n3');
    assert.equal(await page.locator('[inert]').count(), 0);
    await page.context().close();
});

test('messages: at most one a second, the last one wins, assertive before polite', async () => {
    const { page } = await site.open();
    await page.evaluate(() => {
        globalThis.heard = [];
        for (const id of ['polite', 'assertive']) {
            new MutationObserver(() => {
                globalThis.heard.push([
                    id,
                    document.getElementById(id).textContent,
                    performance.now(),
                ]);
            }).observe(document.getElementById(id), { childList: true });
        }
        const { host, place } = globalThis.fake;
        const say = (text, urgent) => host.announce(...place(text), urgent);
        ['eins', 'zwei', 'drei'].forEach((text) => say(text, 0));
        ['Fehler', 'Anderer Fehler'].forEach((text) => say(text, 1));
    });
    await page.waitForFunction(() => globalThis.heard.length === 3);
    const heard = await page.evaluate(() => globalThis.heard);
    assert.deepEqual(
        heard.map(([id, text]) => `${id} ${text}`),
        ['polite eins', 'assertive Anderer Fehler', 'polite drei'],
    );
    heard.slice(1).forEach(([, , time], index) => assert.ok(time - heard[index][2] > 950));

    // A live record speaks when it changes, not when its screen appears.
    await page.waitForTimeout(1100);
    const record = (name) => [
        { id: 1, role: 'main' },
        { id: 2, parent: 1, role: 'live', name },
    ];
    await show(page, record('Gespeichert'), { screen: 5 });
    await show(page, record('Noch einmal gespeichert'), { screen: 5 });
    assert.equal(await page.locator('#polite').textContent(), 'Noch einmal gespeichert');
    assert.equal(await page.evaluate(() => globalThis.heard.length), 4);
    await page.context().close();
});

test('500 records: built and updated fast enough for every frame', async () => {
    const { page } = await site.open();
    const figures = await page.evaluate(async () => {
        const make = (shift) => {
            const records = [{ id: 1, role: 'main', box: [0, 0, 800, 700] }];
            records.push({
                id: 2,
                parent: 1,
                role: 'scroller',
                box: [0, 0, 800, 700],
                value: shift,
                max: 20000,
            });
            for (let row = 0; row < 100; row += 1) {
                const id = 10 + row * 5;
                const y = row * 60 - shift;
                records.push({
                    id,
                    parent: 2,
                    role: 'group',
                    name: `Zeile ${row}`,
                    box: [0, y, 800, 50],
                });
                records.push({
                    id: id + 1,
                    parent: id,
                    role: 'paragraph',
                    name: `Text ${row}`,
                    box: [0, y, 300, 24],
                });
                records.push({
                    id: id + 2,
                    parent: id,
                    role: 'button',
                    name: `Knopf ${row} ${shift % 7}`,
                    box: [300, y, 100, 44],
                });
                records.push({
                    id: id + 3,
                    parent: id,
                    role: 'checkbox',
                    name: `Haken ${row}`,
                    checked: (row + shift) % 2 === 0,
                    box: [400, y, 100, 44],
                });
                records.push({
                    id: id + 4,
                    parent: id,
                    role: 'text-field',
                    name: `Feld ${row}`,
                    text: `${row}`,
                    box: [500, y, 200, 44],
                });
            }
            return records;
        };
        const { fake } = globalThis;
        const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
        const time = async (shift) => {
            const bytes = fake.place(fake.pack(make(shift)));
            let spent = 0;
            await fake.frame((host) => {
                const start = performance.now();
                host.mirror(...bytes);
                spent = performance.now() - start;
            });
            return spent;
        };
        const builds = [];
        for (let round = 0; round < 5; round += 1) {
            await fake.show([]);
            builds.push(await time(0));
        }
        const updates = [];
        for (let round = 1; round < 60; round += 1) {
            updates.push(await time(round * 3));
        }
        const same = [];
        for (let round = 0; round < 30; round += 1) {
            same.push(await time(3));
        }
        return {
            records: make(0).length,
            build: median(builds),
            update: median(updates),
            same: median(same.slice(1)),
        };
    });
    console.log(
        `mirror, ${figures.records} records: built in ${figures.build.toFixed(1)} ms, scrolled with 200 changed in ${figures.update.toFixed(2)} ms, unchanged ${figures.same.toFixed(2)} ms (medians)`,
    );
    assert.ok(figures.build < 300 && figures.update < 60);
    await page.context().close();
});
