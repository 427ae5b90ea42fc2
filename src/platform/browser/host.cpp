#include "platform/browser/host.hpp"

#include <emscripten.h>

// Quoted names survive the minifier; the bodies are one line each, the work is in web/host.js.
// clang-format off
EM_JS(void, js_request_frame, (), { Module['host']['request_frame'](); });
EM_JS(void, js_mirror, (const void* p, int n), { Module['host']['mirror'](p, n); });
EM_JS(void, js_focus, (unsigned id), { Module['host']['focus'](id >>> 0); });
EM_JS(void, js_announce, (const char* p, int n), { Module['host']['announce'](p, n, 0); });
EM_JS(void, js_language, (const char* p, int n, const char* t, int tn), { Module['host']['language'](p, n, t, tn); });
EM_JS(void, js_colors, (const void* p), { Module['host']['colors'](p); });
EM_JS(void, js_remember, (const char* p, int n), { Module['host']['remember'](p, n); });
EM_JS(void, js_load_content, (const char* p, int n), { Module['host']['load_content'](p, n); });
EM_JS(void, js_ask_coach, (const char* p, int n, int german), { Module['host']['ask_coach'](p, n, german); });
EM_JS(void, js_ask_hints, (const char* p, int n, int german), { Module['host']['ask_hints'](p, n, german); });
EM_JS(void, js_store_put, (int r, const char* k, int kn, const void* p, int n), { Module['host']['store_put'](r, k, kn, p, n, 1); });
EM_JS(void, js_store_get, (int r, const char* k, int kn), { Module['host']['store_get'](r, k, kn); });
EM_JS(void, js_store_clear, (int r), { Module['host']['store_clear'](r); });
EM_JS(void, js_look_for_others, (int r), { Module['host']['look_for_others'](r); });
EM_JS(void, js_download, (const char* m, int mn, const char* t, int tn, const void* p, int n), { Module['host']['download'](m, mn, t, tn, p, n); });
EM_JS(void, js_check_workshop, (const void* p, int n), { Module['host']['check_workshop'](p, n); });
EM_JS(void, js_participant, (const void* p, int n, int own), { Module['host']['participant'](p, n, own); });
EM_JS(void, js_seal, (const void* p, int n, int own), { Module['host']['seal'](p, n, own); });
EM_JS(void, js_share, (const char* m, int mn, const char* t, int tn, const void* p, int n, int c), { Module['host']['share'](m, mn, t, tn, p, n, c); });
EM_JS(void, js_print, (const void* p, int n), { Module['host']['print'](p, n); });
EM_JS(void, js_make_workshop, (const void* p, int n, unsigned f), { Module['host']['make_workshop'](p, n, f >>> 0); });
EM_JS(void, js_make_way_in, (const char* p, int n), { Module['host']['make_way_in'](p, n); });
EM_JS(void, js_copy, (const char* p, int n), { Module['host']['copy'](p, n); });
EM_JS(void, js_open_session, (const void* w, int wn, const void* p, int n, const void* k, int kn, unsigned f), { Module['host']['open_session'](w, wn, p, n, k, kn, f >>> 0); });
EM_JS(void, js_ask_vault, (const void* p, int n), { Module['host']['ask_vault'](p, n); });
EM_JS(void, js_save_kept_key, (const void* w, int wn, const void* p, int n), { Module['host']['save_kept_key'](w, wn, p, n); });
EM_JS(void, js_forget_workshop, (const void* w, int wn), { Module['host']['forget_workshop'](w, wn); });
EM_JS(void, js_use_keys, (int u), { Module['host']['use_keys'](u); });
EM_JS(void, js_start_camera, (), { Module['host']['start_camera'](); });
EM_JS(void, js_stop_camera, (), { Module['host']['stop_camera'](); });
EM_JS(void, js_open_projector, (), { Module['host']['open_projector'](); });
EM_JS(void, js_show_in_room, (const void* p, int n), { Module['host']['show_in_room'](p, n); });
EM_JS(void, js_ask_files, (const void* p, int n), { Module['host']['ask_files'](p, n); });
EM_JS(void, js_go_to_kiosk, (const char* p, int n), { Module['host']['go_to_kiosk'](p, n); });
EM_JS(void, js_glyph_measure, (int b, float s, int c, void* o), { Module['host']['glyph_measure'](b, s, c, o); });
EM_JS(void, js_glyph_pixels, (int b, float s, int c, int l, int t, int w, int h, void* o, int k), { Module['host']['glyph_pixels'](b, s, c, l, t, w, h, o, k); });
EM_JS(void, js_font_metrics, (int b, float s, void* o), { Module['host']['font_metrics'](b, s, o); });
EM_JS(int, js_today, (), { return Module['host']['today'](); });
EM_JS(int, js_gl_current, (), { var c = Module['host']['gl_context']; return c ? (GL.makeContextCurrent(GL.registerContext(c, { majorVersion: 2, minorVersion: 0 })) ? 1 : 0) : 0; });

// clang-format on

namespace wb::browser {

namespace {

int size(std::string_view text) {
    return static_cast<int>(text.size());
}

int size(std::span<const std::uint8_t> bytes) {
    return static_cast<int>(bytes.size());
}

}   // namespace

void request_frame() {
    js_request_frame();
}

void mirror(std::span<const std::uint8_t> records) {
    js_mirror(records.data(), size(records));
}

void move_focus(std::uint32_t id) {
    js_focus(id);
}

void announce(std::string_view words) {
    js_announce(words.data(), size(words));
}

void use_language(std::string_view code, std::string_view title) {
    js_language(code.data(), size(code), title.data(), size(title));
}

void use_colors(const PageColors& colors) {
    js_colors(&colors);
}

void remember(std::string_view settings) {
    js_remember(settings.data(), size(settings));
}

void load_content(std::string_view language_code) {
    js_load_content(language_code.data(), size(language_code));
}

void ask_coach(std::string_view sentence, bool german) {
    js_ask_coach(sentence.data(), size(sentence), german ? 1 : 0);
}

void ask_hints(std::string_view line, bool german) {
    js_ask_hints(line.data(), size(line), german ? 1 : 0);
}

void store_put(Request request, std::string_view key, std::span<const std::uint8_t> bytes) {
    js_store_put(static_cast<int>(request), key.data(), size(key), bytes.data(), size(bytes));
}

void store_get(Request request, std::string_view key) {
    js_store_get(static_cast<int>(request), key.data(), size(key));
}

void store_clear(Request request) {
    js_store_clear(static_cast<int>(request));
}

void look_for_others(Request request) {
    js_look_for_others(static_cast<int>(request));
}

void download(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes) {
    js_download(name.data(), size(name), mime.data(), size(mime), bytes.data(), size(bytes));
}

void check_workshop(std::span<const std::uint8_t> file) {
    js_check_workshop(file.data(), size(file));
}

void load_participant(std::span<const std::uint8_t> workshop_id, bool own_device) {
    js_participant(workshop_id.data(), size(workshop_id), own_device ? 1 : 0);
}

void seal(std::span<const std::uint8_t> request, bool own_device) {
    js_seal(request.data(), size(request), own_device ? 1 : 0);
}

void share(
    bool as_codes, std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes
) {
    js_share(
        name.data(),
        size(name),
        mime.data(),
        size(mime),
        bytes.data(),
        size(bytes),
        as_codes ? 1 : 0
    );
}

void print(std::span<const std::uint8_t> document) {
    js_print(document.data(), size(document));
}

void make_workshop(std::span<const std::uint8_t> plan, std::uint32_t secret_field) {
    js_make_workshop(plan.data(), size(plan), secret_field);
}

void make_way_in(std::string_view link) {
    js_make_way_in(link.data(), size(link));
}

void copy(std::string_view text) {
    js_copy(text.data(), size(text));
}

void open_session(
    std::span<const std::uint8_t> workshop_id,
    std::span<const std::uint8_t> workshop_file,
    std::span<const std::uint8_t> key_file,
    std::uint32_t secret_field
) {
    js_open_session(
        workshop_id.data(),
        size(workshop_id),
        workshop_file.data(),
        size(workshop_file),
        key_file.data(),
        size(key_file),
        secret_field
    );
}

void ask_vault(std::span<const std::uint8_t> request) {
    js_ask_vault(request.data(), size(request));
}

void save_kept_key(std::span<const std::uint8_t> workshop_id, std::span<const std::uint8_t> first) {
    js_save_kept_key(workshop_id.data(), size(workshop_id), first.data(), size(first));
}

void forget_workshop(std::span<const std::uint8_t> workshop_id) {
    js_forget_workshop(workshop_id.data(), size(workshop_id));
}

void go_to_kiosk(std::string_view link) {
    js_go_to_kiosk(link.data(), size(link));
}

void use_keys(bool use) {
    js_use_keys(use ? 1 : 0);
}

void start_camera() {
    js_start_camera();
}

void stop_camera() {
    js_stop_camera();
}

void open_projector() {
    js_open_projector();
}

void show_in_room(std::span<const std::uint8_t> message) {
    js_show_in_room(message.data(), size(message));
}

void ask_files(std::span<const std::uint8_t> message) {
    js_ask_files(message.data(), size(message));
}

GlyphBox measure_glyph(bool bold, float size_px, char32_t code_point) {
    GlyphBox box{};
    js_glyph_measure(bold ? 1 : 0, size_px, static_cast<int>(code_point), &box);
    return box;
}

void glyph_pixels(
    bool bold, float size_px, char32_t code_point, const GlyphBox& box, std::uint8_t* out
) {
    js_glyph_pixels(
        bold ? 1 : 0,
        size_px,
        static_cast<int>(code_point),
        static_cast<int>(box.left),
        static_cast<int>(box.top),
        static_cast<int>(box.width),
        static_cast<int>(box.height),
        out,
        box.colored > 0 ? 1 : 0
    );
}

FontMetrics font_metrics(bool bold, float size_px) {
    FontMetrics metrics{};
    js_font_metrics(bold ? 1 : 0, size_px, &metrics);
    return metrics;
}

Date today() {
    const int digits = js_today();   // 20261122
    return {digits / 10000, digits / 100 % 100, digits % 100};
}

bool make_gl_current() {
    return js_gl_current() != 0;
}

}   // namespace wb::browser
