// The same question in several units, rounds or workshops, side by side. No ranking: lines stand in
// the order of the tree or of time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analyse/selection.hpp"
#include "core/content/content.hpp"
#include "core/privacy/cells.hpp"

namespace wb::analyse {

/// What is compared: the share of people for one option; of a scale for its two upper steps
/// (`upper_steps`).
struct Measure {
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    bool scale = false;
    std::string option = {};

    bool operator==(const Measure&) const = default;
};

inline constexpr std::string_view upper_steps = "4-5";

/// A question that can be compared, with its options.
struct Comparable {
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    bool scale = false;
    std::vector<std::string> options = {};   ///< most people first

    bool operator==(const Comparable&) const = default;
};

/// What of the exercise can be compared in these batches, in the order of the exercise's questions.
/// `numbers`: of the batches' collection.
std::vector<Comparable> comparables(
    const content::Exercise& exercise, const privacy::CellNumbers& numbers, const Batches& batches
);

/// A share with its uncertainty, in whole percent; `low` and `high` are 2 standard deviations of
/// the noise away, within 0 to 100.
struct Share {
    int percent = 0;
    int low = 0;
    int high = 0;

    bool operator==(const Share&) const = default;
};

/// How a line stands to what it is compared with.
enum class Standing : std::uint8_t {
    Alone,     ///< there is nothing to compare it with
    Unclear,   ///< the difference is not larger than 2 standard deviations of its noise
    More,
    Less,
};

/// Why a line has no share.
enum class Absent : std::uint8_t {
    No,             ///< it has one
    NoResult,       ///< nothing was released here, or not of this question
    Words,          ///< words stand in place of numbers
    OnlyTogether,   ///< this exercise is shown for everybody together only
};

struct CompareLine {
    Absent absent = Absent::NoResult;
    Share share = {};
    std::string people = {};   ///< behind the share, as a band
    std::uint32_t groups = 0;
    Standing standing = Standing::Alone;

    bool operator==(const CompareLine&) const = default;
};

/// The batches behind a line. `only_together`: by unit the exercise is not shown.
struct CompareGroup {
    Batches batches = {};
    bool only_together = false;
};

/// One line for each group. With `Against::Others` a line is held against all the other lines
/// together, with `Against::First` against the first one.
enum class Against : std::uint8_t { Others, First };

std::vector<CompareLine> compare(
    const content::Exercise& exercise,
    const privacy::CellNumbers& numbers,
    const Measure& measure,
    const std::vector<CompareGroup>& groups,
    Against against
);

}   // namespace wb::analyse
