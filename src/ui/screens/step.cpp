#include <algorithm>

#include "app/take_part/flow.hpp"
#include "app/take_part/sentence.hpp"
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
    if (draft.position.card == 0 || draft.answers.cards.size() == 1) {
        return exercise.title;
    }
    return words(
        Text::card_of,
        {
            {"title", exercise.title},
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

Node footing(
    const app::Model& model, const content::Exercise& exercise, bool last, const Words& words
) {
    Node where = paragraph("where-answers", where_answers_are(model, words), Look::Small);
    where.box.grow = true;
    Node later = button("later", words(Text::later), app::ShowPath{}, Look::Quiet);
    Node line = row("line", 8, {std::move(where), std::move(later)});
    const Text end = exercise.id == "effect-map" ? Text::to_sheet : Text::finish;
    Node next = button("next", words(last ? end : Text::next), app::GoNext{}, Look::Primary);
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
    const std::string effect = app::effect_sentence(words.bundle(), draft.answers, at);
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

// The sentence about the effect as it grows: who gains what, and how one notices it.
std::optional<Node> sentence_so_far(
    const domain::Draft& draft,
    const content::Exercise& exercise,
    const content::Step& step,
    const Words& words
) {
    const domain::StepRef& at = draft.position;
    const auto grows = [&](const content::Block& block) {
        const bool effect = block.kind == content::BlockKind::Phrase &&
                            block.source == content::OptionSource::Effects;
        const bool noticed = std::any_of(
            block.options.begin(),
            block.options.end(),
            [](const content::Option& option) { return !option.clause.texts.empty(); }
        );
        return effect || noticed;
    };
    if (std::none_of(step.blocks.begin(), step.blocks.end(), grows)) {
        return std::nullopt;
    }
    const std::string effect = app::effect_sentence(words.bundle(), draft.answers, at);
    const domain::Selection* sign =
        app::find_selection(draft.answers, {"sign", at.card, at.beneficiary});
    const bool blocked = sign != nullptr && sign->options == std::vector<std::string>{"blocked"};
    // What does not get through is not told as a fact.
    if (effect.empty() || blocked) {
        return std::nullopt;
    }
    const std::string noticed =
        noticed_words(app::notice_clauses(words.bundle(), exercise, draft.answers, at), words);
    const bool built_here =
        std::any_of(step.blocks.begin(), step.blocks.end(), [](const content::Block& block) {
            return block.kind == content::BlockKind::Phrase;
        });
    // The screen after says the effect already; the sentence comes when it has grown.
    if (noticed.empty() && !built_here) {
        return std::nullopt;
    }
    const domain::Selection* phrase =
        app::find_selection(draft.answers, {"phrase", at.card, at.beneficiary});
    return live_sentence(
        words,
        noticed.empty() ? effect + "." : effect + ". " + noticed,
        phrase != nullptr && phrase->own_chosen
    );
}

Node step_main(
    const app::Model& model,
    const content::Exercise& exercise,
    const content::Step& step,
    const Words& words
) {
    const domain::Draft& draft = *model.draft;
    const domain::StepRef& at = draft.position;
    std::vector<Node> children = notices(model, words);
    std::vector<Node> head;
    if (at.beneficiary) {
        head.push_back(chip(*at.beneficiary, words));
    }
    head.push_back(
        heading(1, "title", app::worded(words.bundle(), exercise, draft.answers, step.heading, at))
    );
    if (std::optional<Node> effect = chosen_effect(draft, step, words)) {
        head.push_back(std::move(*effect));
    }
    if (const std::string& help = step.help.text(at.beneficiary); !help.empty()) {
        head.push_back(paragraph("help", help, Look::Muted));
    }
    children.push_back(column("head", 10, std::move(head)));
    for (const content::Block& block : step.blocks) {
        if (app::shown(exercise, block, at, draft.answers)) {
            children.push_back(block_node(model, block, words));
            if (!app::editable(model)) {
                make_read_only(children.back(), words(Text::other_tab_writes));
            }
        }
    }
    if (std::optional<Node> sentence = sentence_so_far(draft, exercise, step, words)) {
        children.push_back(std::move(*sentence));
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
    const auto all = app::screens(*exercise, draft.answers);
    // An answer that is still missing may bring more screens.
    const bool open_end =
        step != &exercise->steps.back() &&
        app::first_missing(words.bundle(), *exercise, draft.position, draft.answers).has_value();
    const bool last = !all.empty() && all.back() == draft.position && !open_end;
    screen.banner = step_banner(model, *exercise, words);
    screen.main = step_main(model, *exercise, *step, words);
    screen.footing = footing(model, *exercise, last, words);
    return screen;
}

}   // namespace wb::ui
