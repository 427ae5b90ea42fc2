// Says that a new version is there. Nothing is loaded anew by itself, and the focus stays where it is: the next page that
// is opened is the new one. Loaded only then.

/** @type {Record<string, { title: string, text: string, close: string }>} */
const WORDS = {
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
};

const STYLE = `
.update {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 0.25rem 1rem;
    padding: 0.5rem 1.25rem; border-top: 1px solid var(--line); background: var(--surface); color: var(--ink);
}
html:not(.plain) .update { position: fixed; inset: auto 0 0; }
.update button {
    min-height: 44px; padding: 0 1.25rem; border: 1px solid var(--primary); border-radius: 8px;
    background: none; color: var(--primary); font: inherit; font-weight: 600; cursor: pointer;
}
.update button:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
@media print { .update { display: none; } }
`;

/**
 * @param {HTMLElement} stage becomes shorter, so that nothing is covered
 * @param {import('./live.js').Say} say
 */
export function tellOfUpdate(stage, say) {
    if (document.querySelector('.update')) {
        return;
    }
    const lang = document.documentElement.lang === 'en' ? 'en' : 'de';
    const { title, text, close } = WORDS[lang];
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    document.adoptedStyleSheets.push(style);
    const notice = document.createElement('aside');
    notice.className = 'update';
    notice.lang = lang;
    notice.ariaLabel = title;
    const button = document.createElement('button');
    button.textContent = close;
    const words = document.createElement('p');
    words.textContent = text;
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
