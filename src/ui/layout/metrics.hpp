// How much room each look takes: paddings, heights, fonts. Lengths in CSS pixels, already scaled.
#pragma once

#include "ui/nodes/node.hpp"
#include "ui/paint/scene.hpp"
#include "ui/paint/theme.hpp"

namespace wb::ui {

struct Metrics {
    Font font = {};
    float line_height = 0;
    float pad_x = 0;
    float pad_y = 0;
    float min_height = 0;
    float lead = 0;        ///< room for a dot, box or icon in front of the text, with its gap
    float lead_size = 0;   ///< of that dot, box or icon
    float trail = 0;       ///< room for an icon behind the text, with its gap
    bool centered = false;
};

Metrics metrics(const Node& node, const Theme& theme);

}   // namespace wb::ui
