// Every screen of a facilitator, in both languages, as its records say it and as it is drawn.
#include <functional>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "app/facilitate/camera.hpp"
#include "app/facilitate/plan.hpp"
#include "core/base/utf8.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/lead_message.hpp"
#include "ui/layout/records.hpp"
#include "ui/layout/text.hpp"
#include "ui/paint/theme.hpp"

#include "support/driver.hpp"

namespace wb::test {

namespace {

namespace lead = app::lead;
using ui::LeadText;
using ui::Role;
using Visit = std::function<void(LeadDriver&, const std::string&)>;

void act(LeadDriver& app, const lead::Action& action) {
    app.program.act(action, app.now_ms);
    app.settle();
}

lead::WorkshopMade made(const LeadDriver& app) {
    const wire::WorkshopKeys keys;
    const auto workshop = *wire::sign_workshop(*wire::read_plan(app.ports.plans.back()), keys);
    const wire::GuessCost cheap{1, 8};
    return {
        lead::MakeStatus::Done,
        workshop.file(),
        *wire::write_key_file({workshop.id(), keys, {}, {}}, "vier Worte", {}, cheap),
    };
}

void tour_plan(LeadDriver& app, const Visit& visit) {
    act(app, lead::BeginPlan{});
    app.press(Role::Button, app.text(LeadText::next));
    visit(app, "title-missing");
    act(app, lead::WriteTitle{"Wirkung an der Kasse und am Telefon"});
    act(app, lead::WriteUnit{0, "Handel Nord"});
    act(app, lead::WriteUnit{1, "Filiale 12"});
    act(app, lead::ChooseTemplate{});
    act(app, lead::AddCategory{});
    act(app, lead::WriteCategory{0, content::Language::German, "Kasse"});
    act(app, lead::WritePeople{"4"});
    act(app, lead::WriteNotice{lead::NoticeLine::Support, "Empfang, Zimmer 3"});
    for (const lead::Step step : lead::steps_of(*app.program.model().desk.plan)) {
        visit(app, "step-" + std::to_string(static_cast<int>(step)));
        if (step == lead::Step::Categories) {
            app.press(Role::Button, app.text(LeadText::next));
            visit(app, "category-half");
            act(app, lead::WriteCategory{0, content::Language::English, "Till"});
        }
        if (step != lead::Step::Passphrase) {
            app.press(Role::Button, app.text(LeadText::next));
        }
    }
    app.press(Role::Button, app.text(LeadText::make));
    visit(app, "passphrase-short");
    act(app, lead::PassphraseJudged{{lead::Strength::Enough, false}});
    app.press(Role::Button, app.text(LeadText::make));
    visit(app, "passphrase-differs");
    act(app, lead::PassphraseJudged{{lead::Strength::Strong, true}});
    app.press(Role::Button, app.text(LeadText::make));
    visit(app, "making");
}

void answer(LeadDriver& app, std::vector<std::vector<std::uint8_t>> parts) {
    act(app, lead::VaultAnswered{0, std::move(parts)});
}

void tour_camera(LeadDriver& app, const Visit& visit) {
    act(app, lead::OpenCamera{});
    visit(app, "camera-starting");
    act(app, lead::CameraTold{});
    visit(app, "camera-looking");
    act(app, lead::CodesSeen{1});
    visit(app, "camera-last-part");
    act(app, lead::CodesSeen{31});
    visit(app, "camera-reading");
    app.now_ms += lead::patience_ms;
    app.settle();
    visit(app, "camera-unread");
    for (int problem = 0; problem < 5; ++problem) {
        act(app, lead::CameraTold{static_cast<lead::CameraProblem>(problem)});
        visit(app, "camera-problem-" + std::to_string(problem));
    }
    act(app, lead::OpenCamera{});
    act(app, lead::CameraTold{});
    const wire::IntakeCounts all[] = {
        {7, 0, 0, 0, 0, 0},
        {0, 7, 0, 0, 0, 0},
        {0, 0, 0, 7, 0, 0},
        {0, 0, 0, 0, 7, 0},
        {0, 0, 0, 0, 0, 7}};
    for (const wire::IntakeCounts& counts : all) {
        act(app, lead::CodesRead{wire::write_hand_in({{}, {}})});
        answer(app, {wire::write_counts(counts)});
        answer(app, {});
        answer(app, {wire::write_progress({})});
        visit(app, "camera-became-" + std::to_string(&counts - all));
    }
    act(app, lead::GoBack{});
}

// The open workshop, run: every screen with what it can say.
void tour_run(LeadDriver& app, const Visit& visit) {
    const std::string exercise =
        app.program.model().workshops.front().workshop.exercises.front().exercise;
    act(app, lead::AskPassphrase{});
    visit(app, "unlock");
    act(app, lead::Unlock{});
    visit(app, "unlock-missing");
    act(app, lead::PassphraseJudged{{lead::Strength::Enough, false}});
    act(app, lead::Unlock{});
    visit(app, "unlocking");
    answer(app, {wire::write_counts({})});
    answer(
        app,
        {wire::write_progress({
            {{exercise, 1, {}}, 3, 5, 1, 0, 0},
            {{exercise, 2, {}}, 6, 5, 1, 1, 0},
            {{exercise, 1, "sentence"}, 0, 10, 0, 2, 1},
        })}
    );
    // The picture of the second round, then those of the texts, one of which waits for its review.
    pictures::FileTables tables;
    tables.slot = {exercise, 2, {}};
    tables.people = "5-9";
    answer(app, {wire::write_tables(tables)});
    tables.slot = {exercise, 1, "sentence"};
    answer(app, {wire::write_tables(tables)});
    act(app, lead::VaultAnswered{wire::number_of(wire::SessionFault::NoSuchBatch), {}});
    act(app, lead::AddChange{});
    visit(app, "run");
    for (std::size_t place = 0; place < 3; ++place) {
        act(app, lead::ShowSlot{place});
        visit(app, "slot-" + std::to_string(place));
    }
    // Some exercises have a question that can be answered by hand.
    act(app, lead::ShowSlot{0});
    act(app, lead::CountHands{});
    visit(app, "hands");
    for (std::uint8_t place = 0; place < 3; ++place) {
        act(app, lead::WriteHands{place, "3"});
    }
    act(app, lead::ProjectHands{});
    visit(app, "hands-counted");
    act(app, lead::ShowDialog{lead::Dialog::Keys});
    visit(app, "keys");
    act(app, app::CloseDialog{});
    act(app, lead::ShowSlot{2});
    act(app, lead::OpenReview{});
    const std::string line = "Ich sage am Telefon, wie es weitergeht.";
    answer(app, {{line.begin(), line.end()}, {line.begin(), line.end()}});
    visit(app, "review-repeated");
    act(app, lead::MergeLines{});
    visit(app, "review");
    act(app, lead::ShowSlot{1});
    act(app, lead::AskToReveal{});
    visit(app, "reveal-question");
    act(app, app::CloseDialog{});
    act(app, lead::SetTimer{5});
    visit(app, "clock");
    act(app, lead::SetTimer{0});
    act(app, lead::ShowClose{});
    visit(app, "close");
    act(app, lead::GoBack{});
    act(app,
        app::FileChosen{
            app::FileStatus::Read,
            wire::write_box({app.program.model().workshops.front().id, {}, {}})});
    answer(app, {wire::write_counts({40, 3, 2, 1, 4, 5})});
    visit(app, "arriving");
    act(app, lead::TakeIn{});
    answer(app, {});
    visit(app, "taken-in");
    answer(app, {wire::write_progress({})});
    tour_camera(app, visit);
    act(app, lead::Lock{});
    visit(app, "locked");
}

void tour(content::Language language, const ui::Surface& surface, const Visit& visit) {
    LeadDriver app{language, surface};
    visit(app, "empty");
    tour_plan(app, visit);
    act(app, made(app));
    visit(app, "workshop");
    act(app, lead::SaveKey{});
    act(app, lead::SaveWorkshop{});
    visit(app, "workshop-saved");
    act(app, lead::ShowJoin{});
    visit(app, "join-making");
    act(app, lead::WayInMade{{"file:///workshop/index.html#w=" + std::string(460, 'a'), 0, {}}});
    visit(app, "join-no-code");
    act(app,
        lead::WayInMade{
            {"file:///workshop/index.html#w=" + std::string(460, 'a'),
             77,
             std::vector<std::uint8_t>(77 * 77, 1)},
        });
    visit(app, "join");
    tour_run(app, visit);
    act(app, lead::Lock{});
    act(app, lead::Rehearse{8});
    visit(app, "rehearsal-begins");
    answer(app, {wire::write_counts({})});
    answer(
        app,
        {wire::write_progress({
            {{app.program.model().workshops.front().workshop.exercises.front().exercise, 1, {}},
             4,
             5,
             0,
             0,
             0},
        })}
    );
    visit(app, "rehearsal");
    act(app, lead::Lock{});
    act(app, lead::GoHome{});
    visit(app, "list");
    act(app, lead::BeginPlan{});
    act(app, lead::GoHome{});
    visit(app, "list-with-plan");
    for (const lead::Dialog dialog :
         {lead::Dialog::Display,
          lead::Dialog::DeleteWorkshop,
          lead::Dialog::DiscardPlan,
          lead::Dialog::ReplaceDesk}) {
        act(app, lead::ShowDialog{dialog});
        visit(app, "dialog-" + std::to_string(static_cast<int>(dialog)));
        act(app, app::CloseDialog{});
    }
    act(app, app::DraftStored{app::StoreStatus::Full});
    visit(app, "storage-full");
    act(app, app::WriterChanged{false});
    visit(app, "read-only");
    LeadDriver damaged{language, surface};
    act(damaged, app::DraftLoaded{app::StoreStatus::Done, {1}});
    visit(damaged, "damaged");
}

constexpr content::Language languages[] = {content::Language::German, content::Language::English};

bool takes_focus(Role role) {
    constexpr Role roles[] = {
        Role::Button,
        Role::Link,
        Role::Radio,
        Role::Checkbox,
        Role::Select,
        Role::Slider,
        Role::TextField,
        Role::Secret,
    };
    return std::find(std::begin(roles), std::end(roles), role) != std::end(roles);
}

std::string torn(std::string_view text, const std::vector<ui::Line>& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        const char* const after = line.data() + line.size();
        const bool at_end = after == text.data() + text.size();
        const bool blank = !at_end && *after == ' ';
        const bool dash = line.ends_with("\u2013");
        const bool joint =
            lines[i].hyphen || line.ends_with('-') || line.ends_with('/') || line.ends_with(' ');
        if (!line.empty() && !at_end && !blank && !dash && !joint) {
            return std::string{line};
        }
    }
    return {};
}

}   // namespace

TEST_SUITE("lead_screens") {
    TEST_CASE("every screen has one main heading, unique ids and names, and no word left to fill in"
    ) {
        for (const auto language : languages) {
            std::size_t screens = 0;
            tour(language, {}, [&](LeadDriver& app, const std::string& screen) {
                CAPTURE(screen);
                ++screens;
                std::set<std::uint32_t> ids;
                std::set<std::string> names;
                int main_headings = 0;
                for (const Seen& seen : app.records()) {
                    CAPTURE(seen.name);
                    CHECK(ids.insert(seen.id).second);
                    CHECK((seen.parent == 0 || ids.count(seen.parent) == 1));
                    CHECK(utf8::valid(seen.name));
                    CHECK(seen.name.find('{') == std::string::npos);
                    main_headings += seen.role == Role::Heading && seen.level == 1 ? 1 : 0;
                    if (takes_focus(seen.role)) {
                        CHECK_FALSE(seen.name.empty());
                        const bool dialog_open = screen.find("dialog") == 0;
                        CHECK((dialog_open || names.insert(seen.name).second));
                    }
                }
                CHECK(main_headings == 1);
            });
            CHECK(screens >= 27);
        }
    }

    TEST_CASE(
        "nothing stands beyond the edge of a phone of 320 px, and every target is large enough"
    ) {
        ui::Surface phone;
        phone.width = 320;
        phone.height = 568;
        phone.coarse_pointer = true;
        for (const auto language : languages) {
            tour(language, phone, [&](LeadDriver& app, const std::string& screen) {
                CAPTURE(screen);
                for (const Seen& seen : app.records()) {
                    CAPTURE(seen.name);
                    CHECK(seen.rect.x >= 0);
                    CHECK(seen.rect.right() <= phone.width + 1);
                    if (takes_focus(seen.role)) {
                        CHECK(seen.rect.height >= 44);
                        CHECK(seen.rect.width >= 44);
                    }
                }
            });
        }
    }

    TEST_CASE("what is drawn with the pointer and pressed by assistive technology is the same") {
        LeadDriver app;
        app.click(Role::Button, app.text(LeadText::new_workshop));
        CHECK(app.title() == app.text(LeadText::title_question));
        app.click(Role::Button, app.text(LeadText::back));
        CHECK(app.title() == app.text(LeadText::workshops_title));
    }

    TEST_CASE("a new screen takes the focus to its heading, an error to its field") {
        LeadDriver app;
        app.press(Role::Button, app.text(LeadText::new_workshop));
        CHECK(app.ports.focus == app.find(Role::Heading, app.text(LeadText::title_question)).id);
        app.press(Role::Button, app.text(LeadText::next));
        CHECK(app.ports.focus == app.find(Role::TextField, app.text(LeadText::title_field)).id);
    }

    TEST_CASE("no passphrase can come in: what is written to a secret field changes nothing") {
        LeadDriver app;
        act(app, lead::BeginPlan{});
        act(app, lead::WriteTitle{"Kasse"});
        while (lead::step_of(*app.program.model().desk.plan) != lead::Step::Passphrase) {
            app.press(Role::Button, app.text(LeadText::next));
        }
        const lead::Model before = app.program.model();
        app.write(Role::Secret, app.text(LeadText::passphrase_field), "geheime Worte, viele");
        CHECK(app.program.model() == before);
    }

    TEST_CASE("the schedule on paper has every minute of the template and every question") {
        for (const auto language : languages) {
            LeadDriver app{language};
            act(app, lead::BeginPlan{});
            act(app, lead::WriteTitle{"Kasse"});
            while (lead::step_of(*app.program.model().desk.plan) != lead::Step::Passphrase) {
                app.press(Role::Button, app.text(LeadText::next));
            }
            act(app, lead::PassphraseJudged{{lead::Strength::Strong, true}});
            app.press(Role::Button, app.text(LeadText::make));
            act(app, made(app));
            act(app, lead::PrintPaper{lead::Paper::Plan});
            std::string all;
            for (const Seen& seen : read_records(app.ports.printed)) {
                all += seen.name + "\n";
            }
            const auto& words = app.program.words();
            const content::Template& standard = *lead::find_template(words.guide(), "standard");
            for (const content::Part& part : standard.parts) {
                CAPTURE(part.id);
                CHECK(all.find(part.say) != std::string::npos);
                if (part.kind == content::PartKind::Picture) {
                    for (const content::Picture& picture :
                         words.guide().pictures.at(part.exercise)) {
                        if (picture.id == part.picture) {
                            CHECK(all.find(picture.questions.front()) != std::string::npos);
                        }
                    }
                }
            }
            CHECK(all.find(std::to_string(standard.minutes)) != std::string::npos);
        }
    }

    TEST_CASE("no word of the facilitator's texts is torn apart at 320 px or on the projector") {
        struct Room {
            float width;
            float height;
            app::TextSize size;
        };

        for (const auto language : languages) {
            for (const Room& room :
                 {Room{320, 568, app::TextSize::Normal},
                  Room{1920, 1080, app::TextSize::Projector}}) {
                ui::Surface surface;
                surface.width = room.width;
                surface.height = room.height;
                LeadDriver app{language, surface};
                app::Settings settings;
                settings.text_size = room.size;
                act(app, app::ChooseSettings{settings});
                const ui::Theme theme = ui::make_theme(settings, surface);
                const ui::TextMeasure& measure = app.program.stage().measure();
                const float column = std::min(surface.width - 36 * theme.scale, 640 * theme.scale);
                std::size_t texts = 0;
                const auto look_at = [&](const std::string& words) {
                    CAPTURE(words);
                    const auto lines =
                        ui::break_lines(words, {theme.title_px, true}, column, measure);
                    CHECK(torn(words, lines).empty());
                    ++texts;
                };
                for (std::size_t key = 0; key < ui::lead_text_count; ++key) {
                    look_at(app.text(static_cast<LeadText>(key)));
                }
                for (const content::Template& one : app.program.words().guide().templates) {
                    look_at(one.title);
                    look_at(one.purpose);
                }
                MESSAGE(room.width, " px: ", texts, " texts");
            }
        }
    }
}

}   // namespace wb::test
