// Hands a file to the person.

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

// The browser reads the address after this code has run, so it is given back with the next file or at the end.
function forget() {
    if (last) {
        URL.revokeObjectURL(last);
        last = '';
    }
}
addEventListener('pagehide', forget);
