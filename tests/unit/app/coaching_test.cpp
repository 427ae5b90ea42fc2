#include <string>

#include <doctest/doctest.h>

#include "app/take_part/coaching.hpp"

#include "support/tour.hpp"
#include "support/walk.hpp"

namespace wb::test {

namespace {

using ui::Role;
using ui::Text;

const std::string effect = "Die Kundin wei\u00DF, wie es weitergeht";

domain::Place phrase() {
    return {"phrase", 1, domain::Beneficiary::Customers};
}

// On the screen where an effect is written, with a task and a sign chosen.
void go_to_effect(Driver& app) {
    open_exercise(app, "effect-map");
    answer_screen(app);
    app.program.act(app::GoNext{}, app.now_ms);
    app.program.act(app::ToggleCard{"complaint"}, app.now_ms);
    app.settle();
    answer_screen(app);
    app.program.act(app::GoTo{{"effect", 1, domain::Beneficiary::Customers}}, app.now_ms);
    app.program.act(app::Pick{{"sign", 1, domain::Beneficiary::Customers}, "helps"}, app.now_ms);
    app.settle();
}

void write_effect(Driver& app, const std::string& words) {
    app.program.act(app::PickOwn{phrase()}, app.now_ms);
    app.program.act(app::WriteOwn{phrase(), words}, app.now_ms);
    app.settle();
}

void answer(Driver& app) {
    REQUIRE(app.ports.coach_asked);
    const app::AskCoach asked = *app.ports.coach_asked;
    app.program.act(
        app::CoachAnswered{{asked.sentence, coach::judge(asked.sentence, asked.language)}},
        app.now_ms
    );
    app.settle();
}

}   // namespace

TEST_SUITE("app/coaching") {
    TEST_CASE("the coach is asked about an effect in own words, and what it asks is shown") {
        Driver app;
        go_to_effect(app);
        REQUIRE(app.program.model().draft->position.step == "effect");
        CHECK_FALSE(app.ports.coach_asked);
        write_effect(app, effect);
        REQUIRE(app.ports.coach_asked);
        CHECK(app.ports.coach_asked->sentence == effect);
        CHECK_FALSE(app.shows(Role::Paragraph, text(app, Text::coach_what_follows)));
        answer(app);
        CHECK(app.shows(Role::Paragraph, text(app, Text::coach_what_follows)));

        // It is asked once about one sentence.
        app.ports.coach_asked = std::nullopt;
        app.program.act(app::Input{}, app.now_ms);
        CHECK_FALSE(app.ports.coach_asked);
    }

    TEST_CASE("an answer about another sentence changes nothing") {
        Driver app;
        go_to_effect(app);
        write_effect(app, effect);
        app.program.act(
            app::CoachAnswered{
                {"Ich nehme auf", coach::judge("Ich nehme auf", content::Language::German)}},
            app.now_ms
        );
        REQUIRE(app.program.model().coaching);
        CHECK_FALSE(app.program.model().coaching->judgement);
    }

    TEST_CASE("while the answer to a longer sentence is awaited, the earlier one stays") {
        Driver app;
        go_to_effect(app);
        write_effect(app, effect);
        answer(app);
        write_effect(app, effect + " und ruft nicht mehr an");
        REQUIRE(app.ports.coach_asked);
        CHECK(app.ports.coach_asked->sentence == effect + " und ruft nicht mehr an");
        CHECK(app.shows(Role::Paragraph, text(app, Text::coach_what_follows)));
    }

    TEST_CASE("a word or two, a chosen effect and another screen are not judged") {
        Driver app;
        go_to_effect(app);
        write_effect(app, "ruhiger");
        CHECK_FALSE(app.ports.coach_asked);
        write_effect(app, effect);
        CHECK(app.program.model().coaching);
        app.program.act(app::ShowPath{}, app.now_ms);
        CHECK_FALSE(app.program.model().coaching);
        app.program.act(app::OpenExercise{"effect-map"}, app.now_ms);
        CHECK(app.program.model().coaching);
        app.program.act(app::Pick{phrase(), "knows-next-step"}, app.now_ms);
        CHECK_FALSE(app.program.model().coaching);
    }

    TEST_CASE("the last rung of a ladder is judged, in the language that is read") {
        Driver app;
        go_to_effect(app);
        app.program.act(app::Pick{phrase(), "knows-next-step"}, app.now_ms);
        const domain::Place ladder{"ladder", 1, domain::Beneficiary::Customers};
        app.program.act(app::GoTo{{"ladder", 1, domain::Beneficiary::Customers}}, app.now_ms);
        app.program.act(app::WriteLine{ladder, 0, effect}, app.now_ms);
        app.program.act(
            app::WriteLine{ladder, 1, "Sie muss nicht noch einmal anrufen"}, app.now_ms
        );
        REQUIRE(app.ports.coach_asked);
        CHECK(app.ports.coach_asked->sentence == "Sie muss nicht noch einmal anrufen");
        CHECK(app.ports.coach_asked->language == content::Language::German);
        app.program.replace_content(packed_content(content::Language::English), app.now_ms);
        CHECK(app.ports.coach_asked->language == content::Language::English);
    }

    TEST_CASE("nothing of the sentence is kept when the answers go") {
        Driver app;
        go_to_effect(app);
        write_effect(app, effect);
        answer(app);
        app.program.act(app::DeleteEverything{}, app.now_ms);
        CHECK_FALSE(app.program.model().coaching);
    }
}

}   // namespace wb::test
