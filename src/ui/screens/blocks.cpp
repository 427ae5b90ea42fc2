#include <algorithm>

#include "app/take_part/flow.hpp"
#include "app/take_part/sheet.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

using app::OfferedOption;
using domain::Place;
using domain::Selection;

struct Asked {
    const app::Model& model;
    const content::Block& block;
    const Words& words;
    Place place;
    std::string name;   ///< what the group is called: the question, or the step's heading

    const domain::Answers& answers() const { return model.draft->answers; }

    const domain::StepRef& at() const { return model.draft->position; }

    bool missing() const { return model.missing == place; }
};

const Selection& selection(const Asked& asked) {
    static const Selection none;
    const Selection* found = app::find_selection(asked.answers(), asked.place);
    return found != nullptr ? *found : none;
}

bool chosen(const Selection& selection, const std::string& id) {
    return std::find(selection.options.begin(), selection.options.end(), id) !=
           selection.options.end();
}

Node error_line(const std::string& words) {
    Node error = decoration("error", words, Look::Error);
    error.icon = Icon::Warning;
    return error;
}

// A group around the options: its question and hint are drawn, and spoken as its name and
// description.
Node group(const Asked& asked, Role role) {
    Node node;
    node.role = role;
    node.key = asked.block.id;
    node.name = asked.name;
    node.box.gap = 12;
    const std::string& question = asked.block.question.text(asked.at().beneficiary);
    if (!question.empty()) {
        node.children.push_back(decoration("question", question, Look::Section));
    }
    node.description = asked.block.hint.text(asked.at().beneficiary);
    if (!node.description.empty()) {
        node.children.push_back(decoration("hint", node.description, Look::Small));
    }
    // An unfinished card says itself what it lacks.
    if (asked.missing() && missing_text(asked.model) != Text::own_task_incomplete) {
        node.flags |= flag::invalid;
        node.error = asked.words(missing_text(asked.model));
        node.children.push_back(error_line(node.error));
    }
    return node;
}

Icon option_icon(const std::string& block, const std::string& id) {
    if (block != "sign") {
        return Icon::None;
    }
    return id == "helps"     ? Icon::Helps
           : id == "harms"   ? Icon::Harms
           : id == "blocked" ? Icon::Blocked
                             : Icon::None;
}

void add_own_words(const Asked& asked, Node& group, const Selection& selection) {
    const std::string& label = asked.block.own_label.text(asked.at().beneficiary);
    group.children.push_back(
        option(Role::Radio, "own", label, selection.own_chosen, app::PickOwn{asked.place})
    );
    if (selection.own_chosen) {
        Node field = text_field(
            Role::TextField,
            "own-words",
            asked.words(Text::in_own_words),
            selection.own.for_own_eyes(),
            app::WriteOwn{asked.place, {}}
        );
        field.description = asked.words(Text::own_words_stay);
        group.children.push_back(std::move(field));
        group.children.push_back(
            decoration("own-hint", asked.words(Text::own_words_stay), Look::Small)
        );
    }
}

Node choice_node(const Asked& asked) {
    const Selection& answer = selection(asked);
    Node node = group(asked, Role::RadioGroup);
    for (const OfferedOption& offered :
         app::offered(asked.words.bundle(), asked.block, asked.at(), asked.answers())) {
        Node radio = option(
            Role::Radio,
            offered.id,
            offered.label,
            !answer.own_chosen && chosen(answer, offered.id),
            app::Pick{asked.place, offered.id}
        );
        radio.icon = option_icon(asked.block.id, offered.id);
        node.children.push_back(std::move(radio));
    }
    if (asked.block.own_words) {
        add_own_words(asked, node, answer);
    }
    return node;
}

Node choices_node(const Asked& asked) {
    const Selection& answer = selection(asked);
    const bool full = answer.options.size() >= asked.block.most;
    Node node = group(asked, Role::CheckGroup);
    for (const OfferedOption& offered :
         app::offered(asked.words.bundle(), asked.block, asked.at(), asked.answers())) {
        const bool on = chosen(answer, offered.id);
        Node box = option(
            Role::Checkbox, offered.id, offered.label, on, app::Toggle{asked.place, offered.id}
        );
        if (full && !on) {
            box.flags |= flag::disabled;
            box.description = asked.words(Text::enough_chosen);
        }
        node.children.push_back(std::move(box));
    }
    return node;
}

Node scale_node(const Asked& asked) {
    const domain::Answer* answer = app::find_answer(asked.answers(), asked.place);
    const auto* level = answer == nullptr ? nullptr : std::get_if<domain::Level>(answer);
    Node node = group(asked, Role::RadioGroup);
    Node steps;
    steps.key = "steps";
    steps.box.direction = Direction::Wrap;
    steps.box.gap = 8;
    steps.box.min_item_width = 44;
    const auto& ends = asked.block.scale_words;
    const auto& beneficiary = asked.at().beneficiary;
    for (int value = 1; value <= domain::highest_level; ++value) {
        const std::string number = std::to_string(value);
        const std::string& end = value == 1                       ? ends[0].text(beneficiary)
                                 : value == domain::highest_level ? ends[2].text(beneficiary)
                                 : value == 3                     ? ends[1].text(beneficiary)
                                                                  : std::string{};
        std::string spoken = number;
        spoken.append(" \u2013 ").append(end);
        Node radio = option(
            Role::Radio,
            number,
            end.empty() ? number : spoken,
            level != nullptr && level->value == value,
            app::SetLevel{asked.place, value},
            Look::Segment
        );
        radio.shown = number;
        steps.children.push_back(std::move(radio));
    }
    node.children.push_back(std::move(steps));
    Node low = decoration("low", ends[0].text(beneficiary), Look::Small);
    Node middle = decoration("middle", ends[1].text(beneficiary), Look::Small);
    Node high = decoration("high", ends[2].text(beneficiary), Look::Small);
    // Three equal parts, so that the middle word stands below the middle number.
    Node left = column("left", 0, {std::move(low)});
    left.box.across = Align::Start;
    Node center = column("center", 0, {std::move(middle)});
    center.box.across = Align::Center;
    Node right = column("right", 0, {std::move(high)});
    right.box.across = Align::End;
    Node ends_line = wrap("words", 8, {std::move(left), std::move(center), std::move(right)});
    ends_line.box.across = Align::Start;
    ends_line.box.min_item_width = 72;
    node.children.push_back(std::move(ends_line));
    return node;
}

std::string line_of(const domain::Lines* lines, std::size_t index) {
    return lines != nullptr && index < lines->lines.size() ? lines->lines[index].for_own_eyes()
                                                           : std::string{};
}

Node note_node(const Asked& asked) {
    const domain::Answer* answer = app::find_answer(asked.answers(), asked.place);
    const auto* lines = answer == nullptr ? nullptr : std::get_if<domain::Lines>(answer);
    Node node;
    node.key = asked.block.id;
    node.box.gap = 12;
    if (const std::string& question = asked.block.question.text(asked.at().beneficiary);
        !question.empty()) {
        node.children.push_back(paragraph("question", question, Look::Section));
    }
    if (asked.missing()) {
        node.children.push_back(error_line(asked.words(Text::answer_missing)));
    }
    // A ladder shows its next rung when the one below is written.
    const std::size_t most = asked.block.most;
    for (std::size_t i = 0; i < most; ++i) {
        const std::string value = line_of(lines, i);
        if (i > 0 && value.empty() && line_of(lines, i - 1).empty()) {
            break;
        }
        std::string label = asked.block.own_label.text(asked.at().beneficiary);
        if (most > 1) {
            label =
                asked.words(Text::rung, {{"number", std::to_string(i + 1)}, {"question", label}});
        }
        Node field = text_field(
            most > 1 ? Role::TextField : Role::TextArea,
            "line-" + std::to_string(i),
            label,
            value,
            app::WriteLine{asked.place, static_cast<std::uint8_t>(i), {}}
        );
        field.description = asked.block.hint.text(asked.at().beneficiary);
        if (asked.missing() && i == 0) {
            field.flags |= flag::invalid;
            field.error = asked.words(Text::answer_missing);
        }
        node.children.push_back(std::move(field));
    }
    if (const std::string& hint = asked.block.hint.text(asked.at().beneficiary); !hint.empty()) {
        node.children.push_back(decoration("hint", hint, Look::Small));
    }
    if (asked.block.id == "sentence") {
        const std::string suggestion = app::suggest_sentence(asked.words.bundle(), asked.answers());
        if (!suggestion.empty() && suggestion != line_of(lines, 0)) {
            node.children.push_back(wrap(
                "suggest",
                12,
                {button(
                    "suggestion",
                    asked.words(Text::use_suggestion),
                    app::WriteLine{asked.place, 0, suggestion}
                )}
            ));
            node.children.push_back(paragraph("suggested", suggestion, Look::Muted));
        }
    }
    return node;
}

Node own_task(const Asked& asked, const domain::Card& card) {
    const auto& categories = asked.words.bundle().categories;
    Node field = text_field(
        Role::TextField,
        "words",
        asked.words(Text::own_task),
        card.own.for_own_eyes(),
        app::WriteOwnTask{card.id, {}}
    );
    field.description = asked.words(Text::own_words_stay);
    Node select;
    select.role = Role::Select;
    select.key = "category";
    select.name = asked.words(Text::own_task_category);
    select.description = asked.words(Text::category_shared);
    select.look = Look::Field;
    select.press = app::ChooseCategory{card.id, 0};
    select.value = asked.words(Text::please_choose);
    Node none;
    none.role = Role::Option;
    none.key = "none";
    none.name = select.value;
    select.children.push_back(std::move(none));
    for (std::size_t i = 0; i < categories.size(); ++i) {
        Node item;
        item.role = Role::Option;
        item.key = categories[i].id;
        item.name = categories[i].label;
        if (categories[i].id == card.category) {
            select.now = static_cast<int>(i + 1);
            select.value = item.name;
            item.flags |= flag::checked;
        }
        select.children.push_back(std::move(item));
    }
    select.high = static_cast<int>(categories.size());
    Node remove =
        button("remove", asked.words(Text::remove_task), app::RemoveCard{card.id}, Look::Quiet);
    remove.icon = Icon::Remove;
    Node line = column("line", 0, {std::move(remove)});
    line.box.across = Align::Start;
    Node result = wb::ui::card(own_task_key(card.id), Look::Card, {});
    if (asked.missing()) {
        const std::string& error = asked.words(Text::own_task_incomplete);
        if (app::blank(card.own)) {
            field.flags |= flag::invalid;
            field.error = error;
        }
        if (card.category.empty()) {
            select.flags |= flag::invalid;
            select.error = error;
        }
        if (field.has(flag::invalid) || select.has(flag::invalid)) {
            result.children.push_back(error_line(error));
        }
    }
    result.children.push_back(std::move(field));
    result.children.push_back(decoration("stay", asked.words(Text::own_words_stay), Look::Small));
    result.children.push_back(std::move(select));
    result.children.push_back(std::move(line));
    return result;
}

Node cards_node(const Asked& asked) {
    const domain::Answers& answers = asked.answers();
    const bool full = answers.cards.size() >= asked.block.most;
    Node node = group(asked, Role::CheckGroup);
    for (const OfferedOption& offered :
         app::offered(asked.words.bundle(), asked.block, asked.at(), answers)) {
        const bool on =
            std::any_of(answers.cards.begin(), answers.cards.end(), [&](const domain::Card& c) {
                return c.option == offered.id;
            });
        Node box =
            option(Role::Checkbox, offered.id, offered.label, on, app::ToggleTask{offered.id});
        if (full && !on) {
            box.flags |= flag::disabled;
            box.description = asked.words(Text::enough_chosen);
        }
        node.children.push_back(std::move(box));
    }
    for (const domain::Card& card : answers.cards) {
        if (card.option.empty()) {
            node.children.push_back(own_task(asked, card));
        }
    }
    if (full) {
        node.children.push_back(paragraph("full", asked.words(Text::enough_chosen), Look::Small));
    } else {
        Node add = button("add", asked.words(Text::add_own_task), app::AddOwnTask{});
        add.icon = Icon::Add;
        node.children.push_back(wrap("more", 12, {std::move(add)}));
    }
    return node;
}

}   // namespace

Text missing_text(const app::Model& model) {
    const bool tasks = model.missing && model.missing->block == "tasks";
    return !tasks                               ? Text::answer_missing
           : model.draft->answers.cards.empty() ? Text::task_missing
                                                : Text::own_task_incomplete;
}

std::string own_task_key(std::uint8_t card) {
    return "own-" + std::to_string(card);
}

Node block_node(const app::Model& model, const content::Block& block, const Words& words) {
    const domain::Draft& draft = *model.draft;
    const content::Exercise* exercise = app::find_exercise(words.bundle(), draft.exercise);
    const content::Step* step = app::find_step(*exercise, draft.position.step);
    const domain::Card* card = app::find_card(draft.answers, draft.position.card);
    const std::string task =
        card == nullptr ? std::string{} : app::task_sentence(words.bundle(), draft.answers, *card);
    const std::string& question = block.question.text(draft.position.beneficiary);
    const Asked asked{
        model,
        block,
        words,
        app::place_of(block, draft.position),
        question.empty()
            ? Words::fill(step->heading.text(draft.position.beneficiary), {{"task", task}})
            : question,
    };
    switch (block.kind) {
    case content::BlockKind::Scale: return scale_node(asked);
    case content::BlockKind::Choice:
    case content::BlockKind::Phrase: return choice_node(asked);
    case content::BlockKind::Choices: return choices_node(asked);
    case content::BlockKind::Cards: return cards_node(asked);
    case content::BlockKind::PrivateNote: return note_node(asked);
    }
    return {};
}

}   // namespace wb::ui
