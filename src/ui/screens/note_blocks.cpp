#include <algorithm>

#include "app/take_part/flow.hpp"
#include "app/take_part/sheet.hpp"
#include "ui/screens/blocks.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

std::string line_of(const domain::Lines* lines, std::size_t index) {
    return lines != nullptr && index < lines->lines.size() ? lines->lines[index].for_own_eyes()
                                                           : std::string{};
}

}   // namespace

Node note_node(const Asked& asked) {
    const domain::Answer* answer = app::find_answer(asked.answers(), asked.place);
    const auto* lines = answer == nullptr ? nullptr : std::get_if<domain::Lines>(answer);
    Node node;
    node.key = asked.block.id;
    node.box.gap = 12;
    if (!asked.block.question.texts.empty()) {
        node.children.push_back(paragraph("question", asked.name, Look::Section));
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
        field.description = asked.hint();
        if (asked.missing() && i == 0) {
            field.flags |= flag::invalid;
            field.error = asked.words(Text::answer_missing);
        }
        node.children.push_back(std::move(field));
    }
    if (const std::string& hint = asked.hint(); !hint.empty()) {
        node.children.push_back(decoration("hint", hint, Look::Small));
    }
    add_coach(asked, node);
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

Node text_node(const Asked& asked) {
    const domain::Answer* answer = app::find_answer(asked.answers(), asked.place);
    const auto* text = answer == nullptr ? nullptr : std::get_if<domain::OpenText>(answer);
    Node node;
    node.key = asked.block.id;
    node.box.gap = 12;
    if (!asked.block.question.texts.empty()) {
        node.children.push_back(paragraph("question", asked.name, Look::Section));
    }
    Node field = text_field(
        Role::TextField,
        "line",
        asked.block.own_label.text(asked.at().beneficiary),
        text == nullptr ? std::string{} : text->text(),
        app::WriteText{asked.place, {}}
    );
    field.description = asked.hint();
    if (asked.missing()) {
        field.flags |= flag::invalid;
        field.error = asked.words(Text::answer_missing);
        node.children.push_back(error_line(field.error));
    }
    node.children.push_back(std::move(field));
    node.children.push_back(decoration("hint", asked.hint(), Look::Small));
    return node;
}

}   // namespace wb::ui
