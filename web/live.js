// What is said without being looked at: two persistent live regions, at most one message a second.

/** @typedef {((text: string, assertive: boolean) => void) & { turnPage: () => void, settle: () => void }} Say */

const PAUSE_MS = 1000;

/**
 * @param {HTMLElement} polite
 * @param {HTMLElement} assertive
 * @returns {Say}
 */
export function createLive(polite, assertive) {
    // A newer message replaces one that still waits: the last one is the one that counts.
    const waiting = { polite: '', assertive: '' };
    let pausing = false;
    let aboutNextPage = false;

    function speak() {
        const urgent = waiting.assertive !== '';
        const text = urgent ? waiting.assertive : waiting.polite;
        if (!text) {
            pausing = false;
            return;
        }
        waiting[urgent ? 'assertive' : 'polite'] = '';
        // A new text node is announced even when it says the same as the one before.
        (urgent ? assertive : polite).replaceChildren(new Text(text));
        pausing = true;
        setTimeout(speak, PAUSE_MS);
    }

    /** @param {string} text @param {boolean} urgent */
    function say(text, urgent) {
        aboutNextPage = true;
        waiting[urgent ? 'assertive' : 'polite'] = text;
        if (!pausing) {
            speak();
        }
    }

    return Object.assign(say, {
        /**
         * Another page is shown: what was said about the one before is gone, for it may have been
         * somebody's own words. What has just been said belongs to the new page.
         */
        turnPage() {
            if (!aboutNextPage) {
                waiting.polite = '';
                polite.replaceChildren();
                assertive.replaceChildren();
            }
        },
        /** The page is as it was when this was last called. */
        settle() {
            aboutNextPage = false;
        },
    });
}
