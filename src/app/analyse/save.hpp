// What leaves the manager's page: whole sums of whole batches, never a part of one.
#pragma once

#include <optional>

#include "app/analyse/action.hpp"
#include "app/analyse/model.hpp"
#include "app/analyse/update.hpp"

namespace wb::app::results {

/// The file or the paper of the unit that is shown; nothing where it has no results.
std::optional<Command> saved(const Model& model, const Save& wanted, const Surroundings& around);

/// One picture; nothing where there is none at that place.
std::optional<Command>
saved(const Model& model, const SavePicture& wanted, const Surroundings& around);

}   // namespace wb::app::results
