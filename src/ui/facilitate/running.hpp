// The screens of a workshop that is run, and the pieces that they share.
#pragma once

#include <string>

#include "ui/facilitate/screens.hpp"

namespace wb::ui::lead {

Screen unlock_screen(const app::lead::Model&, const LeadWords&);

// The session is open on these.
Screen run_screen(const app::lead::Model&, const LeadWords&);
Screen slot_screen(const app::lead::Model&, const LeadWords&);
Screen review_screen(const app::lead::Model&, const LeadWords&);
Screen hands_screen(const app::lead::Model&, const LeadWords&);
Screen close_screen(const app::lead::Model&, const LeadWords&);
Screen camera_screen(const app::lead::Model&, const LeadWords&);

/// A way back on the left; the clock, locking and the display on the right; as wide as the page
/// below.
Node running_banner(Press back, LeadText name, float max_width, const app::lead::Model&, const LeadWords&);

/// What the group wants to change, to be written while it talks.
Node changes_card(const app::lead::Model&, const LeadWords&);

/// The pictures that the open slot goes into, as far as something of it is revealed.
std::vector<const content::Picture*> pictures_of(const app::lead::Model&, const LeadWords&);

/// How many views the projector has of one of them; 0 while its tables were not asked for.
std::size_t
projected_views(const app::lead::Model&, const content::Picture& picture, const LeadWords&);

/// In how many rounds the slot's exercise is asked.
std::uint8_t rounds_of(const app::lead::Model&, const privacy::Slot&);

/// "Effect map, at the end"; of a text with its question.
std::string slot_title(const privacy::Slot&, std::uint8_t rounds, const LeadWords&);

/// "14 of about 20 contributions are there.", or that everything is revealed.
Node slot_count(const app::lead::Model&, const wire::SlotProgress&, const LeadWords&);

/// What the reveal's dialog asks.
Node reveal_dialog(const app::lead::Model&, const LeadWords&);

/// What became of what was taken in, in a sentence or two.
std::string taken_in(const wire::IntakeCounts&, const LeadWords&);

}   // namespace wb::ui::lead
