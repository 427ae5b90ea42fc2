// The app in the browser: the functions that the page calls, and the ports that call the page.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "platform/browser/fonts.hpp"
#include "platform/browser/host.hpp"
#include "platform/program.hpp"

namespace {

namespace browser = wb::browser;
using Bytes = std::span<const std::uint8_t>;

constexpr std::string_view draft_key = "draft";
constexpr std::string_view workshop_key = "workshop";

class BrowserPorts final : public wb::app::Ports {
public:
    void load_draft() override { browser::store_get(browser::Request::LoadDraft, draft_key); }

    void store_draft(Bytes bytes) override {
        browser::store_put(browser::Request::StoreDraft, draft_key, bytes);
    }

    void clear_storage() override { browser::store_clear(browser::Request::ClearStorage); }

    void load_content(wb::content::Language language) override {
        browser::load_content(language == wb::content::Language::German ? "de" : "en");
    }

    void remember(std::string_view settings) override { browser::remember(settings); }

    void ask_coach(std::string_view sentence, wb::content::Language language) override {
        browser::ask_coach(sentence, language == wb::content::Language::German);
    }

    void ask_hints(std::string_view line, wb::content::Language language) override {
        browser::ask_hints(line, language == wb::content::Language::German);
    }

    void download(std::string_view name, std::string_view mime, Bytes bytes) override {
        browser::download(name, mime, bytes);
    }

    void store_workshop(Bytes file) override {
        browser::store_put(browser::Request::StoreWorkshop, workshop_key, file);
    }

    void load_workshop() override {
        browser::store_get(browser::Request::LoadWorkshop, workshop_key);
    }

    void check_workshop(Bytes file) override { browser::check_workshop(file); }

    void
    load_participant(const wb::domain::WorkshopId& workshop, wb::app::DeviceMode device) override {
        browser::load_participant(workshop, device == wb::app::DeviceMode::Own);
    }

    void seal(Bytes request, wb::app::DeviceMode device) override {
        browser::seal(request, device == wb::app::DeviceMode::Own);
    }

    void share(std::string_view name, std::string_view mime, Bytes bytes) override {
        browser::share(name, mime, bytes);
    }

    void print(Bytes document) override { browser::print(document); }

    void show_mirror(Bytes records) override { browser::mirror(records); }

    void move_focus(std::uint32_t id) override { browser::move_focus(id); }

    void announce(std::string_view words) override { browser::announce(words); }

    void use_language(std::string_view code, std::string_view title) override {
        browser::use_language(code, title);
    }

    void request_frame() override { browser::request_frame(); }

    wb::Date today() override { return browser::today(); }
};

class App {
public:
    App() : program{ports, fonts} { start_gl(); }

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
        const wb::ui::Theme& theme = program.stage().theme();
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

    BrowserPorts ports = {};
    browser::BrowserFonts fonts = {};
    wb::platform::Program program;
    wb::ui::Surface surface = {};
    browser::PageColors last_colors = {};
    bool has_gl = false;
};

App& app() {
    static App app;
    return app;
}

double now_ms() {
    return emscripten_get_now();
}

Bytes bytes(const std::uint8_t* data, int size) {
    return {data, static_cast<std::size_t>(size)};
}

std::string_view text(const char* data, int size) {
    return {data, static_cast<std::size_t>(size)};
}

int error_number(const std::optional<wb::Error>& error) {
    return error ? static_cast<int>(error->code) + 1 : 0;
}

wb::app::StoreStatus store_status(int status) {
    return status >= 0 && status <= 4 ? static_cast<wb::app::StoreStatus>(status)
                                      : wb::app::StoreStatus::Failed;
}

// 0, one more than an ErrorCode, or one of the two that web/host.js and web/vault.js add.
wb::app::VaultStatus vault_status(int status) {
    using wb::ErrorCode;
    using wb::app::VaultStatus;
    constexpr int not_stored = 254;
    constexpr int gone = 255;
    switch (status) {
    case 0: return VaultStatus::Done;
    case static_cast<int>(ErrorCode::WrongSignature) + 1: return VaultStatus::WrongSigner;
    case static_cast<int>(ErrorCode::WrongFormat) + 1: return VaultStatus::OtherVersion;
    case not_stored: return VaultStatus::NotStored;
    case gone: return VaultStatus::Unavailable;
    default: return VaultStatus::Damaged;
    }
}

bool has_bit(int flags, unsigned bit) {
    return ((static_cast<unsigned>(flags) >> bit) & 1U) != 0;
}

}   // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* wb_alloc(int size) {
    return std::malloc(static_cast<std::size_t>(size));
}

EMSCRIPTEN_KEEPALIVE void wb_free(void* pointer) {
    std::free(pointer);
}

EMSCRIPTEN_KEEPALIVE void
wb_environment(float width, float height, float dpr, float root_font_px, int flags) {
    wb::ui::Surface& surface = app().surface;
    surface.width = width;
    surface.height = height;
    surface.root_font_px = root_font_px;
    surface.prefers_dark = has_bit(flags, 0);
    surface.reduced_motion = has_bit(flags, 1);
    surface.more_contrast = has_bit(flags, 2);
    surface.forced_colors = has_bit(flags, 3);
    surface.coarse_pointer = has_bit(flags, 4);
    app().program.environment(surface, dpr);
}

EMSCRIPTEN_KEEPALIVE void wb_system_colors(int a, int b, int c, int d, int e, int f, int g, int h) {
    wb::ui::Surface& surface = app().surface;
    std::size_t index = 0;
    for (const int color : {a, b, c, d, e, f, g, h}) {
        surface.system_colors[index++] = static_cast<wb::ui::Rgb>(color);
    }
}

EMSCRIPTEN_KEEPALIVE void wb_settings(const char* data, int size) {
    app().program.remembered_settings(text(data, size));
}

EMSCRIPTEN_KEEPALIVE int wb_start(const std::uint8_t* data, int size) {
    return error_number(app().program.start(bytes(data, size), now_ms()));
}

EMSCRIPTEN_KEEPALIVE int wb_content(const std::uint8_t* data, int size) {
    return error_number(app().program.replace_content(bytes(data, size), now_ms()));
}

EMSCRIPTEN_KEEPALIVE void wb_coached(const char* data, int size) {
    if (auto reply = wb::coach::read_reply(text(data, size))) {
        app().program.act(wb::app::CoachAnswered{std::move(*reply)}, now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_hinted(const char* data, int size) {
    if (auto reply = wb::privacy::read_hints(text(data, size))) {
        app().program.act(wb::app::HintsAnswered{std::move(*reply)}, now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_pointer(int kind, float x, float y, int touch) {
    if (kind >= 0 && kind <= 3) {
        app().program.pointer(static_cast<wb::ui::PointerEvent>(kind), x, y, touch != 0, now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_wheel(float, float dy) {
    app().program.wheel(dy, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_scroll_key(int kind) {
    if (kind >= 0 && kind <= 5) {
        app().program.scroll_key(static_cast<wb::ui::ScrollKey>(kind), now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_scroll_to(std::uint32_t id, float y) {
    app().program.scroll_to(id, y);
}

EMSCRIPTEN_KEEPALIVE void wb_shortcut(int kind) {
    switch (kind) {
    case 0: app().program.act(wb::app::Undo{}, now_ms()); break;
    case 1: app().program.act(wb::app::Redo{}, now_ms()); break;
    case 2: app().program.act(wb::app::CloseDialog{}, now_ms()); break;
    default: break;
    }
}

EMSCRIPTEN_KEEPALIVE void wb_press(std::uint32_t id) {
    app().program.press(id, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_number(std::uint32_t id, int value) {
    app().program.choose_number(id, value, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_text(std::uint32_t id, const char* data, int size) {
    app().program.write(id, text(data, size), now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_text_done(std::uint32_t) {
    app().program.act(
        wb::app::Hidden{}, now_ms()
    );   // the words are finished: save without waiting for a pause
}

EMSCRIPTEN_KEEPALIVE void wb_person() {
    app().program.somebody_is_there(now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_focus(std::uint32_t id, int visible) {
    app().program.focus(id, visible != 0);
}

EMSCRIPTEN_KEEPALIVE void wb_stored(int request, int status, const std::uint8_t* data, int size) {
    const wb::app::StoreStatus answer = store_status(status);
    switch (static_cast<browser::Request>(request)) {
    case browser::Request::LoadDraft:
        app().program.act(wb::app::DraftLoaded{answer, {data, data + size}}, now_ms());
        break;
    case browser::Request::StoreDraft:
        app().program.act(wb::app::DraftStored{answer}, now_ms());
        break;
    case browser::Request::ClearStorage:
        app().program.act(wb::app::EverythingCleared{answer}, now_ms());
        break;
    case browser::Request::LoadWorkshop:
        app().program.act(wb::app::WorkshopRemembered{{data, data + size}}, now_ms());
        break;
    case browser::Request::StoreWorkshop: break;   // remembered or not: the link opens it again
    }
}

EMSCRIPTEN_KEEPALIVE void wb_workshop(int status, const std::uint8_t* data, int size) {
    app().program.act(
        wb::app::WorkshopChecked{vault_status(status), {data, data + size}}, now_ms()
    );
}

EMSCRIPTEN_KEEPALIVE void
wb_participant(int status, int version, const std::uint8_t* data, int size) {
    wb::app::ParticipantLoaded loaded{store_status(status)};
    if (static_cast<std::size_t>(size) == loaded.secret.size()) {
        std::copy_n(data, loaded.secret.size(), loaded.secret.begin());
        loaded.version = static_cast<std::uint32_t>(version);
    } else if (loaded.status == wb::app::StoreStatus::Done) {
        loaded.status = wb::app::StoreStatus::Failed;
    }
    app().program.act(loaded, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_sealed(int status, const std::uint8_t* data, int size) {
    app().program.act(wb::app::HandInSealed{vault_status(status), {data, data + size}}, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_shared(int status) {
    if (status >= 0 && status <= 2) {
        app().program.act(wb::app::FileShared{static_cast<wb::app::ShareStatus>(status)}, now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_file(std::uint32_t, const std::uint8_t* data, int size, int status) {
    const auto read = status >= 0 && status <= 2 ? static_cast<wb::app::FileStatus>(status)
                                                 : wb::app::FileStatus::Unreadable;
    app().program.act(wb::app::FileChosen{read, {data, data + size}}, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_lock(int held) {
    app().program.set_writer(held != 0, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_visibility(int hidden) {
    if (hidden != 0) {
        app().program.act(wb::app::Hidden{}, now_ms());
    } else {
        browser::request_frame();
    }
}

EMSCRIPTEN_KEEPALIVE double wb_frame(double) {
    const double next = app().program.frame(now_ms());
    app().use_colors();
    app().draw();
    return next;
}

EMSCRIPTEN_KEEPALIVE void wb_context_restored() {
    app().restart_gl();
    browser::request_frame();
}
}
