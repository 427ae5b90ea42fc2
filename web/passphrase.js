// What is said of a passphrase while it is typed. It is judged here and never leaves the page but for
// the vault.

/** @typedef {import('./mirror.js').Mirror} Mirror */

/** The numbers are app::lead::Strength. */
export const STRENGTH = { nothing: 0, tooShort: 1, enough: 2, strong: 3 };

const FEWEST_LETTERS = 12;
const FEWEST_WORDS = 4;
const LEAST_WORD = 3;
const STRONG_LETTERS = 20;
const STRONG_WORDS = 5;
/** The vault refuses fewer bytes, however many words they are. */
const FEWEST_BYTES = 12;
/** A passphrase that repeats itself is as short as what it repeats. */
const FEWEST_DIFFERENT = 6;

/** The same passphrase whatever keyboard it is typed on. @param {string} text */
export const normal = (text) => text.normalize('NFC').trim();

/** @param {string} text */
export function strengthOf(text) {
    const passphrase = normal(text);
    if (!passphrase) {
        return STRENGTH.nothing;
    }
    const letters = [...passphrase];
    const words = new Set(
        passphrase.split(/[\s-]+/).filter((word) => [...word].length >= LEAST_WORD),
    );
    const bytes = new TextEncoder().encode(passphrase).length;
    const different = new Set(letters).size;
    const enough = letters.length >= FEWEST_LETTERS || words.size >= FEWEST_WORDS;
    if (!enough || bytes < FEWEST_BYTES || different < FEWEST_DIFFERENT) {
        return STRENGTH.tooShort;
    }
    return letters.length >= STRONG_LETTERS || words.size >= STRONG_WORDS
        ? STRENGTH.strong
        : STRENGTH.enough;
}
