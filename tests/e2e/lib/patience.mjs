/** How long a test waits before it says that something will never come: far longer than a machine at full load needs. */
export const SLOWEST_MS = 120_000;
