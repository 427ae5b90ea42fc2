// What the projector shows: a function from the model to nodes. Nothing on it can be pressed or
// takes the focus.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/project/model.hpp"
#include "ui/facilitate/words.hpp"
#include "ui/nodes/node.hpp"

namespace wb::ui::room {

Screen make_screen(const app::room::Model&, const LeadWords&);

/// Title and first line of what is shown anew; the end of a timer. Else empty.
std::string
announcement(const app::room::Model& before, const app::room::Model& after, const LeadWords& words);

}   // namespace wb::ui::room
