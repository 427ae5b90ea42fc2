/**
 * Bakes web/public/icon.svg into the pictures that operating systems ask for: `node web/bake_app_icons.mjs`, after the
 * SVG was changed. The PNG files are in the repo, because browsers of different versions draw a pixel differently.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('public/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`).toString('base64');

const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
});
for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
        `<body style="margin:0"><img width="${size}" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.screenshot({ path: `${folder}icon-${size}.png` });
}
await browser.close();
