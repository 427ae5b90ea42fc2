#include "ui/draw/player.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <imgui.h>

#include "core/base/overload.hpp"

namespace wb::ui {

namespace {

ImU32 color(Rgb rgb, std::uint8_t alpha = 255) {
    return IM_COL32((rgb >> 16U) & 0xFFU, (rgb >> 8U) & 0xFFU, rgb & 0xFFU, alpha);
}

ImVec2 vec(Point p) {
    return {p.x, p.y};
}

ImVec2 upper(const Rect& r) {
    return {r.x, r.y};
}

ImVec2 lower(const Rect& r) {
    return {r.right(), r.bottom()};
}

Point on_curve(const std::array<Point, 4>& p, float t) {
    const float u = 1 - t;
    const float a = u * u * u;
    const float b = 3 * u * u * t;
    const float c = 3 * u * t * t;
    const float d = t * t * t;
    return {
        a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
        a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y,
    };
}

// Round dots along the curve, two widths apart, by arc length.
void play_dotted(const Curve& curve, ImDrawList& list) {
    constexpr int samples = 96;
    const float spacing = curve.thickness * 2.2F;
    float until_next = 0;
    Point last = curve.points[0];
    for (int i = 0; i <= samples; ++i) {
        const Point next = on_curve(curve.points, static_cast<float>(i) / samples);
        const float step = std::hypot(next.x - last.x, next.y - last.y);
        until_next -= step;
        if (until_next <= 0) {
            list.AddCircleFilled(vec(next), curve.thickness / 2, color(curve.color));
            until_next += spacing;
        }
        last = next;
    }
}

void play_mark(const Mark& mark, ImDrawList& list) {
    const float scale = mark.rect.width / 24;
    const auto strokes = icon_strokes(mark.icon);
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i + 1 < strokes.size();) {
        const auto count = static_cast<std::size_t>(strokes[i]);
        const bool filled = strokes[i + 1] > 0;
        i += 2;
        points.clear();
        for (std::size_t j = 0; j < count; ++j, i += 2) {
            points.emplace_back(
                mark.rect.x + strokes[i] * scale, mark.rect.y + strokes[i + 1] * scale
            );
        }
        if (filled) {
            list.AddConvexPolyFilled(points.data(), static_cast<int>(count), color(mark.color));
        } else {
            list.AddPolyline(
                points.data(),
                static_cast<int>(count),
                color(mark.color),
                ImDrawFlags_None,
                std::max(1.0F, mark.thickness * scale)
            );
        }
    }
}

void play_text(const TextRun& run, ImDrawList& list, const Fonts& fonts) {
    if (run.text.empty()) {
        return;
    }
    ImFont* font = run.font.bold ? fonts.bold : fonts.regular;
    const ImVec2 at{run.at.x, run.at.y + std::floor((run.height - run.font.size_px) / 2)};
    list.AddText(
        font,
        run.font.size_px,
        at,
        color(run.color),
        run.text.data(),
        run.text.data() + run.text.size()
    );
}

}   // namespace

void play(const Scene& scene, ImDrawList& list, const Fonts& fonts) {
    for (const Shape& shape : scene) {
        std::visit(
            Overload{
                [&](const Fill& fill) {
                    list.AddRectFilled(
                        upper(fill.rect),
                        lower(fill.rect),
                        color(fill.color, fill.alpha),
                        fill.radius
                    );
                },
                [&](const Edge& edge) {
                    // The line lies inside the rectangle.
                    const float half = edge.thickness / 2;
                    const ImVec2 a{edge.rect.x + half, edge.rect.y + half};
                    const ImVec2 b{edge.rect.right() - half, edge.rect.bottom() - half};
                    const float radius = std::max(0.0F, edge.radius - half);
                    list.PathRect(a, b, radius);
                    list.PathStroke(color(edge.color), ImDrawFlags_Closed, edge.thickness);
                },
                [&](const TextRun& run) { play_text(run, list, fonts); },
                [&](const Curve& curve) {
                    if (curve.dotted) {
                        play_dotted(curve, list);
                    } else {
                        const auto& p = curve.points;
                        list.AddBezierCubic(
                            vec(p[0]),
                            vec(p[1]),
                            vec(p[2]),
                            vec(p[3]),
                            color(curve.color),
                            curve.thickness
                        );
                    }
                },
                [&](const Mark& mark) { play_mark(mark, list); },
                [&](const Disc& disc) {
                    list.AddCircleFilled(vec(disc.center), disc.radius, color(disc.color));
                },
                [&](const Clip& clip) {
                    if (clip.begins) {
                        list.PushClipRect(upper(clip.rect), lower(clip.rect), true);
                    } else {
                        list.PopClipRect();
                    }
                },
            },
            shape
        );
    }
}

}   // namespace wb::ui
