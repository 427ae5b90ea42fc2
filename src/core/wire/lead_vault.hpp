// The facilitator's side of the vault: one session, and its requests and answers as messages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/privacy/nullifier.hpp"
#include "core/wire/lead_session.hpp"

namespace wb::wire {

/// How many bytes of fresh randomness a facilitator's request wants; 0 for every other request.
std::size_t lead_randomness_for(Bytes request);

/// Makes up what people hand in to a workshop: of each the records of all exercises and rounds,
/// with some of the lines as texts. The same seed gives the same team.
using Inventor = std::vector<privacy::Record> (*)(
    const content::Bundle& bundle,
    const domain::Workshop& workshop,
    const domain::WorkshopId& id,
    std::size_t people,
    const std::vector<std::string>& lines,
    const privacy::ParticipantSecret& seed
);

/// Holds the session between requests.
class LeadVault {
public:
    /// `inventor`: for rehearsals.
    explicit LeadVault(Inventor inventor) : inventor_{inventor} {}

    /// The answer to a request (core/wire/lead_message.hpp); nothing when it is none of a
    /// facilitator's. A refusal changes nothing. BadValue: other parts, or another amount of
    /// randomness than asked for.
    std::optional<std::vector<std::uint8_t>> carry_out(Bytes request, Bytes random);

private:
    std::vector<std::uint8_t> rehearse(std::span<const Bytes> parts, Bytes random);

    Inventor inventor_;
    std::optional<LeadSession> session_ = std::nullopt;
};

}   // namespace wb::wire
