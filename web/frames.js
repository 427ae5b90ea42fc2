// Frames on demand: nothing pending means no animation frame and no timer.

/** @typedef {import('./core.js').Core} Core */

/**
 * @typedef {object} Frames
 * @property {() => void} request one animation frame, however often asked
 * @property {() => void} now a frame at once, so that downloads and clipboard keep the person's activation
 * @property {(work: () => void) => void} after once, when the present call into the core has returned
 * @property {(paused: boolean) => void} pause while the graphics context is lost
 */

/**
 * @param {Core} core
 * @param {() => void} settled called after every frame
 * @returns {Frames}
 */
export function createFrames(core, settled) {
    let animation = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    let paused = false;

    function request() {
        clearTimeout(timer);
        if (!animation && !paused && !document.hidden) {
            animation = requestAnimationFrame(run);
        }
    }

    function run() {
        cancelAnimationFrame(animation);
        clearTimeout(timer);
        animation = 0;
        core.enter(() => {
            const answer = core.call('frame', performance.now());
            settled();
            if (answer === 0) {
                request();
            } else if (answer > 0 && !document.hidden) {
                timer = setTimeout(request, answer);
            }
        });
    }

    document.addEventListener('visibilitychange', () => {
        if (document.hidden) {
            cancelAnimationFrame(animation);
            animation = 0;
            clearTimeout(timer);
        }
        core.enter(() => core.call('visibility', document.hidden ? 1 : 0));
        request();
    });
    // A page can be closed or frozen without ever having been hidden.
    addEventListener('pagehide', () => core.enter(() => core.call('visibility', 1)));

    return {
        request,
        now() {
            if (!paused && !document.hidden) {
                run();
            }
        },
        after: (work) => core.enter(work),
        pause(value) {
            paused = value;
            request();
        },
    };
}
