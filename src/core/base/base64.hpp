// Bytes in a link: base64url without padding (RFC 4648, section 5).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wb::base64 {

/// 4 characters for 3 bytes, from A-Z a-z 0-9 - _.
std::string url(std::span<const std::uint8_t> bytes);

/// The bytes that `text` spells. Nothing for other characters, an impossible length, or bits left
/// over that are not zero: so every value has one spelling.
std::optional<std::vector<std::uint8_t>> from_url(std::string_view text);

}   // namespace wb::base64
