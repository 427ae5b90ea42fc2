#include "core/content/structure.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/base/id.hpp"
#include "core/content/rules.hpp"

namespace wb::content {

namespace {

using wire::JsonValue;

constexpr std::size_t fewest_good_effects = 3;   // of one task, for each beneficiary
constexpr std::size_t fewest_harm_effects = 2;

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
    return std::to_string(count) + " " + std::string{count == 1 ? one : more};
}

template <class Enum>
using Names = std::initializer_list<std::pair<std::string_view, Enum>>;

template <class Enum>
Enum named(std::string_view name, Names<Enum> names, const Spot& spot) {
    std::vector<std::string_view> known;
    for (const auto& [candidate, value] : names) {
        if (candidate == name) {
            return value;
        }
        known.push_back(candidate);
    }
    if (!name.empty()) {
        spot.say(quoted(name) + " is not known here. Known are " + listed(known) + ".");
    }
    return names.begin()->second;
}

void read_categories(Reading& reading, Structure& structure) {
    const std::string path = "categories/categories.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields fields{*json, reading.spot(path), {"format", "revision", "categories"}};
    check_format(fields);
    structure.categories_revision = fields.number("revision", 1, highest_revision);
    for (std::string& id : fields.ids("categories", most_categories)) {
        structure.bundle.categories.push_back({std::move(id), {}});
    }
    check_count(structure.bundle.categories, most_categories, fields.at("categories"));
}

void read_effects(Reading& reading, Structure& structure) {
    const std::string path = "effects/effects.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields file{*json, reading.spot(path), {"format", "revision", "effects"}};
    check_format(file);
    structure.effects_revision = file.number("revision", 1, highest_revision);
    std::vector<Effect>& effects = structure.bundle.effects;
    for (const JsonValue& item : file.list("effects")) {
        const Spot spot = entry_spot(file.at("effects"), item, effects.size() + 1);
        const Fields fields{item, spot, {"id", "beneficiary", "polarity"}};
        Effect effect;
        effect.id = fields.id("id");
        effect.beneficiary = named<domain::Beneficiary>(
            fields.text("beneficiary"),
            {{"customers", domain::Beneficiary::Customers},
             {"company", domain::Beneficiary::Company},
             {"self", domain::Beneficiary::Self}},
            fields.at("beneficiary")
        );
        effect.polarity = named<Polarity>(
            fields.text("polarity"),
            {{"good", Polarity::Good}, {"harm", Polarity::Harm}},
            fields.at("polarity")
        );
        effects.push_back(std::move(effect));
    }
    check_count(effects, most_effects, file.at("effects"));
    check_ids_differ(effects, file.at("effects"));
}

// A person who chose a task must find enough for every beneficiary, harm included.
void check_offer(const std::vector<std::string>& ids, const Bundle& bundle, const Spot& spot) {
    std::array<std::array<std::size_t, 2>, 3> counts{};
    for (const std::string& id : ids) {
        const Effect* effect = with_id(bundle.effects, id);
        if (effect == nullptr) {
            if (is_id(id)) {
                spot.say(
                    "The effect " + quoted(id) + " is not in effects/effects.json. Is it misspelt?"
                );
            }
            continue;
        }
        ++counts[static_cast<std::size_t>(effect->beneficiary)]
                [static_cast<std::size_t>(effect->polarity)];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto [good, harm] = counts[i];
        if (good < fewest_good_effects || harm < fewest_harm_effects) {
            spot.say(
                "For " + quoted(beneficiary_keys[i]) + " this list offers " +
                counted(good, "good effect", "good effects") + " and " +
                counted(harm, "harm", "harms") + "; at least " +
                std::to_string(fewest_good_effects) + " and " +
                std::to_string(fewest_harm_effects) + " are needed."
            );
        }
    }
}

void read_branch(Reading& reading, const std::string& folder, Structure& structure) {
    const std::string path = "branches/" + folder + "/branch.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields file{*json, reading.spot(path), {"format", "id", "revision", "tasks", "effects"}};
    check_format(file);
    check_folder_id(file, folder);
    structure.branch_revisions[folder] = file.number("revision", 1, highest_revision);
    Branch branch;
    branch.id = folder;
    for (const JsonValue& item : file.list("tasks")) {
        const Spot spot = entry_spot(file.at("tasks"), item, branch.tasks.size() + 1);
        const Fields fields{item, spot, {"id", "category", "effects"}};
        Task task;
        task.id = fields.id("id");
        task.category = fields.id("category");
        if (is_id(task.category) &&
            with_id(structure.bundle.categories, task.category) == nullptr) {
            fields.at("category")
                .say(
                    "The category " + quoted(task.category) +
                    " is not in categories/categories.json."
                );
        }
        task.effects = fields.ids("effects", most_effects_offered);
        check_offer(task.effects, structure.bundle, fields.at("effects"));
        for (const Branch& other : structure.bundle.branches) {
            if (is_id(task.id) && with_id(other.tasks, task.id) != nullptr) {
                fields.at("id").say(
                    "The task id " + quoted(task.id) + " already stands in " + quoted(other.id) +
                    ". Task ids differ between branches."
                );
            }
        }
        branch.tasks.push_back(std::move(task));
    }
    check_count(branch.tasks, most_tasks, file.at("tasks"));
    check_ids_differ(branch.tasks, file.at("tasks"));
    branch.effects = file.ids("effects", most_effects_offered);
    check_offer(branch.effects, structure.bundle, file.at("effects"));
    structure.bundle.branches.push_back(std::move(branch));
}

// A block that a person has met, with the step it stands in.
struct Met {
    const Step* step;
    const Block* block;
};

bool offers(const Bundle& bundle, const Block& block, const std::string& option) {
    switch (block.source) {
    case OptionSource::None: return false;
    case OptionSource::Listed: return with_id(block.options, option) != nullptr;
    case OptionSource::Branches: return with_id(bundle.branches, option) != nullptr;
    case OptionSource::Tasks:
        return std::any_of(
            bundle.branches.begin(),
            bundle.branches.end(),
            [&](const Branch& branch) { return with_id(branch.tasks, option) != nullptr; }
        );
    case OptionSource::Effects: return with_id(bundle.effects, option) != nullptr;
    }
    return false;
}

void check_condition(
    const std::optional<Condition>& when,
    const Step& step,
    std::span<const Met> met,
    const Bundle& bundle,
    const Spot& spot
) {
    if (!when || !is_id(when->block)) {
        return;
    }
    const auto found = std::find_if(met.begin(), met.end(), [&](const Met& candidate) {
        return candidate.block->id == when->block;
    });
    if (found == met.end()) {
        spot.at("block").say("No block " + quoted(when->block) + " is asked before this place.");
        return;
    }
    if ((found->step->per_card && !step.per_card) ||
        (found->step->per_beneficiary && !step.per_beneficiary)) {
        spot.at("block").say(
            "The block " + quoted(when->block) +
            " is asked several times (per card or per beneficiary), this step is not; so the "
            "condition has no one answer."
        );
    }
    for (const std::string& option : when->any_of) {
        if (is_id(option) && !offers(bundle, *found->block, option)) {
            spot.at("any_of").say(
                "The block " + quoted(when->block) + " has no option " + quoted(option) + "."
            );
        }
    }
}

std::optional<Condition> read_condition(const Fields& parent) {
    const JsonValue* value = parent.get("when");
    if (value == nullptr) {
        return std::nullopt;
    }
    const Fields fields{*value, parent.at("when"), {"block", "any_of"}};
    Condition condition;
    condition.block = fields.id("block");
    condition.any_of = fields.ids("any_of", most_options_listed);
    if (condition.any_of.empty()) {
        fields.at("any_of").say("This list is empty.");
    }
    return condition;
}

OptionSource read_source(const Fields& fields) {
    const JsonValue* source = fields.get("options_from");
    if (source == nullptr) {
        return fields.get("options") == nullptr ? OptionSource::None : OptionSource::Listed;
    }
    if (fields.get("options") != nullptr) {
        fields.spot().say(R"(Either "options" or "options_from", not both.)");
    }
    return named<OptionSource>(
        Fields::text_of(*source, fields.at("options_from")),
        {{"branches", OptionSource::Branches},
         {"tasks", OptionSource::Tasks},
         {"effects", OptionSource::Effects}},
        fields.at("options_from")
    );
}

Block read_block(const JsonValue& value, const Spot& spot) {
    const Fields fields{
        value,
        spot,
        {"id", "kind", "options_from", "own_words", "optional", "most", "options", "when"}};
    Block block;
    block.id = fields.id("id");
    block.kind = named<BlockKind>(
        fields.text("kind"),
        {{"scale", BlockKind::Scale},
         {"choice", BlockKind::Choice},
         {"choices", BlockKind::Choices},
         {"cards", BlockKind::Cards},
         {"phrase", BlockKind::Phrase},
         {"private-note", BlockKind::PrivateNote}},
        fields.at("kind")
    );
    block.source = read_source(fields);
    if (!suits(block.kind, block.source)) {
        spot.say(
            block.source == OptionSource::None
                ? R"(This kind of block needs "options" or "options_from".)"
                : R"(A scale or a private note has no options; remove "options" or "options_from".)"
        );
    }
    block.own_words = fields.flag("own_words");
    block.optional = fields.flag("optional");
    block.most = static_cast<std::uint8_t>(
        fields.number_or(1, "most", 1, static_cast<std::int64_t>(highest_most(block.kind)))
    );
    block.when = read_condition(fields);
    if (block.source == OptionSource::Listed && fields.get("options") != nullptr) {
        for (std::string& id : fields.ids("options", most_options_listed)) {
            block.options.push_back({std::move(id), {}});
        }
        if (block.options.size() < 2) {
            fields.at("options").say("At least two options are needed.");
        }
    }
    return block;
}

Step read_step(const JsonValue& value, const Spot& spot) {
    const Fields fields{value, spot, {"id", "per_card", "per_beneficiary", "when", "blocks"}};
    Step step;
    step.id = fields.id("id");
    step.per_card = fields.flag("per_card");
    step.per_beneficiary = fields.flag("per_beneficiary");
    step.when = read_condition(fields);
    for (const JsonValue& item : fields.list("blocks")) {
        const Spot place = entry_spot(fields.at("blocks"), item, step.blocks.size() + 1);
        step.blocks.push_back(read_block(item, place));
    }
    check_count(step.blocks, most_blocks, fields.at("blocks"));
    return step;
}

std::string place_name(const std::string& id, std::size_t index) {
    return is_id(id) ? id : "entry " + std::to_string(index + 1);
}

// Conditions look back only, and block ids are unique in the whole exercise: answers are kept by
// them.
void check_order(const Exercise& exercise, const Bundle& bundle, const Spot& steps_spot) {
    std::vector<Met> met;
    for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
        const Step& step = exercise.steps[i];
        const Spot spot = steps_spot.at(place_name(step.id, i));
        check_condition(step.when, step, met, bundle, spot.at("when"));
        for (std::size_t j = 0; j < step.blocks.size(); ++j) {
            const Block& block = step.blocks[j];
            const Spot block_spot = spot.at("blocks").at(place_name(block.id, j));
            if (std::any_of(met.begin(), met.end(), [&](const Met& other) {
                    return other.block->id == block.id;
                })) {
                block_spot.at("id").say(
                    "The id " + quoted(block.id) + " is already used by a block of this exercise."
                );
            }
            check_condition(block.when, step, met, bundle, block_spot.at("when"));
            met.push_back({&step, &block});
        }
    }
}

void read_exercise(Reading& reading, const std::string& folder, Structure& structure) {
    const std::string path = "exercises/" + folder + "/exercise.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields fields{
        *json,
        reading.spot(path),
        {"format", "id", "revision", "minutes", "smallest_group", "steps"}};
    check_format(fields);
    check_folder_id(fields, folder);
    Exercise exercise;
    exercise.id = folder;
    exercise.revision = fields.number("revision", 1, highest_revision);
    exercise.minutes = static_cast<std::uint8_t>(fields.number("minutes", 1, longest_minutes));
    exercise.smallest_group = static_cast<std::uint8_t>(
        fields.number_or(smallest_group_floor, "smallest_group", smallest_group_floor, 50)
    );
    for (const JsonValue& item : fields.list("steps")) {
        const Spot place = entry_spot(fields.at("steps"), item, exercise.steps.size() + 1);
        exercise.steps.push_back(read_step(item, place));
    }
    check_count(exercise.steps, most_steps, fields.at("steps"));
    check_ids_differ(exercise.steps, fields.at("steps"));
    check_order(exercise, structure.bundle, fields.at("steps"));
    structure.bundle.exercises.push_back(std::move(exercise));
}

}   // namespace

Structure read_structure(Reading& reading) {
    Structure structure;
    read_categories(reading, structure);
    read_effects(reading, structure);
    for (const std::string& folder : reading.folders("branches")) {
        read_branch(reading, folder, structure);
    }
    for (const std::string& folder : reading.folders("exercises")) {
        read_exercise(reading, folder, structure);
    }
    return structure;
}

}   // namespace wb::content
