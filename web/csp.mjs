/**
 * What the page may do: load its own files, run its own WebAssembly, nothing from elsewhere. Said twice,
 * as header (serve.mjs) and in the page (build.mjs), because a file server may not send headers.
 */
export const csp = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
