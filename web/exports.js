// Files that the browser makes of what the core says: a workbook, and a picture of points. Loaded when it is first
// needed; the library for workbooks is larger than all of it.

import writeWorkbook from 'write-excel-file/universal';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Characters: wide enough to read, narrow enough for a window. */
const WIDTH = { least: 10, most: 60 };
/** Points to a CSS pixel. */
const SCALE = 2;

/** @typedef {string | number | null} Cell */
/** @typedef {{ name: string, columns: string[], rows: Cell[][] }} Sheet */

/** @param {Sheet} sheet @param {number} column */
function widthOf({ columns, rows }, column) {
    const longest = rows.reduce(
        (most, row) => Math.max(most, String(row[column] ?? '').length),
        columns[column].length,
    );
    return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

/**
 * Every cell has the type of its value, so that a text that begins with "=" stays a text.
 * @param {Sheet[]} sheets
 * @returns {Promise<Uint8Array>}
 */
export async function workbook(sheets) {
    const written = sheets.map((sheet) => ({
        sheet: sheet.name,
        stickyRowsCount: 1,
        columns: sheet.columns.map((_, column) => ({ width: widthOf(sheet, column) })),
        data: [
            sheet.columns.map((value) => ({ value, type: String, fontWeight: 'bold' })),
            ...sheet.rows.map((row) =>
                row.map((value) =>
                    value === null
                        ? null
                        : { value, type: typeof value === 'number' ? Number : String },
                ),
            ),
        ],
    }));
    const blob = await writeWorkbook(/** @type {any} */ (written)).toBlob();
    return new Uint8Array(await blob.arrayBuffer());
}

export { XLSX };

/**
 * @param {Uint8Array} svg with its width and height
 * @returns {Promise<Uint8Array>} PNG
 */
export async function png(svg) {
    const url = URL.createObjectURL(
        new Blob([/** @type {BlobPart} */ (svg)], { type: 'image/svg+xml' }),
    );
    try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * SCALE;
        canvas.height = image.naturalHeight * SCALE;
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        /** @type {Blob | null} */
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
        if (!blob) {
            throw new Error('the browser made no picture');
        }
        return new Uint8Array(await blob.arrayBuffer());
    } finally {
        URL.revokeObjectURL(url);
    }
}
