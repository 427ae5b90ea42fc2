// What the inspector's page does.
#pragma once

#include <vector>

#include "app/analyse/action.hpp"
#include "app/analyse/model.hpp"

namespace wb::app::results {

/// The page is shown: what it has to ask for.
void open_inspector(Model& model, std::vector<Command>& commands);

void inspect_step(Model& model, const Inspect& action, std::vector<Command>& commands);

}   // namespace wb::app::results
