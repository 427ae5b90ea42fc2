/** What a browser saves into a folder, for drivers that do not tell of it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LOOK_MS = 50;
const UNFINISHED = /\.(part|wkdownload)$/;

/**
 * Tells of every file once it is whole, in the shape of Playwright's event.
 * @param {string} folder @param {(one: { suggestedFilename: () => string, path: () => Promise<string> }) => void} hear
 * @returns {() => void} ends it
 */
export function watchDownloads(folder, hear) {
    const heard = new Set(readdirSync(folder));
    const looking = setInterval(() => {
        const names = readdirSync(folder);
        for (const name of names) {
            const path = join(folder, name);
            const waits =
                UNFINISHED.test(name) ||
                names.some((other) => UNFINISHED.test(other)) ||
                statSync(path).size === 0;
            if (!waits && !heard.has(name)) {
                heard.add(name);
                hear({ suggestedFilename: () => name, path: async () => path });
            }
        }
    }, LOOK_MS);
    return () => clearInterval(looking);
}
