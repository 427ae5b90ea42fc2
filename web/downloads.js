// Hands a file to the person, or to an app of theirs.

let last = '';

/** @param {string} name @param {string} type @param {Uint8Array} bytes */
export function download(name, type, bytes) {
    forget();
    last = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type }));
    const link = document.createElement('a');
    link.href = last;
    link.download = name;
    link.click();
}

export const SHARED = { shared: 0, dismissed: 1, unavailable: 2 };

/**
 * Opens the device's share sheet. Only straight from a press: a browser asks for one.
 * @param {string} name @param {string} type @param {Uint8Array} bytes @returns {Promise<number>}
 */
export function share(name, type, bytes) {
    const files = [new File([/** @type {BlobPart} */ (bytes)], name, { type })];
    if (!navigator.canShare?.({ files })) {
        return Promise.resolve(SHARED.unavailable);
    }
    return navigator.share({ files }).then(
        () => SHARED.shared,
        (error) => (error.name === 'AbortError' ? SHARED.dismissed : SHARED.unavailable),
    );
}

// The browser reads the address after this code has run, so it is given back with the next file or at the end.
function forget() {
    if (last) {
        URL.revokeObjectURL(last);
        last = '';
    }
}
addEventListener('pagehide', forget);
