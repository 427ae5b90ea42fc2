#include "core/content/path.hpp"

#include <algorithm>

#include "core/content/inflection.hpp"

namespace wb::content {

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
Place seen_from(const Exercise& exercise, const std::string& block, const StepRef& at) {
    for (const Step& step : exercise.steps) {
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
    const Exercise& exercise,
    const std::optional<Condition>& when,
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
std::size_t
end_of_run(const std::vector<Step>& steps, std::size_t begin, std::size_t end, Repeats repeats) {
    while (begin < end && repeats(steps[begin])) {
        ++begin;
    }
    return begin;
}

void add_screens(
    std::vector<StepRef>& out,
    const Exercise& exercise,
    std::size_t begin,
    std::size_t end,
    std::uint8_t card,
    const Answers& answers
) {
    const std::vector<Step>& steps = exercise.steps;
    const auto add = [&](const Step& step, std::optional<Beneficiary> beneficiary) {
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
            end_of_run(steps, i, end, [](const Step& s) { return s.per_beneficiary; });
        for (const Beneficiary beneficiary : domain::all_beneficiaries) {
            for (std::size_t j = i; j < run; ++j) {
                add(steps[j], beneficiary);
            }
        }
        i = run;
    }
}

const std::vector<std::string>&
suitable_effects(const Bundle& bundle, const Answers& answers, std::uint8_t card_id) {
    static const std::vector<std::string> none;
    const Card* card = find_card(answers, card_id);
    if (card != nullptr) {
        if (const Task* task = find_task(bundle, answers, *card)) {
            return task->effects;
        }
    }
    const Branch* branch = chosen_branch(bundle, answers);
    return branch != nullptr ? branch->effects : none;
}

std::vector<OfferedOption>
offered_effects(const Bundle& bundle, const StepRef& at, const Answers& answers) {
    std::vector<OfferedOption> result;
    const Selection* sign = find_selection(answers, Place{"sign", at.card, at.beneficiary});
    const bool harm = sign != nullptr && !sign->options.empty() && sign->options.front() == "harms";
    const Polarity wanted = harm ? Polarity::Harm : Polarity::Good;
    for (const std::string& id : suitable_effects(bundle, answers, at.card)) {
        const Effect* effect = find_effect(bundle, id);
        if (effect != nullptr && effect->polarity == wanted &&
            effect->beneficiary == at.beneficiary) {
            result.push_back({effect->id, effect->option});
        }
    }
    return result;
}

// Of the branch, and those of the cards, which may be of a branch chosen before.
std::vector<OfferedOption> offered_tasks(const Bundle& bundle, const Answers& answers) {
    std::vector<OfferedOption> result;
    if (const Branch* branch = chosen_branch(bundle, answers)) {
        for (const Task& task : branch->tasks) {
            result.push_back({task.id, task.label});
        }
    }
    for (const Card& card : answers.cards) {
        const Task* task = find_task(bundle, answers, card);
        if (task != nullptr && find_by_id(result, task->id) == nullptr) {
            result.push_back({task->id, task->label});
        }
    }
    return result;
}

}   // namespace

std::vector<StepRef> screens(const Exercise& exercise, const Answers& answers) {
    const std::vector<Step>& steps = exercise.steps;
    std::vector<StepRef> result;
    for (std::size_t i = 0; i < steps.size();) {
        if (!steps[i].per_card) {
            add_screens(result, exercise, i, i + 1, 0, answers);
            ++i;
            continue;
        }
        const std::size_t run =
            end_of_run(steps, i, steps.size(), [](const Step& s) { return s.per_card; });
        for (const Card& card : answers.cards) {
            add_screens(result, exercise, i, run, card.id, answers);
        }
        i = run;
    }
    return result;
}

const Exercise* find_exercise(const Bundle& bundle, const std::string& id) {
    return find_by_id(bundle.exercises, id);
}

const Step* find_step(const Exercise& exercise, const std::string& id) {
    return find_by_id(exercise.steps, id);
}

const Block* find_block(const Exercise& exercise, const std::string& id) {
    for (const Step& step : exercise.steps) {
        if (const Block* block = find_by_id(step.blocks, id)) {
            return block;
        }
    }
    return nullptr;
}

const Who& chosen_who(const Bundle& bundle, const Answers& answers, const StepRef& at) {
    const Branch* branch = chosen_branch(bundle, answers);
    const std::vector<Who>& all = (branch != nullptr ? *branch : bundle.branches.front()).who;
    const Selection* selection = find_selection(answers, Place{"who", at.card, at.beneficiary});
    const Who* chosen = selection == nullptr || selection->options.empty()
                            ? nullptr
                            : find_by_id(all, selection->options.front());
    return chosen != nullptr ? *chosen : all.front();
}

const Effect* find_effect(const Bundle& bundle, const std::string& id) {
    return find_by_id(bundle.effects, id);
}

const Card* find_card(const Answers& answers, std::uint8_t id) {
    return find_by_id(answers.cards, id);
}

const Branch* chosen_branch(const Bundle& bundle, const Answers& answers) {
    const Selection* selection = find_selection(answers, Place{"branch", 0, std::nullopt});
    if (selection == nullptr || selection->options.empty()) {
        return nullptr;
    }
    return find_by_id(bundle.branches, selection->options.front());
}

const Task* find_task(const Bundle& bundle, const Answers& answers, const Card& card) {
    if (card.option.empty()) {
        return nullptr;
    }
    // Somebody who changes the branch keeps the tasks chosen before, so other branches are searched
    // as well.
    if (const Branch* branch = chosen_branch(bundle, answers)) {
        if (const Task* task = find_by_id(branch->tasks, card.option)) {
            return task;
        }
    }
    for (const Branch& branch : bundle.branches) {
        if (const Task* task = find_by_id(branch.tasks, card.option)) {
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

Place place_of(const Block& block, const StepRef& at) {
    return {block.id, at.card, at.beneficiary};
}

bool shown(
    const Exercise& exercise, const Block& block, const StepRef& at, const Answers& answers
) {
    const bool about_customers = at.beneficiary == Beneficiary::Customers;
    return holds(exercise, block.when, at, answers) &&
           (block.source != OptionSource::Who || about_customers);
}

std::vector<OfferedOption>
offered(const Bundle& bundle, const Block& block, const StepRef& at, const Answers& answers) {
    std::vector<OfferedOption> result;
    switch (block.source) {
    case OptionSource::None: break;
    case OptionSource::Listed:
        for (const Option& option : block.options) {
            result.push_back({option.id, option.label.text(at.beneficiary)});
        }
        break;
    case OptionSource::Branches:
        for (const Branch& branch : bundle.branches) {
            result.push_back({branch.id, branch.label});
        }
        break;
    case OptionSource::Tasks: result = offered_tasks(bundle, answers); break;
    case OptionSource::Effects: result = offered_effects(bundle, at, answers); break;
    case OptionSource::Who:
        if (const Branch* branch = chosen_branch(bundle, answers)) {
            for (const Who& who : branch->who) {
                result.push_back({who.id, about("{who}", who)});
            }
        }
        break;
    }
    return result;
}

}   // namespace wb::content
