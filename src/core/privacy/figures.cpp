#include "core/privacy/figures.hpp"

#include <array>
#include <numeric>
#include <span>
#include <string_view>

namespace wb::privacy {

namespace {

struct Band {
    std::uint32_t up_to;
    std::string_view words;
};

constexpr std::array<Band, 6> bands{
    Band{9, "5-9"},
    Band{14, "10-14"},
    Band{19, "15-19"},
    Band{29, "20-29"},
    Band{49, "30-49"},
    Band{99, "50-99"}};

constexpr std::uint32_t fewest_for_mean = 10;
constexpr std::uint32_t fewest_for_fine_mean = 20;
constexpr std::size_t coarse_cells = 3;
constexpr std::size_t fine_cells = 5;

std::uint32_t two_digits(std::uint32_t number) {
    std::uint32_t unit = 1;
    while (number / unit >= 100) {
        unit *= 10;
    }
    return (number / unit + (number % unit * 2 >= unit ? 1U : 0U)) * unit;
}

std::uint32_t people(const Levels& levels) {
    return std::accumulate(levels.counts.begin(), levels.counts.end(), std::uint32_t{0});
}

Levels coarse(const Levels& levels) {
    if (levels.counts.size() != fine_cells) {
        return levels;
    }
    const auto& c = levels.counts;
    // The joined cells carry the noise of two: stated for all, which is on the safe side.
    return {{c[0] + c[1], c[2], c[3] + c[4]}, 2 * levels.variance_tenths};
}

/// A mean step and the variance that the noise gives it.
struct Mean {
    double value = 0;
    double variance = 0;
};

Mean mean(const Levels& levels) {
    static constexpr std::array<double, fine_cells> fine_steps{1, 2, 3, 4, 5};
    static constexpr std::array<double, coarse_cells> coarse_steps{1.5, 3, 4.5};
    const std::span<const double> steps = levels.counts.size() == fine_cells
                                              ? std::span<const double>{fine_steps}
                                              : std::span<const double>{coarse_steps};
    const double total = people(levels);
    Mean result;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        result.value += steps[i] * levels.counts[i] / total;
    }
    for (const double step : steps) {
        const double distance = step - result.value;
        result.variance += levels.variance_tenths / 10.0 * distance * distance / (total * total);
    }
    return result;
}

bool countable(const Levels& levels) {
    return (levels.counts.size() == fine_cells || levels.counts.size() == coarse_cells) &&
           people(levels) > 0;
}

}   // namespace

std::string people_band(std::uint32_t people) {
    for (const Band& band : bands) {
        if (people <= band.up_to) {
            return std::string{band.words};
        }
    }
    return std::to_string(two_digits(people));
}

std::optional<int> mean_tenths(const Levels& levels) {
    const std::uint32_t total = people(levels);
    if (levels.counts.size() != fine_cells || total < fewest_for_mean) {
        return std::nullopt;
    }
    std::uint32_t steps = 0;
    for (std::uint32_t i = 0; i < fine_cells; ++i) {
        steps += (i + 1) * levels.counts[i];
    }
    // 37 people-steps of 11 people are 3.36: to halves 3.5 (35), to tenths 3.4 (34).
    const std::uint32_t parts = total < fewest_for_fine_mean ? 2 : 10;
    const std::uint32_t rounded = (2 * steps * parts + total) / (2 * total);
    return static_cast<int>(rounded * (10 / parts));
}

Shift shift(const Levels& before, const Levels& after) {
    if (!countable(before) || !countable(after)) {
        return Shift::Unclear;
    }
    const bool same = before.counts.size() == after.counts.size();
    const Mean first = mean(same ? before : coarse(before));
    const Mean second = mean(same ? after : coarse(after));
    const double change = second.value - first.value;
    // Two standard deviations, compared as squares.
    if (change * change <= 4 * (first.variance + second.variance)) {
        return Shift::Unclear;
    }
    return change > 0 ? Shift::Up : Shift::Down;
}

std::optional<int> percent(std::uint32_t count, std::uint32_t of) {
    if (of == 0) {
        return std::nullopt;
    }
    const std::uint64_t rounded = (std::uint64_t{count} * 200 + of) / (std::uint64_t{of} * 2);
    return rounded > 100 ? 100 : static_cast<int>(rounded);
}

}   // namespace wb::privacy
