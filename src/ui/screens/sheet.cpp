#include "app/take_part/book.hpp"
#include "app/take_part/flow.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

constexpr const char* effect_map = "effect-map";

Node sheet_banner(float width_px, const Words& words) {
    Node back = button("back", words(Text::back_to_questions), app::GoBack{}, Look::Quiet);
    back.icon = Icon::Back;
    Node space = decoration("space", "", Look::Small);
    space.box.grow = true;
    Node bar =
        row("bar",
            4,
            {
                std::move(back),
                std::move(space),
                icon_button("path", words(Text::all_exercises), Icon::List, app::ShowPath{}),
                icon_button("home", words(Text::to_start), Icon::Home, app::GoHome{}),
                icon_button(
                    "display",
                    words(Text::display),
                    Icon::Display,
                    app::ShowDialog{app::Dialog::Display}
                ),
            });
    bar.box.max_width = width_px;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 8;
    banner.children = {std::move(bar)};
    return banner;
}

bool nothing_answered(
    const content::Exercise& exercise, const domain::Answers& answers, const Words& words
) {
    return exercise.id == effect_map
               ? answers.cards.empty()
               : app::make_answer_sheet(words.bundle(), exercise, answers).empty();
}

std::vector<Node> sheet_actions(
    const app::Model& model, const content::Exercise& exercise, bool empty, const Words& words
) {
    std::vector<Node> actions;
    if (model.device == app::DeviceMode::Own) {
        if (!empty) {
            Node print = button("print", words(Text::print), app::PrintSheet{});
            print.icon = Icon::Print;
            actions.push_back(std::move(print));
            Node save = button("save", words(Text::save_file), app::SaveToFile{});
            save.icon = Icon::Save;
            actions.push_back(std::move(save));
        }
        if (!empty && exercise.look_back_weeks > 0) {
            Node calendar = button(
                "calendar",
                words(Text::calendar),
                app::SaveCalendar{words(Text::calendar_title), words(Text::calendar_question)}
            );
            calendar.icon = Icon::Calendar;
            actions.push_back(std::move(calendar));
        }
        // Only the tab that writes may delete: the other one would not hear of it.
        if (app::editable(model)) {
            Node wipe =
                button("wipe", words(Text::delete_all), app::ShowDialog{app::Dialog::DeleteAll});
            wipe.icon = Icon::Delete;
            actions.push_back(std::move(wipe));
        }
    } else {
        Node done =
            button("done", words(Text::next_person), app::ShowDialog{app::Dialog::NextPerson});
        done.icon = Icon::Delete;
        actions.push_back(std::move(done));
    }
    return actions;
}

Node empty_sheet(const content::Exercise& exercise, const Words& words) {
    const bool map = exercise.id == effect_map;
    const domain::StepRef first{map ? "tasks" : exercise.steps.front().id, 0, std::nullopt};
    return card(
        "empty",
        Look::Card,
        {
            paragraph("words", words(map ? Text::sheet_empty : Text::answers_empty)),
            wrap(
                "actions",
                12,
                {button(
                    "begin",
                    words(map ? Text::choose_tasks : Text::to_first_question),
                    app::GoTo{first},
                    Look::Primary
                )}
            ),
        }
    );
}

}   // namespace

Screen sheet_screen(const app::Model& model, const Words& words) {
    const content::Exercise* exercise =
        model.draft ? app::find_exercise(words.bundle(), model.draft->exercise) : nullptr;
    if (exercise == nullptr) {
        return start_screen(model, words);
    }
    const domain::Answers& answers = model.draft->answers;
    const bool map = exercise->id == effect_map;
    const bool editable = app::editable(model);
    const bool empty = nothing_answered(*exercise, answers, words);
    Screen screen;
    screen.identity = child_id(root_id, "sheet." + exercise->id);
    const float width_px = map ? 1120 : 760;
    screen.banner = sheet_banner(width_px, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        4,
        {
            paragraph("kind", words(map ? Text::my_sheet : Text::my_answers), Look::Small),
            heading(1, "title", map ? words(Text::sheet_title) : exercise->title),
        }
    ));
    if (empty) {
        children.push_back(empty_sheet(*exercise, words));
    } else {
        std::vector<Node> sheet =
            map ? effect_sheet(app::make_sheet(words.bundle(), *exercise, answers), editable, words)
                : answer_sheet(
                      app::make_answer_sheet(words.bundle(), *exercise, answers),
                      editable,
                      Medium::Screen,
                      words
                  );
        std::move(sheet.begin(), sheet.end(), std::back_inserter(children));
    }
    std::vector<Node> actions{
        button("more", words(Text::more_exercises), app::ShowPath{}, Look::Primary)};
    std::vector<Node> keeping = sheet_actions(model, *exercise, empty, words);
    std::move(keeping.begin(), keeping.end(), std::back_inserter(actions));
    if (std::optional<Node> kept = kept_notice(model, words)) {
        children.push_back(std::move(*kept));
    }
    children.push_back(paragraph("where-answers", where_answers_are(model, words), Look::Small));
    children.push_back(wrap("actions", 12, std::move(actions)));
    Node content = column("content", 16, std::move(children));
    content.box.max_width = width_px;
    screen.main.role = Role::Main;
    screen.main.key = "main";
    screen.main.box.pad_x = 18;
    screen.main.box.pad_y = 12;
    screen.main.children = {std::move(content)};
    return screen;
}

Node make_print(const app::Model& model, const Words& words, const TextMeasure& measure) {
    Node page = column("print", 0, {});
    const bool book = model.page == app::Page::Path;
    if (book) {
        page.children.push_back(heading(1, "title", words(Text::book_title)));
    }
    for (const domain::Draft& draft : app::all_drafts(model, words.bundle())) {
        const content::Exercise* exercise = app::find_exercise(words.bundle(), draft.exercise);
        const bool wanted = book || (model.draft && model.draft->exercise == draft.exercise);
        if (exercise == nullptr || !wanted || nothing_answered(*exercise, draft.answers, words)) {
            continue;
        }
        const bool map = exercise->id == effect_map;
        std::vector<Node> children{heading(
            book ? 2 : 1, "title", map && !book ? words(Text::sheet_title) : exercise->title
        )};
        std::vector<Node> sheet =
            map ? print_effect_sheet(
                      app::make_sheet(words.bundle(), *exercise, draft.answers), words, measure
                  )
                : answer_sheet(
                      app::make_answer_sheet(words.bundle(), *exercise, draft.answers),
                      false,
                      Medium::Paper,
                      words
                  );
        std::move(sheet.begin(), sheet.end(), std::back_inserter(children));
        page.children.push_back(column("sheet-" + exercise->id, 0, std::move(children)));
    }
    page.children.push_back(paragraph("foot", words(Text::print_foot)));
    return page;
}

}   // namespace wb::ui
