/** A screen that nobody sees, for browsers that want one: Xvfb, for as long as this program runs. */
import { spawn } from 'node:child_process';

/** @returns {Promise<string>} the display's name */
export const openScreen = () =>
    new Promise((resolve, reject) => {
        const server = spawn(
            'Xvfb',
            ['-displayfd', '1', '-screen', '0', '2000x1200x24', '-nolisten', 'tcp'],
            { stdio: ['ignore', 'pipe', 'ignore'] },
        );
        process.on('exit', () => server.kill());
        server.on('error', reject);
        server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
        server.stdout.setEncoding('utf8').once('data', (number) => {
            server.unref();
            /** @type {any} */ (server.stdout).unref();
            resolve(`:${number.trim()}`);
        });
    });
