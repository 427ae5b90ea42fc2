// One question in several units, rounds or workshops, and what can be saved of a unit.
#include <algorithm>
#include <memory>
#include <utility>

#include "core/content/path.hpp"
#include "ui/analyse/screens.hpp"
#include "ui/charts/range_chart.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

using analyse::Absent;
using analyse::CompareLine;
using analyse::Standing;
using app::results::CompareBy;
using app::results::LineName;
using app::results::Model;

Node select(
    std::string key,
    std::string label,
    const std::vector<std::string>& options,
    std::size_t now,
    Press press
) {
    Node node = text_field(Role::Select, std::move(key), std::move(label), "", std::move(press));
    node.now = static_cast<int>(now);
    for (std::size_t i = 0; i < options.size(); ++i) {
        Node option = paragraph("option-" + std::to_string(i), options[i]);
        option.role = Role::Option;
        node.children.push_back(std::move(option));
    }
    node.value = options[now];
    return node;
}

std::string percent_words(int percent, const LeadWords& words) {
    return words(LeadText::picture_percent, {{"percent", std::to_string(percent)}});
}

std::string standing_words(Standing standing, CompareBy by, const LeadWords& words) {
    const bool units = by == CompareBy::Units;
    switch (standing) {
    case Standing::Alone: return {};
    case Standing::Unclear: return words(LeadText::results_unclear);
    case Standing::More:
        return words(units ? LeadText::results_more : LeadText::results_more_than_first);
    case Standing::Less:
        return words(units ? LeadText::results_less : LeadText::results_less_than_first);
    }
    return {};
}

std::string absent_words(Absent absent, const LeadWords& words) {
    switch (absent) {
    case Absent::No: return {};
    case Absent::NoResult: return words(LeadText::results_absent);
    case Absent::Words: return words(LeadText::results_absent_words);
    case Absent::OnlyTogether: return words(LeadText::results_absent_together);
    }
    return {};
}

std::string line_label(const LineName& name, const Model& model, const LeadWords& words) {
    const std::string round =
        name.round == 0
            ? std::string{}
            : words(name.round == 1 ? LeadText::picture_before : LeadText::picture_after);
    if (name.unit.empty()) {
        return round;
    }
    std::string label = name.unit;
    if (name.day) {
        label = words(
            LeadText::day_and_unit,
            {{"day", lead::day_words(*name.day, model.language)}, {"unit", name.unit}}
        );
    }
    return round.empty() ? label
                         : words(LeadText::results_of_round, {{"first", label}, {"second", round}});
}

/// What all lines say together, so that nobody has to search for a difference that is none.
std::string verdict_of(const Model& model, const LeadWords& words) {
    const auto& lines = model.shown->lines;
    const auto with = std::count_if(lines.begin(), lines.end(), [](const CompareLine& line) {
        return line.absent == Absent::No;
    });
    if (with < 2) {
        return words(LeadText::results_nothing_to_compare);
    }
    const bool clear = std::any_of(lines.begin(), lines.end(), [](const CompareLine& line) {
        return line.standing == Standing::More || line.standing == Standing::Less;
    });
    return words(clear ? LeadText::results_some_clear : LeadText::results_none_clear);
}

PictureView view_of(
    const Model& model,
    const analyse::Comparable& question,
    const PictureNames& names,
    const LeadWords& words
) {
    const app::results::Shown& shown = *model.shown;
    pictures::Chart chart;
    chart.question = question.question;
    chart.beneficiary = question.beneficiary;
    chart.scale = question.scale;
    const std::size_t place = std::min(model.comparing.option, question.options.size() - 1);
    PictureView view;
    view.title = names.question(question.question, question.beneficiary);
    view.beneficiary = question.beneficiary;
    view.people = question.scale ? words(LeadText::results_upper_share)
                                 : words(
                                       LeadText::results_share_of,
                                       {{"option", names.option(chart, question.options[place])}}
                                   );
    view.verdict = verdict_of(model, words);
    view.columns = {
        words(LeadText::results_column_name),
        words(LeadText::picture_share),
        words(LeadText::results_column_range),
        words(LeadText::picture_people),
        words(LeadText::results_column_standing)};
    std::vector<RangeLine> lines;
    for (std::size_t i = 0; i < shown.lines.size(); ++i) {
        const CompareLine& line = shown.lines[i];
        const std::string label = line_label(shown.names[i], model, words);
        const bool there = line.absent == Absent::No;
        const std::string value =
            there ? percent_words(line.share.percent, words) : absent_words(line.absent, words);
        const std::string standing = standing_words(line.standing, model.comparing.by, words);
        const std::string people = there ? people_words(line.people, words) : std::string{};
        lines.push_back(
            {label,
             there && !standing.empty()
                 ? words(LeadText::results_line_note, {{"first", people}, {"words", standing}})
                 : people,
             value,
             there,
             static_cast<float>(line.share.percent) / 100,
             static_cast<float>(line.share.low) / 100,
             static_cast<float>(line.share.high) / 100}
        );
        view.rows.push_back(
            {label,
             value,
             there ? words(
                         LeadText::results_range,
                         {{"from", std::to_string(line.share.low)},
                          {"to", std::to_string(line.share.high)}}
                     )
                   : "\u2013",
             people.empty() ? "\u2013" : people,
             standing.empty() ? "\u2013" : standing}
        );
    }
    view.drawing = std::make_shared<const RangeChart>(std::move(lines));
    view.remarks = {words(LeadText::results_range_help)};
    return view;
}

Node by_group(const Model& model, const LeadWords& words) {
    Node group;
    group.role = Role::RadioGroup;
    group.key = "by";
    group.name = words(LeadText::results_compare_by);
    group.shown = "";
    group.box.gap = 8;
    group.children.push_back(decoration("title", group.name, Look::Strong));
    Node options = wrap("options", 8, {});
    const auto add = [&](const char* key, LeadText text, CompareBy by) {
        options.children.push_back(option(
            Role::Radio,
            key,
            words(text),
            model.comparing.by == by,
            app::results::CompareWhat{by},
            Look::Segment
        ));
    };
    add("units", LeadText::results_by_units, CompareBy::Units);
    add("rounds", LeadText::results_by_rounds, CompareBy::Rounds);
    add("workshops", LeadText::results_by_workshops, CompareBy::Workshops);
    group.children.push_back(std::move(options));
    return group;
}

void add_selects(
    std::vector<Node>& nodes, const Model& model, const PictureNames& names, const LeadWords& words
) {
    const auto& comparables = model.shown->comparables;
    const std::size_t question = std::min(model.comparing.question, comparables.size() - 1);
    std::vector<std::string> questions;
    for (const analyse::Comparable& one : comparables) {
        questions.push_back(names.question(one.question, one.beneficiary));
    }
    nodes.push_back(select(
        "question",
        words(LeadText::results_question),
        questions,
        question,
        app::results::CompareQuestion{}
    ));
    const analyse::Comparable& chosen = comparables[question];
    if (chosen.scale) {
        return;
    }
    pictures::Chart chart;
    chart.question = chosen.question;
    chart.beneficiary = chosen.beneficiary;
    std::vector<std::string> options;
    for (const std::string& id : chosen.options) {
        options.push_back(names.option(chart, id));
    }
    nodes.push_back(select(
        "option",
        words(LeadText::picture_answer),
        options,
        std::min(model.comparing.option, options.size() - 1),
        app::results::CompareOption{}
    ));
}

}   // namespace

std::vector<Node> compare_page(const Model& model, const LeadWords& words) {
    const app::results::Shown& shown = *model.shown;
    std::vector<Node> nodes{page_title(model, words(LeadText::results_compare_title), words)};
    for (Node& node : unit_ways(model, words)) {
        nodes.push_back(std::move(node));
    }
    std::vector<std::string> titles;
    std::size_t at = 0;
    for (std::size_t i = 0; i < shown.exercises.size(); ++i) {
        titles.push_back(lead::exercise_title(shown.exercises[i].exercise, words));
        at = shown.exercises[i].exercise == model.comparing.exercise ? i : at;
    }
    const content::Exercise* const exercise =
        content::find_exercise(words.bundle(), model.comparing.exercise);
    if (titles.empty() || exercise == nullptr) {
        nodes.push_back(paragraph("none", words(LeadText::results_nothing_here)));
        return nodes;
    }
    std::vector<Node> choices{
        by_group(model, words),
        select(
            "exercise",
            words(LeadText::results_exercise),
            titles,
            at,
            app::results::CompareExercise{}
        )};
    const PictureWords picture_words{words, {}, {}};
    const PictureNames names{*exercise, picture_words};
    if (shown.comparables.empty()) {
        choices.push_back(paragraph("none", words(LeadText::results_not_comparable)));
        nodes.push_back(column("choices", 16, std::move(choices)));
        return nodes;
    }
    add_selects(choices, model, names, words);
    nodes.push_back(column("choices", 16, std::move(choices)));
    if (shown.lines.empty()) {
        const bool units = model.comparing.by == CompareBy::Units;
        nodes.push_back(paragraph(
            "no-lines",
            words(units ? LeadText::results_no_units : LeadText::results_nothing_to_compare)
        ));
        return nodes;
    }
    const std::size_t question = std::min(model.comparing.question, shown.comparables.size() - 1);
    Node view =
        view_node(view_of(model, shown.comparables[question], names, words), "view", 2, words);
    view.look = Look::Card;
    view.box.pad_x = 20;
    view.box.pad_y = 20;
    nodes.push_back(std::move(view));
    if (shown.earlier_workshops > 0) {
        nodes.push_back(paragraph(
            "earlier",
            words(
                LeadText::results_last_workshops,
                {{"number", std::to_string(app::results::most_workshops)},
                 {"count", std::to_string(shown.earlier_workshops)}}
            ),
            Look::Small
        ));
    }
    if (model.comparing.by == CompareBy::Units && shown.exercises[at].rounds > 1) {
        nodes.push_back(paragraph("round", words(LeadText::results_first_round), Look::Small));
    }
    nodes.push_back(paragraph("order", words(LeadText::results_no_ranking), Look::Small));
    return nodes;
}

std::vector<Node> save_page(const Model& model, const LeadWords& words) {
    std::vector<Node> nodes{page_title(model, words(LeadText::results_save_title), words)};
    for (Node& node : unit_ways(model, words)) {
        nodes.push_back(std::move(node));
    }
    const auto file =
        [&](const char* key, LeadText title, LeadText about, LeadText press, app::results::SaveAs as
        ) {
            Node save = button("save", words(press), app::results::Save{as});
            save.icon = as == app::results::SaveAs::Paper ? Icon::Print : Icon::Save;
            return card(
                key,
                Look::Card,
                {
                    heading(2, "name", words(title), Look::Section),
                    paragraph("about", words(about), Look::Muted),
                    wrap("actions", 12, {std::move(save)}),
                }
            );
        };
    if (model.shown->exercises.empty()) {
        nodes.push_back(paragraph("none", words(LeadText::results_nothing_here)));
        return nodes;
    }
    nodes.push_back(paragraph("about", words(LeadText::results_save_about)));
    using app::results::SaveAs;
    nodes.push_back(file(
        "paper",
        LeadText::results_report,
        LeadText::results_report_for,
        LeadText::results_report_print,
        SaveAs::Paper
    ));
    nodes.push_back(file(
        "workbook",
        LeadText::results_workbook,
        LeadText::results_workbook_about,
        LeadText::results_workbook_save,
        SaveAs::Workbook
    ));
    nodes.push_back(file(
        "csv",
        LeadText::results_csv,
        LeadText::results_csv_about,
        LeadText::results_csv_save,
        SaveAs::Csv
    ));
    nodes.push_back(file(
        "json",
        LeadText::results_json,
        LeadText::results_json_about,
        LeadText::results_json_save,
        SaveAs::Json
    ));
    nodes.push_back(paragraph("pictures", words(LeadText::results_save_pictures), Look::Small));
    return nodes;
}

}   // namespace wb::ui::results
