#include "core/wire/lead_message.hpp"

#include <variant>

#include "core/base/overload.hpp"
#include "core/content/rules.hpp"
#include "core/wire/archive.hpp"

namespace wb::wire {

namespace {

constexpr std::uint32_t first_session_fault = 64;
constexpr std::uint32_t first_why_not = 96;
constexpr std::size_t most_slots = 2048;
constexpr std::size_t most_tables = 16384;
constexpr std::size_t longest_option = 64;   ///< code points of an id or of a scale's steps
constexpr std::size_t most_lines = 65535;

std::uint8_t code_of_beneficiary(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return 1;
    case domain::Beneficiary::Company: return 2;
    case domain::Beneficiary::Self: return 3;
    }
    return 0;
}

std::uint8_t code_of_counting(privacy::Counting counting) {
    switch (counting) {
    case privacy::Counting::OneCell: return 1;
    case privacy::Counting::EachOption: return 2;
    }
    return 0;
}

std::uint8_t code_of_counts(privacy::RoomCounts counts) {
    switch (counts) {
    case privacy::RoomCounts::Exact: return 1;
    case privacy::RoomCounts::Blurred: return 2;
    }
    return 0;
}

std::uint8_t code_of_word(privacy::Word word) {
    switch (word) {
    case privacy::Word::AlmostEverybody: return 1;
    case privacy::Word::HardlyAnybody: return 2;
    }
    return 0;
}

std::uint8_t code_of_why(privacy::LeftOutWhy why) {
    switch (why) {
    case privacy::LeftOutWhy::FewPeople: return 1;
    case privacy::LeftOutWhy::ByRows: return 2;
    }
    return 0;
}

std::uint8_t code_of_audience(pictures::Audience audience) {
    switch (audience) {
    case pictures::Audience::Files: return 1;
    case pictures::Audience::Room: return 2;
    }
    return 0;
}

/// A number of people, or the word in its place: the word's code (0: a number), then the number.
struct PeopleField {
    std::variant<std::uint32_t, privacy::Word>& value;
};

void save(Writer& archive, const PeopleField& field) {
    const auto* const count = std::get_if<std::uint32_t>(&field.value);
    archive.put_number(
        count == nullptr ? code_of_word(*std::get_if<privacy::Word>(&field.value)) : 0U, 1
    );
    if (count != nullptr) {
        archive.put_number(*count, 4);
    }
}

void load(Reader& archive, PeopleField& field) {
    std::optional<privacy::Word> word;
    archive(CodedOptional{word, code_of_word});
    if (word) {
        field.value = *word;
    } else {
        field.value = archive.take_number(4);
    }
}

/// A number that may be missing.
struct OptionalNumber {
    std::optional<std::uint32_t>& value;
};

void save(Writer& archive, const OptionalNumber& field) {
    archive(field.value.has_value());
    if (field.value) {
        archive.put_number(*field.value, 4);
    }
}

void load(Reader& archive, OptionalNumber& field) {
    bool there = false;
    archive(there);
    field.value = there ? std::optional{archive.take_number(4)} : std::nullopt;
}

}   // namespace

template <class Archive>
static void serialize(Archive& archive, privacy::Slot& slot) {
    archive(ShortId{slot.exercise}, slot.round, ShortId{slot.text_block, Empty::Allowed});
}

template <class Archive>
static void serialize(Archive& archive, privacy::Part& part) {
    archive(part.slot, part.number);
}

template <class Archive>
static void serialize(Archive& archive, IntakeCounts& counts) {
    archive(
        counts.accepted,
        counts.duplicate,
        counts.older_revision,
        counts.wrong_workshop,
        counts.frozen,
        counts.unreadable
    );
}

template <class Archive>
static void serialize(Archive& archive, SlotProgress& progress) {
    archive(
        progress.slot,
        progress.handed_in,
        progress.needed,
        progress.still_expected,
        progress.batches,
        progress.unreviewed
    );
}

template <class Archive>
static void serialize(Archive& archive, pictures::Bar& bar) {
    archive(Texts{bar.options, content::most_effects, longest_option}, PeopleField{bar.people});
}

template <class Archive>
static void serialize(Archive& archive, pictures::Table& table) {
    archive(
        ShortId{table.question},
        CodedOptional{table.beneficiary, code_of_beneficiary},
        table.place,
        ShortId{table.row, Empty::Allowed},
        Coded{table.counting, code_of_counting},
        table.scale,
        Coded{table.counts, code_of_counts},
        OptionalNumber{table.base},
        List<pictures::Bar>{table.bars, content::most_effects, 3}
    );
}

template <class Archive>
static void serialize(Archive& archive, privacy::LeftOut& left_out) {
    archive(
        ShortId{left_out.question},
        CodedOptional{left_out.beneficiary, code_of_beneficiary},
        left_out.place,
        Coded{left_out.why, code_of_why}
    );
}

template <class Archive, pictures::Audience audience>
static void serialize(Archive& archive, pictures::Tables<audience>& tables) {
    auto read_audience = audience;
    archive(
        Coded{read_audience, code_of_audience},
        tables.slot,
        tables.number,
        tables.revision,
        tables.k,
        ShortText{tables.people, longest_option},
        List<pictures::Table>{tables.published, most_tables, 10},
        List<pictures::Table>{tables.shown, most_tables, 10},
        List<privacy::LeftOut>{tables.left_out, most_tables, 4},
        Texts{tables.lines, most_lines, domain::most_code_points}
    );
    if constexpr (std::is_same_v<Archive, Reader>) {
        if (read_audience != audience) {
            archive.fail(ErrorCode::BadValue, "audience");
        }
    }
}

namespace {

template <class Value>
std::vector<std::uint8_t> written(const Value& value) {
    std::vector<std::uint8_t> bytes;
    Writer writer{bytes};
    writer(value);
    return bytes;
}

template <class Value>
Result<Value> read(Bytes bytes) {
    Budget budget{bytes.size()};
    Reader reader{bytes, budget};
    Value value;
    reader(value);
    if (const auto fault = reader.finish()) {
        return *fault;
    }
    return value;
}

}   // namespace

std::uint32_t number_of(const Refusal& refusal) {
    return std::visit(
        Overload{
            [](ErrorCode code) { return static_cast<std::uint32_t>(code) + 1; },
            [](SessionFault fault) {
                return static_cast<std::uint32_t>(fault) + first_session_fault;
            },
            [](privacy::WhyNot why) { return static_cast<std::uint32_t>(why) + first_why_not; },
        },
        refusal
    );
}

std::vector<std::uint8_t> write_slot(const privacy::Slot& slot) {
    return written(slot);
}

Result<privacy::Slot> read_slot(Bytes bytes) {
    return read<privacy::Slot>(bytes);
}

std::vector<std::uint8_t> write_part(const privacy::Part& part) {
    return written(part);
}

Result<privacy::Part> read_part(Bytes bytes) {
    return read<privacy::Part>(bytes);
}

std::vector<std::uint8_t> write_counts(const IntakeCounts& counts) {
    return written(counts);
}

Result<IntakeCounts> read_counts(Bytes bytes) {
    return read<IntakeCounts>(bytes);
}

std::vector<std::uint8_t> write_progress(const std::vector<SlotProgress>& progress) {
    std::vector<SlotProgress> list = progress;
    return written(List<SlotProgress>{list, most_slots, 19});
}

Result<std::vector<SlotProgress>> read_progress(Bytes bytes) {
    Budget budget{bytes.size()};
    Reader reader{bytes, budget};
    std::vector<SlotProgress> progress;
    reader(List<SlotProgress>{progress, most_slots, 19});
    if (const auto fault = reader.finish()) {
        return *fault;
    }
    return progress;
}

std::vector<std::uint8_t> write_tables(const pictures::FileTables& tables) {
    return written(tables);
}

std::vector<std::uint8_t> write_tables(const pictures::RoomTables& tables) {
    return written(tables);
}

Result<pictures::FileTables> read_file_tables(Bytes bytes) {
    return read<pictures::FileTables>(bytes);
}

Result<pictures::RoomTables> read_room_tables(Bytes bytes) {
    return read<pictures::RoomTables>(bytes);
}

}   // namespace wb::wire
