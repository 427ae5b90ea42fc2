// Colours and sizes (the design's tokens), chosen by what the person and the system ask for.
#pragma once

#include <array>
#include <cstdint>

#include "app/shell.hpp"

namespace wb::ui {

/// 0xRRGGBB.
using Rgb = std::uint32_t;

/// Whose colour: customers, company, self, a warning, or nobody's.
enum class Tone : std::uint8_t { Neutral, Customers, Company, Self, Warning };

/// What the browser says about the display.
struct Surface {
    float width = 390;   ///< CSS pixels
    float height = 844;
    float root_font_px = 16;
    bool prefers_dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
    bool forced_colors = false;
    bool coarse_pointer = false;
    std::array<Rgb, 8> system_colors =
        {};   ///< canvas, text, link, button face, button text, highlight, its text, grey

    bool operator==(const Surface&) const = default;
};

struct Theme {
    Rgb background = 0;
    Rgb surface = 0;
    Rgb line = 0;
    Rgb ink = 0;
    Rgb muted = 0;
    Rgb primary = 0;
    Rgb on_primary = 0;
    Rgb warning = 0;
    std::array<Rgb, 3> tone = {};   ///< by Beneficiary
    std::array<Rgb, 3> tone_tint = {};
    bool dark = false;
    bool outlines = false;   ///< high contrast: every area gets an edge
    float scale = 1;         ///< CSS pixels per design pixel
    float body_px = 17;
    float title_px = 28;
    float section_px = 20;
    float small_px = 15;

    bool operator==(const Theme&) const = default;
};

Theme make_theme(const app::Settings& settings, const Surface& surface);

/// Text colour of a tone on the page, and the tint behind it.
Rgb tone_color(const Theme&, Tone);
Rgb tint_color(const Theme&, Tone);

/// Contrast ratio, 1 to 21. Source: WCAG 2.2, relative luminance.
double contrast(Rgb a, Rgb b);

}   // namespace wb::ui
