#include <algorithm>

#include "app/take_part/flow.hpp"
#include "ui/screens/blocks.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

using domain::Selection;

const std::string& label_of(const Asked& asked, const std::string& id) {
    static const std::string none;
    for (const content::Option& option : asked.block.options) {
        if (option.id == id) {
            return option.label.text(asked.at().beneficiary);
        }
    }
    return none;
}

Node ranked_item(const Asked& asked, const Selection& answer, std::size_t index) {
    const std::string& id = answer.options[index];
    const std::string& label = label_of(asked, id);
    Node words = paragraph("label", std::to_string(index + 1) + ". " + label, Look::Strong);
    words.box.grow = true;
    Node up = icon_button(
        "up",
        asked.words(Text::move_up, {{"option", label}}),
        Icon::Up,
        app::Move{asked.place, id, -1}
    );
    Node down = icon_button(
        "down",
        asked.words(Text::move_down, {{"option", label}}),
        Icon::Down,
        app::Move{asked.place, id, +1}
    );
    if (index == 0) {
        up.flags |= flag::disabled;
    }
    if (index + 1 == answer.options.size()) {
        down.flags |= flag::disabled;
    }
    Node out = icon_button(
        "out",
        asked.words(Text::take_out, {{"option", label}}),
        Icon::Remove,
        app::Toggle{asked.place, id}
    );
    Node line = row("line", 0, {std::move(words), std::move(up), std::move(down), std::move(out)});
    Node item = card(id, Look::CardChosen, {std::move(line)});
    item.role = Role::ListItem;
    item.box.pad_x = 12;
    item.box.pad_y = 4;
    return item;
}

}   // namespace

Node rank_node(const Asked& asked) {
    const Selection& answer = selection(asked);
    const bool full = answer.options.size() >= asked.block.most;
    Node node = group(asked, Role::CheckGroup);
    if (!answer.options.empty()) {
        Node places = column("places", 8, {});
        places.role = Role::OrderedList;
        places.name = asked.words(Text::your_order);
        places.shown = "";
        for (std::size_t i = 0; i < answer.options.size(); ++i) {
            places.children.push_back(ranked_item(asked, answer, i));
        }
        node.children.push_back(std::move(places));
    }
    if (full && app::editable(asked.model)) {
        node.children.push_back(paragraph("full", asked.words(Text::enough_chosen), Look::Small));
    }
    const std::string next = std::to_string(answer.options.size() + 1);
    Node rest = column("rest", 8, {});
    for (const content::Option& option : asked.block.options) {
        if (chosen(answer, option.id)) {
            continue;
        }
        const std::string& label = option.label.text(asked.at().beneficiary);
        Node add = button(
            option.id,
            full ? label : asked.words(Text::put_on_place, {{"option", label}, {"number", next}}),
            app::Toggle{asked.place, option.id},
            Look::Choice
        );
        add.shown = label;
        add.icon = Icon::Add;
        if (full) {
            add.flags |= flag::disabled;
            add.description = asked.words(Text::enough_chosen);
        }
        rest.children.push_back(std::move(add));
    }
    node.children.push_back(std::move(rest));
    return node;
}

Node grid_node(const Asked& asked) {
    const Selection& answer = selection(asked);
    Node node = group(asked, Role::RadioGroup);
    const auto field = [&](const content::Option& option, const std::string& where) {
        const std::string& label = option.label.text(asked.at().beneficiary);
        Node radio = wb::ui::option(
            Role::Radio,
            option.id,
            where.empty() ? label : label + " \u2013 " + where,
            chosen(answer, option.id),
            app::Pick{asked.place, option.id},
            where.empty() ? Look::Choice : Look::Segment
        );
        radio.shown = label;
        radio.box.min_height = where.empty() ? 0 : 72;
        return radio;
    };
    if (asked.block.shape == content::GridShape::Ladder) {
        for (const content::Option& rung : asked.block.options) {
            node.children.push_back(field(rung, {}));
        }
        return node;
    }
    const auto axis = [&](std::size_t end) -> const std::string& {
        return asked.block.axis_words[end].text(asked.at().beneficiary);
    };
    // The columns' names stand above the columns, a row's name above its row.
    Node columns = wrap(
        "columns",
        12,
        {decoration("left", axis(0), Look::Caption), decoration("right", axis(1), Look::Caption)}
    );
    columns.box.min_item_width = 116;
    node.children.push_back(std::move(columns));
    for (std::size_t line = 0; line < 2; ++line) {
        node.children.push_back(
            decoration(line == 0 ? "top" : "bottom", axis(2 + line), Look::Small)
        );
        Node cells;
        cells.key = line == 0 ? "upper" : "lower";
        cells.box.direction = Direction::Wrap;
        cells.box.gap = 12;
        cells.box.min_item_width = 116;
        for (std::size_t side = 0; side < 2; ++side) {
            cells.children.push_back(
                field(asked.block.options[2 * line + side], axis(2 + line) + ", " + axis(side))
            );
        }
        node.children.push_back(std::move(cells));
    }
    return node;
}

}   // namespace wb::ui
