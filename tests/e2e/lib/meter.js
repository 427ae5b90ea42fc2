/**
 * Counts what the page does by itself, and can let time pass at once. Runs in the page before its own
 * scripts.
 */
export function installMeter() {
    if (globalThis.meter) {
        return;
    }
    const nextFrame = globalThis.requestAnimationFrame.bind(globalThis);
    const noFrame = globalThis.cancelAnimationFrame.bind(globalThis);
    const setTimer = globalThis.setTimeout.bind(globalThis);
    const noTimer = globalThis.clearTimeout.bind(globalThis);
    /** @type {Set<number>} */
    const frames = new Set();
    /** @type {Map<number, { due: number, ring: () => void }>} */
    const timers = new Map();
    const clock = performance.now.bind(performance);
    let skipped = 0;
    performance.now = () => clock() + skipped;
    const counts = { frames: 0, timers: 0, mutations: 0 };
    /** @type {number[]} how long the work of each frame took */
    const took = [];

    globalThis.requestAnimationFrame = (work) => {
        const id = nextFrame((now) => {
            frames.delete(id);
            counts.frames += 1;
            const begin = performance.now();
            work(now);
            took.push(performance.now() - begin);
        });
        frames.add(id);
        return id;
    };
    globalThis.cancelAnimationFrame = (id) => {
        frames.delete(id);
        noFrame(id);
    };
    globalThis.setTimeout = /** @type {any} */ (
        (work, ms = 0, ...values) => {
            counts.timers += 1;
            const ring = () => {
                if (timers.delete(id)) {
                    work(...values);
                }
            };
            const id = setTimer(ring, ms);
            timers.set(id, { due: performance.now() + ms, ring });
            return id;
        }
    );
    globalThis.clearTimeout = (id) => {
        timers.delete(id);
        noTimer(id);
    };
    const interval = globalThis.setInterval.bind(globalThis);
    globalThis.setInterval = /** @type {any} */ (
        (work, ms, ...values) => {
            counts.timers += 1;
            const id = interval(work, ms, ...values);
            timers.set(id, { due: Infinity, ring: () => {} });
            return id;
        }
    );

    // For a test of a broken policy the page's console is where it is looked for.
    addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );

    globalThis.meter = {
        counts,
        timers,
        took,
        /** Nothing is left to be done soon. @param {number} soon */
        quiet: (soon) =>
            new Promise((resolve) => {
                const look = () => {
                    const busy = [...timers.values()].some(
                        ({ due }) => due < performance.now() + soon,
                    );
                    if (busy || frames.size > 0) {
                        setTimer(look, 50);
                    } else {
                        resolve(undefined);
                    }
                };
                look();
            }),
        /** @param {number} ms */
        skip(ms) {
            skipped += ms;
            for (const [id, { due, ring }] of [...timers]) {
                if (due <= performance.now()) {
                    noTimer(id);
                    setTimer(ring);
                }
            }
        },
        /** No frame is pending, twice in a row. */
        settled: () =>
            new Promise((resolve) => {
                let calm = 0;
                const look = () => {
                    calm = frames.size === 0 ? calm + 1 : 0;
                    if (calm >= 2) {
                        resolve(undefined);
                    } else {
                        nextFrame(look);
                    }
                };
                nextFrame(look);
            }),
        /** What happens within some time, seen from now on. @param {number} ms */
        watch: (ms) =>
            new Promise((resolve) => {
                const before = { ...counts };
                /** @type {string[]} */
                const changes = [];
                const observer = new MutationObserver((records) =>
                    records.forEach((record) =>
                        changes.push(
                            `${record.type} ${record.attributeName ?? ''} ${/** @type {Element} */ (record.target).id}`,
                        ),
                    ),
                );
                observer.observe(document, {
                    subtree: true,
                    childList: true,
                    attributes: true,
                    characterData: true,
                });
                const waiting = [...timers.values()].map(({ due }) => due - performance.now());
                setTimer(() => {
                    observer.disconnect();
                    resolve({
                        frames: counts.frames - before.frames,
                        timers: counts.timers - before.timers,
                        waiting,
                        changes,
                    });
                }, ms);
            }),
    };
}
