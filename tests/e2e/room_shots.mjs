/**
 * Pictures of the projector for people to look at: build/shots/room-<message>-<view>-<variant>.png.
 * `node tests/e2e/room_shots.mjs [variant…]`
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launching } from './lib/app.mjs';
import { messages, openRoom, viewOf } from './lib/room.mjs';
import { root } from './lib/server.mjs';

/** @type {Record<string, { size: [number, number], dark: boolean }>} */
const VARIANTS = {
    'large-dark': { size: [1920, 1080], dark: true },
    'large-light': { size: [1920, 1080], dark: false },
    'small-dark': { size: [1280, 720], dark: true },
    'small-light': { size: [1280, 720], dark: false },
};

const folder = `${root}/build/shots`;
mkdirSync(folder, { recursive: true });
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(VARIANTS);
const browser = await chromium.launch(launching());
for (const variant of wanted) {
    const room = await openRoom(browser, VARIANTS[variant]);
    const control = await room.control();
    const wall = await room.wall();
    for (const message of messages()) {
        let before = '';
        for (let view = 0; view < 12; view += 1) {
            const bytes = message.kind === 'picture' ? viewOf(message, view) : message.bytes;
            await room.show(control, wall, bytes);
            const said = await wall.locator('#mirror').ariaSnapshot();
            if (said === before) {
                break;
            }
            before = said;
            await wall.screenshot({
                path: `${folder}/room-${message.name}-${view}-${variant}.png`,
            });
        }
    }
    await room.context.close();
}
await browser.close();
