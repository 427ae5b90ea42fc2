#include "support/scene_check.hpp"

#include <optional>

#include "core/base/overload.hpp"

namespace wb::test {

namespace {

struct Ground {
    ui::Rect rect;
    ui::Rgb color;
};

ui::Rgb blended(ui::Rgb top, ui::Rgb below, std::uint8_t alpha) {
    ui::Rgb result = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const ui::Rgb a = (top >> shift) & 0xFFU;
        const ui::Rgb b = (below >> shift) & 0xFFU;
        result |= ((a * alpha + b * (255U - alpha)) / 255U) << shift;
    }
    return result;
}

// The topmost fill at a point; nothing lies outside of the window.
std::optional<ui::Rgb> beneath(const std::vector<Ground>& grounds, ui::Point at) {
    for (auto ground = grounds.rbegin(); ground != grounds.rend(); ++ground) {
        if (ground->rect.contains(at)) {
            return ground->color;
        }
    }
    return std::nullopt;
}

// WCAG: large is 24 px, or 18.66 px and bold.
bool is_large(ui::Font font) {
    return font.size_px >= 24 || (font.bold && font.size_px >= 18.66F);
}

}   // namespace

std::vector<Faint> faint_parts(const ui::Scene& scene, const ui::Theme& theme, std::size_t& pairs) {
    std::vector<Ground> grounds;
    std::vector<Faint> faint;
    const auto compare =
        [&](std::string what, ui::Rgb color, std::optional<ui::Rgb> ground, double least) {
            if (!ground) {
                return;
            }
            ++pairs;
            const double ratio = ui::contrast(color, *ground);
            if (ratio < least) {
                faint.push_back({std::move(what), color, *ground, ratio});
            }
        };
    for (const ui::Shape& shape : scene) {
        std::visit(
            Overload{
                [&](const ui::Fill& fill) {
                    const ui::Point middle{
                        fill.rect.x + fill.rect.width / 2, fill.rect.y + fill.rect.height / 2};
                    const ui::Rgb below = beneath(grounds, middle).value_or(fill.color);
                    grounds.push_back({fill.rect, blended(fill.color, below, fill.alpha)});
                },
                [&](const ui::Edge& edge) {
                    if (edge.color == theme.line && !theme.outlines) {
                        return;
                    }
                    // An edge stands out from what lies around it.
                    compare(
                        "edge",
                        edge.color,
                        beneath(grounds, {edge.rect.x - 1, edge.rect.y + edge.rect.height / 2}),
                        3
                    );
                },
                [&](const ui::TextRun& run) {
                    compare(
                        std::string{run.text},
                        run.color,
                        beneath(grounds, {run.at.x + 2, run.at.y + run.height / 2}),
                        is_large(run.font) ? 3 : 4.5
                    );
                },
                [&](const ui::Curve& curve) {
                    compare("curve", curve.color, beneath(grounds, curve.points[3]), 3);
                },
                [&](const ui::Mark& mark) {
                    compare(
                        "icon",
                        mark.color,
                        beneath(
                            grounds,
                            {mark.rect.x + mark.rect.width / 2, mark.rect.y + mark.rect.height / 2}
                        ),
                        3
                    );
                },
                [&](const ui::Disc& disc) {
                    compare(
                        "dot",
                        disc.color,
                        beneath(grounds, {disc.center.x, disc.center.y - disc.radius - 1}),
                        3
                    );
                },
                [&](const ui::Clip&) {},
            },
            shape
        );
    }
    return faint;
}

}   // namespace wb::test
