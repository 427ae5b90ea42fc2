// Every function of the page that C++ may call, in one place. Implemented in web/host.js; texts and
// bytes go over as pointer and length.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/date.hpp"

namespace wb::browser {

enum class Request : int {
    LoadDraft = 1,
    StoreDraft = 2,
    ClearStorage = 3,
    LoadWorkshop = 4,
    StoreWorkshop = 5,
    LookForOthers = 6,
};

void request_frame();
Date today();
void mirror(std::span<const std::uint8_t> records);
void move_focus(std::uint32_t id);
void announce(std::string_view words);
void use_language(std::string_view code, std::string_view title);

/// Eight colours as 0xRRGGBB, 1 for dark, then the text sizes of fields and headings in CSS pixels.
struct PageColors {
    std::uint32_t colors[8];
    std::uint32_t dark;
    float field_px;
    float heading_px;
};

void use_colors(const PageColors& colors);
void remember(std::string_view settings);
void load_content(std::string_view language_code);
void ask_coach(std::string_view sentence, bool german);
void ask_hints(std::string_view line, bool german);
void store_put(Request request, std::string_view key, std::span<const std::uint8_t> bytes);
void store_get(Request request, std::string_view key);
void store_clear(Request request);
void look_for_others(Request request);
void download(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes);
void check_workshop(std::span<const std::uint8_t> file);
void load_participant(std::span<const std::uint8_t> workshop_id, bool own_device);
void seal(std::span<const std::uint8_t> request, bool own_device);
void share(
    bool as_codes, std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes
);
void print(std::span<const std::uint8_t> document);
void make_workshop(std::span<const std::uint8_t> plan, std::uint32_t secret_field);
void make_way_in(std::string_view link);
void copy(std::string_view text);
void open_session(
    std::span<const std::uint8_t> workshop_id,
    std::span<const std::uint8_t> workshop_file,
    std::span<const std::uint8_t> key_file,
    std::uint32_t secret_field
);
void ask_vault(std::span<const std::uint8_t> request);
void save_kept_key(std::span<const std::uint8_t> workshop_id, std::span<const std::uint8_t> first);
void forget_workshop(std::span<const std::uint8_t> workshop_id);
void go_to_kiosk(std::string_view link);
void use_keys(bool use);
void start_camera();
void stop_camera();
void open_projector();
void show_in_room(std::span<const std::uint8_t> message);

/// `message`: its number the job, see main/analyse.cpp.
void ask_files(std::span<const std::uint8_t> message);

/// Ink box of one glyph in device pixels: advance, left, top above the baseline, width, height, 1
/// if coloured.
struct GlyphBox {
    float advance;
    float left;
    float top;
    float width;
    float height;
    float colored;
};

GlyphBox measure_glyph(bool bold, float size_px, char32_t code_point);
void glyph_pixels(
    bool bold, float size_px, char32_t code_point, const GlyphBox& box, std::uint8_t* out
);

struct FontMetrics {
    float ascent;
    float descent;
};

FontMetrics font_metrics(bool bold, float size_px);

/// Makes the page's WebGL2 context current; false when there is none.
bool make_gl_current();

}   // namespace wb::browser
