// Four fields between two axes, with the people in each: number, word and bar, so that the picture
// reads without its colors.
#pragma once

#include <array>
#include <string>

#include "ui/charts/bar_chart.hpp"

namespace wb::ui {

/// One field. Without `bar` nothing is known of it, because a word stands in place of all numbers.
struct DrawnField {
    std::string label = {};
    DrawnBar bar = {};

    bool operator==(const DrawnField&) const = default;
};

class FieldChart final : public Drawing {
public:
    /// Fields in reading order; `axes`: left, right, top, bottom.
    FieldChart(std::array<DrawnField, 4> fields, std::array<std::string, 4> axes)
        : fields_{std::move(fields)}
        , axes_{std::move(axes)} {}

    float height(float width, const Theme&, const TextMeasure&) const override;
    void paint(Scene&, const Rect&, const Theme&, const TextMeasure&) const override;

private:
    std::array<DrawnField, 4> fields_;
    std::array<std::string, 4> axes_;
};

}   // namespace wb::ui
