#include "app/take_part/sentence.hpp"

#include <algorithm>

#include "app/take_part/flow.hpp"
#include "core/base/utf8.hpp"
#include "core/content/inflection.hpp"

namespace wb::app {

using domain::Answers;
using domain::Place;
using domain::Selection;
using domain::StepRef;

namespace {

constexpr const char* open_gap = "\u2026";

// Own words take the place of a part, so they lose their full stop.
std::string own_part(const Selection& selection) {
    std::string words = utf8::tidy(selection.own.for_own_eyes(), domain::most_code_points);
    while (!words.empty() && (words.back() == '.' || words.back() == ',')) {
        words.pop_back();
    }
    return words;
}

std::string part_words(const content::Block& block, const Answers& answers) {
    const Selection* selection = find_selection(answers, Place{block.id, 0, std::nullopt});
    if (selection == nullptr) {
        return {};
    }
    if (selection->own_chosen) {
        return own_part(*selection);
    }
    for (const content::Option& option : block.options) {
        if (!selection->options.empty() && option.id == selection->options.front()) {
            return option.label.text(std::nullopt);
        }
    }
    return {};
}

const content::Effect*
effect_at(const content::Bundle& bundle, const Answers& answers, const StepRef& at) {
    const Selection* phrase = find_selection(answers, Place{"phrase", at.card, at.beneficiary});
    return phrase == nullptr || phrase->own_chosen || phrase->options.empty()
               ? nullptr
               : find_effect(bundle, phrase->options.front());
}

}   // namespace

std::string built_sentence(
    const content::Exercise& exercise, const content::Sentence& sentence, const Answers& answers
) {
    std::string result = sentence.pattern;
    for (const content::Step& step : exercise.steps) {
        for (const content::Block& block : step.blocks) {
            if (block.sentence != sentence.id) {
                continue;
            }
            const std::string gap = "{" + block.id + "}";
            const std::size_t begin = result.find(gap);
            if (begin != std::string::npos) {
                const std::string words = part_words(block, answers);
                result.replace(begin, gap.size(), words.empty() ? open_gap : words);
            }
        }
    }
    // Three dots end a sentence by themselves.
    const std::string open_end = std::string{open_gap} + ".";
    if (result.ends_with(open_end)) {
        result.pop_back();
    }
    return result;
}

std::string
effect_sentence(const content::Bundle& bundle, const Answers& answers, const StepRef& at) {
    const Selection* phrase = find_selection(answers, Place{"phrase", at.card, at.beneficiary});
    if (phrase != nullptr && phrase->own_chosen) {
        return utf8::tidy(phrase->own.for_own_eyes(), domain::most_code_points);
    }
    const content::Effect* effect = effect_at(bundle, answers, at);
    return effect == nullptr ? std::string{}
                             : content::about(effect->main, chosen_who(bundle, answers, at));
}

std::string
effect_clause(const content::Bundle& bundle, const Answers& answers, const StepRef& at) {
    const content::Effect* effect = effect_at(bundle, answers, at);
    return effect == nullptr ? std::string{}
                             : content::about(effect->so_that, chosen_who(bundle, answers, at));
}

std::vector<std::string> notice_clauses(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const Answers& answers,
    const StepRef& at
) {
    std::vector<std::string> result;
    const content::Step* step = find_step(exercise, at.step);
    if (step == nullptr) {
        return result;
    }
    for (const content::Block& block : step->blocks) {
        const Selection* selection = find_selection(answers, place_of(block, at));
        for (const content::Option& option : block.options) {
            const bool chosen =
                selection != nullptr &&
                std::find(selection->options.begin(), selection->options.end(), option.id) !=
                    selection->options.end();
            if (chosen && !option.clause.texts.empty()) {
                result.push_back(content::inflected(
                    option.clause.text(at.beneficiary), chosen_who(bundle, answers, at).form
                ));
            }
        }
    }
    return result;
}

}   // namespace wb::app
