// Asking the coach: about which sentence, and when.
#pragma once

#include <optional>
#include <string>

#include "app/update.hpp"

namespace wb::app {

/// The sentence about an effect that the screen shows: own words where an effect is chosen, or the
/// last rung of a ladder. Nothing while there is no more than a word or two.
std::optional<Coaching> sentence_to_judge(const Model& model, const content::Bundle& bundle);

/// Asks when the sentence on the screen is another one than the one asked about; forgets it when
/// there is none.
void ask_coach(Next& next, const content::Bundle& bundle);

}   // namespace wb::app
