// Shares with their uncertainty, one below the other on one scale from 0 to 100 %: a dot for the
// value, a line as far as it can be off.
#pragma once

#include <string>
#include <vector>

#include "ui/paint/drawing.hpp"

namespace wb::ui {

/// One line; the numbers are 0 to 1. Without a dot `value` says in words why.
struct RangeLine {
    std::string label = {};
    std::string note = {};    ///< small, below the label: how it stands to the others
    std::string value = {};   ///< "38 %", or a sentence
    bool dot = true;
    float at = 0;
    float low = 0;
    float high = 0;

    bool operator==(const RangeLine&) const = default;
};

class RangeChart final : public Drawing {
public:
    explicit RangeChart(std::vector<RangeLine> lines) : lines_{std::move(lines)} {}

    float height(float width, const Theme&, const TextMeasure&) const override;
    void paint(Scene&, const Rect&, const Theme&, const TextMeasure&) const override;

    const std::vector<RangeLine>& lines() const { return lines_; }

private:
    std::vector<RangeLine> lines_;
};

}   // namespace wb::ui
