#include "app/take_part/answer_sheet.hpp"

#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

using app::AnswerRow;
using app::AnswerSection;

Node answer_list(const AnswerRow& row, Medium medium) {
    Node list = column("answers", 4, {});
    list.role = row.ordered ? Role::OrderedList : Role::List;
    // On paper the question above the list says it.
    list.name = medium == Medium::Screen ? row.question : std::string{};
    list.shown = "";
    for (std::size_t i = 0; i < row.answers.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        Node item = paragraph("answer-" + number, row.answers[i]);
        item.role = Role::ListItem;
        // A list in the page has its numbers and bullets by itself.
        item.shown = (row.ordered ? number + ". " : "\u2022 ") + row.answers[i];
        list.children.push_back(std::move(item));
    }
    return list;
}

Node row_node(
    const AnswerRow& row,
    const std::string& section,
    bool editable,
    Medium medium,
    const Words& words
) {
    // On paper nothing but its place in the text tells a question from an answer.
    std::vector<Node> text{
        medium == Medium::Paper ? heading(4, "question", row.question, Look::Small)
                                : paragraph("question", row.question, Look::Small)};
    if (row.level > 0) {
        const std::string level = words(Text::level_of, {{"level", std::to_string(row.level)}});
        text.push_back(paragraph(
            "answer", row.answers.empty() ? level : level + " \u2013 " + row.answers.front()
        ));
    } else if (row.answers.size() == 1) {
        text.push_back(paragraph("answer", row.answers.front()));
    } else {
        text.push_back(answer_list(row, medium));
    }
    if (row.stays && medium == Medium::Screen) {
        Node stays = paragraph("stays", words(Text::stays_with_you), Look::Small);
        stays.icon = Icon::Lock;
        text.push_back(std::move(stays));
    }
    Node column_of_text = column("text", 4, std::move(text));
    column_of_text.box.grow = true;
    std::vector<Node> line{std::move(column_of_text)};
    if (editable) {
        line.push_back(icon_button(
            "edit",
            words(
                Text::change_answer,
                {{"question", section.empty() ? row.question : section + " \u2013 " + row.question}}
            ),
            Icon::Edit,
            app::GoTo{row.step}
        ));
    }
    return wb::ui::row(row.key, 8, std::move(line));
}

Node section_node(
    const AnswerSection& section,
    const std::string& title,
    bool editable,
    Medium medium,
    const Words& words
) {
    std::vector<Node> children;
    if (!title.empty()) {
        const std::uint8_t level = medium == Medium::Screen ? 2 : 3;   // below the exercise's title
        children.push_back(heading(level, "name", title, Look::Strong));
    }
    for (const AnswerRow& row : section.rows) {
        children.push_back(row_node(row, section.title, editable, medium, words));
    }
    Node node = card("section-" + std::to_string(section.card), Look::Card, std::move(children));
    node.box.gap = 16;
    return node;
}

}   // namespace

std::vector<Node>
answer_sheet(const app::AnswerSheet& sheet, bool editable, Medium medium, const Words& words) {
    std::vector<Node> children;
    std::size_t number = 0;
    for (const std::string& sentence : sheet.sentences) {
        children.push_back(card(
            "sentence-" + std::to_string(++number),
            Look::Card,
            {paragraph("words", sentence, Look::Quote)}
        ));
    }
    for (const AnswerSection& section : sheet.sections) {
        // What was asked once does not belong to the card above it.
        const bool besides = section.card == 0 && &section != &sheet.sections.front();
        children.push_back(section_node(
            section, besides ? words(Text::besides) : section.title, editable, medium, words
        ));
    }
    return children;
}

}   // namespace wb::ui
