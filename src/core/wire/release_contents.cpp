#include "core/wire/release_contents.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/id.hpp"
#include "core/privacy/blur.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::wire {

namespace {

using privacy::Atom;
using privacy::BatchContent;
using privacy::Cell;
using privacy::LeftOut;

constexpr std::uint32_t highest_number = 1'000'000;   // of people; far above any workshop
constexpr std::size_t most_parts = 1024;
constexpr std::size_t most_cells = 1024;
constexpr std::size_t most_lines = 65536;
constexpr std::array counting_names{privacy::Counting::OneCell, privacy::Counting::EachOption};
constexpr std::array word_names{privacy::Word::AlmostEverybody, privacy::Word::HardlyAnybody};
constexpr std::array why_names{privacy::LeftOutWhy::FewPeople, privacy::LeftOutWhy::ByRows};

std::optional<domain::Beneficiary> beneficiary(ReleaseCursor& cursor) {
    return cursor.passes(R"("beneficiary":)")
               ? std::optional{cursor.named(domain::all_beneficiaries)}
               : std::nullopt;
}

std::uint8_t round_of(ReleaseCursor& cursor) {
    const auto round = static_cast<std::uint8_t>(cursor.number(domain::most_rounds));
    if (round == 0) {
        cursor.fail(ErrorCode::BadValue, "round");
    }
    return round;
}

std::uint8_t place(ReleaseCursor& cursor) {
    if (!cursor.passes(R"("place":)")) {
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
std::string option(ReleaseCursor& cursor, bool& scale) {
    std::string text = cursor.text(longest_id);
    const bool steps = !text.empty() && text.find_first_not_of("12345-") == std::string::npos;
    scale = scale && steps;
    if (!steps && !is_id(text)) {
        cursor.fail(ErrorCode::BadValue, "option");
    }
    return text;
}

Cell cell(ReleaseCursor& cursor, bool& scale) {
    Cell result;
    cursor.spend(2 * sizeof(Cell));   // old and new room while a vector grows
    if (cursor.passes(R"({"count":)")) {
        result.value = cursor.number(highest_number);
        cursor.expect(R"(,"option":)");
        result.option = option(cursor, scale);
    } else {
        cursor.expect(R"({"option":)");
        result.option = option(cursor, scale);
        cursor.expect(R"(,"word":)");
        result.value = cursor.named(word_names);
    }
    cursor.expect("}");
    return result;
}

OfBatch<Atom> atom(ReleaseCursor& cursor) {
    OfBatch<Atom> result;
    Atom& atom = result.value;
    cursor.spend(2 * sizeof(result));
    cursor.expect(R"({"base":)");
    atom.base = cursor.number(highest_number);
    cursor.expect(R"(,"batch":)");
    result.batch = cursor.bytes<16>();
    cursor.expect(",");
    atom.beneficiary = beneficiary(cursor);
    cursor.expect(atom.beneficiary ? R"(,"cells":)" : R"("cells":)");
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
    cursor.expect(R"(,"counting":)");
    atom.counting = cursor.named(counting_names);
    cursor.expect(R"(,"exercise":)");
    result.exercise = cursor.id();
    cursor.expect(R"(,"people":")");
    cursor.expect(privacy::people_band(atom.base));
    cursor.expect(R"(",)");
    atom.place = place(cursor);
    cursor.expect(R"("question":)");
    atom.question = cursor.id();
    cursor.expect(R"(,"round":)");
    result.round = round_of(cursor);
    cursor.expect(",");
    if (cursor.passes(R"("row":)")) {
        atom.row = cursor.id();
        cursor.expect(",");
    }
    cursor.expect(R"("scale":)");
    atom.scale = cursor.flag();
    cursor.expect("}");
    const bool one_cell = atom.counting == privacy::Counting::OneCell;
    if (atom.cells.empty() || (atom.scale && !scale) ||
        (one_cell && (words ? atom.cells.size() != 1 : sum != atom.base))) {
        cursor.fail(ErrorCode::BadValue, "cells");
    }
    return result;
}

OfBatch<LeftOut> left_out(ReleaseCursor& cursor) {
    OfBatch<LeftOut> result;
    cursor.spend(2 * sizeof(result));
    cursor.expect(R"({"batch":)");
    result.batch = cursor.bytes<16>();
    cursor.expect(",");
    result.value.beneficiary = beneficiary(cursor);
    cursor.expect(result.value.beneficiary ? R"(,"exercise":)" : R"("exercise":)");
    result.exercise = cursor.id();
    cursor.expect(",");
    result.value.place = place(cursor);
    cursor.expect(R"("question":)");
    result.value.question = cursor.id();
    cursor.expect(R"(,"round":)");
    result.round = round_of(cursor);
    cursor.expect(R"(,"why":)");
    result.value.why = cursor.named(why_names);
    cursor.expect("}");
    return result;
}

privacy::Part part(ReleaseCursor& cursor) {
    privacy::Part result;
    cursor.spend(2 * sizeof(result));
    cursor.expect(R"({"exercise":)");
    result.slot.exercise = cursor.id();
    cursor.expect(R"(,"number":)");
    result.number = static_cast<std::uint16_t>(cursor.number(0xFFFF));
    if (result.number == 0) {
        cursor.fail(ErrorCode::BadValue, "number of a batch");
    }
    cursor.expect(R"(,"round":)");
    result.slot.round = round_of(cursor);
    if (cursor.passes(R"(,"text":)")) {
        result.slot.text_block = cursor.id();
    }
    cursor.expect(R"(,"workshop":)");
    result.workshop = cursor.bytes<16>();
    cursor.expect("}");
    return result;
}

// "5-9" or "120": one of the bands.
std::string band(ReleaseCursor& cursor) {
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

BatchContent batch(ReleaseCursor& cursor) {
    BatchContent result;
    cursor.spend(2 * sizeof(result));
    cursor.expect(R"({"breakdown":)");
    result.breakdown = cursor.flag();
    cursor.expect(R"(,"id":)");
    result.id = cursor.bytes<16>();
    cursor.expect(R"(,"k":)");
    result.k = static_cast<std::uint8_t>(cursor.number(domain::largest_k));
    cursor.expect(R"(,"parts":)");
    cursor.list(most_parts, [&] { result.parts.push_back(part(cursor)); });
    cursor.expect(R"(,"people":)");
    result.people = band(cursor);
    cursor.expect(R"(,"revision":)");
    result.revision = cursor.number(0xFFFF);
    cursor.expect(R"(,"units":)");
    cursor.list(most_parts, [&] {
        auto& unit = result.units.emplace_back();
        cursor.spend(2 * sizeof(std::vector<std::string>));
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

OfBatch<ReleasedLines> lines(ReleaseCursor& cursor) {
    OfBatch<ReleasedLines> result;
    cursor.spend(2 * sizeof(result));
    cursor.expect(R"({"batch":)");
    result.batch = cursor.bytes<16>();
    cursor.expect(R"(,"exercise":)");
    result.exercise = cursor.id();
    cursor.expect(R"(,"lines":)");
    cursor.list(most_lines, [&] {
        cursor.spend(2 * sizeof(std::string));
        result.value.lines.push_back(cursor.text(domain::most_code_points));
    });
    cursor.expect(R"(,"people":)");
    result.value.people = band(cursor);
    cursor.expect(R"(,"question":)");
    result.value.block = cursor.id();
    cursor.expect(R"(,"round":)");
    result.round = round_of(cursor);
    cursor.expect("}");
    return result;
}

}   // namespace

ReleaseContents read_contents(ReleaseCursor& cursor) {
    constexpr std::size_t any = highest_number;
    ReleaseContents result;
    cursor.expect(R"({"atoms":)");
    cursor.list(any, [&] { result.atoms.push_back(atom(cursor)); });
    cursor.expect(R"(,"batches":)");
    cursor.list(any, [&] { result.batches.push_back(batch(cursor)); });
    cursor.expect(R"(,"format":1,"k":)");
    result.k = static_cast<std::uint8_t>(cursor.number(domain::largest_k));
    cursor.expect(R"(,"k_text":)");
    result.k_text = static_cast<std::uint8_t>(cursor.number(domain::largest_k));
    cursor.expect(R"(,"left_out":)");
    cursor.list(any, [&] { result.left_out.push_back(left_out(cursor)); });
    static_assert(privacy::noise_variance_tenths == 9);
    cursor.expect(R"(,"noise_variance":"0.9","policy":"files-1","public_key":)");
    result.signing_key = cursor.bytes<32>();
    cursor.expect(",");
    result.signature_begin = cursor.at();
    cursor.expect(R"("signature":)");
    result.signature = cursor.bytes<64>();
    cursor.expect(",");
    result.signature_end = cursor.at();
    cursor.expect(R"("texts":)");
    cursor.list(any, [&] { result.texts.push_back(lines(cursor)); });
    cursor.expect("}\n");
    return result;
}

}   // namespace wb::wire
