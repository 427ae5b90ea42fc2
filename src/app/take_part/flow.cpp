#include "app/take_part/flow.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"
#include "core/content/inflection.hpp"

namespace wb::app {

using domain::Answers;
using domain::Beneficiary;
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

// Where a block was answered as seen from a screen: a block that is asked once has one answer for
// all cards.
Place seen_from(const content::Exercise& exercise, const std::string& block, const StepRef& at) {
    for (const content::Step& step : exercise.steps) {
        if (find_by_id(step.blocks, block) != nullptr) {
            return {
                block,
                step.per_card ? at.card : std::uint8_t{0},
                step.per_beneficiary ? at.beneficiary : std::nullopt};
        }
    }
    return {block, at.card, at.beneficiary};
}

bool holds(
    const content::Exercise& exercise,
    const std::optional<content::Condition>& when,
    const StepRef& at,
    const Answers& answers
) {
    if (!when) {
        return true;
    }
    const Selection* selection = find_selection(answers, seen_from(exercise, when->block, at));
    return selection != nullptr &&
           std::any_of(when->any_of.begin(), when->any_of.end(), [&](const auto& id) {
               return std::find(selection->options.begin(), selection->options.end(), id) !=
                      selection->options.end();
           });
}

// A run of steps with the same repetition is walked through as a whole before the next card or
// beneficiary.
template <class Repeats>
std::size_t end_of_run(
    const std::vector<content::Step>& steps, std::size_t begin, std::size_t end, Repeats repeats
) {
    while (begin < end && repeats(steps[begin])) {
        ++begin;
    }
    return begin;
}

void add_screens(
    std::vector<StepRef>& out,
    const content::Exercise& exercise,
    std::size_t begin,
    std::size_t end,
    std::uint8_t card,
    const Answers& answers
) {
    const std::vector<content::Step>& steps = exercise.steps;
    const auto add = [&](const content::Step& step, std::optional<Beneficiary> beneficiary) {
        const StepRef ref{step.id, card, beneficiary};
        if (holds(exercise, step.when, ref, answers)) {
            out.push_back(ref);
        }
    };
    for (std::size_t i = begin; i < end;) {
        if (!steps[i].per_beneficiary) {
            add(steps[i], std::nullopt);
            ++i;
            continue;
        }
        const std::size_t run =
            end_of_run(steps, i, end, [](const content::Step& s) { return s.per_beneficiary; });
        for (const Beneficiary beneficiary : domain::all_beneficiaries) {
            for (std::size_t j = i; j < run; ++j) {
                add(steps[j], beneficiary);
            }
        }
        i = run;
    }
}

std::vector<StepRef> all_screens(const content::Exercise& exercise, const Answers& answers) {
    const std::vector<content::Step>& steps = exercise.steps;
    std::vector<StepRef> result;
    for (std::size_t i = 0; i < steps.size();) {
        if (!steps[i].per_card) {
            add_screens(result, exercise, i, i + 1, 0, answers);
            ++i;
            continue;
        }
        const std::size_t run =
            end_of_run(steps, i, steps.size(), [](const content::Step& s) { return s.per_card; });
        for (const Card& card : answers.cards) {
            add_screens(result, exercise, i, run, card.id, answers);
        }
        i = run;
    }
    return result;
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

const std::vector<std::string>&
suitable_effects(const content::Bundle& bundle, const Answers& answers, std::uint8_t card_id) {
    static const std::vector<std::string> none;
    const Card* card = find_card(answers, card_id);
    if (card != nullptr) {
        if (const content::Task* task = find_task(bundle, answers, *card)) {
            return task->effects;
        }
    }
    const content::Branch* branch = chosen_branch(bundle, answers);
    return branch != nullptr ? branch->effects : none;
}

std::vector<OfferedOption>
offered_effects(const content::Bundle& bundle, const StepRef& at, const Answers& answers) {
    std::vector<OfferedOption> result;
    const Selection* sign = find_selection(answers, Place{"sign", at.card, at.beneficiary});
    const bool harm = sign != nullptr && !sign->options.empty() && sign->options.front() == "harms";
    const content::Polarity wanted = harm ? content::Polarity::Harm : content::Polarity::Good;
    for (const std::string& id : suitable_effects(bundle, answers, at.card)) {
        const content::Effect* effect = find_effect(bundle, id);
        if (effect != nullptr && effect->polarity == wanted &&
            effect->beneficiary == at.beneficiary) {
            result.push_back({effect->id, effect->option});
        }
    }
    return result;
}

}   // namespace

bool blank(const domain::PrivateWords& words) {
    return utf8::tidy(words.for_own_eyes(), 1).empty();
}

const content::Exercise* find_exercise(const content::Bundle& bundle, const std::string& id) {
    return find_by_id(bundle.exercises, id);
}

const content::Step* find_step(const content::Exercise& exercise, const std::string& id) {
    return find_by_id(exercise.steps, id);
}

const content::Block* find_block(const content::Exercise& exercise, const std::string& id) {
    for (const content::Step& step : exercise.steps) {
        if (const content::Block* block = find_by_id(step.blocks, id)) {
            return block;
        }
    }
    return nullptr;
}

const content::Who&
chosen_who(const content::Bundle& bundle, const Answers& answers, const StepRef& at) {
    const content::Branch* branch = chosen_branch(bundle, answers);
    const std::vector<content::Who>& all =
        (branch != nullptr ? *branch : bundle.branches.front()).who;
    const Selection* selection = find_selection(answers, Place{"who", at.card, at.beneficiary});
    const content::Who* chosen = selection == nullptr || selection->options.empty()
                                     ? nullptr
                                     : find_by_id(all, selection->options.front());
    return chosen != nullptr ? *chosen : all.front();
}

const content::Effect* find_effect(const content::Bundle& bundle, const std::string& id) {
    return find_by_id(bundle.effects, id);
}

const Card* find_card(const Answers& answers, std::uint8_t id) {
    return find_by_id(answers.cards, id);
}

const content::Branch* chosen_branch(const content::Bundle& bundle, const Answers& answers) {
    const Selection* selection = find_selection(answers, Place{"branch", 0, std::nullopt});
    if (selection == nullptr || selection->options.empty()) {
        return nullptr;
    }
    return find_by_id(bundle.branches, selection->options.front());
}

const content::Task*
find_task(const content::Bundle& bundle, const Answers& answers, const Card& card) {
    if (card.option.empty()) {
        return nullptr;
    }
    // Somebody who changes the branch keeps the tasks chosen before, so other branches are searched
    // as well.
    if (const content::Branch* branch = chosen_branch(bundle, answers)) {
        if (const content::Task* task = find_by_id(branch->tasks, card.option)) {
            return task;
        }
    }
    for (const content::Branch& branch : bundle.branches) {
        if (const content::Task* task = find_by_id(branch.tasks, card.option)) {
            return task;
        }
    }
    return nullptr;
}

const domain::Answer* find_answer(const Answers& answers, const Place& place) {
    const auto found = answers.entries.find(place);
    return found == answers.entries.end() ? nullptr : &found->second;
}

const Selection* find_selection(const Answers& answers, const Place& place) {
    const domain::Answer* answer = find_answer(answers, place);
    return answer == nullptr ? nullptr : std::get_if<Selection>(answer);
}

Place place_of(const content::Block& block, const StepRef& at) {
    return {block.id, at.card, at.beneficiary};
}

bool shown(
    const content::Exercise& exercise,
    const content::Block& block,
    const StepRef& at,
    const Answers& answers
) {
    const bool about_customers = at.beneficiary == Beneficiary::Customers;
    return holds(exercise, block.when, at, answers) &&
           (block.source != content::OptionSource::Who || about_customers);
}

std::vector<StepRef> screens(const content::Exercise& exercise, const Answers& answers) {
    return all_screens(exercise, answers);
}

std::vector<OfferedOption> offered(
    const content::Bundle& bundle,
    const content::Block& block,
    const StepRef& at,
    const Answers& answers
) {
    std::vector<OfferedOption> result;
    switch (block.source) {
    case content::OptionSource::None: break;
    case content::OptionSource::Listed:
        for (const content::Option& option : block.options) {
            result.push_back({option.id, option.label.text(at.beneficiary)});
        }
        break;
    case content::OptionSource::Branches:
        for (const content::Branch& branch : bundle.branches) {
            result.push_back({branch.id, branch.label});
        }
        break;
    case content::OptionSource::Tasks:
        if (const content::Branch* branch = chosen_branch(bundle, answers)) {
            for (const content::Task& task : branch->tasks) {
                result.push_back({task.id, task.label});
            }
        }
        for (const Card& card : answers.cards) {
            const content::Task* task = find_task(bundle, answers, card);
            if (task != nullptr && find_by_id(result, task->id) == nullptr) {
                result.push_back({task->id, task->label});
            }
        }
        break;
    case content::OptionSource::Effects: result = offered_effects(bundle, at, answers); break;
    case content::OptionSource::Who:
        if (const content::Branch* branch = chosen_branch(bundle, answers)) {
            for (const content::Who& who : branch->who) {
                result.push_back({who.id, content::about("{who}", who)});
            }
        }
        break;
    }
    return result;
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
    const std::vector<StepRef> possible = all_screens(unconditional, cards_only);
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
    const std::string label = card_label(bundle, exercise, answers, card);
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
