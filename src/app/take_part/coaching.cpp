#include "app/take_part/coaching.hpp"

#include <utility>
#include <variant>

#include "app/take_part/flow.hpp"
#include "core/base/overload.hpp"
#include "core/base/utf8.hpp"

namespace wb::app {

namespace {

// A word or two are no sentence yet; whoever is still typing is not interrupted.
constexpr std::size_t fewest_letters = 12;

std::string last_words(const domain::Answer& answer) {
    return std::visit(
        Overload{
            [](const domain::Selection& selection) {
                return selection.own_chosen ? selection.own.for_own_eyes() : std::string{};
            },
            [](const domain::Lines& lines) {
                std::string last;
                for (const domain::PrivateWords& line : lines.lines) {
                    last = line.empty() ? last : line.for_own_eyes();
                }
                return last;
            },
            [](const auto&) { return std::string{}; },
        },
        answer
    );
}

}   // namespace

std::optional<Coaching> sentence_to_judge(const Model& model, const content::Bundle& bundle) {
    if (model.page != Page::Step || !model.draft) {
        return std::nullopt;
    }
    const domain::StepRef& at = model.draft->position;
    const domain::Answers& answers = model.draft->answers;
    const content::Exercise* exercise = find_exercise(bundle, model.draft->exercise);
    const content::Step* step = exercise == nullptr ? nullptr : find_step(*exercise, at.step);
    if (step == nullptr) {
        return std::nullopt;
    }
    for (const content::Block& block : step->blocks) {
        if (!block.coach || !shown(*exercise, block, at, answers)) {
            continue;
        }
        const domain::Place place = place_of(block, at);
        const domain::Answer* answer = find_answer(answers, place);
        const std::string words = answer == nullptr ? std::string{} : last_words(*answer);
        if (utf8::tidy(words, domain::most_code_points).size() >= fewest_letters) {
            return Coaching{place, words, bundle.language, std::nullopt};
        }
    }
    return std::nullopt;
}

void ask_coach(Next& next, const content::Bundle& bundle) {
    std::optional<Coaching>& coaching = next.model.coaching;
    std::optional<Coaching> wanted = sentence_to_judge(next.model, bundle);
    if (wanted && coaching && wanted->place == coaching->place &&
        wanted->language == coaching->language) {
        if (wanted->sentence == coaching->sentence) {
            return;
        }
        // What was said about the sentence so far stays until the answer is there.
        wanted->judgement = coaching->judgement;
    }
    coaching = std::move(wanted);
    if (coaching) {
        next.commands.emplace_back(AskCoach{coaching->sentence, coaching->language});
    }
}

}   // namespace wb::app
