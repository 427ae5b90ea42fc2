// The packed form of what a facilitator's part of the app loads (core/content/pack.hpp is the
// rest).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/guide.hpp"

namespace wb::content {

/// What keeps it from being packed: an empty text, an id that is none or stands twice, a number
/// outside its range. Whether exercises and pictures exist is the check's to say (source.hpp).
std::optional<Error> fault_in(const LeadBundle& bundle);

/// As bytes: a `.wirk` file of kind `guide`. Nothing in it may be at fault (assert).
std::vector<std::uint8_t> pack(const LeadBundle& bundle);

/// Reads strictly; bytes from anywhere are safe. Errors: as `unpack`.
Result<LeadBundle> unpack_lead(std::span<const std::uint8_t> bytes);

}   // namespace wb::content
