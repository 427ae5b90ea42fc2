// A person of a simulation: answers drawn by chance, or told in a file; entered through the same
// edits as in the app.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/wire/json.hpp"

#include "main/dice.hpp"

namespace wb::cli {

/// What one person answered in one exercise, and decided in the review.
struct Answered {
    domain::Draft draft = {};
    privacy::Decisions decisions = {};
};

/// Walks through the exercise and answers by chance.
Answered
answered_by_chance(const content::Bundle& bundle, const content::Exercise& exercise, Dice& dice);

/// The answers as an object: block -> a level, an id, a list of ids or a text; a block of cards ->
/// a list of objects with "option" or "category" and the card's own answers; "customers",
/// "company", "self" -> an object with what is asked for them. What is told is shared. Or what is
/// wrong.
std::variant<Answered, std::string> answered_as_told(
    const content::Bundle& bundle, const content::Exercise& exercise, const wire::JsonObject& told
);

}   // namespace wb::cli
