/** Median and 95th percentile, printed as a table. */

/** @param {number[]} values @param {number} part from 0 to 1 */
function quantile(values, part) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** @param {string} title @param {Record<string, number[]>} rows @param {string} [unit] of the rows */
export function printTable(title, rows, unit = 'ms') {
    const width = Math.max(...Object.keys(rows).map((name) => name.length));
    console.log(`\n${title}`);
    console.log(`  ${''.padEnd(width)}     runs   median      p95      p99  ${unit}`);
    for (const [name, values] of Object.entries(rows)) {
        if (values.length === 0) {
            throw new Error(`nothing was measured: ${name}`);
        }
        const figures = [0.5, 0.95, 0.99].map((part) =>
            quantile(values, part).toFixed(2).padStart(9),
        );
        console.log(
            `  ${name.padEnd(width)} ${String(values.length).padStart(8)}${figures.join('')}`,
        );
    }
}
