// When the draft goes to the browser's storage, and what the page may say about it.
#pragma once

#include "app/keeping.hpp"
#include "app/update.hpp"

namespace wb::app {

/// The draft changed: it will be stored, at once or when typing pauses. Shared devices keep it in
/// memory.
void draft_changed(Next& next, double now_ms, Urgency urgency);

/// Sends the put that is due, unless one is on its way already.
void store_if_due(Next& next, double now_ms);

/// The storage answered a put.
void stored(Next& next, StoreStatus status, double now_ms);

}   // namespace wb::app
