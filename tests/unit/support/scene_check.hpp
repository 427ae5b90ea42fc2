// Looks at a painted scene the way an eye does: what lies beneath a text or a line, and is the
// contrast enough?
#pragma once

#include <string>
#include <vector>

#include "ui/paint/scene.hpp"

namespace wb::test {

struct Faint {
    std::string what = {};
    ui::Rgb color = 0;
    ui::Rgb beneath = 0;
    double ratio = 0;
};

/// Every text below 4.5:1 (3:1 when large) and every control's edge, mark or disc below 3:1.
/// Separators (the theme's `line` colour) are decoration and do not count. `pairs` counts what was
/// compared.
std::vector<Faint> faint_parts(const ui::Scene& scene, const ui::Theme& theme, std::size_t& pairs);

}   // namespace wb::test
