#include "ui/paint/theme.hpp"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

Theme light_theme() {
    Theme t;
    t.background = 0xF6F4EF;
    t.surface = 0xFFFFFF;
    t.line = 0xD8D3C8;
    t.ink = 0x1E2430;
    t.muted = 0x586172;
    t.primary = 0x1F5AA6;
    t.on_primary = 0xFFFFFF;
    t.warning = 0x9B1C1C;
    t.tone = {0x0B6E6E, 0x8A4B08, 0x6B3FA0};
    t.tone_tint = {0xE3F1F0, 0xF7EBDD, 0xEEE6F8};
    return t;
}

Theme dark_theme() {
    Theme t;
    t.background = 0x14171C;
    t.surface = 0x1D222A;
    t.line = 0x3A424E;
    t.ink = 0xEDEFF2;
    t.muted = 0xA9B1BD;
    t.primary = 0x7FB0F5;
    t.on_primary = 0x0E1420;
    t.warning = 0xF19999;
    t.tone = {0x5CC8C2, 0xE3A857, 0xB99AEF};
    t.tone_tint = {0x16302F, 0x33281A, 0x2A2238};
    t.dark = true;
    return t;
}

// Pure black and white; the accents are pulled apart until they reach 7:1.
Theme with_high_contrast(Theme t) {
    const Rgb paper = t.dark ? 0x000000 : 0xFFFFFF;
    const Rgb ink = t.dark ? 0xFFFFFF : 0x000000;
    t.background = t.surface = paper;
    t.ink = t.muted = t.line = ink;
    t.tone = t.dark ? std::array<Rgb, 3>{0x5CC8C2, 0xE3A857, 0xC7ADF3}
                    : std::array<Rgb, 3>{0x075454, 0x6B3A06, 0x5A3288};
    t.tone_tint = {paper, paper, paper};
    t.primary = t.dark ? 0x9CC3FA : 0x123F7A;
    t.on_primary = t.dark ? 0x000000 : 0xFFFFFF;
    t.warning = t.dark ? 0xFFB0B0 : 0x7F1010;
    t.outlines = true;
    return t;
}

Theme with_system_colors(Theme t, const std::array<Rgb, 8>& system) {
    const auto [canvas, text, link, face, face_text, highlight, highlight_text, grey] = system;
    t.background = t.surface = canvas;
    t.ink = t.muted = t.line = t.warning = text;
    t.primary = highlight;
    t.on_primary = highlight_text;
    t.tone = {text, text, text};
    t.tone_tint = {canvas, canvas, canvas};
    t.dark = contrast(canvas, 0xFFFFFF) > contrast(canvas, 0x000000);
    t.outlines = true;
    return t;
}

double channel(Rgb color, unsigned shift) {
    const double value = static_cast<double>((color >> shift) & 0xFFU) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb color) {
    return 0.2126 * channel(color, 16) + 0.7152 * channel(color, 8) + 0.0722 * channel(color, 0);
}

}   // namespace

Theme make_theme(const app::Settings& settings, const Surface& surface) {
    const bool dark = settings.appearance == app::Appearance::Dark ||
                      (settings.appearance == app::Appearance::System && surface.prefers_dark);
    Theme theme = dark ? dark_theme() : light_theme();
    if (settings.contrast == app::Contrast::High || surface.more_contrast) {
        theme = with_high_contrast(theme);
    }
    if (surface.forced_colors) {
        theme = with_system_colors(theme, surface.system_colors);
    }
    // 17 px on a phone, 18 px from tablet width; the projector's 34 px belong to a window 1920 px
    // wide.
    const float root = surface.root_font_px / 16.0F;
    float body = surface.width >= 700 ? 18.0F : 17.0F;
    switch (settings.text_size) {
    case app::TextSize::Normal: break;
    case app::TextSize::Large: body *= 1.25F; break;
    case app::TextSize::Projector: body = std::max(body, 34.0F * surface.width / 1920.0F); break;
    }
    body *= root;
    theme.scale = body / 17.0F;
    theme.body_px = std::round(body);
    const bool narrow = surface.width < 360 * root;
    theme.title_px = std::round(body * (narrow ? 1.41F : 1.65F));
    theme.section_px = std::round(body * 1.18F);
    theme.small_px = std::round(body * 0.9F);
    return theme;
}

Rgb tone_color(const Theme& theme, Tone tone) {
    switch (tone) {
    case Tone::Neutral: return theme.ink;
    case Tone::Customers: return theme.tone[0];
    case Tone::Company: return theme.tone[1];
    case Tone::Self: return theme.tone[2];
    case Tone::Warning: return theme.warning;
    }
    return theme.ink;
}

Rgb tint_color(const Theme& theme, Tone tone) {
    switch (tone) {
    case Tone::Neutral:
    case Tone::Warning: return theme.surface;
    case Tone::Customers: return theme.tone_tint[0];
    case Tone::Company: return theme.tone_tint[1];
    case Tone::Self: return theme.tone_tint[2];
    }
    return theme.surface;
}

double contrast(Rgb a, Rgb b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

}   // namespace wb::ui
