#include "app/take_part/book.hpp"
#include "app/take_part/flow.hpp"
#include "app/take_part/hand_in.hpp"
#include "app/take_part/review.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

enum class State : std::uint8_t { New, Begun, Done };

State state_of(
    const app::Model& model, const content::Exercise& exercise, const content::Bundle& bundle
) {
    const domain::Draft* draft = app::draft_of(model, exercise.id);
    if (draft == nullptr) {
        return State::New;
    }
    // Where everything is optional, nothing has to be answered; but something makes it done.
    const bool answered = !draft->answers.entries.empty() || !draft->answers.cards.empty();
    return answered && app::complete(bundle, exercise, draft->answers) ? State::Done : State::Begun;
}

Text state_words(State state) {
    switch (state) {
    case State::New: return Text::state_new;
    case State::Begun: return Text::state_begun;
    case State::Done: return Text::state_done;
    }
    return Text::state_new;
}

// One exercise: what it is, how long it takes, how far it is, and a door.
Node exercise_card(
    const app::Model& model,
    const content::Exercise& exercise,
    State state,
    bool proposed,
    const Words& words
) {
    std::vector<Node> head;
    head.push_back(heading(2, "name", exercise.title, Look::Strong));
    Node about = paragraph(
        "about",
        words(
            Text::minutes_and_state,
            {{"count", std::to_string(exercise.minutes)}, {"state", words(state_words(state))}}
        ),
        Look::Small
    );
    if (state == State::Done) {
        about.icon = Icon::Check;
    }
    head.push_back(std::move(about));
    head.push_back(paragraph("purpose", exercise.purpose, Look::Muted));
    const Text door = state == State::New     ? Text::begin_exercise
                      : state == State::Begun ? Text::go_on_exercise
                                              : Text::look_at_exercise;
    const Text shown = state == State::New     ? Text::begin
                       : state == State::Begun ? Text::go_on
                                               : Text::look_at;
    Node open = button(
        "open",
        words(door, {{"title", exercise.title}}),
        state == State::Done ? app::Action{app::OpenSheet{exercise.id}}
                             : app::Action{app::OpenExercise{exercise.id}},
        proposed ? Look::Primary : Look::Secondary
    );
    open.shown = words(shown);
    const bool reading = !model.writer && model.device == app::DeviceMode::Own;
    if (state == State::New && reading) {
        open.flags |= flag::disabled;
        open.description = words(Text::other_tab_writes);
    }
    Node about_it = column("head", 6, std::move(head));
    about_it.box.grow = true;   // the doors of a row stand in one line
    Node node = card(
        exercise.id,
        proposed ? Look::CardChosen : Look::Card,
        {std::move(about_it), wrap("actions", 12, {std::move(open)})}
    );
    node.role = Role::ListItem;
    node.box.gap = 14;
    return node;
}

Node path_banner(const Words& words) {
    Node home = button("home", words(Text::to_start), app::GoHome{}, Look::Quiet);
    home.icon = Icon::Home;
    Node space = decoration("space", "", Look::Small);
    space.box.grow = true;
    Node bar =
        row("bar",
            4,
            {
                std::move(home),
                std::move(space),
                icon_button(
                    "display",
                    words(Text::display),
                    Icon::Display,
                    app::ShowDialog{app::Dialog::Display}
                ),
            });
    bar.box.max_width = 960;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 8;
    banner.children = {std::move(bar)};
    return banner;
}

// The book: everything answered so far, in one piece.
Node book_card(const app::Model& model, const Words& words) {
    std::vector<Node> actions;
    if (model.device == app::DeviceMode::Own) {
        Node print = button("print", words(Text::print_all), app::PrintSheet{});
        print.icon = Icon::Print;
        actions.push_back(std::move(print));
        Node save = button("save", words(Text::save_file), app::SaveToFile{});
        save.icon = Icon::Save;
        actions.push_back(std::move(save));
        if (model.writer) {
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
    std::vector<Node> children{heading(2, "title", words(Text::book_title), Look::Strong)};
    if (std::optional<Node> kept = kept_notice(model, words)) {
        children.push_back(std::move(*kept));
    }
    children.push_back(paragraph("where-answers", where_answers_are(model, words), Look::Small));
    children.push_back(wrap("actions", 12, std::move(actions)));
    return card("book", Look::Panel, std::move(children));
}

}   // namespace

Screen path_screen(const app::Model& model, const Words& words) {
    Screen screen;
    screen.identity = child_id(root_id, "path");
    screen.banner = path_banner(words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        8,
        {
            heading(
                1,
                "title",
                words(app::has_drafts(model) ? Text::path_title_again : Text::path_title)
            ),
            paragraph("lead", words(Text::path_lead), Look::Muted),
        }
    ));
    Node list;
    list.role = Role::OrderedList;
    list.key = "exercises";
    list.name = words(Text::all_exercises);
    list.shown = "";
    list.box.direction = Direction::Wrap;
    list.box.gap = 16;
    list.box.min_item_width = 300;
    bool proposed = false;
    for (const content::Exercise* exercise : app::asked_exercises(model, words.bundle())) {
        const State state = state_of(model, *exercise, words.bundle());
        const bool next = !proposed && state != State::Done;
        proposed = proposed || next;
        list.children.push_back(exercise_card(model, *exercise, state, next, words));
    }
    // As soon as something can be handed in it is said before the list, which may be long.
    const bool ready = model.joined && app::can_hand_in(model, words.bundle());
    if (ready) {
        children.push_back(hand_in_card(model, !proposed, words));
    }
    children.push_back(std::move(list));
    if (model.joined && !ready) {
        children.push_back(hand_in_card(model, false, words));
    }
    if (app::has_drafts(model)) {
        children.push_back(book_card(model, words));
    }
    Node content = column("content", 20, std::move(children));
    content.box.max_width = 960;
    screen.main.role = Role::Main;
    screen.main.key = "main";
    screen.main.box.pad_x = 18;
    screen.main.box.pad_y = 16;
    screen.main.children = {std::move(content)};
    return screen;
}

}   // namespace wb::ui
