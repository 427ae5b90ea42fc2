#include "core/privacy/ledger.hpp"

#include <algorithm>

namespace wb::privacy {

std::uint16_t batches(const Ledger& ledger, const Slot& slot) {
    const auto count =
        std::count_if(ledger.entries.begin(), ledger.entries.end(), [&](const LedgerEntry& entry) {
            return entry.part.slot == slot;
        });
    return static_cast<std::uint16_t>(count);
}

bool was_pooled(const Ledger& ledger, const Slot& slot) {
    return std::any_of(ledger.entries.begin(), ledger.entries.end(), [&](const LedgerEntry& entry) {
        return entry.pooled && entry.part.slot == slot;
    });
}

std::vector<Nullifier> people_of(const std::vector<LedgerEntry>& entries, const Slot& slot) {
    std::vector<Nullifier> people;
    for (const LedgerEntry& entry : entries) {
        if (entry.part.slot == slot) {
            for (const FrozenPerson& person : entry.people) {
                people.push_back(person.nullifier);
            }
        }
    }
    std::sort(people.begin(), people.end());
    return people;
}

}   // namespace wb::privacy
