#include <algorithm>

#include "app/take_part/flow.hpp"
#include "app/take_part/sentence.hpp"
#include "ui/screens/blocks.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

using app::OfferedOption;
using domain::Selection;

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
        add_coach(asked, group);
    }
}

// A list that opens: one line on the screen. Its first option stands while nobody chooses.
Node select_node(const Asked& asked) {
    const Selection& answer = selection(asked);
    Node select;
    select.role = Role::Select;
    select.key = asked.block.id;
    select.name = asked.name;
    select.description = asked.hint();
    select.look = Look::Field;
    select.press = app::PickIndex{asked.place, 0};
    const auto options =
        app::offered(asked.words.bundle(), asked.block, asked.at(), asked.answers());
    for (std::size_t i = 0; i < options.size(); ++i) {
        Node item;
        item.role = Role::Option;
        item.key = options[i].id;
        item.name = options[i].label;
        if (i == 0 || chosen(answer, options[i].id)) {
            select.now = static_cast<int>(i);
            select.value = item.name;
        }
        select.children.push_back(std::move(item));
    }
    if (!select.children.empty()) {
        select.children[static_cast<std::size_t>(select.now)].flags |= flag::checked;
        select.high = static_cast<int>(select.children.size()) - 1;
    }
    return select;
}

const content::Sentence* sentence_of(const Asked& asked) {
    for (const content::Sentence& sentence : asked.exercise.sentences) {
        if (sentence.id == asked.block.sentence) {
            return &sentence;
        }
    }
    return nullptr;
}

}   // namespace

Node live_sentence(const Words& words, const std::string& sentence, bool own_words) {
    Node text = paragraph("words", sentence, Look::Quote);
    text.role = own_words ? Role::Paragraph : Role::Live;
    Node node = card(
        "live-sentence",
        Look::Panel,
        {paragraph("label", words(Text::your_sentence), Look::Small), std::move(text)}
    );
    node.box.gap = 6;
    return node;
}

Node choice_node(const Asked& asked) {
    if (asked.block.compact) {
        return select_node(asked);
    }
    const Selection& answer = selection(asked);
    Node node = group(asked, Role::RadioGroup);
    const content::Sentence* sentence = sentence_of(asked);
    if (sentence != nullptr) {
        node.children.insert(
            node.children.begin(),
            live_sentence(
                asked.words,
                app::built_sentence(asked.exercise, *sentence, asked.answers()),
                answer.own_chosen
            )
        );
    }
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
        // What stands alone takes the place of the others, so it can be chosen at any time.
        const auto& alone = asked.block.exclusive;
        const bool replaces = std::find(alone.begin(), alone.end(), offered.id) != alone.end();
        if (full && !on && !replaces) {
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
    Node middle = decoration("middle", ends[1].text(beneficiary), Look::Caption);
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

}   // namespace wb::ui
