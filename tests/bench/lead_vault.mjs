// A facilitator's vault with a whole large workshop: what each action costs in the module that ships, and
// how much memory it takes. Milliseconds of the processor, so that others on the machine do not count.
// Usage: node tests/bench/lead_vault.mjs [PEOPLE]
import { execFileSync } from 'node:child_process';
import {
    cpSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    readdirSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEAD_JOB } from '../../web/lead_vault.js';
import { message } from '../../web/vault.js';
import { printTable } from './lib/figures.mjs';

const PEOPLE = Number(process.argv[2] ?? 200);
const PASSPHRASE = 'drei Worte hier';

/** All exercises as one template, simulated. @param {string} folder */
function simulate(folder) {
    const assets = join(folder, 'assets');
    cpSync('assets', assets, { recursive: true });
    const exercises = readdirSync(join(assets, 'exercises'))
        .filter((name) => !name.includes('.'))
        .sort();
    const template = join(assets, 'templates', 'all');
    mkdirSync(template);
    const write = (/** @type {string} */ name, /** @type {object} */ value) =>
        writeFileSync(join(template, name), `${JSON.stringify(value, null, 2)}\n`);
    write('template.json', {
        format: 1,
        id: 'all',
        revision: 1,
        minutes: 10 * exercises.length,
        people: { fewest: 6, most: 100 },
        rounds: 1,
        parts: exercises.map((exercise) => ({
            id: exercise,
            kind: 'exercise',
            minutes: 10,
            exercise,
        })),
    });
    const orderFile = join(assets, 'templates', 'order.json');
    const order = JSON.parse(readFileSync(orderFile, 'utf8'));
    order.order.push('all');
    writeFileSync(orderFile, `${JSON.stringify(order, null, 2)}\n`);
    for (const language of ['de', 'en']) {
        write(`text.${language}.json`, {
            format: 1,
            id: 'all',
            of_revision: 1,
            language,
            title: 'Alle',
            purpose: 'Messen.',
            parts: Object.fromEntries(
                exercises.map((exercise) => [exercise, { title: 'Teil', say: 'Bitte.' }]),
            ),
        });
    }
    writeFileSync(join(folder, 'pass.txt'), `${PASSPHRASE}\n`);
    mkdirSync(join(folder, 'sim'));
    const options = `--template all --people ${PEOPLE} --seed 7 --out ${folder}/sim`;
    execFileSync(
        'build/native/wirkbrille',
        [
            'simulate',
            ...options.split(' '),
            '--passphrase-file',
            `${folder}/pass.txt`,
            '--assets',
            assets,
        ],
        { stdio: 'ignore' },
    );
    const pack = ['content', 'pack', '--language', 'de', '--assets', 'assets', '--out'];
    execFileSync('build/native/wirkbrille', [...pack, join(folder, 'content.bin')]);
    return exercises;
}

/** The module as web/vault_worker.js runs it. */
async function load() {
    const module = await WebAssembly.compile(readFileSync('build/wasm/lead_vault.wasm'));
    /** @type {Record<string, Record<string, () => number>>} */
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
        (imports[from] ??= {})[name] = () => 0;
    }
    const { exports } = await WebAssembly.instantiate(module, imports);
    exports._initialize?.();
    const memory = () => new Uint8Array(exports.memory.buffer);
    return {
        megabytes: () => Math.round(exports.memory.buffer.byteLength / 1024 / 1024),
        ask(job, parts = []) {
            const request = message(job, parts);
            const start = process.cpuUsage();
            const pointer = exports.wb_alloc(request.length);
            memory().set(request, pointer);
            const size = exports.wb_randomness(pointer, request.length);
            const random = exports.wb_alloc(size);
            crypto.getRandomValues(memory().subarray(random, random + size));
            const length = exports.wb_carry_out(pointer, request.length, random, size);
            const used = process.cpuUsage(start);
            const ms = (used.user + used.system) / 1000;
            const at = exports.wb_answer();
            const bytes = memory().slice(at, at + length);
            const view = new DataView(bytes.buffer);
            const answer = [];
            for (let next = 4; next < length; ) {
                const end = next + 4 + view.getUint32(next, true);
                answer.push(bytes.slice(next + 4, end));
                next = end;
            }
            return { status: view.getUint32(0, true), parts: answer, ms };
        },
    };
}

/** A slot or a part as core/wire/lead_message.cpp writes it. @param {string} exercise @param {number[]} number */
const place = (exercise, ...number) =>
    Uint8Array.from([exercise.length, ...Buffer.from(exercise), 1, 0, ...number]);

const folder = mkdtempSync(join(tmpdir(), 'wirkbrille-bench-'));
try {
    const exercises = simulate(folder);
    const file = (/** @type {string} */ name) =>
        new Uint8Array(readFileSync(join(folder, 'sim', name)));
    const content = new Uint8Array(readFileSync(join(folder, 'content.bin')));
    const vault = await load();
    /** @type {Record<string, number[]>} */
    const times = {};
    const timed = (/** @type {string} */ name, job, parts) => {
        const answer = vault.ask(job, parts);
        if (answer.status !== 0) {
            throw new Error(`${name} was refused: ${answer.status}`);
        }
        (times[name] ??= []).push(answer.ms);
        return answer.parts;
    };
    const passphrase = new Uint8Array(Buffer.from(PASSPHRASE));
    const none = new Uint8Array();
    timed('open, empty box', LEAD_JOB.open, [
        file('workshop.wirk'),
        file('workshop.key'),
        passphrase,
        content,
        none,
    ]);
    let keyFile = none;
    const sealed = [];
    for (const name of readdirSync(join(folder, 'sim')).filter((one) => one.startsWith('person'))) {
        sealed.push(...timed('take in one person', LEAD_JOB.takeIn, [file(name)]).slice(1));
        timed('keep records', LEAD_JOB.keep);
    }
    timed('progress', LEAD_JOB.progress);
    let marks = none;
    for (const exercise of exercises) {
        const [key, more] = timed('reveal', LEAD_JOB.reveal, [place(exercise)]);
        keyFile = key;
        marks = new Uint8Array([...marks, ...more]);
        timed('keep a batch', LEAD_JOB.keep);
        timed('picture for files', LEAD_JOB.picture, [place(exercise, 1, 0)]);
        timed('picture for the room', LEAD_JOB.roomPicture, [place(exercise, 1, 0)]);
    }
    timed('release', LEAD_JOB.release);
    timed('box', LEAD_JOB.box);
    timed('lock', LEAD_JOB.lock);
    timed('open, full box', LEAD_JOB.open, [
        file('workshop.wirk'),
        keyFile,
        passphrase,
        content,
        marks,
        ...sealed,
    ]);
    printTable(
        `${PEOPLE} people, ${exercises.length} exercises, ${sealed.length} records; memory ${vault.megabytes()} MiB`,
        times,
    );
} finally {
    rmSync(folder, { recursive: true });
}
