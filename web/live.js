// What is said without being looked at: two persistent live regions, at most one message a second.

/** @typedef {(text: string, assertive: boolean) => void} Say */

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

    return (text, urgent) => {
        waiting[urgent ? 'assertive' : 'polite'] = text;
        if (!pausing) {
            speak();
        }
    };
}
