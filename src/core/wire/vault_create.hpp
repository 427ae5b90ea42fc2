// The facilitator's vault's job that makes a workshop: fresh keys, a signed descriptor, and the key
// file, read back before it is given out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/wire/file.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/vault_message.hpp"

namespace wb::wire {

/// Bytes of fresh randomness that one workshop takes: three seeds, a salt and a nonce.
inline constexpr std::size_t randomness_to_create = 3 * 32 + 16 + 24;

/// The fewest bytes of a passphrase; what makes a good one is said where it is chosen.
inline constexpr std::size_t shortest_passphrase = 12;

/// The answer to LeadJob::Create. Errors, as its number: those of `read_plan`; BadValue:
/// other parts or another amount of randomness, a passphrase that is too short; TooLarge: not
/// enough memory to lock the key; WrongSeal: it could not be opened again.
std::vector<std::uint8_t>
create_workshop(const VaultMessage& request, Bytes random, const GuessCost& cost = {});

}   // namespace wb::wire
