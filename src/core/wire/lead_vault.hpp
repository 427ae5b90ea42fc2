// The facilitator's side of the vault: one session, and its requests and answers as messages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/wire/lead_session.hpp"

namespace wb::wire {

/// How many bytes of fresh randomness a facilitator's request wants; 0 for every other request.
std::size_t lead_randomness_for(Bytes request);

/// Holds the session between requests.
class LeadVault {
public:
    /// The answer to a request (core/wire/lead_message.hpp); nothing when it is none of a
    /// facilitator's. A refusal changes nothing. BadValue: other parts, or another amount of
    /// randomness than asked for.
    std::optional<std::vector<std::uint8_t>> carry_out(Bytes request, Bytes random);

private:
    std::optional<LeadSession> session_ = std::nullopt;
};

}   // namespace wb::wire
