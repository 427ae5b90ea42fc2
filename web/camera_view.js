// The camera of a facilitator's page: what it sees stands where the screen has its figure, and what it reads is told
// to the core. Turned off, nothing of it is left on the page.

import { PROBLEM, createCamera } from './camera.js';

/** @typedef {import('./core.js').Core} Core */

/** In the order of CameraProblem (app/facilitate/camera.hpp). */
const PROBLEMS = [PROBLEM.none, PROBLEM.refused, PROBLEM.taken, PROBLEM.ended, PROBLEM.reader];
const ON = -1;

/** @type {Partial<CSSStyleDeclaration>} over what the page's style says of a figure's element */
const FRAME = { display: 'block', opacity: '1' };
/** @type {Partial<CSSStyleDeclaration>} */
const FILLING = { display: 'block', width: '100%', height: '100%', objectFit: 'contain' };

/**
 * @param {Core} core @param {import('./frames.js').Frames} frames
 * @returns {{ start: () => void, stop: () => void }}
 */
export function createCameraView(core, frames) {
    const camera = createCamera(__CAMERA_WORKER_URL__);
    const { video } = camera;
    Object.assign(video.style, FILLING);
    video.ariaHidden = 'true';
    let on = false;

    /** @param {string} name @param {number} value */
    function tell(name, value) {
        core.enter(() => core.call(name, value));
        frames.request();
    }

    /** The screen's figure comes with the next frame. */
    function place() {
        if (!on) {
            return;
        }
        const figure = document.querySelector('#mirror figure');
        if (figure instanceof HTMLElement) {
            Object.assign(figure.style, FRAME);
            figure.append(video);
        } else {
            requestAnimationFrame(place);
        }
    }

    function shown() {
        const [track] = /** @type {MediaStream} */ (video.srcObject).getVideoTracks();
        // Whoever sees themselves moves the right way in a mirror; a camera at the back shows things as they are.
        const back = track.getSettings().facingMode === 'environment';
        video.style.transform = back ? '' : 'scaleX(-1)';
        tell('camera', ON);
    }
    video.addEventListener('playing', () => on && shown());

    return {
        start() {
            on = true;
            place();
            camera.start(
                (_, missing) => missing > 0 && tell('codes', missing),
                (bytes) => {
                    core.enter(() => core.give('codes_read', bytes));
                    frames.request();
                },
                (problem) => {
                    video.remove();
                    on = false;
                    tell('camera', PROBLEMS.indexOf(problem));
                },
            );
        },
        stop() {
            on = false;
            camera.stop();
            video.remove();
        },
    };
}
