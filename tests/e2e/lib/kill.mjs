/** Killing a browser at a moment that a seed decides. */
import { readFileSync, readdirSync } from 'node:fs';

/** @param {number} seed @returns {() => number} from 0 up to 1 */
export function dice(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

/** The process of the browser itself that works in a profile folder. @param {string} folder */
export const browserOf = (folder) =>
    readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .filter((id) => {
            try {
                const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
                return line.includes(`--user-data-dir=${folder}`) && !line.includes('--type=');
            } catch {
                return false;
            }
        })
        .map(Number);
