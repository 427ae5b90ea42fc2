// The way into a workshop: the page's own address with the link behind it, and its QR code.

import { encode } from 'uqr';

/** Beyond this, a code has more modules than a phone's camera makes out on a projected page. */
const HIGHEST_VERSION = 25;

export const NO_CODE = { modules: 0, dark: new Uint8Array() };

/** @param {string} link what stands after the # @returns {string} the address that takes part */
export function addressOf(link) {
    const address = new URL(location.href);
    address.search = '';
    address.hash = `w=${link}`;
    return address.href;
}

/** @param {string} link @returns {string} the address that takes part on a device that people share */
export function kioskOf(link) {
    const address = new URL(addressOf(link));
    address.search = '?kiosk';
    return address.href;
}

/**
 * @param {string} url
 * @returns {{ modules: number, dark: Uint8Array }} modules of a side, 0 when the code would be too fine
 */
export function codeOf(url) {
    try {
        const { size, data } = encode(url, {
            ecc: 'L',
            boostEcc: true,
            border: 0,
            maxVersion: HIGHEST_VERSION,
        });
        return { modules: size, dark: Uint8Array.from(data.flat(), Number) };
    } catch {
        return NO_CODE;
    }
}
