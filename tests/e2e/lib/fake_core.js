// Stands in for the compiled core in tests of web/ alone: records every call, shows what a test packs.

const MAGIC = 0x314d4257;
const WORDS = 24;
const PAGE = 65536;

export const ROLES = [
    ...['group', 'heading', 'paragraph', 'button', 'link', 'radio', 'checkbox', 'radio-group'],
    ...[
        'check-group',
        'select',
        'option',
        'slider',
        'text-field',
        'text-area',
        'secret',
        'progress',
    ],
    ...['tab-list', 'tab', 'tab-panel', 'dialog', 'list', 'list-item', 'table', 'row'],
    ...['column-header', 'row-header', 'cell', 'figure', 'live', 'file-input', 'main', 'banner'],
    ...['contentinfo', 'navigation', 'scroller', 'ordered-list'],
];
const FLAGS = [
    ...['disabled', 'checked', 'expandable', 'expanded', 'invalid', 'required', 'readOnly'],
    ...['focusOnly', 'toggle', 'current', 'unseen', 'lines', 'modal', 'primary', 'shown'],
];

/** The format of the bridge, written from its description and not from web/'s reader. */
export function pack(records, screen = 1) {
    const strings = [];
    let length = 0;
    const head = new ArrayBuffer(32 + records.length * WORDS * 4);
    const view = new DataView(head);
    const put = (at, value) => view.setUint32(at, value, true);
    [MAGIC, records.length, WORDS, head.byteLength, screen].forEach((v, i) => put(i * 4, v));
    records.forEach((record, index) => {
        const at = 32 + index * WORDS * 4;
        const role = ROLES.indexOf(record.role) | ((record.level ?? 0) << 8);
        const flags = FLAGS.reduce((sum, flag, bit) => sum | (record[flag] ? 1 << bit : 0), 0);
        const box = record.box ?? [20, 20 + index * 50, 300, 44];
        [record.id, record.parent ?? 0, role, flags].forEach((v, i) => put(at + i * 4, v));
        box.forEach((v, i) => view.setFloat32(at + 16 + i * 4, v, true));
        const { value = 0, min = 0, max = 0 } = record;
        [value, min, max].forEach((v, i) => view.setInt32(at + 32 + i * 4, v, true));
        let hash = 2166136261;
        const mix = (v) => (hash = Math.imul(hash ^ v, 16777619) >>> 0);
        [role, flags, value, min, max].forEach(mix);
        [record.name, record.text, record.description, record.error, record.extra].forEach(
            (text, i) => {
                const bytes = new TextEncoder().encode(text ?? '');
                put(at + 48 + i * 8, length);
                put(at + 52 + i * 8, bytes.length);
                strings.push(bytes);
                length += bytes.length;
                bytes.forEach(mix);
                mix(0x100);
            },
        );
        put(at + 44, hash);
    });
    const bytes = new Uint8Array(head.byteLength + length);
    bytes.set(new Uint8Array(head));
    let place = head.byteLength;
    for (const text of strings) {
        bytes.set(text, place);
        place += text.length;
    }
    return bytes;
}

export default async function create({ host, instantiateWasm }) {
    await new Promise((resolve) => instantiateWasm({}, resolve));
    const module = { HEAPU8: new Uint8Array(PAGE * 64) };
    let top = 1024;
    const decoder = new TextDecoder();
    const calls = [];
    /** Work to do within the next frame, as the core would. */
    const inFrame = [];
    const fake = {
        host,
        calls,
        module,
        pack,
        on: {},
        frames: 0,
        answer: -1,
        /** Puts bytes where the host can read them. */
        place(bytes) {
            const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
            top = (top + 7) & ~7;
            if (top + data.length > module.HEAPU8.length) {
                top = 1024;
            }
            module.HEAPU8.set(data, top);
            const at = top;
            top += data.length;
            return [at, data.length];
        },
        frame: (work) =>
            new Promise((resolve) => {
                inFrame.push(() => (work?.(host), resolve()));
                host.request_frame();
            }),
        show: (records, { screen = 1, focus = 0 } = {}) =>
            fake.frame(() => fake.mirror(records, screen, focus)),
        /** To be called from within a frame or another call. */
        mirror(records, screen = 1, focus = 0) {
            fake.records = records;
            host.mirror(...fake.place(pack(records, screen)));
            if (focus) {
                host.focus(focus);
            }
        },
        named: (name) => calls.filter((call) => call[0] === name),
    };
    module._wb_alloc = (size) => fake.place(new Uint8Array(size))[0];
    module._wb_free = () => 0;
    module._wb_person = () => 0;
    const takesBytes = {
        ...{ text: 1, settings: 0, start: 0, content: 0, stored: 2, file: 1 },
        ...{ workshop: 1, participant: 2, sealed: 1 },
    };
    /** Of long ones the beginning is enough for most tests. */
    const whole = ['workshop', 'participant', 'sealed'];
    for (const name of [
        ...[
            'environment',
            'system_colors',
            'settings',
            'start',
            'content',
            'pointer',
            'wheel',
            'scroll_to',
        ],
        ...[
            'scroll_key',
            'shortcut',
            'press',
            'number',
            'text',
            'text_done',
            'focus',
            'stored',
            'file',
        ],
        ...['lock', 'visibility', 'context_restored'],
        ...['workshop', 'participant', 'sealed', 'shared'],
    ]) {
        module[`_wb_${name}`] = (...values) => {
            const at = takesBytes[name];
            if (at !== undefined) {
                const [pointer, length] = values.splice(at, 2);
                const bytes = module.HEAPU8.slice(pointer, pointer + length);
                values.push(
                    name === 'text' || name === 'settings'
                        ? decoder.decode(bytes)
                        : [...(whole.includes(name) ? bytes : bytes.slice(0, 64))],
                );
            }
            calls.push([name, ...values]);
            return fake.on[name]?.(...values) ?? 0;
        };
    }
    module._wb_frame = () => {
        fake.frames += 1;
        if (fake.busy) {
            throw new Error('the core was entered twice');
        }
        fake.busy = true;
        inFrame.splice(0).forEach((work) => work());
        fake.on.frame?.();
        fake.busy = false;
        return fake.answer;
    };
    globalThis.fake = fake;
    await globalThis.beforeStart?.(fake);
    return module;
}
