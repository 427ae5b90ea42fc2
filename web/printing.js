// Paper: a record block as plain flowing HTML with real text, never the canvas.

import { RECORD, ROLE, WORD, readBlock } from './block.js';

/** @type {Record<number, string>} */
const TAGS = {
    [ROLE.paragraph]: 'p',
    [ROLE.live]: 'p',
    [ROLE.list]: 'ul',
    [ROLE.orderedList]: 'ol',
    [ROLE.listItem]: 'li',
    [ROLE.table]: 'table',
    [ROLE.row]: 'tr',
    [ROLE.columnHeader]: 'th',
    [ROLE.rowHeader]: 'th',
    [ROLE.cell]: 'td',
    [ROLE.figure]: 'figure',
    [ROLE.banner]: 'header',
    [ROLE.contentinfo]: 'footer',
};

const DRAWN =
    /^(svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|title|desc|defs|pattern|clipPath|marker)$/;
const RISKY = /^(on|style$|href$|src$|xlink)/i;

/**
 * A picture, or nothing when it holds more than drawing: the markup may quote what people wrote.
 * @param {string} markup
 */
export function parsePicture(markup) {
    const svg = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
    const harmless = [svg, ...svg.querySelectorAll('*')].every(
        (el) =>
            DRAWN.test(el.localName) &&
            [...el.attributes].every(
                ({ name, value }) => !RISKY.test(name) && !/url\((?!#)/i.test(value),
            ),
    );
    return harmless && svg.localName === 'svg' ? document.importNode(svg, true) : null;
}

/** @param {HTMLElement} sheet @param {Uint8Array} bytes */
export function fillSheet(sheet, bytes) {
    const block = readBlock(bytes);
    /** @type {Map<number, Element>} */
    const made = new Map();
    sheet.replaceChildren();
    for (let at = block.at(0), end = block.at(block.count); at < end; at += RECORD) {
        const role = block.words[at + WORD.role] & 255;
        const level = (block.words[at + WORD.role] >> 8) & 255;
        const el = document.createElement(
            role === ROLE.heading ? `h${Math.min(6, level || 1)}` : (TAGS[role] ?? 'div'),
        );
        const words = [WORD.name, WORD.text, WORD.description]
            .map((word) => block.string(at + word))
            .filter(Boolean);
        const picture = role === ROLE.figure ? parsePicture(block.string(at + WORD.extra)) : null;
        if (picture) {
            el.append(picture);
        }
        if (words.length) {
            const caption = { [ROLE.figure]: 'figcaption', [ROLE.table]: 'caption' }[role];
            const place = caption ? el.appendChild(document.createElement(caption)) : el;
            place.append(words.join(' '));
        }
        (made.get(block.words[at + WORD.parent]) ?? sheet).append(el);
        made.set(block.words[at], el);
    }
}

/** @param {HTMLElement} sheet @param {Uint8Array} bytes */
export function printSheet(sheet, bytes) {
    fillSheet(sheet, bytes);
    const { classList } = document.documentElement;
    classList.add('printing');
    const done = () => {
        classList.remove('printing');
        sheet.replaceChildren();
    };
    addEventListener('afterprint', done, { once: true });
    print();
}
