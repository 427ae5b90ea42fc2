#include "support/tour.hpp"

#include <doctest/doctest.h>

#include "app/take_part/flow.hpp"

#include "support/walk.hpp"

namespace wb::test {

namespace {

using ui::Role;
using ui::Text;

void next(Driver& app) {
    app.press(Role::Button, text(app, Text::next));
}

std::string label(const Driver& app, const std::string& block, const std::string& option) {
    const content::Bundle& content = app.program.words().bundle();
    const domain::Draft& draft = *app.program.model().draft;
    const content::Step* step = app::find_step(exercise(app, "effect-map"), draft.position.step);
    for (const content::Block& found : step->blocks) {
        if (found.id == block) {
            for (const app::OfferedOption& offered :
                 app::offered(content, found, draft.position, draft.answers)) {
                if (option.empty() || offered.id == option) {
                    return offered.label;
                }
            }
        }
    }
    FAIL("no such option: " << block << " " << option);
    return {};
}

void answer_effect(
    Driver& app, const std::string& sign, const std::function<void(const std::string&)>& visit
) {
    app.press(Role::Radio, label(app, "sign", sign));
    visit("effect");
    if (sign == "none") {
        next(app);
        return;
    }
    app.press(Role::Radio, label(app, "phrase", ""));
    next(app);
    // The first scale's highest level, by the words that only it has.
    const auto& ends = app::find_step(exercise(app, "effect-map"), "strength")->blocks.front();
    const auto& at = app.program.model().draft->position;
    app.press(Role::Radio, "5 \u2013 " + ends.scale_words[2].text(at.beneficiary));
    visit("strength");
    next(app);
    visit(sign == "blocked" ? "blockers" : "ladder");
    if (sign == "blocked") {
        app.press(Role::Checkbox, label(app, "blockers", "time"));
    }
    next(app);
}

void go_to_sheet(Driver& app, const std::function<void(const std::string&)>& visit) {
    const char* const signs[] = {"helps", "blocked", "harms"};
    app.press(Role::Button, text(app, Text::begin));
    visit("path");
    open_exercise(app, "effect-map");
    visit("branch");
    app.press(Role::Button, text(app, Text::next));
    visit("branch-missing");
    app.press(Role::Radio, app.program.words().bundle().branches.front().label);
    next(app);
    app.press(Role::Checkbox, app.program.words().bundle().branches.front().tasks.front().label);
    visit("tasks");
    app.press(Role::Button, text(app, Text::add_own_task));
    visit("tasks-own");
    app.press(Role::Button, text(app, Text::next));
    visit("tasks-own-missing");
    app.write(Role::TextField, text(app, Text::own_task), "Die Neuen einarbeiten");
    app.choose(text(app, Text::own_task_category), 1);
    next(app);
    for (int card = 0; card < 2; ++card) {
        visit("doing");
        if (card == 1) {
            app.write(
                Role::TextArea,
                app::find_step(exercise(app, "effect-map"), "doing")
                    ->blocks.front()
                    .own_label.text({}),
                "Ich zeige, wie es geht."
            );
        }
        next(app);
        for (int who = 0; who < 3; ++who) {
            answer_effect(app, card == 1 && who == 2 ? "none" : signs[(card + who) % 3], visit);
        }
    }
    visit("sentence");
    app.press(Role::Button, text(app, Text::to_sheet));
}

}   // namespace

std::string text(const Driver& app, ui::Text key) {
    return app.program.words()(key);
}

void fill_to_sheet(Driver& app) {
    go_to_sheet(app, [](const std::string&) {});
}

void tour(
    content::Language language,
    const ui::Surface& surface,
    const std::function<void(Driver&, const std::string&)>& visit
) {
    Driver app{language, surface};
    visit(app, "start");
    app.program.act(app::FileChosen{app::FileStatus::Unreadable, {}}, app.now_ms);
    app.settle();
    visit(app, "start-notice");
    app.press(Role::Button, text(app, Text::understood));
    go_to_sheet(app, [&](const std::string& screen) { visit(app, screen); });
    visit(app, "sheet");
    for (const app::Dialog dialog :
         {app::Dialog::Display,
          app::Dialog::DeleteAll,
          app::Dialog::NextPerson,
          app::Dialog::ReplaceDraft,
          app::Dialog::StillThere}) {
        app.program.act(app::ShowDialog{dialog}, app.now_ms);
        app.settle();
        visit(app, "dialog-" + std::to_string(static_cast<int>(dialog)));
        app.program.act(app::CloseDialog{}, app.now_ms);
        app.settle();
    }
    app.program.act(app::DraftStored{app::StoreStatus::Full}, app.now_ms);
    app.settle();
    visit(app, "storage-full");
    app.program.act(app::GoHome{}, app.now_ms);
    app.settle();
    visit(app, "start-draft");
    app.program.act(app::ShowPath{}, app.now_ms);
    app.settle();
    visit(app, "path-draft");
    for (const content::Exercise& one : app.program.words().bundle().exercises) {
        if (one.id != "effect-map") {
            walk_exercise(app, one.id, [&](const std::string& screen) { visit(app, screen); });
        }
    }
    app.program.act(app::ShowPath{}, app.now_ms);
    app.settle();
    visit(app, "path-done");
    app.program.act(app::DeleteEverything{}, app.now_ms);
    app.settle();
    visit(app, "clearing");
    app.program.act(app::EverythingCleared{app::StoreStatus::Done}, app.now_ms);
    app.settle();
    visit(app, "wiped");
}

}   // namespace wb::test
