// Text to the clipboard. Only straight from a press: a browser asks for one.

/** @param {string} text @returns {Promise<boolean>} */
export async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copyOldWay(text);
    }
}

/** Over plain http there is no clipboard API; copying a selection works there. @param {string} text */
function copyOldWay(text) {
    const focused = document.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'heard';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) {
        focused.focus({ preventScroll: true });
    }
    return done;
}
