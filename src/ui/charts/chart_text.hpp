// Broken lines of text as a chart paints them.
#pragma once

#include <vector>

#include "ui/layout/text.hpp"
#include "ui/paint/scene.hpp"

namespace wb::ui {

/// Paints `lines` below each other from `at` on, each `height` tall. They point into texts that
/// outlive the scene.
void paint_text(
    Scene& scene,
    Point at,
    float height,
    Font font,
    Rgb color,
    const std::vector<Line>& lines,
    const TextMeasure& measure
);

}   // namespace wb::ui
