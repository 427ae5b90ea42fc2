// The one blur of `files-1`: bounded noise that a key and a place decide, so it is never drawn
// again.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/privacy/hash.hpp"

namespace wb::privacy {

/// Secret, in the key file of a workshop; blurs its counts and sorts its texts.
using NoiseKey = Hash;

/// The variance of a blurred count, in tenths: 0.9 (privacy.md, files-1, 2).
inline constexpr std::uint32_t noise_variance_tenths = 9;

/// The furthest that a published count can be from the true one.
inline constexpr std::uint32_t largest_noise = 2;

/// What is added to a true count of `count` people when the draw is `u`, uniform over 2^32. Source:
/// the threshold table in privacy.md (maximum entropy, mean 0, variance 0.9). Never makes a count
/// negative, and leaves 0 as it is.
int noise(std::uint32_t count, std::uint32_t u);

/// The published count. `u` is the first u32 (little endian) of HMAC-SHA-256(key, batch | atom |
/// cell): the same on every device that holds the key, today and tomorrow.
std::uint32_t blurred(
    std::uint32_t count,
    const NoiseKey& key,
    const Hash& batch,
    std::string_view atom,
    std::string_view cell
);

}   // namespace wb::privacy
