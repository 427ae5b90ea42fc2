#include "app/take_part/review.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "app/take_part/book.hpp"
#include "app/take_part/flow.hpp"
#include "core/base/overload.hpp"
#include "core/content/path.hpp"

namespace wb::app {

namespace {

const content::Exercise*
planned(const domain::PlannedExercise& plan, const content::Bundle& bundle) {
    const content::Exercise* exercise = content::find_exercise(bundle, plan.exercise);
    return exercise != nullptr && exercise->revision == plan.revision ? exercise : nullptr;
}

privacy::Decisions decided(const Model& model, const std::string& exercise) {
    const auto found = model.handing_in.decisions.find(exercise);
    return found == model.handing_in.decisions.end() ? privacy::Decisions{} : found->second;
}

// Everything that could leave, whatever the person decided.
privacy::Decisions everything(const content::Exercise& exercise) {
    privacy::Decisions all;
    for (const content::Step& step : exercise.steps) {
        for (const content::Block& block : step.blocks) {
            if (block.sharing == content::Sharing::Offered) {
                all.switched_on.insert(block.id);
            }
        }
    }
    return all;
}

std::string task_label(const content::Bundle& bundle, const std::string& id) {
    for (const content::Branch& branch : bundle.branches) {
        for (const content::Task& task : branch.tasks) {
            if (task.id == id) {
                return task.label;
            }
        }
    }
    return {};
}

std::string option_label(
    const content::Bundle& bundle,
    const content::Block& block,
    const std::string& id,
    const std::optional<domain::Beneficiary>& beneficiary
) {
    switch (block.source) {
    case content::OptionSource::Tasks: return task_label(bundle, id);
    case content::OptionSource::Effects: {
        const content::Effect* effect = content::find_effect(bundle, id);
        return effect == nullptr ? std::string{} : effect->option;
    }
    case content::OptionSource::Branches:
    case content::OptionSource::Who:
        for (const content::Branch& branch : bundle.branches) {
            if (block.source == content::OptionSource::Branches && branch.id == id) {
                return branch.label;
            }
            for (const content::Who& who : branch.who) {
                if (block.source == content::OptionSource::Who && who.id == id) {
                    return who.subject;
                }
            }
        }
        return {};
    case content::OptionSource::Listed:
    case content::OptionSource::None:
        for (const content::Option& option : block.options) {
            if (option.id == id) {
                return option.label.text(beneficiary);
            }
        }
    }
    return {};
}

std::string
category_label(const Model& model, const content::Bundle& bundle, const std::string& id) {
    for (const content::Category& category : bundle.categories) {
        if (category.id == id) {
            return category.label;
        }
    }
    const auto& own = model.joined->workshop.categories;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (id == "own-" + std::to_string(i + 1)) {
            return model.language == content::Language::German ? own[i].german : own[i].english;
        }
    }
    return {};
}

std::string level_word(
    const content::Block& block, int level, const std::optional<domain::Beneficiary>& beneficiary
) {
    const std::size_t end = level == 1 ? 0 : level == 3 ? 1 : 2;
    return level == 2 || level == 4 ? std::string{} : block.scale_words[end].text(beneficiary);
}

// One exercise of the review, from everything that could leave.
class Reviewer {
public:
    Reviewer(
        const Model& model,
        const content::Bundle& bundle,
        const content::Exercise& exercise,
        const privacy::Preview& all
    )
        : model_{model}
        , bundle_{bundle}
        , exercise_{exercise}
        , all_{all}
        , decisions_{decided(model, exercise.id)} {}

    std::vector<ReviewQuestion> questions() const {
        std::vector<ReviewQuestion> result;
        for (const content::Step& step : exercise_.steps) {
            for (const content::Block& block : step.blocks) {
                ReviewQuestion question = about(step, block);
                if (!question.answers.empty()) {
                    result.push_back(std::move(question));
                }
            }
        }
        return result;
    }

private:
    ReviewQuestion about(const content::Step& step, const content::Block& block) const {
        ReviewQuestion question;
        question.block = block.id;
        question.offered = block.sharing == content::Sharing::Offered;
        question.leaves = question.offered ? decisions_.switched_on.count(block.id) > 0
                                           : decisions_.taken_out.count(block.id) == 0;
        question.text = block.kind == content::BlockKind::Text;
        question.for_room = decisions_.for_room.count(block.id) > 0;
        const content::Wording& wording =
            block.question.texts.empty() ? step.heading : block.question;
        question.question = without_card(wording);
        if (block.kind == content::BlockKind::Cards) {
            add_cards(question);
        }
        for (const privacy::SharedEntry& entry : all_.entries) {
            if (entry.block == block.id) {
                add_entry(question, block, entry);
            }
        }
        for (const privacy::PreviewText& text : all_.texts) {
            if (text.block == block.id && text.text) {
                question.answers.push_back({{}, 0, std::nullopt, text.text->text(), 0});
            }
        }
        return question;
    }

    // A question without the card's name: own words are not part of what is reviewed. Where it is
    // asked for customers, company and self, all three.
    static std::string without_card(const content::Wording& wording) {
        constexpr std::string_view card = "{card}. ";
        std::string question;
        for (const std::string& text : wording.texts) {
            question += question.empty() ? "" : " \u00B7 ";
            question += text.substr(text.starts_with(card) ? card.size() : 0);
        }
        return question;
    }

    void add_cards(ReviewQuestion& question) const {
        std::uint8_t number = 0;
        for (const privacy::SharedCard& card : all_.cards) {
            question.answers.push_back({card_label(card), ++number, std::nullopt, {}, 0});
        }
    }

    void add_entry(
        ReviewQuestion& question, const content::Block& block, const privacy::SharedEntry& entry
    ) const {
        ReviewAnswer answer;
        answer.card_number = entry.card;
        answer.card = entry.card == 0 ? std::string{} : card_label(all_.cards[entry.card - 1U]);
        answer.beneficiary = entry.beneficiary;
        std::visit(
            Overload{
                [&](const privacy::SharedOptions& options) {
                    for (const std::string& id : options.ids()) {
                        answer.answer += (answer.answer.empty() ? "" : " \u00B7 ") +
                                         option_label(bundle_, block, id, entry.beneficiary);
                    }
                },
                [&](const privacy::SharedLevel& level) {
                    answer.level = level.value();
                    answer.answer = level_word(block, level.value(), entry.beneficiary);
                },
                [&](const privacy::SharedText& text) { answer.answer = text.text(); },
            },
            entry.answer
        );
        question.answers.push_back(std::move(answer));
    }

    std::string card_label(const privacy::SharedCard& card) const {
        if (card.option.empty()) {
            return category_label(model_, bundle_, card.category);
        }
        for (const content::Step& step : exercise_.steps) {
            for (const content::Block& block : step.blocks) {
                if (block.kind == content::BlockKind::Cards) {
                    return option_label(bundle_, block, card.option, std::nullopt);
                }
            }
        }
        return {};
    }

    const Model& model_;
    const content::Bundle& bundle_;
    const content::Exercise& exercise_;
    const privacy::Preview& all_;
    privacy::Decisions decisions_;
};

}   // namespace

const content::Exercise*
asked_now(const Model& model, const content::Bundle& bundle, const domain::PlannedExercise& plan) {
    return plan.rounds >= model.handing_in.round ? planned(plan, bundle) : nullptr;
}

std::vector<const content::Exercise*>
asked_exercises(const Model& model, const content::Bundle& bundle) {
    std::vector<const content::Exercise*> result;
    if (!model.joined) {
        for (const content::Exercise& exercise : bundle.exercises) {
            result.push_back(&exercise);
        }
        return result;
    }
    for (const domain::PlannedExercise& plan : model.joined->workshop.exercises) {
        if (const content::Exercise* exercise = planned(plan, bundle)) {
            result.push_back(exercise);
        }
    }
    return result;
}

std::vector<ReviewExercise> review(const Model& model, const content::Bundle& bundle) {
    std::vector<ReviewExercise> result;
    if (!model.joined) {
        return result;
    }
    const domain::Workshop& workshop = model.joined->workshop;
    for (const domain::PlannedExercise& plan : workshop.exercises) {
        const content::Exercise* exercise = asked_now(model, bundle, plan);
        if (exercise == nullptr) {
            continue;
        }
        ReviewExercise one{exercise->id, exercise->title, plan.k, {}};
        const domain::Draft* draft = draft_of(model, exercise->id);
        const auto all =
            draft == nullptr
                ? Result<privacy::Preview>{Error{ErrorCode::UnknownId, "draft"}}
                : privacy::preview(bundle, workshop.categories, *draft, everything(*exercise));
        if (all) {
            one.questions = Reviewer{model, bundle, *exercise, *all}.questions();
        }
        result.push_back(std::move(one));
    }
    return result;
}

std::optional<privacy::Preview>
leaving(const Model& model, const content::Bundle& bundle, const domain::PlannedExercise& plan) {
    const domain::Draft* draft = draft_of(model, plan.exercise);
    if (draft == nullptr || asked_now(model, bundle, plan) == nullptr) {
        return std::nullopt;
    }
    auto chosen = privacy::preview(
        bundle, model.joined->workshop.categories, *draft, decided(model, plan.exercise)
    );
    const bool something =
        chosen && (!chosen->cards.empty() || !chosen->entries.empty() ||
                   std::any_of(
                       chosen->texts.begin(),
                       chosen->texts.end(),
                       [](const privacy::PreviewText& text) { return text.text.has_value(); }
                   ));
    return something ? std::optional{std::move(*chosen)} : std::nullopt;
}

}   // namespace wb::app
