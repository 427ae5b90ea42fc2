#include <algorithm>

#include <doctest/doctest.h>

#include "app/facilitate/plan.hpp"
#include "core/wire/desk_file.hpp"
#include "core/wire/key_file.hpp"

#include "support/driver.hpp"

namespace wb::test {

namespace {

namespace lead = app::lead;
using lead::Step;
using ui::LeadText;
using ui::Role;

lead::Passphrase good() {
    return {lead::Strength::Enough, true};
}

Step step(const LeadDriver& app) {
    return lead::step_of(*app.program.model().desk.plan);
}

const domain::Plan& plan(const LeadDriver& app) {
    return *app.program.model().desk.plan;
}

void act(LeadDriver& app, const lead::Action& action) {
    app.program.act(action, app.now_ms);
    app.settle();
}

void next(LeadDriver& app) {
    app.press(Role::Button, app.text(LeadText::next));
}

// To the last step, with a title and nothing else changed.
void plan_to_end(LeadDriver& app) {
    act(app, lead::BeginPlan{});
    act(app, lead::WriteTitle{"Wirkung an der Kasse"});
    while (step(app) != Step::Passphrase) {
        next(app);
    }
}

// What the vault would answer to the plan that it was given last.
lead::WorkshopMade made(const LeadDriver& app, std::uint8_t number = 1) {
    wire::WorkshopKeys keys;
    keys.box_seed[0] = number;
    keys.signing_seed[0] = number;
    const auto workshop = *wire::sign_workshop(*wire::read_plan(app.ports.plans.back()), keys);
    const wire::GuessCost cheap{1, 8};
    return {
        lead::MakeStatus::Done,
        workshop.file(),
        *wire::write_key_file({workshop.id(), keys, {}, {}}, "vier Worte", {}, cheap),
    };
}

void make_one(LeadDriver& app, std::uint8_t number = 1) {
    plan_to_end(app);
    act(app, lead::PassphraseJudged{good()});
    app.press(Role::Button, app.text(LeadText::make));
    act(app, made(app, number));
    act(app, app::DraftStored{app::StoreStatus::Done});
}

domain::Desk stored(const LeadDriver& app) {
    return *wire::read_desk(app.ports.puts.back());
}

}   // namespace

TEST_SUITE("lead") {
    TEST_CASE("a plan begins with today, the standard template and the rules everybody begins with"
    ) {
        LeadDriver app;
        app.press(Role::Button, app.text(LeadText::new_workshop));
        CHECK(step(app) == Step::Title);
        CHECK(plan(app).day == app.ports.day);
        CHECK(plan(app).like == "standard");
        CHECK_FALSE(plan(app).exercises.empty());
        CHECK(plan(app).k == 5);
        CHECK(plan(app).k_text == 10);
    }

    TEST_CASE("every step goes on and back; own choice has one step more") {
        LeadDriver app;
        plan_to_end(app);
        const auto steps = lead::steps_of(plan(app));
        CHECK(steps.size() == 8);
        for (std::size_t i = steps.size() - 1; i > 0; --i) {
            CHECK(step(app) == steps[i]);
            app.press(Role::Button, app.text(LeadText::back));
        }
        CHECK(step(app) == Step::Title);
        app.press(Role::Button, app.text(LeadText::back));
        CHECK(app.title() == app.text(LeadText::workshops_title));
        app.press(Role::Button, app.text(LeadText::go_on_planning));
        act(app, lead::ChooseTemplate{});
        CHECK(lead::steps_of(plan(app)).size() == 9);
        CHECK(plan(app).exercises.size() > 1);   // those of the template stay as a beginning
        act(app, lead::ChooseTemplate{"no-such-template"});
        CHECK(plan(app).like.empty());
    }

    TEST_CASE("without a title or on a day that is none nobody goes on, and the field is named") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        next(app);
        CHECK(step(app) == Step::Title);
        CHECK(app.find(Role::TextField, app.text(LeadText::title_field)).has(ui::flag::invalid));
        CHECK(app.ports.said.back() == app.text(LeadText::name_missing));
        act(app, lead::WriteTitle{"   "});
        next(app);
        CHECK(step(app) == Step::Title);
        act(app, lead::WriteTitle{"Kasse"});
        act(app, lead::ChooseDate{lead::DatePart::Month, 1});
        act(app, lead::ChooseDate{lead::DatePart::Day, 30});
        next(app);
        CHECK(app.program.model().missing == lead::Missing::Day);
        act(app, lead::ChooseDate{lead::DatePart::Day, 27});
        CHECK_FALSE(app.program.model().missing);
        next(app);
        CHECK(step(app) == Step::Unit);
    }

    TEST_CASE("k only rises: below 5 never, k for texts follows, an exercise keeps its own") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        act(app, lead::ChooseTemplate{});
        for (const content::Exercise& exercise : app.program.words().bundle().exercises) {
            if (exercise.id == "obstacles" &&
                std::none_of(
                    plan(app).exercises.begin(),
                    plan(app).exercises.end(),
                    [](const auto& one) { return one.exercise == "obstacles"; }
                )) {
                act(app, lead::ToggleExercise{"obstacles"});
            }
        }
        const auto k_of = [&](const std::string& id) {
            for (const domain::PlannedExercise& one : plan(app).exercises) {
                if (one.exercise == id) {
                    return int{one.k};
                }
            }
            return 0;
        };
        CHECK(k_of("obstacles") == 10);
        act(app, lead::SetK{1});
        CHECK(plan(app).k == 5);
        act(app, lead::SetKText{4});
        CHECK(plan(app).k_text == 10);
        act(app, lead::SetK{12});
        CHECK(plan(app).k_text == 12);
        CHECK(k_of("obstacles") == 12);
        act(app, lead::SetK{99});
        CHECK(plan(app).k == domain::largest_k);
        act(app, lead::SetK{6});
        CHECK(k_of("obstacles") == 10);
        act(app, lead::WriteTitle{"Kasse"});
        CHECK_FALSE(wire::fault_in(lead::workshop_of(plan(app)), app.program.words().bundle()));
    }

    TEST_CASE("own choice: nothing chosen goes no further, rounds belong to a chosen exercise") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        act(app, lead::ChooseTemplate{});
        const auto chosen = plan(app).exercises;
        for (const domain::PlannedExercise& one : chosen) {
            act(app, lead::ToggleExercise{one.exercise});
        }
        CHECK(plan(app).exercises.empty());
        CHECK(lead::lack_of(plan(app), Step::Exercises, {})->missing == lead::Missing::Exercises);
        act(app, lead::ToggleRounds{"pulse"});
        CHECK(plan(app).exercises.empty());
        act(app, lead::ToggleExercise{"pulse"});
        act(app, lead::ToggleRounds{"pulse"});
        REQUIRE(plan(app).exercises.size() == 1);
        CHECK(plan(app).exercises.front().rounds == 2);
    }

    TEST_CASE("texts are one line, of bounded length, and blank ones are gone in the workshop") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        act(app, lead::WriteTitle{"a\nb" + std::string(200, 'x')});
        CHECK(plan(app).title.size() == 80);
        CHECK(plan(app).title.substr(0, 3) == "a b");
        std::string faces;
        for (int i = 0; i < 80; ++i) {
            faces += "\xF0\x9F\x98\x80";
        }
        act(app, lead::WriteTitle{faces});
        CHECK(plan(app).title.size() <= 255);
        act(app, lead::WriteUnit{1, " Filiale 12 "});
        act(app, lead::WriteUnit{9, "nirgends"});
        act(app, lead::AddCategory{});
        CHECK(lead::workshop_of(plan(app)).unit == std::vector<std::string>{"Filiale 12"});
        CHECK(lead::workshop_of(plan(app)).categories.empty());
        act(app, lead::WriteNotice{lead::NoticeLine::Support, " Empfang,\nZimmer 3 "});
        act(app, lead::WriteNotice{lead::NoticeLine::Privacy, std::string(200, 'p')});
        CHECK(
            lead::workshop_of(plan(app)).notices ==
            domain::Notices{"Empfang, Zimmer 3", "", std::string(80, 'p')}
        );
        act(app, lead::ToggleBlurredInRoom{});
        CHECK(lead::workshop_of(plan(app)).blurred_in_room);
        act(app, lead::Undo{});
        CHECK_FALSE(lead::workshop_of(plan(app)).blurred_in_room);
        act(app, lead::WriteCategory{0, content::Language::German, "Kasse"});
        CHECK(
            lead::lack_of(plan(app), Step::Categories, {})->missing == lead::Missing::CategoryHalf
        );
        act(app, lead::WriteCategory{0, content::Language::English, "Till"});
        CHECK_FALSE(lead::lack_of(plan(app), Step::Categories, {}));
        CHECK(lead::workshop_of(plan(app)).categories.size() == 1);
        for (int i = 0; i < 20; ++i) {
            act(app, lead::AddCategory{});
        }
        CHECK(plan(app).categories.size() == domain::most_own_categories);
        act(app, lead::WritePeople{"zwölf 12a"});
        CHECK(plan(app).expected_people == 12);
        act(app, lead::WritePeople{"99999999999"});
        CHECK(plan(app).expected_people == 999);
    }

    TEST_CASE("a change is undone and redone, letters of one field in one step") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        act(app, lead::WriteTitle{"K"});
        act(app, lead::WriteTitle{"Ka"});
        act(app, lead::ChooseDate{lead::DatePart::Day, 3});
        act(app, lead::Undo{});
        CHECK(plan(app).day == app.ports.day);
        CHECK(app.ports.said.back() == app.text(LeadText::undone));
        act(app, lead::Undo{});
        CHECK(plan(app).title.empty());
        act(app, lead::Redo{});
        CHECK(plan(app).title == "Ka");
        CHECK(app.ports.said.back() == app.text(LeadText::redone));
    }

    TEST_CASE("a weak or mistyped passphrase makes no workshop") {
        LeadDriver app;
        plan_to_end(app);
        app.press(Role::Button, app.text(LeadText::make));
        CHECK(app.program.model().missing == lead::Missing::PassphraseShort);
        act(app, lead::PassphraseJudged{{lead::Strength::TooShort, true}});
        app.press(Role::Button, app.text(LeadText::make));
        act(app, lead::PassphraseJudged{{lead::Strength::Strong, false}});
        app.press(Role::Button, app.text(LeadText::make));
        CHECK(app.program.model().missing == lead::Missing::PassphraseDiffers);
        CHECK(app.ports.plans.empty());
        act(app, lead::PassphraseJudged{good()});
        CHECK_FALSE(app.program.model().missing);
        app.press(Role::Button, app.text(LeadText::make));
        REQUIRE(app.ports.plans.size() == 1);
        const auto plan = wire::read_plan(app.ports.plans.front());
        REQUIRE(plan);
        CHECK(plan->title == "Wirkung an der Kasse");
        CHECK(
            app.ports.secret_field ==
            app.find(Role::Secret, app.text(LeadText::passphrase_field)).id
        );
    }

    TEST_CASE("while the vault is at work nothing changes; a refusal leaves the plan as it was") {
        LeadDriver app;
        plan_to_end(app);
        act(app, lead::PassphraseJudged{good()});
        app.press(Role::Button, app.text(LeadText::make));
        const domain::Plan before = plan(app);
        act(app, lead::WriteTitle{"Anders"});
        act(app, lead::GoBack{});
        act(app, lead::GoNext{});
        CHECK(plan(app) == before);
        CHECK(app.ports.plans.size() == 1);
        act(app, lead::WorkshopMade{lead::MakeStatus::NoMemory, {}, {}});
        CHECK(app.program.model().notice == lead::Notice::NoMemory);
        CHECK(plan(app) == before);
        act(app, lead::WorkshopMade{lead::MakeStatus::Done, {1, 2, 3}, {4}});
        CHECK(app.program.model().workshops.empty());
        app.press(Role::Button, app.text(LeadText::make));
        act(app, lead::WorkshopMade{lead::MakeStatus::Done, {1, 2, 3}, {4}});
        CHECK(app.program.model().notice == lead::Notice::NotMade);
        CHECK(app.program.model().workshops.empty());
    }

    TEST_CASE("a made workshop is stored with its key; its files are saved, with a reminder") {
        LeadDriver app;
        make_one(app);
        CHECK(app.title() == "Wirkung an der Kasse");
        CHECK_FALSE(app.program.model().desk.plan);
        CHECK(stored(app) == app.program.model().desk);
        CHECK(app.shows(Role::Paragraph, app.text(LeadText::key_reminder)));
        app.press(Role::Button, app.text(LeadText::save_key));
        app.press(Role::Button, app.text(LeadText::save_workshop));
        CHECK_FALSE(app.shows(Role::Paragraph, app.text(LeadText::key_reminder)));
        REQUIRE(app.ports.downloads.size() == 2);
        CHECK(app.ports.downloads[0].name == "workshop.key");
        CHECK(app.ports.downloads[1].name == "workshop.wirk");
        CHECK(wire::read_workshop(app.ports.downloads[1].bytes));
        act(app, app::DraftStored{app::StoreStatus::Done});
        CHECK(stored(app).workshops.front().key_saved);
    }

    TEST_CASE("the way in is made from the link, copied, and refused when it does not fit") {
        LeadDriver app;
        make_one(app);
        REQUIRE(app.ports.links.size() == 1);
        CHECK(wire::read_link(app.ports.links.front()));
        act(app, lead::ShowJoin{});
        CHECK(app.shows(Role::Paragraph, app.text(LeadText::making_link)));
        act(app,
            lead::WayInMade{
                {"file:///workshop/index.html#w=abc", 3, std::vector<std::uint8_t>(9, 1)}});
        CHECK(app.shows(Role::Figure, app.text(LeadText::qr_name)));
        app.press(Role::Button, app.text(LeadText::copy_link));
        CHECK(app.ports.copied.back() == "file:///workshop/index.html#w=abc");
        act(app, lead::TextCopied{false});
        CHECK(app.program.model().notice == lead::Notice::LinkNotCopied);
        act(app, lead::WayInMade{{"file:///workshop/index.html#w=abc", 3, {1}}});
        CHECK_FALSE(app.shows(Role::Figure, app.text(LeadText::qr_name)));
        act(app, lead::PrintPaper{lead::Paper::Poster});
        CHECK_FALSE(app.ports.printed.empty());
    }

    TEST_CASE("a workshop is planned again with another id, and deleted only when asked") {
        LeadDriver app;
        make_one(app);
        const auto id = app.program.model().workshops.front().id;
        act(app, lead::GoHome{});
        app.press(
            Role::Button,
            app.program.words()(LeadText::duplicate_this, {{"title", "Wirkung an der Kasse"}})
        );
        CHECK(plan(app).title == "Wirkung an der Kasse");
        while (step(app) != Step::Passphrase) {
            next(app);
        }
        act(app, lead::PassphraseJudged{good()});
        app.press(Role::Button, app.text(LeadText::make));
        act(app, made(app, 2));
        REQUIRE(app.program.model().workshops.size() == 2);
        CHECK(app.program.model().workshops.front().id != id);
        act(app, lead::GoHome{});
        act(app, lead::AskToDelete{0});
        app.press(Role::Button, app.text(LeadText::keep_it));
        CHECK(app.program.model().workshops.size() == 2);
        act(app, lead::AskToDelete{0});
        const auto second = app.program.model().workshops.front().id;
        act(app, lead::DeleteWorkshop{});
        // What was handed in goes first; when that fails, everything is as it was.
        REQUIRE(app.ports.forgotten.size() == 1);
        CHECK(std::equal(second.begin(), second.end(), app.ports.forgotten.front().begin()));
        act(app, lead::WorkshopForgotten{app::StoreStatus::Failed, second});
        CHECK(app.program.model().notice == lead::Notice::NotWiped);
        CHECK(app.program.model().workshops.size() == 2);
        act(app, lead::WorkshopForgotten{app::StoreStatus::Done, second});
        CHECK(app.program.model().notice == lead::Notice::Wiped);
        REQUIRE(app.program.model().workshops.size() == 1);
        CHECK(app.program.model().workshops.front().id == id);
    }

    TEST_CASE("what was stored is there after a reload, the plan at its step") {
        LeadDriver before;
        make_one(before);
        act(before, lead::BeginPlan{});
        act(before, lead::WriteTitle{"Zweiter"});
        next(before);
        act(before, app::DraftStored{app::StoreStatus::Done});
        LeadDriver after;
        act(after, app::DraftLoaded{app::StoreStatus::Done, before.ports.puts.back()});
        CHECK(after.program.model().desk == before.program.model().desk);
        CHECK(after.program.model().workshops == before.program.model().workshops);
        after.press(Role::Button, after.text(LeadText::go_on_planning));
        CHECK(step(after) == Step::Unit);
    }

    TEST_CASE("damaged bytes give a message and are not overwritten before somebody agrees") {
        LeadDriver app;
        act(app, app::DraftLoaded{app::StoreStatus::Done, {1, 2, 3}});
        CHECK(app.program.model().damaged);
        CHECK(app.shows(Role::Paragraph, app.text(LeadText::desk_unreadable)));
        act(app, lead::BeginPlan{});
        CHECK_FALSE(app.program.model().desk.plan);
        CHECK(app.ports.puts.empty());
        app.press(Role::Button, app.text(LeadText::start_afresh));
        CHECK(app.ports.puts.empty());
        act(app, app::CloseDialog{});
        act(app, lead::ShowDialog{lead::Dialog::ReplaceDesk});
        act(app, lead::ReplaceDesk{});
        CHECK_FALSE(app.program.model().damaged);
        REQUIRE(app.ports.puts.size() == 1);
        CHECK(stored(app) == domain::Desk{});
    }

    TEST_CASE("another tab writes: this one changes nothing, and reads anew when it may") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        act(app, lead::WriteTitle{"Kasse"});
        act(app, app::WriterChanged{false});
        CHECK_FALSE(app.program.model().desk.plan);
        CHECK(app.ports.loads == 2);
        act(app, app::DraftLoaded{app::StoreStatus::Empty, {}});
        act(app, lead::BeginPlan{});
        CHECK_FALSE(app.program.model().desk.plan);
        act(app, app::WriterChanged{true});
        act(app, app::DraftLoaded{app::StoreStatus::Empty, {}});
        act(app, lead::BeginPlan{});
        CHECK(app.program.model().desk.plan);
    }

    TEST_CASE("typing is stored when it pauses, and at once when the page goes") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        act(app, app::DraftStored{app::StoreStatus::Done});
        const std::size_t puts = app.ports.puts.size();
        app.program.act(lead::WriteTitle{"Kasse"}, app.now_ms);
        CHECK(app.ports.puts.size() == puts);
        app.program.act(app::Hidden{}, app.now_ms);
        REQUIRE(app.ports.puts.size() == puts + 1);
        CHECK(stored(app).plan->title == "Kasse");
    }

    TEST_CASE("a link that is too long is said before the workshop is made") {
        LeadDriver app;
        plan_to_end(app);
        CHECK_FALSE(app.shows(Role::Paragraph, app.text(LeadText::link_long)));
        for (std::uint8_t i = 0; i < domain::most_own_categories; ++i) {
            act(app, lead::AddCategory{});
            act(app, lead::WriteCategory{i, content::Language::German, std::string(40, 'a')});
            act(app, lead::WriteCategory{i, content::Language::English, std::string(40, 'b')});
        }
        CHECK(app.shows(Role::Paragraph, app.text(LeadText::link_long)));
        act(app, lead::PassphraseJudged{good()});
        app.press(Role::Button, app.text(LeadText::make));
        act(app, made(app));
        CHECK(app.ports.links.empty());
        act(app, lead::ShowJoin{});
        CHECK(app.shows(Role::Paragraph, app.text(LeadText::no_link)));
    }
}

}   // namespace wb::test
