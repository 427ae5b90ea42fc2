// What analysing results needs of the page beside what every part needs: many files at once, and a place to keep them.
// Bundled by itself, as the facilitator's part is.

import createModule from 'analyse';

import { FLAG, ROLE } from './block.js';
import { utf8 } from './core.js';
import { download } from './downloads.js';
import { buildList, messageOf, storedItems } from './inspect.js';
import { createReleaseStorage } from './release_storage.js';
import { STATUS } from './storage.js';
import { read } from './vault.js';

/** @typedef {import('./core.js').Core} Core */
/** @typedef {import('./release_storage.js').Kept} Kept */

export { createModule };

/** @returns {Promise<typeof import('./exports.js')>} */
const loadExports = () => import(__EXPORTS_URL__);

/** main/analyse.cpp */
const JOB = {
    keep: 1,
    drop: 2,
    forget: 3,
    restore: 4,
    stop: 5,
    list: 6,
    look: 7,
    build: 8,
    workbook: 9,
    png: 10,
};
/** What an answer is to: platform/browser/host.hpp. */
const REQUEST = { load: 1, store: 2 };
const FILE = { read: 0, unreadable: 1, large: 2 };

const LARGEST = 64 * 1024 * 1024;
/** So long files are taken in before the page may draw and hear again. */
const STRETCH_MS = 24;
/** So many are fetched from the storage at a time. */
const AT_ONCE = 16;

/** Lets the page draw and hear. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** @param {Uint8Array} bytes */
const numberIn = (bytes) =>
    new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true);

/** @param {Uint8Array} bytes */
const textIn = (bytes) => new TextDecoder().decode(bytes);

/**
 * The functions that only this part's C++ calls, and the way in for files.
 * @param {object} parts
 * @param {Core} parts.core
 * @param {import('./frames.js').Frames} parts.frames
 */
export function createAnalyseHost({ core, frames }) {
    const storage = createReleaseStorage();
    /** Files that may have to be kept, by their numbers. @type {Map<number, Kept>} */
    const waiting = new Map();
    /** What was removed last. @type {import('./release_storage.js').Entry[]} */
    let removed = [];
    let lastNumber = 0;
    /** As they were listed for the inspector. @type {import('./inspect.js').Item[]} */
    let items = [];
    let stopped = false;
    /** One intake after the other. @type {Promise<unknown>} */
    let intake = Promise.resolve();

    /** @param {number} request @param {number} status */
    function stored(request, status) {
        core.enter(() => core.give('stored', new Uint8Array(), [request, status]));
        frames.request();
    }

    /** @param {string} name @param {Uint8Array} bytes @param {number} status */
    function give(name, bytes, status) {
        const label = utf8(name);
        const both = new Uint8Array(label.length + bytes.length);
        both.set(label);
        both.set(bytes, label.length);
        lastNumber += 1;
        const number = lastNumber;
        waiting.set(number, { name, bytes });
        core.enter(() => core.give('release', both, [number], [label.length, status]));
    }

    /**
     * @param {number} total @param {boolean} kept
     * @param {AsyncIterable<{ name: string, bytes: Uint8Array, status: number }>} files
     */
    async function takeIn(total, kept, files) {
        stopped = false;
        core.enter(() => core.call('intake', total, kept ? 1 : 0));
        frames.request();
        await breathe();
        let begun = performance.now();
        for await (const { name, bytes, status } of files) {
            if (stopped) {
                break;
            }
            give(name, bytes, status);
            if (performance.now() - begun > STRETCH_MS) {
                frames.request();
                await breathe();
                begun = performance.now();
            }
        }
        core.enter(() => core.call('intake_done'));
        frames.request();
    }

    /** @param {File[]} files */
    async function* contents(files) {
        for (const file of files) {
            const name = file.webkitRelativePath || file.name;
            if (file.size > LARGEST) {
                yield { name, bytes: new Uint8Array(), status: FILE.large };
                continue;
            }
            try {
                const bytes = new Uint8Array(await file.arrayBuffer());
                yield { name, bytes, status: FILE.read };
            } catch {
                yield { name, bytes: new Uint8Array(), status: FILE.unreadable };
            }
        }
    }

    /** @param {string[]} keys */
    async function* keptFiles(keys) {
        for (let at = 0; at < keys.length; at += AT_ONCE) {
            for (const kept of await storage.read(keys.slice(at, at + AT_ONCE))) {
                yield kept
                    ? { ...kept, status: FILE.read }
                    : { name: '', bytes: new Uint8Array(), status: FILE.unreadable };
            }
        }
    }

    async function open() {
        const { status, keys } = await storage.keys();
        const files = keys.filter((key) => !key.startsWith('key.'));
        for (const key of keys.filter((name) => name.startsWith('key.'))) {
            core.enter(() => core.give('kept_key', utf8(key)));
        }
        if (files.length) {
            await takeIn(files.length, true, keptFiles(files));
            waiting.clear();
        }
        stored(REQUEST.load, status === STATUS.ok ? STATUS.nothing : status);
    }

    /** @param {Uint8Array[]} parts number, name, number, name … */
    async function keep(parts) {
        const entries = [];
        for (let i = 0; i + 1 < parts.length; i += 2) {
            const number = numberIn(parts[i]);
            const kept = number ? waiting.get(number) : { name: '', bytes: new Uint8Array() };
            if (kept) {
                entries.push({ key: textIn(parts[i + 1]), kept });
                waiting.delete(number);
            }
        }
        stored(REQUEST.store, await storage.keep(entries));
    }

    /** @param {number} job @param {string} name @param {Uint8Array} bytes what it is made of */
    async function exported(job, name, bytes) {
        const { XLSX, png, workbook } = await loadExports();
        if (job === JOB.png) {
            download(name, 'image/png', await png(bytes));
        } else {
            download(name, XLSX, await workbook(JSON.parse(textIn(bytes))));
        }
    }

    /** To be looked at only. @param {string} name @param {Uint8Array} bytes @param {number} status */
    function show(name, bytes, status) {
        const label = utf8(name);
        const both = new Uint8Array(label.length + bytes.length);
        both.set(label);
        both.set(bytes, label.length);
        core.enter(() => core.give('look_at', both, [], [label.length, status]));
        frames.request();
    }

    /** @param {File[]} files */
    async function inspect(files) {
        core.enter(() => core.call('begin_look', files.length));
        frames.request();
        for await (const { name, bytes, status } of contents(files)) {
            show(name, bytes, status);
        }
    }

    async function listItems() {
        items = await storedItems();
        core.enter(() => core.give('stored_items', messageOf(items)));
        frames.request();
    }

    /** @param {number} place in the list */
    async function showItem(place) {
        const bytes = await items[place].read().catch(() => null);
        show('', bytes ?? new Uint8Array(), bytes ? FILE.read : FILE.unreadable);
    }

    async function showBuild() {
        const list = await buildList();
        core.enter(() => core.give('build', list ?? new Uint8Array(), [], [list ? 1 : 0]));
        frames.request();
    }

    return {
        store_get() {
            intake = open();
        },
        /** @param {number} pointer @param {number} length of a message whose number is the job */
        async ask_files(pointer, length) {
            const { status: job, parts } = read(core.bytes(pointer, length));
            if (job === JOB.keep) {
                keep(parts);
            } else if (job === JOB.drop) {
                parts.forEach((part) => waiting.delete(numberIn(part)));
            } else if (job === JOB.forget) {
                const { status, gone } = await storage.forget(parts.map(textIn));
                removed = gone;
                stored(REQUEST.store, status);
            } else if (job === JOB.restore) {
                stored(REQUEST.store, await storage.keep(removed));
            } else if (job === JOB.list) {
                listItems();
            } else if (job === JOB.look) {
                showItem(numberIn(parts[0]));
            } else if (job === JOB.build) {
                showBuild();
            } else if (job === JOB.stop) {
                stopped = true;
            } else {
                await exported(job, textIn(parts[0]), parts[1].slice());
            }
        },
        /** @param {File[]} files */
        bring(files) {
            intake = intake.then(() =>
                core.call('inspects')
                    ? inspect(files)
                    : takeIn(files.length, false, contents(files)),
            );
        },
    };
}

/** Every file in what was dropped, also in folders. @param {DataTransferItemList} items */
async function dropped(items) {
    /** @type {File[]} */
    const files = [];
    /** @param {FileSystemEntry | null} entry */
    async function walk(entry) {
        if (entry?.isFile) {
            const file = /** @type {FileSystemFileEntry} */ (entry);
            files.push(await new Promise((resolve, reject) => file.file(resolve, reject)));
        } else if (entry?.isDirectory) {
            const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
            for (;;) {
                /** @type {FileSystemEntry[]} */
                const some = await new Promise((resolve, reject) =>
                    reader.readEntries(resolve, reject),
                );
                if (!some.length) {
                    break;
                }
                for (const one of some) {
                    await walk(one);
                }
            }
        }
    }
    // All at once: after the first await the list is empty.
    const entries = [...items].map((item) => item.webkitGetAsEntry());
    for (const entry of entries) {
        await walk(entry).catch(() => {});
    }
    return files;
}

/**
 * Files that a person chooses, drops on the page or pastes.
 * @param {HTMLElement} stage
 * @param {import('./mirror.js').Mirror} mirror @param {(files: File[]) => void} bring
 */
export function listenToReleases(stage, mirror, bring) {
    /** @param {File[]} files */
    const take = (files) => {
        if (files.length) {
            bring(files);
        }
    };
    stage.addEventListener('change', ({ target }) => {
        const node = mirror.of(target);
        if (node?.role === ROLE.fileInput && !(node.flags & FLAG.disabled)) {
            const input = /** @type {HTMLInputElement} */ (node.control);
            take([...(input.files ?? [])]);
            // So that choosing the same file again is heard.
            input.value = '';
        }
    });
    addEventListener('dragover', (event) => {
        if (event.dataTransfer?.types.includes('Files')) {
            event.preventDefault();
        }
    });
    addEventListener('drop', (event) => {
        if (event.dataTransfer?.items.length) {
            // Else the browser would leave the page and show the file.
            event.preventDefault();
            dropped(event.dataTransfer.items).then(take);
        }
    });
    addEventListener('paste', (event) => take([...(event.clipboardData?.files ?? [])]));
}
