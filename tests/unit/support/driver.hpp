// Drives the whole app without a browser, through the records that the mirror would get: by role
// and name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/analyse.hpp"
#include "platform/headless/file_fonts.hpp"
#include "platform/headless/headless_ports.hpp"
#include "platform/lead.hpp"
#include "platform/projector.hpp"
#include "platform/take_part.hpp"

namespace wb::test {

/// One record as the mirror reads it.
struct Seen {
    std::uint32_t id = 0;
    std::uint32_t parent = 0;
    ui::Role role = ui::Role::Group;
    int level = 0;
    std::uint32_t flags = 0;
    ui::Rect rect = {};
    int now = 0;
    std::string name = {};
    std::string value = {};
    std::string description = {};
    std::string error = {};
    std::string extra = {};

    bool has(std::uint32_t bit) const { return (flags & bit) != 0; }
};

std::vector<Seen> read_records(const std::vector<std::uint8_t>& block);

/// The content in a language, packed from assets/ by the build.
const std::vector<std::uint8_t>& packed_content(content::Language language);
const content::Bundle& bundle(content::Language language);

/// Font files for headless fonts.
std::string test_font();
std::string test_font_bold();

/// What a facilitator's part loads, as its page gives it.
std::vector<std::uint8_t> packed_lead_content(content::Language language);

/// One part of the app over its ports in memory.
template <class Program, class Ports>
class DriverOf {
public:
    DriverOf(const std::vector<std::uint8_t>& content, const ui::Surface& surface);

    /// Lets so much time pass, running the frames that are due; stops early when nothing is left to
    /// do.
    void settle();
    void wait(double ms);

    std::vector<Seen> records() const { return read_records(ports.mirror); }

    /// The only record with this role and name. Fails the test when there is none, or more than
    /// one.
    Seen find(ui::Role role, std::string_view name) const;
    bool shows(ui::Role role, std::string_view name) const;

    void press(ui::Role role, std::string_view name);
    void click(ui::Role role, std::string_view name);   ///< with the pointer, through ImGui
    void write(ui::Role role, std::string_view name, std::string_view words);
    void choose(std::string_view select_name, int index);

    /// The name of the screen's first heading of level 1.
    std::string title() const;

    Ports ports = {};
    headless::FileFonts fonts;
    Program program;
    double now_ms = 1000;
};

/// Taking part.
class Driver : public DriverOf<platform::TakePartProgram, headless::HeadlessPorts> {
public:
    explicit Driver(
        content::Language language = content::Language::German, const ui::Surface& surface = {}
    );
};

/// Running a workshop.
class LeadDriver : public DriverOf<platform::LeadProgram, headless::HeadlessLeadPorts> {
public:
    explicit LeadDriver(
        content::Language language = content::Language::German, const ui::Surface& surface = {}
    );

    const std::string& text(ui::LeadText key) const { return program.words()(key); }
};

/// Analysing results.
class ResultsDriver : public DriverOf<platform::ResultsProgram, headless::HeadlessResultsPorts> {
public:
    explicit ResultsDriver(
        content::Language language = content::Language::German, const ui::Surface& surface = {}
    );

    const std::string& text(ui::LeadText key) const { return program.words()(key); }
};

/// The projector.
class RoomDriver : public DriverOf<platform::ProjectorProgram, headless::HeadlessRoomPorts> {
public:
    explicit RoomDriver(
        content::Language language = content::Language::German, const ui::Surface& surface = {}
    );

    const std::string& text(ui::LeadText key) const { return program.words()(key); }
};

}   // namespace wb::test
