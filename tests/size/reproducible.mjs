// What is handed on is the same bytes, whoever builds it from the same sources: a second build in another folder, in
// another time zone, from nothing; and no compiled part names a folder of the machine that built it.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anotherBuild } from '../e2e/lib/versions.mjs';
import { root } from '../e2e/lib/server.mjs';

const NAMES = ['wirkbrille-web.zip', 'wirkbrille.html', 'checksums.txt'];
/** @param {string} tree */
const dist = (tree) =>
    Object.fromEntries(
        NAMES.map((name) => {
            const bytes = readFileSync(join(tree, 'build/dist', name));
            return [name, createHash('sha256').update(bytes).digest('hex')];
        }),
    );

const tree = anotherBuild();
for (const script of ['one_file.mjs', 'dist.mjs']) {
    execFileSync(process.execPath, [join(tree, 'web', script)], {
        env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
}
const [here, there] = [dist(root), dist(tree)];
let good = true;
for (const name of NAMES) {
    const same = here[name] === there[name];
    console.log(`${name}: ${here[name]}${same ? '' : ` here, ${there[name]} there`}`);
    good &&= same;
}

for (const part of [
    'wirkbrille',
    'lead',
    'projector',
    'analyse',
    'adviser',
    'vault',
    'lead_vault',
]) {
    const wasm = readFileSync(join(root, `build/wasm/${part}.wasm`), 'latin1');
    const found = [root.replace(/\/$/, ''), '/build/wasm', '/src/core/'].filter((folder) =>
        wasm.includes(folder),
    );
    if (found.length) console.log(`${part}.wasm names ${found}`);
    good &&= found.length === 0;
}
process.exitCode = good ? 0 : 1;
