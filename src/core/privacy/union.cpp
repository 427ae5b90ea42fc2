#include "core/privacy/union.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>

#include "core/privacy/blur.hpp"

namespace wb::privacy {

class Uniter {
public:
    static Union united(
        std::vector<BatchId> batches, std::vector<UnionAtom> atoms, std::vector<UnionLines> lines
    ) {
        return Union{std::move(batches), std::move(atoms), std::move(lines)};
    }
};

namespace {

using Batches = std::vector<const BatchContent*>;

constexpr std::array<std::string_view, 3> coarse_options{"1-2", "3", "4-5"};

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

bool begins_with(const std::vector<std::string>& path, const std::vector<std::string>& unit) {
    return path.size() >= unit.size() && std::equal(unit.begin(), unit.end(), path.begin());
}

/// What is summed with what.
using Key = std::tuple<
    Slot,
    std::uint32_t,                        // revision
    std::string,                          // question
    std::optional<domain::Beneficiary>,   //
    std::uint8_t,                         // place
    std::string,                          // row
    Counting,
    bool>;   // coarse, of a scale where one person may stand in several cells

Key key(const BatchContent& batch, const Atom& atom) {
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

/// Adds published atoms of one key.
class Sum {
public:
    explicit Sum(bool coarse) : coarse_{coarse} {}

    void add(const Atom& atom) {
        std::map<std::string_view, std::uint32_t> counts;
        for (const Cell& cell : atom.cells) {
            if (is_own_category(cell.option)) {
                continue;
            }
            const std::string_view option = coarse_ ? coarse_option(cell.option) : cell.option;
            if (const auto* const count = std::get_if<std::uint32_t>(&cell.value)) {
                UnionCell& sum = at(option);
                sum.count += *count;
                sum.variance_tenths += noise_variance_tenths;
                // Two steps of a scale that are one here are still one batch.
                if (counts[option]++ == 0) {
                    sum.base += atom.base;
                    ++sum.batches;
                }
            } else if (*std::get_if<Word>(&cell.value) == Word::AlmostEverybody) {
                ++at(option).almost_everybody;
            } else {
                ++at(option).hardly_anybody;
            }
        }
    }

    std::vector<UnionCell> take() { return std::move(cells_); }

private:
    UnionCell& at(std::string_view option) {
        const auto found = std::find_if(cells_.begin(), cells_.end(), [&](const UnionCell& cell) {
            return cell.option == option;
        });
        if (found != cells_.end()) {
            return *found;
        }
        cells_.emplace_back();
        cells_.back().option = option;
        return cells_.back();
    }

    bool coarse_;
    std::vector<UnionCell> cells_;
};

/// Every batch once; an error when they contradict each other.
Result<Batches> distinct(std::span<const BatchContent* const> all) {
    std::map<BatchId, const BatchContent*> by_id;
    for (const BatchContent* const batch : all) {
        const auto place = by_id.emplace(batch->id, batch);
        if (!place.second && !(*place.first->second == *batch)) {
            return Error{ErrorCode::BadValue, "one batch with two contents"};
        }
    }
    Batches batches;
    std::vector<Part> parts;
    for (const auto& one : by_id) {
        batches.push_back(one.second);
        parts.insert(parts.end(), one.second->parts.begin(), one.second->parts.end());
    }
    std::sort(parts.begin(), parts.end());
    if (std::adjacent_find(parts.begin(), parts.end()) != parts.end()) {
        return Error{ErrorCode::BadValue, "two batches with one part"};
    }
    return batches;
}

std::vector<UnionAtom> sums(const Batches& batches) {
    std::map<Key, std::vector<const Atom*>> groups;
    for (const BatchContent* const batch : batches) {
        for (const Atom& atom : batch->atoms) {
            if (!is_own_category(atom.row)) {
                groups[key(*batch, atom)].push_back(&atom);
            }
        }
    }
    std::vector<UnionAtom> result;
    for (const auto& [group, atoms] : groups) {
        Sum sum{std::any_of(atoms.begin(), atoms.end(), [](const Atom* atom) {
            return is_coarse(*atom);
        })};
        // The batches with counts first: they name the options in their order.
        for (const bool counted : {true, false}) {
            for (const Atom* const atom : atoms) {
                if ((atom->cells.size() > 1) == counted) {
                    sum.add(*atom);
                }
            }
        }
        result.push_back(
            {std::get<0>(group),
             std::get<1>(group),
             std::get<2>(group),
             std::get<3>(group),
             std::get<4>(group),
             std::get<5>(group),
             std::get<6>(group),
             atoms.front()->scale,
             sum.take()}
        );
    }
    return result;
}

std::vector<UnionLines> all_lines(const Batches& batches) {
    std::map<std::pair<Slot, std::uint32_t>, std::vector<std::string>> groups;
    for (const BatchContent* const batch : batches) {
        if (!batch->slot().text_block.empty()) {
            auto& lines = groups[{batch->slot(), batch->revision}];
            lines.insert(lines.end(), batch->lines.begin(), batch->lines.end());
        }
    }
    std::vector<UnionLines> result;
    for (auto& [group, lines] : groups) {
        // By their bytes: workshops do not stay together.
        std::sort(lines.begin(), lines.end());
        result.push_back({group.first, group.second, std::move(lines)});
    }
    return result;
}

Result<Union> united(const Batches& batches) {
    if (batches.empty()) {
        return Error{ErrorCode::BadValue, "no batch for this unit"};
    }
    std::vector<BatchId> ids;
    for (const BatchContent* const batch : batches) {
        ids.push_back(batch->id);
    }
    return Uniter::united(std::move(ids), sums(batches), all_lines(batches));
}

}   // namespace

bool is_own_category(std::string_view id) {
    constexpr std::string_view start = "own-";
    return id.substr(0, start.size()) == start && id.size() > start.size() &&
           std::all_of(id.begin() + start.size(), id.end(), [](char c) {
               return c >= '0' && c <= '9';
           });
}

bool is_within(const BatchContent& batch, const std::vector<std::string>& unit) {
    const bool inside = std::all_of(batch.units.begin(), batch.units.end(), [&](const auto& path) {
        return begins_with(path, unit);
    });
    return inside && (batch.breakdown || unit.empty());
}

Result<Union> unite(std::span<const Release> releases, const std::vector<std::string>& unit) {
    Batches all;
    for (const Release& release : releases) {
        for (const FrozenBatch& batch : release.batches()) {
            all.push_back(&batch.content());
        }
    }
    Result<Batches> batches = distinct(all);
    if (!batches) {
        return batches.error();
    }
    batches->erase(
        std::remove_if(
            batches->begin(),
            batches->end(),
            [&](const BatchContent* batch) { return !is_within(*batch, unit); }
        ),
        batches->end()
    );
    return united(*batches);
}

Result<Union> unite(std::span<const FrozenBatch* const> chosen) {
    Batches all;
    for (const FrozenBatch* const batch : chosen) {
        all.push_back(&batch->content());
    }
    const Result<Batches> batches = distinct(all);
    return batches ? united(*batches) : Result<Union>{batches.error()};
}

}   // namespace wb::privacy
