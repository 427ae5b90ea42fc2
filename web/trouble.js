// When the app cannot start or stops: a page with words in both languages, never a blank canvas.

/** @type {Record<string, [de: string, en: string]>} */
const HAPPENED = {
    network: [
        'Ein Teil der App konnte nicht geladen werden. Vielleicht ist die Verbindung unterbrochen.',
        'A part of the app could not be loaded. Perhaps the connection is interrupted.',
    ],
    browser: [
        'Dieser Browser kann die App nicht ausführen: Er ist zu alt, oder WebAssembly ist ausgeschaltet.',
        'This browser cannot run the app: it is too old, or WebAssembly is switched off.',
    ],
    content: [
        'Die Texte der App sind unvollständig oder verändert angekommen. Deshalb wird nichts davon gezeigt.',
        'The app’s texts arrived incomplete or altered. That is why none of them is shown.',
    ],
    crash: [
        'In der App ist ein Fehler aufgetreten, sie wurde angehalten.',
        'An error occurred in the app; it was stopped.',
    ],
};

/** @type {[title: string, safe: string, advice: string, button: string][]} */
const WORDS = [
    [
        'Wirkbrille kann gerade nicht weiter',
        'Was in diesem Browser gespeichert ist, bleibt unberührt.',
        'Bitte laden Sie die Seite neu. Hilft das nicht, versuchen Sie es später oder mit einem anderen Browser.',
        'Neu laden',
    ],
    [
        'Wirkbrille cannot continue right now',
        'What is saved in this browser is untouched.',
        'Please reload the page. If that does not help, try again later or with another browser.',
        'Reload',
    ],
];

/** An error whose page is known. */
export class Trouble extends Error {
    /** @param {keyof typeof HAPPENED & string} kind @param {unknown} [cause] */
    constructor(kind, cause) {
        super(`${kind}: ${cause}`);
        this.kind = kind;
    }
}

/** @param {unknown} error */
export function showTrouble(error) {
    // For whoever reports it; nothing leaves the device.
    console.error(error);
    const kind = error instanceof Trouble ? error.kind : 'crash';
    const page = document.createElement('main');
    page.className = 'trouble';
    const languages = ['de', 'en'];
    if (document.documentElement.lang === 'en') {
        languages.reverse();
    }
    for (const [order, language] of languages.entries()) {
        const which = language === 'de' ? 0 : 1;
        const [title, safe, advice, button] = WORDS[which];
        const part = page.appendChild(document.createElement('section'));
        part.lang = language;
        for (const [tag, text] of [
            [order ? 'h2' : 'h1', title],
            ['p', HAPPENED[kind][which]],
            ['p', safe],
            ['p', advice],
        ]) {
            part.appendChild(document.createElement(tag)).textContent = text;
        }
        const reload = part.appendChild(document.createElement('button'));
        reload.textContent = button;
        reload.onclick = () => location.reload();
    }
    document.getElementById('boot')?.remove();
    document.getElementById('stage')?.remove();
    document.body.prepend(page);
    const first = /** @type {HTMLElement} */ (page.querySelector('h1'));
    first.tabIndex = -1;
    first.focus();
}
