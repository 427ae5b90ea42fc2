#include "ui/charts/qr.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace wb::ui {

namespace {

constexpr int quiet_modules = 4;   // on each side (ISO/IEC 18004, 6.3.8)
constexpr Rgb white = 0xFFFFFF;
constexpr Rgb black = 0x000000;

}   // namespace

void paint_qr(Scene& scene, const QrPicture& picture, const Rect& rect) {
    const float side = std::min(rect.width, rect.height);
    scene.push_back(Fill{{rect.x, rect.y, side, side}, 0, white});
    // Whole pixels where there is room: edges between them are sharp, and the quiet zone only
    // grows.
    const float exact = side / static_cast<float>(picture.modules + 2 * quiet_modules);
    const float module = exact >= 2 ? std::floor(exact) : exact;
    const float edge = std::floor((side - module * static_cast<float>(picture.modules)) / 2);
    const auto place = [&](int index) { return edge + module * static_cast<float>(index); };
    const auto is_dark = [&](int x, int y) {
        return picture.dark[static_cast<std::size_t>(y * picture.modules + x)] != 0;
    };
    for (int y = 0; y < picture.modules; ++y) {
        for (int x = 0; x < picture.modules;) {
            int end = x;
            while (end < picture.modules && is_dark(end, y)) {
                ++end;
            }
            if (end > x) {
                const Rect run{rect.x + place(x), rect.y + place(y), place(end) - place(x), module};
                scene.push_back(Fill{run, 0, black});
            }
            x = std::max(end, x + 1);
        }
    }
}

}   // namespace wb::ui
