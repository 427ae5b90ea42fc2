// From arranged nodes to what is painted. A pure function: the same scene is tested, drawn and
// measured.
#pragma once

#include <cstdint>

#include "ui/layout/layout.hpp"
#include "ui/paint/scene.hpp"

namespace wb::ui {

/// What the pointer and the focus do at the moment.
struct Interaction {
    std::uint32_t hovered = 0;
    std::uint32_t held = 0;
    std::uint32_t focused = 0;
    bool focus_visible = false;   ///< the ring is for keyboard and assistive technology
    float page_scroll = 0;        ///< CSS pixels
    float dialog_scroll = 0;

    bool operator==(const Interaction&) const = default;
};

inline constexpr float slider_thumb_px = 24;   ///< its width at normal text size

/// How far along its range a slider or a progress bar stands, 0 to 1.
float range_share(const Node& node);

/// The value of a slider whose thumb is pulled to `x` (CSS pixels); `frame` is where it shows.
int slider_value(const Node& node, const Rect& frame, float x, float scale);

/// Where an item shows right now.
Rect shown_at(const Rect& rect, Layer layer, const Interaction& interaction);

/// Paints a screen. The scene points into the nodes that `arranged` was made from.
Scene paint(
    const Arranged& arranged,
    const Theme& theme,
    const Interaction& interaction,
    const TextMeasure& measure
);

}   // namespace wb::ui
