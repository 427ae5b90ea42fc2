// Running a workshop in the browser: what the page calls only here, and the ports that only this
// needs.
#include "platform/lead.hpp"

#include <algorithm>
#include <utility>

#include "core/wire/vault_message.hpp"
#include "ui/facilitate/keys.hpp"

#include "main/page.hpp"

namespace {

namespace browser = wb::browser;
namespace lead = wb::app::lead;
using wb::page::Bytes;
using wb::page::now_ms;

class Ports final : public wb::page::Ports<wb::platform::LeadPorts> {
public:
    Ports() : wb::page::Ports<wb::platform::LeadPorts>{"lead"} {}

    void make_workshop(Bytes plan, std::uint32_t secret_field) override {
        browser::make_workshop(plan, secret_field);
    }

    void make_way_in(std::string_view link) override { browser::make_way_in(link); }

    void copy(std::string_view text) override { browser::copy(text); }

    void check_workshop(Bytes file) override { browser::check_workshop(file); }

    void open_session(Bytes workshop, Bytes file, Bytes key_file, std::uint32_t field) override {
        browser::open_session(workshop, file, key_file, field);
    }

    void ask_vault(Bytes request) override { browser::ask_vault(request); }

    void save_kept_key(Bytes workshop, Bytes first) override {
        browser::save_kept_key(workshop, first);
    }

    void forget_workshop(Bytes workshop) override { browser::forget_workshop(workshop); }

    void go_to_kiosk(std::string_view link) override { browser::go_to_kiosk(link); }

    void use_keys(bool use) override { browser::use_keys(use); }

    void start_camera() override { browser::start_camera(); }

    void stop_camera() override { browser::stop_camera(); }

    void open_projector() override { browser::open_projector(); }

    void show_in_room(Bytes message) override { browser::show_in_room(message); }
};

using Page = wb::page::Page<wb::platform::LeadProgram, Ports>;

Page& page() {
    static Page page;
    return page;
}

// 0, one more than an ErrorCode, or what web/vault.js adds.
lead::MakeStatus make_status(int status) {
    constexpr int gone = 255;
    switch (status) {
    case 0: return lead::MakeStatus::Done;
    case static_cast<int>(wb::ErrorCode::TooLarge) + 1: return lead::MakeStatus::NoMemory;
    case gone: return lead::MakeStatus::Unavailable;
    default: return lead::MakeStatus::Refused;
    }
}

std::vector<std::uint8_t> copy_of(Bytes bytes) {
    return {bytes.begin(), bytes.end()};
}

}   // namespace

#include "main/page_exports.hpp"

extern "C" {

EMSCRIPTEN_KEEPALIVE void wb_shortcut(int kind) {
    switch (kind) {
    case 0: page().program.act(lead::Undo{}, now_ms()); break;
    case 1: page().program.act(lead::Redo{}, now_ms()); break;
    case 2: page().program.act(wb::app::CloseDialog{}, now_ms()); break;
    case 3: page().program.act(lead::Unlock{}, now_ms()); break;
    default:
        // The keys of web/lead.js, in their order.
        if (kind >= 4 && kind < 4 + wb::ui::lead::key_count) {
            const auto action = wb::ui::lead::action_of(
                static_cast<wb::ui::lead::Key>(kind - 4),
                page().program.model(),
                page().program.words()
            );
            if (action) {
                page().program.act(*action, now_ms());
            }
        }
    }
}

/// Whether this browser uses single keys; told once.
EMSCRIPTEN_KEEPALIVE void wb_keys(int use) {
    page().program.act(lead::KeysRemembered{use != 0}, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_stored(int request, int status, const std::uint8_t* data, int size) {
    const wb::app::StoreStatus answer = wb::page::store_status(status);
    if (request == static_cast<int>(browser::Request::LoadDraft)) {
        page().program.act(wb::app::DraftLoaded{answer, {data, data + size}}, now_ms());
    } else {
        page().program.act(wb::app::DraftStored{answer}, now_ms());
    }
}

/// What the page says of its two secret fields: lead::Strength, and whether they hold the same.
EMSCRIPTEN_KEEPALIVE void wb_secrets(int strength, int same) {
    if (strength >= 0 && strength <= 3) {
        const lead::Passphrase judged{static_cast<lead::Strength>(strength), same != 0};
        page().program.act(lead::PassphraseJudged{judged}, now_ms());
    }
}

/// The vault's answer: a message of the two files.
EMSCRIPTEN_KEEPALIVE void wb_workshop_made(int status, const std::uint8_t* data, int size) {
    lead::WorkshopMade made{make_status(status), {}, {}};
    const auto files = wb::wire::read_message(wb::page::bytes(data, size));
    if (files && files->parts.size() == 2) {
        made.workshop_file = copy_of(files->parts[0]);
        made.key_file = copy_of(files->parts[1]);
    }
    page().program.act(made, now_ms());
}

/// A message of the address and the modules of its QR code.
EMSCRIPTEN_KEEPALIVE void wb_way_in(int modules, const std::uint8_t* data, int size) {
    const auto parts = wb::wire::read_message(wb::page::bytes(data, size));
    if (parts && parts->parts.size() == 2) {
        const Bytes url = parts->parts[0];
        page().program.act(
            lead::WayInMade{
                {{url.begin(), url.end()}, modules, copy_of(parts->parts[1])},
            },
            now_ms()
        );
    }
}

EMSCRIPTEN_KEEPALIVE void wb_workshop(int status, const std::uint8_t* data, int size) {
    page().program.act(
        lead::WorkshopChecked{status == 0, copy_of(wb::page::bytes(data, size))}, now_ms()
    );
}

/// The vault's answer, a message: its number is the status.
EMSCRIPTEN_KEEPALIVE void wb_vault_answer(const std::uint8_t* data, int size) {
    if (const auto answer = wb::wire::read_message(wb::page::bytes(data, size))) {
        lead::VaultAnswered answered{answer->number, {}};
        for (const Bytes part : answer->parts) {
            answered.parts.push_back(copy_of(part));
        }
        page().program.act(answered, now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_file(std::uint32_t, const std::uint8_t* data, int size, int status) {
    const auto read = status >= 0 && status <= 2 ? static_cast<wb::app::FileStatus>(status)
                                                 : wb::app::FileStatus::Unreadable;
    page().program.act(wb::app::FileChosen{read, {data, data + size}}, now_ms());
}

/// Nothing of the workshop of this id is stored any more, or StoreStatus says why it still is.
EMSCRIPTEN_KEEPALIVE void wb_forgotten(int status, const std::uint8_t* data, int size) {
    lead::WorkshopForgotten forgotten{wb::page::store_status(status), {}};
    const Bytes id = wb::page::bytes(data, size);
    if (id.size() == forgotten.workshop.size()) {
        std::copy(id.begin(), id.end(), forgotten.workshop.begin());
        page().program.act(forgotten, now_ms());
    }
}

/// -1: it is on; else a lead::CameraProblem.
EMSCRIPTEN_KEEPALIVE void wb_camera(int problem) {
    lead::CameraTold told;
    if (problem >= 0 && problem <= static_cast<int>(lead::CameraProblem::Reader)) {
        told.problem = static_cast<lead::CameraProblem>(problem);
    }
    page().program.act(told, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_codes(int missing) {
    page().program.act(lead::CodesSeen{static_cast<std::uint32_t>(missing)}, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_codes_read(const std::uint8_t* data, int size) {
    page().program.act(lead::CodesRead{copy_of(wb::page::bytes(data, size))}, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_copied(int done) {
    page().program.act(lead::TextCopied{done != 0}, now_ms());
}
}
