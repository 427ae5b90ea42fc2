// The projector as its records say it: every kind of message, every view of every picture, a clock
// that counts, and a page that rests and keeps nothing.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/utf8.hpp"
#include "core/wire/room_message.hpp"
#include "core/wire/vault_message.hpp"
#include "ui/pictures/group_picture.hpp"

#include "support/driver.hpp"
#include "support/scene_check.hpp"
#include "unit/support/revealed.hpp"

namespace wb::test {

namespace {

using ui::LeadText;
using ui::Role;
using wire::RoomPictureShown;
using wire::RoomShow;
using wire::RoomTimer;

ui::Surface wall(float width, bool dark) {
    ui::Surface surface;
    surface.width = width;
    surface.height = width * 9 / 16;
    surface.prefers_dark = dark;
    return surface;
}

void show(RoomDriver& app, const RoomShow& what) {
    app.program.act(app::room::Show{{what}}, app.now_ms);
    app.settle();
}

/// The first view of every picture of a team.
std::vector<RoomPictureShown> pictures_of(const RoomDriver& app, std::uint32_t people) {
    static std::map<std::uint32_t, std::map<std::string, team::Revealed>> teams;
    if (teams.count(people) == 0) {
        teams[people] = team::team_of(people);
    }
    std::vector<RoomPictureShown> result;
    for (const auto& one : teams[people]) {
        for (const content::Picture& picture : app.program.words().guide().pictures.at(one.first)) {
            if (picture.kind != content::PictureKind::Lines) {
                result.push_back({one.first, picture.id, 0, {}, one.second.room});
            }
        }
    }
    return result;
}

std::vector<RoomShow> other_shows() {
    return {
        wire::RoomWelcome{"Wirkung an der Kasse"},
        wire::RoomWelcome{},
        wire::RoomLinesShown{
            "constants",
            "missing",
            {"Zeit f\u00FCr ein ruhiges Gespr\u00E4ch", "Ein Dank, ab und zu"}},
        wire::RoomLinesShown{"constants", "missing", {}},
        wire::RoomJoin{
            "Wirkung an der Kasse",
            "https://example.org/#w=" + std::string(200, 'a'),
            77,
            std::vector<std::uint8_t>(77 * 77, 1)},
        wire::RoomJoin{"Wirkung", "https://example.org/", 0, {}},
        wire::RoomRunning{"effect-map", 7, 12, {RoomTimer::State::Running, 600'000}},
        wire::RoomRunning{"effect-map", 7, 0, {RoomTimer::State::Paused, 61'000}},
        wire::RoomRunning{"effect-map", 0, 12, {RoomTimer::State::Running, 0}},
        wire::RoomRunning{"pulse", 0, 0, {}},
        wire::RoomBlank{},
        RoomPictureShown{"effect-map", "flow", 0, {}, {}},
        RoomPictureShown{"not-there", "flow", 0, {}, {}},
        wire::RoomHands{
            "frontline-voice",
            *privacy::ShowOfHands::counted(
                "praise",
                privacy::Counting::EachOption,
                {{"manner", 6}, {"speed", 4}, {"hardly-any", 1}},
                5
            )},
    };
}

/// Every view of every picture of 8 and 12 people, then every other kind.
void each_show(
    const RoomDriver& app, const std::function<void(const std::string&, const RoomShow&)>& visit
) {
    for (const std::uint32_t people : {8U, 12U}) {
        for (RoomPictureShown shown : pictures_of(app, people)) {
            for (std::uint16_t view = 0; view < 9; ++view) {
                shown.view = view;
                visit(shown.exercise + "/" + shown.picture + " " + std::to_string(view), shown);
            }
        }
    }
    for (const RoomShow& other : other_shows()) {
        visit("kind " + std::to_string(other.index()), other);
    }
}

bool takes_focus(const Seen& seen) {
    return seen.role == Role::Button || seen.role == Role::Link || seen.role == Role::TextField ||
           seen.role == Role::Checkbox || seen.role == Role::Radio || seen.role == Role::Select ||
           seen.has(ui::flag::focus_target);
}

}   // namespace

TEST_SUITE("projector") {
    TEST_CASE("the messages of a team of twelve are those that the browser's tests show") {
        const RoomDriver app;
        std::vector<std::vector<std::uint8_t>> messages;
        for (const RoomPictureShown& shown : pictures_of(app, 12)) {
            messages.push_back(wire::write_room_message({shown}));
        }
        for (const RoomShow& other : other_shows()) {
            messages.push_back(wire::write_room_message({other}));
        }
        wire::VaultMessage all{1, {}};
        all.parts.assign(messages.begin(), messages.end());
        const std::vector<std::uint8_t> now = wire::write_message(all);
        const std::string path = std::string{WB_GOLDEN_DIR} + "/room_12.bin";
        if (std::getenv("WB_REBASELINE") != nullptr) {
            if (std::FILE* const file = std::fopen(path.c_str(), "wb")) {
                std::fwrite(now.data(), 1, now.size(), file);
                std::fclose(file);
            }
        }
        std::vector<std::uint8_t> golden;
        if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
            for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
                golden.push_back(static_cast<std::uint8_t>(c));
            }
            std::fclose(file);
        }
        MESSAGE(messages.size(), " messages, ", now.size(), " bytes");
        CHECK((now == golden));
    }

    TEST_CASE("one heading, unique names of things, nothing to press, nothing kept") {
        for (const auto language : {content::Language::German, content::Language::English}) {
            RoomDriver app{language, wall(1920, true)};
            std::size_t shows = 0;
            each_show(app, [&](const std::string& name, const RoomShow& what) {
                CAPTURE(name);
                ++shows;
                show(app, what);
                std::set<std::uint32_t> ids;
                int main_headings = 0;
                for (const Seen& seen : app.records()) {
                    CAPTURE(seen.name);
                    CHECK(ids.insert(seen.id).second);
                    CHECK(utf8::valid(seen.name));
                    CHECK(seen.name.find('{') == std::string::npos);
                    CHECK_FALSE(takes_focus(seen));
                    main_headings += seen.role == Role::Heading && seen.level == 1 ? 1 : 0;
                }
                CHECK(main_headings == 1);
                CHECK_FALSE(app.title().empty());
            });
            CHECK(shows > 300);
            CHECK(app.ports.puts.empty());
            CHECK(app.ports.remembered.empty());
            CHECK(app.ports.downloads.empty());
        }
    }

    TEST_CASE("everything stands on the wall without scrolling, large and dark enough") {
        for (const float width : {1920.0F, 1280.0F}) {
            for (const bool dark : {false, true}) {
                RoomDriver app{content::Language::German, wall(width, dark)};
                std::size_t pairs = 0;
                each_show(app, [&](const std::string& name, const RoomShow& what) {
                    CAPTURE(name);
                    show(app, what);
                    const ui::Arranged& arranged = app.program.stage().arranged();
                    CHECK_FALSE(arranged.all_scrolls);
                    CHECK(arranged.most_scroll(ui::Layer::Page) <= 0);
                    const ui::Theme& theme = app.program.stage().theme();
                    const ui::Scene scene =
                        ui::paint(arranged, theme, {}, app.program.stage().measure());
                    for (const Faint& faint : faint_parts(scene, theme, pairs)) {
                        FAIL_CHECK(faint.what << " " << faint.ratio);
                    }
                    for (const ui::Shape& shape : scene) {
                        if (const auto* const run = std::get_if<ui::TextRun>(&shape)) {
                            CHECK(run->font.size_px >= 0.9F * 34 * width / 1920 - 1);
                        }
                    }
                });
                CHECK(app.program.stage().theme().body_px == std::round(34 * width / 1920));
                MESSAGE(
                    width, std::string{dark ? " dark: " : " light: "}, pairs, " pairs of colors"
                );
            }
        }
    }

    TEST_CASE("the clock counts each second and rests when it has stopped") {
        RoomDriver app{content::Language::German, wall(1920, false)};
        show(app, wire::RoomRunning{"pulse", 1, 8, {RoomTimer::State::Running, 3'000}});
        CHECK(app.shows(Role::Paragraph, "0:03"));
        const double next = app.program.frame(app.now_ms);
        CHECK(next > 900);
        CHECK(next <= 1000);
        app.wait(1000);
        CHECK(app.shows(Role::Paragraph, "0:02"));
        app.wait(3000);
        CHECK(app.shows(Role::Paragraph, app.text(LeadText::room_time_over)));
        CHECK(app.ports.said.back() == app.text(LeadText::room_time_over));
        CHECK(app.program.frame(app.now_ms) < 0);
        show(app, wire::RoomRunning{"pulse", 1, 8, {RoomTimer::State::Paused, 65'000}});
        CHECK(app.shows(Role::Paragraph, "1:05"));
        CHECK(app.shows(Role::Paragraph, app.text(LeadText::room_paused)));
        CHECK(app.program.frame(app.now_ms) < 0);
        show(app, wire::RoomBlank{});
        CHECK(app.program.frame(app.now_ms) < 0);
    }

    TEST_CASE("what is new is said once, with its first line; a number of hand-ins is not") {
        RoomDriver app{content::Language::German, wall(1920, false)};
        app.ports.said.clear();
        show(app, wire::RoomRunning{"pulse", 1, 8, {}});
        REQUIRE(app.ports.said.size() == 1);
        CHECK(app.ports.said.back() == "Standort. Abgegeben: 1 von 8");
        show(app, wire::RoomRunning{"pulse", 2, 8, {}});
        CHECK(app.ports.said.size() == 1);
        CHECK(app.shows(Role::Paragraph, "Abgegeben: 2 von 8"));
        const RoomPictureShown first = pictures_of(app, 12).front();
        show(app, first);
        CHECK(app.ports.said.size() == 2);
        CHECK(app.ports.said.back().find(app.title() + ". ") == 0);
        show(app, first);
        CHECK(app.ports.said.size() == 2);
    }

    TEST_CASE("the view that is asked for is shown, and the last one beyond it") {
        RoomDriver app{content::Language::German, wall(1920, false)};
        std::size_t several = 0;
        for (RoomPictureShown shown : pictures_of(app, 12)) {
            std::set<std::string> texts;
            for (std::uint16_t view = 0; view < 30; ++view) {
                shown.view = view;
                show(app, shown);
                std::string text;
                for (const Seen& seen : app.records()) {
                    text += seen.name + "\n";
                }
                texts.insert(text);
            }
            several += texts.size() > 1 ? 1 : 0;
        }
        CHECK(several > 3);
    }
}

}   // namespace wb::test
