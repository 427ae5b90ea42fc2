#include "ui/analyse/told.hpp"

#include <algorithm>
#include <utility>

#include "core/content/path.hpp"
#include "ui/analyse/screens.hpp"
#include "ui/facilitate/paper.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/layout/layout.hpp"
#include "ui/paint/paint.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

constexpr std::size_t most_worded = 5;
constexpr float image_width_px = 760;
constexpr float image_height_px = 8000;   // more than any card needs: it is cut to the card

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

}   // namespace

Told tell(
    const analyse::SumPicture& sum,
    const content::Exercise& exercise,
    const content::Picture& guide,
    Fit fit,
    const LeadWords& words
) {
    const std::string blur = words(LeadText::results_blur, {{"count", std::to_string(sum.blur)}});
    const PictureWords picture_words{words, {}, blur};
    const PictureNames names{exercise, picture_words};
    GroupPicture told = describe_picture(sum.picture, exercise, guide, picture_words, fit);
    Told result;
    result.notes = notes_of(sum, names, words);
    if (told.views.empty()) {
        result.lead = sum.groups == 0
                          ? words(LeadText::results_no_groups, {{"title", exercise.title}})
                          : words(LeadText::results_no_numbers);
        return result;
    }
    result.lead = group_words(sum.groups, words);
    bool blurred = false;
    for (PictureView& view : told.views) {
        blurred = blurred || view.blurred;
        // Said once below all views, not with each.
        view.remarks.erase(
            std::remove(view.remarks.begin(), view.remarks.end(), blur), view.remarks.end()
        );
    }
    result.views = std::move(told.views);
    if (blurred) {
        result.notes.insert(result.notes.begin(), blur);
    }
    if (!told.threshold.empty()) {
        result.notes.push_back(told.threshold);
    }
    return result;
}

std::string unit_words(const analyse::Path& unit, const LeadWords& words) {
    return unit.empty() ? words(LeadText::results_all) : lead::unit_path(unit);
}

std::string round_words(std::uint8_t round, const LeadWords& words) {
    return words(round == 1 ? LeadText::picture_before : LeadText::picture_after);
}

std::string origin_words(const app::results::Origin& origin, const LeadWords& words) {
    return words(
        LeadText::results_origin,
        {{"fewest", std::to_string(origin.k)},
         {"sign", origin.digits},
         {"day", lead::day_words(origin.saved, words.bundle().language)}}
    );
}

std::vector<Node> report_paper(
    const app::results::Report& report, const LeadWords& words, const TextMeasure& measure
) {
    Paper paper{measure};
    paper.title(
        1, words(LeadText::results_report_title, {{"title", unit_words(report.origin.unit, words)}})
    );
    paper.say(workshop_words(report.origin.workshops, words));
    paper.say(words(LeadText::results_report_about, {{"fewest", std::to_string(report.origin.k)}}));
    for (const app::results::ReportExercise& one : report.exercises) {
        const content::Exercise* const exercise =
            content::find_exercise(words.bundle(), one.exercise);
        if (exercise == nullptr) {
            continue;
        }
        paper.title(2, exercise->title);
        for (const app::results::ReportPicture& picture : one.pictures) {
            paper.title(
                3,
                picture.round == 0 ? picture.guide.title
                                   : words(
                                         LeadText::results_of_round,
                                         {{"first", picture.guide.title},
                                          {"second", round_words(picture.round, words)}}
                                     )
            );
            const Told told = tell(picture.sum, *exercise, picture.guide, Fit::Window, words);
            paper.say(told.lead);
            for (const PictureView& view : told.views) {
                paper.view(view, 4);
            }
            for (const std::string& note : told.notes) {
                paper.say(note);
            }
        }
    }
    paper.say(origin_words(report.origin, words));
    return std::move(paper).take();
}

std::string picture_svg(
    Node card,
    const app::results::Origin& origin,
    const LeadWords& words,
    const TextMeasure& measure
) {
    card.children.insert(
        card.children.begin(), paragraph("unit", unit_words(origin.unit, words), Look::Muted)
    );
    card.children.push_back(paragraph("origin", origin_words(origin, words), Look::Small));
    Screen screen;
    screen.main = column("image", 0, {std::move(card)});
    Surface surface;
    surface.width = image_width_px;
    surface.height = image_height_px;
    const Theme theme = make_theme({}, surface);
    const Arranged arranged = arrange(screen, surface, theme, measure);
    return to_svg(paint(arranged, theme, {}, measure), image_width_px, arranged.page_height);
}

}   // namespace wb::ui::results
