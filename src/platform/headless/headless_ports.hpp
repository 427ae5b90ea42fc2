// The ports in memory: what would be stored, said and downloaded is kept for a test to look at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ports.hpp"
#include "app/update.hpp"

namespace wb::headless {

struct Downloaded {
    std::string name = {};
    std::vector<std::uint8_t> bytes = {};
};

class HeadlessPorts final : public app::Ports {
public:
    void load_draft() override { ++loads; }

    void store_draft(std::span<const std::uint8_t> bytes) override {
        puts.emplace_back(bytes.begin(), bytes.end());
    }

    void clear_storage() override { ++clears; }

    void load_content(content::Language wanted) override { wanted_language = wanted; }

    void remember(std::string_view settings) override { remembered = settings; }

    void ask_coach(std::string_view sentence, content::Language asked) override {
        coach_asked = app::AskCoach{std::string{sentence}, asked};
    }

    void ask_hints(std::string_view line, content::Language asked) override {
        hints_asked.push_back({std::string{line}, asked});
    }

    void download(std::string_view name, std::string_view, std::span<const std::uint8_t> bytes)
        override {
        downloads.push_back({std::string{name}, {bytes.begin(), bytes.end()}});
    }

    void check_workshop(std::span<const std::uint8_t> file) override {
        checked = app::CheckWorkshop{{file.begin(), file.end()}};
    }

    void store_workshop(std::span<const std::uint8_t> file) override {
        kept_workshop.assign(file.begin(), file.end());
    }

    void load_workshop() override {}

    void load_participant(const domain::WorkshopId& workshop, app::DeviceMode device) override {
        participant = app::LoadParticipant{workshop, device};
    }

    void seal(std::span<const std::uint8_t> request, app::DeviceMode device) override {
        sealed = app::SealHandIn{{request.begin(), request.end()}, device};
    }

    void
    share(std::string_view name, std::string_view, std::span<const std::uint8_t> bytes) override {
        shared.push_back({std::string{name}, {bytes.begin(), bytes.end()}});
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
    int clears = 0;
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
    std::optional<app::AskCoach> coach_asked = std::nullopt;
    std::vector<app::AskHints> hints_asked = {};
    std::optional<app::CheckWorkshop> checked = std::nullopt;
    std::optional<app::LoadParticipant> participant = std::nullopt;
    std::optional<app::SealHandIn> sealed = std::nullopt;
    std::vector<std::uint8_t> kept_workshop = {};   ///< its file, remembered for the next start
    std::vector<Downloaded> shared = {};
    std::string remembered = {};
    std::string language = {};
    std::string page_title = {};
};

}   // namespace wb::headless
