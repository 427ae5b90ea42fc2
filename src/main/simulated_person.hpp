// A person of a simulation whose answers a file tells; entered through the same edits as in the
// app.
#pragma once

#include <string>
#include <variant>

#include "app/simulate/team.hpp"
#include "core/content/content.hpp"
#include "core/wire/json.hpp"

namespace wb::cli {

/// The answers as an object: block -> a level, an id, a list of ids or a text; a block of cards ->
/// a list of objects with "option" or "category" and the card's own answers; "customers",
/// "company", "self" -> an object with what is asked for them. What is told is shared. Or what is
/// wrong.
std::variant<app::Answered, std::string> answered_as_told(
    const content::Bundle& bundle, const content::Exercise& exercise, const wire::JsonObject& told
);

}   // namespace wb::cli
