// What every text of the product must look like: characters, quotation marks, placeholders, length.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.hpp"
#include "core/content/placeholders.hpp"
#include "core/content/role.hpp"

namespace wb::content {

/// What is wrong with a text, each as a sentence for its author. The text is valid UTF-8.
std::vector<std::string>
complaints(std::string_view text, Language language, Role role, Placeholders allowed);

}   // namespace wb::content
