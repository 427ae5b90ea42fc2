#include <algorithm>
#include <array>
#include <utility>

#include "app/facilitate/plan.hpp"
#include "ui/facilitate/plan_parts.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Missing;
using app::lead::Model;
using app::lead::Step;

std::vector<std::string> numbers(int first, int count) {
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(std::to_string(first + i));
    }
    return all;
}

std::vector<Node> title_body(const Model& model, const LeadWords& words) {
    using app::lead::ChooseDate;
    using app::lead::DatePart;
    const domain::Plan& plan = *model.desk.plan;
    std::vector<Node> title{
        field("name", words(LeadText::title_field), plan.title, app::lead::WriteTitle{})};
    if (lacks(model, Missing::Title)) {
        mark(title.front(), words(LeadText::name_missing));
        title.push_back(error_line(words(LeadText::name_missing)));
    }
    std::vector<std::string> months;
    for (int month = 0; month < 12; ++month) {
        constexpr std::array<LeadText, 12> names{
            LeadText::month_1,
            LeadText::month_2,
            LeadText::month_3,
            LeadText::month_4,
            LeadText::month_5,
            LeadText::month_6,
            LeadText::month_7,
            LeadText::month_8,
            LeadText::month_9,
            LeadText::month_10,
            LeadText::month_11,
            LeadText::month_12,
        };
        months.push_back(words(names[static_cast<std::size_t>(month)]));
    }
    const int year =
        std::clamp(plan.day.year - app::lead::first_year, 0, app::lead::years_offered - 1);
    Node parts;
    parts.key = "parts";
    parts.box.direction = Direction::Wrap;
    parts.box.gap = 12;
    parts.box.min_item_width = 150;
    parts.children = {
        select(
            "day",
            words(LeadText::date_day),
            numbers(1, 31),
            plan.day.day - 1,
            ChooseDate{DatePart::Day, 0}
        ),
        select(
            "month",
            words(LeadText::date_month),
            months,
            plan.day.month - 1,
            ChooseDate{DatePart::Month, 0}
        ),
        select(
            "year",
            words(LeadText::date_year),
            numbers(app::lead::first_year, app::lead::years_offered),
            year,
            ChooseDate{DatePart::Year, 0}
        ),
    };
    Node date = column(
        "date",
        8,
        {decoration("title", words(LeadText::date_group), Look::Strong), std::move(parts)}
    );
    date.name = words(LeadText::date_group);
    if (lacks(model, Missing::Day)) {
        mark(date.children.back().children.front(), words(LeadText::day_missing));
        date.children.push_back(error_line(words(LeadText::day_missing)));
    }
    return {column("name-and-error", 6, std::move(title)), std::move(date)};
}

std::vector<Node> unit_body(const Model& model, const LeadWords& words) {
    constexpr std::array<LeadText, domain::most_unit_names> labels{
        LeadText::unit_1, LeadText::unit_2, LeadText::unit_3, LeadText::unit_4};
    const std::vector<std::string>& unit = model.desk.plan->unit;
    std::vector<Node> fields;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        fields.push_back(field(
            "unit-" + number(i),
            words(labels[i]),
            i < unit.size() ? unit[i] : std::string{},
            app::lead::WriteUnit{static_cast<std::uint8_t>(i), {}}
        ));
    }
    return fields;
}

// A radio button with what it is about below its name.
Node choice(
    std::string key,
    const std::string& name,
    const std::string& about,
    bool chosen,
    const std::string& id
) {
    Node node = option(Role::Radio, std::move(key), name, chosen, app::lead::ChooseTemplate{id});
    node.description = about;
    return column(
        "choice-" + (id.empty() ? std::string{"own"} : id),
        4,
        {std::move(node), decoration("about", about, Look::Small)}
    );
}

std::vector<Node> template_body(const Model& model, const LeadWords& words) {
    const domain::Plan& plan = *model.desk.plan;
    Node group = column("templates", 14, {});
    group.role = Role::RadioGroup;
    group.name = words(LeadText::template_question);
    for (const content::Template& one : words.guide().templates) {
        const std::string people = words(
            LeadText::people_from_to,
            {{"fewest", number(one.fewest_people)}, {"most", number(one.most_people)}}
        );
        group.children.push_back(choice(
            one.id,
            words(LeadText::template_about, {{"title", one.title}, {"count", number(one.minutes)}}),
            people + ". " + one.purpose,
            plan.like == one.id,
            one.id
        ));
    }
    group.children.push_back(choice(
        "own", words(LeadText::own_choice), words(LeadText::own_choice_about), plan.like.empty(), {}
    ));
    return {std::move(group)};
}

std::vector<Node> exercises_body(const Model& model, const LeadWords& words) {
    const domain::Plan& plan = *model.desk.plan;
    Node group = column("exercises", 10, {});
    group.role = Role::CheckGroup;
    group.name = words(LeadText::exercises_question);
    std::size_t minutes = 0;
    for (const content::Exercise& exercise : words.bundle().exercises) {
        const auto found =
            std::find_if(plan.exercises.begin(), plan.exercises.end(), [&](const auto& one) {
                return one.exercise == exercise.id;
            });
        const bool chosen = found != plan.exercises.end();
        group.children.push_back(option(
            Role::Checkbox,
            exercise.id,
            words(
                LeadText::exercise_about,
                {{"title", exercise.title}, {"count", number(exercise.minutes)}}
            ),
            chosen,
            app::lead::ToggleExercise{exercise.id}
        ));
        if (chosen) {
            minutes += std::size_t{exercise.minutes} * found->rounds;
            Node twice = option(
                Role::Checkbox,
                exercise.id + "-twice",
                words(LeadText::twice, {{"title", exercise.title}}),
                found->rounds == 2,
                app::lead::ToggleRounds{exercise.id}
            );
            Node indented = column("more-" + exercise.id, 0, {std::move(twice)});
            indented.box.pad_x = 24;
            group.children.push_back(std::move(indented));
        }
    }
    if (lacks(model, Missing::Exercises)) {
        group.error = words(LeadText::exercises_missing);
        group.children.front().flags |= flag::invalid;
        group.children.push_back(error_line(group.error));
    }
    return {
        std::move(group),
        paragraph(
            "sum", words(LeadText::exercises_sum, {{"count", number(minutes)}}), Look::Strong
        ),
    };
}

std::vector<Node> people_body(const Model& model, const LeadWords& words) {
    const domain::Plan& plan = *model.desk.plan;
    const std::string typed =
        plan.expected_people == 0 ? std::string{} : number(plan.expected_people);
    std::vector<Node> children{
        field("people", words(LeadText::people_field), typed, app::lead::WritePeople{})};
    if (plan.expected_people > 0 && plan.expected_people < plan.k) {
        Node few =
            paragraph("few", words(LeadText::people_few, {{"count", number(plan.k)}}), Look::Small);
        few.icon = Icon::Warning;
        children.push_back(std::move(few));
    }
    children.push_back(paragraph("languages", words(LeadText::both_languages), Look::Muted));
    return children;
}

LeadText strength_words(app::lead::Strength strength) {
    switch (strength) {
    case app::lead::Strength::Nothing:
    case app::lead::Strength::TooShort: return LeadText::strength_short;
    case app::lead::Strength::Enough: return LeadText::strength_enough;
    case app::lead::Strength::Strong: return LeadText::strength_strong;
    }
    return LeadText::strength_short;
}

// What is typed stays in the page's own field; what is drawn here says only that there is
// something.
Node secret(std::string key, std::string label, bool filled) {
    Node node = text_field(
        Role::Secret,
        std::move(key),
        std::move(label),
        filled ? "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022" : "",
        app::lead::TypeSecret{}
    );
    return node;
}

Node live(std::string key, std::string words) {
    Node node = paragraph(std::move(key), std::move(words), Look::Small);
    node.role = Role::Live;
    return node;
}

std::vector<Node> passphrase_body(const Model& model, const LeadWords& words) {
    const app::lead::Passphrase& judged = model.passphrase;
    const bool typed = judged.strength != app::lead::Strength::Nothing;
    Node warning = notice("lost", Tone::Neutral, words(LeadText::passphrase_lost), {});
    Node first = secret("passphrase", words(LeadText::passphrase_field), typed);
    first.description = words(LeadText::passphrase_help);
    Node again = secret("again", words(LeadText::passphrase_again), judged.repeated);
    std::vector<Node> one;
    std::vector<Node> two;
    if (lacks(model, Missing::PassphraseShort)) {
        mark(first, words(LeadText::passphrase_short));
    }
    if (lacks(model, Missing::PassphraseDiffers)) {
        mark(again, words(LeadText::passphrase_differs));
    }
    one.push_back(std::move(first));
    one.push_back(live("strength", typed ? words(strength_words(judged.strength)) : ""));
    two.push_back(std::move(again));
    // The error says the same, in red.
    const bool quiet = !typed || lacks(model, Missing::PassphraseDiffers);
    two.push_back(live(
        "repeated",
        !quiet ? words(judged.repeated ? LeadText::repeated_yes : LeadText::repeated_no) : ""
    ));
    if (lacks(model, Missing::PassphraseShort)) {
        one.push_back(error_line(words(LeadText::passphrase_short)));
    }
    if (lacks(model, Missing::PassphraseDiffers)) {
        two.push_back(error_line(words(LeadText::passphrase_differs)));
    }
    std::vector<Node> children{
        std::move(warning),
        column("first", 6, std::move(one)),
        column("second", 6, std::move(two)),
    };
    if (app::lead::link_size(*model.desk.plan) > wire::longest_link) {
        children.push_back(notice("long", Tone::Warning, words(LeadText::link_long), {}));
    }
    children.push_back(paragraph("final", words(LeadText::final), Look::Muted));
    return children;
}

}   // namespace

std::vector<Node> step_body(const Model& model, const LeadWords& words) {
    switch (app::lead::step_of(*model.desk.plan)) {
    case Step::Title: return title_body(model, words);
    case Step::Unit: return unit_body(model, words);
    case Step::Template: return template_body(model, words);
    case Step::Exercises: return exercises_body(model, words);
    case Step::People: return people_body(model, words);
    case Step::Thresholds: return thresholds_body(model, words);
    case Step::Categories: return categories_body(model, words);
    case Step::Notices: return notices_body(model, words);
    case Step::Passphrase: return passphrase_body(model, words);
    }
    return {};
}

}   // namespace wb::ui::lead
