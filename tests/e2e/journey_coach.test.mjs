// The coach: loaded when a sentence is first to be judged, asks back, blocks nothing.
import assert from 'node:assert/strict';
import { inBrowser } from './lib/app.mjs';
import { STORY, begin, headingOf, screensOf, walk } from './lib/story.mjs';

const check = inBrowser();
const STEPS = screensOf(STORY);
const EFFECT = STEPS.findIndex(({ step }) => step === 'effect');
const SENTENCES = {
    de: { effect: 'Die Kundin weiß, wie es weitergeht', doing: 'Ich bearbeite Anträge' },
    en: { effect: 'The customer knows what happens next', doing: 'I process applications' },
};

/** To the field where an effect is written. @param {import('./lib/app.mjs').App} app */
async function toOwnWords(app) {
    const { texts } = app;
    await begin(app);
    await walk(app, STORY, { to: EFFECT });
    await app.press('radio', texts.option(STEPS[EFFECT], 'sign', 'helps'));
    await app.press('radio', texts.own(STEPS[EFFECT], 'phrase'));
    return texts.ui('in-own-words');
}

/** @param {import('./lib/app.mjs').App} app */
const fetched = (app) =>
    app.page.evaluate(() =>
        performance
            .getEntriesByType('resource')
            .filter(({ name }) => /adviser\.\w+\.wasm$/.test(name))
            .map(({ name }) => name),
    );

for (const [language, hand] of /** @type {const} */ ([
    ['de', 'keyboard'],
    ['en', 'finger'],
])) {
    check(
        `asks back about an effect, ${language}, ${hand}`,
        { language, hand, ...(hand === 'finger' && { context: { hasTouch: true } }) },
        async (app) => {
            const field = await toOwnWords(app);
            assert.deepEqual(await fetched(app), []);
            await app.write(field, SENTENCES[language].effect);
            await app.says('coach-what-follows');
            assert.equal((await fetched(app)).length, 1);
            await app.write(field, SENTENCES[language].doing);
            await app.says('coach-who-gains');
            await app.says_not('coach-what-follows');
            // It talks to nobody who did not look for it, and keeps nobody.
            const said = await app.page.locator('#polite, #assertive').allTextContents();
            assert.ok(!said.join().includes(app.texts.ui('coach-who-gains')));
            await app.button('next');
            await app.arrived(headingOf(app, STEPS[EFFECT + 1]));
            assert.equal((await fetched(app)).length, 1);
        },
    );
}

check(
    'is not missed where it cannot be had',
    {
        prepare: (page) => page.route(/adviser\.\w+\.wasm$/, (route) => route.abort()),
        expected: [/Failed to load resource/],
    },
    async (app) => {
        const field = await toOwnWords(app);
        await app.write(field, SENTENCES.de.effect);
        await app.saved();
        await app.says_not('coach-what-follows');
        // Once the network is back, the next sentence is judged.
        await app.page.unroute(/adviser\.\w+\.wasm$/);
        await app.write(field, `${SENTENCES.de.effect} und wann`);
        await app.says('coach-what-follows');
    },
);
