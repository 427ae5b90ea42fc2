// The ports in memory: what would be stored, said and downloaded is kept for a test to look at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ports.hpp"
#include "app/update.hpp"
#include "platform/analyse.hpp"
#include "platform/lead.hpp"

namespace wb::headless {

struct Downloaded {
    std::string name = {};
    std::vector<std::uint8_t> bytes = {};
};

/// What every part asks for; `Base` is the part's interface.
template <class Base>
class Headless : public Base {
public:
    void load_draft() override { ++loads; }

    void store_draft(std::span<const std::uint8_t> bytes) override {
        puts.emplace_back(bytes.begin(), bytes.end());
    }

    void load_content(content::Language wanted) override { wanted_language = wanted; }

    void remember(std::string_view settings) override { remembered = settings; }

    void download(std::string_view name, std::string_view, std::span<const std::uint8_t> bytes)
        override {
        downloads.push_back({std::string{name}, {bytes.begin(), bytes.end()}});
    }

    void print(std::span<const std::uint8_t> document) override {
        printed.assign(document.begin(), document.end());
    }

    void show_mirror(std::span<const std::uint8_t> records) override {
        mirror.assign(records.begin(), records.end());
        ++mirror_updates;
    }

    void move_focus(std::uint32_t id) override { focus = id; }

    void announce(std::string_view words) override { said.emplace_back(words); }

    void use_language(std::string_view code, std::string_view title) override {
        language = code;
        page_title = title;
    }

    void request_frame() override { frame_requested = true; }

    Date today() override { return day; }

    int loads = 0;
    int mirror_updates = 0;
    bool frame_requested = false;
    Date day = {2026, 11, 22};
    std::vector<std::vector<std::uint8_t>> puts =
        {};   ///< drafts sent to the storage, oldest first
    std::vector<Downloaded> downloads = {};
    std::vector<std::uint8_t> printed = {};
    std::vector<std::uint8_t> mirror = {};
    std::vector<std::string> said = {};
    std::optional<content::Language> wanted_language = std::nullopt;
    std::optional<std::uint32_t> focus = std::nullopt;
    std::string remembered = {};
    std::string language = {};
    std::string page_title = {};
};

class HeadlessPorts final : public Headless<app::TakePartPorts> {
public:
    void clear_storage() override { ++clears; }

    void look_for_others() override { ++looks_for_others; }

    void ask_coach(std::string_view sentence, content::Language asked) override {
        coach_asked = app::AskCoach{std::string{sentence}, asked};
    }

    void ask_hints(std::string_view line, content::Language asked) override {
        hints_asked.push_back({std::string{line}, asked});
    }

    void store_workshop(std::span<const std::uint8_t> file) override {
        kept_workshop.assign(file.begin(), file.end());
    }

    void load_workshop() override {}

    void check_workshop(std::span<const std::uint8_t> file) override {
        checked = app::CheckWorkshop{{file.begin(), file.end()}};
    }

    void load_participant(const domain::WorkshopId& workshop, app::DeviceMode device) override {
        participant = app::LoadParticipant{workshop, device};
    }

    void seal(std::span<const std::uint8_t> request, app::DeviceMode device) override {
        sealed = app::SealHandIn{{request.begin(), request.end()}, device};
    }

    void share(
        app::ShareBy by,
        std::string_view name,
        std::string_view,
        std::span<const std::uint8_t> bytes
    ) override {
        auto& files = by == app::ShareBy::Codes ? shown_as_codes : shared;
        files.push_back({std::string{name}, {bytes.begin(), bytes.end()}});
    }

    int clears = 0;
    int looks_for_others = 0;
    std::optional<app::AskCoach> coach_asked = std::nullopt;
    std::vector<app::AskHints> hints_asked = {};
    std::optional<app::CheckWorkshop> checked = std::nullopt;
    std::vector<std::uint8_t> kept_workshop = {};   ///< its file, remembered for the next start
    std::optional<app::LoadParticipant> participant = std::nullopt;
    std::optional<app::SealHandIn> sealed = std::nullopt;
    std::vector<Downloaded> shared = {};
    std::vector<Downloaded> shown_as_codes = {};
};

class HeadlessLeadPorts final : public Headless<platform::LeadPorts> {
public:
    void make_workshop(std::span<const std::uint8_t> plan, std::uint32_t field) override {
        plans.emplace_back(plan.begin(), plan.end());
        secret_field = field;
    }

    void make_way_in(std::string_view link) override { links.emplace_back(link); }

    void copy(std::string_view text) override { copied.emplace_back(text); }

    void check_workshop(std::span<const std::uint8_t> file) override {
        checked.assign(file.begin(), file.end());
    }

    void open_session(
        std::span<const std::uint8_t>,
        std::span<const std::uint8_t> workshop_file,
        std::span<const std::uint8_t> key_file,
        std::uint32_t field
    ) override {
        opened.emplace_back(workshop_file.begin(), workshop_file.end());
        opened.emplace_back(key_file.begin(), key_file.end());
        secret_field = field;
    }

    void ask_vault(std::span<const std::uint8_t> request) override {
        asked.emplace_back(request.begin(), request.end());
    }

    void
    save_kept_key(std::span<const std::uint8_t>, std::span<const std::uint8_t> first) override {
        downloads.push_back({"workshop.key", {first.begin(), first.end()}});
    }

    void forget_workshop(std::span<const std::uint8_t> workshop) override {
        forgotten.emplace_back(workshop.begin(), workshop.end());
    }

    void go_to_kiosk(std::string_view link) override { kiosks.emplace_back(link); }

    void use_keys(bool use) override { keys = use; }

    void start_camera() override {
        ++camera_starts;
        camera_on = true;
    }

    void stop_camera() override { camera_on = false; }

    void open_projector() override { ++projectors; }

    void show_in_room(std::span<const std::uint8_t> message) override {
        in_room.emplace_back(message.begin(), message.end());
    }

    bool keys = true;
    int camera_starts = 0;
    bool camera_on = false;
    int projectors = 0;
    std::vector<std::vector<std::uint8_t>> in_room = {};   ///< told to the projector

    std::vector<std::uint8_t> checked = {};
    std::vector<std::vector<std::uint8_t>> opened = {};   ///< workshop file and key file
    std::vector<std::vector<std::uint8_t>> asked = {};    ///< of the vault
    std::vector<std::string> kiosks = {};
    std::vector<std::vector<std::uint8_t>> forgotten = {};   ///< workshops' ids
    std::vector<std::vector<std::uint8_t>> plans = {};       ///< that the vault was given
    std::uint32_t secret_field = 0;
    std::vector<std::string> links = {};
    std::vector<std::string> copied = {};
};

class HeadlessResultsPorts final : public Headless<platform::ResultsPorts> {
public:
    void keep_files(
        const std::vector<app::results::Keeping>& files, const std::vector<std::string>& keys
    ) override {
        kept += files.size() + keys.size();
    }

    void drop_files(const std::vector<std::uint32_t>&) override {}

    void forget_files(const std::vector<std::string>&) override {}

    void restore_files() override {}

    void stop_reading() override {}

    void list_stored() override { ++lists; }

    void read_stored(std::uint32_t number) override { asked.push_back(number); }

    void ask_build() override { ++builds; }

    void save_workbook(const std::string&, const std::string& json) override { sheets = json; }

    void save_png(const std::string&, const std::string& svg) override { image = svg; }

    std::size_t kept = 0;   ///< files and keys
    int lists = 0;
    int builds = 0;
    std::vector<std::uint32_t> asked = {};   ///< stored items to look at
    std::string sheets = {};                 ///< of the workbook that was saved last
    std::string image = {};                  ///< likewise
};

/// The projector asks for nothing beside what every part asks for.
class HeadlessRoomPorts final : public Headless<app::Ports> {};

}   // namespace wb::headless
