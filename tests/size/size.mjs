// What a first visit loads, as it goes over the wire, against the budget. Both languages are measured;
// the larger one counts. `--table` prints; without it, the exit status says whether it is within.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(root + path, 'utf8'));
const budget = json('tests/size/budget.json')['first load'];
/** @type {{html: string, css: string, js: string[], wasm: string, content: Record<string, string>, later: Record<string, string>}} */
const load = json('build/first-load.json');

/** @param {string} name */
const bytes = (name) => statSync(`${root}build/web/${name}.br`).size;

const content = Object.entries(load.content)
    .map(([language, name]) => ({ what: `content (${language})`, size: bytes(name) }))
    .sort((a, b) => b.size - a.size)[0];
const rows = [
    { what: 'html', size: bytes(load.html) },
    { what: 'css', size: bytes(load.css) },
    { what: 'js', size: load.js.map(bytes).reduce((sum, size) => sum + size, 0) },
    { what: 'wasm', size: bytes(load.wasm) },
    content,
];
const total = rows.reduce((sum, { size }) => sum + size, 0);

if (process.argv.includes('--table')) {
    const later = Object.entries(load.later).map(([what, name]) => ({
        what: `later: ${what}`,
        size: bytes(name),
    }));
    for (const { what, size } of [
        ...rows,
        { what: 'first load', size: total },
        { what: 'budget', size: budget },
        ...later,
    ]) {
        console.log(`  ${what.padEnd(16)}${String(size).padStart(8)} bytes (brotli)`);
    }
} else {
    const left = budget - total;
    console.log(
        left >= 0 ? `${left} bytes are left` : `${-left} bytes over the budget of ${budget}`,
    );
    process.exitCode = left >= 0 ? 0 : 1;
}
