// Presses, keys, fingers and typing on the mirror, and what the core hears of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite } from './lib/web_page.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
    site = await openSite();
});
after(() => site.close());

const RADIOS = [2, 3, 4];
const form = [
    { id: 1, role: 'main', box: [0, 0, 800, 700] },
    { id: 10, parent: 1, role: 'radio-group', name: 'Stufe', box: [20, 20, 400, 160] },
    ...RADIOS.map((id, index) => ({
        id,
        parent: 10,
        role: 'radio',
        name: `Stufe ${index + 1}`,
        box: [20, 20 + index * 50, 300, 44],
    })),
    { id: 5, parent: 1, role: 'checkbox', name: 'Haken', box: [20, 200, 300, 44] },
    { id: 6, parent: 1, role: 'button', name: 'Weiter', box: [20, 250, 300, 48] },
    {
        id: 7,
        parent: 1,
        role: 'checkbox',
        name: 'Gesperrt',
        disabled: true,
        box: [20, 310, 300, 44],
    },
    { id: 8, parent: 1, role: 'text-field', name: 'Satz', box: [20, 370, 300, 48] },
    { id: 9, parent: 1, role: 'text-area', name: 'Notiz', box: [20, 430, 300, 90] },
    {
        id: 11,
        parent: 1,
        role: 'slider',
        name: 'Stärke',
        value: 3,
        min: 1,
        max: 5,
        box: [20, 530, 300, 44],
    },
    { id: 12, parent: 1, role: 'select', name: 'Branche', value: 0, box: [20, 580, 300, 44] },
    { id: 13, parent: 12, role: 'option', name: 'Handel' },
    { id: 14, parent: 12, role: 'option', name: 'Service' },
    { id: 15, parent: 1, role: 'secret', name: 'Kennwort', box: [20, 630, 300, 44] },
    { id: 16, parent: 1, role: 'tab-list', name: 'Ansicht', box: [400, 20, 300, 44] },
    { id: 17, parent: 16, role: 'tab', name: 'Bild', checked: true, box: [400, 20, 100, 44] },
    { id: 18, parent: 16, role: 'tab', name: 'Liste', box: [500, 20, 100, 44] },
    { id: 19, parent: 1, role: 'link', name: 'Quelle', extra: '#quelle', box: [400, 100, 100, 44] },
];

/**
 * A core that behaves: a press by id, or a pointer that goes down and up on the same node, changes the
 * record and shows it in the next frame. Pointers decide by rectangles, as the drawn side does.
 */
const behave = (records) => {
    const { fake } = globalThis;
    fake.records = records;
    let dirty = true;
    let downOn = 0;
    const change = (id, values) => {
        fake.records = fake.records.map((record) =>
            record.id === id ? { ...record, ...values } : record,
        );
        dirty = true;
    };
    const press = (id) => {
        const record = fake.records.find((candidate) => candidate.id === id);
        if (!record || record.disabled) {
            return;
        }
        if (record.role === 'checkbox') {
            change(id, { checked: !record.checked });
        } else if (record.role === 'radio' || record.role === 'tab') {
            fake.records
                .filter(({ parent }) => parent === record.parent)
                .forEach((other) => change(other.id, { checked: other.id === id }));
        }
    };
    fake.on.press = press;
    fake.on.number = (id, value) => change(id, { value });
    fake.on.text = (id, text) =>
        change(id, { text: fake.limit ? text.slice(0, fake.limit) : text });
    fake.on.pointer = (kind, x, y) => {
        const pressable = ['button', 'checkbox', 'radio', 'tab'];
        const hit = fake.records.findLast(({ role, box }) => {
            const [left, top, width, height] = box ?? [0, 0, 0, 0];
            return (
                pressable.includes(role) &&
                x >= left &&
                y >= top &&
                x < left + width &&
                y < top + height
            );
        });
        if (kind === 1) {
            downOn = hit?.id ?? 0;
        } else if (kind === 2 && hit && hit.id === downOn) {
            fake.calls.push(['drawn press', hit.id]);
            press(hit.id);
        }
    };
    fake.on.frame = () => {
        if (dirty) {
            dirty = false;
            fake.mirror(fake.records);
        }
    };
    return fake.frame();
};

/** @param {object} [options] */
async function start(options) {
    const opened = await site.open(options);
    await opened.page.evaluate(behave, form);
    const { page } = opened;
    return {
        ...opened,
        calls: (name) => page.evaluate((wanted) => globalThis.fake.named(wanted), name),
        forget: () => page.evaluate(() => void globalThis.fake.calls.splice(0)),
        settle: () => page.evaluate(() => globalThis.fake.frame()),
        checked: () =>
            page.evaluate(() => {
                const on = [...document.querySelectorAll('#mirror :checked:not(option)')].map(
                    ({ id }) => Number(id.slice(1)),
                );
                const known = globalThis.fake.records
                    .filter(({ checked, role }) => checked && role !== 'tab')
                    .map(({ id }) => id);
                return { native: on.sort(), core: known.sort() };
            }),
        async done() {
            assert.deepEqual(opened.complaints, []);
            await page.context().close();
        },
    };
}

test('a press by pointer is the core’s alone; by keyboard, code or assistive technology it comes by id', async () => {
    const { page, calls, forget, checked, done } = await start();
    const paths = {
        pointer: (locator) => locator.click(),
        'element.click()': (locator) => locator.evaluate((el) => el.click()),
        'dispatched click': (locator) => locator.dispatchEvent('click'),
        keyboard: async (locator) => {
            await locator.focus();
            await page.keyboard.press(' ');
        },
    };
    for (const [name, path] of Object.entries(paths)) {
        for (const [role, label, id] of [
            ['checkbox', 'Haken', 5],
            ['radio', 'Stufe 2', 3],
            ['radio', 'Stufe 3', 4],
            ['button', 'Weiter', 6],
            ['tab', 'Liste', 18],
            ['tab', 'Bild', 17],
        ]) {
            await forget();
            await path(page.getByRole(role, { name: label }));
            const expected =
                name === 'pointer' ? [[], [['drawn press', id]]] : [[['press', id]], []];
            assert.deepEqual(
                [await calls('press'), await calls('drawn press')],
                expected,
                `${name} on ${label}`,
            );
            const { native, core } = await checked();
            assert.deepEqual(native, core, `${name} on ${label}: native state is the core’s`);
        }
    }
    await done();
});

test('a click on a label’s words reaches its control once; a disabled one stays as it is', async () => {
    const { page, calls, forget, checked, done } = await start();
    await forget();
    await page.locator('label:has(#n5) .name').evaluate((el) => el.click());
    assert.deepEqual(await calls('press'), [['press', 5]]);
    await forget();
    const locked = page.getByRole('checkbox', { name: 'Gesperrt' });
    await locked.focus();
    await page.keyboard.press(' ');
    assert.deepEqual(await calls('press'), [['press', 7]]);
    assert.deepEqual(await checked(), { native: [5], core: [5] });
    await done();
});

test('Firefox’s assistive click (detail 1, no pointer before it) is a press; one after a pointer is not', async () => {
    const { page, calls, forget, done } = await start();
    const session = await page.context().newCDPSession(page);
    await forget();
    await page.getByRole('button', { name: 'Weiter' }).click();
    assert.deepEqual(await calls('press'), []);
    await page.evaluate(() => {
        document
            .getElementById('n6')
            .dispatchEvent(new PointerEvent('click', { bubbles: true, detail: 1 }));
    });
    assert.deepEqual(await calls('press'), [['press', 6]]);
    // Pointer events without a place and a kind, as a screen reader may send them.
    await forget();
    await page.evaluate(() => {
        const button = document.getElementById('n6');
        for (const type of ['pointerdown', 'pointerup', 'click']) {
            button.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true }));
        }
    });
    assert.deepEqual([await calls('press'), await calls('pointer')], [[['press', 6]], []]);
    await session.detach();
    await done();
});

test('radio buttons rove by arrows, tabs too; Tab passes a group in one step and leaves the page', async () => {
    const { page, calls, forget, checked, done } = await start();
    await page.getByRole('radio', { name: 'Stufe 2' }).click();
    await forget();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await calls('press'), [['press', 4]]);
    assert.deepEqual(await checked(), { native: [4], core: [4] });
    await page.keyboard.press('ArrowDown');
    assert.deepEqual((await checked()).native, [2]);

    const order = [];
    await page.keyboard.press('Tab');
    for (let step = 0; step < 15; step += 1) {
        const id = await page.evaluate(() => document.activeElement?.id ?? '');
        if (!id) {
            break;
        }
        order.push(id);
        await page.keyboard.press('Tab');
    }
    assert.deepEqual(order, ['n5', 'n6', 'n7', 'n8', 'n9', 'n11', 'n12', 'n15', 'n17', 'n19']);
    assert.deepEqual((await calls('focus')).at(-1), ['focus', 0, 0]);

    await page.getByRole('tab', { name: 'Bild' }).focus();
    await forget();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await calls('press'), [['press', 18]]);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'n18');
    assert.equal(await page.getByRole('tab', { name: 'Bild' }).getAttribute('tabindex'), '-1');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'n17');
    await done();
});

test('the focus is told with whether it is to be seen', async () => {
    const { page, calls, forget, done } = await start();
    await page.getByRole('checkbox', { name: 'Haken' }).click();
    assert.deepEqual((await calls('focus')).at(-1), ['focus', 5, 0]);
    await page.keyboard.press('Tab');
    assert.deepEqual((await calls('focus')).at(-1), ['focus', 6, 1]);
    await forget();
    await page.mouse.click(700, 600);
    assert.deepEqual((await calls('focus')).at(-1), ['focus', 0, 0]);
    await done();
});

test('slider and select by keyboard; a refused value goes back', async () => {
    const { page, calls, settle, done } = await start();
    const slider = page.getByRole('slider', { name: 'Stärke' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await calls('number'), [['number', 11, 4]]);
    await page.evaluate(() => (globalThis.fake.on.number = () => 0));
    await page.keyboard.press('ArrowRight');
    await settle();
    assert.equal(await slider.inputValue(), '4');
    await page.evaluate(() => (globalThis.fake.on.number = null));
    await page.getByLabel('Branche').selectOption('Service');
    assert.deepEqual((await calls('number')).at(-1), ['number', 12, 1]);
    await settle();
    assert.equal(
        await page.getByLabel('Branche').inputValue(),
        'Handel',
        'the core did not take it',
    );
    // Dragging with the pointer is the core's: the native value stays.
    const { x, y } = await slider.boundingBox();
    await page.mouse.move(x + 10, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + 280, y + 20, { steps: 3 });
    await page.mouse.up();
    assert.equal(await slider.inputValue(), '4');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'n11');
    await done();
});

test('text fields tell their whole value, keep caret and undo, and obey the core’s limit', async () => {
    const { page, calls, forget, settle, done } = await start();
    const field = page.getByLabel('Satz');
    await field.click();
    assert.deepEqual(await calls('drawn press'), [], 'the pointer was the field’s own');
    await page.keyboard.type('Grüße 👋');
    assert.deepEqual((await calls('text')).at(-1), ['text', 8, 'Grüße 👋']);
    assert.equal(
        await page.evaluate(() => getComputedStyle(document.getElementById('n8')).opacity),
        '1',
    );
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    assert.deepEqual(
        await calls('shortcut'),
        [['shortcut', 2]],
        'undo in a field is the browser’s',
    );
    await page.evaluate(() => (globalThis.fake.limit = 5));
    await field.fill('');
    await page.keyboard.type('abcde');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('X');
    await settle();
    assert.equal(await field.inputValue(), 'abcXd');
    assert.equal(await field.evaluate((el) => el.selectionStart), 4);
    await page.evaluate(() => (globalThis.fake.limit = 4));
    await page.keyboard.type('Y');
    await settle();
    assert.equal(
        await field.inputValue(),
        'abcX',
        'also when its record stays the same afterwards',
    );
    await page.keyboard.type('Z');
    await settle();
    assert.equal(await field.inputValue(), 'abcX');
    await forget();
    await page.keyboard.press('Enter');
    assert.deepEqual(await calls('text_done'), [['text_done', 8]]);
    await page.keyboard.press('Tab');
    assert.equal((await calls('text_done')).length, 2);
    assert.equal(
        await page.evaluate(() => getComputedStyle(document.getElementById('n8')).opacity),
        '0',
    );
    await page.getByLabel('Notiz').fill('eins\nzwei');
    assert.deepEqual((await calls('text')).at(-1), ['text', 9, 'eins\nzwei']);
    await done();
});

test('nothing is written back while an input method composes', async () => {
    const { page, calls, settle, done } = await start();
    await page.evaluate(() => (globalThis.fake.limit = 2));
    const field = page.getByLabel('Satz');
    await field.focus();
    const session = await page.context().newCDPSession(page);
    for (const text of ['に', 'にほ', 'にほん']) {
        await session.send('Input.imeSetComposition', {
            text,
            selectionStart: text.length,
            selectionEnd: text.length,
        });
        await settle();
        assert.equal(await field.inputValue(), text);
    }
    await session.send('Input.insertText', { text: '日本語' });
    await settle();
    assert.deepEqual((await calls('text')).at(-1), ['text', 8, '日本語']);
    assert.equal(await field.inputValue(), '日本', 'after it the core’s limit holds');
    await done();
});

test('a secret is typed, but the core never hears it', async () => {
    const { page, calls, done } = await start();
    await page.getByLabel('Kennwort').fill('geheim-geheim');
    await page.keyboard.press('Tab');
    assert.deepEqual(await calls('text'), []);
    assert.deepEqual((await calls('text_done')).at(-1), ['text_done', 15]);
    assert.equal(await page.evaluate(() => globalThis.fake.host.secret(15)), 'geheim-geheim');
    assert.equal(await page.evaluate(() => globalThis.fake.host.secret(8)), '');
    await done();
});

test('keys: undo, redo and scrolling reach the core where the element has no use for them', async () => {
    const { page, calls, forget, done } = await start();
    await page.getByRole('button', { name: 'Weiter' }).focus();
    await forget();
    for (const key of ['Control+z', 'Control+y', 'Control+Shift+Z']) {
        await page.keyboard.press(key);
    }
    assert.deepEqual(await calls('shortcut'), [
        ['shortcut', 0],
        ['shortcut', 1],
        ['shortcut', 1],
    ]);
    for (const key of ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']) {
        await page.keyboard.press(key);
    }
    assert.deepEqual(
        (await calls('scroll_key')).map(([, kind]) => kind),
        [0, 1, 2, 3, 4, 5],
    );
    for (const label of ['Stufe 1', 'Stärke', 'Notiz']) {
        await page.getByLabel(label).focus();
        await forget();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('End');
        assert.deepEqual(await calls('scroll_key'), [], label);
    }
    await done();
});

test('the wheel in pixels, lines and pages; with Ctrl it stays the browser’s zoom', async () => {
    const { page, calls, done } = await start();
    const answers = await page.evaluate(() =>
        [
            { deltaY: 30 },
            { deltaY: 3, deltaMode: 1 },
            { deltaX: 1, deltaMode: 2 },
            { deltaY: 5, ctrlKey: true },
        ].map((init) => {
            const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init });
            document.getElementById('n6').dispatchEvent(event);
            return event.defaultPrevented;
        }),
    );
    assert.deepEqual(answers, [true, true, true, false]);
    assert.deepEqual(await calls('wheel'), [
        ['wheel', 0, 30],
        ['wheel', 0, 48],
        ['wheel', 700, 0],
    ]);
    await done();
});

test('the mouse drags beyond the window, and only its main button counts', async () => {
    const { page, calls, forget, done } = await start();
    await forget();
    await page.mouse.move(600, 400);
    await page.mouse.down();
    await page.mouse.move(620, 420);
    await page.mouse.move(900, 900);
    await page.mouse.up();
    const kinds = (await calls('pointer')).map(([, kind]) => kind);
    assert.deepEqual(kinds.slice(0, 4), [0, 1, 0, 0]);
    assert.ok(kinds.includes(2), 'the release outside is heard');
    await forget();
    await page.mouse.move(600, 400);
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    assert.ok(!(await calls('pointer')).some(([, kind]) => kind === 1 || kind === 2));
    await done();
});

const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

test('touch: a tap presses once through the core, and nothing under the finger is hit afterwards', async () => {
    const { page, calls, forget, checked, done } = await start({ context: phone });
    await forget();
    await page.getByRole('checkbox', { name: 'Haken' }).tap();
    assert.deepEqual(
        [await calls('drawn press'), await calls('press')],
        [[['drawn press', 5]], []],
    );
    assert.deepEqual(await checked(), { native: [5], core: [5] });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'n5');

    // The next screen has a field where the button was.
    await page.evaluate(() => {
        const { fake } = globalThis;
        const old = fake.on.pointer;
        fake.on.pointer = (...values) => {
            old(...values);
            if (values[0] === 2) {
                fake.on.frame = null;
                fake.frame(() =>
                    fake.mirror(
                        [
                            { id: 1, role: 'main' },
                            {
                                id: 90,
                                parent: 1,
                                role: 'text-field',
                                name: 'Neu',
                                box: [20, 250, 300, 48],
                            },
                        ],
                        2,
                    ),
                );
            }
        };
    });
    await page.getByRole('button', { name: 'Weiter' }).tap();
    await page.waitForSelector('#n90');
    await page.waitForTimeout(400);
    assert.equal(await page.evaluate(() => document.activeElement?.id ?? ''), '');
    await done();
});

test('touch: a tap on a field gives it the focus, a drag that begins there is scrolling', async () => {
    const { page, calls, forget, done } = await start({ context: phone });
    const session = await page.context().newCDPSession(page);
    const touch = (type, ...touchPoints) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
    const drag = async (x, y) => {
        await touch('touchStart', { x, y });
        for (let step = 1; step <= 6; step += 1) {
            await page.waitForTimeout(16);
            await touch('touchMove', { x, y: y - step * 15 });
        }
        await touch('touchEnd');
    };
    for (const label of ['Satz', 'Branche', 'Weiter']) {
        const { x, y } = await page
            .getByLabel(label)
            .or(page.getByRole('button', { name: label }))
            .boundingBox();
        await forget();
        await drag(x + 40, y + 20);
        const kinds = (await calls('pointer')).map(([, kind]) => kind);
        assert.equal(kinds[0], 1, label);
        assert.ok(
            kinds.filter((kind) => kind === 0).length >= 5,
            `${label}: the core sees the whole drag: ${kinds}`,
        );
        assert.ok(kinds.includes(2), label);
        assert.equal(
            await page.evaluate(() => document.activeElement?.id ?? ''),
            '',
            `${label} is not focused by it`,
        );
        assert.ok(
            (await calls('pointer')).every((call) => call.at(-1) === 1 || call[1] === 3),
            'told as touch',
        );
    }
    // Right after a quick drag the browser takes a tap for the one that stops it.
    await page.waitForTimeout(600);
    await page.getByLabel('Satz').tap();
    await page.waitForFunction(() => document.activeElement?.id === 'n8');

    // A long text in the focused area scrolls itself.
    await page.getByLabel('Notiz').fill('Zeile\n'.repeat(30));
    await page.getByLabel('Notiz').tap();
    const { x, y } = await page.getByLabel('Notiz').boundingBox();
    await page.getByLabel('Notiz').evaluate((el) => (el.scrollTop = 0));
    await forget();
    await drag(x + 40, y + 80);
    await page.waitForTimeout(200);
    assert.deepEqual(
        (await calls('pointer')).filter(([, kind]) => kind === 1),
        [],
    );
    assert.ok((await page.getByLabel('Notiz').evaluate((el) => el.scrollTop)) > 20);
    await done();
});

test('explore by touch: every leaf is found at its middle', async () => {
    const { page, done } = await start();
    const missed = await page.evaluate(() =>
        globalThis.fake.records
            .filter(({ role }) => !['main', 'radio-group', 'tab-list', 'option'].includes(role))
            .filter(
                ({ id, box: [x, y, width, height] }) =>
                    document
                        .elementFromPoint(x + width / 2, y + height / 2)
                        ?.closest('[id^=n]:not(span)')?.id !== `n${id}`,
            )
            .map(({ id, role }) => `${role} ${id}`),
    );
    assert.deepEqual(missed, []);
    await done();
});
