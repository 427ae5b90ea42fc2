#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/id.hpp"
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

// Nothing when the name of the source is unknown.
std::optional<OptionSource> read_source(const Fields& fields) {
    if (fields.get("options_from") == nullptr) {
        return fields.get("options") == nullptr ? OptionSource::None : OptionSource::Listed;
    }
    if (fields.get("options") != nullptr) {
        fields.spot().say(R"(Either "options" or "options_from", not both.)");
    }
    return named<OptionSource>(
        fields,
        "options_from",
        {{"branches", OptionSource::Branches},
         {"tasks", OptionSource::Tasks},
         {"effects", OptionSource::Effects},
         {"who", OptionSource::Who}}
    );
}

std::optional<BlockKind> read_kind(const Fields& fields) {
    return named<BlockKind>(
        fields,
        "kind",
        {{"scale", BlockKind::Scale},
         {"choice", BlockKind::Choice},
         {"choices", BlockKind::Choices},
         {"rank", BlockKind::Rank},
         {"cards", BlockKind::Cards},
         {"grid", BlockKind::Grid},
         {"phrase", BlockKind::Phrase},
         {"text", BlockKind::Text},
         {"private-note", BlockKind::PrivateNote}}
    );
}

void check_keys_of_kind(const Fields& fields, const Block& block) {
    const auto is = [&](BlockKind kind) { return block.kind == kind; };
    const bool writes = is(BlockKind::Choice) || is(BlockKind::Phrase) || is(BlockKind::Cards);
    const bool tells = is(BlockKind::PrivateNote) || is(BlockKind::Phrase);
    const bool built = is(BlockKind::Phrase) && block.source == OptionSource::Listed;
    check_only(fields, "own_words", writes, "a choice, a phrase or cards");
    check_only(fields, "compact", is(BlockKind::Choice), "a choice");
    check_only(fields, "coach", tells, "a private note or a phrase");
    check_only(fields, "shape", is(BlockKind::Grid), "a grid");
    check_only(fields, "sentence", built, "a phrase with \"options\"");
    check_only(fields, "exclusive", is(BlockKind::Choices), "a block of choices");
    if (block.compact && !block.optional) {
        fields.at("compact").say(
            "A compact choice is optional: its first option stands when nobody chooses."
        );
    }
    if (is(BlockKind::PrivateNote) && fields.get("sharing") != nullptr) {
        fields.at("sharing").say("A private note is never shared. Remove this key.");
    }
}

void check_options(const Fields& fields, const Block& block) {
    if (!suits(block.kind, block.source)) {
        fields.spot().say(
            block.source == OptionSource::None
                ? R"(This kind of block needs "options" or "options_from".)"
                : R"(This kind of block does not take its options from here. See the table in assets/README.md.)"
        );
        return;
    }
    if (block.source == OptionSource::Listed && block.options.size() < 2) {
        fields.at("options").say("At least two options are needed.");
    } else if (block.source == OptionSource::Listed && !block.own_words &&
               block.most > block.options.size()) {
        fields.at("most").say(
            "This block has only " + std::to_string(block.options.size()) +
            " options to choose from."
        );
    }
    for (const std::string& id : block.exclusive) {
        if (is_id(id) && with_id(block.options, id) == nullptr) {
            fields.at("exclusive").say("This block has no option " + quoted(id) + ".");
        }
    }
}

void read_shape(const Fields& fields, Block& block) {
    const std::optional<GridShape> shape = named<GridShape>(
        fields, "shape", {{"two-by-two", GridShape::TwoByTwo}, {"ladder", GridShape::Ladder}}
    );
    if (!shape) {
        return;
    }
    block.shape = *shape;
    if (block.source == OptionSource::Listed && !grid_fits(block)) {
        fields.at("options").say(
            block.shape == GridShape::TwoByTwo ? "A two-by-two has exactly four options."
                                               : "A ladder has three to five options."
        );
    }
}

// What the answer belongs to, and how it counts.
void read_use(const Fields& fields, Block& block) {
    if (block.kind == BlockKind::Phrase && block.source == OptionSource::Listed) {
        block.sentence = fields.id("sentence");
    }
    if (block.kind == BlockKind::PrivateNote) {
        block.sharing = Sharing::Never;
    } else if (fields.get("sharing") != nullptr) {
        block.sharing = named<Sharing>(
                            fields,
                            "sharing",
                            {{"group", Sharing::Group},
                             {"offered", Sharing::Offered},
                             {"never", Sharing::Never}}
        ).value_or(Sharing::Group);
    }
}

Block read_block(const JsonValue& value, const Spot& spot) {
    const Fields fields{
        value,
        spot,
        {"id",
         "kind",
         "options_from",
         "own_words",
         "optional",
         "compact",
         "coach",
         "shape",
         "sentence",
         "exclusive",
         "sharing",
         "most",
         "options",
         "when"}};
    Block block;
    block.id = fields.id("id");
    const std::optional<BlockKind> kind = read_kind(fields);
    const std::optional<OptionSource> source = read_source(fields);
    if (!kind || !source) {
        return block;   // all that follows depends on both
    }
    block.kind = *kind;
    block.source = *source;
    block.own_words = fields.flag("own_words") ||
                      (block.kind == BlockKind::Cards && block.source == OptionSource::None);
    block.optional = fields.flag("optional");
    block.compact = fields.flag("compact");
    block.coach = fields.flag("coach");
    check_keys_of_kind(fields, block);
    const auto highest = static_cast<std::int64_t>(highest_most(block.kind));
    const bool several = highest > 1;
    check_only(fields, "most", several, "choices, a rank, cards or a private note");
    read_use(fields, block);
    if (several) {
        block.most = static_cast<std::uint8_t>(fields.number_or(1, "most", 1, highest));
    }
    block.when = read_condition(fields);
    if (block.source == OptionSource::Listed) {
        for (std::string& id : fields.ids("options", most_options_listed)) {
            block.options.push_back({std::move(id), {}, {}});
        }
    }
    if (fields.get("exclusive") != nullptr) {
        block.exclusive = fields.ids("exclusive", most_options_listed);
    }
    check_options(fields, block);
    if (block.kind == BlockKind::Grid) {
        read_shape(fields, block);
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

Met find_met(const Exercise& exercise, std::string_view id) {
    for (const Step& step : exercise.steps) {
        if (const Block* block = with_id(step.blocks, id)) {
            return {&step, block};
        }
    }
    return {};
}

bool same_options(const Block& one, const Block& other) {
    return std::equal(
        one.options.begin(),
        one.options.end(),
        other.options.begin(),
        other.options.end(),
        [](const Option& a, const Option& b) { return a.id == b.id; }
    );
}

// Which blocks a kind of picture is made from: the table in assets/README.md.
bool suits(PictureKind kind, const std::vector<Met>& met) {
    const auto all = [&](BlockKind wanted) {
        return std::all_of(met.begin(), met.end(), [&](const Met& one) {
            return one.block->kind == wanted;
        });
    };
    const auto listed = [&](std::size_t index, BlockKind wanted) {
        const Block& block = *met[index].block;
        return block.kind == wanted && block.source == OptionSource::Listed;
    };
    switch (kind) {
    case PictureKind::Distribution:
    case PictureKind::Shift: return all(BlockKind::Scale);
    case PictureKind::People:
        return std::all_of(met.begin(), met.end(), [](const Met& one) {
            return one.block->source != OptionSource::None && one.block->kind != BlockKind::Rank;
        });
    case PictureKind::Compare:
        return met.size() == 2 && met[0].block->source == OptionSource::Listed &&
               same_options(*met[0].block, *met[1].block);
    case PictureKind::Places: return met.size() == 1 && all(BlockKind::Rank);
    case PictureKind::Field: return met.size() == 1 && all(BlockKind::Grid);
    case PictureKind::Kept:
        return met.size() == 2 && listed(0, BlockKind::Cards) && listed(1, BlockKind::Choice) &&
               met[1].step->per_card;
    case PictureKind::Flow:
        return met.size() == 2 && met[0].block->source == OptionSource::Effects &&
               met[1].block->kind == BlockKind::Scale && met[1].step->per_beneficiary;
    case PictureKind::Lines: return all(BlockKind::Text);
    }
    return false;
}

void check_picture(const Picture& picture, const Exercise& exercise, const Fields& fields) {
    std::vector<Met> met;
    for (const std::string& id : picture.blocks) {
        const Met one = find_met(exercise, id);
        if (one.block == nullptr) {
            if (is_id(id)) {
                fields.at("blocks").say("This exercise has no block " + quoted(id) + ".");
            }
            return;
        }
        if (one.block->sharing == Sharing::Never) {
            fields.at("blocks").say(
                "The block " + quoted(id) + " is never shared, so no picture can show it."
            );
            return;
        }
        met.push_back(one);
    }
    if (met.empty() || !suits(picture.kind, met)) {
        fields.at("blocks").say(
            "This kind of picture cannot be made from these blocks. See the table in "
            "assets/README.md."
        );
    }
}

// `whole`: nothing is wrong with the steps, so that the pictures can be held against them.
void read_pictures(const Fields& file, const Exercise& exercise, bool whole, Guide& guide) {
    std::vector<Picture> pictures;
    for (const JsonValue& item : file.list("pictures")) {
        const Spot spot = entry_spot(file.at("pictures"), item, pictures.size() + 1);
        const Fields fields{item, spot, {"id", "kind", "blocks", "claim_percent"}};
        Picture picture;
        picture.id = fields.id("id");
        const std::optional<PictureKind> kind = named<PictureKind>(
            fields,
            "kind",
            {{"distribution", PictureKind::Distribution},
             {"shift", PictureKind::Shift},
             {"people", PictureKind::People},
             {"compare", PictureKind::Compare},
             {"places", PictureKind::Places},
             {"field", PictureKind::Field},
             {"kept", PictureKind::Kept},
             {"flow", PictureKind::Flow},
             {"lines", PictureKind::Lines}}
        );
        picture.kind = kind.value_or(PictureKind::People);
        picture.blocks = fields.ids("blocks", most_blocks);
        picture.claim_percent =
            static_cast<std::uint8_t>(fields.number_or(0, "claim_percent", 1, 100));
        if (whole && kind) {
            check_picture(picture, exercise, fields);
        }
        pictures.push_back(std::move(picture));
    }
    check_ids_differ(pictures, file.at("pictures"));
    guide.pictures[exercise.id] = std::move(pictures);
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
    read_pictures(fields, exercise, whole, structure.guide);
    structure.bundle.exercises.push_back(std::move(exercise));
}

}   // namespace

void read_exercises(Reading& reading, Structure& structure) {
    for (const std::string& folder : ordered_folders(reading, "exercises")) {
        read_exercise(reading, folder, structure);
    }
}

}   // namespace wb::content
