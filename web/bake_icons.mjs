/**
 * Bakes the icons named in assets/icons/icons.json into polylines for the drawing code: names from the icon
 * set (lucide), or an SVG file beside the list. Written only when changed, so that nothing is rebuilt in vain.
 *
 * node web/bake_icons.mjs OUTPUT.cpp
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CURVE_STEPS = 6;
const CIRCLE_STEPS = 32;

/** @typedef {[number, number]} Point */
/** @typedef {{points: Point[], filled: boolean}} Stroke */

/** @param {string} text @returns {Record<string, string>} */
function attributes(text) {
    return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]));
}

/** @param {Point} p0 @param {Point} p1 @param {Point} p2 @param {Point} p3 @returns {Point[]} */
function cubic(p0, p1, p2, p3) {
    return Array.from({ length: CURVE_STEPS }, (_, i) => {
        const t = (i + 1) / CURVE_STEPS;
        const u = 1 - t;
        const at = (/** @type {0 | 1} */ axis) =>
            u ** 3 * p0[axis] +
            3 * u * u * t * p1[axis] +
            3 * u * t * t * p2[axis] +
            t ** 3 * p3[axis];
        return /** @type {Point} */ ([at(0), at(1)]);
    });
}

/**
 * An elliptical arc with equal radii as points (SVG 2, appendix B.2.4).
 * @param {Point} from @param {number} radius @param {boolean} large @param {boolean} sweep @param {Point} to
 * @returns {Point[]}
 */
function arc(from, radius, large, sweep, to) {
    const dx = (from[0] - to[0]) / 2;
    const dy = (from[1] - to[1]) / 2;
    const half = Math.hypot(dx, dy);
    if (half === 0) return [];
    const r = Math.max(radius, half);
    const height = Math.sqrt(Math.max(0, r * r - half * half)) / half;
    const side = large === sweep ? -1 : 1;
    const center = [
        (from[0] + to[0]) / 2 + side * height * dy,
        (from[1] + to[1]) / 2 - side * height * dx,
    ];
    const start = Math.atan2(from[1] - center[1], from[0] - center[0]);
    let turn = Math.atan2(to[1] - center[1], to[0] - center[0]) - start;
    if (sweep && turn < 0) turn += 2 * Math.PI;
    if (!sweep && turn > 0) turn -= 2 * Math.PI;
    const steps = Math.max(2, Math.ceil(Math.abs(turn) / (Math.PI / 8)));
    return Array.from({ length: steps }, (_, i) => {
        const angle = start + (turn * (i + 1)) / steps;
        return /** @type {Point} */ ([
            center[0] + r * Math.cos(angle),
            center[1] + r * Math.sin(angle),
        ]);
    });
}

/** @param {string} d @returns {Stroke[]} */
function path(d) {
    /** @type {Stroke[]} */
    const strokes = [];
    /** @type {Point} */
    let at = [0, 0];
    /** @type {Point[]} */
    let points = [];
    const tokens = d.match(/[a-zA-Z]|-?(?:\d*\.\d+|\d+)(?:e-?\d+)?/g) ?? [];
    let next = 0;
    let command = '';
    const number = () => Number(tokens[next++]);
    // The two flags of an arc may be written without blanks between them and the number behind.
    const flag = () => {
        const token = tokens[next];
        if (token.length > 1) {
            tokens[next] = token.slice(1);
            return token[0] === '1';
        }
        next += 1;
        return token === '1';
    };
    const point = (/** @type {boolean} */ relative) => {
        const x = number();
        const y = number();
        return /** @type {Point} */ (relative ? [at[0] + x, at[1] + y] : [x, y]);
    };
    const add = (/** @type {Point[]} */ more) => {
        points.push(...more);
        at = points[points.length - 1];
    };
    while (next < tokens.length) {
        if (/[a-zA-Z]/.test(tokens[next])) command = tokens[next++];
        const relative = command === command.toLowerCase();
        switch (command.toUpperCase()) {
            case 'M':
                if (points.length > 1) strokes.push({ points, filled: false });
                at = point(relative);
                points = [at];
                command = relative ? 'l' : 'L';
                break;
            case 'L':
                add([point(relative)]);
                break;
            case 'H': {
                const x = number();
                add([[relative ? at[0] + x : x, at[1]]]);
                break;
            }
            case 'V': {
                const y = number();
                add([[at[0], relative ? at[1] + y : y]]);
                break;
            }
            case 'C': {
                const from = at;
                add(cubic(from, point(relative), point(relative), point(relative)));
                break;
            }
            case 'A': {
                const radius = number();
                next += 2; // the second radius, the same here, and the rotation of a circle
                const large = flag();
                const sweep = flag();
                const to = point(relative);
                add(arc(at, radius, large, sweep, to));
                break;
            }
            case 'Z':
                add([points[0]]);
                break;
            default:
                throw new Error(`path command ${command} is not known here`);
        }
    }
    if (points.length > 1) strokes.push({ points, filled: false });
    return strokes;
}

/** @param {Record<string, string>} a @returns {Point[]} */
function rectangle(a) {
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(a[name]));
    const r = Number(a.rx ?? 0);
    /** @type {Point[]} */
    const points = [[x + r, y]];
    const corners = /** @type {[Point, Point][]} */ ([
        [
            [x + w - r, y],
            [x + w, y + r],
        ],
        [
            [x + w, y + h - r],
            [x + w - r, y + h],
        ],
        [
            [x + r, y + h],
            [x, y + h - r],
        ],
        [
            [x, y + r],
            [x + r, y],
        ],
    ]);
    for (const [from, to] of corners)
        points.push(from, ...(r > 0 ? arc(from, r, false, true, to) : []));
    if (r === 0) points.push([x, y]);
    return points;
}

/** @param {string} svg @returns {Stroke[]} */
function strokesOf(svg) {
    const shapes = [...svg.matchAll(/<(path|rect|circle|line|polyline|polygon)\s([^>]*?)\/?>/g)];
    return shapes.flatMap(([, shape, text]) => {
        const a = attributes(text);
        const filled = a.fill === 'currentColor';
        switch (shape) {
            case 'path':
                return path(a.d);
            case 'rect':
                return [{ points: rectangle(a), filled }];
            case 'circle': {
                const steps = Array.from({ length: CIRCLE_STEPS + (filled ? 0 : 1) }, (_, i) => {
                    const angle = (2 * Math.PI * i) / CIRCLE_STEPS;
                    return /** @type {Point} */ ([
                        Number(a.cx) + Number(a.r) * Math.cos(angle),
                        Number(a.cy) + Number(a.r) * Math.sin(angle),
                    ]);
                });
                return [{ points: steps, filled }];
            }
            case 'polygon': {
                const n = a.points
                    .trim()
                    .split(/[\s,]+/)
                    .map(Number);
                const points = n.flatMap((x, i) =>
                    i % 2 ? [] : [/** @type {Point} */ ([x, n[i + 1]])],
                );
                return [{ points, filled }];
            }
            default:
                throw new Error(`shape ${shape} is not known here`);
        }
    });
}

const list = JSON.parse(readFileSync(join(root, 'assets/icons/icons.json'), 'utf8'));
const rounded = (/** @type {number} */ value) => {
    const text = String(Math.round(value * 100) / 100);
    return text.includes('.') ? `${text}F` : `${text}.0F`;
};
/** @type {string[]} */
const arrays = [];
/** @type {string[]} */
const cases = [];
for (const [name, source] of Object.entries(list)) {
    const file = source.endsWith('.svg')
        ? join(root, 'assets/icons', source)
        : join(root, 'node_modules/lucide-static/icons', `${source}.svg`);
    const values = strokesOf(readFileSync(file, 'utf8')).flatMap(({ points, filled }) => [
        `${points.length}.0F`,
        filled ? '1.0F' : '0.0F',
        ...points.flatMap((point) => point.map(rounded)),
    ]);
    arrays.push(`constexpr float ${name.toLowerCase()}_strokes[] = {${values.join(', ')}};`);
    cases.push(`        case Icon::${name}: return ${name.toLowerCase()}_strokes;`);
}
const code = `// Made by web/bake_icons.mjs from assets/icons/icons.json. Change those, not this.
#include "ui/paint/icon.hpp"

namespace wb::ui {

namespace {

${arrays.join('\n')}

}   // namespace

std::span<const float> icon_strokes(Icon icon) {
    switch (icon) {
        case Icon::None: return {};
${cases.join('\n')}
    }
    return {};
}

}   // namespace wb::ui
`;
const out = process.argv[2];
mkdirSync(dirname(out), { recursive: true });
if (!existsSync(out) || readFileSync(out, 'utf8') !== code) writeFileSync(out, code);
