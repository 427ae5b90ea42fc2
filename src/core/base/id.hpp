// Ids of content: what answers and files refer to, the same in every language and for ever.
#pragma once

#include <cstddef>
#include <string_view>

namespace wb {

inline constexpr std::size_t longest_id = 64;   ///< bytes

/// True for kebab-case: words of a-z and 0-9 joined by single hyphens, a letter first, at most 64
/// bytes.
bool is_id(std::string_view text);

}   // namespace wb
