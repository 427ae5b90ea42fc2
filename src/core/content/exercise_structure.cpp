#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/id.hpp"
#include "core/content/block_structure.hpp"
#include "core/content/picture_structure.hpp"
#include "core/content/rules.hpp"
#include "core/content/structure.hpp"

namespace wb::content {

namespace {

using wire::JsonValue;

// A block that a person has met, with the step it stands in.
struct Met {
    const Step* step = nullptr;
    const Block* block = nullptr;
};

bool has_cards(std::span<const Met> met) {
    return std::any_of(met.begin(), met.end(), [](const Met& one) {
        return one.block->kind == BlockKind::Cards;
    });
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
        if (is_id(option) && !offers(*found->block, option, bundle)) {
            spot.at("any_of").say(
                "The block " + quoted(when->block) + " has no option " + quoted(option) + "."
            );
        }
    }
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

// A block that could not be asked where it stands.
void check_place(const Block& block, const Step& step, std::span<const Met> met, const Spot& spot) {
    const bool repeated = step.per_card || step.per_beneficiary;
    if (block.kind == BlockKind::Cards && (repeated || has_cards(met))) {
        spot.say("Cards are made once: in one block of an exercise, in a step that is asked once.");
    }
    if (!block.sentence.empty() && repeated) {
        spot.at("sentence")
            .say("A sentence is built once, but this step is asked several times (per card or per "
                 "beneficiary).");
    }
    const bool about_somebody =
        block.source == OptionSource::Effects || block.source == OptionSource::Who;
    if (about_somebody && !step.per_beneficiary) {
        spot.at("options_from")
            .say("These options differ by beneficiary, but this step is not asked per beneficiary."
            );
    }
}

// Conditions look back only, and block ids are unique in the whole exercise: answers are kept by
// them.
void check_order(const Exercise& exercise, const Bundle& bundle, const Spot& steps_spot) {
    std::vector<Met> met;
    for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
        const Step& step = exercise.steps[i];
        const Spot spot = steps_spot.at(place_name(step.id, i));
        if (step.per_card && !has_cards(met)) {
            spot.at("per_card")
                .say("No cards are made before this step, so it would never be asked.");
        }
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
            check_place(block, step, met, block_spot);
            check_condition(block.when, step, met, bundle, block_spot.at("when"));
            met.push_back({&step, &block});
        }
    }
}

// Every sentence that phrases name, in the order in which they are met.
void collect_sentences(Exercise& exercise, const Spot& spot) {
    for (const Step& step : exercise.steps) {
        for (const Block& block : step.blocks) {
            if (!block.sentence.empty() && with_id(exercise.sentences, block.sentence) == nullptr) {
                exercise.sentences.push_back({block.sentence, {}});
            }
        }
    }
    if (exercise.sentences.size() > most_sentences) {
        spot.say(
            "The phrases of this exercise name " + std::to_string(exercise.sentences.size()) +
            " sentences; at most " + std::to_string(most_sentences) + " fit."
        );
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
        {"format",
         "id",
         "revision",
         "minutes",
         "smallest_group",
         "breakdown",
         "look_back_weeks",
         "steps",
         "pictures"}};
    check_format(fields);
    check_folder_id(fields, folder);
    Exercise exercise;
    exercise.id = folder;
    exercise.revision = fields.number("revision", 1, highest_revision);
    exercise.minutes = static_cast<std::uint8_t>(fields.number("minutes", 1, longest_minutes));
    exercise.smallest_group = static_cast<std::uint8_t>(
        fields.number_or(smallest_group_floor, "smallest_group", smallest_group_floor, 50)
    );
    exercise.breakdown = fields.get("breakdown") == nullptr || fields.flag("breakdown");
    exercise.look_back_weeks =
        static_cast<std::uint8_t>(fields.number_or(0, "look_back_weeks", 1, 52));
    const std::size_t found_before = reading.findings.size();
    for (const JsonValue& item : fields.list("steps")) {
        const Spot place = entry_spot(fields.at("steps"), item, exercise.steps.size() + 1);
        exercise.steps.push_back(read_step(item, place));
    }
    check_count(exercise.steps, most_steps, fields.at("steps"));
    check_ids_differ(exercise.steps, fields.at("steps"));
    if (reading.findings.size() == found_before) {
        check_order(exercise, structure.bundle, fields.at("steps"));
        collect_sentences(exercise, fields.at("steps"));
    }
    const bool whole = reading.findings.size() == found_before;
    structure.lead.guide.pictures[exercise.id] = read_pictures(fields, exercise, whole);
    structure.bundle.exercises.push_back(std::move(exercise));
}

}   // namespace

void read_exercises(Reading& reading, Structure& structure) {
    for (const std::string& folder : ordered_folders(reading, "exercises")) {
        read_exercise(reading, folder, structure);
    }
}

}   // namespace wb::content
