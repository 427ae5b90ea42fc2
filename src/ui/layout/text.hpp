// Breaking text into lines: at blanks, behind hyphens and slashes, at soft hyphens, and anywhere in
// a word that is wider than the line.
#pragma once

#include <string_view>
#include <vector>

#include "ui/paint/scene.hpp"

namespace wb::ui {

struct Line {
    std::string_view text = {};
    float width = 0;
    bool hyphen = false;   ///< broken at a soft hyphen: a hyphen is drawn behind the text
};

/// Lines of at most `width` CSS pixels. A line feed always breaks. Never empty: an empty text is
/// one empty line.
std::vector<Line>
break_lines(std::string_view text, Font font, float width, const TextMeasure& measure);

}   // namespace wb::ui
