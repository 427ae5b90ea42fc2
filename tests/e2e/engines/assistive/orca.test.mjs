// Orca reads while somebody takes part with the keyboard alone. Every key and what is said after it are kept in
// build/logs/orca.txt, to be read as a person would hear it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openApp } from '../../lib/app.mjs';
import { HANDS } from '../../lib/hands.mjs';
import { root } from '../../lib/server.mjs';
import { SHORT, begin, walk } from '../../lib/story.mjs';
import { launchFirefox } from '../engine.mjs';
import { openDesktop } from './desktop.mjs';

test('Orca hears every stop of the keyboard', async (t) => {
    const desktop = await openDesktop({ orca: true });
    const browser = await launchFirefox(desktop.env, ['--kiosk']);
    /** @type {{ key: string, stop: string, said: string[] }[]} */
    const heard = [];
    try {
        const app = await openApp(browser, { size: [900, 1000] });
        let from = 0;
        const key = async (/** @type {string} */ name) => {
            await desktop.key(name);
            await app.settled();
            const said = await desktop.heard(from);
            from += said.length;
            const stop = await app.page.evaluate(() => {
                const el = /** @type {HTMLElement} */ (document.activeElement);
                const name_ = document.getElementById(`${el.id}name`) ?? el;
                return name_.textContent?.trim() ?? '';
            });
            heard.push({ key: name, stop, said });
        };
        const type = (/** @type {string} */ words) => key(`type ${words}`);
        app.hand = HANDS.keyboard(/** @type {any} */ ({ keyboard: { press: key, type } }));
        await begin(app);
        await walk(app, SHORT);
        await app.close();
    } finally {
        await browser.close();
        desktop.close();
        const lines = heard.flatMap(({ key, said }) => [key, ...said.map((text) => `    ${text}`)]);
        writeFileSync(`${root}/build/logs/orca.txt`, `${lines.join('\n')}\n`);
    }
    t.diagnostic(`${heard.length} keys, ${heard.flatMap(({ said }) => said).length} sentences`);
    const silent = heard.filter(
        ({ key, stop, said }) => /Tab|Arrow/.test(key) && !said.join(' ').includes(stop),
    );
    assert.deepEqual(silent, [], 'a stop is not said');
});
