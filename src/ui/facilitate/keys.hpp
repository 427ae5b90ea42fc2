// The keys of a facilitator who stands in front of the group: what each does depends on what the
// projector shows.
#pragma once

#include <optional>

#include "app/facilitate/action.hpp"
#include "app/facilitate/model.hpp"
#include "ui/facilitate/words.hpp"
#include "ui/nodes/node.hpp"

namespace wb::ui::lead {

/// In the order of web/lead.js.
enum class Key : std::uint8_t {
    Next,   ///< view or picture
    Previous,
    Blank,      ///< the projector goes dark, and comes back
    Timer,      ///< begins, stands, goes on
    Overview,   ///< of these keys
};

inline constexpr int key_count = 5;

/// What a key does now; nothing where there is nothing to do.
std::optional<app::lead::Action>
action_of(Key key, const app::lead::Model& model, const LeadWords& words);

/// The overview, with the way to switch the keys off.
Node keys_dialog(const app::lead::Model& model, const LeadWords& words);

}   // namespace wb::ui::lead
