// Larger pictures: sums of what releases have published, and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/privacy/release.hpp"

namespace wb::privacy {

/// A sum over batches. A word cannot be added to a number, so batches with a word in this cell are
/// counted beside the sum, and neither their people nor their word is in it.
struct UnionCell {
    std::string option = {};
    std::uint32_t count = 0;              ///< sum of published counts
    std::uint32_t base = 0;               ///< sum of the bases of the same batches
    std::uint32_t batches = 0;            ///< how many are in the sum
    std::uint32_t almost_everybody = 0;   ///< batches with that word
    std::uint32_t hardly_anybody = 0;
    std::uint32_t variance_tenths = 0;   ///< of the noise in `count`, in tenths

    bool operator==(const UnionCell&) const = default;
};

struct UnionAtom {
    Slot slot = {};
    std::uint32_t revision = 0;
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::uint8_t place = 0;
    std::string row = {};
    Counting counting = Counting::OneCell;
    bool scale = false;   ///< coarse ("1-2", "3", "4-5") as soon as one of its batches is
    std::vector<UnionCell> cells = {};

    bool operator==(const UnionAtom&) const = default;
};

/// The lines of one text question from all batches.
struct UnionLines {
    Slot slot = {};
    std::uint32_t revision = 0;
    std::vector<std::string> lines = {};

    bool operator==(const UnionLines&) const = default;
};

class Union {
public:
    const std::vector<BatchId>& batches() const { return batches_; }

    const std::vector<UnionAtom>& atoms() const { return atoms_; }

    const std::vector<UnionLines>& lines() const { return lines_; }

    bool operator==(const Union&) const = default;

private:
    friend class Uniter;

    Union(std::vector<BatchId> batches, std::vector<UnionAtom> atoms, std::vector<UnionLines> lines)
        : batches_{std::move(batches)}
        , atoms_{std::move(atoms)}
        , lines_{std::move(lines)} {}

    std::vector<BatchId> batches_;
    std::vector<UnionAtom> atoms_;
    std::vector<UnionLines> lines_;
};

/// The union of all batches whose unit path begins with `unit` (empty: of all). A batch that occurs
/// twice counts once. By unit, what may not be broken down is not there, and neither is a pool that
/// reaches beyond the unit. Rows of workshops' own categories are not united: "own-1" means
/// something else in every workshop. BadValue: two batches name one part, one batch occurs with
/// different content, or nothing is left.
Result<Union> unite(std::span<const Release> releases, const std::vector<std::string>& unit);

/// The union of whole batches that somebody has chosen already. Likewise; none of them is null.
Result<Union> unite(std::span<const FrozenBatch* const> batches);

/// True when the batch belongs to the unit: every part's path begins with it, and by unit only what
/// may be broken down.
bool is_within(const BatchContent& batch, const std::vector<std::string>& unit);

/// True for a workshop's own task category, which means something else in every workshop.
bool is_own_category(std::string_view id);

}   // namespace wb::privacy
