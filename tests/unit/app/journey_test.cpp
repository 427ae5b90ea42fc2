#include <doctest/doctest.h>

#include "core/wire/draft_file.hpp"

#include "support/tour.hpp"
#include "support/walk.hpp"

namespace wb::test {

namespace {

using ui::Role;
using ui::Text;

}   // namespace

TEST_SUITE("journey") {
    TEST_CASE("a person goes from the start page to their sheet, by keyboard presses") {
        for (const auto language : {content::Language::German, content::Language::English}) {
            Driver app{language};
            fill_to_sheet(app);
            CHECK(app.title() == text(app, Text::sheet_title));
            CHECK(app.shows(Role::Table, text(app, Text::map_caption)));
            CHECK(app.shows(Role::RowHeader, "Die Neuen einarbeiten"));
        }
    }

    TEST_CASE("a click through the canvas does what a press does") {
        Driver app;
        app.click(Role::Button, text(app, Text::begin));
        CHECK(app.program.model().page == app::Page::Path);
        open_exercise(app, "effect-map");
        app.click(Role::Radio, bundle(content::Language::German).branches.back().label);
        app.click(Role::Button, text(app, Text::next));
        CHECK(app.program.model().draft->position.step == "tasks");
        const auto& tasks = bundle(content::Language::German).branches.back().tasks;
        app.click(Role::Checkbox, tasks.back().label);
        CHECK(app.find(Role::Checkbox, tasks.back().label).has(ui::flag::checked));
    }

    TEST_CASE("nothing runs once the app has come to rest, on any screen") {
        tour(content::Language::German, {}, [](Driver& app, const std::string& screen) {
            CAPTURE(screen);
            app.program.act(app::DraftStored{}, app.now_ms);
            app.wait(1000);
            app.program.act(app::DraftStored{}, app.now_ms);
            app.settle();
            const int updates = app.ports.mirror_updates;
            CHECK(app.program.frame(app.now_ms + 10'000) < 0);
            CHECK(app.ports.mirror_updates == updates);
        });
    }

    TEST_CASE("every draft that the app can come to may be written") {
        tour(content::Language::German, {}, [](Driver& app, const std::string& screen) {
            CAPTURE(screen);
            if (const auto& draft = app.program.model().draft) {
                CHECK_FALSE(wire::fault_in(*draft).has_value());
            }
        });
    }

    TEST_CASE("what was stored is there again after a restart, at the same place") {
        Driver before;
        open_exercise(before, "effect-map");
        before.press(Role::Radio, bundle(content::Language::German).branches.front().label);
        before.press(Role::Button, text(before, Text::next));
        before.program.act(app::DraftStored{}, before.now_ms);
        before.settle();
        REQUIRE_FALSE(before.ports.puts.empty());

        Driver after;
        after.program.act(
            app::DraftLoaded{app::StoreStatus::Done, before.ports.puts.back()}, after.now_ms
        );
        after.settle();
        CHECK(after.program.model().draft == before.program.model().draft);
        after.press(Role::Button, text(after, Text::go_on));
        CHECK(after.title() == before.title());
    }

    TEST_CASE("a missing answer is named, and the focus goes to it") {
        Driver app;
        open_exercise(app, "effect-map");
        app.press(Role::Button, text(app, Text::next));
        CHECK(app.program.model().draft->position.step == "branch");
        const Seen group = app.find(Role::RadioGroup, app.title());
        CHECK(group.has(ui::flag::invalid));
        CHECK(group.error == text(app, Text::answer_missing));
        REQUIRE(app.ports.focus.has_value());
        CHECK(
            *app.ports.focus ==
            app.find(Role::Radio, bundle(content::Language::German).branches.front().label).id
        );
        CHECK(app.ports.said.back() == text(app, Text::answer_missing));
    }

    TEST_CASE("a task in own words that is added has the focus at once") {
        Driver app;
        open_exercise(app, "effect-map");
        app.press(Role::Radio, bundle(content::Language::German).branches.front().label);
        app.press(Role::Button, text(app, Text::next));
        app.press(Role::Button, text(app, Text::add_own_task));
        CHECK(app.ports.focus == app.find(Role::TextField, text(app, Text::own_task)).id);
    }

    TEST_CASE("a key is a sign of somebody on a shared device") {
        Driver app;
        app.press(Role::Radio, text(app, Text::shared_device));
        open_exercise(app, "effect-map");
        app.wait(app::idle_warning_ms - 1000);
        app.program.somebody_is_there(app.now_ms);
        app.wait(app::idle_warning_ms - 1000);
        CHECK_FALSE(app.program.model().dialog.has_value());
        app.wait(2000);
        CHECK(app.program.model().dialog == app::Dialog::StillThere);
    }

    TEST_CASE("a new screen moves the focus to its heading") {
        Driver app;
        open_exercise(app, "effect-map");
        REQUIRE(app.ports.focus.has_value());
        CHECK(*app.ports.focus == app.find(Role::Heading, app.title()).id);
    }

    TEST_CASE("the language changes in the middle and every answer stays") {
        Driver app;
        fill_to_sheet(app);
        const auto answers = app.program.model().draft->answers;
        app.program.act(app::ChooseLanguage{content::Language::English}, app.now_ms);
        CHECK(app.ports.wanted_language == content::Language::English);
        REQUIRE_FALSE(
            app.program.replace_content(packed_content(content::Language::English), app.now_ms)
        );
        app.settle();
        CHECK(app.ports.language == "en");
        CHECK(
            app.title() ==
            bundle(content::Language::English).texts[static_cast<std::size_t>(Text::sheet_title)]
        );
        CHECK(app.program.model().draft->answers == answers);
    }

    TEST_CASE("altered content is refused and says so, and the running app stays as it is") {
        Driver app;
        auto altered = packed_content(content::Language::English);
        altered[altered.size() / 2] ^= 1U;
        CHECK(app.program.replace_content(altered, app.now_ms).has_value());
        app.settle();
        CHECK(app.program.model().language == content::Language::German);
        CHECK(app.ports.said.back() == text(app, Text::language_unavailable));

        headless::HeadlessPorts ports;
        headless::FileFonts fonts = app.fonts;
        platform::TakePartProgram fresh{ports, fonts};
        for (const std::size_t size :
             {std::size_t{0}, std::size_t{7}, altered.size() / 2, altered.size() - 1}) {
            const auto& whole = packed_content(content::Language::English);
            CHECK(fresh.start(std::span{whole.data(), size}, 0).has_value());
        }
    }

    TEST_CASE("the file that is saved opens again") {
        Driver app;
        fill_to_sheet(app);
        app.press(Role::Button, text(app, Text::save_file));
        REQUIRE(app.ports.downloads.size() == 1);
        const auto bytes = app.ports.downloads.front().bytes;
        Driver other;
        other.program.act(app::FileChosen{app::FileStatus::Read, bytes}, other.now_ms);
        other.settle();
        CHECK(other.title() == text(other, Text::sheet_title));
        CHECK(other.program.model().draft->answers == app.program.model().draft->answers);
    }

    TEST_CASE("print is a document with the picture, the table and every word") {
        Driver app;
        fill_to_sheet(app);
        app.press(Role::Button, text(app, Text::print));
        const auto records = read_records(app.ports.printed);
        bool svg = false;
        bool own_words = false;
        for (const Seen& seen : records) {
            svg = svg || (seen.role == Role::Figure && seen.extra.rfind("<svg", 0) == 0 &&
                          seen.extra.find("</svg>") != std::string::npos);
            own_words =
                own_words || (seen.role == Role::RowHeader && seen.name == "Die Neuen einarbeiten");
        }
        CHECK(svg);
        CHECK(own_words);
    }
}

}   // namespace wb::test
