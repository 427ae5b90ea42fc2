#include "ui/facilitate/screens.hpp"

#include <utility>

#include "ui/facilitate/keys.hpp"
#include "ui/facilitate/running.hpp"
#include "ui/nodes/find.hpp"
#include "ui/screens/dialog_parts.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Dialog;
using app::lead::Model;
using app::lead::Page;

std::string delete_means(const Model& model, const LeadWords& words) {
    std::string means = words(LeadText::delete_means);
    const auto& session = model.session;
    if (session && session->open && !(session->box_saved && session->release_saved)) {
        means = words(LeadText::delete_unsaved) + " " + means;
    }
    return means;
}

std::optional<Node> open_dialog(const Model& model, const LeadWords& words) {
    if (!model.dialog) {
        return std::nullopt;
    }
    const std::string& keep = words(LeadText::keep_it);
    switch (*model.dialog) {
    case Dialog::Display: return display_dialog(model, words.common());
    case Dialog::DeleteWorkshop:
        if (model.open >= model.workshops.size()) {
            return std::nullopt;
        }
        return question(
            "delete-dialog",
            words(
                LeadText::delete_question, {{"title", model.workshops[model.open].workshop.title}}
            ),
            delete_means(model, words),
            warning_button("yes", words(LeadText::delete_button), app::lead::DeleteWorkshop{}),
            keep
        );
    case Dialog::DiscardPlan:
        return question(
            "discard-dialog",
            words(LeadText::discard_question),
            words(LeadText::discard_means),
            warning_button("yes", words(LeadText::discard_plan), app::lead::DiscardPlan{}),
            keep
        );
    case Dialog::Reveal:
        return model.session && model.session->chosen < model.session->slots.size()
                   ? std::optional{reveal_dialog(model, words)}
                   : std::nullopt;
    case Dialog::Keys: return keys_dialog(model, words);
    case Dialog::ReplaceDesk:
        return question(
            "replace-dialog",
            words(LeadText::afresh_question),
            words(LeadText::afresh_means),
            warning_button("yes", words(LeadText::start_afresh), app::lead::ReplaceDesk{}),
            keep
        );
    }
    return std::nullopt;
}

std::string first_notice(const Model& model, const LeadWords& words) {
    const std::vector<Node> all = notices(model, words);
    return all.empty() ? std::string{} : all.front().children.front().name;
}

}   // namespace

Screen make_screen(const Model& model, const LeadWords& words) {
    Screen screen;
    const bool open = model.open < model.workshops.size();
    const bool runs = open && model.session && model.session->open;
    const auto when = [&](bool fits, auto make) {
        return fits ? make(model, words) : workshops_screen(model, words);
    };
    switch (model.page) {
    case Page::Workshops: screen = workshops_screen(model, words); break;
    case Page::Plan:
        screen = model.desk.plan ? plan_screen(model, words) : workshops_screen(model, words);
        break;
    case Page::Workshop: screen = when(open, workshop_screen); break;
    case Page::Join: screen = when(open, join_screen); break;
    case Page::Unlock: screen = when(open, unlock_screen); break;
    case Page::Run: screen = when(runs, run_screen); break;
    case Page::Slot:
        screen = when(runs && model.session->chosen < model.session->slots.size(), slot_screen);
        break;
    case Page::Hands: screen = when(runs && model.session->hands, hands_screen); break;
    case Page::Review: screen = when(runs && model.session->review, review_screen); break;
    case Page::Close: screen = when(runs, close_screen); break;
    case Page::Camera: screen = when(runs && model.session->camera, camera_screen); break;
    }
    screen.dialog = open_dialog(model, words);
    return screen;
}

std::string announcement(const Model& before, const Model& after, const LeadWords& words) {
    const std::string news = first_notice(after, words);
    if (!news.empty() && news != first_notice(before, words)) {
        return news;
    }
    if (before.screen_changes != after.screen_changes) {
        return {};   // the focus moves to the heading, which is read
    }
    if (before.refusals != after.refusals && after.missing) {
        return words(missing_text(*after.missing));
    }
    if (!before.making && after.making) {
        return words(LeadText::making);
    }
    if (after.history.later.size() > before.history.later.size()) {
        return words(LeadText::undone);
    }
    if (after.history.later.size() < before.history.later.size() &&
        after.history.earlier.size() > before.history.earlier.size() &&
        after.desk.plan == before.history.later.back()) {
        return words(LeadText::redone);
    }
    return {};
}

std::optional<std::uint32_t>
focus_after(const Model& before, const Model& after, const Screen& screen) {
    std::uint32_t id = 0;
    const auto found = [&](const Node* node) {
        return node == nullptr ? std::nullopt : std::optional{id};
    };
    if (before.screen_changes != after.screen_changes) {
        return found(find_key(screen.main, "title", screen.identity, id));
    }
    if (before.refusals != after.refusals) {
        return found(first_invalid(screen.main, child_id(screen.identity, screen.main.key), id));
    }
    // A task area was added: somebody wants to write.
    const std::size_t count = after.desk.plan ? after.desk.plan->categories.size() : 0;
    const std::size_t count_before = before.desk.plan ? before.desk.plan->categories.size() : 0;
    if (count > count_before) {
        std::uint32_t group = 0;
        const Node* node =
            find_key(screen.main, "category-" + std::to_string(count), screen.identity, group);
        return node == nullptr ? std::nullopt : found(first_focusable(*node, group, id));
    }
    return std::nullopt;
}

}   // namespace wb::ui::lead
