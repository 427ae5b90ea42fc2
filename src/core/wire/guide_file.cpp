// The packed guide: here and not in core/content, because cereal stays in this folder.
#include <algorithm>
#include <cassert>
#include <set>
#include <string>
#include <utility>

#include "core/base/id.hpp"
#include "core/content/guide_pack.hpp"
#include "core/content/rules.hpp"
#include "core/wire/archive.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

// As in content_file.cpp: read only by the build that packed it, so a change raises record numbers.

namespace {

constexpr std::uint16_t record_head = 1;
constexpr std::uint16_t record_text = 2;
constexpr std::uint16_t record_pictures = 3;
constexpr std::uint16_t record_template = 4;

constexpr std::size_t most_pictures = 16;   // of one exercise
constexpr std::size_t most_templates = 16;

std::uint8_t code_of_language(content::Language language) {
    switch (language) {
    case content::Language::German: return 1;
    case content::Language::English: return 2;
    }
    return 0;
}

std::uint8_t code_of_picture(content::PictureKind kind) {
    switch (kind) {
    case content::PictureKind::Distribution: return 1;
    case content::PictureKind::Shift: return 2;
    case content::PictureKind::People: return 3;
    case content::PictureKind::Compare: return 4;
    case content::PictureKind::Places: return 5;
    case content::PictureKind::Field: return 6;
    case content::PictureKind::Kept: return 7;
    case content::PictureKind::Flow: return 8;
    case content::PictureKind::Lines: return 9;
    }
    return 0;
}

std::uint8_t code_of_part(content::PartKind kind) {
    switch (kind) {
    case content::PartKind::Talk: return 1;
    case content::PartKind::Exercise: return 2;
    case content::PartKind::Picture: return 3;
    case content::PartKind::Break: return 4;
    case content::PartKind::List: return 5;
    }
    return 0;
}

Text words(std::string& text) {
    return Text{text, content::most_content_code_points};
}

struct GuideHead {
    content::Language language = content::Language::German;
    std::uint32_t text_keys_hash = 0;
};

template <class Archive>
void serialize(Archive& archive, GuideHead& head) {
    archive(Coded{head.language, code_of_language}, head.text_keys_hash);
}

struct Pictures {
    std::string exercise = {};
    std::vector<content::Picture> pictures = {};
};

}   // namespace

template <class Archive>
static void serialize(Archive& archive, content::Picture& picture) {
    archive(
        Id{picture.id},
        Coded{picture.kind, code_of_picture},
        Ids{picture.blocks, content::most_blocks},
        picture.claim_percent,
        words(picture.title),
        Texts{picture.questions, content::most_questions, content::most_content_code_points},
        words(picture.claim)
    );
}

template <class Archive>
static void serialize(Archive& archive, content::Part& part) {
    archive(
        Id{part.id},
        Coded{part.kind, code_of_part},
        part.minutes,
        Id{part.exercise, Empty::Allowed},
        Id{part.picture, Empty::Allowed},
        part.round,
        part.most_cards,
        words(part.title),
        words(part.say),
        words(part.watch)
    );
}

template <class Archive>
static void serialize(Archive& archive, content::Template& workshop) {
    archive(
        Id{workshop.id},
        workshop.revision,
        workshop.minutes,
        workshop.fewest_people,
        workshop.most_people,
        workshop.rounds,
        words(workshop.title),
        words(workshop.purpose),
        List<content::Part>{workshop.parts, content::most_parts, 16}
    );
}

namespace {

template <class Archive>
void serialize(Archive& archive, Pictures& pictures) {
    archive(Id{pictures.exercise}, List<content::Picture>{pictures.pictures, most_pictures, 11});
}

template <class Value>
void add(FileWriter& file, std::uint16_t type, const Value& value) {
    std::vector<std::uint8_t> payload;
    Writer writer{payload};
    writer(value);
    file.add(type, payload);
}

template <class Value>
std::optional<Error> read(Bytes payload, Budget& budget, Value& value) {
    Reader reader{payload, budget};
    reader.spend(3 * sizeof(Value));
    reader(value);
    return reader.finish();
}

std::optional<Error> read_one(const Record& record, Budget& budget, content::LeadBundle& bundle) {
    if (record.type == record_text) {
        if (bundle.texts.size() == content::most_texts) {
            return Error{ErrorCode::TooLarge, "texts"};
        }
        Text text{bundle.texts.emplace_back(), content::most_interface_code_points};
        return read(record.payload, budget, text);
    }
    if (record.type == record_pictures) {
        Pictures some;
        if (const auto fault = read(record.payload, budget, some)) {
            return fault;
        }
        auto& all = bundle.guide.pictures;
        if (!all.empty() && all.rbegin()->first >= some.exercise) {
            return Error{ErrorCode::BadValue, "order of pictures"};
        }
        all.emplace(std::move(some.exercise), std::move(some.pictures));
        return std::nullopt;
    }
    if (record.type == record_template) {
        if (bundle.guide.templates.size() == most_templates) {
            return Error{ErrorCode::TooLarge, "templates"};
        }
        return read(record.payload, budget, bundle.guide.templates.emplace_back());
    }
    return Error{ErrorCode::BadValue, "type of record"};
}

template <class Items>
bool ids_differ(const Items& items) {
    std::set<std::string> seen;
    return std::all_of(items.begin(), items.end(), [&](const auto& item) {
        return is_id(item.id) && seen.insert(item.id).second;
    });
}

bool good(const content::Picture& picture) {
    return !picture.title.empty() && picture.claim_percent <= 100 && !picture.blocks.empty();
}

bool good(const content::Part& part) {
    const bool of_exercise =
        part.kind == content::PartKind::Exercise || part.kind == content::PartKind::Picture;
    return part.minutes > 0 && part.minutes <= content::longest_minutes && !part.title.empty() &&
           part.round >= 1 && part.round <= 2 && of_exercise == !part.exercise.empty();
}

bool good(const content::Template& workshop) {
    return workshop.revision > 0 && workshop.minutes > 0 && !workshop.title.empty() &&
           workshop.fewest_people <= workshop.most_people && ids_differ(workshop.parts) &&
           std::all_of(workshop.parts.begin(), workshop.parts.end(), [](const auto& part) {
               return good(part);
           });
}

}   // namespace

}   // namespace wb::wire

namespace wb::content {

std::optional<Error> fault_in(const LeadBundle& bundle) {
    const auto empty = [](const std::string& text) { return text.empty(); };
    if (std::any_of(bundle.texts.begin(), bundle.texts.end(), empty)) {
        return Error{ErrorCode::BadText, "texts"};
    }
    for (const auto& [exercise, pictures] : bundle.guide.pictures) {
        const bool all = wire::ids_differ(pictures) &&
                         std::all_of(pictures.begin(), pictures.end(), [](const Picture& picture) {
                             return wire::good(picture);
                         });
        if (!all) {
            return Error{ErrorCode::BadValue, "pictures"};
        }
    }
    const bool all = wire::ids_differ(bundle.guide.templates) &&
                     std::all_of(
                         bundle.guide.templates.begin(),
                         bundle.guide.templates.end(),
                         [](const Template& workshop) { return wire::good(workshop); }
                     );
    return all ? std::nullopt : std::optional{Error{ErrorCode::BadValue, "templates"}};
}

std::vector<std::uint8_t> pack(const LeadBundle& bundle) {
    assert(!fault_in(bundle));
    wire::FileWriter file{wire::FileKind::Guide};
    wire::add(file, wire::record_head, wire::GuideHead{bundle.language, bundle.text_keys_hash});
    for (std::string text : bundle.texts) {
        wire::add(file, wire::record_text, wire::Text{text, most_interface_code_points});
    }
    for (const auto& [exercise, pictures] : bundle.guide.pictures) {
        wire::add(file, wire::record_pictures, wire::Pictures{exercise, pictures});
    }
    for (const Template& workshop : bundle.guide.templates) {
        wire::add(file, wire::record_template, workshop);
    }
    return std::move(file).finish();
}

Result<LeadBundle> unpack_lead(std::span<const std::uint8_t> bytes) {
    auto records = wire::open_file(bytes, wire::FileKind::Guide);
    if (!records) {
        return records.error();
    }
    if (records->done()) {
        return Error{ErrorCode::Truncated, "head"};
    }
    const wire::Record first = records->next();
    if (first.type != wire::record_head) {
        return Error{ErrorCode::BadValue, "type of record"};
    }
    wire::Budget budget{bytes.size()};
    wire::GuideHead head;
    if (const auto fault = wire::read(first.payload, budget, head)) {
        return *fault;
    }
    LeadBundle bundle{head.language, head.text_keys_hash, {}, {}};
    std::uint16_t type_before = first.type;
    while (!records->done()) {
        const wire::Record record = records->next();
        if (record.type < type_before) {
            return Error{ErrorCode::BadValue, "order of records"};
        }
        type_before = record.type;
        if (const auto fault = wire::read_one(record, budget, bundle)) {
            return *fault;
        }
    }
    if (const auto fault = fault_in(bundle)) {
        return *fault;
    }
    return bundle;
}

}   // namespace wb::content
