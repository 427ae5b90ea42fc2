// Hints on the lines in the review: what in them could tell who is meant, with words to put there
// instead.
#pragma once

#include "app/update.hpp"

namespace wb::app {

/// Asks about every line of the review that may leave and was not asked about yet; forgets what
/// was said about lines that are not there any more. Called after every action.
void ask_hints(Next& next, const content::Bundle& bundle);

/// What was said about a line; nothing while it has not been said.
const std::vector<privacy::Hint>* hints_for(const Model& model, const std::string& line);

}   // namespace wb::app
