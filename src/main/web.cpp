// Taking part in the browser: what the page calls only here, and the ports that only this needs.
#include <algorithm>
#include <utility>

#include "platform/take_part.hpp"

#include "main/page.hpp"

namespace {

namespace browser = wb::browser;
using wb::page::Bytes;
using wb::page::now_ms;
using wb::page::store_status;

constexpr std::string_view workshop_key = "workshop";

class Ports final : public wb::page::Ports<wb::app::TakePartPorts> {
public:
    Ports() : wb::page::Ports<wb::app::TakePartPorts>{"draft"} {}

    void clear_storage() override { browser::store_clear(browser::Request::ClearStorage); }

    void look_for_others() override { browser::look_for_others(browser::Request::LookForOthers); }

    void ask_coach(std::string_view sentence, wb::content::Language language) override {
        browser::ask_coach(sentence, language == wb::content::Language::German);
    }

    void ask_hints(std::string_view line, wb::content::Language language) override {
        browser::ask_hints(line, language == wb::content::Language::German);
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

    void
    share(wb::app::ShareBy by, std::string_view name, std::string_view mime, Bytes bytes) override {
        browser::share(by == wb::app::ShareBy::Codes, name, mime, bytes);
    }
};

using Page = wb::page::Page<wb::platform::TakePartProgram, Ports>;

Page& page() {
    static Page page;
    return page;
}

// 0, one more than an ErrorCode, or one of the three that web/host.js and web/vault.js add.
wb::app::VaultStatus vault_status(int status) {
    using wb::ErrorCode;
    using wb::app::VaultStatus;
    constexpr int no_room = 253;
    constexpr int not_stored = 254;
    constexpr int gone = 255;
    switch (status) {
    case 0: return VaultStatus::Done;
    case static_cast<int>(ErrorCode::WrongSignature) + 1: return VaultStatus::WrongSigner;
    case static_cast<int>(ErrorCode::WrongFormat) + 1: return VaultStatus::OtherVersion;
    case no_room: return VaultStatus::NoRoom;
    case not_stored: return VaultStatus::NotStored;
    case gone: return VaultStatus::Unavailable;
    default: return VaultStatus::Damaged;
    }
}

}   // namespace

#include "main/page_exports.hpp"

extern "C" {

EMSCRIPTEN_KEEPALIVE void wb_kiosk() {
    page().program.act(wb::app::EnterKiosk{}, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_coached(const char* data, int size) {
    if (auto reply = wb::coach::read_reply(wb::page::text(data, size))) {
        page().program.act(wb::app::CoachAnswered{std::move(*reply)}, now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_hinted(const char* data, int size) {
    if (auto reply = wb::privacy::read_hints(wb::page::text(data, size))) {
        page().program.act(wb::app::HintsAnswered{std::move(*reply)}, now_ms());
    }
}

EMSCRIPTEN_KEEPALIVE void wb_shortcut(int kind) {
    switch (kind) {
    case 0: page().program.act(wb::app::Undo{}, now_ms()); break;
    case 1: page().program.act(wb::app::Redo{}, now_ms()); break;
    case 2: page().program.act(wb::app::CloseDialog{}, now_ms()); break;
    default: break;
    }
}

EMSCRIPTEN_KEEPALIVE void wb_stored(int request, int status, const std::uint8_t* data, int size) {
    const wb::app::StoreStatus answer = store_status(status);
    switch (static_cast<browser::Request>(request)) {
    case browser::Request::LoadDraft:
        page().program.act(wb::app::DraftLoaded{answer, {data, data + size}}, now_ms());
        break;
    case browser::Request::StoreDraft:
        page().program.act(wb::app::DraftStored{answer}, now_ms());
        break;
    case browser::Request::ClearStorage:
        page().program.act(wb::app::EverythingCleared{answer}, now_ms());
        break;
    case browser::Request::LoadWorkshop:
        page().program.act(wb::app::WorkshopRemembered{{data, data + size}}, now_ms());
        break;
    case browser::Request::LookForOthers:
        page().program.act(wb::app::OthersFound{answer == wb::app::StoreStatus::Done}, now_ms());
        break;
    case browser::Request::StoreWorkshop: break;   // remembered or not: the link opens it again
    }
}

EMSCRIPTEN_KEEPALIVE void wb_workshop(int status, const std::uint8_t* data, int size) {
    page().program.act(
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
    page().program.act(loaded, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_sealed(int status, const std::uint8_t* data, int size) {
    page().program.act(wb::app::HandInSealed{vault_status(status), {data, data + size}}, now_ms());
}

EMSCRIPTEN_KEEPALIVE void wb_shared(int status) {
    if (status >= 0 && status <= 2) {
        page().program.act(
            wb::app::FileShared{static_cast<wb::app::ShareStatus>(status)}, now_ms()
        );
    }
}

EMSCRIPTEN_KEEPALIVE void wb_file(std::uint32_t, const std::uint8_t* data, int size, int status) {
    const auto read = status >= 0 && status <= 2 ? static_cast<wb::app::FileStatus>(status)
                                                 : wb::app::FileStatus::Unreadable;
    page().program.act(wb::app::FileChosen{read, {data, data + size}}, now_ms());
}
}
