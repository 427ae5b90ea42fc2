// The words of one language, matched against the structure. Inside of the check only.
#pragma once

#include <string>
#include <vector>

#include "core/content/reading.hpp"
#include "core/content/structure.hpp"

namespace wb::content {

/// Fills the words of `language` into the structure; what is missing, too many or ill written is a
/// finding.
void read_words(Reading& reading, Language language, Structure& structure);

/// The keys of an interface file, sorted.
std::vector<std::string> sorted_keys(const wire::JsonValue& json, const Spot& spot);

}   // namespace wb::content
