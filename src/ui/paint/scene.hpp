// What is painted, as plain values: one list, played by Dear ImGui on the canvas and written as SVG
// for print.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ui/paint/icon.hpp"
#include "ui/paint/theme.hpp"

namespace wb::ui {

struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

/// CSS pixels, y downwards.
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }

    float bottom() const { return y + height; }

    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }

    bool operator==(const Rect&) const = default;
};

struct Font {
    float size_px = 17;
    bool bold = false;

    bool operator==(const Font&) const = default;
};

/// How wide text is. The only thing layout needs to know about fonts.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;

    /// Advance width in CSS pixels of one line.
    virtual float width(std::string_view text, Font font) const = 0;
};

struct Fill {
    Rect rect = {};
    float radius = 0;
    Rgb color = 0;
    std::uint8_t alpha = 255;
};

struct Edge {
    Rect rect = {};
    float radius = 0;
    float thickness = 1;
    Rgb color = 0;
};

/// One line of text; `at` is its upper left corner, `height` the line height it is centred in.
struct TextRun {
    Point at = {};
    float height = 0;
    Font font = {};
    Rgb color = 0;
    std::string_view text = {};   ///< lives as long as the nodes it was painted from
};

/// A cubic curve from a to b.
struct Curve {
    std::array<Point, 4> points = {};
    float thickness = 1;
    Rgb color = 0;
    bool dotted = false;
};

struct Mark {
    Icon icon = Icon::None;
    Rect rect = {};
    Rgb color = 0;
    float thickness = 2;   ///< on the 24-unit grid
};

struct Disc {
    Point center = {};
    float radius = 0;
    Rgb color = 0;
};

/// From here on nothing is painted outside `rect`; an empty optional ends it.
struct Clip {
    Rect rect = {};
    bool begins = true;
};

using Shape = std::variant<Fill, Edge, TextRun, Curve, Mark, Disc, Clip>;
using Scene = std::vector<Shape>;

/// The scene as a standalone SVG image with real text. Width and height in CSS pixels.
std::string to_svg(const Scene& scene, float width, float height);

}   // namespace wb::ui
