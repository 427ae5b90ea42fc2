// What every kind of change in a facilitator's part does: show a page, store the desk.
#pragma once

#include "app/facilitate/update.hpp"

namespace wb::app::lead {

void show_page(Model& model, Page page);

/// The plan's step, with nothing in its secret fields.
void show_plan(Model& model);

/// Stores the desk if that is due now.
void store_if_due(Next& next, double now_ms);

/// The desk is to be stored, at once or when typing pauses.
void desk_changed(Next& next, double now_ms, Urgency urgency = Urgency::Now);

}   // namespace wb::app::lead
