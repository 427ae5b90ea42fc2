#include "core/privacy/cells.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/privacy/blur.hpp"

namespace wb::privacy {

namespace {

constexpr std::array<std::string_view, 3> coarse_options{"1-2", "3", "4-5"};
constexpr std::uint32_t no_number = std::numeric_limits<std::uint32_t>::max();

std::string_view coarse_option(std::string_view option) {
    if (option == "1" || option == "2") {
        return coarse_options[0];
    }
    return option == "4" || option == "5" ? coarse_options[2] : option;
}

bool is_coarse(const Atom& atom) {
    return atom.scale && std::any_of(atom.cells.begin(), atom.cells.end(), [](const Cell& cell) {
               return cell.option == coarse_options[0] || cell.option == coarse_options[2];
           });
}

/// The sum of one table.
class Sum {
public:
    /// Once for each atom, before any is added.
    void expect(const NumberedBatch::Atom& atom, std::size_t options) {
        if (!expected_) {
            expected_ = true;
            scale_ = atom.scale;
            cells_.resize(options);
        }
        coarse_ = coarse_ || atom.coarse;
    }

    bool is_expected() const { return expected_; }

    void
    add(const NumberedBatch& batch,
        const NumberedBatch::Atom& atom,
        const std::vector<std::uint32_t>& coarse) {
        ++atoms_;
        for (std::uint32_t i = atom.begin; i < atom.end; ++i) {
            const NumberedBatch::Cell& cell = batch.cells[i];
            const std::uint32_t option = coarse_ ? coarse[cell.option] : cell.option;
            Line& line = cells_[option];
            if (!line.named) {
                line.named = true;
                order_.push_back(option);
            }
            if (const auto* const count = std::get_if<std::uint32_t>(&cell.value)) {
                line.cell.count += *count;
                line.cell.variance_tenths += noise_variance_tenths;
                // Two steps of a scale that are one here are still one batch.
                if (line.counted_in != atoms_) {
                    line.counted_in = atoms_;
                    line.cell.base += atom.base;
                    ++line.cell.batches;
                }
            } else if (*std::get_if<Word>(&cell.value) == Word::AlmostEverybody) {
                ++line.cell.almost_everybody;
            } else {
                ++line.cell.hardly_anybody;
            }
        }
    }

    bool scale() const { return scale_; }

    std::vector<UnionCell> take(const std::vector<std::string>& options) {
        std::vector<UnionCell> cells;
        for (const std::uint32_t option : order_) {
            cells.push_back(std::move(cells_[option].cell));
            cells.back().option = options[option];
        }
        return cells;
    }

private:
    struct Line {
        UnionCell cell = {};
        bool named = false;
        std::uint32_t counted_in = 0;   ///< the last atom that had a count here, from 1
    };

    bool expected_ = false;
    bool scale_ = false;
    bool coarse_ = false;
    std::uint32_t atoms_ = 0;
    std::vector<Line> cells_ = {};
    std::vector<std::uint32_t> order_ = {};
};

}   // namespace

bool is_own_category(std::string_view id) {
    constexpr std::string_view start = "own-";
    return id.substr(0, start.size()) == start && id.size() > start.size() &&
           std::all_of(id.begin() + start.size(), id.end(), [](char c) {
               return c >= '0' && c <= '9';
           });
}

CellNumbers::Key CellNumbers::key(const BatchContent& batch, const Atom& atom) {
    // Two of those cells cannot be joined: nobody knows who is in both.
    const bool apart = atom.counting == Counting::EachOption && is_coarse(atom);
    return {
        batch.slot(),
        batch.revision,
        atom.question,
        atom.beneficiary,
        atom.place,
        atom.row,
        atom.counting,
        apart};
}

std::uint32_t CellNumbers::Table::number(std::string_view option, std::uint32_t guess) {
    if (guess < options.size() && options[guess] == option) {
        return guess;
    }
    const auto found = std::find(options.begin(), options.end(), option);
    if (found != options.end()) {
        return static_cast<std::uint32_t>(found - options.begin());
    }
    const auto fresh = static_cast<std::uint32_t>(options.size());
    options.emplace_back(option);
    coarse.push_back(fresh);
    return fresh;
}

NumberedBatch CellNumbers::number(const BatchContent& batch) {
    NumberedBatch result;
    for (const Atom& atom : batch.atoms) {
        if (is_own_category(atom.row)) {
            continue;
        }
        const auto place =
            numbers_.emplace(key(batch, atom), static_cast<std::uint32_t>(tables_.size()));
        if (place.second) {
            tables_.emplace_back();
        }
        Table& table = tables_[place.first->second];
        NumberedBatch::Atom numbered;
        numbered.table = place.first->second;
        numbered.base = atom.base;
        numbered.begin = static_cast<std::uint32_t>(result.cells.size());
        numbered.several = atom.cells.size() > 1;
        numbered.scale = atom.scale;
        numbered.coarse = is_coarse(atom);
        std::uint32_t guess = 0;
        for (const Cell& cell : atom.cells) {
            if (is_own_category(cell.option)) {
                continue;
            }
            const std::uint32_t option = table.number(cell.option, guess);
            if (atom.scale && coarse_option(cell.option) != cell.option) {
                // Not in one expression: the call may move the list.
                const std::uint32_t joined = table.number(coarse_option(cell.option), no_number);
                table.coarse[option] = joined;
            }
            result.cells.push_back({option, cell.value});
            guess = option + 1;
        }
        numbered.end = static_cast<std::uint32_t>(result.cells.size());
        result.atoms.push_back(numbered);
    }
    return result;
}

std::vector<UnionAtom> CellNumbers::sums(
    std::span<const NumberedBatch* const> batches,
    const std::optional<std::vector<std::string>>& questions
) const {
    std::vector<char> wanted(tables_.size(), questions ? 0 : 1);
    if (questions) {
        for (const auto& [key, number] : numbers_) {
            const bool is_asked =
                std::find(questions->begin(), questions->end(), std::get<2>(key)) !=
                questions->end();
            wanted[number] = is_asked ? 1 : 0;
        }
    }
    std::vector<Sum> sums(tables_.size());
    const auto each = [&](const auto& visit) {
        for (const NumberedBatch* const batch : batches) {
            for (const NumberedBatch::Atom& atom : batch->atoms) {
                if (wanted[atom.table] != 0) {
                    visit(*batch, atom);
                }
            }
        }
    };
    each([&](const NumberedBatch&, const NumberedBatch::Atom& atom) {
        sums[atom.table].expect(atom, tables_[atom.table].options.size());
    });
    for (const bool several : {true, false}) {
        each([&](const NumberedBatch& batch, const NumberedBatch::Atom& atom) {
            if (atom.several == several) {
                sums[atom.table].add(batch, atom, tables_[atom.table].coarse);
            }
        });
    }
    std::vector<UnionAtom> result;
    for (const auto& [key, number] : numbers_) {
        Sum& sum = sums[number];
        if (sum.is_expected()) {
            result.push_back(
                {std::get<0>(key),
                 std::get<1>(key),
                 std::get<2>(key),
                 std::get<3>(key),
                 std::get<4>(key),
                 std::get<5>(key),
                 std::get<6>(key),
                 sum.scale(),
                 sum.take(tables_[number].options)}
            );
        }
    }
    return result;
}

}   // namespace wb::privacy
