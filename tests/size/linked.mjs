// What must not be linked into the app, neither for taking part nor for running a workshop: streams and locales (+30 KB compressed), regular expressions
// (+40 KB), and whatever works with keys, which is the vault's alone. emcc's symbol map names every
// function that is left in the wasm.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const unwanted = [
    /\bstd::(__2::)?(basic_(i|o|io|string|f)stream|basic_streambuf|basic_filebuf|ios_base|basic_ios|locale|ctype|codecvt|num_(get|put)|numpunct|basic_regex|regex_)/,
    /\bcrypto_(box|sign|scalarmult|secretbox|stream|pwhash|core_(ed|h))|25519/,
];

let good = true;
for (const module of ['wirkbrille', 'lead']) {
    const map = fileURLToPath(new URL(`../../build/wasm/${module}.js.symbols`, import.meta.url));
    const lines = readFileSync(map, 'utf8').trim().split('\n');
    const found = lines.filter((line) => unwanted.some((pattern) => pattern.test(line)));
    for (const line of found) console.error(line);
    console.log(`${module}: ${lines.length} functions, ${found.length} of them unwanted`);
    good &&= lines.length > 100 && found.length === 0;
}
process.exitCode = good ? 0 : 1;
