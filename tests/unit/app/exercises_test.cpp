#include <doctest/doctest.h>

#include "app/take_part/answer_sheet.hpp"
#include "app/take_part/book.hpp"
#include "app/take_part/calendar.hpp"
#include "app/take_part/flow.hpp"
#include "app/take_part/sentence.hpp"
#include "core/wire/draft_file.hpp"

#include "support/tour.hpp"
#include "support/walk.hpp"

namespace wb::test {

namespace {

using ui::Role;
using ui::Text;

constexpr content::Language languages[] = {content::Language::German, content::Language::English};

std::string text_of(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

// The file with its folded lines joined again (RFC 5545, 3.1).
std::string unfolded(std::string file) {
    for (auto at = file.find("\r\n "); at != std::string::npos; at = file.find("\r\n ", at)) {
        file.erase(at, 3);
    }
    return file;
}

}   // namespace

TEST_SUITE("exercises") {
    TEST_CASE("every exercise can be answered from start to end and is complete then") {
        for (const auto language : languages) {
            Driver app{language};
            std::size_t answered = 0;
            for (const content::Exercise& one : bundle(language).exercises) {
                CAPTURE(one.id);
                walk_exercise(app, one.id, [](const std::string&) {});
                CHECK(app.program.model().page == app::Page::Sheet);
                CHECK(app::complete(bundle(language), one, app.program.model().draft->answers));
                ++answered;
            }
            CHECK(answered == 13);
            CHECK(app::all_drafts(app.program.model(), bundle(language)).size() == answered);
        }
    }

    TEST_CASE("going on is refused on every screen that asks for something") {
        Driver app;
        for (const content::Exercise& one : bundle(content::Language::German).exercises) {
            CAPTURE(one.id);
            open_exercise(app, one.id);
            const auto& model = app.program.model();
            const auto at = model.draft->position;
            const bool asks =
                app::first_missing(bundle(content::Language::German), one, at, model.draft->answers)
                    .has_value();
            app.press(Role::Button, text(app, Text::next));
            CHECK((model.draft->position == at) == asks);
        }
    }

    TEST_CASE("the sheet of an exercise holds every answer, and says what stays") {
        Driver app;
        walk_exercise(app, "frontline-voice", [](const std::string&) {});
        const auto sheet = app::make_answer_sheet(
            app.program.words().bundle(),
            exercise(app, "frontline-voice"),
            app.program.model().draft->answers
        );
        bool open_line = false;
        for (const app::AnswerSection& section : sheet.sections) {
            for (const app::AnswerRow& row : section.rows) {
                CHECK_FALSE(row.question.empty());
                CHECK((!row.answers.empty() || row.level > 0));
                open_line = open_line || (row.key == "words" && !row.stays);
            }
        }
        CHECK(open_line);
    }

    TEST_CASE("questions about a card stand below its name and do not repeat it") {
        Driver app;
        walk_exercise(app, "emotion-work", [](const std::string&) {});
        const auto sheet = app::make_answer_sheet(
            app.program.words().bundle(),
            exercise(app, "emotion-work"),
            app.program.model().draft->answers
        );
        REQUIRE(sheet.sections.size() >= 2);
        CHECK(sheet.sections.front().title == "Die Frau mit dem Hund");
        for (const app::AnswerRow& row : sheet.sections.front().rows) {
            CHECK(row.question.find("Die Frau mit dem Hund") == std::string::npos);
        }
    }

    TEST_CASE("a rank is ordered by keys, spoken after every move, and the focus stays") {
        Driver app;
        open_exercise(app, "constants");
        answer_screen(app);
        const content::Block& block = *app::find_block(exercise(app, "constants"), "wants");
        // The walk moved the second one up once.
        const auto& chosen = [&]() -> const std::vector<std::string>& {
            return app::find_selection(
                       app.program.model().draft->answers, {"wants", 0, {}}
            )->options;
        };
        CHECK(chosen()[0] == block.options[1].id);
        CHECK(chosen()[1] == block.options[0].id);
        const std::string first = block.options[1].label.text({});
        const std::string second = block.options[0].label.text({});
        const std::string down = ui::Words::fill(text(app, Text::move_down), {{"option", first}});
        const std::uint32_t button = app.find(Role::Button, down).id;
        app.press(Role::Button, down);
        CHECK(app.find(Role::Button, down).id == button);
        CHECK(app.ports.said.back().find("1. " + second) != std::string::npos);
        CHECK(app.ports.said.back().find("2. " + first) != std::string::npos);
    }

    TEST_CASE("an answer that stands alone takes the place of the others, and gives it back") {
        Driver app;
        open_exercise(app, "obstacles");
        const domain::Place place{"situations", 0, {}};
        const auto chosen = [&] {
            const auto* found = app::find_selection(app.program.model().draft->answers, place);
            return found == nullptr ? std::vector<std::string>{} : found->options;
        };
        const auto& options = app::find_block(exercise(app, "obstacles"), "situations")->options;
        const auto toggle = [&](const std::string& id) {
            app.program.act(app::Toggle{place, id}, app.now_ms);
        };
        toggle(options[0].id);
        toggle(options[1].id);
        CHECK(chosen().size() == 2);
        toggle("none");
        CHECK(chosen() == std::vector<std::string>{"none"});
        toggle(options[0].id);
        CHECK(chosen() == std::vector<std::string>{options[0].id});
    }

    TEST_CASE("the plan grows part by part and ends in one sentence") {
        Driver app;
        open_exercise(app, "next-step");
        const auto sentence = [&] {
            const content::Exercise& plan = exercise(app, "next-step");
            return app::built_sentence(
                plan, plan.sentences.front(), app.program.model().draft->answers
            );
        };
        CHECK(sentence() == "Wenn \u2026, dann \u2026, damit \u2026");
        answer_screen(app);
        const std::string begun = sentence();
        CHECK(begun.find("dann \u2026, damit \u2026") != std::string::npos);
        CHECK(begun.find("Wenn \u2026") == std::string::npos);
        walk_exercise(app, "pulse", [](const std::string&) {});
        app.program.act(app::OpenExercise{"next-step"}, app.now_ms);
        app.settle();
        CHECK(sentence() == begun);
    }

    TEST_CASE("own words complete the sentence without a second full stop") {
        Driver app;
        open_exercise(app, "next-step");
        app.program.act(app::PickOwn{{"when", 0, {}}}, app.now_ms);
        app.program.act(app::WriteOwn{{"when", 0, {}}, "es laut wird."}, app.now_ms);
        const content::Exercise& plan = exercise(app, "next-step");
        const std::string sentence =
            app::built_sentence(plan, plan.sentences.front(), app.program.model().draft->answers);
        CHECK(sentence.rfind("Wenn es laut wird, dann", 0) == 0);
    }

    TEST_CASE("whom an effect is about changes the whole sentence") {
        Driver app;
        open_exercise(app, "effect-map");
        const content::Bundle& german = app.program.words().bundle();
        const domain::StepRef at{"effect", 1, domain::Beneficiary::Customers};
        app.program.act(app::Pick{{"branch", 0, {}}, "hotel-and-restaurant"}, app.now_ms);
        app.program.act(
            app::Pick{{"phrase", 1, domain::Beneficiary::Customers}, "knows-next-step"}, app.now_ms
        );
        const auto sentence = [&] {
            return app::effect_sentence(german, app.program.model().draft->answers, at);
        };
        CHECK(sentence() == "G\u00E4ste wissen, wie es weitergeht");
        app.program.act(
            app::Pick{{"who", 1, domain::Beneficiary::Customers}, "one-guest"}, app.now_ms
        );
        CHECK(sentence() == "Ein Gast wei\u00DF, wie es weitergeht");
    }

    TEST_CASE("the book keeps every exercise in storage and in one file, in the order of the path"
    ) {
        Driver app;
        for (const char* const id : {"next-step", "pulse", "motives"}) {
            walk_exercise(app, id, [](const std::string&) {});
        }
        app.program.act(app::SaveToFile{}, app.now_ms);
        REQUIRE(app.ports.downloads.size() == 1);
        const auto drafts = wire::read_drafts(app.ports.downloads.back().bytes);
        REQUIRE(drafts);
        REQUIRE(drafts->size() == 3);
        CHECK((*drafts)[0].exercise == "pulse");
        CHECK((*drafts)[1].exercise == "motives");
        CHECK((*drafts)[2].exercise == "next-step");

        // One put was on its way all the time; what has changed since follows it.
        app.program.act(app::DraftStored{}, app.now_ms);
        app.wait(1000);
        Driver after;
        after.program.act(
            app::DraftLoaded{app::StoreStatus::Done, app.ports.puts.back()}, after.now_ms
        );
        after.settle();
        CHECK(
            app::all_drafts(after.program.model(), after.program.words().bundle()) ==
            app::all_drafts(app.program.model(), app.program.words().bundle())
        );
    }

    TEST_CASE("a file with other answers asks first, and replaces the whole book only when told") {
        Driver other;
        walk_exercise(other, "pulse", [](const std::string&) {});
        other.program.act(app::SaveToFile{}, other.now_ms);
        const auto bytes = other.ports.downloads.back().bytes;

        Driver app;
        walk_exercise(app, "motives", [](const std::string&) {});
        app.program.act(app::FileChosen{app::FileStatus::Read, bytes}, app.now_ms);
        CHECK(app.program.model().dialog == app::Dialog::ReplaceDraft);
        app.program.act(app::CloseDialog{}, app.now_ms);
        CHECK(app::draft_of(app.program.model(), "motives") != nullptr);
        CHECK(app::draft_of(app.program.model(), "pulse") == nullptr);
        app.program.act(app::FileChosen{app::FileStatus::Read, bytes}, app.now_ms);
        app.program.act(app::UseOpenedFile{}, app.now_ms);
        CHECK(app::draft_of(app.program.model(), "motives") == nullptr);
        CHECK(app::draft_of(app.program.model(), "pulse") != nullptr);
    }

    TEST_CASE("deleting everything deletes every exercise") {
        Driver app;
        walk_exercise(app, "pulse", [](const std::string&) {});
        open_exercise(app, "motives");
        app.program.act(app::DeleteEverything{}, app.now_ms);
        CHECK_FALSE(app::has_drafts(app.program.model()));
        CHECK(app.ports.clears == 1);
    }

    TEST_CASE("the calendar file names the day six weeks later and holds the plan") {
        for (const auto language : languages) {
            Driver app{language};
            app.ports.day = {2026, 11, 22};
            walk_exercise(app, "next-step", [](const std::string&) {});
            app.press(Role::Button, text(app, Text::calendar));
            REQUIRE(app.ports.downloads.size() == 1);
            const std::string file = text_of(app.ports.downloads.back().bytes);
            CHECK(file.find("DTSTART;VALUE=DATE:20270103\r\n") != std::string::npos);
            CHECK(file.find("DTSTAMP:20261122T000000Z\r\n") != std::string::npos);
            for (std::size_t begin = 0; begin < file.size();) {
                const std::size_t end = file.find("\r\n", begin);
                REQUIRE(end != std::string::npos);
                CHECK(end - begin <= 75);
                begin = end + 2;
            }
            const content::Exercise& plan = exercise(app, "next-step");
            std::string sentence = app::built_sentence(
                plan, plan.sentences.front(), app.program.model().draft->answers
            );
            for (auto at = sentence.find(','); at != std::string::npos;
                 at = sentence.find(',', at + 2)) {
                sentence.insert(at, "\\");
            }
            CHECK(unfolded(file).find("DESCRIPTION:" + sentence) != std::string::npos);
        }
    }

    TEST_CASE("texts of a calendar file are escaped, and no letter is torn apart") {
        const std::string letters(120, 'x');
        const auto bytes = app::write_calendar(
            {{2027, 1, 3}, {2026, 11, 22}, "a,b;c\\d\ne", letters + "\u00E4\u00F6\u00FC" + letters}
        );
        const std::string file = text_of(bytes);
        CHECK(file.find("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n") != std::string::npos);
        CHECK(unfolded(file).find(letters + "\u00E4\u00F6\u00FC" + letters) != std::string::npos);
        CHECK(file.find("\r\n \xA4") == std::string::npos);
    }

    TEST_CASE("on a shared device there is neither a file nor a calendar") {
        Driver app;
        app.press(Role::Radio, text(app, Text::shared_device));
        walk_exercise(app, "next-step", [](const std::string&) {});
        app.program.act(app::SaveCalendar{"title", "question"}, app.now_ms);
        app.program.act(app::SaveToFile{}, app.now_ms);
        app.program.act(app::PrintSheet{}, app.now_ms);
        CHECK(app.ports.downloads.empty());
        CHECK(app.ports.printed.empty());
        CHECK(app.ports.puts.empty());
        CHECK_FALSE(app.shows(Role::Button, text(app, Text::calendar)));
    }

    TEST_CASE("the whole book is printed as one document") {
        Driver app;
        walk_exercise(app, "pulse", [](const std::string&) {});
        walk_exercise(app, "emotion-work", [](const std::string&) {});
        app.program.act(app::ShowPath{}, app.now_ms);
        app.settle();
        app.press(Role::Button, text(app, Text::print_all));
        bool pulse = false;
        bool contact = false;
        for (const Seen& seen : read_records(app.ports.printed)) {
            pulse =
                pulse || (seen.role == Role::Heading && seen.name == exercise(app, "pulse").title);
            contact =
                contact || (seen.role == Role::Heading && seen.name == "Die Frau mit dem Hund");
        }
        CHECK(pulse);
        CHECK(contact);
    }
}

}   // namespace wb::test
