// Handing in to a workshop: what of the answers leaves this device, decided line by line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/update.hpp"
#include "core/privacy/hand_in.hpp"

namespace wb::app {

/// An answer of the review: on which card, for whom, what.
struct ReviewAnswer {
    std::string card = {};   ///< in the content's words; empty: not on a card, or in own words
    std::uint8_t card_number = 0;   ///< 0: not on a card
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::string answer = {};
    int level = 0;   ///< of a scale; then `answer` has its word, if any

    bool operator==(const ReviewAnswer&) const = default;
};

/// One question of the review with everything that would leave in answer to it.
struct ReviewQuestion {
    std::string block = {};
    std::string question = {};   ///< of cards: empty
    std::vector<ReviewAnswer> answers = {};
    bool leaves = true;      ///< as the person decided
    bool offered = false;    ///< stays unless the person switches it on
    bool text = false;       ///< a line that others may read
    bool for_room = false;   ///< of a text: may be shown in the room

    bool operator==(const ReviewQuestion&) const = default;
};

/// One exercise of the review; without questions nothing of it can be handed in yet.
struct ReviewExercise {
    std::string exercise = {};
    std::string title = {};
    std::uint8_t k = 0;
    std::vector<ReviewQuestion> questions = {};

    bool operator==(const ReviewExercise&) const = default;
};

/// What would be handed in, in the workshop's order. Made of the same `privacy::Preview` as the
/// records: what is not in here does not leave.
std::vector<ReviewExercise> review(const Model& model, const content::Bundle& bundle);

/// The exercises that the workshop asks for, in its order; all of them without a workshop.
std::vector<const content::Exercise*>
asked_exercises(const Model& model, const content::Bundle& bundle);

/// The records of the hand-in as bytes, padded and not yet sealed: for the vault, and for whoever
/// wants to see them. Empty when nothing is handed in.
std::vector<std::vector<std::uint8_t>> plain_records(
    const Model& model,
    const content::Bundle& bundle,
    const privacy::ParticipantSecret& secret,
    std::uint32_t version
);

/// Whether something can be handed in now.
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

void toggle_shared(Model& model, const content::Bundle& bundle, const ToggleShared& action);

/// Handing in: find out who this is to the workshop, seal, keep or give away.
void begin_hand_in(Next& next, const content::Bundle& bundle);
void go_on_handing_in(
    Next& next, const ParticipantLoaded& participant, const content::Bundle& bundle
);
void handed_in(Next& next, const HandInSealed& action);
void give_away(Next& next, bool by_share_sheet);

}   // namespace wb::app
