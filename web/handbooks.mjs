/**
 * Makes the pages of the handbooks from assets/handbooks: Markdown in, plain HTML without a script out. They are
 * part of build/web, and of no page's first load.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import { csp } from './csp.mjs';
import { LANGUAGES, fill } from './handbook_words.mjs';

/** @typedef {import('./handbook_words.mjs').Language} Language */
/** @typedef {{ depth: number, text: string, id: string }} Heading */

const folder = fileURLToPath(new URL('../assets/handbooks', import.meta.url));

/** As they are listed. */
export const BOOKS = ['participant', 'facilitator', 'manager', 'works-council', 'accessibility'];

/** @param {string} text @returns {string} safe in HTML, also between quotation marks */
const escaped = (text) =>
    text.replace(/[&<>"']/g, (sign) => `&#${/** @type {number} */ (sign.codePointAt(0))};`);

/** The name of a heading in addresses, as code hosts make it too. @param {string} text */
export const anchorOf = (text) =>
    text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-');

/** Width and height that a PNG says of itself. @param {Buffer} png */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/**
 * @param {string} markdown filled in
 * @param {Language} language @param {string} path what a complaint names
 * @returns {{ title: string, sections: Heading[], body: string }} the body begins behind the title
 */
function rendered(markdown, language, path) {
    /** @type {Heading[]} */
    const headings = [];
    /** @param {string} what @returns {never} */
    const refuse = (what) => {
        throw new Error(`${path}: ${what}`);
    };
    const marked = new Marked({
        renderer: {
            heading({ tokens, depth, text }) {
                const id = anchorOf(text);
                if (headings.some((one) => one.id === id)) refuse(`two headings "${text}"`);
                headings.push({ depth, text, id });
                if (depth === 1) return '';
                return `<h${depth} id="${escaped(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
            },
            link({ href, tokens }) {
                const target = href.replace(/\.md(?=#|$)/, '.html');
                return `<a href="${escaped(target)}">${this.parser.parseInline(tokens)}</a>`;
            },
            image({ href, text }) {
                if (!text.trim()) refuse(`the picture ${href} is described by nothing`);
                const file = join(folder, language, href);
                if (!existsSync(file)) refuse(`there is no picture ${href}`);
                const [width, height] = sizeOf(readFileSync(file));
                const size = `width="${width}" height="${height}"`;
                return `<img src="${escaped(href)}" alt="${escaped(text)}" ${size} loading="lazy" />`;
            },
            html({ text }) {
                return refuse(`no HTML, please: ${text.trim()}`);
            },
        },
    });
    const body = /** @type {string} */ (marked.parse(markdown, { async: false }));
    const [first, ...others] = headings;
    if (first?.depth !== 1 || others.some(({ depth }) => depth === 1)) {
        refuse('one heading of the first level comes first');
    }
    return { title: first.text, sections: others.filter(({ depth }) => depth === 2), body };
}

/** A handbook's Markdown with the words of the app. @param {Language} language @param {string} name */
export function source(language, name) {
    const path = `assets/handbooks/${language}/${name}.md`;
    return fill(readFileSync(join(folder, language, `${name}.md`), 'utf8'), language, path);
}

/** @param {Language} language @param {string} name @param {string} style the address of the style sheet */
function pageOf(language, name, style) {
    const other = language === 'de' ? 'en' : 'de';
    /** @type {Record<string, string>} */
    const words = JSON.parse(readFileSync(join(folder, language, 'words.json'), 'utf8'));
    const path = `assets/handbooks/${language}/${name}.md`;
    const { title, sections, body } = rendered(source(language, name), language, path);
    const contents = sections.map(
        ({ id, text }) => `<li><a href="#${escaped(id)}">${escaped(text)}</a></li>`,
    );
    const all = `<a href="index.html">${escaped(words.all)}</a>`;
    return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${csp}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${escaped(title)} – Wirkbrille</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="../${style}" />
</head>
<body class="${name}">
<a class="skip" href="#text">${escaped(words.skip)}</a>
<header>
<nav aria-label="${escaped(words.pages)}">
<a class="brand" href="../../" title="${escaped(words.app)}">Wirkbrille</a>
${name === 'index' ? '' : all}
<a href="../${other}/${name}.html" hreflang="${other}" lang="${other}">${escaped(words.language)}</a>
</nav>
</header>
<main id="text" tabindex="-1">
<h1>${escaped(title)}</h1>
${
    contents.length > 4
        ? `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${escaped(words.contents)}</h2>
<ul>${contents.join('')}</ul></nav>`
        : ''
}
${body}</main>
</body>
</html>
`;
}

/**
 * @param {string} style the name of the style sheet in the folder of the handbooks
 * @returns {Map<string, Buffer>} name below build/web → content
 */
export function handbooks(style) {
    /** @type {Map<string, Buffer>} */
    const files = new Map();
    for (const language of LANGUAGES) {
        for (const name of ['index', ...BOOKS]) {
            const page = pageOf(language, name, style);
            files.set(`handbook/${language}/${name}.html`, Buffer.from(page));
        }
        for (const picture of readdirSync(join(folder, 'pictures', language))) {
            const bytes = readFileSync(join(folder, 'pictures', language, picture));
            files.set(`handbook/pictures/${language}/${picture}`, bytes);
        }
    }
    return files;
}
