#include "ui/charts/range_chart.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/chart_text.hpp"
#include "ui/layout/text.hpp"

namespace wb::ui {

namespace {

constexpr float label_share = 0.36F;   // of the width, for the words beside the tracks

struct PlacedLine {
    float height = 0;
    float label_y = 0;
    float track_y = 0;   ///< its middle
    float note_y = 0;
    std::vector<Line> label = {};
    std::vector<Line> note = {};
    std::vector<Line> value = {};
};

/// Where everything stands; y from the top of the line.
class Plan {
public:
    Plan(
        const std::vector<RangeLine>& lines,
        float width,
        const Theme& theme,
        const TextMeasure& measure
    )
        : theme_{theme} {
        wide_ = width >= s(560);
        float widest = 0;
        for (const RangeLine& line : lines) {
            widest = std::max(widest, line.dot ? measure.width(line.value, value_font()) : 0);
        }
        track_x_ = wide_ ? std::round(width * label_share) : 0;
        room_ = std::max(s(40), width - track_x_ - std::ceil(widest) - s(24));
        const float label_width = wide_ ? track_x_ - s(20) : width;
        for (const RangeLine& line : lines) {
            PlacedLine placed;
            placed.label = break_lines(line.label, label_font(), label_width, measure);
            placed.note_y = text_line() * static_cast<float>(placed.label.size());
            float label = placed.note_y;
            if (!line.note.empty()) {
                placed.note = break_lines(line.note, note_font(), label_width, measure);
                label += note_line() * static_cast<float>(placed.note.size());
            }
            float body = s(28);
            if (!line.dot) {
                placed.value = break_lines(line.value, word_font(), width - track_x_, measure);
                body = text_line() * static_cast<float>(placed.value.size());
            }
            if (wide_) {
                placed.height = std::max(label, body);
                placed.label_y = std::floor((placed.height - label) / 2);
                placed.note_y += placed.label_y;
                placed.track_y = std::floor(placed.height / 2);
            } else {
                placed.height = label + s(4) + body;
                placed.track_y = label + s(4) + std::floor(body / 2);
            }
            lines_.push_back(std::move(placed));
        }
    }

    float s(float design_px) const { return std::round(design_px * theme_.scale); }

    Font label_font() const { return {theme_.body_px, wide_}; }

    Font value_font() const { return {theme_.body_px, true}; }

    Font note_font() const { return {theme_.small_px, false}; }

    float note_line() const { return std::round(theme_.small_px * 1.3F); }

    Font word_font() const { return {theme_.body_px, false}; }

    float text_line() const { return std::round(theme_.body_px * 1.25F); }

    float gap() const { return s(14); }

    float track_x() const { return track_x_; }

    float room() const { return room_; }

    float height() const {
        float height = 0;
        for (const PlacedLine& line : lines_) {
            height += line.height + gap();
        }
        return lines_.empty() ? 0 : height - gap();
    }

    const std::vector<PlacedLine>& lines() const { return lines_; }

private:
    const Theme& theme_;
    bool wide_ = false;
    float track_x_ = 0;
    float room_ = 0;
    std::vector<PlacedLine> lines_ = {};
};

}   // namespace

float RangeChart::height(float width, const Theme& theme, const TextMeasure& measure) const {
    return Plan{lines_, width, theme, measure}.height();
}

void RangeChart::paint(
    Scene& scene, const Rect& rect, const Theme& theme, const TextMeasure& measure
) const {
    const Plan plan{lines_, rect.width, theme, measure};
    float y = rect.y;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const RangeLine& line = lines_[i];
        const PlacedLine& placed = plan.lines()[i];
        paint_text(
            scene,
            {rect.x, y + placed.label_y},
            plan.text_line(),
            plan.label_font(),
            theme.ink,
            placed.label,
            measure
        );
        paint_text(
            scene,
            {rect.x, y + placed.note_y},
            plan.note_line(),
            plan.note_font(),
            theme.muted,
            placed.note,
            measure
        );
        const float x = rect.x + plan.track_x();
        const float middle = y + placed.track_y;
        if (line.dot) {
            const float thin = std::max(1.0F, plan.s(2));
            const float thick = plan.s(6);
            const float radius = plan.s(8);
            scene.push_back(Fill{{x, middle - thin / 2, plan.room(), thin}, 0, theme.line});
            const float low = x + plan.room() * line.low;
            const float high = x + plan.room() * line.high;
            scene.push_back(Fill{
                {low, middle - thick / 2, high - low, thick}, thick / 2, theme.muted});
            scene.push_back(Disc{{x + plan.room() * line.at, middle}, radius, theme.primary});
            const float height = plan.s(28);
            scene.push_back(TextRun{
                {x + plan.room() + plan.s(16), middle - height / 2},
                height,
                plan.value_font(),
                theme.ink,
                line.value});
        } else {
            const float height = plan.text_line() * static_cast<float>(placed.value.size());
            paint_text(
                scene,
                {x, middle - std::floor(height / 2)},
                plan.text_line(),
                plan.word_font(),
                theme.muted,
                placed.value,
                measure
            );
        }
        y += placed.height + plan.gap();
    }
}

}   // namespace wb::ui
