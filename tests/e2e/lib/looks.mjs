/** What can be said about a screen without words: places, names, focus, speech. */
import { readFileSync } from 'node:fs';
import { root } from './server.mjs';

/** @typedef {import('playwright-core').Page} Page */

const axeSource = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

/** Elements of the mirror that are partly outside the window's width; empty when the page reflows. @param {Page} page @returns {Promise<string[]>} */
export const outsideWidth = (page) =>
    page.evaluate(() => {
        const plain = document.documentElement.classList.contains('plain');
        const beyond = [...document.querySelectorAll('#mirror .node')]
            .filter((el) => plain || !el.closest('.unseen'))
            .filter((el) => el.tagName !== 'OPTION')
            .map((el) => ({ el, box: el.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
            .map(({ el, box }) => `${el.tagName} ${box.left}–${box.right} ${el.textContent}`);
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth ? [...beyond, `page ${scrollWidth}`] : beyond;
    });

/** What axe finds; through the debugging protocol, because the policy blocks script tags. @param {Page} page */
export async function axeFindings(page) {
    if (!(await page.evaluate(() => 'axe' in globalThis))) {
        await page.evaluate(axeSource);
    }
    return page.evaluate(async () => {
        // What axe cannot see on a transparent mirror, the contrast of the picture, is tested natively.
        const { violations, passes } = await globalThis.axe.run(document, {
            rules: { 'color-contrast': { enabled: false } },
            resultTypes: ['violations'],
        });
        return {
            passes: passes.length,
            violations: violations.map(
                ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
            ),
        };
    });
}

/** Names, as computed by the browser, of everything that can take the focus. @param {Page} page @returns {Promise<{ role: string, name: string }[]>} */
export async function focusables(page) {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return nodes
        .filter(
            ({ ignored, role, properties = [] }) =>
                !ignored &&
                role?.value !== 'RootWebArea' &&
                properties.some(({ name, value }) => name === 'focusable' && value.value),
        )
        .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
}

/** What is chosen and written on the screen. @param {Page} page @returns {Promise<(string | boolean)[]>} */
export const filled = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll('#mirror :is(input, textarea, select)')]
            .map((el) => /** @type {HTMLInputElement} */ (el))
            .map(({ type, checked, value }) => (/radio|box/.test(type) ? checked : value)),
    );

/** Ids that more than one element has. @param {Page} page @returns {Promise<string[]>} */
export const repeatedIds = (page) =>
    page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
    });

/** Controls that a finger would miss. @param {Page} page @returns {Promise<string[]>} */
export const smallTargets = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll('#mirror :is(button, input, select, textarea, a)')]
            .filter((el) => !el.closest('[inert]'))
            .map((el) => ({ el, box: (el.closest('.node') ?? el).getBoundingClientRect() }))
            .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
            .map(({ el, box }) => `${box.width} × ${box.height} ${el.id} ${el.textContent}`),
    );

/**
 * Every stop of Tab from the beginning of the page until the focus has left it, and where it should stop.
 * @param {Page} page @returns {Promise<{ stops: string[], wanted: string[] }>}
 */
export async function tabRing(page) {
    const wanted = await page.evaluate(() => {
        /** @type {Set<string>} */
        const groups = new Set();
        /** @type {string[]} */
        const ids = [];
        for (const el of document.querySelectorAll(
            '#mirror :is(button, input, select, textarea, a)',
        )) {
            const input = /** @type {HTMLInputElement} */ (el);
            if (el.closest('[inert]') || input.tabIndex < 0) {
                continue;
            }
            if (input.type === 'radio') {
                const group = [...document.getElementsByName(input.name)];
                const chosen = group.find((one) => /** @type {any} */ (one).checked) ?? group[0];
                if (groups.has(input.name) || el !== chosen) {
                    continue;
                }
                groups.add(input.name);
            }
            ids.push(el.id);
        }
        const active = /** @type {HTMLElement} */ (document.activeElement);
        globalThis.resting = active;
        active.blur();
        getSelection()?.removeAllRanges();
        // Where the next Tab starts from: the very beginning of the page.
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
        return ids;
    });
    const stops = [];
    for (let stop = 0; stop <= wanted.length; stop += 1) {
        await page.keyboard.press('Tab');
        const id = await page.evaluate(() => {
            const active = document.activeElement;
            return !active || active === document.body || !document.hasFocus() ? 'left' : active.id;
        });
        stops.push(id);
        if (id === 'left') {
            break;
        }
    }
    await page.evaluate(() => globalThis.resting?.focus?.({ preventScroll: true }));
    return { stops, wanted: [...wanted, 'left'] };
}
