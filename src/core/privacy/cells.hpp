// Sums of published cells. What a cell is about is numbered once, so that the sum over any choice
// of batches is nothing but additions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

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

/// The cells of one batch by their numbers. Without rows and options of workshops' own categories:
/// "own-1" means something else in every workshop.
struct NumberedBatch {
    struct Atom {
        std::uint32_t table = 0;   ///< number of what it is about
        std::uint32_t base = 0;
        std::uint32_t begin = 0;   ///< its cells are cells[begin] to cells[end - 1]
        std::uint32_t end = 0;
        bool several = false;   ///< it was published with more than one cell
        bool scale = false;
        bool coarse = false;
    };

    struct Cell {
        std::uint32_t option = 0;   ///< number within the table
        std::variant<std::uint32_t, Word> value = std::uint32_t{0};
    };

    std::vector<Atom> atoms = {};
    std::vector<Cell> cells = {};
};

/// Numbers for what cells are about. Only grows: what has a number keeps it.
class CellNumbers {
public:
    NumberedBatch number(const BatchContent& batch);

    /// Sums of these batches, numbered here, each once: of the tables of these questions, without
    /// any of all tables. Options stand in the order in which the batches name them, those with
    /// several cells first.
    std::vector<UnionAtom> sums(
        std::span<const NumberedBatch* const> batches,
        const std::optional<std::vector<std::string>>& questions = std::nullopt
    ) const;

private:
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

    struct Table {
        std::vector<std::string> options = {};
        std::vector<std::uint32_t> coarse = {};   ///< of each option: what it is on a coarse scale

        std::uint32_t number(std::string_view option, std::uint32_t guess);
    };

    static Key key(const BatchContent& batch, const Atom& atom);

    std::map<Key, std::uint32_t> numbers_ = {};
    std::vector<Table> tables_ = {};
};

/// True for a workshop's own task category, which means something else in every workshop.
bool is_own_category(std::string_view id);

}   // namespace wb::privacy
