// Starts the app: fetches what is needed, connects the modules, and has a page with words for every failure.

import createTakePart from 'wirkbrille';

import { createCore, utf8 } from './core.js';
import { SITUATION, watchEnvironment } from './environment.js';
import { listenToFields } from './fields.js';
import { listenToFiles } from './files.js';
import { createFrames } from './frames.js';
import { createContext } from './gl.js';
import { canReadBack } from './glyphs.js';
import { createHost } from './host.js';
import { createLive } from './live.js';
import { takeLock } from './lock.js';
import { createMirror } from './mirror.js';
import { part } from './parts.js';
import { listenToPointers } from './pointer.js';
import { listenToPresses } from './presses.js';
import { createStorage, remembered } from './storage.js';
import { Trouble, showTrouble } from './trouble.js';
import { createVault, message } from './vault.js';

const RESTORE_MS = 3000;
const LINK = '#w=';
/** A tab that takes part and one that leads do not write the same. */
const LEAD_LOCK = 'wirkbrille.lead';

/** Which part of the app this page is: taking part, with ?lead running a workshop, with ?projector its projector, with
 * ?analyse looking at results. */
const address = new URLSearchParams(location.search);
const leads = address.has('lead');
const projects = !leads && address.has('projector');
const analyses = !leads && !projects && address.has('analyse');

/** A facilitator's laptop that collects from one person after the other. */
const collects = address.has('kiosk') && !leads && !projects && !analyses;

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

function chooseLanguage() {
    const kept = remembered('language');
    if (kept === 'de' || kept === 'en') {
        return kept;
    }
    return navigator.languages.some((name) => name.toLowerCase().startsWith('de')) ? 'de' : 'en';
}

/** @param {string} url */
async function load(url) {
    const response = await part(url).catch((error) => {
        throw new Trouble('network', error);
    });
    if (!response.ok) {
        throw new Trouble('network', `${url} ${response.status}`);
    }
    return response;
}

/** @param {string} url */
const loadBytes = async (url) => {
    const response = await load(url);
    return new Uint8Array(
        await response.arrayBuffer().catch((error) => {
            throw new Trouble('network', error);
        }),
    );
};

/** The content that was asked for last: a vault opens workshops with it. @type {Promise<Uint8Array>} */
let packed;

/** The content, with what only facilitators read beside it where it is asked for. @param {string} language */
const loadContent = async (language) => {
    const german = language === 'de';
    const content = loadBytes(german ? __CONTENT_DE_URL__ : __CONTENT_EN_URL__);
    content.then(
        () => (packed = content),
        () => {},
    );
    return leads || projects || analyses
        ? message(
              0,
              await Promise.all([content, loadBytes(german ? __LEAD_DE_URL__ : __LEAD_EN_URL__)]),
          )
        : content;
};

/** @returns {Promise<typeof import('./lead.js')>} */
const loadLead = () => import(__LEAD_URL__);
/** @returns {Promise<typeof import('./projector.js')>} */
const loadProjector = () => import(__PROJECTOR_URL__);

/** @returns {Promise<typeof import('./analyse.js')>} */
const loadAnalyse = () => import(__ANALYSE_URL__);

/** @template Part @param {Promise<Part>} loading */
const orTrouble = (loading) =>
    loading.catch((error) => {
        throw new Trouble('network', error);
    });

/** @param {Response} response @param {WebAssembly.Imports} imports */
async function instantiate(response, imports) {
    const copy = response.clone();
    try {
        return await WebAssembly.instantiateStreaming(response, imports);
    } catch {
        // Also refused when a server gives another type than application/wasm.
        return WebAssembly.instantiate(await copy.arrayBuffer(), imports);
    }
}

/**
 * @param {typeof import('wirkbrille').default} createModule
 * @param {Promise<Response>} wasm @param {object} host
 */
function startModule(createModule, wasm, host) {
    return new Promise((resolve, reject) => {
        const refused = (/** @type {unknown} */ error) =>
            reject(error instanceof Trouble ? error : new Trouble('browser', error));
        createModule({
            host,
            instantiateWasm(imports, done) {
                wasm.then((response) => instantiate(response, imports))
                    .then(({ instance }) => done(instance))
                    .catch(refused);
                return {};
            },
        }).then(resolve, refused);
    });
}

async function start() {
    document.documentElement.lang = chooseLanguage();
    if (typeof WebAssembly !== 'object') {
        throw new Trouble('browser', 'no WebAssembly');
    }
    const wasm = load(
        leads
            ? __LEAD_WASM_URL__
            : projects
              ? __PROJECTOR_WASM_URL__
              : analyses
                ? __ANALYSE_WASM_URL__
                : __WASM_URL__,
    );
    const content = loadContent(document.documentElement.lang);
    // Both are awaited later; until then a failure is not unheard.
    wasm.catch(() => {});
    content.catch(() => {});
    const lead = leads ? await orTrouble(loadLead()) : null;
    const projector = projects ? await orTrouble(loadProjector()) : null;
    const analyse = analyses ? await orTrouble(loadAnalyse()) : null;

    const stage = element('stage');
    const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));
    let situation = 0;
    const storage = createStorage();
    const core = createCore(showTrouble);
    const say = createLive(element('polite'), element('assertive'));
    const mirror = createMirror(element('mirror'), say);
    const frames = createFrames(core, mirror.settle);
    // The projector writes nothing; results are kept under names that their contents decide.
    const locked =
        (projector ?? analyse)
            ? true
            : takeLock(
                  () => {
                      situation &= ~SITUATION.readOnly;
                      core.enter(() => core.call('lock', 1));
                      frames.request();
                  },
                  leads ? LEAD_LOCK : undefined,
              );

    // Glyphs come from a 2D canvas and are useless when reading it back gives noise.
    const gl = createContext(canvas);
    if (!gl || !canReadBack()) {
        goPlain();
    }
    function goPlain() {
        situation |= SITUATION.plain;
        document.documentElement.classList.add('plain');
    }

    const vault = createVault(leads ? __LEAD_VAULT_WORKER_URL__ : __VAULT_WORKER_URL__);
    const host = createHost({ core, frames, mirror, say, storage, loadContent, gl, vault });
    const results = analyse?.createAnalyseHost({ core, frames });
    const own =
        lead?.createLeadHost({
            core,
            frames,
            vault,
            storage,
            secret: host.secret,
            content: () => packed,
        }) ??
        projector?.createProjectorHost(core) ??
        results;
    const [module, bytes, stores, held] = await Promise.all([
        startModule((lead ?? projector ?? analyse)?.createModule ?? createTakePart, wasm, {
            ...host,
            ...own,
        }),
        content,
        projector ? true : storage.available(),
        locked,
    ]);
    situation |= (stores ? 0 : SITUATION.unstored) | (held ? 0 : SITUATION.readOnly);
    core.attach(module);
    const tell = watchEnvironment(stage, canvas, core, frames, () => situation);
    core.enter(() => {
        tell();
        core.give('settings', utf8(remembered('settings') ?? ''));
        core.call('lock', held ? 1 : 0);
        const refused = core.give('start', bytes);
        if (refused) {
            throw new Trouble('content', refused - 1);
        }
        if (collects) {
            core.call('kiosk');
        }
    });
    if (!core.attached()) {
        return;
    }

    const followsPointer = listenToPointers(stage, core, frames, mirror);
    if (projector) {
        projector.listenToControl(core, frames);
    } else {
        listenToPresses(stage, core, frames, mirror, followsPointer);
        listenToFields(stage, core, frames, mirror);
        if (analyse && results) {
            analyse.listenToReleases(stage, mirror, results.bring);
        } else {
            listenToFiles(stage, core, frames, mirror);
        }
    }
    listenToContext(canvas, core, frames, () => {
        goPlain();
        core.enter(tell);
    });
    listenToPrinting();
    if (lead) {
        lead.listenToSecrets(stage, core, frames);
        lead.listenToKeys(core, frames);
    } else if (!projector && !analyse) {
        listenToLinks(host);
    }
    element('boot').remove();
    frames.now();
    frames.request();
    if (!projector) {
        (globalThis.requestIdleCallback ?? setTimeout)(() => keepFiles(stage, say));
    }
}

/**
 * The browser keeps the app's files from now on. Its worker tells when it has those of a new version.
 * @param {HTMLElement} stage @param {import('./live.js').Say} say
 */
function keepFiles(stage, say) {
    /** Whoever answers on somebody else's device has nothing to do with it. @param {'update' | 'file'} about */
    const tell = (about) =>
        collects || import('./notice.js').then(({ showNotice }) => showNotice(about, stage, say));
    const { serviceWorker } = navigator;
    if (!__SERVICE_WORKER_URL__) {
        if (location.protocol === 'file:' && !/Firefox/.test(navigator.userAgent)) {
            tell('file');
        }
    } else if (serviceWorker) {
        serviceWorker.onmessage = () => tell('update');
        serviceWorker.register(__SERVICE_WORKER_URL__).then(
            (kept) => kept?.active?.postMessage('shown'),
            () => {},
        );
    }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.js').Core} core @param {import('./frames.js').Frames} frames
 * @param {() => void} giveUp the mirror becomes the visible page
 */
function listenToContext(canvas, core, frames, giveUp) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let patience;
    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        frames.pause(true);
        patience = setTimeout(() => {
            giveUp();
            frames.pause(false);
        }, RESTORE_MS);
    });
    canvas.addEventListener('webglcontextrestored', () => {
        clearTimeout(patience);
        core.enter(() => core.call('context_restored'));
        frames.pause(false);
    });
}

/**
 * A link to take part in a workshop: opened now, or while the app is running.
 * @param {{ check_link: (link: Uint8Array) => void }} host
 */
function listenToLinks(host) {
    const look = () => {
        if (location.hash.startsWith(LINK)) {
            host.check_link(utf8(location.hash.slice(LINK.length)));
        }
    };
    addEventListener('hashchange', look);
    look();
}

/** Printing from the browser's own menu, with no sheet prepared, prints the screen as a plain page. */
function listenToPrinting() {
    const { classList } = document.documentElement;
    let lent = false;
    addEventListener('beforeprint', () => {
        lent = !element('print').hasChildNodes() && !classList.contains('plain');
        if (lent) {
            classList.add('plain');
        }
    });
    addEventListener('afterprint', () => {
        if (lent) {
            classList.remove('plain');
        }
    });
}

start().catch(showTrouble);
