// What an exercise still asks for, and its cards in words, as they follow from the answers.
#pragma once

#include <optional>
#include <vector>

#include "core/content/content.hpp"
#include "core/content/path.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

using content::chosen_branch;
using content::chosen_who;
using content::find_answer;
using content::find_block;
using content::find_card;
using content::find_effect;
using content::find_exercise;
using content::find_selection;
using content::find_step;
using content::find_task;
using content::offered;
using content::OfferedOption;
using content::place_of;
using content::screens;
using content::shown;

/// Nothing but blanks is no answer.
bool blank(const domain::PrivateWords&);

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
