#include "core/privacy/hand_in.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "core/content/path.hpp"
#include "core/content/rules.hpp"

namespace wb::privacy {

namespace {

using content::Block;
using content::BlockKind;

bool has(const std::set<std::string>& ids, const std::string& id) {
    return ids.find(id) != ids.end();
}

// Whether this block's answer leaves, as the content and the person say.
bool leaves(const Block& block, const Decisions& decisions) {
    switch (block.sharing) {
    case content::Sharing::Group: return !has(decisions.taken_out, block.id);
    case content::Sharing::Offered: return has(decisions.switched_on, block.id);
    case content::Sharing::Never: return false;
    }
    return false;
}

bool is_category(
    const content::Bundle& bundle,
    const std::vector<domain::OwnCategory>& own,
    const std::string& category
) {
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (category == "own-" + std::to_string(i + 1)) {
            return true;
        }
    }
    return std::any_of(
        bundle.categories.begin(),
        bundle.categories.end(),
        [&](const content::Category& known) { return known.id == category; }
    );
}

// Only options that this screen offers: what was chosen before the answers led elsewhere stays.
domain::Answer as_offered(
    const content::Bundle& bundle,
    const Block& block,
    const domain::StepRef& at,
    const domain::Answers& answers,
    domain::Answer answer
) {
    if (auto* const selection = std::get_if<domain::Selection>(&answer)) {
        const auto offered = content::offered(bundle, block, at, answers);
        auto& chosen = selection->options;
        chosen.erase(
            std::remove_if(
                chosen.begin(),
                chosen.end(),
                [&](const std::string& id) {
                    return std::none_of(
                        offered.begin(),
                        offered.end(),
                        [&](const content::OfferedOption& option) { return option.id == id; }
                    );
                }
            ),
            chosen.end()
        );
        if (chosen.size() > block.most) {
            chosen.resize(block.most);
        }
    }
    return answer;
}

/// Gathers what one draft shares.
class Previewer {
public:
    Previewer(
        const content::Bundle& bundle,
        const content::Exercise& exercise,
        const std::vector<domain::OwnCategory>& own,
        const domain::Draft& draft,
        const Decisions& decisions
    )
        : bundle_{bundle}
        , exercise_{exercise}
        , own_{own}
        , answers_{draft.answers}
        , decisions_{decisions}
        , result_{withdrawal(exercise)} {}

    Preview run() && {
        add_cards();
        for (const domain::StepRef& at : content::screens(exercise_, answers_)) {
            add_screen(at);
        }
        std::sort(
            result_.entries.begin(),
            result_.entries.end(),
            [](const SharedEntry& a, const SharedEntry& b) {
                return std::tie(a.block, a.card, a.beneficiary) <
                       std::tie(b.block, b.card, b.beneficiary);
            }
        );
        drop_bare_cards();
        return std::move(result_);
    }

private:
    const Block* cards_block() const {
        const Block* block = nullptr;
        for (const content::Step& step : exercise_.steps) {
            for (const Block& candidate : step.blocks) {
                block = candidate.kind == BlockKind::Cards ? &candidate : block;
            }
        }
        return block;
    }

    // Cards that were taken out are there only for what was answered on them.
    void drop_bare_cards() {
        const Block* const block = cards_block();
        const bool needed = (block != nullptr && leaves(*block, decisions_)) ||
                            std::any_of(
                                result_.entries.begin(),
                                result_.entries.end(),
                                [](const SharedEntry& entry) { return entry.card != 0; }
                            );
        if (!needed) {
            result_.cards.clear();
        }
    }

    void add_cards() {
        const Block* const block = cards_block();
        std::vector<std::pair<SharedCard, std::uint8_t>> cards;
        for (const domain::Card& card : answers_.cards) {
            SharedCard shared;
            if (block != nullptr && leaves(*block, decisions_)) {
                shared.option =
                    content::offers(*block, card.option, bundle_) ? card.option : std::string{};
                shared.category =
                    is_category(bundle_, own_, card.category) ? card.category : std::string{};
            }
            cards.emplace_back(std::move(shared), card.id);
        }
        // By what they are about, not by when they were made.
        std::stable_sort(cards.begin(), cards.end(), [](const auto& a, const auto& b) {
            return std::tie(a.first.option, a.first.category) <
                   std::tie(b.first.option, b.first.category);
        });
        for (auto& card : cards) {
            result_.cards.push_back(std::move(card.first));
            numbers_[card.second] = static_cast<std::uint8_t>(result_.cards.size());
        }
    }

    void add_screen(const domain::StepRef& at) {
        const content::Step* const step = content::find_step(exercise_, at.step);
        for (const Block& block : step->blocks) {
            const domain::Answer* const answer =
                content::find_answer(answers_, content::place_of(block, at));
            if (answer == nullptr || !leaves(block, decisions_) ||
                !content::shown(exercise_, block, at, answers_)) {
                continue;
            }
            auto shared =
                shareable(bundle_, block, as_offered(bundle_, block, at, answers_, *answer));
            if (shared) {
                add(block, at, std::move(*shared));
            }
        }
    }

    void add(const Block& block, const domain::StepRef& at, SharedAnswer answer) {
        if (block.kind != BlockKind::Text) {
            const std::uint8_t card = at.card == 0 ? std::uint8_t{0} : numbers_[at.card];
            result_.entries.push_back({block.id, card, at.beneficiary, std::move(answer)});
            return;
        }
        for (PreviewText& text : result_.texts) {
            auto* const words = std::get_if<SharedText>(&answer);
            if (text.block == block.id && words != nullptr) {
                text.text = std::move(*words);
                text.for_room = has(decisions_.for_room, block.id);
                return;
            }
        }
    }

    const content::Bundle& bundle_;
    const content::Exercise& exercise_;
    const std::vector<domain::OwnCategory>& own_;
    const domain::Answers& answers_;
    const Decisions& decisions_;
    std::map<std::uint8_t, std::uint8_t> numbers_;   // of a draft's card among the shared ones
    Preview result_;
};

std::optional<Error> bad(std::string_view where) {
    return Error{ErrorCode::BadValue, where};
}

const content::Step* step_of(const content::Exercise& exercise, const std::string& block) {
    for (const content::Step& step : exercise.steps) {
        for (const Block& candidate : step.blocks) {
            if (candidate.id == block) {
                return &step;
            }
        }
    }
    return nullptr;
}

bool fits(const SharedAnswer& answer, const Block& block, const content::Bundle& bundle) {
    const auto* const options = std::get_if<SharedOptions>(&answer);
    switch (block.kind) {
    case BlockKind::Scale: return std::holds_alternative<SharedLevel>(answer);
    case BlockKind::Text: return std::holds_alternative<SharedText>(answer);
    case BlockKind::Cards:
    case BlockKind::PrivateNote: return false;
    case BlockKind::Choice:
    case BlockKind::Choices:
    case BlockKind::Rank:
    case BlockKind::Grid:
    case BlockKind::Phrase:
        return options != nullptr && !options->ids().empty() &&
               options->ids().size() <= block.most &&
               (block.kind == BlockKind::Rank ||
                std::is_sorted(options->ids().begin(), options->ids().end())) &&
               std::all_of(
                   options->ids().begin(),
                   options->ids().end(),
                   [&](const std::string& id) { return content::offers(block, id, bundle); }
               );
    }
    return false;
}

}   // namespace

Result<Preview> preview(
    const content::Bundle& bundle,
    const std::vector<domain::OwnCategory>& own,
    const domain::Draft& draft,
    const Decisions& decisions
) {
    const content::Exercise* const exercise = content::find_exercise(bundle, draft.exercise);
    if (exercise == nullptr || exercise->revision != draft.revision) {
        return Error{ErrorCode::UnknownId, "exercise"};
    }
    return Previewer{bundle, *exercise, own, draft, decisions}.run();
}

Preview withdrawal(const content::Exercise& exercise) {
    Preview nothing;
    nothing.exercise = exercise.id;
    nothing.revision = exercise.revision;
    for (const content::Step& step : exercise.steps) {
        for (const Block& block : step.blocks) {
            if (block.kind == BlockKind::Text && block.sharing != content::Sharing::Never) {
                nothing.texts.push_back({block.id, std::nullopt, false});
            }
        }
    }
    return nothing;
}

std::vector<Record> records_of(
    const Preview& preview,
    const domain::WorkshopId& workshop,
    std::uint8_t round,
    const ParticipantSecret& secret,
    std::uint32_t version
) {
    std::vector<Record> records;
    Record record;
    record.workshop = workshop;
    record.exercise = preview.exercise;
    record.revision = preview.revision;
    record.round = round;
    record.version = version;
    record.cards = preview.cards;
    record.entries = preview.entries;
    record.nullifier = nullifier(secret, workshop, {preview.exercise, round, {}});
    records.push_back(record);
    record.cards.clear();
    for (const PreviewText& text : preview.texts) {
        record.entries.clear();
        if (text.text) {
            record.entries.push_back({text.block, 0, std::nullopt, *text.text});
        }
        record.text_block = text.block;
        record.for_room = text.for_room;
        record.nullifier = nullifier(secret, workshop, {preview.exercise, round, text.block});
        records.push_back(record);
    }
    return records;
}

std::optional<Error>
fault_in(const Record& record, const domain::Workshop& workshop, const content::Bundle& bundle) {
    const auto planned = std::find_if(
        workshop.exercises.begin(),
        workshop.exercises.end(),
        [&](const domain::PlannedExercise& exercise) {
            return exercise.exercise == record.exercise && exercise.revision == record.revision &&
                   exercise.rounds >= record.round;
        }
    );
    const content::Exercise* const exercise = content::find_exercise(bundle, record.exercise);
    if (planned == workshop.exercises.end() || exercise == nullptr ||
        exercise->revision != record.revision) {
        return Error{ErrorCode::UnknownId, "exercise"};
    }
    if (!record.text_block.empty()) {
        const Block* const block = content::find_block(*exercise, record.text_block);
        if (block == nullptr || block->kind != BlockKind::Text ||
            block->sharing == content::Sharing::Never) {
            return Error{ErrorCode::UnknownId, "text question"};
        }
        return std::nullopt;
    }
    for (const SharedCard& card : record.cards) {
        if (!card.category.empty() && !is_category(bundle, workshop.categories, card.category)) {
            return Error{ErrorCode::UnknownId, "category"};
        }
    }
    for (const SharedEntry& entry : record.entries) {
        const content::Step* const step = step_of(*exercise, entry.block);
        const Block* const block = content::find_block(*exercise, entry.block);
        if (step == nullptr || block->sharing == content::Sharing::Never ||
            !fits(entry.answer, *block, bundle)) {
            return bad("answer");
        }
        if (step->per_card != (entry.card != 0) ||
            step->per_beneficiary != entry.beneficiary.has_value()) {
            return bad("place of an answer");
        }
    }
    return std::nullopt;
}

}   // namespace wb::privacy
