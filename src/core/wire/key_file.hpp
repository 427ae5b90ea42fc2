// The key file of a workshop: its secrets and everything it has frozen, under a passphrase.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/privacy/ledger.hpp"
#include "core/wire/keys.hpp"

namespace wb::wire {

/// How much work a guess of the passphrase costs (Argon2id).
struct GuessCost {
    std::uint32_t passes = 3;
    std::uint32_t memory_kib = 64 * 1024;

    bool operator==(const GuessCost&) const = default;
};

inline constexpr std::uint32_t most_passes = 16;
inline constexpr std::uint32_t least_memory_kib = 8;
inline constexpr std::uint32_t most_memory_kib = 256 * 1024;

/// What a key file holds.
struct KeyRing {
    domain::WorkshopId workshop = {};
    WorkshopKeys keys = {};
    privacy::Ledger ledger = {};
    std::vector<std::string> batches = {};   ///< canonical JSON of the frozen batches, signed, in
                                             ///< the order of the ledger's entries

    bool operator==(const KeyRing&) const = default;
};

/// Fresh randomness for one writing, used for nothing else.
struct KeyFileRandomness {
    std::array<std::uint8_t, 16> salt = {};
    std::array<std::uint8_t, 24> nonce = {};
};

/// The file `workshop.key`. Error TooLarge: not enough memory for the cost.
Result<std::vector<std::uint8_t>> write_key_file(
    const KeyRing& ring,
    std::string_view passphrase,
    const KeyFileRandomness& randomness,
    const GuessCost& cost = {}
);

/// Errors: those of open_file; WrongSeal: another passphrase, or altered; TooLarge: asks for more
/// memory or passes than a key file of ours does; BadValue.
Result<KeyRing> read_key_file(std::span<const std::uint8_t> bytes, std::string_view passphrase);

}   // namespace wb::wire
