#include "platform/browser/fonts.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include "platform/browser/host.hpp"

namespace wb::browser {

namespace {

constexpr ImWchar soft_hyphen = 0xAD;

bool bold(const ImFontConfig* source) {
    return source->FontNo == 1;
}

bool init_source(ImFontAtlas*, ImFontConfig* source) {
    // ImGui wants some data to point to; the browser holds the font.
    source->FontLoaderData = source;
    return true;
}

void destroy_source(ImFontAtlas*, ImFontConfig* source) {
    source->FontLoaderData = nullptr;
}

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar) {
    return true;   // the browser falls back through all fonts of the system
}

float density(const ImFontConfig* source, const ImFontBaked* baked) {
    return source->RasterizerDensity * baked->RasterizerDensity;
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    const float pixels = density(source, baked);
    const FontMetrics metrics = font_metrics(bold(source), baked->Size * pixels);
    baked->Ascent = metrics.ascent / pixels;
    baked->Descent = -metrics.descent / pixels;
    // Text is placed by its size: the line of the font's own height is centred in it.
    baked->Ascent += (baked->Size - (baked->Ascent - baked->Descent)) / 2;
    baked->Ascent = std::round(baked->Ascent * pixels) / pixels;
    return true;
}

bool load_glyph(
    ImFontAtlas* atlas,
    ImFontConfig* source,
    ImFontBaked* baked,
    void*,
    ImWchar code_point,
    ImFontGlyph* glyph,
    float* advance_only
) {
    const float pixels = density(source, baked);
    const float raster_size = baked->Size * pixels;
    const GlyphBox box =
        code_point == soft_hyphen
            ? GlyphBox{}
            : measure_glyph(bold(source), raster_size, static_cast<char32_t>(code_point));
    // Whole device pixels keep every letter as sharp as the first.
    const float advance = std::round(box.advance) / pixels;
    if (advance_only != nullptr) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = advance;
    const int width = static_cast<int>(box.width);
    const int height = static_cast<int>(box.height);
    if (width <= 0 || height <= 0) {
        return true;
    }
    const ImFontAtlasRectId pack_id = ImFontAtlasPackAddRect(atlas, width, height);
    if (pack_id == ImFontAtlasRectId_Invalid) {
        return false;
    }
    const bool colored = box.colored > 0;
    ImFontAtlasBuilder* builder = atlas->Builder;
    builder->TempBuffer.resize(width * height * (colored ? 4 : 1));
    std::uint8_t* bitmap = builder->TempBuffer.Data;
    glyph_pixels(bold(source), raster_size, static_cast<char32_t>(code_point), box, bitmap);
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, pack_id);
    glyph->X0 = box.left / pixels;
    glyph->Y0 = baked->Ascent - box.top / pixels;
    glyph->X1 = glyph->X0 + box.width / pixels;
    glyph->Y1 = glyph->Y0 + box.height / pixels;
    glyph->Visible = true;
    glyph->Colored = colored;
    glyph->PackId = pack_id;
    ImFontAtlasBakedSetFontGlyphBitmap(
        atlas,
        baked,
        source,
        glyph,
        rect,
        bitmap,
        colored ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8,
        colored ? width * 4 : width
    );
    return true;
}

const ImFontLoader& loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcInit = init_source;
        made.FontSrcDestroy = destroy_source;
        made.FontSrcContainsGlyph = contains;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

ImFont* add_font(int number) {
    ImFontConfig config;
    config.FontLoader = &loader();
    config.FontNo = static_cast<ImU32>(number);
    config.SizePixels = 17;
    config.PixelSnapH = false;
    return ImGui::GetIO().Fonts->AddFont(&config);
}

}   // namespace

ui::Fonts BrowserFonts::add_fonts() {
    return {add_font(0), add_font(1)};
}

}   // namespace wb::browser

// ImGui asks this function for its loader when it is built with IMGUI_ENABLE_FREETYPE: so
// stb_truetype is not linked, without a patch.
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    return &wb::browser::loader();
}
