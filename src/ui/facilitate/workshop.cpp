#include <algorithm>
#include <utility>

#include "core/wire/lead_message.hpp"
#include "core/wire/workshop_file.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;

Node page_head(const domain::Workshop& workshop, const Model& model) {
    const std::string unit = unit_path(workshop.unit);
    std::vector<Node> head{heading(1, "title", workshop.title)};
    if (!unit.empty()) {
        head.push_back(paragraph("unit", unit, Look::Muted));
    }
    head.push_back(paragraph("day", day_words(workshop.day, model.language), Look::Muted));
    return column("head", 4, std::move(head));
}

Node saved_line(std::string key, const char* file, const LeadWords& words) {
    Node node = paragraph(std::move(key), words(LeadText::is_saved, {{"file", file}}), Look::Small);
    node.icon = Icon::Check;
    return node;
}

Node files_card(const Model& model, const LeadWords& words) {
    const domain::KeptWorkshop& kept = model.desk.workshops[model.open];
    Node key = button(
        "save-key",
        words(LeadText::save_key),
        app::lead::SaveKey{},
        kept.key_saved ? Look::Secondary : Look::Primary
    );
    key.icon = Icon::Save;
    Node file = button(
        "save-workshop",
        words(LeadText::save_workshop),
        app::lead::SaveWorkshop{},
        kept.key_saved && !kept.workshop_saved ? Look::Primary : Look::Secondary
    );
    file.icon = Icon::Save;
    std::vector<Node> children{
        heading(2, "files-title", words(LeadText::made_files), Look::Section)};
    if (!kept.key_saved) {
        Node reminder = paragraph("reminder", words(LeadText::key_reminder), Look::Body);
        reminder.icon = Icon::Warning;
        children.push_back(std::move(reminder));
    }
    children.push_back(paragraph("key-about", words(LeadText::made_key_about), Look::Muted));
    children.push_back(paragraph("file-about", words(LeadText::made_workshop_about), Look::Muted));
    children.push_back(wrap("actions", 12, {std::move(key), std::move(file)}));
    if (kept.key_saved) {
        children.push_back(saved_line("key-saved", "workshop.key", words));
    }
    if (kept.workshop_saved) {
        children.push_back(saved_line("file-saved", "workshop.wirk", words));
    }
    return card("files", kept.key_saved ? Look::Card : Look::CardChosen, std::move(children));
}

Node invite_card(const LeadWords& words) {
    return card(
        "invite",
        Look::Card,
        {
            heading(2, "invite-title", words(LeadText::invite_title), Look::Section),
            paragraph("about", words(LeadText::invite_about), Look::Muted),
            wrap(
                "actions", 12, {button("join", words(LeadText::show_join), app::lead::ShowJoin{})}
            ),
        }
    );
}

Node run_card(const Model& model, const LeadWords& words) {
    const bool runs = model.session && model.session->open && !app::lead::is_rehearsal(model);
    const domain::KeptWorkshop& kept = model.desk.workshops[model.open];
    return card(
        "run",
        Look::Card,
        {
            heading(2, "run-title", words(LeadText::run_title), Look::Section),
            paragraph("about", words(LeadText::run_about), Look::Muted),
            wrap(
                "actions",
                12,
                {button(
                    "run-button",
                    words(runs ? LeadText::run_again : LeadText::run_button),
                    app::lead::AskPassphrase{},
                    kept.key_saved ? Look::Primary : Look::Secondary
                )}
            ),
        }
    );
}

// A team that is too small first: what stays closed then is worth seeing before the workshop.
Node rehearse_card(const Model& model, const LeadWords& words) {
    const int k = model.workshops[model.open].workshop.k;
    std::vector<Node> children{
        heading(2, "rehearse-title", words(LeadText::rehearse_title), Look::Section),
        paragraph("about", words(LeadText::rehearse_about), Look::Muted),
    };
    if (app::lead::is_rehearsal(model) && model.session->open) {
        children.push_back(wrap(
            "actions",
            12,
            {
                button("again", words(LeadText::rehearse_again), app::lead::ShowRun{}),
                button("end", words(LeadText::rehearsal_end), app::lead::Lock{}),
            }
        ));
        return card("rehearse", Look::Card, std::move(children));
    }
    const bool opening = model.session && !model.session->open;
    std::vector<Node> teams;
    for (const int people : {k - 1, k + 3, 2 * k + 2, 4 * k}) {
        const std::string count = std::to_string(people);
        Node team = button(
            "team-" + count,
            words(
                people < k ? LeadText::rehearse_few : LeadText::rehearse_team, {{"count", count}}
            ),
            app::lead::Rehearse{
                static_cast<std::uint8_t>(std::min<int>(people, wire::most_invented))}
        );
        if (opening) {
            team.flags |= flag::disabled;
        }
        teams.push_back(std::move(team));
    }
    children.push_back(wrap("teams", 12, std::move(teams)));
    Node live = paragraph(
        "working",
        opening && app::lead::is_rehearsal(model) ? words(LeadText::rehearsal_begins) : "",
        Look::Small
    );
    live.role = Role::Live;
    children.push_back(std::move(live));
    return card("rehearse", Look::Card, std::move(children));
}

Node paper_card(const Model& model, const LeadWords& words) {
    const bool own = model.desk.workshops[model.open].like.empty();
    Node print =
        button("print", words(LeadText::print_plan), app::lead::PrintPaper{app::lead::Paper::Plan});
    print.icon = Icon::Print;
    return card(
        "paper",
        Look::Card,
        {
            heading(2, "paper-title", words(LeadText::paper_title), Look::Section),
            paragraph(
                "about", words(own ? LeadText::paper_none : LeadText::paper_about), Look::Muted
            ),
            wrap("actions", 12, {std::move(print)}),
        }
    );
}

Node rules_card(const domain::Workshop& workshop, const LeadWords& words) {
    const auto count = [](int number) { return std::to_string(number); };
    std::vector<std::string> lines{
        words(LeadText::k_slider, {{"count", count(workshop.k)}}),
        words(LeadText::k_text_slider, {{"count", count(workshop.k_text)}}),
    };
    std::string exercises;
    for (const domain::PlannedExercise& one : workshop.exercises) {
        const std::string title = exercise_title(one.exercise, words);
        exercises += (exercises.empty() ? "" : ", ") +
                     (one.rounds > 1 ? words(LeadText::rounds_twice, {{"title", title}}) : title);
        if (one.k > workshop.k) {
            lines.push_back(words(LeadText::needs_more, {{"title", title}, {"count", count(one.k)}})
            );
        }
    }
    lines.push_back(words(LeadText::rule_exercises, {{"list", exercises}}));
    std::string categories;
    for (const domain::OwnCategory& one : workshop.categories) {
        const bool german = words.bundle().language == content::Language::German;
        categories += (categories.empty() ? "" : ", ") + (german ? one.german : one.english);
    }
    if (!categories.empty()) {
        lines.push_back(words(LeadText::rule_categories, {{"list", categories}}));
    }
    lines.push_back(
        words(workshop.blurred_in_room ? LeadText::rule_room_blurred : LeadText::rule_room_exact)
    );
    const domain::Notices& notices = workshop.notices;
    for (const auto& [line, text] :
         {std::pair{&notices.support, LeadText::rule_support},
          std::pair{&notices.imprint, LeadText::rule_imprint},
          std::pair{&notices.privacy, LeadText::rule_privacy}}) {
        if (!line->empty()) {
            lines.push_back(words(text, {{"words", *line}}));
        }
    }
    const std::string& title = words(LeadText::rules_title);
    return card(
        "rules",
        Look::Panel,
        {
            heading(2, "rules-title", title, Look::Section),
            list_of("list", Role::List, title, std::move(lines), Icon::Check),
            paragraph(
                "sign",
                words(LeadText::sign, {{"sign", wire::fingerprint(workshop.signing_key)}}),
                Look::Strong
            ),
            paragraph("sign-about", words(LeadText::sign_about), Look::Small),
        }
    );
}

}   // namespace

Screen workshop_screen(const Model& model, const LeadWords& words) {
    const domain::Workshop& workshop = model.workshops[model.open].workshop;
    Screen screen;
    screen.identity = child_id(root_id, "workshop");
    Node home = button("home", words(LeadText::to_workshops), app::lead::GoHome{}, Look::Quiet);
    home.icon = Icon::Home;
    screen.banner = way_back_banner(std::move(home), 640, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(page_head(workshop, model));
    children.push_back(files_card(model, words));
    children.push_back(run_card(model, words));
    children.push_back(rehearse_card(model, words));
    children.push_back(invite_card(words));
    children.push_back(paper_card(model, words));
    children.push_back(rules_card(workshop, words));
    screen.main = main_column(640, std::move(children));
    return screen;
}

}   // namespace wb::ui::lead
