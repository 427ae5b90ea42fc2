#include <algorithm>
#include <utility>

#include "app/facilitate/plan.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;

// The picture is as wide as the paper; the code leaves room for the address below it.
constexpr float poster_width_px = 780;
constexpr float poster_code_px = 520;

LeadText kind_words(content::PartKind kind) {
    switch (kind) {
    case content::PartKind::Talk: return LeadText::kind_talk;
    case content::PartKind::Exercise: return LeadText::kind_exercise;
    case content::PartKind::Picture: return LeadText::kind_picture;
    case content::PartKind::Break: return LeadText::kind_break;
    case content::PartKind::List: return LeadText::kind_list;
    }
    return LeadText::kind_talk;
}

const content::Picture*
find_picture(const std::string& exercise, const std::string& id, const LeadWords& words) {
    const auto& all = words.guide().pictures;
    const auto pictures = all.find(exercise);
    if (pictures == all.end()) {
        return nullptr;
    }
    const auto found = std::find_if(
        pictures->second.begin(),
        pictures->second.end(),
        [&](const content::Picture& picture) { return picture.id == id; }
    );
    return found == pictures->second.end() ? nullptr : &*found;
}

// The questions of a picture, with what a source claims, as the facilitator reads them out.
void add_questions(
    std::vector<Node>& children,
    const content::Picture& picture,
    std::string key,
    const LeadWords& words
) {
    children.push_back(
        heading(4, key + "-head", words(LeadText::ask_at, {{"title", picture.title}}), Look::Strong)
    );
    std::vector<std::string> lines = picture.questions;
    if (!picture.claim.empty()) {
        lines.push_back(picture.claim);
    }
    children.push_back(list_of(std::move(key), Role::List, "", std::move(lines), Icon::None));
}

// One stretch after the other: when, what to say, what to watch, what to ask.
void add_schedule(
    std::vector<Node>& children, const content::Template& chosen, const LeadWords& words
) {
    int from = 0;
    for (const content::Part& part : chosen.parts) {
        const int to = from + part.minutes;
        children.push_back(heading(
            2,
            part.id,
            words(
                LeadText::part_of_plan,
                {{"from", std::to_string(from)},
                 {"to", std::to_string(to)},
                 {"name", words(kind_words(part.kind))},
                 {"title", part.title}}
            ),
            Look::Section
        ));
        children.push_back(paragraph(part.id + "-say", part.say));
        if (!part.watch.empty()) {
            children.push_back(
                paragraph(part.id + "-watch", words(LeadText::watch_for, {{"words", part.watch}}))
            );
        }
        const content::Picture* picture = part.kind == content::PartKind::Picture
                                              ? find_picture(part.exercise, part.picture, words)
                                              : nullptr;
        if (picture != nullptr) {
            add_questions(children, *picture, part.id + "-ask", words);
        }
        from = to;
    }
}

std::vector<Node> plan_paper(const Model& model, const LeadWords& words) {
    const domain::Workshop& workshop = model.workshops[model.open].workshop;
    std::vector<Node> children{
        heading(1, "title", words(LeadText::plan_paper_title, {{"title", workshop.title}}))};
    const std::string unit = unit_path(workshop.unit);
    const std::string day = day_words(workshop.day, model.language);
    children.push_back(paragraph(
        "day", unit.empty() ? day : words(LeadText::day_and_unit, {{"day", day}, {"unit", unit}})
    ));
    const content::Template* chosen =
        app::lead::find_template(words.guide(), model.desk.workshops[model.open].like);
    if (chosen != nullptr) {
        children.push_back(paragraph(
            "like",
            words(
                LeadText::plan_paper_about,
                {{"name", chosen->title}, {"count", std::to_string(chosen->minutes)}}
            )
        ));
        add_schedule(children, *chosen, words);
    } else {
        std::size_t place = 0;
        for (const domain::PlannedExercise& one : workshop.exercises) {
            children.push_back(heading(
                2, "exercise-" + one.exercise, exercise_title(one.exercise, words), Look::Section
            ));
            const auto pictures = words.guide().pictures.find(one.exercise);
            if (pictures == words.guide().pictures.end()) {
                continue;
            }
            for (const content::Picture& picture : pictures->second) {
                add_questions(children, picture, "questions-" + std::to_string(++place), words);
            }
        }
    }
    children.push_back(paragraph("foot", words(LeadText::paper_foot)));
    return children;
}

std::vector<Node> poster(const Model& model, const LeadWords& words) {
    const domain::Workshop& workshop = model.workshops[model.open].workshop;
    std::vector<Node> children{heading(1, "title", workshop.title)};
    const std::string unit = unit_path(workshop.unit);
    if (!unit.empty()) {
        children.push_back(paragraph("unit", unit));
    }
    children.push_back(paragraph("day", day_words(workshop.day, model.language)));
    children.push_back(heading(2, "join", words(LeadText::join_title), Look::Section));
    children.push_back(list_of(
        "steps",
        Role::OrderedList,
        "",
        {words(LeadText::join_1), words(LeadText::join_2), words(LeadText::join_3)},
        Icon::None
    ));
    if (model.way_in && model.way_in->modules > 0) {
        Node figure;
        figure.role = Role::Figure;
        figure.key = "qr";
        Scene scene;
        paint_qr(
            scene,
            QrPicture{model.way_in->modules, model.way_in->dark},
            {(poster_width_px - poster_code_px) / 2, 0, poster_code_px, poster_code_px}
        );
        figure.extra = to_svg(scene, poster_width_px, poster_code_px);
        children.push_back(std::move(figure));
    }
    if (model.way_in && !model.way_in->url.empty()) {
        children.push_back(paragraph("url", model.way_in->url));
    }
    return children;
}

}   // namespace

Node make_print(
    const Model& model, app::lead::Paper paper, const LeadWords& words, const TextMeasure& measure
) {
    Node page;
    if (model.open >= model.workshops.size()) {
        return page;
    }
    switch (paper) {
    case app::lead::Paper::Plan:
        page.key = "plan-paper";
        page.children = plan_paper(model, words);
        break;
    case app::lead::Paper::Poster:
        page.key = "poster";
        page.children = poster(model, words);
        break;
    case app::lead::Paper::Report:
        page.key = "report";
        if (model.session) {
            page.children = report_paper(model, words, measure);
        }
        break;
    }
    return page;
}

}   // namespace wb::ui::lead
