#include "core/privacy/show_of_hands.hpp"

#include <algorithm>
#include <set>

#include "core/domain/answers.hpp"
#include "core/domain/workshop.hpp"

namespace wb::privacy {

namespace {

using content::BlockKind;

bool is_raised_for(const content::Block& block) {
    const bool listed = block.source == content::OptionSource::Listed && !block.options.empty() &&
                        (block.kind == BlockKind::Choice || block.kind == BlockKind::Choices ||
                         block.kind == BlockKind::Grid);
    return block.sharing == content::Sharing::Group && !block.when &&
           (listed || block.kind == BlockKind::Scale);
}

}   // namespace

std::uint32_t deciding(Counting counting, const std::vector<Hands>& hands) {
    std::uint32_t sum = 0;
    std::uint32_t most = 0;
    for (const Hands& one : hands) {
        sum += one.people;
        most = std::max<std::uint32_t>(most, one.people);
    }
    return counting == Counting::OneCell ? sum : most;
}

Result<ShowOfHands> ShowOfHands::counted(
    std::string question, Counting counting, std::vector<Hands> hands, std::uint8_t k
) {
    std::set<std::string> options;
    for (const Hands& one : hands) {
        if (one.people > most_hands || !options.insert(one.option).second) {
            return Error{ErrorCode::BadValue, "hands"};
        }
    }
    if (k < domain::smallest_k || deciding(counting, hands) < k) {
        return Error{ErrorCode::BadValue, "hands"};
    }
    return ShowOfHands{std::move(question), counting, std::move(hands), k};
}

std::vector<const content::Block*> by_hand(const content::Exercise& exercise) {
    std::vector<const content::Block*> blocks;
    for (const content::Step& step : exercise.steps) {
        if (step.per_card || step.per_beneficiary || step.when) {
            continue;
        }
        for (const content::Block& block : step.blocks) {
            if (is_raised_for(block)) {
                blocks.push_back(&block);
            }
        }
    }
    return blocks;
}

std::vector<std::string> hand_options(const content::Block& block) {
    std::vector<std::string> ids;
    if (block.kind == BlockKind::Scale) {
        for (int level = 1; level <= domain::highest_level; ++level) {
            ids.push_back(std::to_string(level));
        }
        return ids;
    }
    for (const content::Option& option : block.options) {
        ids.push_back(option.id);
    }
    return ids;
}

Counting hand_counting(const content::Block& block) {
    return block.kind == BlockKind::Choices ? Counting::EachOption : Counting::OneCell;
}

}   // namespace wb::privacy
