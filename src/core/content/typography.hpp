// What every text of the product must look like: characters, quotation marks, placeholders, length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.hpp"

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

/// Which {names} may stand in a text. The lists are closed: a new name is added in typography.cpp.
enum class Placeholders : std::uint8_t {
    None,
    Card,        ///< {card}, in the words of a step that is asked once per card
    Parts,       ///< the gaps of a sentence; which ones is checked by whoever knows its parts
    Interface,   ///< what the interface fills in: {count}, {most}, ...
};

/// Length budget in code points, soft hyphens not counted, {card} counted as a task label.
/// To be replaced by measured width; German sets the budget.
std::size_t longest(Role role);

/// The role that the key of an interface text names by its first or last word: "button-save",
/// "save-button", likewise title, heading, help and option; else Interface.
Role role_of_key(std::string_view key);

/// The {names} in a text, sorted; one that occurs twice stands there twice.
std::vector<std::string> placeholders(std::string_view text);

/// What is wrong with a text, each as a sentence for its author. The text is valid UTF-8.
std::vector<std::string>
complaints(std::string_view text, Language language, Role role, Placeholders allowed);

}   // namespace wb::content
