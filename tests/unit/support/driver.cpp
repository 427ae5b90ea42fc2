#include "support/driver.hpp"

#include <cstdio>
#include <cstring>
#include <memory>

#include <doctest/doctest.h>

#include "core/content/pack.hpp"
#include "core/wire/vault_message.hpp"

namespace wb::test {

namespace {

std::vector<std::uint8_t> read_file(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{
        std::fopen(path.c_str(), "rb"), &std::fclose};
    REQUIRE_MESSAGE(file != nullptr, path);
    std::vector<std::uint8_t> bytes;
    std::uint8_t buffer[4096];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof(buffer), file.get())) > 0;) {
        bytes.insert(bytes.end(), buffer, buffer + n);
    }
    return bytes;
}

std::uint32_t word(const std::vector<std::uint8_t>& block, std::size_t index) {
    std::uint32_t value = 0;
    std::memcpy(&value, block.data() + index * 4, 4);
    return value;
}

float real(const std::vector<std::uint8_t>& block, std::size_t index) {
    float value = 0;
    std::memcpy(&value, block.data() + index * 4, 4);
    return value;
}

}   // namespace

std::vector<Seen> read_records(const std::vector<std::uint8_t>& block) {
    std::vector<Seen> result;
    if (block.size() < 32) {
        return result;
    }
    const std::size_t count = word(block, 1);
    const std::size_t words = word(block, 2);
    const std::size_t strings = word(block, 3);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = 8 + i * words;
        const auto text = [&](std::size_t index) {
            const std::size_t begin = strings + word(block, at + index);
            return std::string{
                block.begin() + static_cast<std::ptrdiff_t>(begin),
                block.begin() + static_cast<std::ptrdiff_t>(begin + word(block, at + index + 1))};
        };
        Seen seen;
        seen.id = word(block, at);
        seen.parent = word(block, at + 1);
        seen.role = static_cast<ui::Role>(word(block, at + 2) & 0xFFU);
        seen.level = static_cast<int>((word(block, at + 2) >> 8U) & 0xFFU);
        seen.flags = word(block, at + 3);
        seen.rect = {
            real(block, at + 4), real(block, at + 5), real(block, at + 6), real(block, at + 7)};
        seen.now = static_cast<int>(word(block, at + 8));
        seen.name = text(12);
        seen.value = text(14);
        seen.description = text(16);
        seen.error = text(18);
        seen.extra = text(20);
        result.push_back(std::move(seen));
    }
    return result;
}

const std::vector<std::uint8_t>& packed_content(content::Language language) {
    static const std::vector<std::uint8_t> german = read_file(WB_CONTENT_DIR "/content.de.bin");
    static const std::vector<std::uint8_t> english = read_file(WB_CONTENT_DIR "/content.en.bin");
    return language == content::Language::German ? german : english;
}

const content::Bundle& bundle(content::Language language) {
    static const content::Bundle german =
        *content::unpack(packed_content(content::Language::German));
    static const content::Bundle english =
        *content::unpack(packed_content(content::Language::English));
    return language == content::Language::German ? german : english;
}

std::string test_font() {
    return WB_TEST_FONT;
}

std::string test_font_bold() {
    return WB_TEST_FONT_BOLD;
}

std::vector<std::uint8_t> packed_lead_content(content::Language language) {
    const bool german = language == content::Language::German;
    const std::vector<std::uint8_t> guide =
        read_file(german ? WB_CONTENT_DIR "/lead.de.bin" : WB_CONTENT_DIR "/lead.en.bin");
    return wire::write_message({0, {packed_content(language), guide}});
}

template <class Program, class Ports>
DriverOf<Program, Ports>::DriverOf(
    const std::vector<std::uint8_t>& content, const ui::Surface& surface
)
    : fonts{WB_TEST_FONT, WB_TEST_FONT_BOLD}
    , program{ports, fonts} {
    program.environment(surface, 1);
    REQUIRE_FALSE(program.start(content, now_ms).has_value());
    program.act(app::DraftLoaded{app::StoreStatus::Empty, {}}, now_ms);
    settle();
}

template <class Program, class Ports>
void DriverOf<Program, Ports>::settle() {
    for (int i = 0; i < 200; ++i) {
        now_ms += 16;
        ports.frame_requested = false;
        const double next = program.frame(now_ms);
        if (next != 0 && !ports.frame_requested) {
            return;
        }
    }
    FAIL("the app never comes to rest");
}

template <class Program, class Ports>
void DriverOf<Program, Ports>::wait(double ms) {
    const double until = now_ms + ms;
    while (now_ms < until) {
        const double next = program.frame(now_ms);
        now_ms = next < 0 ? until : std::min(until, now_ms + std::max(next, 16.0));
    }
    settle();
}

template <class Program, class Ports>
Seen DriverOf<Program, Ports>::find(ui::Role role, std::string_view name) const {
    std::optional<Seen> found;
    for (const Seen& seen : records()) {
        if (seen.role == role && seen.name == name) {
            REQUIRE_MESSAGE(
                !found.has_value(), "more than one record is called " << std::string{name}
            );
            found = seen;
        }
    }
    REQUIRE_MESSAGE(
        found.has_value(), "no record is called " << std::string{name} << " on " << title()
    );
    return *found;
}

template <class Program, class Ports>
bool DriverOf<Program, Ports>::shows(ui::Role role, std::string_view name) const {
    for (const Seen& seen : records()) {
        if (seen.role == role && seen.name == name) {
            return true;
        }
    }
    return false;
}

template <class Program, class Ports>
void DriverOf<Program, Ports>::press(ui::Role role, std::string_view name) {
    program.press(find(role, name).id, now_ms);
    settle();
}

template <class Program, class Ports>
void DriverOf<Program, Ports>::click(ui::Role role, std::string_view name) {
    const std::uint32_t id = find(role, name).id;
    program.focus(id, true);   // scrolls into view, as somebody would before pressing
    settle();
    program.focus(id, false);
    const ui::Rect rect = find(role, name).rect;
    const float x = rect.x + rect.width / 2;
    const float y = rect.y + rect.height / 2;
    program.pointer(ui::PointerEvent::Move, x, y, false, now_ms);
    program.pointer(ui::PointerEvent::Down, x, y, false, now_ms);
    program.pointer(ui::PointerEvent::Up, x, y, false, now_ms);
    settle();
}

template <class Program, class Ports>
void DriverOf<Program, Ports>::write(ui::Role role, std::string_view name, std::string_view words) {
    program.write(find(role, name).id, words, now_ms);
    settle();
}

template <class Program, class Ports>
void DriverOf<Program, Ports>::choose(std::string_view select_name, int index) {
    program.choose_number(find(ui::Role::Select, select_name).id, index, now_ms);
    settle();
}

template <class Program, class Ports>
std::string DriverOf<Program, Ports>::title() const {
    for (const Seen& seen : records()) {
        if (seen.role == ui::Role::Heading && seen.level == 1) {
            return seen.name;
        }
    }
    return {};
}

template class DriverOf<platform::TakePartProgram, headless::HeadlessPorts>;
template class DriverOf<platform::LeadProgram, headless::HeadlessLeadPorts>;
template class DriverOf<platform::ResultsProgram, headless::HeadlessResultsPorts>;
template class DriverOf<platform::ProjectorProgram, headless::HeadlessRoomPorts>;

Driver::Driver(content::Language language, const ui::Surface& surface)
    : DriverOf{packed_content(language), surface} {}

LeadDriver::LeadDriver(content::Language language, const ui::Surface& surface)
    : DriverOf{packed_lead_content(language), surface} {}

ResultsDriver::ResultsDriver(content::Language language, const ui::Surface& surface)
    : DriverOf{packed_lead_content(language), surface} {}

RoomDriver::RoomDriver(content::Language language, const ui::Surface& surface)
    : DriverOf{packed_lead_content(language), surface} {}

}   // namespace wb::test
