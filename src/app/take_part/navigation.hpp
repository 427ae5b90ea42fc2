// Moving through exercises: from screen to screen, to the sheet, back in time.
#pragma once

#include <string>

#include "app/update.hpp"

namespace wb::app {

/// Shows another page; the focus moves to its heading.
void show_page(Model& model, Page page);

/// Makes the exercise `id` the open one: the draft that was open goes to the shelf, an earlier
/// draft of this exercise comes from there, else a new one begins. False when the exercise is
/// unknown or nothing may be begun in this tab.
bool open_exercise(Next& next, const std::string& id, const Surroundings& around);

/// To a screen of the open exercise.
void go_to(Next& next, const domain::StepRef& at, const Surroundings& around);

/// To the next (+1) or previous (-1) screen; before the first lies the list of exercises, after the
/// last the sheet. Going on is refused while an answer is missing.
void go_by(Next& next, int offset, const Surroundings& around);

/// Undo and redo: the draft becomes the last one of `from`.
void step_in_history(
    Next& next,
    std::vector<domain::Draft>& from,
    std::vector<domain::Draft>& to,
    const Surroundings& around
);

/// Keeps the draft as it is now for undo. Typing on in the same line is one step.
void remember_for_undo(Model& model, const std::optional<domain::Place>& typing, std::uint8_t line);

}   // namespace wb::app
