#include "app/simulate/team.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/take_part/edit.hpp"
#include "core/content/path.hpp"
#include "core/privacy/hash.hpp"

namespace wb::app {

namespace {

using content::Block;
using content::BlockKind;
using domain::Answers;
using domain::Place;

bool is_list(BlockKind kind) {
    return kind == BlockKind::Choices || kind == BlockKind::Rank;
}

/// Answers by chance, screen after screen.
class ByChance {
public:
    ByChance(
        const content::Bundle& bundle,
        const content::Exercise& exercise,
        const Lines& lines,
        Dice& dice
    )
        : bundle_{bundle}
        , exercise_{exercise}
        , lines_{lines}
        , dice_{dice} {}

    Answers run() && {
        // Answers decide which screens follow, so they are asked for anew after each.
        for (std::size_t i = 0; true; ++i) {
            const auto screens = content::screens(exercise_, answers_);
            if (i >= screens.size()) {
                return std::move(answers_);
            }
            const content::Step* const step = content::find_step(exercise_, screens[i].step);
            for (const Block& block : step->blocks) {
                if (content::shown(exercise_, block, screens[i], answers_) &&
                    !(block.optional && dice_.percent(50))) {
                    answer(block, screens[i]);
                }
            }
        }
    }

private:
    void answer(const Block& block, const domain::StepRef& at) {
        const Place place = content::place_of(block, at);
        switch (block.kind) {
        case BlockKind::PrivateNote: return;
        case BlockKind::Scale:
            answers_ = set_level(std::move(answers_), place, 1 + int(dice_.below(5)));
            return;
        case BlockKind::Text:
            if (!lines_.empty() && dice_.percent(60)) {
                answers_ =
                    write_text(std::move(answers_), place, lines_[dice_.below(lines_.size())]);
            }
            return;
        case BlockKind::Cards: make_cards(block, at); return;
        case BlockKind::Choice:
        case BlockKind::Choices:
        case BlockKind::Rank:
        case BlockKind::Grid:
        case BlockKind::Phrase: choose(block, at); return;
        }
    }

    void choose(const Block& block, const domain::StepRef& at) {
        const Place place = content::place_of(block, at);
        const auto offered = content::offered(bundle_, block, at, answers_);
        if (offered.empty()) {
            return;
        }
        if (!is_list(block.kind)) {
            answers_ =
                pick(std::move(answers_), bundle_, place, offered[dice_.below(offered.size())].id);
            return;
        }
        const std::size_t most = std::min<std::size_t>(block.most, offered.size());
        std::set<std::size_t> chosen;
        for (std::size_t wanted = 1 + dice_.below(most); chosen.size() < wanted;) {
            const std::size_t index = dice_.below(offered.size());
            if (chosen.insert(index).second) {
                answers_ = toggle(std::move(answers_), block, place, offered[index].id);
            }
        }
    }

    void make_cards(const Block& block, const domain::StepRef& at) {
        const auto offered = content::offered(bundle_, block, at, answers_);
        const std::size_t wanted = 1 + dice_.below(std::min<std::size_t>(block.most, 3));
        for (std::size_t tries = 0; answers_.cards.size() < wanted && tries < 20; ++tries) {
            if (offered.empty() || (block.own_words && dice_.percent(15))) {
                answers_ = add_own_card(std::move(answers_), block);
                const std::uint8_t card = answers_.cards.back().id;
                answers_ = write_own_card(std::move(answers_), card, "Eigenes");
                if (block.source == content::OptionSource::Tasks) {
                    const auto& categories = bundle_.categories;
                    answers_ = choose_category(
                        std::move(answers_), card, categories[dice_.below(categories.size())].id
                    );
                }
                continue;
            }
            const std::string& option = offered[dice_.below(offered.size())].id;
            const bool there = std::any_of(
                answers_.cards.begin(),
                answers_.cards.end(),
                [&](const domain::Card& card) { return card.option == option; }
            );
            if (!there) {
                answers_ = toggle_card(std::move(answers_), bundle_, block, option);
            }
        }
    }

    const content::Bundle& bundle_;
    const content::Exercise& exercise_;
    const Lines& lines_;
    Dice& dice_;
    Answers answers_;
};

std::uint64_t number_from(const privacy::Hash& hash) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        number = number << 8U | hash[i];
    }
    return number;
}

}   // namespace

privacy::Decisions decisions_for(const content::Exercise& exercise, Dice* dice) {
    privacy::Decisions decisions;
    const auto decided = [&] { return dice == nullptr || dice->percent(50); };
    for (const content::Step& step : exercise.steps) {
        for (const Block& block : step.blocks) {
            if (block.sharing == content::Sharing::Offered && decided()) {
                decisions.switched_on.insert(block.id);
            }
            if (block.kind == BlockKind::Text && decided()) {
                decisions.for_room.insert(block.id);
            }
        }
    }
    return decisions;
}

Answered answered_by_chance(
    const content::Bundle& bundle, const content::Exercise& exercise, const Lines& lines, Dice& dice
) {
    Answered person;
    person.draft.exercise = exercise.id;
    person.draft.revision = exercise.revision;
    person.draft.answers = ByChance{bundle, exercise, lines, dice}.run();
    person.decisions = decisions_for(exercise, &dice);
    return person;
}

std::vector<privacy::Record> invented_team(
    const content::Bundle& bundle,
    const domain::Workshop& workshop,
    const domain::WorkshopId& id,
    std::size_t people,
    const Lines& lines,
    const privacy::ParticipantSecret& seed
) {
    std::vector<privacy::Record> records;
    for (std::uint32_t person = 0; person < people; ++person) {
        const privacy::ParticipantSecret secret =
            privacy::hmac(seed, privacy::Fields{}.add("person").add(person));
        Dice dice{number_from(privacy::hmac(secret, privacy::Fields{}.add("answers")))};
        for (const domain::PlannedExercise& planned : workshop.exercises) {
            const content::Exercise* const exercise =
                content::find_exercise(bundle, planned.exercise);
            for (std::uint8_t round = 1; exercise != nullptr && round <= planned.rounds; ++round) {
                const Answered one = answered_by_chance(bundle, *exercise, lines, dice);
                const auto shown =
                    privacy::preview(bundle, workshop.categories, one.draft, one.decisions);
                for (privacy::Record& record : privacy::records_of(*shown, id, round, secret, 1)) {
                    records.push_back(std::move(record));
                }
            }
        }
    }
    return records;
}

}   // namespace wb::app
