// The one bar that all pictures of a group use: a label, one or two bars, and what each stands for
// in words beside it. Nothing is said by color alone.
#pragma once

#include <string>
#include <vector>

#include "ui/paint/drawing.hpp"
#include "ui/paint/icon.hpp"

namespace wb::ui {

/// How a bar is filled, so that two beside each other differ without their color.
enum class BarLook : std::uint8_t {
    Solid,
    Outlined,   ///< the second of two
    Hatched,    ///< what is blocked
};

/// One bar. `share` of the longest one, 0 to 1; a word in place of a number has no bar.
struct DrawnBar {
    std::string value = {};   ///< "7", or a word
    float share = 0;
    BarLook look = BarLook::Solid;
    Tone tone = Tone::Neutral;
    bool word = false;

    bool operator==(const DrawnBar&) const = default;
};

struct BarLine {
    std::string label = {};
    Icon icon = Icon::None;
    Tone tone = Tone::Neutral;   ///< of the icon
    std::vector<DrawnBar> bars = {};

    bool operator==(const BarLine&) const = default;
};

/// What the bars of each line stand for, where a line has two.
struct BarLegend {
    std::string words = {};
    BarLook look = BarLook::Solid;

    bool operator==(const BarLegend&) const = default;
};

class BarChart final : public Drawing {
public:
    /// `tallest`: as a share of the width; bars and gaps become smaller to stay below, as far as
    /// their values stay readable. 0: as tall as it gets.
    BarChart(std::vector<BarLine> lines, std::vector<BarLegend> legend, float tallest)
        : lines_{std::move(lines)}
        , legend_{std::move(legend)}
        , tallest_{tallest} {}

    float height(float width, const Theme&, const TextMeasure&) const override;
    void paint(Scene&, const Rect&, const Theme&, const TextMeasure&) const override;

    const std::vector<BarLine>& lines() const { return lines_; }

private:
    std::vector<BarLine> lines_;
    std::vector<BarLegend> legend_;
    float tallest_;
};

/// The color of a bar: its beneficiary's, a warning, or nobody's.
Rgb bar_color(const Theme&, Tone);

/// Paints one bar into `rect`, as long as it is.
void paint_bar(Scene&, const Rect& rect, BarLook look, Rgb color, const Theme&);

}   // namespace wb::ui
