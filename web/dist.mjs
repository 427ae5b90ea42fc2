/**
 * Builds build/dist/wirkbrille-web.zip from build/web: the site with its compressed files, examples for servers, a
 * README; and build/dist/checksums.txt over what is there. The same files give the same bytes, on any day and machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { csp } from './csp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/dist');
const PACKED = /\.(br|png)$/;

/** @type {import('fflate').Zippable} */
const files = {};
const site = readdirSync(join(root, 'build/web'), { encoding: 'utf8', recursive: true });
for (const name of site.sort()) {
    const path = join(root, 'build/web', name);
    if (statSync(path).isDirectory()) continue;
    const bytes = readFileSync(path);
    files[`site/${name}`] = [bytes, { level: PACKED.test(name) ? 0 : 9 }];
}
for (const name of readdirSync(join(root, 'web/hosting')).sort()) {
    const text = readFileSync(join(root, 'web/hosting', name), 'utf8').replaceAll('{{csp}}', csp);
    files[name === 'README.txt' ? name : `hosting/${name}`] = Buffer.from(text);
}

mkdirSync(out, { recursive: true });
// The earliest time that the format knows, wherever the clock stands.
const zip = zipSync({ 'wirkbrille-web': files }, { mtime: new Date(1980, 0, 1), level: 9 });
writeFileSync(join(out, 'wirkbrille-web.zip'), zip);

const sums = ['wirkbrille-web.zip', 'wirkbrille.html'].map((name) => {
    const bytes = readFileSync(join(out, name));
    console.log(`build/dist/${name}: ${bytes.length} bytes`);
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
});
writeFileSync(join(out, 'checksums.txt'), sums.join(''));
