#include "core/wire/record_file.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/overload.hpp"
#include "core/content/path.hpp"
#include "core/domain/open_text.hpp"
#include "core/wire/archive.hpp"

namespace wb::privacy {

/// Makes shared answers of what was sealed. Only this file may: there is no other way back.
class RecordReader {
public:
    static SharedAnswer options(std::vector<std::string> ids) {
        return SharedOptions{std::move(ids)};
    }

    static SharedAnswer level(int value) { return SharedLevel{value}; }

    static SharedAnswer text(std::string words) {
        return SharedText{domain::OpenTextMaker::typed(std::move(words))};
    }
};

}   // namespace wb::privacy

namespace wb::wire {

namespace {

using privacy::RecordReader;
using privacy::SharedAnswer;
using privacy::SharedCard;
using privacy::SharedEntry;

constexpr std::uint8_t record_format = 1;
constexpr std::size_t most_record_entries = 255;
constexpr std::uint32_t highest_revision = 0xFFFF;

enum class AnswerCase : std::uint8_t { Options, Level, Text };

std::uint8_t code_of_case(AnswerCase answer_case) {
    switch (answer_case) {
    case AnswerCase::Options: return 1;
    case AnswerCase::Level: return 2;
    case AnswerCase::Text: return 3;
    }
    return 0;
}

std::uint8_t code_of_beneficiary(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return 1;
    case domain::Beneficiary::Company: return 2;
    case domain::Beneficiary::Self: return 3;
    }
    return 0;
}

void put(Writer& archive, const SharedAnswer& answer) {
    std::visit(
        Overload{
            [&](const privacy::SharedOptions& options) {
                archive(code_of_case(AnswerCase::Options));
                archive.put_number(static_cast<std::uint32_t>(options.ids().size()), 1);
                for (const std::string& id : options.ids()) {
                    archive.put_text(id, 1);
                }
            },
            [&](const privacy::SharedLevel& level) {
                archive(code_of_case(AnswerCase::Level), static_cast<std::uint8_t>(level.value()));
            },
            [&](const privacy::SharedText& text) {
                archive(code_of_case(AnswerCase::Text));
                archive.put_text(text.text());
            },
        },
        answer
    );
}

SharedAnswer take_options(Reader& archive) {
    std::vector<std::string> ids(archive.take_count(domain::most_options, 2, sizeof(std::string), 1)
    );
    for (auto id = ids.begin(); id != ids.end(); ++id) {
        archive(ShortId{*id});
        if (std::find(ids.begin(), id, *id) != id) {
            archive.fail(ErrorCode::BadValue, "option");
        }
    }
    if (ids.empty()) {
        archive.fail(ErrorCode::BadValue, "options");
    }
    return RecordReader::options(std::move(ids));
}

SharedAnswer take_answer(Reader& archive) {
    const auto answer_case = decoded(archive.take_number(1), code_of_case);
    if (!answer_case) {
        archive.fail(ErrorCode::BadValue, "answer");
        return RecordReader::level(1);
    }
    switch (*answer_case) {
    case AnswerCase::Options: return take_options(archive);
    case AnswerCase::Level: {
        const auto level = static_cast<int>(archive.take_number(1));
        if (level < 1 || level > domain::highest_level) {
            archive.fail(ErrorCode::BadValue, "level");
        }
        return RecordReader::level(level);
    }
    case AnswerCase::Text: {
        std::string words = archive.take_text(domain::most_code_points, utf8::LineBreaks::Refused);
        if (utf8::tidy(words, 1).empty()) {
            archive.fail(ErrorCode::BadText, "text");
        }
        return RecordReader::text(std::move(words));
    }
    }
    return RecordReader::level(1);
}

// What comes before the cards and answers.
template <class Archive>
void head(Archive& archive, privacy::Record& record) {
    archive(
        Fixed{record.workshop},
        ShortId{record.exercise},
        record.revision,
        record.round,
        ShortId{record.text_block, Empty::Allowed},
        record.for_room,
        Fixed{record.nullifier},
        record.version
    );
}

bool comes_before(const SharedEntry& a, const SharedEntry& b) {
    return std::tie(a.block, a.card, a.beneficiary) < std::tie(b.block, b.card, b.beneficiary);
}

std::optional<Error> bad(std::string_view where) {
    return Error{ErrorCode::BadValue, where};
}

// A text stands alone in the record of its question, and nothing else stands there.
bool in_its_record(const SharedEntry& entry, const privacy::Record& record) {
    const bool alone = entry.block == record.text_block && entry.card == 0 && !entry.beneficiary;
    return std::holds_alternative<privacy::SharedText>(entry.answer)
               ? !record.text_block.empty() && alone
               : record.text_block.empty();
}

std::optional<Error> fault_in_entries(const privacy::Record& record) {
    for (auto entry = record.entries.begin(); entry != record.entries.end(); ++entry) {
        if (entry != record.entries.begin() && !comes_before(*std::prev(entry), *entry)) {
            return bad("order of answers");
        }
        if (entry->card > record.cards.size()) {
            return bad("card of an answer");
        }
        if (!in_its_record(*entry, record)) {
            return bad("place of a text");
        }
    }
    return std::nullopt;
}

// What holds within a record whatever the content.
std::optional<Error> fault_in(const privacy::Record& record) {
    if (record.revision < 1 || record.revision > highest_revision) {
        return bad("revision");
    }
    if (record.round < 1 || record.round > domain::most_rounds) {
        return bad("round");
    }
    if (record.version < 1) {
        return bad("version");
    }
    if (record.cards.size() > domain::most_cards || record.entries.size() > most_record_entries) {
        return bad("answers");
    }
    const bool about_text = !record.text_block.empty();
    if (record.for_room && (!about_text || record.entries.empty())) {
        return bad("to be shown in the room");
    }
    if (about_text && (record.entries.size() > 1 || !record.cards.empty())) {
        return bad("text record");
    }
    return fault_in_entries(record);
}

/// The bytes that ids may take at most, from the content.
class Largest {
public:
    explicit Largest(const content::Bundle& bundle) : bundle_{bundle} {}

    /// The `most` longest ids that a block offers, each with its length.
    std::size_t options(const content::Block& block, std::size_t most) const {
        std::vector<std::size_t> sizes;
        const auto add = [&](const auto& items) {
            for (const auto& item : items) {
                sizes.push_back(1 + item.id.size());
            }
        };
        switch (block.source) {
        case content::OptionSource::None: break;
        case content::OptionSource::Listed: add(block.options); break;
        case content::OptionSource::Branches: add(bundle_.branches); break;
        case content::OptionSource::Effects: add(bundle_.effects); break;
        case content::OptionSource::Tasks:
            for (const content::Branch& branch : bundle_.branches) {
                add(branch.tasks);
            }
            break;
        case content::OptionSource::Who:
            for (const content::Branch& branch : bundle_.branches) {
                add(branch.who);
            }
            break;
        }
        std::sort(sizes.begin(), sizes.end(), std::greater<>{});
        sizes.resize(std::min(sizes.size(), most));
        return std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    }

    std::size_t category() const {
        std::size_t most = std::string_view{"own-12"}.size();
        for (const content::Category& category : bundle_.categories) {
            most = std::max(most, category.id.size());
        }
        return 1 + most;
    }

private:
    const content::Bundle& bundle_;
};

std::size_t largest_answer(const Largest& largest, const content::Block& block) {
    constexpr std::size_t place = 4;   // length of the id, card, beneficiary, case
    switch (block.kind) {
    case content::BlockKind::Scale: return place + block.id.size() + 1;
    case content::BlockKind::Choice:
    case content::BlockKind::Choices:
    case content::BlockKind::Rank:
    case content::BlockKind::Grid:
    case content::BlockKind::Phrase:
        return place + block.id.size() + 1 + largest.options(block, block.most);
    case content::BlockKind::Cards:
        return block.most * (largest.options(block, 1) + 1 + largest.category());
    case content::BlockKind::Text:
    case content::BlockKind::PrivateNote: return 0;
    }
    return 0;
}

}   // namespace

std::size_t record_size(const content::Bundle& bundle, const content::Exercise& exercise) {
    privacy::Record empty;
    empty.exercise = exercise.id;
    std::vector<std::uint8_t> bytes;
    Writer writer{bytes};
    head(writer, empty);
    std::size_t cards = 1;
    for (const content::Step& step : exercise.steps) {
        for (const content::Block& block : step.blocks) {
            if (block.kind == content::BlockKind::Cards) {
                cards = std::max<std::size_t>(cards, block.most);
            }
        }
    }
    const Largest largest{bundle};
    std::size_t size = 1 + bytes.size() + 2;   // format, head, number of cards and of answers
    for (const content::Step& step : exercise.steps) {
        const std::size_t times = (step.per_card ? cards : 1) * (step.per_beneficiary ? 3 : 1);
        for (const content::Block& block : step.blocks) {
            if (block.sharing != content::Sharing::Never) {
                size += times * largest_answer(largest, block);
            }
        }
    }
    return (size + record_step - 1) / record_step * record_step;
}

std::optional<std::vector<std::uint8_t>>
write_record(const privacy::Record& record, std::size_t size) {
    if (fault_in(record)) {
        return std::nullopt;
    }
    std::vector<std::uint8_t> bytes;
    bytes.reserve(size);
    Writer writer{bytes};
    writer.put_number(record_format, 1);
    privacy::Record copy;   // cereal describes both directions, so it wants what can be changed
    copy.workshop = record.workshop;
    copy.exercise = record.exercise;
    copy.revision = record.revision;
    copy.round = record.round;
    copy.text_block = record.text_block;
    copy.for_room = record.for_room;
    copy.nullifier = record.nullifier;
    copy.version = record.version;
    head(writer, copy);
    writer.put_number(static_cast<std::uint32_t>(record.cards.size()), 1);
    for (const SharedCard& card : record.cards) {
        writer.put_text(card.option, 1);
        writer.put_text(card.category, 1);
    }
    writer.put_number(static_cast<std::uint32_t>(record.entries.size()), 1);
    for (const SharedEntry& entry : record.entries) {
        writer.put_text(entry.block, 1);
        writer.put_number(entry.card, 1);
        writer.put_number(entry.beneficiary ? code_of_beneficiary(*entry.beneficiary) : 0U, 1);
        put(writer, entry.answer);
    }
    if (bytes.size() > size) {
        return std::nullopt;
    }
    bytes.resize(size);
    return bytes;
}

Result<privacy::Record> read_record(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > largest_record) {
        return Error{ErrorCode::TooLarge, "hand-in"};
    }
    if (bytes.empty() || bytes.size() % record_step != 0) {
        return Error{ErrorCode::BadValue, "size of a hand-in"};
    }
    Budget budget{bytes.size()};
    Reader reader{bytes, budget};
    if (reader.take_number(1) != record_format) {
        return Error{ErrorCode::WrongFormat, "hand-in"};
    }
    privacy::Record record;
    head(reader, record);
    record.cards.resize(reader.take_count(domain::most_cards, 2, sizeof(SharedCard), 1));
    for (SharedCard& card : record.cards) {
        reader(ShortId{card.option, Empty::Allowed}, ShortId{card.category, Empty::Allowed});
    }
    // The shortest answer: id 2, card, beneficiary, case, level.
    const std::size_t count = reader.take_count(most_record_entries, 6, sizeof(SharedEntry), 1);
    record.entries.reserve(count);
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        std::string block;
        std::uint8_t card = 0;
        std::optional<domain::Beneficiary> beneficiary;
        reader(ShortId{block}, card, CodedOptional{beneficiary, code_of_beneficiary});
        record.entries.push_back({std::move(block), card, beneficiary, take_answer(reader)});
    }
    const Bytes padding = reader.take_bytes(reader.left());
    if (std::any_of(padding.begin(), padding.end(), [](std::uint8_t byte) { return byte != 0; })) {
        reader.fail(ErrorCode::TrailingBytes, "hand-in");
    }
    if (const auto fault = reader.finish()) {
        return *fault;
    }
    if (const auto fault = fault_in(record)) {
        return *fault;
    }
    return record;
}

Result<std::vector<std::uint8_t>> seal_record(
    const content::Bundle& bundle,
    const privacy::Record& record,
    const domain::PublicKey& box_key,
    const Seed& one_time
) {
    const content::Exercise* const exercise = content::find_exercise(bundle, record.exercise);
    if (exercise == nullptr) {
        return Error{ErrorCode::UnknownId, "exercise"};
    }
    const std::size_t size =
        record.text_block.empty() ? record_size(bundle, *exercise) : text_record_size;
    if (size > largest_record) {
        return Error{ErrorCode::TooLarge, "exercise"};
    }
    const auto plain = write_record(record, size);
    if (!plain) {
        return Error{ErrorCode::BadValue, "answers"};
    }
    auto sealed = seal(*plain, box_key, one_time);
    if (!sealed) {
        return Error{ErrorCode::BadValue, "box key"};
    }
    return std::move(*sealed);
}

Result<privacy::Record> open_record(std::span<const std::uint8_t> sealed, const Opener& opener) {
    const auto plain = opener.open(sealed);
    if (!plain) {
        return Error{ErrorCode::WrongSeal, "hand-in"};
    }
    return read_record(*plain);
}

}   // namespace wb::wire
