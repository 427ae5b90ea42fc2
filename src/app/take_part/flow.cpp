#include "app/take_part/flow.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"

namespace wb::app {

using domain::Answers;
using domain::Card;
using domain::Place;
using domain::Selection;
using domain::StepRef;

namespace {

template <class List, class Id>
auto find_by_id(const List& list, const Id& id) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

bool per_card_before(const content::Exercise& exercise, const std::string& step_id) {
    for (const content::Step& step : exercise.steps) {
        if (step.per_card || step.id == step_id) {
            return step.per_card;
        }
    }
    return false;
}

bool answered(
    const content::Block& block,
    const StepRef& at,
    const Answers& answers,
    const content::Bundle& bundle
) {
    if (block.kind == content::BlockKind::Cards) {
        const bool sorted = block.source == content::OptionSource::Tasks;
        return !answers.cards.empty() &&
               std::all_of(answers.cards.begin(), answers.cards.end(), [&](const Card& card) {
                   return !card.option.empty() ||
                          (!blank(card.own) && (!sorted || !card.category.empty()));
               });
    }
    const domain::Answer* answer = find_answer(answers, place_of(block, at));
    if (answer == nullptr) {
        return false;
    }
    if (const auto* selection = std::get_if<Selection>(answer)) {
        if (selection->own_chosen) {
            return !blank(selection->own);
        }
        const auto options = offered(bundle, block, at, answers);
        return std::any_of(options.begin(), options.end(), [&](const OfferedOption& option) {
            return std::find(selection->options.begin(), selection->options.end(), option.id) !=
                   selection->options.end();
        });
    }
    if (const auto* lines = std::get_if<domain::Lines>(answer)) {
        return std::any_of(lines->lines.begin(), lines->lines.end(), [](const auto& line) {
            return !blank(line);
        });
    }
    if (const auto* text = std::get_if<domain::OpenText>(answer)) {
        return !utf8::tidy(text->text(), 1).empty();
    }
    return true;
}

}   // namespace

bool blank(const domain::PrivateWords& words) {
    return utf8::tidy(words.for_own_eyes(), 1).empty();
}

std::optional<Place> first_missing(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const StepRef& at,
    const Answers& answers
) {
    const content::Step* step = find_step(exercise, at.step);
    if (step == nullptr) {
        return std::nullopt;
    }
    for (const content::Block& block : step->blocks) {
        if (!block.optional && shown(exercise, block, at, answers) &&
            !answered(block, at, answers, bundle)) {
            return place_of(block, at);
        }
    }
    return std::nullopt;
}

int progress_percent(const content::Exercise& exercise, const Answers& answers, const StepRef& at) {
    // Every screen that could come counts, whether the answers lead through it or not. So the
    // position of a screen is fixed as soon as the cards are chosen.
    content::Exercise unconditional = exercise;
    for (content::Step& step : unconditional.steps) {
        step.when = std::nullopt;
    }
    Answers cards_only;
    cards_only.cards = answers.cards;
    // While cards are still being chosen three are assumed, so that the bar stands still meanwhile.
    constexpr std::uint8_t usual_cards = 3;
    if (at.card == 0 && !per_card_before(exercise, at.step)) {
        cards_only.cards.clear();
        for (std::uint8_t id = 1; id <= usual_cards; ++id) {
            cards_only.cards.push_back(Card{id, {}, {}, {}});
        }
    }
    const std::vector<StepRef> possible = screens(unconditional, cards_only);
    const auto found = std::find(possible.begin(), possible.end(), at);
    return static_cast<int>(
        (found - possible.begin()) * 100 / static_cast<std::ptrdiff_t>(possible.size())
    );
}

std::string card_label(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const Answers& answers,
    const Card& card
) {
    if (card.option.empty()) {
        return card.own.for_own_eyes();
    }
    if (const content::Task* task = find_task(bundle, answers, card)) {
        return task->label;
    }
    for (const content::Step& step : exercise.steps) {
        for (const content::Block& block : step.blocks) {
            const content::Option* option = find_by_id(block.options, card.option);
            if (block.kind == content::BlockKind::Cards && option != nullptr) {
                return option->label.text(std::nullopt);
            }
        }
    }
    return {};
}

std::string card_sentence(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const Answers& answers,
    const Card& card
) {
    if (const content::Task* task = find_task(bundle, answers, card)) {
        return task->you;
    }
    std::string label = card_label(bundle, exercise, answers, card);
    if (!card.option.empty()) {
        return label;
    }
    const bool german = bundle.language == content::Language::German;
    return (german ? "\u201E" : "\u201C") + label + (german ? "\u201C" : "\u201D");
}

std::string worded(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const Answers& answers,
    const content::Wording& wording,
    const StepRef& at
) {
    constexpr std::string_view gap = "{card}";
    std::string text = wording.text(at.beneficiary);
    const std::size_t begin = text.find(gap);
    if (begin != std::string::npos) {
        const Card* card = find_card(answers, at.card);
        text.replace(
            begin,
            gap.size(),
            card == nullptr ? std::string{} : card_sentence(bundle, exercise, answers, *card)
        );
    }
    return text;
}

bool complete(
    const content::Bundle& bundle, const content::Exercise& exercise, const Answers& answers
) {
    const std::vector<StepRef> all = screens(exercise, answers);
    return std::none_of(all.begin(), all.end(), [&](const StepRef& at) {
        return first_missing(bundle, exercise, at, answers).has_value();
    });
}

}   // namespace wb::app
