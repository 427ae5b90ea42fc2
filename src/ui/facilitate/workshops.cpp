#include <utility>

#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;

Node link(std::string key, std::string words, std::string target) {
    Node node = paragraph(std::move(key), std::move(words), Look::Link);
    node.role = Role::Link;
    node.extra = std::move(target);
    return node;
}

Node list_banner(const Model& model, const LeadWords& words) {
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
    Node settings = row("settings", 12, {std::move(language), icon_to_display(words)});
    Node bar = row("bar", 12, {std::move(brand), std::move(settings)});
    bar.box.max_width = 960;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 14;
    banner.children = {std::move(bar)};
    return banner;
}

void disable_unless(Node& node, bool allowed, const std::string& why) {
    if (!allowed) {
        node.flags |= flag::disabled;
        node.description = why;
    }
}

Node plan_card(const Model& model, const LeadWords& words) {
    const domain::Plan& plan = *model.desk.plan;
    Node go_on =
        button("go-on", words(LeadText::go_on_planning), app::lead::OpenPlan{}, Look::Primary);
    Node discard = button(
        "discard",
        words(LeadText::discard_plan),
        app::lead::ShowDialog{app::lead::Dialog::DiscardPlan}
    );
    discard.icon = Icon::Delete;
    disable_unless(discard, app::lead::editable(model), words(LeadText::other_tab_writes));
    return card(
        "plan",
        Look::CardChosen,
        {
            paragraph("kind", words(LeadText::plan_begun), Look::Small),
            heading(
                2,
                "name",
                plan.title.empty() ? words(LeadText::untitled) : plan.title,
                Look::Section
            ),
            paragraph("day", day_words(plan.day, model.language), Look::Muted),
            wrap("actions", 12, {std::move(go_on), std::move(discard)}),
        }
    );
}

Node workshop_card(const Model& model, std::size_t place, const LeadWords& words) {
    const domain::Workshop& workshop = model.workshops[place].workshop;
    const bool editable = app::lead::editable(model);
    const std::string day = day_words(workshop.day, model.language);
    const std::string unit = unit_path(workshop.unit);
    std::vector<Node> head{
        heading(2, "name", workshop.title, Look::Section),
        paragraph(
            "about",
            unit.empty() ? day : words(LeadText::day_and_unit, {{"day", day}, {"unit", unit}}),
            Look::Muted
        ),
    };
    if (!model.desk.workshops[place].key_saved) {
        Node reminder = paragraph("key", words(LeadText::key_not_saved), Look::Small);
        reminder.icon = Icon::Warning;
        head.push_back(std::move(reminder));
    }
    const auto action = [&](const char* key, LeadText spoken, LeadText shown, Press press) {
        Node node = button(key, words(spoken, {{"title", workshop.title}}), std::move(press));
        node.shown = words(shown);
        return node;
    };
    Node duplicate = action(
        "duplicate", LeadText::duplicate_this, LeadText::duplicate, app::lead::Duplicate{place}
    );
    disable_unless(
        duplicate,
        editable && !model.desk.plan,
        words(editable ? LeadText::one_plan_at_a_time : LeadText::other_tab_writes)
    );
    Node wipe = action(
        "delete", LeadText::delete_this, LeadText::delete_button, app::lead::AskToDelete{place}
    );
    wipe.icon = Icon::Delete;
    disable_unless(wipe, editable, words(LeadText::other_tab_writes));
    Node about = column("head", 4, std::move(head));
    about.box.grow = true;
    Node node = card(
        "workshop-" + std::to_string(place),
        Look::Card,
        {
            std::move(about),
            wrap(
                "actions",
                12,
                {
                    action(
                        "open", LeadText::open_this, LeadText::open, app::lead::OpenWorkshop{place}
                    ),
                    std::move(duplicate),
                    std::move(wipe),
                }
            ),
        }
    );
    node.role = Role::ListItem;
    return node;
}

Node new_button(const Model& model, const LeadWords& words) {
    const bool first = !model.desk.plan;
    Node begin = button(
        "new",
        words(LeadText::new_workshop),
        app::lead::BeginPlan{},
        first ? Look::Primary : Look::Secondary
    );
    begin.icon = Icon::Add;
    const bool editable = app::lead::editable(model);
    disable_unless(
        begin,
        editable && first,
        words(
            !model.writer     ? LeadText::other_tab_writes
            : !model.loaded   ? LeadText::loading
            : model.desk.plan ? LeadText::one_plan_at_a_time
                              : LeadText::desk_unreadable
        )
    );
    return begin;
}

}   // namespace

Screen workshops_screen(const Model& model, const LeadWords& words) {
    Screen screen;
    screen.identity = child_id(root_id, "workshops");
    screen.banner = list_banner(model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "intro",
        8,
        {
            heading(1, "title", words(LeadText::workshops_title)),
            paragraph("lead", words(LeadText::workshops_lead), Look::Muted),
        }
    ));
    if (!model.loaded) {
        children.push_back(paragraph("loading", words(LeadText::loading)));
    }
    if (model.desk.plan) {
        children.push_back(plan_card(model, words));
    }
    if (model.workshops.empty() && !model.desk.plan) {
        children.push_back(card(
            "empty",
            Look::CardChosen,
            {
                paragraph("about", words(LeadText::empty_about)),
                paragraph("first", words(LeadText::empty_first), Look::Muted),
                wrap("actions", 12, {new_button(model, words)}),
            }
        ));
    } else {
        children.push_back(wrap("actions", 12, {new_button(model, words)}));
    }
    if (!model.workshops.empty()) {
        Node list = column("list", 16, {});
        list.role = Role::List;
        list.name = words(LeadText::workshops_title);
        list.shown = "";
        for (std::size_t i = 0; i < model.workshops.size(); ++i) {
            list.children.push_back(workshop_card(model, i, words));
        }
        children.push_back(std::move(list));
    }
    children.push_back(card(
        "over",
        Look::Panel,
        {
            heading(2, "over-title", words(LeadText::over_title), Look::Section),
            paragraph("about", words(LeadText::over_about), Look::Muted),
            wrap("actions", 12, {files_input("files", words(LeadText::over_files), ".wirk,.key")}),
        }
    ));
    children.push_back(paragraph("only-here", words(LeadText::only_here), Look::Small));
    children.push_back(handbook_link(words.common()(Text::handbook), "facilitator", model.language)
    );
    children.push_back(link("take-part", words(LeadText::take_part), "?"));
    screen.main = main_column(960, std::move(children));
    return screen;
}

}   // namespace wb::ui::lead
