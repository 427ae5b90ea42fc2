// Reads the packed records that the core hands over: one block describes one arranged screen.

export const ROLE = {
    group: 0,
    heading: 1,
    paragraph: 2,
    button: 3,
    link: 4,
    radio: 5,
    checkbox: 6,
    radioGroup: 7,
    checkGroup: 8,
    select: 9,
    option: 10,
    slider: 11,
    textField: 12,
    textArea: 13,
    secret: 14,
    progress: 15,
    tabList: 16,
    tab: 17,
    tabPanel: 18,
    dialog: 19,
    list: 20,
    listItem: 21,
    table: 22,
    row: 23,
    columnHeader: 24,
    rowHeader: 25,
    cell: 26,
    figure: 27,
    live: 28,
    fileInput: 29,
    main: 30,
    banner: 31,
    contentinfo: 32,
    navigation: 33,
    scroller: 34,
    orderedList: 35,
};

export const FLAG = {
    disabled: 1,
    checked: 2,
    expandable: 4,
    expanded: 8,
    invalid: 16,
    required: 32,
    readOnly: 64,
    focusOnly: 128,
    toggle: 256,
    current: 512,
    unseen: 1024,
    lines: 2048,
    modal: 4096,
    primary: 8192,
    shown: 16384,
};

// Where in a record each value stands, in words of four bytes.
export const WORD = {
    id: 0,
    parent: 1,
    role: 2,
    flags: 3,
    x: 4,
    y: 5,
    width: 6,
    height: 7,
    value: 8,
    min: 9,
    max: 10,
    hash: 11,
    name: 12,
    text: 14,
    description: 16,
    error: 18,
    extra: 20,
    insetX: 22,
    insetY: 23,
};

const MAGIC = 0x314d4257;
const HEADER = 8;
export const RECORD = 24;

const utf8 = new TextDecoder();

/**
 * @typedef {object} Block
 * @property {number} count
 * @property {number} screen identity of the screen
 * @property {Uint32Array} words
 * @property {Int32Array} ints
 * @property {Float32Array} floats
 * @property {(index: number) => number} at first word of a record
 * @property {(word: number) => string} string text whose offset and length stand at this word
 */

/**
 * @param {Uint8Array} bytes a copy of its own, so that the core may change or move its memory
 * @returns {Block}
 */
export function readBlock(bytes) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
    const [magic, count, size, strings, screen] = words;
    if (magic !== MAGIC || size !== RECORD || strings > bytes.length) {
        throw new Error('record block of another version');
    }
    return {
        count,
        screen,
        words,
        ints: new Int32Array(bytes.buffer, bytes.byteOffset, words.length),
        floats: new Float32Array(bytes.buffer, bytes.byteOffset, words.length),
        at: (index) => HEADER + index * RECORD,
        string(word) {
            const start = strings + words[word];
            const length = words[word + 1];
            return length ? utf8.decode(bytes.subarray(start, start + length)) : '';
        },
    };
}
