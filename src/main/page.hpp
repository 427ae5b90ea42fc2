// One part of the app on its page: the program, its canvas, and what it may ask of the browser. For
// the mains of the browser's modules.
#pragma once

#include <cstring>
#include <optional>
#include <span>
#include <string_view>

#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "app/shell_action.hpp"
#include "core/base/result.hpp"
#include "platform/browser/fonts.hpp"
#include "platform/browser/host.hpp"
#include "ui/draw/stage.hpp"

namespace wb::page {

using Bytes = std::span<const std::uint8_t>;

/// What every part asks of the page; `Base` is the part's interface, `key` where its draft is kept.
template <class Base>
class Ports : public Base {
public:
    explicit Ports(std::string_view key) : key_{key} {}

    void load_draft() override { browser::store_get(browser::Request::LoadDraft, key_); }

    void store_draft(Bytes bytes) override {
        browser::store_put(browser::Request::StoreDraft, key_, bytes);
    }

    void load_content(content::Language language) override {
        browser::load_content(language == content::Language::German ? "de" : "en");
    }

    void remember(std::string_view settings) override { browser::remember(settings); }

    void download(std::string_view name, std::string_view mime, Bytes bytes) override {
        browser::download(name, mime, bytes);
    }

    void print(Bytes document) override { browser::print(document); }

    void show_mirror(Bytes records) override { browser::mirror(records); }

    void move_focus(std::uint32_t id) override { browser::move_focus(id); }

    void announce(std::string_view words) override { browser::announce(words); }

    void use_language(std::string_view code, std::string_view title) override {
        browser::use_language(code, title);
    }

    void request_frame() override { browser::request_frame(); }

    Date today() override { return browser::today(); }

private:
    std::string_view key_;
};

template <class Program, class PortsOfPart>
class Page {
public:
    Page() : program{ports, fonts} { start_gl(); }

    void start_gl() {
        has_gl = browser::make_gl_current() && ImGui_ImplOpenGL3_Init("#version 300 es");
    }

    void restart_gl() {
        if (has_gl) {
            ImGui_ImplOpenGL3_Shutdown();
        }
        program.stage().forget_textures();
        start_gl();
    }

    void draw() {
        if (!has_gl) {
            return;
        }
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplOpenGL3_RenderDrawData(program.stage().draw_data());
    }

    void use_colors() {
        const ui::Theme& theme = program.stage().theme();
        const browser::PageColors colors{
            {theme.background,
             theme.surface,
             theme.line,
             theme.ink,
             theme.muted,
             theme.primary,
             theme.on_primary,
             theme.warning},
            theme.dark ? 1U : 0U,
            theme.body_px,
            theme.title_px,
        };
        if (std::memcmp(&colors, &last_colors, sizeof(colors)) != 0) {
            last_colors = colors;
            browser::use_colors(colors);
        }
    }

    PortsOfPart ports = {};
    browser::BrowserFonts fonts = {};
    Program program;
    ui::Surface surface = {};
    browser::PageColors last_colors = {};
    bool has_gl = false;
};

inline double now_ms() {
    return emscripten_get_now();
}

inline Bytes bytes(const std::uint8_t* data, int size) {
    return {data, static_cast<std::size_t>(size)};
}

inline std::string_view text(const char* data, int size) {
    return {data, static_cast<std::size_t>(size)};
}

inline int error_number(const std::optional<Error>& error) {
    return error ? static_cast<int>(error->code) + 1 : 0;
}

inline app::StoreStatus store_status(int status) {
    return status >= 0 && status <= 4 ? static_cast<app::StoreStatus>(status)
                                      : app::StoreStatus::Failed;
}

inline bool has_bit(int flags, unsigned bit) {
    return ((static_cast<unsigned>(flags) >> bit) & 1U) != 0;
}

}   // namespace wb::page
