// What was brought in, what became of each file, and what waits for its key to be confirmed.
#include <algorithm>
#include <map>
#include <utility>

#include "core/wire/workshop_file.hpp"
#include "ui/analyse/screens.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

using analyse::Verdict;
using app::results::Model;

constexpr std::size_t most_outcomes = 60;

std::string number(std::size_t value) {
    return std::to_string(value);
}

std::string thousands(std::uint32_t value, const LeadWords& words) {
    const bool german = words.bundle().language == content::Language::German;
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, german ? "." : ",");
    }
    return digits;
}

LeadText text_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::Accepted: return LeadText::results_accepted;
    case Verdict::WorkshopKnown: return LeadText::results_vouches;
    case Verdict::AlreadyHere: return LeadText::results_already_here;
    case Verdict::UnknownKey: return LeadText::results_unknown_key;
    case Verdict::Contradicts: return LeadText::results_contradicts;
    case Verdict::BreaksRules: return LeadText::results_breaks_rules;
    case Verdict::WrongSigner: return LeadText::results_wrong_signer;
    case Verdict::Changed: return LeadText::results_changed;
    case Verdict::NotSigned: return LeadText::results_not_signed;
    case Verdict::OtherFile: return LeadText::results_other_file;
    case Verdict::OtherProduct: return LeadText::results_other_product;
    case Verdict::Damaged: return LeadText::results_damaged;
    case Verdict::TooLarge: return LeadText::results_too_large;
    case Verdict::Unreadable: return LeadText::results_unreadable;
    }
    return LeadText::results_unreadable;
}

bool is_good(Verdict verdict) {
    return verdict == Verdict::Accepted || verdict == Verdict::WorkshopKnown ||
           verdict == Verdict::AlreadyHere;
}

Node intake_card(const app::results::Intake& intake, const LeadWords& words) {
    Node bar;
    bar.role = Role::Progress;
    bar.key = "progress";
    bar.name = words(intake.kept ? LeadText::results_opening : LeadText::results_reading);
    bar.shown = "";
    bar.look = Look::Bar;
    bar.high = 100;
    bar.now = intake.total == 0 ? 0 : static_cast<int>(100ULL * intake.read / intake.total);
    bar.value = intake_words(intake, words);
    std::vector<Node> children{
        heading(2, "news-title", bar.name, Look::Section),
        paragraph("so-far", intake_words(intake, words)),
        std::move(bar),
    };
    children.front().flags |= flag::focus_target;
    if (!intake.kept) {
        Node stop = button("stop", words(LeadText::results_stop), app::results::StopIntake{});
        if (intake.stopped) {
            stop.flags |= flag::disabled;
        }
        children.push_back(wrap("actions", 12, {std::move(stop)}));
    }
    return card("intake", Look::CardChosen, std::move(children));
}

Node outcome_item(const analyse::Outcome& outcome, std::size_t place, const LeadWords& words) {
    Node line = paragraph(
        "file-" + number(place),
        words(
            LeadText::results_file_line,
            {{"name", outcome.name},
             {"words", words(text_of(outcome.verdict), {{"name", outcome.against}})}}
        )
    );
    line.role = Role::ListItem;
    // What waits for its key is no trouble.
    const bool waits = outcome.verdict == Verdict::UnknownKey;
    const bool good = is_good(outcome.verdict);
    line.icon = waits ? Icon::None : good ? Icon::Check : Icon::Warning;
    line.tone = waits || good ? Tone::Neutral : Tone::Warning;
    return line;
}

Node outcome_card(const Model& model, const LeadWords& words) {
    const auto good = static_cast<std::uint32_t>(std::count_if(
        model.outcomes.begin(),
        model.outcomes.end(),
        [](const analyse::Outcome& one) { return one.verdict == Verdict::Accepted; }
    ));
    std::vector<Node> children{heading(
        2,
        "news-title",
        good == 0   ? words(LeadText::results_took_none)
        : good == 1 ? words(LeadText::results_took_one)
                    : words(LeadText::results_took, {{"count", thousands(good, words)}}),
        Look::Section
    )};
    children.front().flags |= flag::focus_target;
    Node list = column("outcomes", 8, {});
    list.role = Role::List;
    list.name = words(LeadText::results_outcomes);
    list.shown = "";
    std::size_t more = 0;
    // What was refused comes first, and what was taken in needs no line each.
    for (const bool refused : {true, false}) {
        for (std::size_t i = 0; i < model.outcomes.size(); ++i) {
            const analyse::Outcome& one = model.outcomes[i];
            const bool said = one.verdict != Verdict::Accepted && is_good(one.verdict) != refused;
            if (said && list.children.size() < most_outcomes) {
                list.children.push_back(outcome_item(one, i, words));
            } else if (said) {
                ++more;
            }
        }
    }
    if (!list.children.empty()) {
        children.push_back(std::move(list));
    }
    if (more > 0) {
        children.push_back(
            paragraph("more", words(LeadText::results_more_files, {{"count", number(more)}}))
        );
    }
    if (!model.collection.releases().empty()) {
        children.push_back(wrap(
            "actions",
            12,
            {button(
                "look",
                words(LeadText::results_look),
                app::results::ShowPage{app::results::Page::Overview},
                model.waiting.empty() ? Look::Primary : Look::Secondary
            )}
        ));
    }
    return card("news", Look::CardChosen, std::move(children));
}

/// One key that nobody has confirmed, with the files that it signed.
Node key_card(
    const domain::PublicKey& key,
    const std::vector<const analyse::Incoming*>& files,
    std::size_t place,
    const LeadWords& words
) {
    const std::string digits = wire::fingerprint(key);
    std::vector<std::string> names;
    for (const analyse::Incoming* const file : files) {
        names.push_back(file->name);
    }
    const auto action = [&](const char* name, LeadText spoken, LeadText drawn, Press press) {
        Node node = button(name, words(spoken, {{"number", digits}}), std::move(press));
        node.shown = words(drawn);
        return node;
    };
    Node confirm = action(
        "confirm",
        LeadText::results_confirm_this,
        LeadText::results_confirm,
        app::results::ConfirmKey{key}
    );
    confirm.icon = Icon::Check;
    Node node = card(
        "key-" + number(place),
        Look::Card,
        {
            heading(3, "digits", digits, Look::Section),
            lead::list_of(
                "files", Role::List, words(LeadText::results_signed_files), names, Icon::None
            ),
            wrap(
                "actions",
                12,
                {
                    std::move(confirm),
                    action(
                        "refuse",
                        LeadText::results_refuse_this,
                        LeadText::results_refuse,
                        app::results::RefuseKey{key}
                    ),
                }
            ),
        }
    );
    node.role = Role::ListItem;
    return node;
}

std::vector<Node> waiting_cards(const Model& model, const LeadWords& words) {
    std::map<domain::PublicKey, std::vector<const analyse::Incoming*>> keys;
    for (const analyse::Incoming& file : model.waiting) {
        if (const auto* const one =
                std::get_if<std::shared_ptr<const analyse::Brought>>(&file.found)) {
            keys[(*one)->signed_release.signing_key].push_back(&file);
        }
    }
    std::vector<Node> nodes;
    if (keys.empty()) {
        return nodes;
    }
    std::vector<Node> about{
        heading(2, "waiting-title", words(LeadText::results_waiting_title), Look::Section),
        paragraph("about", words(LeadText::results_waiting_about)),
        paragraph("other-way", words(LeadText::results_waiting_other_way), Look::Muted),
    };
    if (keys.size() > 1) {
        about.push_back(wrap(
            "actions",
            12,
            {button(
                "confirm-all", words(LeadText::results_confirm_all), app::results::ConfirmAllKeys{}
            )}
        ));
    }
    nodes.push_back(column("waiting", 12, std::move(about)));
    Node list = column("keys", 12, {});
    list.role = Role::List;
    list.name = words(LeadText::results_waiting_title);
    list.shown = "";
    for (const auto& [key, files] : keys) {
        list.children.push_back(key_card(key, files, list.children.size(), words));
    }
    nodes.push_back(std::move(list));
    return nodes;
}

/// The title and day of its workshop where a descriptor says them, else the unit.
std::string title_of(const Model& model, const analyse::Brought& release, const LeadWords& words) {
    if (release.workshops.size() == 1) {
        if (const auto* const workshop = model.collection.workshop(release.workshops.front())) {
            return words(
                LeadText::day_and_unit,
                {{"day", lead::day_words(workshop->workshop().day, model.language)},
                 {"unit", workshop->workshop().title}}
            );
        }
    }
    const std::string unit = lead::unit_path(release.unit);
    return unit.empty() ? words(LeadText::results_no_unit) : unit;
}

Node release_card(const Model& model, const analyse::Held& held, const LeadWords& words) {
    const analyse::Brought& release = *held.release;
    const std::string digits = in_groups(release.digits);
    const std::string title = title_of(model, release, words);
    const std::size_t count = release.exercises.size();
    std::vector<Node> head{
        heading(3, "name", title, Look::Strong),
        paragraph(
            "about",
            words(
                LeadText::results_release_about,
                {{"first", people_words(release.people, words)},
                 {"second",
                  count == 1 ? words(LeadText::results_exercise_one)
                             : words(LeadText::results_exercises, {{"count", number(count)}})}}
            ),
            Look::Muted
        ),
        paragraph(
            "file",
            words(LeadText::results_release_file, {{"name", held.name}, {"number", digits}}),
            Look::Small
        ),
    };
    if (release.workshops.size() > 1) {
        head.push_back(paragraph("pool", words(LeadText::results_pool), Look::Small));
    }
    Node about = column("head", 4, std::move(head));
    about.box.grow = true;
    Node remove = icon_button(
        "remove",
        words(LeadText::results_remove_this, {{"title", title}, {"number", digits}}),
        Icon::Delete,
        app::results::Remove{release.digits}
    );
    Node node = card(
        "release-" + release.digits,
        Look::Card,
        {row("line", 12, {std::move(about), std::move(remove)})}
    );
    node.role = Role::ListItem;
    return node;
}

std::vector<Node> kept_list(const Model& model, const LeadWords& words) {
    const auto& releases = model.collection.releases();
    std::vector<Node> nodes;
    if (releases.empty()) {
        return nodes;
    }
    nodes.push_back(heading(2, "kept-title", words(LeadText::results_here), Look::Section));
    Node list = column("releases", 12, {});
    list.role = Role::List;
    list.name = words(LeadText::results_here);
    list.shown = "";
    const std::size_t shown = std::min(releases.size(), model.listed);
    for (std::size_t i = 0; i < shown; ++i) {
        list.children.push_back(release_card(model, releases[i], words));
    }
    nodes.push_back(std::move(list));
    std::vector<Node> actions;
    if (shown < releases.size()) {
        nodes.push_back(paragraph(
            "shown",
            words(
                LeadText::results_listed,
                {{"number", number(shown)},
                 {"count", thousands(static_cast<std::uint32_t>(releases.size()), words)}}
            ),
            Look::Muted
        ));
        actions.push_back(
            button("more", words(LeadText::results_list_more), app::results::ListMore{})
        );
    }
    if (releases.size() > 1) {
        Node all = button(
            "remove-all",
            words(LeadText::results_remove_all),
            app::results::ShowDialog{app::results::Dialog::RemoveAll}
        );
        all.icon = Icon::Delete;
        actions.push_back(std::move(all));
    }
    if (!actions.empty()) {
        nodes.push_back(wrap("list-actions", 12, std::move(actions)));
    }
    return nodes;
}

Node bring_card(const Model& model, const LeadWords& words) {
    const bool empty = model.collection.releases().empty();
    std::vector<Node> children{
        heading(2, "bring-title", words(LeadText::results_bring_title), Look::Section),
        paragraph("about", words(LeadText::results_bring_about)),
        paragraph("which", words(LeadText::results_bring_which), Look::Muted),
    };
    Node input = lead::files_input("files", words(LeadText::results_choose), ".json,.wirk");
    if (empty) {
        input.look = Look::Primary;
    }
    children.push_back(wrap("actions", 12, {std::move(input)}));
    return card("bring", empty ? Look::CardChosen : Look::Panel, std::move(children));
}

}   // namespace

std::string intake_words(const app::results::Intake& intake, const LeadWords& words) {
    return words(
        LeadText::results_so_far,
        {{"number", thousands(intake.read, words)}, {"count", thousands(intake.total, words)}}
    );
}

std::vector<Node> files_page(const Model& model, const LeadWords& words) {
    std::vector<Node> nodes{column(
        "intro",
        8,
        {
            heading(1, "title", words(LeadText::results_title)),
            paragraph("lead", words(LeadText::results_lead), Look::Muted),
        }
    )};
    if (model.intake) {
        nodes.push_back(intake_card(*model.intake, words));
        return nodes;
    }
    if (!model.loaded) {
        nodes.push_back(paragraph("loading", words(LeadText::results_opening)));
        return nodes;
    }
    if (!model.outcomes.empty()) {
        nodes.push_back(outcome_card(model, words));
    }
    for (Node& node : waiting_cards(model, words)) {
        nodes.push_back(std::move(node));
    }
    if (model.collection.releases().empty()) {
        nodes.push_back(bring_card(model, words));
        nodes.push_back(inspect_door(words));
    } else {
        for (Node& node : kept_list(model, words)) {
            nodes.push_back(std::move(node));
        }
        nodes.push_back(bring_card(model, words));
    }
    nodes.push_back(paragraph("only-here", words(LeadText::only_here), Look::Small));
    nodes.push_back(handbook_link(words.common()(Text::handbook), "manager", model.language));
    Node take_part = paragraph("take-part", words(LeadText::take_part), Look::Link);
    take_part.role = Role::Link;
    take_part.extra = "?";
    nodes.push_back(std::move(take_part));
    return nodes;
}

}   // namespace wb::ui::results
