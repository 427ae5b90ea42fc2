#include "ui/paint/paint.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/effect_map.hpp"

namespace wb::ui {

namespace {

constexpr float ring_px = 3;
constexpr float ring_gap_px = 2;

struct Colors {
    Rgb text = 0;
    Rgb icon = 0;
};

class Painter {
public:
    Painter(
        const Arranged& arranged,
        const Theme& theme,
        const Interaction& interaction,
        const TextMeasure& measure
    )
        : arranged_{arranged}
        , theme_{theme}
        , interaction_{interaction}
        , measure_{measure} {}

    Scene scene() {
        scene_.push_back(Fill{arranged_.window, 0, theme_.background});
        int unseen_until = 0;
        for (int i = 0; i < static_cast<int>(arranged_.items.size()); ++i) {
            const Placed& placed = arranged_.items[static_cast<std::size_t>(i)];
            begin_layer(placed.layer);
            if (placed.node->has(flag::unseen)) {
                unseen_until = std::max(unseen_until, placed.end);
            }
            if (i >= unseen_until && visible(placed)) {
                paint_item(placed);
            }
        }
        end_clip();
        return std::move(scene_);
    }

private:
    float s(float design_px) const { return design_px * theme_.scale; }

    void end_clip() {
        if (clipped_) {
            scene_.push_back(Clip{{}, false});
            clipped_ = false;
        }
    }

    void begin_layer(Layer layer) {
        if (begun_ && layer == layer_) {
            return;
        }
        end_clip();
        begun_ = true;
        layer_ = layer;
        clip_ = arranged_.window;
        if (layer == Layer::Page) {
            clip_ = arranged_.scroll_area;
        } else if (layer == Layer::Dialog) {
            scene_.push_back(Fill{arranged_.window, 0, 0x000000, 128});
            // The ring of a control at the dialog's edge stays whole.
            clip_ = arranged_.dialog_area;
        }
        if (layer != Layer::Fixed) {
            scene_.push_back(Clip{clip_, true});
            clipped_ = true;
        }
    }

    Rect at(const Placed& placed) const {
        return shown_at(placed.rect, placed.layer, interaction_);
    }

    Rect frame(const Placed& placed) const {
        return shown_at(placed.frame, placed.layer, interaction_);
    }

    bool visible(const Placed& placed) const {
        const Rect rect = at(placed);
        return rect.bottom() + 8 >= clip_.y && rect.y - 8 <= clip_.bottom();
    }

    bool hovered(const Placed& placed) const {
        return interaction_.hovered == placed.id && !placed.node->has(flag::disabled);
    }

    bool held(const Placed& placed) const {
        return interaction_.held == placed.id && !placed.node->has(flag::disabled);
    }

    void fill(const Rect& rect, float radius, Rgb color) {
        scene_.push_back(Fill{rect, radius, color});
    }

    void edge(const Rect& rect, float radius, float thickness, Rgb color) {
        scene_.push_back(Edge{rect, radius, thickness, color});
    }

    // A control under the pointer shows it by a veil of its own text colour; text stays readable.
    void press_veil(const Placed& placed, const Rect& rect, float radius, Rgb color) {
        if (hovered(placed) || held(placed)) {
            scene_.push_back(Fill{
                rect, radius, color, static_cast<std::uint8_t>(held(placed) ? 30 : 15)});
        }
    }

    void paint_item(const Placed& placed) {
        const Colors colors = paint_ground(placed);
        if (placed.node->role == Role::Progress) {
            return;
        }
        if (placed.node->picture) {
            paint_effect_map(scene_, *placed.node->picture, at(placed), theme_, measure_);
        }
        if (placed.node->qr) {
            paint_qr(scene_, *placed.node->qr, at(placed));
        }
        if (placed.node->drawing) {
            placed.node->drawing->paint(scene_, at(placed), theme_, measure_);
        }
        if (placed.node->look == Look::Field) {
            paint_field(placed);
        } else if (placed.node->look == Look::Slider) {
            paint_slider(placed);
        } else {
            paint_icon(placed, colors);
            paint_lines(placed, placed.metrics.font, placed.metrics.line_height, colors.text);
            if (placed.node->look == Look::Link) {
                underline(placed, colors.text);
            }
        }
        paint_ring(placed);
    }

    Colors plain(Rgb color) const { return {color, color}; }

    Colors toned(const Placed& placed, Rgb neutral) const {
        const Tone tone = placed.node->tone;
        return plain(tone == Tone::Neutral ? neutral : tone_color(theme_, tone));
    }

    // What lies behind the text; the answer is the colours to write with.
    Colors paint_ground(const Placed& placed) {
        const Node& node = *placed.node;
        const Rect rect = at(placed);
        const bool disabled = node.has(flag::disabled);
        switch (node.look) {
        case Look::Bare:
        case Look::Title:
        case Look::Section:
        case Look::Body:
        case Look::Strong:
        case Look::Quote: return toned(placed, theme_.ink);
        case Look::Muted:
        case Look::Small:
        case Look::Caption: return toned(placed, theme_.muted);
        case Look::Error: return plain(theme_.warning);
        case Look::Primary: return paint_primary(placed, rect, disabled);
        case Look::Secondary: return paint_secondary(placed, rect, disabled);
        case Look::Quiet:
            press_veil(placed, rect, s(10), theme_.ink);
            return disabled ? plain(theme_.muted) : toned(placed, theme_.ink);
        case Look::Choice:
            fill(rect, s(12), theme_.surface);
            press_veil(placed, rect, s(12), theme_.ink);
            edge(
                rect,
                s(12),
                node.has(flag::checked) ? 2.0F : 1.0F,
                node.has(flag::checked) ? theme_.primary : theme_.line
            );
            return paint_choice(placed, rect);
        case Look::Tick:
            press_veil(placed, rect, s(10), theme_.ink);
            return paint_choice(placed, rect);
        case Look::Segment: return paint_segment(placed, rect);
        case Look::Chip:
            fill(rect, rect.height / 2, tint_color(theme_, node.tone));
            if (theme_.outlines) {
                edge(rect, rect.height / 2, 1, tone_color(theme_, node.tone));
            }
            return plain(tone_color(theme_, node.tone));
        case Look::Bar: paint_bar(node, rect); return plain(theme_.ink);
        case Look::Card:
        case Look::Picture:
            fill(rect, s(14), theme_.surface);
            edge(rect, s(14), 1, theme_.line);
            return toned(placed, theme_.ink);
        case Look::CardChosen:
            fill(rect, s(14), theme_.surface);
            edge(rect, s(14), 2, theme_.primary);
            return toned(placed, theme_.ink);
        case Look::Panel: edge(rect, s(14), 1, theme_.line); return toned(placed, theme_.ink);
        case Look::Notice:
            fill(rect, s(12), theme_.surface);
            edge(rect, s(12), 2, node.tone == Tone::Warning ? theme_.warning : theme_.primary);
            return plain(theme_.ink);
        case Look::Footing:
            fill(rect, 0, theme_.surface);
            fill({rect.x, rect.y, rect.width, 1}, 0, theme_.line);
            return plain(theme_.ink);
        case Look::Link: return plain(theme_.primary);
        case Look::Field:
        case Look::Slider:
        case Look::Veil: return plain(theme_.ink);
        }
        return plain(theme_.ink);
    }

    Colors paint_primary(const Placed& placed, const Rect& rect, bool disabled) {
        if (disabled) {
            fill(rect, s(11), theme_.surface);
            edge(rect, s(11), 1, theme_.line);
            return plain(theme_.muted);
        }
        const bool warning = placed.node->tone == Tone::Warning;
        const Rgb ground = warning ? theme_.warning : theme_.primary;
        fill(rect, s(11), ground);
        const Rgb text = warning ? theme_.surface : theme_.on_primary;
        press_veil(placed, rect, s(11), theme_.dark ? 0xFFFFFF : 0x000000);
        return plain(text);
    }

    Colors paint_secondary(const Placed& placed, const Rect& rect, bool disabled) {
        fill(rect, s(11), theme_.surface);
        edge(rect, s(11), 1, disabled ? theme_.line : theme_.muted);
        press_veil(placed, rect, s(11), theme_.ink);
        return disabled ? plain(theme_.muted) : toned(placed, theme_.ink);
    }

    Colors paint_choice(const Placed& placed, const Rect& rect) {
        const Node& node = *placed.node;
        const bool checked = node.has(flag::checked);
        const float size = placed.metrics.lead_size;
        if (size > 0) {
            const Rect box{
                rect.x + placed.metrics.pad_x,
                rect.y + std::floor((rect.height - size) / 2),
                size,
                size};
            const Rgb color = checked ? theme_.primary : theme_.muted;
            if (node.role == Role::Radio) {
                edge(box, size / 2, 2, color);
                if (checked) {
                    scene_.push_back(Disc{{box.x + size / 2, box.y + size / 2}, size * 0.25F, color}
                    );
                }
            } else {
                if (checked) {
                    fill(box, s(5), color);
                    scene_.push_back(Mark{Icon::Check, box, theme_.on_primary, 3});
                } else {
                    edge(box, s(5), 2, color);
                }
            }
        }
        const Rgb text = node.has(flag::disabled) ? theme_.muted : theme_.ink;
        return {text, node.tone == Tone::Neutral ? text : tone_color(theme_, node.tone)};
    }

    Colors paint_segment(const Placed& placed, const Rect& rect) {
        const bool checked = placed.node->has(flag::checked);
        fill(rect, s(11), checked ? theme_.primary : theme_.surface);
        if (!checked) {
            press_veil(placed, rect, s(11), theme_.ink);
            edge(rect, s(11), 1, theme_.muted);
        } else if (theme_.outlines) {
            edge(rect, s(11), 3, theme_.ink);
        }
        return plain(checked ? theme_.on_primary : theme_.ink);
    }

    void paint_bar(const Node& node, const Rect& rect) {
        const float radius = rect.height / 2;
        fill(rect, radius, theme_.outlines ? theme_.surface : theme_.line);
        if (theme_.outlines) {
            edge(rect, radius, 1, theme_.ink);
        }
        const float share = range_share(node);
        if (share > 0) {
            fill(
                {rect.x, rect.y, std::max(rect.height, rect.width * share), rect.height},
                radius,
                theme_.primary
            );
        }
    }

    void paint_field(const Placed& placed) {
        const Node& node = *placed.node;
        paint_lines(
            placed, {theme_.small_px, true}, std::round(theme_.small_px * 1.5F), theme_.ink
        );
        const Rect rect = frame(placed);
        const bool invalid = node.has(flag::invalid);
        fill(rect, s(11), theme_.surface);
        edge(rect, s(11), invalid ? 2.0F : 1.0F, invalid ? theme_.warning : theme_.muted);
        if (node.role == Role::Select) {
            const float size = s(20);
            scene_.push_back(Mark{
                Icon::Chevron,
                {rect.right() - size - s(12), rect.y + (rect.height - size) / 2, size, size},
                theme_.ink,
                2,
            });
        }
        const bool editing = interaction_.focused == placed.id && node.role != Role::Select;
        if (editing || node.value.empty()) {
            return;   // while it has the focus the real field shows its own text
        }
        paint_value(placed, rect);
    }

    void underline(const Placed& placed, Rgb color) {
        float y = placed.text_at.y + at(placed).y - placed.rect.y;
        for (const Line& line : placed.lines) {
            y += placed.metrics.line_height;
            fill({placed.text_at.x, y - s(3), line.width, std::max(1.0F, s(1.5F))}, 0, color);
        }
    }

    void paint_slider(const Placed& placed) {
        const Node& node = *placed.node;
        paint_lines(
            placed, {theme_.small_px, true}, std::round(theme_.small_px * 1.5F), theme_.ink
        );
        const Rect rect = frame(placed);
        const float radius = slider_thumb_px * theme_.scale / 2;
        const float middle = rect.y + rect.height / 2;
        const float at_x = rect.x + radius + range_share(node) * (rect.width - 2 * radius);
        fill({rect.x + radius, middle - s(2), rect.width - 2 * radius, s(4)}, s(2), theme_.muted);
        fill({rect.x + radius, middle - s(2), at_x - rect.x - radius, s(4)}, s(2), theme_.primary);
        scene_.push_back(Disc{{at_x, middle}, radius, theme_.primary});
    }

    void paint_value(const Placed& placed, const Rect& rect) {
        const Node& node = *placed.node;
        const Metrics& m = placed.metrics;
        // What is chosen ends before the chevron.
        const float right = node.role == Role::Select ? s(40) : m.pad_x;
        const Rect inside{rect.x + m.pad_x, rect.y, rect.width - m.pad_x - right, rect.height};
        scene_.push_back(Clip{inside, true});
        if (node.role == Role::TextArea) {
            float y = rect.y + m.pad_y;
            for (const Line& line : break_lines(node.value, m.font, inside.width, measure_)) {
                scene_.push_back(TextRun{
                    {inside.x, y}, m.line_height, m.font, theme_.ink, line.text});
                y += m.line_height;
            }
        } else {
            scene_.push_back(TextRun{
                {inside.x, rect.y}, rect.height, m.font, theme_.ink, node.value});
        }
        scene_.push_back(Clip{{}, false});
    }

    void paint_icon(const Placed& placed, const Colors& colors) {
        const Node& node = *placed.node;
        if (node.icon == Icon::None) {
            return;
        }
        const Rect rect = at(placed);
        const Metrics& m = placed.metrics;
        const float size = m.lead_size;
        if (m.trail > 0) {
            const float side = s(18);
            const float x = rect.right() - m.pad_x - side;
            scene_.push_back(Mark{
                node.icon, {x, rect.y + (rect.height - side) / 2, side, side}, colors.icon, 2});
            return;
        }
        const bool alone = node.drawn().empty();
        const bool top =
            node.look == Look::Error || node.look == Look::Body || node.look == Look::Muted;
        float x = rect.x + m.pad_x;
        if (alone) {
            x = rect.x + std::floor((rect.width - size) / 2);
        } else if (m.centered) {
            x = placed.text_at.x - m.lead;
        }
        const float y = top ? rect.y + std::floor((m.line_height - size) / 2)
                            : rect.y + std::floor((rect.height - size) / 2);
        scene_.push_back(Mark{node.icon, {x, y, size, size}, colors.icon, 2});
    }

    void paint_lines(const Placed& placed, Font font, float line_height, Rgb color) {
        const float dy = at(placed).y - placed.rect.y;
        float y = placed.text_at.y + dy;
        for (const Line& line : placed.lines) {
            float x = placed.text_at.x;
            if (placed.metrics.centered) {
                x += std::floor(std::max(0.0F, placed.text_width - line.width) / 2);
            }
            scene_.push_back(TextRun{{x, y}, line_height, font, color, line.text});
            if (line.hyphen) {
                const float letters = line.width - measure_.width("-", font);
                scene_.push_back(TextRun{{x + letters, y}, line_height, font, color, "-"});
            }
            y += line_height;
        }
    }

    // Whatever can be operated has a ring; a heading only takes the focus to be read.
    void paint_ring(const Placed& placed) {
        if (interaction_.focused != placed.id || !interaction_.focus_visible ||
            !focusable(*placed.node) || placed.node->role == Role::Heading) {
            return;
        }
        const Rect rect = frame(placed);
        const float out = ring_gap_px + ring_px / 2;
        edge(
            {rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out},
            s(11) + out,
            ring_px,
            theme_.primary
        );
    }

    const Arranged& arranged_;
    const Theme& theme_;
    const Interaction& interaction_;
    const TextMeasure& measure_;
    Scene scene_ = {};
    Rect clip_ = {};
    Layer layer_ = Layer::Fixed;
    bool begun_ = false;
    bool clipped_ = false;
};

}   // namespace

float range_share(const Node& node) {
    return node.high > node.low
               ? static_cast<float>(node.now - node.low) / static_cast<float>(node.high - node.low)
               : 0.0F;
}

int slider_value(const Node& node, const Rect& frame, float x, float scale) {
    const float radius = slider_thumb_px * scale / 2;
    const float share = (x - frame.x - radius) / std::max(1.0F, frame.width - 2 * radius);
    const float value =
        static_cast<float>(node.low) + share * static_cast<float>(node.high - node.low);
    return std::clamp(static_cast<int>(std::lround(value)), node.low, node.high);
}

Rect shown_at(const Rect& rect, Layer layer, const Interaction& interaction) {
    switch (layer) {
    case Layer::Fixed: return rect;
    case Layer::Page: return {rect.x, rect.y - interaction.page_scroll, rect.width, rect.height};
    case Layer::Dialog:
        return {rect.x, rect.y - interaction.dialog_scroll, rect.width, rect.height};
    }
    return rect;
}

Scene paint(
    const Arranged& arranged,
    const Theme& theme,
    const Interaction& interaction,
    const TextMeasure& measure
) {
    return Painter{arranged, theme, interaction, measure}.scene();
}

}   // namespace wb::ui
