#include "ui/charts/chart_text.hpp"

namespace wb::ui {

void paint_text(
    Scene& scene,
    Point at,
    float height,
    Font font,
    Rgb color,
    const std::vector<Line>& lines,
    const TextMeasure& measure
) {
    for (const Line& line : lines) {
        scene.push_back(TextRun{at, height, font, color, line.text});
        if (line.hyphen) {
            const float letters = line.width - measure.width("-", font);
            scene.push_back(TextRun{{at.x + letters, at.y}, height, font, color, "-"});
        }
        at.y += height;
    }
}

}   // namespace wb::ui
