// Measure, then arrange: every node gets its rectangle in one pass, with no frame of wrong layout.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/layout/metrics.hpp"
#include "ui/layout/text.hpp"
#include "ui/nodes/node.hpp"
#include "ui/paint/scene.hpp"
#include "ui/paint/theme.hpp"

namespace wb::ui {

/// What moves together when somebody scrolls.
enum class Layer : std::uint8_t {
    Fixed,    ///< banner and footing while there is room for them
    Page,     ///< what scrolls
    Dialog,   ///< above everything, scrolls on its own when taller than the window
};

/// A node with its place. Rectangles are those of an unscrolled page.
struct Placed {
    const Node* node = nullptr;
    std::uint32_t id = 0;
    int parent = -1;   ///< index, -1: none
    int end = 0;       ///< index behind the last descendant
    Rect rect = {};
    Rect frame = {};   ///< of a field: the part that takes the text; otherwise as `rect`
    Layer layer = Layer::Page;
    Metrics metrics = {};
    std::vector<Line> lines = {};   ///< of the drawn text
    Point text_at = {};             ///< upper left corner of the first line
    float text_width = 0;           ///< the room that lines are centred in
};

/// A whole screen arranged for one window.
struct Arranged {
    std::vector<Placed> items = {};   ///< in reading order, parents first
    Rect window = {};
    Rect scroll_area = {};   ///< where Layer::Page shows
    float page_height = 0;   ///< of Layer::Page's content
    float dialog_height = 0;
    Rect dialog_area = {};
    bool all_scrolls = false;   ///< a low window: banner and footing scroll along

    const Placed* find(std::uint32_t id) const;
    float most_scroll(Layer layer) const;

    /// Where a layer shows: nothing of it is drawn or pressed outside.
    const Rect& area(Layer layer) const;
};

/// Arranges a screen. The nodes must outlive the result.
Arranged arrange(
    const Screen& screen, const Surface& surface, const Theme& theme, const TextMeasure& measure
);

}   // namespace wb::ui
