// The way through an exercise as it follows from the answers: which screens come, what they ask and
// offer. The app shows it, and a hand-in holds nothing beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::content {

const Exercise* find_exercise(const Bundle&, const std::string& id);
const Step* find_step(const Exercise&, const std::string& id);
const Block* find_block(const Exercise&, const std::string& id);
const Branch* chosen_branch(const Bundle&, const domain::Answers&);
const Task* find_task(const Bundle&, const domain::Answers&, const domain::Card&);
/// Whom the answers speak of at a place; the first one that the branch serves when nobody was
/// chosen.
const Who& chosen_who(const Bundle&, const domain::Answers&, const domain::StepRef&);
const Effect* find_effect(const Bundle&, const std::string& id);
const domain::Card* find_card(const domain::Answers&, std::uint8_t id);

/// The answer at a place, or null.
const domain::Answer* find_answer(const domain::Answers&, const domain::Place&);
const domain::Selection* find_selection(const domain::Answers&, const domain::Place&);

/// The place of a block on one screen.
domain::Place place_of(const Block&, const domain::StepRef&);

/// True when the block is asked on this screen, given the answers so far.
bool shown(const Exercise&, const Block&, const domain::StepRef&, const domain::Answers&);

/// All screens of the exercise that the answers so far lead through, in order.
std::vector<domain::StepRef> screens(const Exercise&, const domain::Answers&);

/// The options of a block on one screen, in order, with the words for this screen's beneficiary.
struct OfferedOption {
    std::string id = {};
    std::string label = {};
};

std::vector<OfferedOption>
offered(const Bundle&, const Block&, const domain::StepRef&, const domain::Answers&);

}   // namespace wb::content
