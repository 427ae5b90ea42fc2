// Hand-ins from phones' screens: the camera's pictures go to a thread that reads codes, one at a time, and what
// the codes hold is put together here. Only pictures from the camera are looked at, none is kept.

import { thread } from './parts.js';
import { createReceiver } from './qr_sequence.js';

/** Why nothing is received. */
export const PROBLEM = {
    none: 'none', // no camera, or a browser that shows none to this page
    refused: 'refused', // by the person or by the browser's settings
    taken: 'taken', // another program has it
    ended: 'ended', // it was pulled out or taken away while it ran
    reader: 'reader', // what reads codes did not load, or crashed
};

/** @type {Record<string, string>} what the browser answers: Media Capture and Streams, getUserMedia */
const ANSWERS = {
    NotAllowedError: PROBLEM.refused,
    SecurityError: PROBLEM.refused,
    NotReadableError: PROBLEM.taken,
    AbortError: PROBLEM.taken,
};

const WISHES = {
    audio: false,
    video: {
        facingMode: { ideal: 'environment' },
        width: { ideal: 1280 },
        height: { ideal: 720 },
        frameRate: { ideal: 30 },
    },
};

/** Where the browser does not say when there is a new picture. */
const BETWEEN_PICTURES_MS = 40;

/** @param {HTMLVideoElement} video @returns {Promise<void>} resolves with its next picture */
function nextPicture(video) {
    return new Promise((resolve) => {
        if ('requestVideoFrameCallback' in video) {
            video.requestVideoFrameCallback(() => resolve());
        } else {
            setTimeout(resolve, BETWEEN_PICTURES_MS);
        }
    });
}

/** @param {Worker} reader @param {ImageBitmap} picture @returns {Promise<Uint8Array[] | null>} null: it has failed */
function codesIn(reader, picture) {
    return new Promise((resolve) => {
        reader.onmessage = ({ data }) => resolve(data);
        reader.postMessage(picture, [picture]);
    });
}

/**
 * @typedef {object} Camera
 * @property {HTMLVideoElement} video what the camera sees; the page shows it, so that people can aim
 * @property {(onProgress: (share: number, missing: number) => void, onDone: (bytes: Uint8Array) => void,
 *     onProblem: (problem: string) => void) => void} start asks for the camera. Progress from 0 to 1, and how
 *     many parts are missing, when it changes; done once for every file, and the next phone may follow; after a problem it is stopped.
 * @property {() => void} stop turns the camera off, its light too; nothing is called any more
 */

/** @param {string} readerUrl of the thread (web/camera_worker.js) @returns {Camera} */
export function createCamera(readerUrl) {
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    /** What ends the run that is going on. @type {(() => void) | null} */
    let end = null;

    function stop() {
        end?.();
        end = null;
    }

    return {
        video,
        stop,
        async start(onProgress, onDone, onProblem) {
            stop();
            let running = true;
            /** @type {MediaStream | null} */
            let stream = null;
            /** @type {Worker | null} */
            let reader = null;
            const off = () => stream?.getTracks().forEach((track) => track.stop());
            end = () => {
                running = false;
                off();
                reader?.terminate();
                video.srcObject = null;
            };
            /** @param {string} problem */
            const fail = (problem) => {
                if (running) {
                    stop();
                    onProblem(problem);
                }
            };

            try {
                stream = await navigator.mediaDevices.getUserMedia(WISHES);
            } catch (error) {
                fail(ANSWERS[/** @type {Error} */ (error).name] ?? PROBLEM.none);
                return;
            }
            if (!running) {
                off();
                return;
            }
            stream.getVideoTracks()[0].onended = () => fail(PROBLEM.ended);
            video.srcObject = stream;
            try {
                reader = thread(readerUrl);
                reader.onerror = () => fail(PROBLEM.reader);
                reader.onmessageerror = () => fail(PROBLEM.reader);
                await video.play();
            } catch {
                fail(reader ? PROBLEM.ended : PROBLEM.reader);
                return;
            }

            const receiver = createReceiver();
            let share = 0;
            /** @type {Uint8Array | undefined} */
            let given;
            while (running) {
                await nextPicture(video);
                if (!running) {
                    return;
                }
                // A picture that is gone again is no problem: there is a next one.
                const picture = await createImageBitmap(video).catch(() => null);
                const codes = picture ? await codesIn(reader, picture) : [];
                if (!codes) {
                    fail(PROBLEM.reader);
                    return;
                }
                for (const code of codes) {
                    const progress = receiver.take(code);
                    if (running && progress.share !== share) {
                        share = progress.share;
                        onProgress(share, progress.missing);
                    }
                    if (running && progress.bytes && progress.bytes !== given) {
                        given = progress.bytes;
                        onDone(given);
                    }
                }
            }
        },
    };
}
