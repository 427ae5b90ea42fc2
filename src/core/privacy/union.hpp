// Larger pictures: sums of what releases have published, and nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/privacy/cells.hpp"
#include "core/privacy/release.hpp"

namespace wb::privacy {

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

    /// The smallest k of its batches.
    std::uint8_t k() const { return k_; }

    bool operator==(const Union&) const = default;

private:
    friend class Uniter;

    Union(
        std::uint8_t k,
        std::vector<BatchId> batches,
        std::vector<UnionAtom> atoms,
        std::vector<UnionLines> lines
    )
        : k_{k}
        , batches_{std::move(batches)}
        , atoms_{std::move(atoms)}
        , lines_{std::move(lines)} {}

    std::uint8_t k_;
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

}   // namespace wb::privacy
