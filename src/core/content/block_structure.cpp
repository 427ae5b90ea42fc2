#include "core/content/block_structure.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include "core/base/id.hpp"
#include "core/content/rules.hpp"
#include "core/content/structure.hpp"

namespace wb::content {

namespace {

using wire::JsonValue;

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

}   // namespace

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

}   // namespace wb::content
