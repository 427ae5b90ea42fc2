#include <algorithm>
#include <cmath>

#include "core/base/overload.hpp"
#include "ui/paint/scene.hpp"

namespace wb::ui {

namespace {

// One decimal is a third of a hundredth of an inch on paper; locale-free, unlike printf.
std::string number(float value) {
    const auto tenths = static_cast<long>(std::lround(static_cast<double>(value) * 10));
    std::string text = (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10);
    if (std::abs(tenths) % 10 != 0) {
        text += "." + std::to_string(std::abs(tenths) % 10);
    }
    return text;
}

std::string hex(Rgb color) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4) {
        text.push_back(digits[(color >> static_cast<unsigned>(shift)) & 0xFU]);
    }
    return text;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '&': result += "&amp;"; break;
        case '"': result += "&quot;"; break;
        default: result.push_back(c);
        }
    }
    return result;
}

std::string attribute(const char* name, const std::string& value) {
    return std::string{" "} + name + "=\"" + value + "\"";
}

std::string box(const Rect& r, float radius) {
    return attribute("x", number(r.x)) + attribute("y", number(r.y)) +
           attribute("width", number(r.width)) + attribute("height", number(r.height)) +
           attribute("rx", number(radius));
}

std::string at(Point p) {
    return number(p.x) + " " + number(p.y);
}

std::string mark(const Mark& m) {
    const float scale = m.rect.width / 24;
    const auto strokes = icon_strokes(m.icon);
    std::string result;
    for (std::size_t i = 0; i + 1 < strokes.size();) {
        const auto count = static_cast<std::size_t>(strokes[i]);
        const bool filled = strokes[i + 1] > 0;
        i += 2;
        std::string points;
        for (std::size_t j = 0; j < count; ++j, i += 2) {
            points += (j == 0 ? "" : " ") +
                      at({m.rect.x + strokes[i] * scale, m.rect.y + strokes[i + 1] * scale});
        }
        result += (filled ? "<polygon" : "<polyline") + attribute("points", points);
        result += filled ? attribute("fill", hex(m.color))
                         : attribute("fill", "none") + attribute("stroke", hex(m.color)) +
                               attribute("stroke-width", number(m.thickness * scale));
        result += "/>";
    }
    return result;
}

}   // namespace

std::string to_svg(const Scene& scene, float width, float height) {
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
                      attribute("viewBox", "0 0 " + number(width) + " " + number(height)) +
                      attribute("width", number(width)) + attribute("height", number(height)) +
                      attribute("font-family", "sans-serif") + ">";
    for (const Shape& shape : scene) {
        std::visit(
            Overload{
                [&](const Fill& f) {
                    svg += "<rect" + box(f.rect, f.radius) + attribute("fill", hex(f.color)) + "/>";
                },
                [&](const Edge& e) {
                    svg += "<rect" + box(e.rect, e.radius) + attribute("fill", "none") +
                           attribute("stroke", hex(e.color)) +
                           attribute("stroke-width", number(e.thickness)) + "/>";
                },
                [&](const TextRun& t) {
                    // The baseline of common fonts lies a third of the size below the middle of the
                    // line.
                    const float baseline = t.at.y + t.height / 2 + t.font.size_px * 0.35F;
                    svg += "<text" + attribute("x", number(t.at.x)) +
                           attribute("y", number(baseline)) +
                           attribute("font-size", number(t.font.size_px)) +
                           (t.font.bold ? attribute("font-weight", "600") : std::string{}) +
                           attribute("fill", hex(t.color)) + ">" + escaped(t.text) + "</text>";
                },
                [&](const Curve& c) {
                    const auto& p = c.points;
                    svg +=
                        "<path" +
                        attribute(
                            "d", "M" + at(p[0]) + "C" + at(p[1]) + " " + at(p[2]) + " " + at(p[3])
                        ) +
                        attribute("fill", "none") + attribute("stroke", hex(c.color)) +
                        attribute("stroke-width", number(c.thickness)) +
                        (c.dotted
                             ? attribute("stroke-linecap", "round") +
                                   attribute("stroke-dasharray", "0 " + number(c.thickness * 2.2F))
                             : std::string{}) +
                        "/>";
                },
                [&](const Mark& m) { svg += mark(m); },
                [&](const Disc& d) {
                    svg += "<circle" + attribute("cx", number(d.center.x)) +
                           attribute("cy", number(d.center.y)) + attribute("r", number(d.radius)) +
                           attribute("fill", hex(d.color)) + "/>";
                },
                // Pictures for paper are not scrolled, so nothing in them is clipped.
                [&](const Clip&) {},
            },
            shape
        );
    }
    return svg + "</svg>";
}

}   // namespace wb::ui
