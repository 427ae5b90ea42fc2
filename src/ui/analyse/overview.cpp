// A unit's main pictures and its exercises; every picture of one exercise.
#include <algorithm>
#include <utility>

#include "core/content/path.hpp"
#include "ui/analyse/screens.hpp"
#include "ui/analyse/told.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

using app::results::ExerciseLine;
using app::results::Model;
using app::results::PictureAs;

Node card_of(
    const analyse::SumPicture& sum,
    const content::Picture& guide,
    const std::string& title,
    Fit fit,
    const LeadWords& words
) {
    std::vector<Node> children{heading(2, "picture-title", title, Look::Section)};
    const content::Exercise* const exercise = content::find_exercise(words.bundle(), sum.exercise);
    if (exercise != nullptr) {
        const Told told = tell(sum, *exercise, guide, fit, words);
        children.push_back(paragraph("groups", told.lead, Look::Muted));
        for (std::size_t i = 0; i < told.views.size(); ++i) {
            Node node = view_node(told.views[i], "view-" + std::to_string(i), 3, words);
            node.box.pad_y = 8;
            children.push_back(std::move(node));
        }
        for (std::size_t i = 0; i < told.notes.size(); ++i) {
            children.push_back(paragraph("note-" + std::to_string(i), told.notes[i], Look::Small));
        }
    }
    Node node = card("picture-" + guide.id, Look::Card, std::move(children));
    node.box.gap = 16;
    return node;
}

/// The ways to keep a picture; none where there is nothing to see.
Node with_ways(
    Node node, std::size_t index, const analyse::SumPicture& sum, const LeadWords& words
) {
    if (sum.groups == 0) {
        return node;
    }
    const std::string title = node.children.front().name;
    const auto way = [&](const char* key, LeadText text, const char* shown, PictureAs as) {
        Node save = button(
            key, words(text, {{"title", title}}), app::results::SavePicture{index, as}, Look::Quiet
        );
        save.shown = shown;
        save.icon = Icon::Save;
        return save;
    };
    node.children.push_back(wrap(
        "ways",
        8,
        {
            way("png", LeadText::results_png_of, "PNG", PictureAs::Png),
            way("svg", LeadText::results_svg_of, "SVG", PictureAs::Svg),
        }
    ));
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

Node picture_card(const Model& model, std::size_t index, const LeadWords& words) {
    const analyse::SumPicture& sum = model.shown->pictures[index];
    const content::Picture& guide = model.shown->guides[index];
    if (model.page != app::results::Page::Overview) {
        return card_of(sum, guide, guide.title, Fit::Window, words);
    }
    const LeadText titles[app::results::overview_pictures] = {
        LeadText::results_what, LeadText::results_for_whom, LeadText::results_in_the_way};
    return card_of(sum, guide, words(titles[index]), Fit::Projector, words);
}

std::vector<Node> overview_page(const Model& model, const LeadWords& words) {
    const app::results::Shown& shown = *model.shown;
    std::vector<Node> nodes{page_title(model, words(LeadText::results_overview_title), words)};
    for (Node& node : unit_ways(model, words)) {
        nodes.push_back(std::move(node));
    }
    const bool mapped =
        std::any_of(shown.exercises.begin(), shown.exercises.end(), [](const ExerciseLine& line) {
            return line.exercise == app::results::overview_exercise;
        });
    if (mapped) {
        for (std::size_t i = 0; i < shown.pictures.size(); ++i) {
            nodes.push_back(with_ways(picture_card(model, i, words), i, shown.pictures[i], words));
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
        nodes.push_back(with_ways(picture_card(model, i, words), i, shown.pictures[i], words));
    }
    return nodes;
}

}   // namespace wb::ui::results
