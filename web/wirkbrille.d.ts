// What the compiled C++ (build/wasm/wirkbrille.js) and the bundler (web/build.mjs) provide to scripts.

declare module 'wirkbrille' {
    /** Memory may grow with every call: read HEAPU8 anew after each. */
    interface Wirkbrille {
        readonly HEAPU8: Uint8Array<ArrayBuffer>;
        /** The functions that C++ marks EMSCRIPTEN_KEEPALIVE, `wb_start` as `_wb_start`. */
        readonly [name: `_wb_${string}`]: (...args: number[]) => number;
    }
    interface Options {
        /** The functions that C++ may call, by name (`Module['host']['…']`). */
        host: object;
        locateFile?: (name: string) => string;
        instantiateWasm?: (
            imports: WebAssembly.Imports,
            done: (instance: WebAssembly.Instance) => void,
        ) => object;
        onAbort?: (reason: unknown) => void;
        print?: (line: string) => void;
        printErr?: (line: string) => void;
    }
    export default function createWirkbrille(options: Options): Promise<Wirkbrille>;
}

declare module 'lead' {
    export { default } from 'wirkbrille';
}

declare module 'projector' {
    export { default } from 'wirkbrille';
}

declare module 'analyse' {
    export { default } from 'wirkbrille';
}

declare const __WASM_URL__: string;
/** Empty where there is none. */
declare const __SERVICE_WORKER_URL__: string;
/** For the service worker, by web/build.mjs. */
declare const __KEPT_FILES__: {
    version: string;
    first: [name: string, digits: string][];
    rest: [name: string, digits: string][];
};
declare const __LEAD_WASM_URL__: string;
declare const __LEAD_DE_URL__: string;
declare const __LEAD_EN_URL__: string;
declare const __ADVISER_URL__: string;
/** Of the worker, for the page. */
declare const __VAULT_WORKER_URL__: string;
declare const __LEAD_VAULT_WORKER_URL__: string;
declare const __CAMERA_WORKER_URL__: string;
declare const __LEAD_URL__: string;
declare const __PROJECTOR_URL__: string;
declare const __PROJECTOR_WASM_URL__: string;
declare const __ANALYSE_URL__: string;
declare const __EXPORTS_URL__: string;
declare const __ANALYSE_WASM_URL__: string;
/** Of the module, for the worker. */
declare const __VAULT_URL__: string;
declare const __CODE_READER_URL__: string;
declare const __CONTENT_DE_URL__: string;
declare const __CONTENT_EN_URL__: string;
