// The report on paper: every picture that was revealed, as a release has it, and what the group
// wants to change.
#include <algorithm>
#include <utility>

#include "core/content/path.hpp"
#include "ui/facilitate/running.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;
using app::lead::Session;

constexpr float paper_width_px = 680;   // A4 less its margins, in CSS pixels

/// Writes the pictures one after the other; keys are numbered.
class Report {
public:
    Report(const Model& model, const LeadWords& words, const TextMeasure& measure)
        : model_{model}
        , session_{*model.session}
        , workshop_{model.workshops[model.open].workshop}
        , words_{words}
        , measure_{measure}
        , names_{words, workshop_.categories} {
        Surface paper;
        paper.root_font_px = 12;
        theme_ = make_theme({}, paper);
    }

    std::vector<Node> pages() && {
        head();
        std::vector<std::string> closed;
        for (const domain::PlannedExercise& planned : workshop_.exercises) {
            if (!exercise(planned.exercise)) {
                closed.push_back(exercise_title(planned.exercise, words_));
            }
        }
        if (!closed.empty()) {
            title(2, words_(LeadText::report_closed));
            say(words_(LeadText::report_closed_why));
            add(list_of(key(), Role::List, "", std::move(closed), Icon::None));
        }
        changes();
        foot();
        return std::move(children_);
    }

private:
    std::string key() { return "part-" + std::to_string(++count_); }

    void add(Node node) { children_.push_back(std::move(node)); }

    void title(int level, const std::string& words) {
        add(heading(static_cast<std::uint8_t>(level), key(), words, Look::Section));
    }

    void say(const std::string& words) { add(paragraph(key(), words)); }

    void head() {
        title(1, words_(LeadText::report_title, {{"title", workshop_.title}}));
        const std::string unit = unit_path(workshop_.unit);
        const std::string day = day_words(workshop_.day, model_.language);
        say(unit.empty() ? day : words_(LeadText::day_and_unit, {{"day", day}, {"unit", unit}}));
        say(words_(
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
        title(2, found->title);
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
        title(3, told.title);
        for (const std::string& line : told.empty) {
            say(line);
        }
        for (const PictureView& one : told.views) {
            view(one);
        }
        for (const std::string& note : told.notes) {
            say(note);
        }
    }

    void view(const PictureView& view) {
        title(4, view.title);
        if (!view.people.empty()) {
            say(view.people);
        }
        if (!view.verdict.empty()) {
            say(view.verdict);
        }
        if (view.drawing) {
            const float height = view.drawing->height(paper_width_px, theme_, measure_);
            Scene scene;
            view.drawing->paint(scene, {0, 0, paper_width_px, height}, theme_, measure_);
            Node figure;
            figure.role = Role::Figure;
            figure.key = key();
            figure.extra = to_svg(scene, paper_width_px, height);
            add(std::move(figure));
        }
        if (!view.lines.empty()) {
            add(list_of(key(), Role::List, "", view.lines, Icon::None));
        }
        for (const std::string& remark : view.remarks) {
            say(remark);
        }
    }

    void changes() {
        std::vector<std::string> lines = model_.desk.workshops[model_.open].changes;
        lines.erase(std::remove(lines.begin(), lines.end(), std::string{}), lines.end());
        if (!lines.empty()) {
            title(2, words_(LeadText::changes_title));
            add(list_of(key(), Role::OrderedList, "", std::move(lines), Icon::None));
        }
    }

    void foot() { say(words_(LeadText::report_foot, {{"sign", session_.fingerprint}})); }

    const Model& model_;
    const Session& session_;
    const domain::Workshop& workshop_;
    const LeadWords& words_;
    const TextMeasure& measure_;
    PictureWords names_;
    Theme theme_ = {};
    std::vector<Node> children_ = {};
    std::size_t count_ = 0;
};

}   // namespace

std::vector<Node>
report_paper(const Model& model, const LeadWords& words, const TextMeasure& measure) {
    return Report{model, words, measure}.pages();
}

}   // namespace wb::ui::lead
