// The order of screens in an exercise, as it follows from the answers.
#pragma once

#include <optional>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

const content::Exercise* find_exercise(const content::Bundle&, const std::string& id);
const content::Step* find_step(const content::Exercise&, const std::string& id);
const content::Branch* chosen_branch(const content::Bundle&, const domain::Answers&);
const content::Task* find_task(const content::Bundle&, const domain::Answers&, const domain::Card&);
const content::Effect* find_effect(const content::Bundle&, const std::string& id);
const domain::Card* find_card(const domain::Answers&, std::uint8_t id);

/// Nothing but blanks is no answer.
bool blank(const domain::PrivateWords&);

/// The answer at a place, or null.
const domain::Answer* find_answer(const domain::Answers&, const domain::Place&);
const domain::Selection* find_selection(const domain::Answers&, const domain::Place&);

/// The place of a block on one screen.
domain::Place place_of(const content::Block&, const domain::StepRef&);

/// True when the block is asked on this screen, given the answers so far.
bool shown(const content::Block&, const domain::StepRef&, const domain::Answers&);

/// All screens of the exercise that the answers so far lead through, in order.
std::vector<domain::StepRef> screens(const content::Exercise&, const domain::Answers&);

/// The options of a block on one screen, in order, with the words for this screen's beneficiary.
struct OfferedOption {
    std::string id = {};
    std::string label = {};
};

std::vector<OfferedOption>
offered(const content::Bundle&, const content::Block&, const domain::StepRef&, const domain::Answers&);

/// The place of the first answer that is still needed on this screen, or none.
std::optional<domain::Place>
first_missing(const content::Bundle&, const content::Exercise&, const domain::StepRef&, const domain::Answers&);

/// How far along the screen is, 0 to 100, weighing every card alike so that the bar never jumps
/// back when an answer adds a screen.
int progress_percent(const content::Exercise&, const domain::Answers&, const domain::StepRef&);

/// A card's task in words: catalogue label, or the person's own words.
std::string task_label(const content::Bundle&, const domain::Answers&, const domain::Card&);

/// A card's task as a sentence to the person, for `{task}` in headings.
std::string task_sentence(const content::Bundle&, const domain::Answers&, const domain::Card&);

}   // namespace wb::app
