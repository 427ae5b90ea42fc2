#include "app/take_part/answer_sheet.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/take_part/flow.hpp"
#include "app/take_part/sentence.hpp"
#include "core/base/overload.hpp"
#include "core/base/utf8.hpp"
#include "core/privacy/shareable.hpp"

namespace wb::app {

using domain::Answers;
using domain::StepRef;

namespace {

std::string own_line(const domain::PrivateWords& words) {
    return utf8::tidy(words.for_own_eyes(), domain::most_code_points);
}

struct Asked {
    const content::Bundle& bundle;
    const content::Exercise& exercise;
    const Answers& answers;
    const content::Block& block;
    const StepRef& at;
};

// Chosen options in words: in the order of the content, or of the rank.
std::vector<std::string> chosen_words(const Asked& asked, const domain::Selection& selection) {
    std::vector<std::string> words;
    if (selection.own_chosen) {
        words.push_back(own_line(selection.own));
        return words;
    }
    const auto options = offered(asked.bundle, asked.block, asked.at, asked.answers);
    const auto add = [&](const std::string& id) {
        for (const OfferedOption& option : options) {
            if (option.id == id) {
                words.push_back(option.label);
            }
        }
    };
    if (asked.block.kind == content::BlockKind::Rank) {
        std::for_each(selection.options.begin(), selection.options.end(), add);
        return words;
    }
    for (const OfferedOption& option : options) {
        if (std::find(selection.options.begin(), selection.options.end(), option.id) !=
            selection.options.end()) {
            words.push_back(option.label);
        }
    }
    return words;
}

// The word at the step of a scale, where there is one.
std::string level_word(const content::Block& block, const StepRef& at, int level) {
    const std::size_t end = level == 1 ? 0 : level == 3 ? 1 : 2;
    return level == 2 || level == 4 ? std::string{} : block.scale_words[end].text(at.beneficiary);
}

// The name of a field alone says little: what the two axes mean there belongs to it.
void add_axes(const Asked& asked, const domain::Selection& selection, std::string& field) {
    const bool crossed = asked.block.kind == content::BlockKind::Grid &&
                         asked.block.shape == content::GridShape::TwoByTwo;
    for (std::size_t i = 0; crossed && i < asked.block.options.size(); ++i) {
        if (!selection.options.empty() && asked.block.options[i].id == selection.options.front()) {
            const auto& axes = asked.block.axis_words;
            field += " \u2013 " + axes[i < 2 ? 2 : 3].text(asked.at.beneficiary) + ", " +
                     axes[i % 2].text(asked.at.beneficiary);
        }
    }
}

void put_answer(const Asked& asked, const domain::Answer& answer, AnswerRow& row) {
    std::visit(
        Overload{
            [&](const domain::Selection& selection) {
                row.answers = chosen_words(asked, selection);
                if (!row.answers.empty()) {
                    add_axes(asked, selection, row.answers.front());
                }
                row.ordered = asked.block.kind == content::BlockKind::Rank;
            },
            [&](const domain::Level& level) {
                row.level = level.value;
                row.answers = {level_word(asked.block, asked.at, level.value)};
            },
            [&](const domain::Lines& lines) {
                for (const domain::PrivateWords& line : lines.lines) {
                    row.answers.push_back(own_line(line));
                }
            },
            [&](const domain::OpenText& text) {
                row.answers = {utf8::tidy(text.text(), domain::most_code_points)};
            },
        },
        answer
    );
    std::erase(row.answers, std::string{});
    row.stays = !privacy::shareable(asked.bundle, asked.block, answer);
}

// The card's name stands above all its answers, so their questions need not begin with it.
std::string without_card(std::string question, const Asked& asked) {
    const domain::Card* card = find_card(asked.answers, asked.at.card);
    if (card == nullptr) {
        return question;
    }
    const std::string name =
        card_sentence(asked.bundle, asked.exercise, asked.answers, *card) + ". ";
    return question.starts_with(name) ? question.substr(name.size()) : question;
}

std::optional<AnswerRow> row_of(const Asked& asked, const content::Step& step) {
    const domain::Answer* answer = find_answer(asked.answers, place_of(asked.block, asked.at));
    if (answer == nullptr) {
        return std::nullopt;
    }
    const content::Wording& question = !asked.block.question.texts.empty() ? asked.block.question
                                       : &asked.block == &step.blocks.front()
                                           ? step.heading
                                           : asked.block.own_label;
    AnswerRow row;
    row.question = without_card(
        worded(asked.bundle, asked.exercise, asked.answers, question, asked.at), asked
    );
    row.step = asked.at;
    row.key = asked.block.id;
    put_answer(asked, *answer, row);
    return row.answers.empty() && row.level == 0 ? std::nullopt : std::optional{std::move(row)};
}

AnswerSection& section_of(AnswerSheet& sheet, std::uint8_t card, const std::string& title) {
    for (AnswerSection& section : sheet.sections) {
        if (section.card == card) {
            return section;
        }
    }
    sheet.sections.push_back({card, title, {}});
    return sheet.sections.back();
}

}   // namespace

AnswerSheet make_answer_sheet(
    const content::Bundle& bundle, const content::Exercise& exercise, const Answers& answers
) {
    AnswerSheet sheet;
    for (const content::Sentence& sentence : exercise.sentences) {
        std::string words = built_sentence(exercise, sentence, answers);
        if (words.find("\u2026") == std::string::npos) {
            sheet.sentences.push_back(std::move(words));
        }
    }
    for (const StepRef& at : screens(exercise, answers)) {
        const content::Step* step = find_step(exercise, at.step);
        for (const content::Block& block : step->blocks) {
            if (!shown(exercise, block, at, answers)) {
                continue;
            }
            if (auto row = row_of({bundle, exercise, answers, block, at}, *step)) {
                const domain::Card* card = find_card(answers, at.card);
                const std::string title =
                    card == nullptr ? std::string{} : card_label(bundle, exercise, answers, *card);
                section_of(sheet, at.card, title).rows.push_back(std::move(*row));
            }
        }
    }
    return sheet;
}

}   // namespace wb::app
