// What of the answers would leave this device, line by line, as the person decides it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/privacy/text_hints.hpp"

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

/// The exercise of a plan, if it is this content's and asked in the chosen round; else null.
const content::Exercise*
asked_now(const Model& model, const content::Bundle& bundle, const domain::PlannedExercise& plan);

/// What of an exercise leaves. Nothing when it was not answered, is not asked in this round, or
/// when the person takes everything out: who shares nothing in an exercise does not count in it.
std::optional<privacy::Preview>
leaving(const Model& model, const content::Bundle& bundle, const domain::PlannedExercise& plan);

}   // namespace wb::app
