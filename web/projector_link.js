// What the control window tells the projector's window, in this browser only. The last message is remembered in
// memory, for a projector that is opened or reloaded later; nothing of it is stored.

const CHANNEL = 'wirkbrille.room';
const ASKED = 'asked';

/**
 * The control window's end.
 * @param {object} [options]
 * @param {() => Uint8Array | undefined} [options.onAsked] a projector was opened: what it should show now, where that is
 *     not what was shown last (a timer has run on)
 */
export function createRoomLink({ onAsked } = {}) {
    const channel = new BroadcastChannel(CHANNEL);
    /** @type {Uint8Array | undefined} */
    let last;
    channel.onmessage = ({ data }) => {
        if (data !== ASKED) {
            return;
        }
        const bytes = onAsked?.() ?? last;
        if (bytes) {
            channel.postMessage(bytes);
        }
    };
    return {
        /** @param {Uint8Array} bytes of core/wire/room_message.hpp */
        show(bytes) {
            last = bytes;
            channel.postMessage(bytes);
        },
        close: () => channel.close(),
    };
}

/**
 * The projector's end. It asks once, when it is opened.
 * @param {(bytes: Uint8Array) => void} hear
 */
export function listenToRoom(hear) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
        if (data instanceof Uint8Array) {
            hear(data);
        }
    };
    channel.postMessage(ASKED);
}
