// The functions that the page calls in every module. Included once by each module's main, which has
// defined `page()` before.
#pragma once

#include <cstdlib>

#include "platform/browser/wiping.hpp"

#include "main/page.hpp"

extern "C" {

EMSCRIPTEN_KEEPALIVE void* wb_alloc(int size) {
    return std::malloc(static_cast<std::size_t>(size));
}

EMSCRIPTEN_KEEPALIVE void wb_free(void* pointer) {
    wb::browser::wipe_and_free(pointer);
}

EMSCRIPTEN_KEEPALIVE void
wb_environment(float width, float height, float dpr, float root_font_px, int flags) {
    wb::ui::Surface& surface = page().surface;
    surface.width = width;
    surface.height = height;
    surface.root_font_px = root_font_px;
    surface.prefers_dark = wb::page::has_bit(flags, 0);
    surface.reduced_motion = wb::page::has_bit(flags, 1);
    surface.more_contrast = wb::page::has_bit(flags, 2);
    surface.forced_colors = wb::page::has_bit(flags, 3);
    surface.coarse_pointer = wb::page::has_bit(flags, 4);
    page().program.environment(surface, dpr);
}

EMSCRIPTEN_KEEPALIVE void wb_system_colors(int a, int b, int c, int d, int e, int f, int g, int h) {
    wb::ui::Surface& surface = page().surface;
    std::size_t index = 0;
    for (const int color : {a, b, c, d, e, f, g, h}) {
        surface.system_colors[index++] = static_cast<wb::ui::Rgb>(color);
    }
}

EMSCRIPTEN_KEEPALIVE void wb_settings(const char* data, int size) {
    page().program.remembered_settings(wb::page::text(data, size));
}

EMSCRIPTEN_KEEPALIVE int wb_start(const std::uint8_t* data, int size) {
    return wb::page::error_number(
        page().program.start(wb::page::bytes(data, size), wb::page::now_ms())
    );
}

EMSCRIPTEN_KEEPALIVE int wb_content(const std::uint8_t* data, int size) {
    return wb::page::error_number(
        page().program.replace_content(wb::page::bytes(data, size), wb::page::now_ms())
    );
}

EMSCRIPTEN_KEEPALIVE void wb_pointer(int kind, float x, float y, int touch) {
    if (kind >= 0 && kind <= 3) {
        page().program.pointer(
            static_cast<wb::ui::PointerEvent>(kind), x, y, touch != 0, wb::page::now_ms()
        );
    }
}

EMSCRIPTEN_KEEPALIVE void wb_wheel(float, float dy) {
    page().program.wheel(dy, wb::page::now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_scroll_key(int kind) {
    if (kind >= 0 && kind <= 5) {
        page().program.scroll_key(static_cast<wb::ui::ScrollKey>(kind), wb::page::now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_scroll_to(std::uint32_t id, float y) {
    page().program.scroll_to(id, y);
}

EMSCRIPTEN_KEEPALIVE void wb_press(std::uint32_t id) {
    page().program.press(id, wb::page::now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_number(std::uint32_t id, int value) {
    page().program.choose_number(id, value, wb::page::now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_text(std::uint32_t id, const char* data, int size) {
    page().program.write(id, wb::page::text(data, size), wb::page::now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_text_done(std::uint32_t) {
    page().program.act(
        wb::app::Hidden{}, wb::page::now_ms()
    );   // the words are finished: save without waiting for a pause
}

EMSCRIPTEN_KEEPALIVE void wb_person() {
    page().program.somebody_is_there(wb::page::now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_focus(std::uint32_t id, int visible) {
    page().program.focus(id, visible != 0);
}

EMSCRIPTEN_KEEPALIVE void wb_lock(int held) {
    page().program.set_writer(held != 0, wb::page::now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_visibility(int hidden) {
    if (hidden != 0) {
        page().program.act(wb::app::Hidden{}, wb::page::now_ms());
    } else {
        wb::browser::request_frame();
    }
}

EMSCRIPTEN_KEEPALIVE double wb_frame(double) {
    const double next = page().program.frame(wb::page::now_ms());
    page().use_colors();
    page().draw();
    return next;
}

EMSCRIPTEN_KEEPALIVE void wb_context_restored() {
    page().restart_gl();
    wb::browser::request_frame();
}
}
