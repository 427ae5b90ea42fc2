// The drawing context, without the questions that make it wait.

/**
 * The renderer saves and restores the state of WebGL around every frame, because elsewhere it shares the context. Here
 * nobody else draws, and each question would wait for the graphics process (measured: 2.6 of 3.6 s of scripting in
 * a software-drawn page). So every question is asked once.
 * @param {HTMLCanvasElement} canvas @returns {WebGL2RenderingContext | null}
 */
export function createContext(canvas) {
    const gl = canvas.getContext('webgl2', {
        alpha: false,
        antialias: false,
        depth: false,
        stencil: false,
    });
    for (const question of /** @type {const} */ (['getParameter', 'isEnabled'])) {
        if (gl) {
            /** @type {Map<number, any>} */
            const answers = new Map();
            const ask = gl[question].bind(gl);
            gl[question] = (name) => {
                if (!answers.has(name)) {
                    answers.set(name, ask(name));
                }
                return answers.get(name);
            };
        }
    }
    return gl;
}
