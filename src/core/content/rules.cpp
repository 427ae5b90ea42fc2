#include "core/content/rules.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/id.hpp"

namespace wb::content {

namespace {

using Fault = std::optional<Error>;

Fault bad_value(std::string_view where) {
    return Error{ErrorCode::BadValue, where};
}

Fault unknown_id(std::string_view where) {
    return Error{ErrorCode::UnknownId, where};
}

template <class Items>
bool ids_are_good(const Items& items) {
    std::vector<std::string_view> ids;
    ids.reserve(items.size());
    for (const auto& item : items) {
        if (!is_id(item.id)) {
            return false;
        }
        ids.push_back(item.id);
    }
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

template <class Items>
bool has_id(const Items& items, std::string_view id) {
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
}

bool all_distinct(const std::vector<std::string>& ids) {
    for (auto i = ids.begin(); i != ids.end(); ++i) {
        if (std::find(ids.begin(), i, *i) != i) {
            return false;
        }
    }
    return true;
}

Fault fault_in_effect_list(const std::vector<std::string>& ids, const Bundle& bundle) {
    if (ids.empty() || !all_distinct(ids)) {
        return bad_value("list of effects");
    }
    const bool known = std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
        return has_id(bundle.effects, id);
    });
    return known ? std::nullopt : unknown_id("effect");
}

Fault fault_in_branch(const Branch& branch, const Bundle& bundle) {
    if (branch.label.empty() || branch.tasks.empty() || !ids_are_good(branch.tasks)) {
        return bad_value("branch");
    }
    const bool named = std::none_of(branch.who.begin(), branch.who.end(), [](const Who& who) {
        return who.subject.empty();
    });
    if (branch.who.empty() || !named || !ids_are_good(branch.who)) {
        return bad_value("who");
    }
    if (const Fault fault = fault_in_effect_list(branch.effects, bundle)) {
        return fault;
    }
    for (const Task& task : branch.tasks) {
        if (task.label.empty() || task.you.empty() || task.me.empty()) {
            return bad_value("task");
        }
        if (!has_id(bundle.categories, task.category)) {
            return unknown_id("category of a task");
        }
        if (const Fault fault = fault_in_effect_list(task.effects, bundle)) {
            return fault;
        }
    }
    return std::nullopt;
}

enum class Needed : std::uint8_t { No, Yes };

bool wording_is_good(const Wording& wording, const Step& step, Needed needed) {
    const std::size_t count = wording.texts.size();
    const bool count_fits =
        count == 1 || (count == 0 && needed == Needed::No) || (count == 3 && step.per_beneficiary);
    return count_fits &&
           std::none_of(wording.texts.begin(), wording.texts.end(), [](const auto& text) {
               return text.empty();
           });
}

bool words_are_good(const Block& block, const Step& step) {
    if (!wording_is_good(block.question, step, Needed::No) ||
        !wording_is_good(block.hint, step, Needed::No) ||
        !wording_is_good(block.own_label, step, block.own_words ? Needed::Yes : Needed::No)) {
        return false;
    }
    const bool crossed = block.kind == BlockKind::Grid && block.shape == GridShape::TwoByTwo;
    for (const Wording& wording : block.axis_words) {
        if (!wording_is_good(wording, step, crossed ? Needed::Yes : Needed::No)) {
            return false;
        }
    }
    const bool scale = block.kind == BlockKind::Scale;
    for (const Wording& wording : block.scale_words) {
        if (!wording_is_good(wording, step, scale ? Needed::Yes : Needed::No) ||
            (!scale && !wording.texts.empty())) {
            return false;
        }
    }
    return std::all_of(block.options.begin(), block.options.end(), [&](const Option& option) {
        return wording_is_good(option.label, step, Needed::Yes) &&
               wording_is_good(option.clause, step, Needed::No);
    });
}

// Blocks seen so far, in the order in which a person meets them.
using Seen = std::vector<const Block*>;

Fault fault_in_condition(
    const std::optional<Condition>& when, const Seen& seen, const Bundle& bundle
) {
    if (!when) {
        return std::nullopt;
    }
    const auto block = std::find_if(seen.begin(), seen.end(), [&](const Block* candidate) {
        return candidate->id == when->block;
    });
    if (block == seen.end()) {
        return unknown_id("block of a condition");
    }
    if (when->any_of.empty() || !all_distinct(when->any_of)) {
        return bad_value("condition");
    }
    for (const std::string& option : when->any_of) {
        if (!offers(**block, option, bundle)) {
            return unknown_id("option of a condition");
        }
    }
    return std::nullopt;
}

Fault fault_in_block(const Block& block, const Step& step, const Seen& seen, const Bundle& bundle) {
    const bool twice = std::any_of(seen.begin(), seen.end(), [&](const Block* other) {
        return other->id == block.id;
    });
    if (!is_id(block.id) || twice) {
        return bad_value("block id");
    }
    if (!suits(block.kind, block.source) || block.most < 1 ||
        block.most > highest_most(block.kind)) {
        return bad_value("block");
    }
    const bool listed = block.source == OptionSource::Listed;
    if (listed ? block.options.size() < 2 : !block.options.empty()) {
        return bad_value("options");
    }
    if (!ids_are_good(block.options)) {
        return bad_value("option id");
    }
    if (block.kind == BlockKind::Grid && !grid_fits(block)) {
        return bad_value("grid");
    }
    const bool known =
        std::all_of(block.exclusive.begin(), block.exclusive.end(), [&](const std::string& id) {
            return has_id(block.options, id);
        });
    if (!known) {
        return unknown_id("exclusive option");
    }
    if (!words_are_good(block, step)) {
        return bad_value("wording of a block");
    }
    return fault_in_condition(block.when, seen, bundle);
}

Fault fault_in_exercise(const Exercise& exercise, const Bundle& bundle) {
    if (exercise.revision < 1 || exercise.minutes < 1 || exercise.minutes > longest_minutes ||
        exercise.smallest_group < smallest_group_floor || exercise.title.empty() ||
        exercise.purpose.empty() || exercise.steps.empty() || !ids_are_good(exercise.steps)) {
        return bad_value("exercise");
    }
    const bool worded = std::none_of(
        exercise.sentences.begin(),
        exercise.sentences.end(),
        [](const Sentence& sentence) { return sentence.pattern.empty(); }
    );
    if (!worded || !ids_are_good(exercise.sentences)) {
        return bad_value("sentence");
    }
    Seen seen;
    for (const Step& step : exercise.steps) {
        if (step.blocks.empty() || !wording_is_good(step.heading, step, Needed::Yes) ||
            !wording_is_good(step.help, step, Needed::No)) {
            return bad_value("step");
        }
        if (const Fault fault = fault_in_condition(step.when, seen, bundle)) {
            return fault;
        }
        for (const Block& block : step.blocks) {
            if (const Fault fault = fault_in_block(block, step, seen, bundle)) {
                return fault;
            }
            if (!block.sentence.empty() && !has_id(exercise.sentences, block.sentence)) {
                return unknown_id("sentence");
            }
            seen.push_back(&block);
        }
    }
    return std::nullopt;
}

// The plain lists: ids and words that must be there.
Fault fault_in_lists(const Bundle& bundle) {
    if (!ids_are_good(bundle.categories) || !ids_are_good(bundle.effects) ||
        !ids_are_good(bundle.branches) || !ids_are_good(bundle.exercises)) {
        return bad_value("id");
    }
    const auto any = [](const auto& items, auto is_bad) {
        return std::any_of(items.begin(), items.end(), is_bad);
    };
    if (any(bundle.texts, [](const std::string& text) { return text.empty(); })) {
        return bad_value("interface text");
    }
    if (any(bundle.categories, [](const Category& category) { return category.label.empty(); })) {
        return bad_value("category");
    }
    if (any(bundle.effects, [](const Effect& effect) {
            return effect.option.empty() || effect.main.empty() || effect.so_that.empty();
        })) {
        return bad_value("effect");
    }
    return std::nullopt;
}

}   // namespace

bool offers(const Block& block, std::string_view option, const Bundle& bundle) {
    switch (block.source) {
    case OptionSource::None: return false;
    case OptionSource::Listed: return has_id(block.options, option);
    case OptionSource::Branches: return has_id(bundle.branches, option);
    case OptionSource::Tasks:
        return std::any_of(
            bundle.branches.begin(),
            bundle.branches.end(),
            [&](const Branch& branch) { return has_id(branch.tasks, option); }
        );
    case OptionSource::Effects: return has_id(bundle.effects, option);
    case OptionSource::Who:
        return std::any_of(
            bundle.branches.begin(),
            bundle.branches.end(),
            [&](const Branch& branch) { return has_id(branch.who, option); }
        );
    }
    return false;
}

bool suits(BlockKind kind, OptionSource source) {
    const bool listed = source == OptionSource::Listed;
    switch (kind) {
    case BlockKind::Scale:
    case BlockKind::Text:
    case BlockKind::PrivateNote: return source == OptionSource::None;
    case BlockKind::Choice:
        return listed || source == OptionSource::Branches || source == OptionSource::Who;
    case BlockKind::Choices:
    case BlockKind::Rank:
    case BlockKind::Grid: return listed;
    case BlockKind::Cards:
        return listed || source == OptionSource::Tasks || source == OptionSource::None;
    case BlockKind::Phrase: return listed || source == OptionSource::Effects;
    }
    return false;
}

bool grid_fits(const Block& block) {
    const std::size_t count = block.options.size();
    switch (block.shape) {
    case GridShape::TwoByTwo: return count == 4;
    case GridShape::Ladder: return count >= 3 && count <= 5;
    }
    return false;
}

std::size_t highest_most(BlockKind kind) {
    switch (kind) {
    case BlockKind::Scale:
    case BlockKind::Choice:
    case BlockKind::Grid:
    case BlockKind::Text:
    case BlockKind::Phrase: return 1;
    case BlockKind::Choices: return domain::most_options;
    case BlockKind::Rank: return most_places;
    case BlockKind::Cards: return domain::most_cards;
    case BlockKind::PrivateNote: return domain::most_lines;
    }
    return 0;
}

std::optional<Error> fault_in(const Bundle& bundle) {
    if (const Fault fault = fault_in_lists(bundle)) {
        return fault;
    }
    for (const Branch& branch : bundle.branches) {
        if (const Fault fault = fault_in_branch(branch, bundle)) {
            return fault;
        }
    }
    for (const Exercise& exercise : bundle.exercises) {
        if (const Fault fault = fault_in_exercise(exercise, bundle)) {
            return fault;
        }
    }
    return std::nullopt;
}

}   // namespace wb::content
