// What the product needs from the world outside: storage, files, speech. Interfaces here,
// implemented in platform.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "app/model.hpp"
#include "core/base/date.hpp"
#include "core/domain/workshop.hpp"

namespace wb::app {

/// What every part of the app needs. Every call returns at once; an answer, where one is expected,
/// comes later as an Action.
class Ports {
public:
    virtual ~Ports() = default;

    virtual void load_draft() = 0;
    virtual void store_draft(std::span<const std::uint8_t> bytes) = 0;
    virtual void load_content(content::Language language) = 0;
    virtual void remember(std::string_view settings) = 0;
    virtual void
    download(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes) = 0;

    /// A document as a block of records (ui/layout/records.hpp).
    virtual void print(std::span<const std::uint8_t> document) = 0;

    /// The screen's records for the accessible mirror.
    virtual void show_mirror(std::span<const std::uint8_t> records) = 0;
    virtual void move_focus(std::uint32_t id) = 0;
    virtual void announce(std::string_view words) = 0;
    virtual void use_language(std::string_view code, std::string_view title) = 0;
    virtual void request_frame() = 0;

    /// The day where the person is.
    virtual Date today() = 0;
};

/// What taking part needs beside that.
class TakePartPorts : public Ports {
public:
    virtual void clear_storage() = 0;
    virtual void look_for_others() = 0;
    virtual void ask_coach(std::string_view sentence, content::Language language) = 0;
    virtual void ask_hints(std::string_view line, content::Language language) = 0;
    virtual void check_workshop(std::span<const std::uint8_t> file) = 0;
    virtual void store_workshop(std::span<const std::uint8_t> file) = 0;
    virtual void load_workshop() = 0;
    virtual void load_participant(const domain::WorkshopId& workshop, DeviceMode device) = 0;
    virtual void seal(std::span<const std::uint8_t> request, DeviceMode device) = 0;
    virtual void share(
        ShareBy by,
        std::string_view name,
        std::string_view mime,
        std::span<const std::uint8_t> bytes
    ) = 0;
};

/// The settings as the text that `remember` keeps, and back; what is not understood is left at its
/// default.
std::string settings_text(const Settings& settings);
Settings settings_from(std::string_view text);

}   // namespace wb::app
