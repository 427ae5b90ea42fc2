/** Where the app is: given by WB_URL, else build/web is served for as long as this program runs. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @type {Promise<string> | undefined} */
let serving;

/** @returns {Promise<string>} */
function serve() {
    return new Promise((resolve, reject) => {
        const server = spawn(process.execPath, [`${root}/web/serve.mjs`, '0'], {
            stdio: ['ignore', 'pipe', 'inherit'],
        });
        process.on('exit', () => server.kill());
        server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
        let said = '';
        server.stdout.setEncoding('utf8').on('data', (text) => {
            said += text;
            const address = /^Wirkbrille: (\S+)/m.exec(said);
            if (address) {
                server.unref();
                /** @type {any} */ (server.stdout).unref();
                resolve(address[1]);
            }
        });
    });
}

/** @returns {Promise<string>} the address of the page */
export const siteUrl = () =>
    (serving ??= process.env.WB_URL ? Promise.resolve(process.env.WB_URL) : serve());
