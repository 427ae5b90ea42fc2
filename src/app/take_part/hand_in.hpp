// Handing in to a workshop: what of the answers leaves this device, decided line by line.
#pragma once

#include <cstdint>
#include <vector>

#include "app/update.hpp"
#include "core/privacy/hand_in.hpp"

namespace wb::app {

/// The records of the hand-in as bytes, padded and not yet sealed: for the vault, and for whoever
/// wants to see them. From the second version on, exercises of which nothing leaves have records
/// without answers: they replace what was handed in of them before (privacy::withdrawal).
std::vector<std::vector<std::uint8_t>> plain_records(
    const Model& model,
    const content::Bundle& bundle,
    const privacy::ParticipantSecret& secret,
    std::uint32_t version
);

/// Whether any answer leaves as it is decided; asks for a model that has joined.
bool something_leaves(const Model& model, const content::Bundle& bundle);

/// Whether something can be handed in, or withdrawn, now. Not in a tab beside the one that writes:
/// what is in both would be handed in twice.
bool can_hand_in(const Model& model, const content::Bundle& bundle);

/// A workshop from a link or a file. Refused when the vault refused it, or when its exercises are
/// others than this content's.
void join(Next& next, const WorkshopChecked& action, const Surroundings& around);

/// The workshop that this browser was in before, unless a link has brought one already.
void remember_workshop(Next& next, const WorkshopRemembered& action, const Surroundings& around);

/// Goes on without the workshop; the answers stay.
void leave_workshop(Next& next);

/// Whether an action may change what the vault is sealing just now: what a person presses. Answers
/// of the platform and the clock go on.
bool waits_for_seal(const Action& action);

/// What leaves, what the room may read, which round: each is kept on an own device.
void toggle_shared(Next& next, const ToggleShared& action, const Surroundings& around);
void toggle_for_room(Next& next, const ToggleForRoom& action, const Surroundings& around);
void choose_round(Next& next, const ChooseRound& action, const Surroundings& around);

/// One person after the other at the facilitator's laptop, with the workshop of the address.
void enter_kiosk(Model& model);

/// Handing in: find out who this is to the workshop, seal, keep or give away.
void begin_hand_in(Next& next, const content::Bundle& bundle);
void go_on_handing_in(
    Next& next, const ParticipantLoaded& participant, const content::Bundle& bundle
);
void handed_in(Next& next, const HandInSealed& action, double now_ms);
void save_hand_in(Next& next);
void share_hand_in(Next& next, ShareBy by);

}   // namespace wb::app
