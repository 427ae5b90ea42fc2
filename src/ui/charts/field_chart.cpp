#include "ui/charts/field_chart.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/charts/chart_text.hpp"
#include "ui/layout/text.hpp"

namespace wb::ui {

namespace {

struct Placed {
    std::vector<Line> lines = {};
    Rect rect = {};   ///< from the chart's upper left corner
};

/// Where the fields and the words at the axes stand. With room the words for the rows stand at
/// their left and those for the columns above; else the fields stand below each other, each with
/// its own words.
class Plan {
public:
    Plan(
        const std::array<DrawnField, 4>& fields,
        const std::array<std::string, 4>& axes,
        float width,
        const Theme& theme,
        const TextMeasure& measure
    )
        : theme_{theme}
        , measure_{measure} {
        wide_ = width >= s(560);
        if (wide_) {
            place_wide(fields, axes, width);
        } else {
            place_narrow(fields, axes, width);
        }
    }

    float s(float design_px) const { return std::round(design_px * theme_.scale); }

    float pad() const { return wide_ ? s(16) : s(10); }

    Font axis_font() const { return {theme_.small_px, false}; }

    Font label_font() const { return {theme_.body_px, true}; }

    Font value_font() const { return {theme_.section_px, true}; }

    float axis_line() const { return std::round(theme_.small_px * 1.3F); }

    float label_line() const { return std::round(theme_.body_px * 1.25F); }

    float value_line() const { return std::round(theme_.section_px * 1.4F); }

    float bar_height() const { return s(12); }

    float height() const { return height_; }

    std::vector<Placed> words() const {
        return wide_ ? std::vector<Placed>{axes_.begin(), axes_.end()} : narrow_;
    }

    const std::array<Placed, 4>& fields() const { return fields_; }

private:
    Placed lines_of(const std::string& words, Font font, float width) const {
        return {break_lines(words, font, width, measure_), {}};
    }

    float height_of(const Placed& words, float line) const {
        return line * static_cast<float>(words.lines.size());
    }

    float field_height(const Placed& field) const {
        return height_of(field, label_line()) + value_line() + bar_height() + 2 * pad() + s(10);
    }

    void place_wide(
        const std::array<DrawnField, 4>& fields, const std::array<std::string, 4>& axes, float width
    ) {
        const float left = std::round(width * 0.2F);
        const float gap = s(12);
        const float cell = std::floor((width - left - gap) / 2);
        float y = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            axes_[i] = lines_of(axes[i], axis_font(), cell);
            const float lines = height_of(axes_[i], axis_line());
            axes_[i].rect = {left + static_cast<float>(i) * (cell + gap), 0, cell, lines};
            y = std::max(y, lines + s(6));
        }
        for (std::size_t row = 0; row < 2; ++row) {
            Placed& words = axes_[2 + row];
            words = lines_of(axes[2 + row], axis_font(), left - gap);
            const float words_height = height_of(words, axis_line());
            float height = s(96);
            for (std::size_t i = 2 * row; i < 2 * row + 2; ++i) {
                fields_[i] = lines_of(fields[i].label, label_font(), cell - 2 * pad());
                height = std::max(height, field_height(fields_[i]));
            }
            for (std::size_t i = 0; i < 2; ++i) {
                const float x = left + static_cast<float>(i) * (cell + gap);
                fields_[2 * row + i].rect = {x, y, cell, height};
            }
            words.rect = {0, y + std::floor((height - words_height) / 2), left, words_height};
            y += height + gap;
        }
        height_ = y - gap;
    }

    void place_narrow(
        const std::array<DrawnField, 4>& fields, const std::array<std::string, 4>& axes, float width
    ) {
        float y = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            for (const std::size_t axis : {2 + i / 2, i % 2}) {
                narrow_.push_back(lines_of(axes[axis], axis_font(), width));
                const float height = height_of(narrow_.back(), axis_line());
                narrow_.back().rect = {0, y, width, height};
                y += height;
            }
            fields_[i] = lines_of(fields[i].label, label_font(), width - 2 * pad());
            const float height = field_height(fields_[i]);
            fields_[i].rect = {0, y + s(4), width, height};
            y += height + s(20);
        }
        height_ = y - s(16);
    }

    const Theme& theme_;
    const TextMeasure& measure_;
    bool wide_ = false;
    float height_ = 0;
    std::array<Placed, 4> axes_ = {};
    std::vector<Placed> narrow_ = {};   ///< the words above each field
    std::array<Placed, 4> fields_ = {};
};

}   // namespace

float FieldChart::height(float width, const Theme& theme, const TextMeasure& measure) const {
    return Plan{fields_, axes_, width, theme, measure}.height();
}

void FieldChart::paint(
    Scene& scene, const Rect& rect, const Theme& theme, const TextMeasure& measure
) const {
    const Plan plan{fields_, axes_, rect.width, theme, measure};
    for (const Placed& words : plan.words()) {
        const Point at{rect.x + words.rect.x, rect.y + words.rect.y};
        paint_text(
            scene, at, plan.axis_line(), plan.axis_font(), theme.muted, words.lines, measure
        );
    }
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const Placed& placed = plan.fields()[i];
        const Rect cell{
            rect.x + placed.rect.x, rect.y + placed.rect.y, placed.rect.width, placed.rect.height};
        scene.push_back(Fill{cell, plan.s(14), theme.surface});
        scene.push_back(Edge{cell, plan.s(14), 1, theme.line});
        Point at{cell.x + plan.pad(), cell.y + plan.pad()};
        paint_text(
            scene, at, plan.label_line(), plan.label_font(), theme.ink, placed.lines, measure
        );
        at.y += plan.label_line() * static_cast<float>(placed.lines.size());
        const DrawnBar& bar = fields_[i].bar;
        scene.push_back(TextRun{at, plan.value_line(), plan.value_font(), theme.ink, bar.value});
        if (bar.share > 0) {
            const float room = cell.width - 2 * plan.pad();
            const Rect drawn{
                at.x,
                cell.bottom() - plan.pad() - plan.bar_height(),
                std::max(plan.bar_height(), std::round(room * bar.share)),
                plan.bar_height()};
            paint_bar(scene, drawn, bar.look, bar_color(theme, bar.tone), theme);
        }
    }
}

}   // namespace wb::ui
