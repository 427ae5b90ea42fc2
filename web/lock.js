// One tab writes. The others only read until it is closed.

import { NAME } from './storage.js';

const GRACE_MS = 250;

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param {() => void} gained called when this tab becomes the writing one later on
 * @param {string} [name] of what is written: each part of the app has its own
 * @returns {Promise<boolean>} whether it is the writing one now
 */
export function takeLock(gained, name = NAME) {
    return new Promise((resolve) => {
        let answered = false;
        /** @param {boolean} held */
        const answer = (held) => {
            if (answered && held) {
                gained();
            }
            answered = true;
            resolve(held);
        };
        const { locks } = navigator;
        if (!locks) {
            askOthers(answer, name);
            return;
        }
        // The promise that never ends keeps the lock until the tab is closed.
        const forever = new Promise(() => {});
        const hold = () => {
            answer(true);
            return forever;
        };
        locks.request(name, hold).catch(hold);
        // After a reload the page before may hold the lock for a moment longer. The browser answers
        // questions in their order: after this one a free lock has been granted, also to a busy page.
        pause(GRACE_MS)
            .then(() => locks.query())
            .finally(() => answered || answer(false));
    });
}

/**
 * Web Locks need a secure context; over plain http the tabs ask each other.
 * @param {(held: boolean) => void} answer @param {string} name
 */
function askOthers(answer, name) {
    if (typeof BroadcastChannel === 'undefined') {
        answer(true);
        return;
    }
    const channel = new BroadcastChannel(name);
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
        await pause(GRACE_MS);
        // Answers that came while the page was busy are heard before this second pause is over.
        await pause(GRACE_MS / 10);
        asking = false;
        holding = !refused;
        answer(holding);
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
