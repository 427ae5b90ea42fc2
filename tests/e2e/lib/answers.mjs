/**
 * What somebody of some taste answers in an exercise, which screens follow from that, and what the sheet
 * must say afterwards: read from the content files, not from the app. The effect map has a story of its
 * own.
 */
import { EXERCISES, built } from './texts.mjs';

/** @typedef {import('./texts.mjs').Vocabulary} Vocabulary */
/** @typedef {{ options?: string[], own?: string, level?: number, line?: string }} Given */
/** @typedef {{ option?: string, own?: string }} Card */
/** @typedef {{ step: any, card: number }} At a screen; `card` counts from 0, -1 is none */
/** @typedef {{ id: string, taste: number, cards: Card[], given: Record<string, Given>, say?: () => string }} Answers `say`: own words, each time others */

/** Exercises that consist of questions of the general kinds. */
export const GENERAL = EXERCISES.filter((id) => id !== 'effect-map');

/** Nobody, who has answered nothing yet. @param {string} id of an exercise @param {number} [taste] of two @returns {Answers} */
export const nobody = (id, taste = 0) => ({ id, taste, cards: [], given: {} });

/** @param {{ id: string }} block @param {At} at */
const placeOf = (block, at) => `${block.id}/${at.card}`;

/** Whether what came before leads here. @param {Answers} answers @param {{ block: string, any_of: string[] } | undefined} when @param {At} at */
function holds({ id, given }, when, at) {
    if (!when) {
        return true;
    }
    const asked = built(id).steps.find((/** @type {any} */ step) =>
        step.blocks.some((/** @type {any} */ block) => block.id === when.block),
    );
    const answer = given[placeOf({ id: when.block }, asked.per_card ? at : { ...at, card: -1 })];
    return (answer?.options ?? []).some((option) => when.any_of.includes(option));
}

/** The blocks that a screen shows, as far as it is answered. @param {Answers} answers @param {At} at @returns {any[]} */
export const blocksOf = (answers, at) =>
    at.step.blocks.filter((/** @type {any} */ { when }) => holds(answers, when, at));

/** The screens that the answers lead through. @param {Answers} answers @returns {At[]} */
export function wayOf(answers) {
    /** @type {At[]} */
    const way = [];
    const { steps } = built(answers.id);
    for (let index = 0; index < steps.length; ) {
        if (!steps[index].per_card) {
            way.push({ step: steps[index], card: -1 });
            index += 1;
            continue;
        }
        // Questions about a card are asked in a row before the next card's.
        const rest = steps.slice(index);
        const once = rest.findIndex((/** @type {any} */ step) => !step.per_card);
        const run = once < 0 ? rest : rest.slice(0, once);
        for (const card of answers.cards.keys()) {
            way.push(...run.map((/** @type {any} */ step) => ({ step, card })));
        }
        index += run.length;
    }
    return way.filter((at) => holds(answers, at.step.when, at));
}

/** @param {any} block */
const social = ({ options, exclusive = [] }) =>
    options.filter((/** @type {string} */ id) => !exclusive.includes(id));

/** Words that tell where they were written. @param {Answers} answers @param {any} block @param {At} at */
const words = ({ taste, say }, block, at) =>
    say?.() ?? `${['Größe & Maß', 'Süß; „fein“, klein\\groß'][taste]}: ${block.id} ${at.card + 2}`;

/** What somebody of this taste answers. @type {Record<string, (answers: Answers, block: any, at: At) => Given>} */
const CHOOSE = {
    scale: ({ taste }) => ({ level: [4, 1][taste] }),
    choice: ({ taste }, { options }, { card }) => ({
        options: [options[(taste + Math.max(card, 0)) % options.length]],
    }),
    phrase: (answers, block, at) =>
        answers.taste === 1 ? { own: words(answers, block, at) } : { options: [block.options[0]] },
    choices: ({ taste }, block) => ({
        options: taste === 0 ? social(block).slice(0, 2) : social(block).slice(-block.most),
    }),
    // Not in the order in which they are listed.
    rank: ({ taste }, { options, most }) => ({
        options: options.slice(taste, taste + most).reverse(),
    }),
    grid: ({ taste }, { options }, { card }) => ({
        options: [options[(taste + Math.max(card, 0)) % options.length]],
    }),
    text: (answers, block, at) => ({ line: words(answers, block, at) }),
    'private-note': (answers, block, at) => ({ line: words(answers, block, at) }),
};

/** @param {any} block @param {number} taste @returns {Card[]} */
function chooseCards({ options = [], own_words: own }, taste) {
    const listed = options
        .slice(taste, taste + 2)
        .map((/** @type {string} */ option) => ({ option }));
    const word = ['Die Frau mit dem Hund', 'Regenschirm'][taste];
    return own || options.length === 0 ? [...listed, { own: word }] : listed;
}

/** Decides on the answer to one question of a screen. @param {Answers} answers @param {At} at @param {any} block */
export function decide(answers, at, block) {
    if (block.kind === 'cards') {
        answers.cards = chooseCards(block, answers.taste);
    } else {
        answers.given[placeOf(block, at)] = CHOOSE[block.kind](answers, block, at);
    }
}

/** What somebody has answered who went through the whole exercise. @param {string} id @param {number} [taste] */
export function everything(id, taste = 0) {
    const answers = nobody(id, taste);
    for (let index = 0; index < wayOf(answers).length; index += 1) {
        const at = wayOf(answers)[index];
        for (const block of at.step.blocks) {
            if (blocksOf(answers, at).includes(block)) {
                decide(answers, at, block);
            }
        }
    }
    return answers;
}

/** @param {Answers} answers @param {At} at @param {any} block @returns {Given} */
export const givenAt = ({ given }, at, block) => given[placeOf(block, at)];

/** All that somebody typed. @param {Answers} answers @returns {string[]} */
export const ownWords = ({ cards, given }) =>
    [...cards, ...Object.values(given)].flatMap(({ own, ...rest }) => {
        const typed = own ?? /** @type {Given} */ (rest).line;
        return typed ? [typed] : [];
    });

/** What the exercise says, with the card's name in its place. @param {Vocabulary} texts @param {Answers} answers */
export function sayings(texts, { id, cards }) {
    const { steps, sentences = {} } = texts.exercise(id);
    const clean = (/** @type {string} */ text) => text.replaceAll('\u00ad', '');
    const cardStep = built(id).steps.find((/** @type {any} */ { blocks }) =>
        blocks.some((/** @type {any} */ { kind }) => kind === 'cards'),
    );
    const all = {
        sentences,
        /** @param {At} at @param {any} block */
        of: ({ step }, block) => steps[step.id].blocks[block.id],
        /** @param {Card} [card] */
        card({ option, own = '' } = cards[0]) {
            const { options } = cardStep
                ? Object.values(steps[cardStep.id].blocks)[0]
                : { options: {} };
            return option ? clean(options[option]) : own;
        },
        /** The card as questions name it. @param {At} at */
        about({ card }) {
            const name = card < 0 ? '' : all.card(cards[card]);
            return card < 0 || cards[card].option ? name : texts.quoted(name);
        },
        /** @param {At} at */
        heading: (at) => clean(steps[at.step.id].heading).replaceAll('{card}', all.about(at)),
        /** What a group of answers is called. @param {At} at @param {any} block */
        question: (at, block) => clean(all.of(at, block).question ?? all.heading(at)),
        /** The question as the sheet has it, where the card's name stands above all its answers. @param {At} at @param {any} block */
        short(at, block) {
            const { question, own } = all.of(at, block);
            const asked = question ?? (block === at.step.blocks[0] ? all.heading(at) : own);
            const prefix = `${all.about(at)}. `;
            return clean(asked.startsWith(prefix) ? asked.slice(prefix.length) : asked);
        },
        /** The question as its button on the sheet has it: with the card it belongs to. @param {At} at @param {any} block */
        named: (at, block) =>
            at.card < 0
                ? all.short(at, block)
                : `${all.card(cards[at.card])} – ${all.short(at, block)}`,
        /** @param {At} at @param {any} block @param {string} option */
        option: (at, block, option) => clean(all.of(at, block).options[option]),
        /** What a field of two by two means, behind its name. @param {At} at @param {any} block @param {string} option */
        axes(at, block, option) {
            const { left, right, top, bottom } = all.of(at, block);
            const place = block.options.indexOf(option);
            return top ? ` – ${place < 2 ? top : bottom}, ${place % 2 ? right : left}` : '';
        },
        /** @param {At} at @param {any} block */
        own: (at, block) => clean(all.of(at, block).own),
        /** The word at one number of a scale. @param {At} at @param {any} block @param {number} level @returns {string} */
        level: (at, block, level) =>
            all.of(at, block)[{ 1: 'low', 3: 'middle', 5: 'high' }[level] ?? ''] ?? '',
    };
    return all;
}

/** @typedef {ReturnType<typeof sayings>} Sayings */

/** One question of the sheet. @param {Vocabulary} texts @param {Answers} answers @param {At} at @param {any} block @returns {string[]} */
function rowOf(texts, answers, at, block) {
    const { options, own, level, line } = givenAt(answers, at, block);
    const says = sayings(texts, answers);
    const short = says.short(at, block);
    /** @type {string[]} */
    let said = [];
    if (level !== undefined) {
        const word = says.level(at, block, level);
        const number = texts.ui('level-of', { level });
        said = [`P ${word ? `${number} – ${word}` : number}`];
    } else if (options) {
        const ids =
            block.kind === 'rank'
                ? options
                : block.options.filter((/** @type {string} */ id) => options.includes(id));
        const labels = ids.map(
            (/** @type {string} */ id) => says.option(at, block, id) + says.axes(at, block, id),
        );
        said =
            labels.length === 1
                ? [`P ${labels[0]}`]
                : labels.map((/** @type {string} */ text) => `LI ${text}`);
    } else {
        said = [`P ${own ?? line}`];
    }
    const stays = block.sharing === 'never' || block.kind === 'private-note' || own !== undefined;
    return [
        `P ${short}`,
        ...said,
        ...(stays ? [`P ${texts.ui('stays-with-you')}`] : []),
        `BUTTON ${texts.ui('change-answer', { question: says.named(at, block) })}`,
    ];
}

/** Everything between the sheet's heading and its end, as it must be. @param {Vocabulary} texts @param {Answers} answers @returns {string[]} */
export function sheetOf(texts, answers) {
    const says = sayings(texts, answers);
    /** @type {Map<number, string[]>} */
    const sections = new Map();
    for (const at of wayOf(answers)) {
        for (const block of blocksOf(answers, at).filter(({ kind }) => kind !== 'cards')) {
            const title = at.card < 0 ? [] : [`H2 ${says.card(answers.cards[at.card])}`];
            const section = sections.get(at.card) ?? title;
            sections.set(at.card, [...section, ...rowOf(texts, answers, at, block)]);
        }
    }
    const sentences = Object.values(says.sentences).map((pattern) =>
        pattern.replace(/\{([^}]+)\}/g, (/** @type {string} */ _gap, /** @type {string} */ id) => {
            const { options, own } = answers.given[`${id}/-1`];
            const step = wayOf(answers).find((at) =>
                at.step.blocks.some((/** @type {any} */ b) => b.id === id),
            );
            return own ?? says.option(/** @type {At} */ (step), { id }, options?.[0] ?? '');
        }),
    );
    // What was asked once does not belong to the card above it.
    const besides = [...sections.keys()].indexOf(-1) > 0;
    return [
        ...sentences.map((text) => `P ${text}`),
        ...[...sections].flatMap(([card, lines]) =>
            card < 0 && besides ? [`H2 ${texts.ui('besides')}`, ...lines] : lines,
        ),
    ];
}
