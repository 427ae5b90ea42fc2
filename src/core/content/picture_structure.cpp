#include "core/content/picture_structure.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/id.hpp"
#include "core/content/rules.hpp"
#include "core/content/structure.hpp"

namespace wb::content {

namespace {

using wire::JsonValue;

// A block in a picture, with the step it stands in.
struct Shown {
    const Step* step = nullptr;
    const Block* block = nullptr;
};

Shown find_shown(const Exercise& exercise, std::string_view id) {
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
bool suits(PictureKind kind, const std::vector<Shown>& shown) {
    const auto all = [&](BlockKind wanted) {
        return std::all_of(shown.begin(), shown.end(), [&](const Shown& one) {
            return one.block->kind == wanted;
        });
    };
    const auto listed = [&](std::size_t index, BlockKind wanted) {
        const Block& block = *shown[index].block;
        return block.kind == wanted && block.source == OptionSource::Listed;
    };
    switch (kind) {
    case PictureKind::Distribution:
    case PictureKind::Shift: return all(BlockKind::Scale);
    case PictureKind::People:
        return std::all_of(shown.begin(), shown.end(), [](const Shown& one) {
            return one.block->source != OptionSource::None && one.block->kind != BlockKind::Rank;
        });
    case PictureKind::Compare:
        return shown.size() == 2 && shown[0].block->source == OptionSource::Listed &&
               same_options(*shown[0].block, *shown[1].block);
    case PictureKind::Places: return shown.size() == 1 && all(BlockKind::Rank);
    case PictureKind::Field: return shown.size() == 1 && all(BlockKind::Grid);
    case PictureKind::Kept:
        return shown.size() == 2 && listed(0, BlockKind::Cards) && listed(1, BlockKind::Choice) &&
               shown[1].step->per_card;
    case PictureKind::Flow:
        return shown.size() == 2 && shown[0].block->source == OptionSource::Effects &&
               shown[1].block->kind == BlockKind::Scale && shown[1].step->per_beneficiary;
    case PictureKind::Lines: return all(BlockKind::Text);
    }
    return false;
}

void check_picture(const Picture& picture, const Exercise& exercise, const Fields& fields) {
    std::vector<Shown> shown;
    for (const std::string& id : picture.blocks) {
        const Shown one = find_shown(exercise, id);
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
        shown.push_back(one);
    }
    if (shown.empty() || !suits(picture.kind, shown)) {
        fields.at("blocks").say(
            "This kind of picture cannot be made from these blocks. See the table in "
            "assets/README.md."
        );
    }
}

}   // namespace

std::vector<Picture> read_pictures(const Fields& file, const Exercise& exercise, bool whole) {
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
    return pictures;
}

}   // namespace wb::content
