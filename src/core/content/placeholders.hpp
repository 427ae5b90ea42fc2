// The {names} in texts, which the app fills in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wb::content {

/// Which {names} may stand in a text. The lists are closed: a new name is added in
/// placeholders.cpp.
enum class Placeholders : std::uint8_t {
    None,
    Card,        ///< {card}, in the words of a step that is asked once per card
    Parts,       ///< the gaps of a sentence; which ones is checked by whoever knows its parts
    Interface,   ///< what the interface fills in: {count}, {most}, ...
};

/// The {names} in a text, sorted; one that occurs twice stands there twice.
std::vector<std::string> placeholders(std::string_view text);

/// What is wrong with the names in a text, each as a sentence for its author.
std::vector<std::string> placeholder_complaints(std::string_view text, Placeholders allowed);

}   // namespace wb::content
