// How a person counts once without being known.
#pragma once

#include <array>
#include <cstdint>

#include "core/privacy/ledger.hpp"
#include "core/privacy/record.hpp"

namespace wb::privacy {

/// A person's secret for one workshop, drawn on their device and never handed in. On a shared
/// device it is gone with the hand-in.
using ParticipantSecret = std::array<std::uint8_t, 32>;

/// The first 16 bytes of HMAC-SHA-256(secret, workshop id | exercise | text question | round).
/// Whoever does not have the secret cannot tell whether two of them are the same person's.
Nullifier
nullifier(const ParticipantSecret& secret, const domain::WorkshopId& workshop, const Slot& slot);

}   // namespace wb::privacy
