#include "ui/charts/bar_chart.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/chart_text.hpp"
#include "ui/layout/text.hpp"

namespace wb::ui {

namespace {

constexpr float label_share = 0.42F;   // of the width, for the words beside the bars

/// Where everything of one line stands; y from the line's top.
struct PlacedLine {
    float height = 0;
    float label_y = 0;
    float bars_y = 0;
    std::vector<Line> label = {};
};

class Plan {
public:
    Plan(
        const std::vector<BarLine>& lines,
        const std::vector<BarLegend>& legend,
        float width,
        float tallest,
        const Theme& theme,
        const TextMeasure& measure
    )
        : theme_{theme}
        , measure_{measure}
        , width_{width} {
        wide_ = width >= s(560);
        const bool icons = std::any_of(lines.begin(), lines.end(), [](const BarLine& line) {
            return line.icon != Icon::None;
        });
        indent_ = icons ? s(30) : 0;
        float widest_value = 0;
        for (const BarLine& line : lines) {
            for (const DrawnBar& bar : line.bars) {
                if (!bar.word) {
                    widest_value = std::max(widest_value, measure.width(bar.value, value_font()));
                }
            }
        }
        bars_x_ = wide_ ? std::round(width * label_share) : 0;
        room_ = std::max(s(24), width - bars_x_ - std::ceil(widest_value) - s(12));
        place_legend(legend);
        place_all(lines);
        while (tallest > 0 && height() > tallest * width && squeeze_ > 0.05F) {
            squeeze_ -= 0.1F;
            place_all(lines);
        }
    }

    float s(float design_px) const { return std::round(design_px * theme_.scale); }

    Font label_font() const { return {theme_.body_px, wide_}; }

    Font value_font() const { return {theme_.body_px, true}; }

    Font legend_font() const { return {theme_.small_px, false}; }

    float label_line() const { return std::round(theme_.body_px * 1.25F); }

    float legend_line() const { return std::round(theme_.small_px * 1.35F); }

    // At its smallest a bar is still as tall as the letters beside it.
    float bar_height(const BarLine& line) const {
        const float least = theme_.body_px * 0.95F;
        const float most = line.bars.size() > 1 ? s(22) : s(28);
        return wide_ ? std::round(least + squeeze_ * (most - least)) : s(21);
    }

    float bar_step(const BarLine& line) const { return bar_height(line) + s(3); }

    float gap() const { return wide_ ? std::round(s(6) + squeeze_ * s(10)) : s(16); }

    float legend_gap() const { return legend_height_ > 0 ? s(14) : 0; }

    float height() const {
        float height = legend_height_ + legend_gap();
        for (const PlacedLine& line : lines_) {
            height += line.height + gap();
        }
        return lines_.empty() ? 0 : height - gap();
    }

    bool wide() const { return wide_; }

    float indent() const { return indent_; }

    float bars_x() const { return bars_x_; }

    float room() const { return room_; }

    bool legend_in_line() const { return legend_in_line_; }

    float legend_height() const { return legend_height_; }

    const std::vector<PlacedLine>& lines() const { return lines_; }

    const std::vector<std::vector<Line>>& legend() const { return legend_; }

private:
    // Beside each other where there is room, else below each other.
    void place_legend(const std::vector<BarLegend>& legend) {
        float used = 0;
        for (const BarLegend& one : legend) {
            used += s(44) + measure_.width(one.words, legend_font()) + s(36);
        }
        legend_in_line_ = used - s(36) <= width_;
        for (const BarLegend& one : legend) {
            legend_.push_back(break_lines(one.words, legend_font(), width_ - s(44), measure_));
            const float height = legend_line() * static_cast<float>(legend_.back().size());
            legend_height_ = legend_in_line_ ? height : legend_height_ + height;
        }
    }

    void place_all(const std::vector<BarLine>& lines) {
        lines_.clear();
        for (const BarLine& line : lines) {
            place(line);
        }
    }

    void place(const BarLine& line) {
        PlacedLine placed;
        const float label_width = (wide_ ? bars_x_ - s(20) : width_) - indent_;
        placed.label = break_lines(line.label, label_font(), label_width, measure_);
        const float label = label_line() * static_cast<float>(placed.label.size());
        const float bars = bar_step(line) * static_cast<float>(line.bars.size()) - s(3);
        if (wide_) {
            placed.height = std::max(label, bars);
            placed.label_y = std::floor((placed.height - label) / 2);
            placed.bars_y = std::floor((placed.height - bars) / 2);
        } else {
            placed.bars_y = label + s(4);
            placed.height = placed.bars_y + bars;
        }
        lines_.push_back(std::move(placed));
    }

    const Theme& theme_;
    const TextMeasure& measure_;
    float width_;
    bool wide_ = false;
    bool legend_in_line_ = true;
    float squeeze_ = 1;   ///< 1: as airy as can be, 0: as dense as stays readable
    float indent_ = 0;
    float bars_x_ = 0;
    float room_ = 0;
    float legend_height_ = 0;
    std::vector<PlacedLine> lines_ = {};
    std::vector<std::vector<Line>> legend_ = {};
};

// Strokes from the lower left to the upper right, each cut where the bar ends: paper does not clip.
void paint_hatching(Scene& scene, const Rect& rect, Rgb color, float step) {
    for (float c = rect.x - rect.height + step; c < rect.right(); c += step) {
        const float from = std::max(c, rect.x);
        const float to = std::min(c + rect.height, rect.right());
        if (to > from) {
            const Point a{from, rect.bottom() - (from - c)};
            const Point b{to, rect.bottom() - (to - c)};
            scene.push_back(Curve{{a, a, b, b}, step * 0.3F, color, false});
        }
    }
}

}   // namespace

Rgb bar_color(const Theme& theme, Tone tone) {
    return tone == Tone::Neutral ? theme.primary : tone_color(theme, tone);
}

void paint_bar(Scene& scene, const Rect& rect, BarLook look, Rgb color, const Theme& theme) {
    const float radius = std::min({6 * theme.scale, rect.height / 2, rect.width / 2});
    const float line = std::max(1.5F, 2 * theme.scale);
    switch (look) {
    case BarLook::Solid: scene.push_back(Fill{rect, radius, color}); break;
    case BarLook::Outlined: scene.push_back(Edge{rect, radius, line, color}); break;
    case BarLook::Hatched:
        paint_hatching(scene, rect, color, std::max(6.0F, 9 * theme.scale));
        scene.push_back(Edge{rect, radius, line, color});
        break;
    }
}

float BarChart::height(float width, const Theme& theme, const TextMeasure& measure) const {
    return Plan{lines_, legend_, width, tallest_, theme, measure}.height();
}

void BarChart::paint(Scene& scene, const Rect& rect, const Theme& theme, const TextMeasure& measure)
    const {
    const Plan plan{lines_, legend_, rect.width, tallest_, theme, measure};
    Point legend{rect.x, rect.y};
    for (std::size_t i = 0; i < legend_.size(); ++i) {
        const float side = plan.s(16);
        const Rect sample{
            legend.x, legend.y + std::floor((plan.legend_line() - side) / 2), plan.s(32), side};
        paint_bar(scene, sample, legend_[i].look, bar_color(theme, Tone::Neutral), theme);
        const Point at{legend.x + plan.s(44), legend.y};
        paint_text(
            scene, at, plan.legend_line(), plan.legend_font(), theme.ink, plan.legend()[i], measure
        );
        if (plan.legend_in_line()) {
            legend.x += plan.s(80) + measure.width(legend_[i].words, plan.legend_font());
        } else {
            legend.y += plan.legend_line() * static_cast<float>(plan.legend()[i].size());
        }
    }
    float y = rect.y + plan.legend_height() + plan.legend_gap();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const BarLine& line = lines_[i];
        const PlacedLine& placed = plan.lines()[i];
        if (line.icon != Icon::None) {
            const float side = plan.s(20);
            const Rect mark{
                rect.x,
                y + placed.label_y + std::floor((plan.label_line() - side) / 2),
                side,
                side};
            scene.push_back(Mark{line.icon, mark, tone_color(theme, line.tone), 2});
        }
        paint_text(
            scene,
            {rect.x + plan.indent(), y + placed.label_y},
            plan.label_line(),
            plan.label_font(),
            theme.ink,
            placed.label,
            measure
        );
        float bar_y = y + placed.bars_y;
        const float height = plan.bar_height(line);
        for (const DrawnBar& bar : line.bars) {
            float x = rect.x + plan.bars_x();
            if (bar.share > 0) {
                const float length = std::max(height / 3, std::round(plan.room() * bar.share));
                paint_bar(
                    scene, {x, bar_y, length, height}, bar.look, bar_color(theme, bar.tone), theme
                );
                x += length + plan.s(10);
            }
            scene.push_back(TextRun{{x, bar_y}, height, plan.value_font(), theme.ink, bar.value});
            bar_y += plan.bar_step(line);
        }
        y += placed.height + plan.gap();
    }
}

}   // namespace wb::ui
