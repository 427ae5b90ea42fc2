// Answers any exercise through its screens, block by block, as somebody would who takes the first
// answer that fits.
#pragma once

#include <functional>
#include <string>

#include "support/driver.hpp"

namespace wb::test {

const content::Exercise& exercise(const Driver& app, const std::string& id);

/// From wherever the app is to the first screen of an exercise, by the list of exercises.
void open_exercise(Driver& app, const std::string& id);

/// Answers everything that the current screen asks.
void answer_screen(Driver& app);

/// Answers the exercise from its first screen to its sheet; `visit` sees every screen with its
/// answers, called by the exercise's and the step's id.
void walk_exercise(
    Driver& app, const std::string& id, const std::function<void(const std::string&)>& visit
);

}   // namespace wb::test
