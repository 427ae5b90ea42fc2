#include "ui/layout/metrics.hpp"

#include <cmath>

namespace wb::ui {

namespace {

constexpr float text_leading = 1.5F;
constexpr float heading_leading = 1.25F;

Metrics text(float size, bool bold, float leading) {
    Metrics m;
    m.font = {size, bold};
    m.line_height = std::round(size * leading);
    return m;
}

Metrics control(const Theme& theme, float pad_x, float height, bool bold) {
    Metrics m = text(theme.body_px, bold, heading_leading);
    m.pad_x = pad_x * theme.scale;
    m.pad_y = 10 * theme.scale;
    m.min_height = std::round(height * theme.scale);
    return m;
}

Metrics by_look(const Node& node, const Theme& theme) {
    switch (node.look) {
    case Look::Title: return text(theme.title_px, true, heading_leading);
    case Look::Section: return text(theme.section_px, true, heading_leading);
    case Look::Bare:
    case Look::Body: return text(theme.body_px, false, text_leading);
    case Look::Strong: return text(theme.body_px, true, text_leading);
    case Look::Muted: return text(theme.body_px, false, text_leading);
    case Look::Small: return text(theme.small_px, false, text_leading);
    case Look::Caption: {
        Metrics m = text(theme.small_px, false, text_leading);
        m.centered = true;
        return m;
    }
    case Look::Quote: return text(theme.section_px, false, text_leading);
    case Look::Primary:
    case Look::Secondary: {
        Metrics m = control(theme, 20, 48, true);
        m.centered = true;
        return m;
    }
    case Look::Quiet: {
        Metrics m = control(theme, 8, 44, false);
        m.font.size_px = theme.small_px;
        return m;
    }
    case Look::Choice: return control(theme, 16, 56, false);
    case Look::Tick: return control(theme, 0, 44, false);
    case Look::Segment: {
        Metrics m = control(theme, 8, 48, true);
        m.font.size_px = theme.small_px;
        m.centered = true;
        return m;
    }
    case Look::Chip: {
        Metrics m = text(theme.small_px, true, text_leading);
        m.pad_x = 12 * theme.scale;
        m.pad_y = 4 * theme.scale;
        return m;
    }
    case Look::Field: {
        Metrics m = control(theme, 14, 52, false);
        m.line_height = std::round(theme.body_px * text_leading);
        return m;
    }
    case Look::Link: {
        Metrics m = text(theme.body_px, false, text_leading);
        m.min_height = std::round(44 * theme.scale);
        return m;
    }
    case Look::Slider: return control(theme, 0, 44, false);
    case Look::Bar: {
        Metrics m;
        m.min_height = std::round(6 * theme.scale);
        return m;
    }
    case Look::Error: {
        Metrics m = text(theme.small_px, true, text_leading);
        return m;
    }
    case Look::Card:
    case Look::CardChosen:
    case Look::Panel:
    case Look::Footing:
    case Look::Notice:
    case Look::Veil:
    case Look::Picture: return text(theme.body_px, false, text_leading);
    }
    return {};
}

}   // namespace

Metrics metrics(const Node& node, const Theme& theme) {
    Metrics m = by_look(node, theme);
    const bool dot = (node.look == Look::Choice || node.look == Look::Tick) &&
                     (node.role == Role::Radio || node.role == Role::Checkbox);
    if (dot) {
        m.lead_size = std::round(22 * theme.scale);
        m.lead = m.lead_size + 14 * theme.scale;
        m.trail = node.icon == Icon::None ? 0 : std::round(28 * theme.scale);
    } else if (node.icon != Icon::None) {
        m.lead_size = std::round(m.font.size_px * (node.drawn().empty() ? 1.35F : 1.15F));
        m.lead = m.lead_size + (node.drawn().empty() ? 0 : 8 * theme.scale);
    }
    return m;
}

}   // namespace wb::ui
