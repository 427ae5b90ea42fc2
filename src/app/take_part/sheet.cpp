#include "app/take_part/sheet.hpp"

#include <algorithm>

#include "app/take_part/flow.hpp"
#include "app/take_part/sentence.hpp"
#include "core/base/utf8.hpp"

namespace wb::app {

using domain::Answers;
using domain::Beneficiary;
using domain::Card;
using domain::Place;
using domain::StepRef;

namespace {

std::string own_line(const domain::PrivateWords& words) {
    return utf8::tidy(words.for_own_eyes(), domain::most_code_points);
}

std::optional<Sign> sign_at(const Answers& answers, const Card& card, Beneficiary beneficiary) {
    const domain::Selection* selection =
        find_selection(answers, Place{"sign", card.id, beneficiary});
    if (selection == nullptr || selection->options.empty()) {
        return std::nullopt;
    }
    const std::string& id = selection->options.front();
    if (id == "helps") {
        return Sign::Helps;
    }
    if (id == "harms") {
        return Sign::Harms;
    }
    return id == "blocked" ? std::optional{Sign::Blocked} : std::nullopt;
}

std::vector<std::string> lines_at(const Answers& answers, const Place& place) {
    std::vector<std::string> result;
    const domain::Answer* answer = find_answer(answers, place);
    if (answer == nullptr) {
        return result;
    }
    if (const auto* lines = std::get_if<domain::Lines>(answer)) {
        for (const domain::PrivateWords& line : lines->lines) {
            if (std::string words = own_line(line); !words.empty()) {
                result.push_back(std::move(words));
            }
        }
    }
    return result;
}

std::string first_line_at(const Answers& answers, const Place& place) {
    const std::vector<std::string> lines = lines_at(answers, place);
    return lines.empty() ? std::string{} : lines.front();
}

int level_at(const Answers& answers, const Place& place) {
    const domain::Answer* answer = find_answer(answers, place);
    const auto* level = answer == nullptr ? nullptr : std::get_if<domain::Level>(answer);
    return level == nullptr ? 0 : level->value;
}

std::vector<std::string> chosen_labels(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const std::string& block_id,
    const domain::StepRef& at,
    const Answers& answers
) {
    std::vector<std::string> result;
    const domain::Selection* selection =
        find_selection(answers, Place{block_id, at.card, at.beneficiary});
    const content::Step* step = find_step(exercise, at.step);
    if (selection == nullptr || step == nullptr) {
        return result;
    }
    for (const content::Block& block : step->blocks) {
        if (block.id != block_id) {
            continue;
        }
        for (const OfferedOption& option : offered(bundle, block, at, answers)) {
            if (std::find(selection->options.begin(), selection->options.end(), option.id) !=
                selection->options.end()) {
                result.push_back(option.label);
            }
        }
    }
    return result;
}

SheetTask make_task(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const Answers& answers,
    const Card& card
) {
    SheetTask task;
    task.label = utf8::tidy(card_label(bundle, exercise, answers, card), domain::most_code_points);
    task.doing = first_line_at(answers, Place{"doing", card.id, std::nullopt});
    task.step = {"doing", card.id, std::nullopt};
    for (const Beneficiary beneficiary : domain::all_beneficiaries) {
        const std::optional<Sign> sign = sign_at(answers, card, beneficiary);
        if (!sign) {
            continue;
        }
        SheetEffect effect;
        effect.beneficiary = beneficiary;
        effect.sign = *sign;
        effect.words = effect_sentence(bundle, answers, {"effect", card.id, beneficiary});
        effect.strength = level_at(answers, Place{"strength", card.id, beneficiary});
        effect.notices =
            notice_clauses(bundle, exercise, answers, {"strength", card.id, beneficiary});
        effect.step = {"effect", card.id, beneficiary};
        if (*sign == Sign::Blocked) {
            effect.blockers = chosen_labels(
                bundle, exercise, "blockers", {"blockers", card.id, beneficiary}, answers
            );
            effect.freeing = first_line_at(answers, Place{"freeing", card.id, beneficiary});
        } else {
            effect.ladder = lines_at(answers, Place{"ladder", card.id, beneficiary});
        }
        if (!effect.words.empty()) {
            task.effects.push_back(std::move(effect));
        }
    }
    return task;
}

}   // namespace

Sheet make_sheet(
    const content::Bundle& bundle, const content::Exercise& exercise, const Answers& answers
) {
    Sheet sheet;
    for (const Card& card : answers.cards) {
        sheet.tasks.push_back(make_task(bundle, exercise, answers, card));
    }
    sheet.sentence = first_line_at(answers, Place{"sentence", 0, std::nullopt});
    return sheet;
}

std::string suggest_sentence(const content::Bundle& bundle, const Answers& answers) {
    int best = -1;
    std::string sentence;
    for (const Card& card : answers.cards) {
        const content::Task* task = find_task(bundle, answers, card);
        if (task == nullptr) {
            continue;
        }
        for (const Beneficiary beneficiary : domain::all_beneficiaries) {
            const StepRef at{"effect", card.id, beneficiary};
            const std::string clause = effect_clause(bundle, answers, at);
            if (clause.empty() || sign_at(answers, card, beneficiary) != Sign::Helps) {
                continue;
            }
            const int strength = level_at(answers, Place{"strength", card.id, beneficiary});
            if (strength > best) {
                best = strength;
                const char* joint = bundle.language == content::Language::German ? ", " : " ";
                sentence = task->me + joint + clause + ".";
            }
        }
    }
    return sentence;
}

}   // namespace wb::app
