// What lies at the middle of every control on the screen, as assistive technology asks for it: the control itself, with
// the name and the role that the mirror gives it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { launching, openApp } from '../../lib/app.mjs';
import { SHORT, begin, screensOf, walk } from '../../lib/story.mjs';
import { launchFirefox } from '../engine.mjs';
import { openDesktop } from './desktop.mjs';

/** AT-SPI's names of our roles. @type {Record<string, string>} */
const ROLES = {
    'push button': 'button',
    button: 'button',
    'toggle button': 'button',
    'radio button': 'radio',
    'check box': 'checkbox',
    entry: 'textbox',
    'combo box': 'combobox',
    link: 'link',
    heading: 'heading',
};

/** @type {[string, (desktop: Awaited<ReturnType<typeof openDesktop>>) => Promise<import('playwright-core').Browser>][]} */
const BROWSERS = [
    ['firefox', ({ env }) => launchFirefox(env, ['--kiosk'])],
    [
        'chromium',
        ({ env }) => {
            const how = launching({ args: ['--force-renderer-accessibility'] });
            return chromium.launch({
                ...how,
                headless: false,
                env: /** @type {Record<string, string>} */ (env),
            });
        },
    ],
];

/** The controls whose middle is on the screen, as the mirror has them. @param {import('../../lib/app.mjs').App} app */
const mirrored = ({ page }) =>
    page.evaluate(() =>
        [
            ...document.querySelectorAll(
                '#mirror :is(a[href], button, input, select, textarea, [tabindex])',
            ),
        ]
            .filter((el) => {
                const { left, right, top, bottom } = el.getBoundingClientRect();
                const [x, y] = [(left + right) / 2, (top + bottom) / 2];
                return el.contains(document.elementFromPoint(x, y));
            })
            .map((el) => {
                const labelled = (el.getAttribute('aria-labelledby') ?? '').split(' ');
                const names = labelled.map((id) => document.getElementById(id)?.textContent ?? '');
                const own = el.getAttribute('aria-label') ?? el.textContent ?? '';
                const input = /** @type {HTMLInputElement} */ (el);
                const role = {
                    A: 'link',
                    BUTTON: 'button',
                    SELECT: 'combobox',
                    TEXTAREA: 'textbox',
                    INPUT:
                        { radio: 'radio', checkbox: 'checkbox', file: 'button' }[input.type] ??
                        'textbox',
                }[el.tagName];
                return {
                    role: el.getAttribute('role') ?? role ?? 'heading',
                    name: names.join(' ').trim() || own.trim(),
                };
            }),
    );

for (const [name, launch] of BROWSERS) {
    test(`${name}: every control is found at its place`, async (t) => {
        const desktop = await openDesktop();
        const browser = await launch(desktop);
        try {
            const app = await openApp(browser, { hand: 'assistive', size: [900, 1000] });
            let count = 0;
            const look = async (/** @type {string} */ screen) => {
                const seen = await desktop.controls();
                assert.deepEqual(
                    seen.filter(({ found }) => found !== 'itself'),
                    [],
                    screen,
                );
                assert.deepEqual(
                    seen.map((one) => `${ROLES[one.role] ?? one.role}: ${one.name}`).sort(),
                    (await mirrored(app)).map((one) => `${one.role}: ${one.name}`).sort(),
                    screen,
                );
                count += seen.length;
            };
            await look('start');
            await begin(app);
            const screens = screensOf(SHORT);
            for (const [index, { step }] of screens.entries()) {
                await look(step);
                if (index < screens.length - 1) {
                    await walk(app, SHORT, { from: index, to: index + 1 });
                }
            }
            await walk(app, SHORT, { from: screens.length - 1 });
            await look('sheet');
            t.diagnostic(`${name}: ${count} controls on ${screens.length + 2} screens`);
            assert.ok(count > screens.length * 4, 'there was something to find');
            await app.close();
        } finally {
            await browser.close();
            desktop.close();
        }
    });
}
