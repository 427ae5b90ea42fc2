#include <doctest/doctest.h>

#include "app/ports.hpp"
#include "app/take_part/flow.hpp"
#include "app/take_part/sheet.hpp"
#include "app/update.hpp"
#include "core/content/inflection.hpp"
#include "core/wire/draft_file.hpp"

#include "support/driver.hpp"

namespace wb::test {

namespace {

using app::Model;
using domain::Beneficiary;
using domain::Place;

const content::Bundle& german() {
    return bundle(content::Language::German);
}

app::Next step(const Model& model, const app::Action& action, double now_ms = 0) {
    return app::update(model, action, {german(), now_ms});
}

Model after(Model model, std::initializer_list<app::Action> actions) {
    for (const app::Action& action : actions) {
        model = step(model, action).model;
    }
    return model;
}

Model begun() {
    return after({}, {app::OpenExercise{"effect-map"}});
}

Model with_tasks(std::size_t count) {
    const content::Branch& branch = german().branches.front();
    Model model = after(begun(), {app::Pick{{"branch", 0, {}}, branch.id}, app::GoNext{}});
    for (std::size_t i = 0; i < count; ++i) {
        model = after(model, {app::ToggleCard{branch.tasks[i].id}});
    }
    return model;
}

template <class Command>
std::size_t count(const app::Next& next) {
    std::size_t found = 0;
    for (const app::Command& command : next.commands) {
        found += std::holds_alternative<Command>(command) ? 1 : 0;
    }
    return found;
}

}   // namespace

TEST_SUITE("update") {
    TEST_CASE(
        "beginning on one's own device stores the draft; on a shared one nothing leaves memory"
    ) {
        CHECK(count<app::StoreDraft>(step({}, app::OpenExercise{"effect-map"})) == 1);
        const Model shared = after({}, {app::ChooseDevice{app::DeviceMode::Shared}});
        const app::Next next = step(shared, app::OpenExercise{"effect-map"});
        CHECK(next.commands.empty());
        CHECK(next.model.save == app::SaveState::MemoryOnly);
    }

    TEST_CASE("the whole exercise on a shared device sends no command at all") {
        Model model = after(
            {}, {app::ChooseDevice{app::DeviceMode::Shared}, app::OpenExercise{"effect-map"}}
        );
        const content::Branch& branch = german().branches.front();
        for (const app::Action& action : std::initializer_list<app::Action>{
                 app::Pick{{"branch", 0, {}}, branch.id},
                 app::GoNext{},
                 app::ToggleCard{branch.tasks[0].id},
                 app::AddOwnCard{},
                 app::WriteOwnCard{2, "geheim"},
                 app::SaveToFile{},
                 app::PrintSheet{},
                 app::OpenSheet{"effect-map"},
                 app::PrintSheet{},
                 app::SaveToFile{},
                 app::Hidden{},
                 app::Tick{},
                 app::ClearForNextPerson{}}) {
            const app::Next next = step(model, action);
            CHECK(next.commands.empty());
            model = next.model;
        }
        CHECK_FALSE(model.draft.has_value());
    }

    TEST_CASE("\"saved\" is said only after the storage has acknowledged the newest answer") {
        app::Next next = step({}, app::OpenExercise{"effect-map"});
        CHECK(next.model.save == app::SaveState::Saving);
        // A second change while the first put is on its way.
        next = step(next.model, app::Pick{{"branch", 0, {}}, "retail-branch"});
        CHECK(count<app::StoreDraft>(next) == 0);
        next = step(next.model, app::DraftStored{});
        CHECK(next.model.save == app::SaveState::Saving);
        CHECK(count<app::StoreDraft>(next) == 1);
        next = step(next.model, app::DraftStored{});
        CHECK(next.model.save == app::SaveState::Saved);
    }

    TEST_CASE("typing is stored when it pauses, or at once when the page is hidden") {
        Model model = step(with_tasks(1), app::DraftStored{}).model;
        model = step(model, app::DraftStored{}).model;
        model = step(model, app::GoNext{}).model;
        model = step(model, app::DraftStored{}).model;
        REQUIRE(model.save == app::SaveState::Saved);
        const app::Next typed = step(model, app::WriteLine{{"doing", 1, {}}, 0, "Ich h"}, 100);
        CHECK(count<app::StoreDraft>(typed) == 0);
        CHECK(app::next_deadline_ms(typed.model) == doctest::Approx(100 + app::typing_pause_ms));
        CHECK(
            count<app::StoreDraft>(step(typed.model, app::Tick{}, 100 + app::typing_pause_ms - 1)
            ) == 0
        );
        CHECK(
            count<app::StoreDraft>(step(typed.model, app::Tick{}, 100 + app::typing_pause_ms)) == 1
        );
        CHECK(count<app::StoreDraft>(step(typed.model, app::Hidden{}, 101)) == 1);
    }

    TEST_CASE("storage trouble is said, and the answers stay in memory") {
        struct Row {
            const char* name;
            app::StoreStatus status;
            app::SaveState state;
        };

        for (const Row& row : {
                 Row{"no storage", app::StoreStatus::Unavailable, app::SaveState::Unavailable},
                 Row{"no space", app::StoreStatus::Full, app::SaveState::Full},
                 Row{"refused", app::StoreStatus::Failed, app::SaveState::Failed},
             }) {
            CAPTURE(row.name);
            const Model model = step(begun(), app::DraftStored{row.status}).model;
            CHECK(model.save == row.state);
            CHECK(model.draft.has_value());
        }
    }

    TEST_CASE("undo takes back one answer, redo brings it back, and a new answer forgets the redo"
    ) {
        const Model one = with_tasks(1);
        const Model two = after(one, {app::ToggleCard{german().branches.front().tasks[1].id}});
        const Model undone = after(two, {app::Undo{}});
        CHECK(undone.draft->answers == one.draft->answers);
        CHECK(after(undone, {app::Redo{}}).draft->answers == two.draft->answers);
        const Model other = after(undone, {app::ToggleCard{german().branches.front().tasks[2].id}});
        CHECK(other.history.later.empty());
    }

    TEST_CASE("a word typed letter by letter is one step back") {
        Model model = after(with_tasks(1), {app::GoNext{}});
        const auto answers = model.draft->answers;
        for (const char* words : {"I", "Ic", "Ich"}) {
            model = after(model, {app::WriteLine{{"doing", 1, {}}, 0, words}});
        }
        CHECK(after(model, {app::Undo{}}).draft->answers == answers);
    }

    TEST_CASE("undo shows the screen where the change was made") {
        Model model = after(with_tasks(1), {app::GoNext{}, app::GoNext{}});
        REQUIRE(model.draft->position.step == "effect");
        CHECK(after(model, {app::Undo{}}).draft->position.step == "tasks");
    }

    TEST_CASE("another sign drops a phrase that no longer suits it, and undo brings both back") {
        Model model = after(with_tasks(1), {app::GoNext{}, app::GoNext{}});
        const Place sign{"sign", 1, Beneficiary::Customers};
        const Place phrase{"phrase", 1, Beneficiary::Customers};
        const auto& at = model.draft->position;
        model = after(model, {app::Pick{sign, "helps"}});
        const content::Block& block =
            app::find_step(*app::find_exercise(german(), "effect-map"), "effect")->blocks[1];
        const std::string good = app::offered(german(), block, at, model.draft->answers).front().id;
        model = after(model, {app::Pick{phrase, good}});
        CHECK(
            app::find_selection(
                after(model, {app::Pick{sign, "blocked"}}).draft->answers, phrase
            ) != nullptr
        );
        const Model harmed = after(model, {app::Pick{sign, "harms"}});
        CHECK(app::find_selection(harmed.draft->answers, phrase) == nullptr);
        CHECK(after(harmed, {app::Undo{}}).draft->answers == model.draft->answers);
    }

    TEST_CASE("five tasks are the most, and removing one removes its answers alone") {
        Model model = with_tasks(5);
        const auto five = model.draft->answers.cards;
        CHECK(after(model, {app::AddOwnCard{}}).draft->answers.cards == five);
        model = after(
            model,
            {app::GoNext{},
             app::WriteLine{{"doing", 2, {}}, 0, "zwei"},
             app::WriteLine{{"doing", 3, {}}, 0, "drei"}}
        );
        model = after(model, {app::RemoveCard{2}});
        CHECK(app::find_answer(model.draft->answers, {"doing", 2, {}}) == nullptr);
        CHECK(app::find_answer(model.draft->answers, {"doing", 3, {}}) != nullptr);
        CHECK(model.draft->answers.cards.size() == 4);
    }

    TEST_CASE("changing the branch keeps the tasks chosen before") {
        const Model model =
            after(with_tasks(2), {app::Pick{{"branch", 0, {}}, german().branches.back().id}});
        const domain::Card& card = model.draft->answers.cards.front();
        CHECK(
            app::card_label(
                german(), *app::find_exercise(german(), "effect-map"), model.draft->answers, card
            ) == german().branches.front().tasks.front().label
        );
    }

    TEST_CASE("the sentence is suggested from the strongest helpful effect, and only once") {
        Model model = after(with_tasks(1), {app::GoNext{}});
        const auto& task = german().branches.front().tasks.front();
        const content::Effect* effect = nullptr;
        for (const std::string& id : task.effects) {
            const content::Effect* found = app::find_effect(german(), id);
            if (found->beneficiary == Beneficiary::Customers &&
                found->polarity == content::Polarity::Good) {
                effect = found;
                break;
            }
        }
        REQUIRE(effect != nullptr);
        model = after(
            model,
            {app::Pick{{"sign", 1, Beneficiary::Customers}, "helps"},
             app::Pick{{"phrase", 1, Beneficiary::Customers}, effect->id},
             app::SetLevel{{"strength", 1, Beneficiary::Customers}, 4}}
        );
        CHECK(
            app::suggest_sentence(german(), model.draft->answers) ==
            task.me + ", " +
                content::about(effect->so_that, german().branches.front().who.front()) + "."
        );
    }

    TEST_CASE("a shared device asks after 90 seconds and clears after 120, unless somebody is there"
    ) {
        Model model = after(
            {}, {app::ChooseDevice{app::DeviceMode::Shared}, app::OpenExercise{"effect-map"}}
        );
        CHECK(app::next_deadline_ms(model) == doctest::Approx(app::idle_warning_ms));
        CHECK_FALSE(step(model, app::Tick{}, app::idle_warning_ms - 1).model.dialog.has_value());
        const Model warned = step(model, app::Tick{}, app::idle_warning_ms).model;
        CHECK(warned.dialog == app::Dialog::StillThere);
        CHECK(app::next_deadline_ms(warned) == doctest::Approx(app::idle_clear_ms));
        const Model extended = step(warned, app::CloseDialog{}, 100'000).model;
        CHECK(extended.draft.has_value());
        CHECK(app::next_deadline_ms(extended) == doctest::Approx(100'000 + app::idle_warning_ms));
        const Model cleared = step(warned, app::Tick{}, app::idle_clear_ms).model;
        CHECK_FALSE(cleared.draft.has_value());
        CHECK(cleared.history == app::History{});
        CHECK(cleared.notice == app::Notice::ClearedWhileAway);
        CHECK(app::next_deadline_ms(cleared) < 0);
    }

    TEST_CASE("a tab that may not write changes nothing") {
        Model model = with_tasks(1);
        model.writer = false;
        for (const app::Action& action : std::initializer_list<app::Action>{
                 app::Pick{{"branch", 0, {}}, "x"},
                 app::AddOwnCard{},
                 app::RemoveCard{1},
                 app::Undo{},
                 app::WriteOwnCard{1, "x"}}) {
            const app::Next next = step(model, action);
            CHECK(next.model.draft == model.draft);
            CHECK(next.commands.empty());
        }
    }

    TEST_CASE("a file that cannot be used leaves the draft as it is and says why") {
        const Model model = with_tasks(1);
        auto damaged = wire::write_drafts({*model.draft});
        damaged.back() ^= 1U;
        domain::Draft foreign = *model.draft;
        foreign.revision = 99;

        struct Row {
            const char* name;
            app::FileChosen file;
            app::Notice notice;
        };

        for (const Row& row : {
                 Row{"damaged", {app::FileStatus::Read, damaged}, app::Notice::FileUnreadable},
                 Row{"empty", {app::FileStatus::Read, {}}, app::Notice::FileUnreadable},
                 Row{"newer content",
                     {app::FileStatus::Read, wire::write_drafts({foreign})},
                     app::Notice::FileOtherContent},
                 Row{"too large", {app::FileStatus::TooLarge, {}}, app::Notice::FileTooLarge},
             }) {
            CAPTURE(row.name);
            const Model tried = after(model, {row.file});
            CHECK(tried.notice == row.notice);
            CHECK(tried.draft == model.draft);
        }
    }

    TEST_CASE("a file replaces a different draft only after a yes") {
        const Model model = with_tasks(1);
        const Model other = with_tasks(3);
        const app::FileChosen file{app::FileStatus::Read, wire::write_drafts({*other.draft})};
        const Model asked = after(model, {file});
        CHECK(asked.dialog == app::Dialog::ReplaceDraft);
        CHECK(after(asked, {app::CloseDialog{}}).draft == model.draft);
        CHECK(after(asked, {app::UseOpenedFile{}}).draft->answers == other.draft->answers);
    }

    TEST_CASE("a stored draft that cannot be read is left alone until somebody begins anew") {
        const app::Next next = step({}, app::DraftLoaded{app::StoreStatus::Done, {1, 2, 3}});
        CHECK(next.model.notice == app::Notice::DraftUnreadable);
        CHECK(next.commands.empty());
    }

    TEST_CASE(
        "deleting everything clears memory, history and storage, and says so only when it is done"
    ) {
        const app::Next next = step(with_tasks(2), app::DeleteEverything{});
        CHECK_FALSE(next.model.draft.has_value());
        CHECK(next.model.history == app::History{});
        CHECK(next.model.clearing);
        CHECK(count<app::ClearStorage>(next) == 1);
        const Model done = after(next.model, {app::EverythingCleared{}});
        CHECK_FALSE(done.clearing);
        CHECK_FALSE(done.notice.has_value());
        const Model failed = after(next.model, {app::EverythingCleared{app::StoreStatus::Failed}});
        CHECK(failed.notice == app::Notice::DeleteFailed);
    }

    TEST_CASE("progress never falls on the way through, whatever is answered") {
        Model model = with_tasks(3);
        const content::Exercise& exercise = *app::find_exercise(german(), "effect-map");
        int last = -1;
        const char* const signs[] = {"none", "helps", "blocked", "harms"};
        std::size_t turn = 0;
        for (int guard = 0; guard < 100 && model.page == app::Page::Step; ++guard) {
            const auto& at = model.draft->position;
            const int now = app::progress_percent(exercise, model.draft->answers, at);
            CAPTURE(at.step);
            CHECK(now >= last);
            CHECK(now < 100);
            last = now;
            if (at.step == "effect") {
                model =
                    after(model, {app::Pick{{"sign", at.card, at.beneficiary}, signs[turn++ % 4]}});
                const content::Block& block = app::find_step(exercise, "effect")->blocks[1];
                const auto options = app::offered(german(), block, at, model.draft->answers);
                model = after(
                    model, {app::Pick{{"phrase", at.card, at.beneficiary}, options.front().id}}
                );
            } else if (at.step == "strength") {
                model = after(model, {app::SetLevel{{"strength", at.card, at.beneficiary}, 3}});
            } else if (at.step == "blockers") {
                model = after(model, {app::Toggle{{"blockers", at.card, at.beneficiary}, "time"}});
            }
            model = after(model, {app::GoNext{}});
        }
        CHECK(model.page == app::Page::Sheet);
    }

    TEST_CASE(
        "typed text loses control characters and what is beyond the limit, never half a letter"
    ) {
        Model model = after(with_tasks(1), {app::GoNext{}});
        std::string words = "a\x01\x7F\nb\xFF";
        for (int i = 0; i < 400; ++i) {
            words += "\u00E4";
        }
        model = after(model, {app::WriteLine{{"doing", 1, {}}, 0, words}});
        const auto& lines =
            std::get<domain::Lines>(*app::find_answer(model.draft->answers, {"doing", 1, {}}));
        const std::string& kept = lines.lines.front().for_own_eyes();
        CHECK(kept.substr(0, 3) == "a\nb");
        CHECK(kept.size() == 3 + 2 * (domain::most_code_points - 3));
    }

    TEST_CASE("settings come back from their text, and nonsense becomes the default") {
        const app::Settings settings{
            app::Appearance::Dark, app::Contrast::High, app::TextSize::Projector};
        CHECK(app::settings_from(app::settings_text(settings)) == settings);
        for (const char* nonsense : {"", "9", "abc", "-9-9"}) {
            CHECK(app::settings_from(nonsense) == app::Settings{});
        }
    }
}

}   // namespace wb::test
