// Numbers that follow from published cells. Nothing here sees a record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/privacy/questions.hpp"

namespace wb::privacy {

/// What stands in place of a count that would say something about everybody or about one person.
enum class Word : std::uint8_t {
    AlmostEverybody,   ///< all, or all but one
    HardlyAnybody,     ///< one, or nobody
};

/// The band of a number of people: "5-9", "10-14", "15-19", "20-29", "30-49", "50-99", from 100 on
/// two significant digits ("120"). Below 5 it is "5-9" as well: only a blurred number gets there.
std::string people_band(std::uint32_t people);

/// People per step of a scale, from published counts of "1" to "5" or of "1-2", "3", "4-5".
struct Levels {
    std::vector<std::uint32_t> counts = {};   ///< 5, or 3 of a coarse scale
    std::uint32_t variance_tenths = 0;        ///< of the noise in each count, in tenths

    bool operator==(const Levels&) const = default;
};

/// The mean of a scale in tenths (35 is 3.5): to 0.5 below 20 people, else to 0.1. None below 10
/// people, none of a coarse scale.
std::optional<int> mean_tenths(const Levels& levels);

/// Whether a second round differs from the first.
enum class Shift : std::uint8_t {
    Unclear,   ///< smaller than 2 standard deviations of the noise
    Up,
    Down,
};

/// Compares two rounds by their mean steps; of a coarse scale the middles of its cells count (1.5,
/// 3, 4.5), and when only one is coarse the other is made so. Variance of a mean of n people with
/// noise of variance v in each cell: v * sum((step - mean)^2) / n^2.
Shift shift(const Levels& before, const Levels& after);

/// A share in whole percent, at most 100; none of nobody.
std::optional<int> percent(std::uint32_t count, std::uint32_t of);

}   // namespace wb::privacy
