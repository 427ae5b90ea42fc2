#include "core/wire/csv.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "core/wire/release_names.hpp"

namespace wb::wire {

namespace {

using Row = std::vector<std::string>;

constexpr std::size_t origin_columns = 3;   // of sums: policy, k, digits

/// What a spreadsheet may take for a formula, with the full-width forms (U+FF1D, FF0B, FF0D, FF20).
constexpr std::array<std::string_view, 10> formula_starts{
    "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

/// Blanks that a spreadsheet may pass over: the space, the no-break space, the ideographic space.
constexpr std::array<std::string_view, 3> blanks{" ", "\xC2\xA0", "\xE3\x80\x80"};

bool starts_with_any(std::string_view text, std::span<const std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return text.substr(0, start.size()) == start;
    });
}

std::string_view without_blanks(std::string_view text) {
    for (;;) {
        std::string_view rest = text;
        for (const std::string_view blank : blanks) {
            if (rest.substr(0, blank.size()) == blank) {
                rest.remove_prefix(blank.size());
            }
        }
        if (rest.size() == text.size()) {
            return text;
        }
        text = rest;
    }
}

std::string beneficiary(const std::optional<domain::Beneficiary>& one) {
    return one ? std::string{name(*one)} : std::string{};
}

std::string place(std::uint8_t number) {
    return number == 0 ? std::string{} : std::to_string(number);
}

Row cell_row(
    const privacy::BatchContent& batch, const privacy::Atom& atom, const privacy::Cell& cell
) {
    const auto* const count = std::get_if<std::uint32_t>(&cell.value);
    const auto* const word = std::get_if<privacy::Word>(&cell.value);
    return {
        batch.slot().exercise,
        std::to_string(batch.slot().round),
        atom.question,
        beneficiary(atom.beneficiary),
        place(atom.place),
        atom.row,
        privacy::people_band(atom.base),
        cell.option,
        count == nullptr ? std::string{} : std::to_string(*count),
        word == nullptr ? std::string{} : std::string{name(*word)},
        {},
    };
}

Row line_row(const privacy::BatchContent& batch, const std::string& line) {
    return {
        batch.slot().exercise,
        std::to_string(batch.slot().round),
        batch.slot().text_block,
        {},
        {},
        {},
        batch.people,
        {},
        {},
        {},
        line,
    };
}

}   // namespace

std::string csv_cell(std::string_view text) {
    std::string cell = "\"";
    if (starts_with_any(without_blanks(text), formula_starts)) {
        cell.push_back('\'');
    }
    for (const char c : text) {
        cell.append(c == '"' ? "\"\"" : std::string(1, c));
    }
    cell.push_back('"');
    return cell;
}

std::string csv(const std::vector<Row>& rows) {
    std::string text = "\xEF\xBB\xBF";
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text.append(i == 0 ? "" : ";").append(csv_cell(row[i]));
        }
        text.append("\r\n");
    }
    return text;
}

std::vector<std::string> release_columns() {
    return {
        "exercise",
        "round",
        "question",
        "beneficiary",
        "place",
        "row",
        "people",
        "option",
        "count",
        "word",
        "line",
        "release"};
}

std::vector<std::string> union_columns() {
    return {
        "exercise",
        "round",
        "question",
        "beneficiary",
        "place",
        "row",
        "people",
        "option",
        "count",
        "batches",
        "almost everybody",
        "hardly anybody",
        "line",
        "policy",
        "k",
        "sums"};
}

std::string release_csv(const privacy::Release& release, std::string_view fingerprint) {
    std::vector<Row> rows{release_columns()};
    for (const privacy::FrozenBatch& frozen : release.batches()) {
        const privacy::BatchContent& batch = frozen.content();
        for (const privacy::Atom& atom : batch.atoms) {
            for (const privacy::Cell& cell : atom.cells) {
                rows.push_back(cell_row(batch, atom, cell));
            }
        }
        for (const std::string& line : batch.lines) {
            rows.push_back(line_row(batch, line));
        }
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        rows[i].emplace_back(fingerprint);
    }
    return csv(rows);
}

std::string union_csv(const privacy::Union& united, std::string_view digits) {
    std::vector<Row> rows{union_columns()};
    for (const privacy::UnionAtom& atom : united.atoms()) {
        for (const privacy::UnionCell& cell : atom.cells) {
            rows.push_back(
                {atom.slot.exercise,
                 std::to_string(atom.slot.round),
                 atom.question,
                 beneficiary(atom.beneficiary),
                 place(atom.place),
                 atom.row,
                 cell.batches == 0 ? std::string{} : privacy::people_band(cell.base),
                 cell.option,
                 cell.batches == 0 ? std::string{} : std::to_string(cell.count),
                 std::to_string(cell.batches),
                 std::to_string(cell.almost_everybody),
                 std::to_string(cell.hardly_anybody),
                 {}}
            );
        }
    }
    for (const privacy::UnionLines& lines : united.lines()) {
        for (const std::string& line : lines.lines) {
            Row row(rows.front().size() - origin_columns);
            row[0] = lines.slot.exercise;
            row[1] = std::to_string(lines.slot.round);
            row[2] = lines.slot.text_block;
            row.back() = line;
            rows.push_back(std::move(row));
        }
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        rows[i].emplace_back(release_policy);
        rows[i].push_back(std::to_string(united.k()));
        rows[i].emplace_back(digits);
    }
    return csv(rows);
}

}   // namespace wb::wire
