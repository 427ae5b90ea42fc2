// The projector in the browser: it hears what to show, and keeps nothing.
#include "platform/projector.hpp"

#include "core/wire/room_message.hpp"

#include "main/page.hpp"

namespace {

namespace browser = wb::browser;
using wb::page::Bytes;
using wb::page::now_ms;

/// The projector has no storage, no files and no paper; what asks for them gets nothing.
class Ports final : public wb::app::Ports {
public:
    void load_draft() override {}

    void store_draft(Bytes) override {}

    void remember(std::string_view) override {}

    void download(std::string_view, std::string_view, Bytes) override {}

    void print(Bytes) override {}

    void load_content(wb::content::Language language) override {
        browser::load_content(language == wb::content::Language::German ? "de" : "en");
    }

    void show_mirror(Bytes records) override { browser::mirror(records); }

    void move_focus(std::uint32_t id) override { browser::move_focus(id); }

    void announce(std::string_view words) override { browser::announce(words); }

    void use_language(std::string_view code, std::string_view title) override {
        browser::use_language(code, title);
    }

    void request_frame() override { browser::request_frame(); }

    wb::Date today() override { return browser::today(); }
};

using Page = wb::page::Page<wb::platform::ProjectorProgram, Ports>;

Page& page() {
    static Page page;
    return page;
}

}   // namespace

#include "main/page_exports.hpp"

extern "C" {

/// What the control window says; a message that cannot be read changes nothing. Answers 0, or one
/// more than the ErrorCode.
EMSCRIPTEN_KEEPALIVE int wb_show(const std::uint8_t* data, int size) {
    auto show = wb::wire::read_room_message(wb::page::bytes(data, size));
    if (!show) {
        return wb::page::error_number(show.error());
    }
    page().program.act(wb::app::room::Show{std::move(*show)}, now_ms());
    return 0;
}
}
