/**
 * Serves build/web on this machine only: `node web/serve.mjs [port]`. Port 0 takes a free one; the
 * address is printed when the server answers.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { csp } from './csp.mjs';

const port = Number(process.argv[2] ?? 8080);
const root = fileURLToPath(new URL('../build/web', import.meta.url));

/** Names with a hash never change their content. */
const hashed = /\.[0-9A-Za-z]{8,}\.[a-z]+$/;

const files = sirv(root, {
    brotli: true,
    etag: true,
    setHeaders(response, path) {
        response.setHeader(
            'Cache-Control',
            hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
    },
});

const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', csp);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    });
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    const what =
        error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. It was left alone. Choose another one: ./run --port ${port + 1}`
            : error.code === 'EACCES'
              ? `Port ${port} may be opened by root only. Choose one above 1023: ./run --port 8080`
              : `The server could not start: ${error.message}`;
    console.error(`\n✗ ${what}`);
    process.exit(1);
});

server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    console.log(`Wirkbrille: http://127.0.0.1:${actual}/  (Ctrl+C ends it)`);
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
