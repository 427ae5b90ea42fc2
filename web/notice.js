// A line below everything that says what everybody should know, until it is put away. It takes no focus, covers nothing
// and asks for nothing. Loaded only when there is something to say.

/** @typedef {{ title: string, text: string, close: string }} Words */

/** @type {Record<'update' | 'file', Record<string, Words>>} */
const WORDS = {
    // Nothing is loaded anew by itself: the next page that is opened is the new one.
    update: {
        de: {
            title: 'Neue Fassung',
            text: 'Eine neue Fassung von Wirkbrille ist da. Sie erscheint, wenn Sie die Seite das nächste Mal öffnen. Machen Sie in Ruhe weiter.',
            close: 'Verstanden',
        },
        en: {
            title: 'New version',
            text: 'There is a new version of Wirkbrille. It appears the next time you open the page. Carry on at your own pace.',
            close: 'Got it',
        },
    },
    // All files share one storage in Chromium; Firefox gives each its own.
    file: {
        de: {
            title: 'Aus einer Datei geöffnet',
            text: 'Wirkbrille läuft hier aus einer Datei und sendet nichts. Was Sie speichern, bleibt in diesem Browser. Andere Seiten, die jemand hier als Datei öffnet, könnten es aber lesen: Öffnen Sie nur Dateien, denen Sie vertrauen.',
            close: 'Verstanden',
        },
        en: {
            title: 'Opened from a file',
            text: 'Wirkbrille runs from a file here and sends nothing. What you save stays in this browser. Other pages that somebody opens here as files could read it, though: open only files that you trust.',
            close: 'Got it',
        },
    },
};

const STYLE = `
.notice {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 0.25rem 1rem;
    padding: 0.5rem 1.25rem; border-top: 1px solid var(--line); background: var(--surface); color: var(--ink);
}
.notice p { max-width: 44rem; }
html:not(.plain) .notice { position: fixed; inset: auto 0 0; max-height: 50%; overflow: auto; }
.notice button {
    min-height: 44px; padding: 0 1.25rem; border: 1px solid var(--primary); border-radius: 8px;
    background: none; color: var(--primary); font: inherit; font-weight: 600; cursor: pointer;
}
.notice button:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
@media print { .notice { display: none; } }
`;

/**
 * @param {keyof typeof WORDS} about
 * @param {HTMLElement} stage becomes shorter, so that nothing is covered
 * @param {import('./live.js').Say} say
 */
export function showNotice(about, stage, say) {
    if (document.querySelector('.notice')) {
        return;
    }
    const lang = document.documentElement.lang === 'en' ? 'en' : 'de';
    const { title, text, close } = WORDS[about][lang];
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    document.adoptedStyleSheets.push(style);
    const notice = document.createElement('aside');
    notice.className = 'notice';
    notice.lang = lang;
    notice.ariaLabel = title;
    const words = document.createElement('p');
    words.textContent = text;
    const button = document.createElement('button');
    button.textContent = close;
    notice.append(words, button);
    stage.after(notice);
    const room = new ResizeObserver(() => {
        stage.style.bottom = `${notice.offsetHeight}px`;
    });
    room.observe(notice);
    button.onclick = () => {
        room.disconnect();
        notice.remove();
        stage.style.bottom = '';
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
        /** @type {HTMLElement | null} */ (stage.querySelector('h1'))?.focus();
    };
    say(text, false);
}
