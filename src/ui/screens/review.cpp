#include "app/take_part/review.hpp"

#include "app/take_part/hand_in.hpp"
#include "app/take_part/hints.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

using app::ReviewAnswer;
using app::ReviewExercise;
using app::ReviewQuestion;

Node banner(const app::Model& model, const Words& words) {
    Node back = button("back", words(Text::back_to_exercises), app::ShowPath{}, Look::Quiet);
    back.icon = Icon::Back;
    if (model.page == app::Page::HandedIn && model.device == app::DeviceMode::Shared) {
        back = paragraph("brand", words(Text::brand), Look::Section);   // nobody's exercises
    }
    Node space = decoration("space", "", Look::Small);
    space.box.grow = true;
    Node bar =
        row("bar",
            4,
            {
                std::move(back),
                std::move(space),
                icon_button(
                    "display",
                    words(Text::display),
                    Icon::Display,
                    app::ShowDialog{app::Dialog::Display}
                ),
            });
    bar.box.max_width = 760;
    Node node;
    node.role = Role::Banner;
    node.key = "banner";
    node.box.pad_x = 18;
    node.box.pad_y = 8;
    node.children = {std::move(bar)};
    return node;
}

std::string answer_words(const ReviewAnswer& answer, const Words& words) {
    std::string text = answer.answer;
    if (answer.level > 0) {
        const std::string level = words(Text::level_of, {{"level", std::to_string(answer.level)}});
        text = text.empty() ? level : level + " \u2013 " + text;
    }
    const std::string who =
        answer.beneficiary ? beneficiary_name(*answer.beneficiary, words) : std::string{};
    if (answer.card_number == 0) {
        return who.empty() ? text : words(Text::for_answer, {{"for", who}, {"answer", text}});
    }
    const std::string card = answer.card.empty() ? words(Text::own_card) : answer.card;
    if (text.empty()) {
        return card;
    }
    return who.empty() ? words(Text::card_only_answer, {{"card", card}, {"answer", text}})
                       : words(Text::card_answer, {{"card", card}, {"for", who}, {"answer", text}});
}

Text text_of(privacy::HintKind kind) {
    switch (kind) {
    case privacy::HintKind::Email: return Text::hint_email;
    case privacy::HintKind::Phone: return Text::hint_phone;
    case privacy::HintKind::Iban: return Text::hint_iban;
    case privacy::HintKind::TaxId: return Text::hint_tax_id;
    case privacy::HintKind::PensionNumber: return Text::hint_pension_number;
    case privacy::HintKind::Plate: return Text::hint_plate;
    case privacy::HintKind::Name: return Text::hint_name;
    case privacy::HintKind::Superior: return Text::hint_superior;
    case privacy::HintKind::Self: return Text::hint_self;
    case privacy::HintKind::Date: break;
    }
    return Text::hint_date;
}

// What in the line could tell who is meant, and what could stand there instead.
void add_hints(
    std::vector<Node>& children,
    const ReviewExercise& exercise,
    const ReviewQuestion& question,
    const app::Model& model,
    const Words& words
) {
    for (const ReviewAnswer& answer : question.answers) {
        const auto* hints = app::hints_for(model, answer.answer);
        if (hints == nullptr) {
            continue;
        }
        for (std::size_t i = 0; i < hints->size(); ++i) {
            const privacy::Hint& hint = (*hints)[i];
            const std::string piece{privacy::hinted_words(answer.answer, hint)};
            Node about = paragraph("about", words(text_of(hint.kind)));
            about.icon = Icon::Warning;
            const bool drop = hint.rewrite.empty();
            std::string what = words(
                drop ? Text::hint_leave_out : Text::hint_replace,
                {{"words", piece}, {"answer", hint.rewrite}}
            );
            // The same words may stand in the line of another question.
            Node rewrite = button(
                "rewrite",
                words(Text::hint_in, {{"words", what}, {"question", question.question}}),
                app::RewriteLine{exercise.exercise, question.block, answer.answer, hint}
            );
            rewrite.shown = std::move(what);
            Node panel = card(
                "hint-" + std::to_string(i),
                Look::Panel,
                {
                    std::move(about),
                    std::move(rewrite),
                }
            );
            panel.box.gap = 8;
            panel.box.pad_y = 14;
            children.push_back(std::move(panel));
        }
    }
}

Node question_node(
    const ReviewExercise& exercise,
    const ReviewQuestion& question,
    const app::Model& model,
    const Words& words
) {
    std::vector<Node> children{paragraph("question", question.question, Look::Small)};
    Node list = column("answers", 4, {});
    list.role = Role::List;
    list.name = question.question;
    list.shown = "";
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        std::string answer = answer_words(question.answers[i], words);
        if (!question.leaves) {
            answer = words(Text::answer_stays, {{"answer", answer}});
        }
        Node item = paragraph(
            "answer-" + std::to_string(i),
            std::move(answer),
            question.leaves ? Look::Body : Look::Muted
        );
        item.role = Role::ListItem;
        list.children.push_back(std::move(item));
    }
    children.push_back(std::move(list));
    if (question.text && question.leaves && app::may_change(model)) {
        add_hints(children, exercise, question, model, words);
    }
    Node leaves = option(
        Role::Checkbox,
        "leaves",
        words(Text::leaves_this, {{"question", question.question}}),
        question.leaves,
        app::ToggleShared{exercise.exercise, question.block},
        Look::Tick
    );
    leaves.shown = words(Text::leaves);
    children.push_back(std::move(leaves));
    if (question.text && question.leaves) {
        Node room = option(
            Role::Checkbox,
            "room",
            words(Text::for_room_this, {{"question", question.question}}),
            question.for_room,
            app::ToggleForRoom{exercise.exercise, question.block},
            Look::Tick
        );
        room.shown = words(Text::for_room);
        children.push_back(std::move(room));
    }
    return column(question.block, 4, std::move(children));
}

// What is being sealed cannot be changed any more.
void lock(Node& node) {
    if (node.press) {
        node.flags |= flag::disabled;
    }
    for (Node& child : node.children) {
        lock(child);
    }
}

Node round_choice(const app::Model& model, const Words& words) {
    Node group;
    group.role = Role::RadioGroup;
    group.key = "round";
    group.name = words(Text::review_round);
    group.box.gap = 10;
    group.children.push_back(decoration("question", group.name, Look::Body));
    Node options = wrap("options", 10, {});
    options.box.min_item_width = 160;
    for (const std::uint8_t round : {std::uint8_t{1}, std::uint8_t{2}}) {
        options.children.push_back(option(
            Role::Radio,
            "round-" + std::to_string(round),
            words(round == 1 ? Text::round_before : Text::round_after),
            model.handing_in.round == round,
            app::ChooseRound{round}
        ));
    }
    group.children.push_back(std::move(options));
    return group;
}

bool asked_twice(const domain::Workshop& workshop, const std::string& exercise) {
    for (const domain::PlannedExercise& plan : workshop.exercises) {
        if (plan.exercise == exercise) {
            return plan.rounds > 1;
        }
    }
    return false;
}

Node exercise_node(
    const ReviewExercise& exercise, bool asks_round, const app::Model& model, const Words& words
) {
    std::vector<Node> children{heading(2, "name", exercise.title, Look::Strong)};
    if (asks_round) {
        children.push_back(round_choice(model, words));
    }
    bool leaves = false;
    for (const ReviewQuestion& question : exercise.questions) {
        leaves = leaves || question.leaves;
        children.push_back(question_node(exercise, question, model, words));
    }
    if (exercise.questions.empty()) {
        children.push_back(paragraph("nothing", words(Text::review_nothing_yet), Look::Muted));
    } else if (!leaves) {
        const bool before = app::handed_in_before(model.handing_in);
        children.push_back(paragraph(
            "all-out", words(before ? Text::review_withdraws : Text::review_all_out), Look::Muted
        ));
    }
    Node node = card("review-" + exercise.exercise, Look::Card, std::move(children));
    node.box.gap = 16;
    return node;
}

Node bytes_node(const app::Model& model, const Words& words) {
    const std::uint32_t version = app::handed_in_before(model.handing_in) ? 2 : 1;
    const auto records = app::plain_records(model, words.bundle(), {}, version);
    Node list = column("bytes", 4, {});
    list.role = Role::List;
    list.name = words(Text::show_bytes);
    list.shown = "";
    for (std::size_t i = 0; i < records.size(); ++i) {
        static constexpr char digits[] = "0123456789abcdef";
        std::string text = words(
            Text::bytes_of,
            {{"number", std::to_string(i + 1)}, {"count", std::to_string(records[i].size())}}
        );
        // The padding says nothing.
        std::size_t end = records[i].size();
        while (end > 0 && records[i][end - 1] == 0) {
            --end;
        }
        text += "\n";
        for (std::size_t at = 0; at < end; ++at) {
            text += digits[records[i][at] >> 4U];
            text += digits[records[i][at] & 15U];
            text += at % 8 == 7 ? " " : "";
        }
        Node item = paragraph("part-" + std::to_string(i), std::move(text), Look::Small);
        item.role = Role::ListItem;
        list.children.push_back(std::move(item));
    }
    return column(
        "bytes-shown", 8, {paragraph("about", words(Text::bytes_about), Look::Muted), list}
    );
}

Screen column_screen(
    const std::string& key, std::vector<Node> children, const app::Model& model, const Words& words
) {
    Screen screen;
    screen.identity = child_id(root_id, key);
    screen.banner = banner(model, words);
    Node content = column("content", 16, std::move(children));
    content.box.max_width = 760;
    screen.main.role = Role::Main;
    screen.main.key = "main";
    screen.main.box.pad_x = 18;
    screen.main.box.pad_y = 12;
    screen.main.children = {std::move(content)};
    return screen;
}

}   // namespace

Node hand_in_card(const app::Model& model, bool main, const Words& words) {
    const bool ready = app::can_hand_in(model, words.bundle());
    Node open = button(
        "review", words(Text::to_review), app::ShowReview{}, main ? Look::Primary : Look::Secondary
    );
    return card(
        "hand-in",
        Look::Card,
        {
            heading(2, "title", words(Text::hand_in_title), Look::Strong),
            paragraph(
                "about", words(ready ? Text::hand_in_about : Text::hand_in_nothing), Look::Muted
            ),
            wrap("actions", 12, {std::move(open)}),
        }
    );
}

Screen review_screen(const app::Model& model, const Words& words) {
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        8,
        {
            paragraph("workshop", model.joined->workshop.title, Look::Small),
            heading(1, "title", words(Text::review_title)),
            paragraph("lead", words(Text::review_lead), Look::Muted),
        }
    ));
    bool asked = false;   // one answer is for all exercises that are asked twice
    for (const ReviewExercise& exercise : app::review(model, words.bundle())) {
        const bool asks = !asked && asked_twice(model.joined->workshop, exercise.exercise);
        asked = asked || asks;
        children.push_back(exercise_node(exercise, asks, model, words));
    }
    if (model.handing_in.sealing) {
        for (Node& child : children) {
            lock(child);
        }
    }
    const bool ready = app::can_hand_in(model, words.bundle());
    if (model.handing_in.bytes_shown) {
        children.push_back(bytes_node(model, words));
    }
    const bool withdraws = ready && !app::something_leaves(model, words.bundle());
    Node seal = button(
        "seal",
        words(
            model.handing_in.sealing ? Text::sealing
            : withdraws              ? Text::seal_withdrawal
                                     : Text::seal
        ),
        app::HandIn{},
        Look::Primary
    );
    if (!ready) {
        seal.flags |= flag::disabled;
        if (!model.handing_in.sealing) {
            const bool other_tab = !model.writer;   // said on top of the page
            seal.description = words(other_tab ? Text::other_tab_hands_in : Text::nothing_leaves);
            if (!other_tab) {
                children.push_back(paragraph("why-not", seal.description, Look::Muted));
            }
        }
    }
    children.push_back(wrap(
        "actions",
        12,
        {
            std::move(seal),
            button(
                "show-bytes",
                words(model.handing_in.bytes_shown ? Text::hide_bytes : Text::show_bytes),
                app::ToggleBytes{}
            ),
        }
    ));
    return column_screen("review", std::move(children), model, words);
}

Screen handed_in_screen(const app::Model& model, const Words& words) {
    std::vector<Node> children = notices(model, words);
    if (model.device == app::DeviceMode::Shared) {
        children.push_back(heading(1, "title", words(Text::handed_in_shared_title)));
        children.push_back(paragraph("about", words(Text::handed_in_shared)));
        std::vector<Node> actions{
            button("next", words(Text::next_person), app::GoHome{}, Look::Primary)};
        if (model.kiosk) {
            actions.push_back(facilitators_link(Text::to_facilitator, Look::Quiet, words));
        }
        children.push_back(wrap("actions", 12, std::move(actions)));
        return column_screen("handed-in", std::move(children), model, words);
    }
    children.push_back(heading(1, "title", words(Text::handed_in_title)));
    children.push_back(paragraph("about", words(Text::handed_in_own)));
    Node share = button("share", words(Text::share_hand_in), app::ShareHandIn{}, Look::Primary);
    Node save = button("save", words(Text::save_hand_in), app::SaveHandIn{});
    save.icon = Icon::Save;
    Node codes = button("codes", words(Text::show_codes), app::ShareHandIn{app::ShareBy::Codes});
    children.push_back(wrap("actions", 12, {std::move(share), std::move(save), std::move(codes)}));
    children.push_back(paragraph("again", words(Text::handed_in_own_again), Look::Muted));
    children.push_back(wrap(
        "done",
        12,
        {button(
            "wipe", words(Text::delete_all), app::ShowDialog{app::Dialog::DeleteAll}, Look::Quiet
        )}
    ));
    return column_screen("handed-in", std::move(children), model, words);
}

}   // namespace wb::ui
