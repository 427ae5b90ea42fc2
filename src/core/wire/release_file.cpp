#include "core/wire/release_file.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/utf8.hpp"
#include "core/privacy/blur.hpp"
#include "core/wire/archive.hpp"
#include "core/wire/file.hpp"
#include "core/wire/release_json.hpp"
#include "core/wire/release_names.hpp"

namespace wb::privacy {

/// Makes released values of what a signature vouches for. Only this file may.
class ReleaseReader {
public:
    static FrozenBatch batch(BatchContent content) { return FrozenBatch{std::move(content)}; }

    static Release release(std::uint8_t k, std::uint8_t k_text, std::vector<FrozenBatch> batches) {
        return Release{k, k_text, std::move(batches)};
    }
};

}   // namespace wb::privacy

namespace wb::wire {

namespace {

using privacy::Atom;
using privacy::BatchContent;
using privacy::BatchId;
using privacy::Cell;
using privacy::LeftOut;

constexpr std::uint32_t highest_number = 1'000'000;   // of people; far above any workshop
constexpr std::size_t most_parts = 1024;
constexpr std::size_t most_cells = 1024;
constexpr std::size_t most_lines = 65536;

/// Walks over the canonical text. The first fault is kept and ends the reading: then every number
/// is 0, every text empty and nothing follows.
class Cursor {
public:
    explicit Cursor(std::string_view text) : text_{text}, budget_{text.size()} {}

    /// True when these very bytes come next; they are passed.
    bool passes(std::string_view expected) {
        const bool same = !failed() && text_.substr(at_, expected.size()) == expected;
        at_ += same ? expected.size() : 0;
        return same;
    }

    void expect(std::string_view expected) {
        if (!passes(expected)) {
            fail(ErrorCode::BadJson, "release");
        }
    }

    std::uint32_t number(std::uint32_t most) {
        const std::size_t begin = at_;
        std::uint32_t value = 0;
        while (!failed() && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
            value = value * 10 + static_cast<std::uint32_t>(text_[at_] - '0');
            ++at_;
            if (value > most) {
                at_ = begin;
                fail(ErrorCode::BadValue, "number");
            }
        }
        if (at_ == begin || (text_[begin] == '0' && at_ > begin + 1)) {
            at_ = begin;
            fail(ErrorCode::BadJson, "number");
        }
        return failed() ? 0 : value;
    }

    bool flag() {
        const bool yes = passes("true");
        if (!yes) {
            expect("false");
        }
        return yes;
    }

    /// A text between quotation marks, at most so many code points.
    std::string text(std::size_t most) {
        expect("\"");
        std::string result;
        const std::size_t begin = at_;
        while (!failed() && at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\' && ++at_ < text_.size() && text_[at_] != '"' &&
                text_[at_] != '\\') {
                fail(ErrorCode::BadJson, "text");   // nothing else needs a backslash
                break;
            }
            if (at_ == text_.size() || result.size() > 4 * most) {
                break;
            }
            result += text_[at_++];
        }
        if (!failed() && !utf8::storable(result, most, utf8::LineBreaks::Refused)) {
            at_ = begin;
            fail(ErrorCode::BadText, "text");
        }
        expect("\"");
        spend(result.size());
        return failed() ? std::string{} : result;
    }

    std::string id() {
        const std::size_t begin = at_;
        std::string result = text(longest_id);
        if (!failed() && !is_id(result)) {
            at_ = begin;
            fail(ErrorCode::BadValue, "id");
        }
        return result;
    }

    template <std::size_t Size>
    std::array<std::uint8_t, Size> bytes() {
        std::array<std::uint8_t, Size> result{};
        expect("\"");
        for (std::uint8_t& byte : result) {
            byte = static_cast<std::uint8_t>(digit() * 16);
            byte = static_cast<std::uint8_t>(byte + digit());
        }
        expect("\"");
        return result;
    }

    /// The enumerator that this name stands for.
    template <class Enum, std::size_t Count>
    Enum named(const std::array<Enum, Count>& all) {
        for (const Enum value : all) {
            const std::string_view known = name(value);
            const std::string_view next = text_.substr(at_, known.size() + 2);
            if (!failed() && next.size() == known.size() + 2 && next.front() == '"' &&
                next.back() == '"' && next.substr(1, known.size()) == known) {
                at_ += next.size();
                return value;
            }
        }
        fail(ErrorCode::BadValue, "name");
        return all.front();
    }

    /// Calls `read` for each element of an array.
    template <class Read>
    void list(std::size_t most, Read read) {
        expect("[");
        if (passes("]")) {
            return;
        }
        for (std::size_t count = 1; !failed(); ++count) {
            read();
            if (passes("]")) {
                return;
            }
            expect(",");
            if (count == most) {
                fail(ErrorCode::TooLarge, "list");
            }
        }
    }

    void spend(std::size_t bytes) {
        if (!budget_.spend(bytes)) {
            fail(ErrorCode::TooLarge, "memory");
        }
    }

    void fail(ErrorCode code, std::string_view where) {
        if (!fault_) {
            fault_ = ReleaseFault{{code, where}, at_};
        }
    }

    bool failed() const { return fault_.has_value(); }

    std::size_t at() const { return at_; }

    const std::optional<ReleaseFault>& fault() const { return fault_; }

private:
    std::uint32_t digit() {
        constexpr std::string_view digits = "0123456789abcdef";
        const std::size_t value =
            failed() || at_ >= text_.size() ? std::string_view::npos : digits.find(text_[at_]);
        if (value == std::string_view::npos) {
            fail(ErrorCode::BadJson, "digits");
            return 0;
        }
        ++at_;
        return static_cast<std::uint32_t>(value);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Budget budget_;
    std::optional<ReleaseFault> fault_ = std::nullopt;
};

constexpr std::array counting_names{privacy::Counting::OneCell, privacy::Counting::EachOption};
constexpr std::array word_names{privacy::Word::AlmostEverybody, privacy::Word::HardlyAnybody};
constexpr std::array why_names{privacy::LeftOutWhy::FewPeople, privacy::LeftOutWhy::ByRows};

/// Something of a batch, read before or after the batch itself.
template <class Value>
struct Of {
    BatchId batch = {};
    std::string exercise = {};
    std::uint8_t round = 1;
    Value value = {};
};

std::optional<domain::Beneficiary> beneficiary(Cursor& cursor) {
    return cursor.passes("\"beneficiary\":")
               ? std::optional{cursor.named(domain::all_beneficiaries)}
               : std::nullopt;
}

std::uint8_t round_of(Cursor& cursor) {
    const auto round = static_cast<std::uint8_t>(cursor.number(domain::most_rounds));
    if (round == 0) {
        cursor.fail(ErrorCode::BadValue, "round");
    }
    return round;
}

std::uint8_t place(Cursor& cursor) {
    if (!cursor.passes("\"place\":")) {
        return 0;
    }
    const auto place = static_cast<std::uint8_t>(cursor.number(64));
    cursor.expect(",");
    if (place == 0) {
        cursor.fail(ErrorCode::BadValue, "place");
    }
    return place;
}

// An option: an id, or the steps of a scale ("1", "4-5").
std::string option(Cursor& cursor, bool& scale) {
    std::string text = cursor.text(longest_id);
    const bool steps = !text.empty() && text.find_first_not_of("12345-") == std::string::npos;
    scale = scale && steps;
    if (!steps && !is_id(text)) {
        cursor.fail(ErrorCode::BadValue, "option");
    }
    return text;
}

Cell cell(Cursor& cursor, bool& scale) {
    Cell result;
    cursor.spend(2 * sizeof(Cell));   // old and new room while a vector grows
    if (cursor.passes("{\"count\":")) {
        result.value = cursor.number(highest_number);
        cursor.expect(",\"option\":");
        result.option = option(cursor, scale);
    } else {
        cursor.expect("{\"option\":");
        result.option = option(cursor, scale);
        cursor.expect(",\"word\":");
        result.value = cursor.named(word_names);
    }
    cursor.expect("}");
    return result;
}

Of<Atom> atom(Cursor& cursor) {
    Of<Atom> result;
    Atom& atom = result.value;
    cursor.spend(2 * sizeof(result));
    cursor.expect("{\"base\":");
    atom.base = cursor.number(highest_number);
    cursor.expect(",\"batch\":");
    result.batch = cursor.bytes<16>();
    cursor.expect(",");
    atom.beneficiary = beneficiary(cursor);
    cursor.expect(atom.beneficiary ? ",\"cells\":" : "\"cells\":");
    bool scale = true;
    std::uint32_t sum = 0;
    bool words = false;
    cursor.list(most_cells, [&] {
        atom.cells.push_back(cell(cursor, scale));
        if (const auto* const count = std::get_if<std::uint32_t>(&atom.cells.back().value)) {
            sum = std::min(sum + *count, highest_number);
        } else {
            words = true;
        }
    });
    cursor.expect(",\"counting\":");
    atom.counting = cursor.named(counting_names);
    cursor.expect(",\"exercise\":");
    result.exercise = cursor.id();
    cursor.expect(",\"people\":\"");
    cursor.expect(privacy::people_band(atom.base));
    cursor.expect("\",");
    atom.place = place(cursor);
    cursor.expect("\"question\":");
    atom.question = cursor.id();
    cursor.expect(",\"round\":");
    result.round = round_of(cursor);
    cursor.expect(",");
    if (cursor.passes("\"row\":")) {
        atom.row = cursor.id();
        cursor.expect(",");
    }
    cursor.expect("\"scale\":");
    atom.scale = cursor.flag();
    cursor.expect("}");
    const bool one_cell = atom.counting == privacy::Counting::OneCell;
    if (atom.cells.empty() || (atom.scale && !scale) ||
        (one_cell && (words ? atom.cells.size() != 1 : sum != atom.base))) {
        cursor.fail(ErrorCode::BadValue, "cells");
    }
    return result;
}

Of<LeftOut> left_out(Cursor& cursor) {
    Of<LeftOut> result;
    cursor.spend(2 * sizeof(result));
    cursor.expect("{\"batch\":");
    result.batch = cursor.bytes<16>();
    cursor.expect(",");
    result.value.beneficiary = beneficiary(cursor);
    cursor.expect(result.value.beneficiary ? ",\"exercise\":" : "\"exercise\":");
    result.exercise = cursor.id();
    cursor.expect(",");
    result.value.place = place(cursor);
    cursor.expect("\"question\":");
    result.value.question = cursor.id();
    cursor.expect(",\"round\":");
    result.round = round_of(cursor);
    cursor.expect(",\"why\":");
    result.value.why = cursor.named(why_names);
    cursor.expect("}");
    return result;
}

privacy::Part part(Cursor& cursor) {
    privacy::Part result;
    cursor.spend(2 * sizeof(result));
    cursor.expect("{\"exercise\":");
    result.slot.exercise = cursor.id();
    cursor.expect(",\"number\":");
    result.number = static_cast<std::uint16_t>(cursor.number(0xFFFF));
    if (result.number == 0) {
        cursor.fail(ErrorCode::BadValue, "number of a batch");
    }
    cursor.expect(",\"round\":");
    result.slot.round = round_of(cursor);
    if (cursor.passes(",\"text\":")) {
        result.slot.text_block = cursor.id();
    }
    cursor.expect(",\"workshop\":");
    result.workshop = cursor.bytes<16>();
    cursor.expect("}");
    return result;
}

// "5-9" or "120": one of the bands.
std::string band(Cursor& cursor) {
    std::string text = cursor.text(8);
    const std::size_t digits = std::min(text.find('-'), text.size());
    std::uint32_t first = 0;
    for (const char c : text.substr(0, std::min<std::size_t>(digits, 7))) {
        first = c >= '0' && c <= '9' ? first * 10 + static_cast<std::uint32_t>(c - '0') : 0;
    }
    if (privacy::people_band(first) != text) {
        cursor.fail(ErrorCode::BadValue, "people");
    }
    return text;
}

BatchContent batch(Cursor& cursor) {
    BatchContent result;
    cursor.spend(2 * sizeof(result));
    cursor.expect("{\"breakdown\":");
    result.breakdown = cursor.flag();
    cursor.expect(",\"id\":");
    result.id = cursor.bytes<16>();
    cursor.expect(",\"k\":");
    result.k = static_cast<std::uint8_t>(cursor.number(domain::largest_k));
    cursor.expect(",\"parts\":");
    cursor.list(most_parts, [&] { result.parts.push_back(part(cursor)); });
    cursor.expect(",\"people\":");
    result.people = band(cursor);
    cursor.expect(",\"revision\":");
    result.revision = cursor.number(0xFFFF);
    cursor.expect(",\"units\":");
    cursor.list(most_parts, [&] {
        auto& unit = result.units.emplace_back();
        cursor.spend(2 * sizeof(unit));
        cursor.list(domain::most_unit_names, [&] {
            cursor.spend(2 * sizeof(std::string));
            unit.push_back(cursor.text(most_unit_code_points));
        });
    });
    cursor.expect("}");
    const auto other_slot = [&](const privacy::Part& part) {
        return !(part.slot == result.parts.front().slot);
    };
    if (result.parts.empty() || result.units.size() != result.parts.size() ||
        std::any_of(result.parts.begin(), result.parts.end(), other_slot) ||
        result.k < domain::smallest_k ||
        std::adjacent_find(
            result.parts.begin(),
            result.parts.end(),
            [](const auto& a, const auto& b) { return !(a < b); }
        ) != result.parts.end()) {
        cursor.fail(ErrorCode::BadValue, "batch");
    }
    return result;
}

struct Lines {
    std::vector<std::string> lines = {};
    std::string people = {};
    std::string block = {};
};

Of<Lines> lines(Cursor& cursor) {
    Of<Lines> result;
    cursor.spend(2 * sizeof(result));
    cursor.expect("{\"batch\":");
    result.batch = cursor.bytes<16>();
    cursor.expect(",\"exercise\":");
    result.exercise = cursor.id();
    cursor.expect(",\"lines\":");
    cursor.list(most_lines, [&] {
        cursor.spend(2 * sizeof(std::string));
        result.value.lines.push_back(cursor.text(domain::most_code_points));
    });
    cursor.expect(",\"people\":");
    result.value.people = band(cursor);
    cursor.expect(",\"question\":");
    result.value.block = cursor.id();
    cursor.expect(",\"round\":");
    result.round = round_of(cursor);
    cursor.expect("}");
    return result;
}

/// Everything between the first and the last bracket.
struct Contents {
    std::vector<Of<Atom>> atoms = {};
    std::vector<BatchContent> batches = {};
    std::vector<Of<LeftOut>> left_out = {};
    std::vector<Of<Lines>> texts = {};
    std::uint8_t k = 0;
    std::uint8_t k_text = 0;
    domain::PublicKey signing_key = {};
    Signature signature = {};
    std::size_t signature_begin = 0;   // of its key and value with the comma behind
    std::size_t signature_end = 0;
};

Contents contents(Cursor& cursor) {
    constexpr std::size_t any = highest_number;
    Contents result;
    cursor.expect("{\"atoms\":");
    cursor.list(any, [&] { result.atoms.push_back(atom(cursor)); });
    cursor.expect(",\"batches\":");
    cursor.list(any, [&] { result.batches.push_back(batch(cursor)); });
    cursor.expect(",\"format\":1,\"k\":");
    result.k = static_cast<std::uint8_t>(cursor.number(domain::largest_k));
    cursor.expect(",\"k_text\":");
    result.k_text = static_cast<std::uint8_t>(cursor.number(domain::largest_k));
    cursor.expect(",\"left_out\":");
    cursor.list(any, [&] { result.left_out.push_back(left_out(cursor)); });
    static_assert(privacy::noise_variance_tenths == 9);
    cursor.expect(",\"noise_variance\":\"0.9\",\"policy\":\"files-1\",\"public_key\":");
    result.signing_key = cursor.bytes<32>();
    cursor.expect(",");
    result.signature_begin = cursor.at();
    cursor.expect("\"signature\":");
    result.signature = cursor.bytes<64>();
    cursor.expect(",");
    result.signature_end = cursor.at();
    cursor.expect("\"texts\":");
    cursor.list(any, [&] { result.texts.push_back(lines(cursor)); });
    cursor.expect("}\n");
    return result;
}

// Hands everything to the batch it names; false when that is not there, or in another order.
template <class Values, class Take>
bool distributed(Values& values, std::vector<BatchContent>& batches, Take take) {
    auto batch = batches.begin();
    for (auto& value : values) {
        batch = std::find_if(batch, batches.end(), [&](const BatchContent& candidate) {
            return candidate.id == value.batch;
        });
        if (batch == batches.end() || batch->slot().exercise != value.exercise ||
            batch->slot().round != value.round || !take(*batch, value.value)) {
            return false;
        }
    }
    return true;
}

bool assembled(Contents& contents) {
    std::vector<BatchContent>& batches = contents.batches;
    const bool whole = distributed(
                           contents.atoms,
                           batches,
                           [](BatchContent& batch, Atom& atom) {
                               batch.atoms.push_back(std::move(atom));
                               return batch.slot().text_block.empty();
                           }
                       ) &&
                       distributed(
                           contents.left_out,
                           batches,
                           [](BatchContent& batch, LeftOut& left_out) {
                               batch.left_out.push_back(std::move(left_out));
                               return batch.slot().text_block.empty();
                           }
                       ) &&
                       distributed(contents.texts, batches, [](BatchContent& batch, Lines& lines) {
                           const bool fits = batch.lines.empty() && batch.people == lines.people &&
                                             !lines.block.empty() &&
                                             batch.slot().text_block == lines.block;
                           batch.lines = std::move(lines.lines);
                           return fits;
                       });
    const auto texts = static_cast<std::size_t>(std::count_if(
        batches.begin(),
        batches.end(),
        [](const BatchContent& batch) { return !batch.slot().text_block.empty(); }
    ));
    return whole && texts == contents.texts.size();
}

// What make_release sees to: order, no part twice, k is the smallest.
bool in_order(const Contents& contents) {
    const std::vector<BatchContent>& batches = contents.batches;
    std::vector<privacy::Part> parts;
    std::vector<BatchId> ids;
    std::uint8_t k = domain::largest_k;
    for (const BatchContent& batch : batches) {
        parts.insert(parts.end(), batch.parts.begin(), batch.parts.end());
        ids.push_back(batch.id);
        k = std::min(k, batch.k);
    }
    std::sort(parts.begin(), parts.end());
    std::sort(ids.begin(), ids.end());
    return !batches.empty() && k == contents.k && contents.k_text >= domain::smallest_k_text &&
           std::adjacent_find(parts.begin(), parts.end()) == parts.end() &&
           std::adjacent_find(ids.begin(), ids.end()) == ids.end() &&
           std::is_sorted(batches.begin(), batches.end(), [](const auto& a, const auto& b) {
               return a.parts < b.parts;
           });
}

}   // namespace

std::string write_release(const privacy::Release& release, const WorkshopKeys& keys) {
    std::string text = release_json(release, signing_key_of(keys));
    const Signature signature = sign(bytes_of(text), Purpose::Release, keys);
    return signed_json(std::move(text), signature);
}

std::variant<SignedRelease, ReleaseFault> read_release(std::string_view text) {
    if (text.size() > largest_release) {
        return ReleaseFault{{ErrorCode::TooLarge, "release"}, 0};
    }
    Cursor cursor{text};
    Contents found = contents(cursor);
    if (cursor.fault()) {
        return *cursor.fault();
    }
    if (cursor.at() != text.size()) {
        return ReleaseFault{{ErrorCode::TrailingBytes, "release"}, cursor.at()};
    }
    std::string message{text.substr(0, found.signature_begin)};
    message += text.substr(found.signature_end);
    if (!is_signed(bytes_of(message), Purpose::Release, found.signature, found.signing_key)) {
        return ReleaseFault{{ErrorCode::WrongSignature, "release"}, 0};
    }
    message = {};
    if (!assembled(found) || !in_order(found)) {
        return ReleaseFault{{ErrorCode::BadValue, "batches"}, 0};
    }
    std::vector<privacy::FrozenBatch> batches;
    batches.reserve(found.batches.size());
    for (BatchContent& batch : found.batches) {
        batches.push_back(privacy::ReleaseReader::batch(std::move(batch)));
    }
    return SignedRelease{
        privacy::ReleaseReader::release(found.k, found.k_text, std::move(batches)),
        found.signing_key};
}

std::optional<Error> fault_of(const SignedRelease& release, const SignedWorkshop& workshop) {
    const domain::Workshop& rules = workshop.workshop();
    if (release.signing_key != rules.signing_key) {
        return Error{ErrorCode::WrongSignature, "release"};
    }
    if (release.release.k_text() < rules.k_text) {
        return Error{ErrorCode::BadValue, "k for texts"};
    }
    bool found = false;
    for (const privacy::FrozenBatch& frozen : release.release.batches()) {
        const BatchContent& batch = frozen.content();
        for (const privacy::Part& part : batch.parts) {
            if (part.workshop != workshop.id()) {
                continue;
            }
            found = true;
            const bool planned = std::any_of(
                rules.exercises.begin(),
                rules.exercises.end(),
                [&](const domain::PlannedExercise& exercise) {
                    return exercise.exercise == part.slot.exercise &&
                           exercise.revision == batch.revision &&
                           exercise.rounds >= part.slot.round && batch.k >= exercise.k;
                }
            );
            if (!planned) {
                return Error{ErrorCode::BadValue, "batch"};
            }
        }
    }
    return found ? std::nullopt : std::optional{Error{ErrorCode::UnknownId, "workshop"}};
}

std::string release_digits(std::string_view text) {
    const auto sum = checksum(bytes_of(text));
    return hex(std::span{sum}.first(8));
}

}   // namespace wb::wire
