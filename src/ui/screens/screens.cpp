#include "ui/screens/screens.hpp"

#include "app/take_part/flow.hpp"
#include "ui/nodes/find.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"
#include "ui/screens/trouble.hpp"

namespace wb::ui {

namespace {

// "1. Calls, 2. Letters"
std::string order_of(const content::Block& block, const domain::Selection& selection) {
    std::string list;
    for (std::size_t i = 0; i < selection.options.size(); ++i) {
        for (const content::Option& option : block.options) {
            if (option.id == selection.options[i]) {
                list += (list.empty() ? "" : ", ") + std::to_string(i + 1) + ". " +
                        option.label.text(std::nullopt);
            }
        }
    }
    return list;
}

// The order of a rank after somebody has moved something in it.
std::string changed_order(const app::Model& before, const app::Model& after, const Words& words) {
    const content::Exercise* exercise =
        before.draft && after.draft && before.draft->position == after.draft->position
            ? app::find_exercise(words.bundle(), after.draft->exercise)
            : nullptr;
    const content::Step* step =
        exercise == nullptr ? nullptr : app::find_step(*exercise, after.draft->position.step);
    if (step == nullptr) {
        return {};
    }
    for (const content::Block& block : step->blocks) {
        const domain::Place place = app::place_of(block, after.draft->position);
        const domain::Selection* now = app::find_selection(after.draft->answers, place);
        const domain::Selection* then = app::find_selection(before.draft->answers, place);
        const bool same = then != nullptr && now != nullptr && then->options == now->options;
        if (block.kind == content::BlockKind::Rank && now != nullptr && !same) {
            const std::string list = order_of(block, *now);
            return list.empty() ? words(Text::order_empty)
                                : words(Text::order_now, {{"list", list}});
        }
    }
    return {};
}

std::string first_notice(const app::Model& model, const Words& words) {
    std::vector<Node> all = notices(model, words);
    if (std::optional<Node> kept = kept_notice(model, words)) {
        all.insert(all.begin(), std::move(*kept));
    }
    return all.empty() ? std::string{} : all.front().children.front().name;
}

}   // namespace

Screen wiped_screen(const app::Model& model, const Words& words) {
    Screen screen;
    screen.identity = child_id(root_id, "wiped");
    screen.banner = column("banner", 0, {paragraph("brand", words(Text::brand), Look::Section)});
    screen.banner.role = Role::Banner;
    screen.banner.box.pad_x = 18;
    screen.banner.box.pad_y = 14;
    std::vector<Node> children = notices(model, words);
    children.push_back(heading(1, "title", words(Text::wiped_title)));
    if (model.clearing) {
        children.push_back(paragraph("clearing", words(Text::clearing)));
    } else if (!model.notice) {
        Node list = column("left", 8, {});
        list.role = Role::List;
        list.name = words(Text::wiped_list);
        const Text storage = model.others_kept ? Text::wiped_storage_own : Text::wiped_storage;
        for (const Text text :
             {Text::wiped_memory, storage, Text::wiped_settings, Text::wiped_files}) {
            Node item = paragraph("item-" + std::to_string(static_cast<int>(text)), words(text));
            item.role = Role::ListItem;
            item.icon = text == Text::wiped_files ? Icon::Save : Icon::Check;
            list.children.push_back(std::move(item));
        }
        children.push_back(card("card", Look::Card, {std::move(list)}));
    }
    children.push_back(
        wrap("actions", 12, {button("home", words(Text::to_start), app::GoHome{}, Look::Primary)})
    );
    Node content = column("content", 20, std::move(children));
    content.box.max_width = 640;
    screen.main.role = Role::Main;
    screen.main.key = "main";
    screen.main.box.pad_x = 18;
    screen.main.box.pad_y = 16;
    screen.main.children = {std::move(content)};
    return screen;
}

Screen make_screen(const app::Model& model, const Words& words) {
    Screen screen;
    switch (model.page) {
    case app::Page::Start: screen = start_screen(model, words); break;
    case app::Page::Path: screen = path_screen(model, words); break;
    case app::Page::Step:
        screen = model.draft ? step_screen(model, words) : start_screen(model, words);
        break;
    case app::Page::Sheet:
        screen = model.draft ? sheet_screen(model, words) : start_screen(model, words);
        break;
    case app::Page::Wiped: screen = wiped_screen(model, words); break;
    case app::Page::Review:
        screen = model.joined ? review_screen(model, words) : start_screen(model, words);
        break;
    case app::Page::HandedIn: screen = handed_in_screen(model, words); break;
    }
    screen.dialog = open_dialog(model, words);
    return screen;
}

std::string announcement(const app::Model& before, const app::Model& after, const Words& words) {
    const bool new_trouble = is_trouble(after.save) && before.save != after.save;
    const bool new_notice = after.notice && before.notice != after.notice;
    if (new_trouble || new_notice) {
        return first_notice(after, words);
    }
    if (before.clearing && !after.clearing) {
        return words(Text::wiped_title);
    }
    if (before.screen_changes != after.screen_changes) {
        return {};   // the focus moves to the heading, which is read
    }
    if (before.refusals != after.refusals) {
        return words(missing_text(after, words));
    }
    if (std::string order = changed_order(before, after, words); !order.empty()) {
        return order;
    }
    if (after.history.later.size() > before.history.later.size()) {
        return words(Text::undone);
    }
    const bool redone = !before.history.later.empty() &&
                        after.draft == before.history.later.back() &&
                        after.history.earlier.size() > before.history.earlier.size();
    if (redone) {
        return words(Text::redone);
    }
    return {};
}

std::optional<std::uint32_t>
focus_after(const app::Model& before, const app::Model& after, const Screen& screen) {
    std::uint32_t id = 0;
    if (before.screen_changes != after.screen_changes) {
        if (find_key(screen.main, "title", screen.identity, id) != nullptr) {
            return id;
        }
        return std::nullopt;
    }
    // A task in own words was added: somebody wants to write.
    const bool more_cards = before.draft && after.draft &&
                            after.draft->answers.cards.size() > before.draft->answers.cards.size();
    if (more_cards && after.draft->answers.cards.back().option.empty()) {
        std::uint32_t card = 0;
        const std::string key = own_card_key(after.draft->answers.cards.back().id);
        const Node* node = find_key(screen.main, key, screen.identity, card);
        if (node != nullptr && first_focusable(*node, card, id) != nullptr) {
            return id;
        }
    }
    if (after.missing && before.refusals != after.refusals) {
        std::uint32_t group = 0;
        if (const Node* node =
                find_key(screen.main, after.missing->block, screen.identity, group)) {
            if (first_invalid(*node, group, id) != nullptr ||
                first_focusable(*node, group, id) != nullptr) {
                return id;
            }
        }
    }
    return std::nullopt;
}

}   // namespace wb::ui
