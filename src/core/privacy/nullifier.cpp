#include "core/privacy/nullifier.hpp"

#include <algorithm>

#include "core/privacy/hash.hpp"

namespace wb::privacy {

Nullifier
nullifier(const ParticipantSecret& secret, const domain::WorkshopId& workshop, const Slot& slot) {
    Fields fields;
    fields.add(workshop);
    fields.add(slot.exercise);
    fields.add(slot.text_block);
    fields.add(std::uint32_t{slot.round});
    const Hash hash = hmac(secret, fields);
    Nullifier result{};
    std::copy_n(hash.begin(), result.size(), result.begin());
    return result;
}

}   // namespace wb::privacy
