#include <algorithm>

#include "app/take_part/flow.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

std::size_t card_number(const domain::Answers& answers, std::uint8_t id) {
    std::size_t number = 1;
    for (const domain::Card& card : answers.cards) {
        if (card.id == id) {
            break;
        }
        ++number;
    }
    return number;
}

std::string
where_text(const domain::Draft& draft, const content::Exercise& exercise, const Words& words) {
    if (draft.position.card == 0) {
        return exercise.title;
    }
    return words(
        Text::task_of,
        {
            {"number", std::to_string(card_number(draft.answers, draft.position.card))},
            {"count", std::to_string(draft.answers.cards.size())},
        }
    );
}

// A tab that only reads shows the answers and changes none.
void make_read_only(Node& node, const std::string& why) {
    if (focusable(node)) {
        const bool text = node.role == Role::TextField || node.role == Role::TextArea;
        node.flags |= text ? flag::read_only : flag::disabled;
        node.description = why;
    }
    for (Node& child : node.children) {
        make_read_only(child, why);
    }
}

Node step_banner(const app::Model& model, const content::Exercise& exercise, const Words& words) {
    const domain::Draft& draft = *model.draft;
    Node where = paragraph("where", where_text(draft, exercise, words), Look::Small);
    where.box.grow = true;
    Node undo = icon_button("undo", words(Text::undo), Icon::Undo, app::Undo{});
    if (model.history.earlier.empty() || !app::editable(model)) {
        undo.flags |= flag::disabled;
    }
    Node redo = icon_button("redo", words(Text::redo), Icon::Redo, app::Redo{});
    if (model.history.later.empty() || !app::editable(model)) {
        redo.flags |= flag::disabled;
    }
    Node bar =
        row("bar",
            4,
            {
                icon_button("back", words(Text::back), Icon::Back, app::GoBack{}),
                std::move(where),
                std::move(undo),
                std::move(redo),
                icon_button(
                    "display",
                    words(Text::display),
                    Icon::Display,
                    app::ShowDialog{app::Dialog::Display}
                ),
            });
    Node progress;
    progress.role = Role::Progress;
    progress.key = "progress";
    progress.name = words(Text::progress);
    progress.look = Look::Bar;
    progress.high = 100;
    progress.now = app::progress_percent(exercise, draft.answers, draft.position);
    progress.value = words(Text::percent, {{"percent", std::to_string(progress.now)}});
    Node content = column("content", 4, {std::move(bar), std::move(progress)});
    content.box.max_width = 640;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 8;
    banner.children = {std::move(content)};
    return banner;
}

Node footing(const app::Model& model, bool last, const Words& words) {
    Node where = paragraph("where-answers", where_answers_are(model, words), Look::Small);
    where.box.grow = true;
    Node later = button("later", words(Text::later), app::GoLater{}, Look::Quiet);
    Node line = row("line", 8, {std::move(where), std::move(later)});
    Node next =
        button("next", words(last ? Text::to_sheet : Text::next), app::GoNext{}, Look::Primary);
    Node content = column("content", 4, {std::move(line), std::move(next)});
    content.box.max_width = 640;
    Node node;
    node.role = Role::ContentInfo;
    node.key = "footing";
    node.look = Look::Footing;
    node.box.pad_x = 18;
    node.box.pad_y = 10;
    node.children = {std::move(content)};
    return node;
}

Node chip(domain::Beneficiary beneficiary, const Words& words) {
    Node node = paragraph("for", words(Text::for_customers), Look::Chip);
    switch (beneficiary) {
    case domain::Beneficiary::Customers: break;
    case domain::Beneficiary::Company: node.name = words(Text::for_company); break;
    case domain::Beneficiary::Self: node.name = words(Text::for_self); break;
    }
    node.tone = tone_of(beneficiary);
    node.icon = icon_of(beneficiary);
    Node line = column("for-line", 0, {std::move(node)});
    line.box.across = Align::Start;
    return line;
}

// The effect chosen a screen earlier, so that "this effect" needs no memory.
std::optional<Node>
chosen_effect(const domain::Draft& draft, const content::Step& step, const Words& words) {
    const domain::StepRef& at = draft.position;
    const bool asks_phrase =
        std::any_of(step.blocks.begin(), step.blocks.end(), [](const content::Block& block) {
            return block.kind == content::BlockKind::Phrase;
        });
    if (!at.beneficiary || asks_phrase) {
        return std::nullopt;
    }
    const domain::Selection* phrase =
        app::find_selection(draft.answers, {"phrase", at.card, at.beneficiary});
    if (phrase == nullptr) {
        return std::nullopt;
    }
    std::string effect = phrase->own.for_own_eyes();
    if (!phrase->own_chosen) {
        const content::Effect* found =
            phrase->options.empty() ? nullptr
                                    : app::find_effect(words.bundle(), phrase->options.front());
        effect = found == nullptr ? std::string{} : found->main;
    }
    if (effect.empty()) {
        return std::nullopt;
    }
    const domain::Selection* sign =
        app::find_selection(draft.answers, {"sign", at.card, at.beneficiary});
    const std::string id =
        sign == nullptr || sign->options.empty() ? std::string{} : sign->options.front();
    const Text word = id == "helps"   ? Text::sign_helps
                      : id == "harms" ? Text::sign_harms
                                      : Text::sign_blocked;
    Node node = paragraph(
        "chosen-effect",
        words(Text::your_effect, {{"effect", effect}, {"sign", words(word)}}),
        Look::Muted
    );
    node.icon = id == "helps" ? Icon::Helps : id == "harms" ? Icon::Harms : Icon::Blocked;
    return node;
}

Node step_main(const app::Model& model, const content::Step& step, const Words& words) {
    const domain::Draft& draft = *model.draft;
    const domain::StepRef& at = draft.position;
    std::vector<Node> children = notices(model, words);
    std::vector<Node> head;
    if (at.beneficiary) {
        head.push_back(chip(*at.beneficiary, words));
    }
    const domain::Card* card = app::find_card(draft.answers, at.card);
    const std::string task =
        card == nullptr ? std::string{} : app::task_sentence(words.bundle(), draft.answers, *card);
    head.push_back(
        heading(1, "title", Words::fill(step.heading.text(at.beneficiary), {{"task", task}}))
    );
    if (std::optional<Node> effect = chosen_effect(draft, step, words)) {
        head.push_back(std::move(*effect));
    }
    if (const std::string& help = step.help.text(at.beneficiary); !help.empty()) {
        head.push_back(paragraph("help", help, Look::Muted));
    }
    children.push_back(column("head", 10, std::move(head)));
    for (const content::Block& block : step.blocks) {
        if (app::shown(block, at, draft.answers)) {
            children.push_back(block_node(model, block, words));
            if (!app::editable(model)) {
                make_read_only(children.back(), words(Text::other_tab_writes));
            }
        }
    }
    Node content = column("content", 20, std::move(children));
    content.box.max_width = 640;
    Node main;
    main.role = Role::Main;
    main.key = "main";
    main.box.pad_x = 18;
    main.box.pad_y = 16;
    main.children = {std::move(content)};
    return main;
}

std::string step_key(const domain::StepRef& at) {
    const int beneficiary = at.beneficiary ? static_cast<int>(*at.beneficiary) : 9;
    return "step." + at.step + "." + std::to_string(at.card) + "." + std::to_string(beneficiary);
}

}   // namespace

Screen step_screen(const app::Model& model, const Words& words) {
    const domain::Draft& draft = *model.draft;
    const content::Exercise* exercise = app::find_exercise(words.bundle(), draft.exercise);
    const content::Step* step =
        exercise == nullptr ? nullptr : app::find_step(*exercise, draft.position.step);
    if (step == nullptr) {
        return start_screen(model, words);
    }
    Screen screen;
    screen.identity = child_id(root_id, step_key(draft.position));
    screen.banner = step_banner(model, *exercise, words);
    screen.main = step_main(model, *step, words);
    screen.footing = footing(model, step == &exercise->steps.back(), words);
    return screen;
}

}   // namespace wb::ui
