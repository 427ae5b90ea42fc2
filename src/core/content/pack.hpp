// The packed form of a bundle: what `wirkbrille content pack` writes and the app reads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/content.hpp"

namespace wb::content {

/// The bundle as bytes: a `.wirk` file of kind `content` (magic, format, payload, SHA-256 of all
/// before).
std::vector<std::uint8_t> pack(const Bundle& bundle);

/// Reads a packed bundle strictly: checksum, limits, ids, no trailing byte. Bytes from anywhere are
/// safe. Errors: Truncated, WrongMagic, WrongFormat, WrongChecksum, TooLarge, BadText, BadValue,
/// UnknownId, TrailingBytes.
Result<Bundle> unpack(std::span<const std::uint8_t> bytes);

}   // namespace wb::content
