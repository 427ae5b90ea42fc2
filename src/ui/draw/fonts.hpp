// The two fonts of the app. Where glyphs come from differs (the browser, or a font file in tests);
// this hides it.
#pragma once

struct ImFont;

namespace wb::ui {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
};

/// Adds the fonts to the current ImGui context. Implemented by the platform.
class FontSource {
public:
    virtual ~FontSource() = default;
    virtual Fonts add_fonts() = 0;
};

}   // namespace wb::ui
