// The report on paper: every picture that was revealed, as a release has it, and what the group
// wants to change.
#include <algorithm>
#include <utility>

#include "core/content/path.hpp"
#include "ui/facilitate/paper.hpp"
#include "ui/facilitate/running.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;
using app::lead::Session;

/// Writes the pictures one after the other.
class Report {
public:
    Report(const Model& model, const LeadWords& words, const TextMeasure& measure)
        : model_{model}
        , session_{*model.session}
        , workshop_{model.workshops[model.open].workshop}
        , words_{words}
        , names_{words, workshop_.categories}
        , paper_{measure} {}

    std::vector<Node> pages() && {
        head();
        std::vector<std::string> closed;
        for (const domain::PlannedExercise& planned : workshop_.exercises) {
            if (!exercise(planned.exercise)) {
                closed.push_back(exercise_title(planned.exercise, words_));
            }
        }
        if (!closed.empty()) {
            paper_.title(2, words_(LeadText::report_closed));
            paper_.say(words_(LeadText::report_closed_why));
            paper_.list(std::move(closed));
        }
        changes();
        foot();
        return std::move(paper_).take();
    }

private:
    void head() {
        paper_.title(1, words_(LeadText::report_title, {{"title", workshop_.title}}));
        const std::string unit = unit_path(workshop_.unit);
        const std::string day = day_words(workshop_.day, model_.language);
        paper_.say(
            unit.empty() ? day : words_(LeadText::day_and_unit, {{"day", day}, {"unit", unit}})
        );
        paper_.say(words_(
            LeadText::report_about,
            {{"fewest", std::to_string(workshop_.k)}, {"count", std::to_string(workshop_.k_text)}}
        ));
    }

    // False when nothing of it was revealed.
    bool exercise(const std::string& id) {
        const content::Exercise* const found = content::find_exercise(words_.bundle(), id);
        const auto guide = words_.guide().pictures.find(id);
        std::vector<pictures::FileTables> answers;
        std::vector<pictures::FileTables> texts;
        for (const pictures::FileTables& tables : session_.revealed) {
            if (tables.slot.exercise == id) {
                (tables.slot.text_block.empty() ? answers : texts).push_back(tables);
            }
        }
        if (found == nullptr || guide == words_.guide().pictures.end() ||
            (answers.empty() && texts.empty())) {
            return false;
        }
        paper_.title(2, found->title);
        for (const content::Picture& wanted : guide->second) {
            const bool of_texts = wanted.kind == content::PictureKind::Lines;
            const auto& tables = of_texts ? texts : answers;
            if (!tables.empty()) {
                picture(describe_picture(
                    pictures::picture_of(wanted, *found, tables),
                    *found,
                    wanted,
                    names_,
                    Fit::Window
                ));
            }
        }
        return true;
    }

    void picture(const GroupPicture& told) {
        paper_.title(3, told.title);
        for (const std::string& line : told.empty) {
            paper_.say(line);
        }
        for (const PictureView& one : told.views) {
            paper_.view(one, 4);
        }
        for (const std::string& note : told.notes) {
            paper_.say(note);
        }
    }

    void changes() {
        std::vector<std::string> lines = model_.desk.workshops[model_.open].changes;
        lines.erase(std::remove(lines.begin(), lines.end(), std::string{}), lines.end());
        if (!lines.empty()) {
            paper_.title(2, words_(LeadText::changes_title));
            paper_.list(std::move(lines), Role::OrderedList);
        }
    }

    void foot() { paper_.say(words_(LeadText::report_foot, {{"sign", session_.fingerprint}})); }

    const Model& model_;
    const Session& session_;
    const domain::Workshop& workshop_;
    const LeadWords& words_;
    PictureWords names_;
    Paper paper_;
};

}   // namespace

std::vector<Node>
report_paper(const Model& model, const LeadWords& words, const TextMeasure& measure) {
    return Report{model, words, measure}.pages();
}

}   // namespace wb::ui::lead
