// A QR code as a picture: dark modules on white with the quiet zone that readers need, whatever the
// colours of the page.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/paint/scene.hpp"

namespace wb::ui {

struct QrPicture {
    int modules = 0;                       ///< of a side
    std::vector<std::uint8_t> dark = {};   ///< modules x modules, row by row, 1: dark

    bool operator==(const QrPicture&) const = default;
};

/// Paints the code into the square at the upper left of `rect`, as wide as it.
void paint_qr(Scene&, const QrPicture&, const Rect& rect);

}   // namespace wb::ui
