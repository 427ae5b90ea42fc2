// What must not be linked into the app: streams and locales (+30 KB compressed), regular expressions
// (+40 KB), and whatever works with keys, which is the vault's alone. emcc's symbol map names every
// function that is left in the wasm.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const map = fileURLToPath(new URL('../../build/wasm/wirkbrille.js.symbols', import.meta.url));
const unwanted = [
    /\bstd::(__2::)?(basic_(i|o|io|string|f)stream|basic_streambuf|basic_filebuf|ios_base|basic_ios|locale|ctype|codecvt|num_(get|put)|numpunct|basic_regex|regex_)/,
    /\bcrypto_(box|sign|scalarmult|secretbox|stream|pwhash|core_(ed|h))|25519/,
];

const lines = readFileSync(map, 'utf8').trim().split('\n');
const found = lines.filter((line) => unwanted.some((pattern) => pattern.test(line)));
for (const line of found) console.error(line);
console.log(`${lines.length} functions, ${found.length} of them unwanted`);
process.exitCode = lines.length > 100 && found.length === 0 ? 0 : 1;
