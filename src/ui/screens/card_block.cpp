#include <algorithm>

#include "app/take_part/flow.hpp"
#include "ui/screens/blocks.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

using app::OfferedOption;

Node category_select(const Asked& asked, const domain::Card& card) {
    const auto& categories = asked.words.bundle().categories;
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
    return select;
}

// `number` counts the cards in own words from 1; 0 where there is only one of them.
Node own_card(const Asked& asked, const domain::Card& card, std::size_t number) {
    const bool task = asked.block.source == content::OptionSource::Tasks;
    const auto numbered = [&](const std::string& name) {
        return number == 0 ? name : name + " " + std::to_string(number);
    };
    Node field = text_field(
        Role::TextField,
        "words",
        numbered(
            task ? asked.words(Text::own_task) : asked.block.own_label.text(asked.at().beneficiary)
        ),
        card.own.for_own_eyes(),
        app::WriteOwnCard{card.id, {}}
    );
    if (asked.hint().empty()) {
        field.description = asked.words(Text::own_words_stay);
    }
    const std::string& removing = asked.words(task ? Text::remove_task : Text::remove_card);
    Node remove = button("remove", numbered(removing), app::RemoveCard{card.id}, Look::Quiet);
    remove.shown = removing;
    remove.icon = Icon::Remove;
    Node line = column("line", 0, {std::move(remove)});
    line.box.across = Align::Start;
    Node select = task ? category_select(asked, card) : Node{};
    Node result = wb::ui::card(own_card_key(card.id), Look::Card, {});
    if (asked.missing()) {
        const std::string& error = asked.words(missing_text(asked.model, asked.words));
        if (app::blank(card.own)) {
            field.flags |= flag::invalid;
            field.error = error;
        }
        if (task && card.category.empty()) {
            select.flags |= flag::invalid;
            select.error = error;
        }
        if (field.has(flag::invalid) || select.has(flag::invalid)) {
            result.children.push_back(error_line(error));
        }
    }
    result.children.push_back(std::move(field));
    if (asked.hint().empty()) {
        result.children.push_back(decoration("stay", asked.words(Text::own_words_stay), Look::Small)
        );
    }
    if (task) {
        result.children.push_back(std::move(select));
    }
    result.children.push_back(std::move(line));
    return result;
}

}   // namespace

std::string own_card_key(std::uint8_t card) {
    return "own-" + std::to_string(card);
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
            option(Role::Checkbox, offered.id, offered.label, on, app::ToggleCard{offered.id});
        if (full && !on) {
            box.flags |= flag::disabled;
            box.description = asked.words(Text::enough_chosen);
        }
        node.children.push_back(std::move(box));
    }
    const auto own = [](const domain::Card& card) { return card.option.empty(); };
    const auto owned = std::count_if(answers.cards.begin(), answers.cards.end(), own);
    std::size_t number = 0;
    for (const domain::Card& card : answers.cards) {
        if (own(card)) {
            ++number;
            node.children.push_back(own_card(asked, card, owned > 1 ? number : 0));
        }
    }
    if (full) {
        node.children.push_back(paragraph("full", asked.words(Text::enough_chosen), Look::Small));
    } else if (asked.block.own_words) {
        const bool task = asked.block.source == content::OptionSource::Tasks;
        Node add = button(
            "add", asked.words(task ? Text::add_own_task : Text::add_own_card), app::AddOwnCard{}
        );
        add.icon = Icon::Add;
        node.children.push_back(wrap("more", 12, {std::move(add)}));
    }
    return node;
}

}   // namespace wb::ui
