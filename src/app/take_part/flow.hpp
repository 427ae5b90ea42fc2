// The order of screens in an exercise, as it follows from the answers.
#pragma once

#include <optional>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

const content::Exercise* find_exercise(const content::Bundle&, const std::string& id);
const content::Step* find_step(const content::Exercise&, const std::string& id);
const content::Block* find_block(const content::Exercise&, const std::string& id);
const content::Branch* chosen_branch(const content::Bundle&, const domain::Answers&);
const content::Task* find_task(const content::Bundle&, const domain::Answers&, const domain::Card&);
/// Whom the answers speak of at a place; the first one that the branch serves when nobody was
/// chosen.
const content::Who&
chosen_who(const content::Bundle&, const domain::Answers&, const domain::StepRef&);
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
bool shown(const content::Exercise&, const content::Block&, const domain::StepRef&, const domain::Answers&);

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

/// True when nothing that the exercise asks for is missing.
bool complete(const content::Bundle&, const content::Exercise&, const domain::Answers&);

/// How far along the screen is, 0 to 100, weighing every card alike so that the bar never jumps
/// back when an answer adds a screen.
int progress_percent(const content::Exercise&, const domain::Answers&, const domain::StepRef&);

/// A card in words: the label of its task or option, or the person's own words.
std::string
card_label(const content::Bundle&, const content::Exercise&, const domain::Answers&, const domain::Card&);

/// A card for `{card}` in headings: its task as a sentence to the person, else its label; own words
/// in quotation marks.
std::string
card_sentence(const content::Bundle&, const content::Exercise&, const domain::Answers&, const domain::Card&);

/// The heading or question of a screen with its card named.
std::string
worded(const content::Bundle&, const content::Exercise&, const domain::Answers&, const content::Wording&, const domain::StepRef&);

}   // namespace wb::app
