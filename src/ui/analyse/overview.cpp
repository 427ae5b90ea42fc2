// A unit's main pictures and its exercises; every picture of one exercise.
#include <algorithm>
#include <utility>

#include "core/content/path.hpp"
#include "ui/analyse/screens.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

using app::results::ExerciseLine;
using app::results::Model;

constexpr std::size_t most_worded = 5;

/// "question: option (2)", for the groups that have a word in place of a number.
std::string worded_item(
    const analyse::Worded& one,
    std::uint32_t groups,
    const PictureNames& names,
    const LeadWords& words
) {
    pictures::Chart chart;
    chart.question = one.question;
    chart.beneficiary = one.beneficiary;
    chart.scale = one.scale;
    return words(
        LeadText::results_worded_item,
        {{"question", names.question(one.question, one.beneficiary)},
         {"option", names.joined(chart, {one.option}, 1)},
         {"count", std::to_string(groups)}}
    );
}

void add_worded(
    std::vector<std::string>& notes,
    const analyse::SumPicture& sum,
    const PictureNames& names,
    const LeadWords& words
) {
    std::vector<std::string> almost;
    std::vector<std::string> hardly;
    for (const analyse::Worded& one : sum.worded) {
        if (one.almost_everybody > 0) {
            almost.push_back(worded_item(one, one.almost_everybody, names, words));
        }
        if (one.hardly_anybody > 0) {
            hardly.push_back(worded_item(one, one.hardly_anybody, names, words));
        }
    }
    const auto add = [&](LeadText text, const std::vector<std::string>& list) {
        if (!list.empty()) {
            notes.push_back(words(text, {{"list", names.shortened(list, most_worded)}}));
        }
    };
    add(LeadText::results_worded_almost, almost);
    add(LeadText::results_worded_hardly, hardly);
}

/// What a sum leaves out, without saying whose it is.
std::vector<std::string>
notes_of(const analyse::SumPicture& sum, const PictureNames& names, const LeadWords& words) {
    std::vector<std::string> notes;
    add_worded(notes, sum, names, words);
    std::vector<std::string> missing;
    for (const analyse::Missing& one : sum.missing) {
        missing.push_back(words(
            LeadText::results_missing_item,
            {{"question", names.question(one.question, std::nullopt)},
             {"count", std::to_string(one.groups)}}
        ));
    }
    if (!missing.empty()) {
        notes.push_back(
            words(LeadText::results_missing, {{"list", names.shortened(missing, most_worded)}})
        );
    }
    if (sum.other_revision > 0) {
        notes.push_back(
            words(LeadText::results_other_version, {{"count", std::to_string(sum.other_revision)}})
        );
    }
    return notes;
}

Node picture_card(
    const analyse::SumPicture& sum,
    const content::Picture& guide,
    const std::string& title,
    Fit fit,
    const LeadWords& words
) {
    std::vector<Node> children{heading(2, "picture-title", title, Look::Section)};
    const content::Exercise* const exercise = content::find_exercise(words.bundle(), sum.exercise);
    if (exercise == nullptr) {
        return card("picture-" + guide.id, Look::Card, std::move(children));
    }
    const std::string blur = words(LeadText::results_blur, {{"count", std::to_string(sum.blur)}});
    const PictureWords picture_words{words, {}, blur};
    const PictureNames names{*exercise, picture_words};
    GroupPicture told = describe_picture(sum.picture, *exercise, guide, picture_words, fit);
    if (told.views.empty()) {
        children.push_back(paragraph(
            "empty",
            sum.groups == 0 ? words(LeadText::results_no_groups, {{"title", exercise->title}})
                            : words(LeadText::results_no_numbers)
        ));
    } else {
        children.push_back(paragraph("groups", group_words(sum.groups, words), Look::Muted));
    }
    bool blurred = false;
    for (std::size_t i = 0; i < told.views.size(); ++i) {
        PictureView& view = told.views[i];
        blurred = blurred || view.blurred;
        // Said once below all views, not with each.
        view.remarks.erase(
            std::remove(view.remarks.begin(), view.remarks.end(), blur), view.remarks.end()
        );
        Node node = view_node(view, "view-" + std::to_string(i), 3, words);
        node.box.pad_y = 8;
        children.push_back(std::move(node));
    }
    std::vector<std::string> notes = notes_of(sum, names, words);
    if (blurred) {
        notes.insert(notes.begin(), blur);
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
        children.push_back(paragraph("note-" + std::to_string(i), notes[i], Look::Small));
    }
    if (!told.threshold.empty() && !told.views.empty()) {
        children.push_back(paragraph("threshold", told.threshold, Look::Small));
    }
    Node node = card("picture-" + guide.id, Look::Card, std::move(children));
    node.box.gap = 16;
    return node;
}

Node exercise_card(const ExerciseLine& line, const LeadWords& words) {
    const std::string title = lead::exercise_title(line.exercise, words);
    const std::string groups = group_words(line.groups, words);
    Node about = column(
        "head",
        4,
        {
            heading(3, "name", title, Look::Strong),
            paragraph(
                "about",
                line.people.empty()
                    ? words(LeadText::results_texts_only)
                    : words(
                          LeadText::results_base,
                          {{"first", people_words(line.people, words)}, {"second", groups}}
                      ),
                Look::Muted
            ),
        }
    );
    about.box.grow = true;
    Node open = button(
        "open",
        words(LeadText::results_pictures_of, {{"title", title}}),
        app::results::ShowExercise{line.exercise}
    );
    open.shown = words(LeadText::results_pictures);
    Node node = card(
        "exercise-" + line.exercise,
        Look::Card,
        {wrap("line", 12, {std::move(about), std::move(open)})}
    );
    node.role = Role::ListItem;
    return node;
}

}   // namespace

std::vector<Node> overview_page(const Model& model, const LeadWords& words) {
    const app::results::Shown& shown = *model.shown;
    std::vector<Node> nodes{page_title(model, words(LeadText::results_overview_title), words)};
    for (Node& node : unit_ways(model, words)) {
        nodes.push_back(std::move(node));
    }
    const LeadText titles[] = {
        LeadText::results_what, LeadText::results_for_whom, LeadText::results_in_the_way};
    const bool mapped =
        std::any_of(shown.exercises.begin(), shown.exercises.end(), [](const ExerciseLine& line) {
            return line.exercise == app::results::overview_exercise;
        });
    if (mapped) {
        for (std::size_t i = 0; i < shown.pictures.size() && i < std::size(titles); ++i) {
            nodes.push_back(picture_card(
                shown.pictures[i], shown.guides[i], words(titles[i]), Fit::Projector, words
            ));
        }
    } else {
        const std::string map =
            lead::exercise_title(std::string{app::results::overview_exercise}, words);
        nodes.push_back(card(
            "no-map",
            Look::Panel,
            {paragraph("words", words(LeadText::results_no_map, {{"title", map}}))}
        ));
    }
    nodes.push_back(
        heading(2, "exercises-title", words(LeadText::results_exercises_title), Look::Section)
    );
    if (shown.exercises.empty()) {
        nodes.push_back(paragraph("none", words(LeadText::results_nothing_here)));
    } else {
        Node list = column("exercises", 12, {});
        list.role = Role::List;
        list.name = words(LeadText::results_exercises_title);
        list.shown = "";
        for (const ExerciseLine& line : shown.exercises) {
            list.children.push_back(exercise_card(line, words));
        }
        nodes.push_back(std::move(list));
    }
    nodes.push_back(paragraph("below", words(LeadText::results_below), Look::Small));
    return nodes;
}

std::vector<Node> exercise_page(const Model& model, const LeadWords& words) {
    const app::results::Shown& shown = *model.shown;
    std::vector<Node> nodes{page_title(model, lead::exercise_title(model.exercise, words), words)};
    for (Node& node : unit_ways(model, words)) {
        nodes.push_back(std::move(node));
    }
    const auto line =
        std::find_if(shown.exercises.begin(), shown.exercises.end(), [&](const ExerciseLine& one) {
            return one.exercise == model.exercise;
        });
    if (line == shown.exercises.end()) {
        nodes.push_back(paragraph("none", words(LeadText::results_nothing_here)));
        return nodes;
    }
    if (line->rounds > 1) {
        Node rounds;
        rounds.role = Role::RadioGroup;
        rounds.key = "rounds";
        rounds.name = words(LeadText::results_round);
        rounds.shown = "";
        Node options = wrap("options", 8, {});
        for (const std::uint8_t round : {std::uint8_t{1}, std::uint8_t{2}}) {
            options.children.push_back(option(
                Role::Radio,
                "round-" + std::to_string(round),
                words(round == 1 ? LeadText::picture_before : LeadText::picture_after),
                model.round == round,
                app::results::ShowRound{round},
                Look::Segment
            ));
        }
        rounds.children.push_back(std::move(options));
        nodes.push_back(std::move(rounds));
    }
    for (std::size_t i = 0; i < shown.pictures.size(); ++i) {
        nodes.push_back(picture_card(
            shown.pictures[i], shown.guides[i], shown.guides[i].title, Fit::Window, words
        ));
    }
    return nodes;
}

}   // namespace wb::ui::results
