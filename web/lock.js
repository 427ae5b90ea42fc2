// One tab writes. The others only read until it is closed.

import { NAME } from './storage.js';

const GRACE_MS = 250;

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param {(held: boolean) => void} changed called when this tab becomes the writing one later on
 * @returns {Promise<boolean>} whether it is the writing one now
 */
export async function takeLock(changed) {
    let answered = false;
    /** @type {Promise<boolean>} */
    const granted = new Promise((resolve) => {
        const hold = () => {
            resolve(true);
            if (answered) {
                changed(true);
            }
        };
        if (navigator.locks) {
            // The promise that never ends keeps the lock until the tab is closed.
            navigator.locks.request(NAME, () => (hold(), new Promise(() => {}))).catch(hold);
        } else {
            askOthers(hold);
        }
    });
    // After a reload the page before may hold the lock for a moment longer.
    // The browser answers questions in their order: after this one a free lock has been granted, also
    // when the page was too busy to hear of it in time.
    const refused = pause(GRACE_MS)
        .then(() => navigator.locks?.query())
        .then(() => false);
    const held = await Promise.race([granted, refused]);
    answered = true;
    return held;
}

/**
 * Web Locks need a secure context; over plain http the tabs ask each other.
 * @param {() => void} hold
 */
function askOthers(hold) {
    if (typeof BroadcastChannel === 'undefined') {
        hold();
        return;
    }
    const channel = new BroadcastChannel(NAME);
    const me = Math.random();
    let holding = false;
    let asking = false;
    let refused = false;

    async function ask() {
        if (asking || holding) {
            return;
        }
        asking = true;
        refused = false;
        channel.postMessage({ say: 'ask', me });
        await pause(GRACE_MS / 2);
        // Answers that came while the page was busy are heard before this second pause is over.
        await pause(GRACE_MS / 10);
        asking = false;
        if (!refused) {
            holding = true;
            hold();
        }
    }

    channel.onmessage = ({ data }) => {
        if (data.say === 'ask' && (holding || (asking && me < data.me))) {
            channel.postMessage({ say: 'taken', to: data.me });
        } else if (data.say === 'taken' && data.to === me) {
            refused = true;
        } else if (data.say === 'free') {
            ask();
        }
    };
    addEventListener('pagehide', () => {
        if (holding) {
            channel.postMessage({ say: 'free' });
        }
    });
    // A tab that crashed has said nothing: look again when a person comes to this one.
    document.addEventListener('visibilitychange', () => {
        if (!document.hidden) {
            ask();
        }
    });
    ask();
}
