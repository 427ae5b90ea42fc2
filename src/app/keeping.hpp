// When something goes to the browser's storage, and what the page may say about it: the same for
// every part of the app.
#pragma once

#include "app/shell.hpp"
#include "app/shell_action.hpp"

namespace wb::app {

enum class Urgency : std::uint8_t { Now, AfterTyping };

inline constexpr double typing_pause_ms = 400;   ///< a text is saved this long after the last key

/// Something changed: it is to be stored, at once or when typing pauses, unless this tab or this
/// browser cannot.
void keep(Shell& shell, double now_ms, Urgency urgency);

/// True once when the put that is due goes out now: not while another one is on its way.
bool take_due(Shell& shell, double now_ms);

/// The storage answered a put.
void kept(Shell& shell, StoreStatus status);

/// When the next put is due, or below 0.
double keep_deadline_ms(const Shell& shell);

}   // namespace wb::app
