// The coach's questions in the words of the interface.
#pragma once

#include <optional>
#include <string>

#include "core/coach/coach.hpp"
#include "ui/nodes/node.hpp"
#include "ui/screens/words.hpp"

namespace wb::ui {

Text text_of(coach::Question question);

/// What the coach asks about a sentence and which words led there; nothing while there is nothing
/// to judge. It asks and never blocks.
std::optional<Node> coach_node(const std::string& sentence, const Words& words);

}   // namespace wb::ui
