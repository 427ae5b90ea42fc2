// Glyphs from the browser's own fonts: every script and emoji, no font file.
#pragma once

#include "ui/draw/fonts.hpp"

namespace wb::browser {

class BrowserFonts final : public ui::FontSource {
public:
    ui::Fonts add_fonts() override;
};

}   // namespace wb::browser
