#include "ui/analyse/screens.hpp"

#include <algorithm>
#include <utility>

#include "ui/analyse/told.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/nodes/find.hpp"
#include "ui/pictures/picture_words.hpp"
#include "ui/screens/dialog_parts.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/trouble.hpp"

namespace wb::ui::results {

namespace {

using app::results::Dialog;
using app::results::Model;
using app::results::Notice;
using app::results::Page;

constexpr float page_width = 960;

std::optional<Node> open_dialog(const Model& model, const LeadWords& words) {
    if (!model.dialog) {
        return std::nullopt;
    }
    switch (*model.dialog) {
    case Dialog::Display: return display_dialog(model, words.common());
    case Dialog::RemoveAll:
        return question(
            "remove-dialog",
            words(LeadText::results_remove_question),
            words(LeadText::results_remove_means),
            warning_button("yes", words(LeadText::results_remove_all), app::results::RemoveAll{}),
            words(LeadText::keep_it)
        );
    }
    return std::nullopt;
}

Node banner(const Model& model, const LeadWords& words) {
    Node brand = paragraph("brand", words.common()(Text::brand), Look::Section);
    brand.box.grow = true;
    const bool german = model.language == content::Language::German;
    Node language = button(
        "language",
        words.common()(Text::switch_language),
        app::ChooseLanguage{german ? content::Language::English : content::Language::German},
        Look::Quiet
    );
    language.icon = Icon::Language;
    Node display = icon_button(
        "display",
        words.common()(Text::display),
        Icon::Display,
        app::results::ShowDialog{Dialog::Display}
    );
    Node bar = row("bar", 12, {std::move(brand), std::move(language), std::move(display)});
    bar.box.max_width = page_width;
    Node node;
    node.role = Role::Banner;
    node.key = "banner";
    node.box.pad_x = 18;
    node.box.pad_y = 14;
    node.children = {std::move(bar)};
    return node;
}

Node ways(const Model& model, const LeadWords& words) {
    Node node = wrap("ways", 8, {});
    node.role = Role::Navigation;
    node.name = words(LeadText::results_ways);
    node.shown = "";
    const auto add = [&](const char* key, LeadText text, Page page) {
        const bool here =
            model.page == page || (page == Page::Overview && model.page == Page::Exercise);
        Node way = button(
            key, words(text), app::results::ShowPage{page}, here ? Look::Secondary : Look::Quiet
        );
        if (model.page == page) {
            way.flags |= flag::current;
        }
        node.children.push_back(std::move(way));
    };
    if (!model.collection.releases().empty()) {
        add("way-overview", LeadText::results_overview, Page::Overview);
        add("way-compare", LeadText::results_compare, Page::Compare);
        add("way-save", LeadText::results_save, Page::Save);
    }
    add("way-files", LeadText::results_files, Page::Files);
    add("way-inspect", LeadText::inspect_way, Page::Inspect);
    return node;
}

std::vector<Node> notices(const Model& model, const LeadWords& words) {
    std::vector<Node> all;
    if (model.notice) {
        std::vector<Node> actions;
        LeadText text = LeadText::language_unavailable;
        switch (*model.notice) {
        case Notice::LanguageUnavailable: break;
        case Notice::Removed:
            text = LeadText::results_removed;
            if (model.before_removal) {
                Node undo = button("undo", words.common()(Text::undo), app::results::Undo{});
                undo.icon = Icon::Undo;
                actions.push_back(std::move(undo));
            }
            break;
        case Notice::Restored: text = LeadText::results_restored; break;
        case Notice::Saved: text = LeadText::results_saved; break;
        }
        actions.push_back(button("dismiss", words(LeadText::understood), app::DismissNotice{}));
        const bool trouble = *model.notice == Notice::LanguageUnavailable;
        all.push_back(notice(
            "notice", trouble ? Tone::Warning : Tone::Neutral, words(text), std::move(actions)
        ));
    }
    if (is_trouble(model.save) || !model.storage_works) {
        const bool full = model.save == app::SaveState::Full;
        all.push_back(notice(
            "storage",
            Tone::Warning,
            words(full ? LeadText::results_storage_full : LeadText::results_storage_trouble),
            {}
        ));
    }
    return all;
}

std::string first_notice(const Model& model, const LeadWords& words) {
    const std::vector<Node> all = notices(model, words);
    return all.empty() ? std::string{} : all.front().children.front().name;
}

std::uint32_t identity_of(const Model& model) {
    switch (model.page) {
    case Page::Files: return child_id(root_id, "results-files");
    case Page::Overview: return child_id(root_id, "results-overview");
    case Page::Exercise: return child_id(root_id, "results-exercise-" + model.exercise);
    case Page::Compare: return child_id(root_id, "results-compare");
    case Page::Save: return child_id(root_id, "results-save");
    case Page::Inspect: return child_id(root_id, "results-inspect");
    }
    return root_id;
}

std::vector<Node> page_body(const Model& model, const LeadWords& words) {
    if (model.page == Page::Inspect) {
        return inspect_page(model, words);
    }
    if (model.page == Page::Files || !model.shown) {
        return files_page(model, words);
    }
    switch (model.page) {
    case Page::Files:
    case Page::Inspect: break;
    case Page::Overview: return overview_page(model, words);
    case Page::Exercise: return exercise_page(model, words);
    case Page::Compare: return compare_page(model, words);
    case Page::Save: return save_page(model, words);
    }
    return {};
}

}   // namespace

std::string people_words(const std::string& band, const LeadWords& words) {
    return words(LeadText::picture_band, {{"count", PictureNames::band(band)}});
}

std::string group_words(std::uint32_t count, const LeadWords& words) {
    return count == 1 ? words(LeadText::results_group)
                      : words(LeadText::results_groups, {{"count", std::to_string(count)}});
}

std::string workshop_words(std::uint32_t count, const LeadWords& words) {
    return count == 1 ? words(LeadText::results_workshop)
                      : words(LeadText::results_workshops, {{"count", std::to_string(count)}});
}

Node page_title(const Model& model, std::string title, const LeadWords& words) {
    return column(
        "head",
        4,
        {
            paragraph("unit", unit_words(model.unit, words), Look::Muted),
            heading(1, "title", std::move(title)),
        }
    );
}

std::vector<Node> unit_ways(const Model& model, const LeadWords& words) {
    const analyse::Unit& unit = model.shown->unit;
    std::vector<Node> nodes;
    if (unit.path.empty() && unit.children.empty()) {
        return nodes;
    }
    Node path = wrap("path", 8, {});
    path.role = Role::Navigation;
    path.name = words(LeadText::results_unit);
    path.shown = "";
    analyse::Path so_far;
    for (std::size_t i = 0; i < unit.path.size(); ++i) {
        Node up = button(
            "up-" + std::to_string(i),
            i == 0 ? words(LeadText::results_all) : unit.path[i - 1],
            app::results::ShowUnit{so_far}
        );
        up.icon = Icon::Up;
        path.children.push_back(std::move(up));
        so_far.push_back(unit.path[i]);
    }
    for (const analyse::Child& child : unit.children) {
        analyse::Path below = unit.path;
        below.push_back(child.name);
        Node down = button(
            "unit-" + child.name,
            words(
                LeadText::results_unit_way,
                {{"name", child.name}, {"count", workshop_words(child.workshops, words)}}
            ),
            app::results::ShowUnit{std::move(below)}
        );
        path.children.push_back(std::move(down));
    }
    nodes.push_back(std::move(path));
    const auto note = [&](const char* key, LeadText text, std::uint32_t count) {
        if (count > 0) {
            nodes.push_back(
                paragraph(key, words(text, {{"count", std::to_string(count)}}), Look::Small)
            );
        }
    };
    note("beyond", LeadText::results_beyond, unit.beyond);
    note("together", LeadText::results_together, unit.together);
    return nodes;
}

Screen make_screen(const Model& model, const LeadWords& words) {
    Screen screen;
    screen.identity = identity_of(model);
    screen.banner = banner(model, words);
    std::vector<Node> children;
    const bool somewhere = !model.collection.releases().empty() || model.page == Page::Inspect;
    if (somewhere && !model.intake) {
        children.push_back(ways(model, words));
    }
    for (Node& node : notices(model, words)) {
        children.push_back(std::move(node));
    }
    for (Node& node : page_body(model, words)) {
        children.push_back(std::move(node));
    }
    screen.main = lead::main_column(page_width, std::move(children));
    screen.dialog = open_dialog(model, words);
    return screen;
}

std::string announcement(const Model& before, const Model& after, const LeadWords& words) {
    const std::string news = first_notice(after, words);
    if (!news.empty() && news != first_notice(before, words)) {
        return news;
    }
    if (after.intake && !after.intake->kept && (!before.intake || after.intake->read % 250 == 0) &&
        after.intake != before.intake) {
        return intake_words(*after.intake, words);
    }
    const auto& looked = after.inspecting.looked;
    const auto* const file =
        looked.empty() ? nullptr : std::get_if<inspect::Explained>(&looked.front()->found);
    if (file != nullptr && after.inspecting.rows > before.inspecting.rows) {
        const std::size_t all = file->rows.size();
        return listed_words(std::min(after.inspecting.rows, all), all, words);
    }
    return {};   // the focus moves to the heading, which is read
}

std::optional<std::uint32_t>
focus_after(const Model& before, const Model& after, const Screen& screen) {
    if (before.screen_changes == after.screen_changes) {
        return std::nullopt;
    }
    std::uint32_t id = 0;
    const Node* const news = find_key(screen.main, "news-title", screen.identity, id);
    if (news != nullptr) {
        return id;
    }
    const Node* const title = find_key(screen.main, "title", screen.identity, id);
    return title == nullptr ? std::nullopt : std::optional{id};
}

}   // namespace wb::ui::results
