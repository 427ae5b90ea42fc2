// What a text is for, and how long it may be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wb::content {

/// What a text is for: it sets the length and the placeholders.
enum class Role : std::uint8_t {
    Button,
    Title,
    Heading,
    Help,
    Option,
    ScaleWord,
    TaskLabel,
    PictureTitle,
    Spoken,      ///< what a facilitator says
    Sentence,    ///< a whole task or effect; put into other texts, so without a full stop
    Predicate,   ///< the same about somebody named elsewhere: may hold brackets (inflection.hpp)
    Interface,   ///< a text of assets/ui whose key tells no more
};

/// Length budget in code points, soft hyphens not counted, {card} counted as a task label.
/// To be replaced by measured width; German sets the budget.
std::size_t longest(Role role);

/// The role that the key of an interface text names by its first or last word: "button-save",
/// "save-button", likewise title, heading, help and option; else Interface.
Role role_of_key(std::string_view key);

/// As a finding names it: "a button".
std::string name_of(Role role);

}   // namespace wb::content
