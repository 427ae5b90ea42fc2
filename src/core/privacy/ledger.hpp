// What of a workshop is frozen already: the memory that keeps every person in one batch for ever.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "core/privacy/record.hpp"

namespace wb::privacy {

/// What is revealed in one go: an exercise in a round, or one of its text questions.
struct Slot {
    std::string exercise = {};
    std::uint8_t round = 1;
    std::string text_block = {};   ///< empty: everything but texts

    bool operator==(const Slot&) const = default;

    friend bool operator<(const Slot& a, const Slot& b) {
        return std::tie(a.exercise, a.round, a.text_block) <
               std::tie(b.exercise, b.round, b.text_block);
    }
};

/// One workshop's share in a batch. `number` counts the batches of this workshop and slot from 1.
struct Part {
    domain::WorkshopId workshop = {};
    Slot slot = {};
    std::uint16_t number = 1;

    bool operator==(const Part&) const = default;

    friend bool operator<(const Part& a, const Part& b) {
        return std::tie(a.workshop, a.slot, a.number) < std::tie(b.workshop, b.slot, b.number);
    }
};

/// Names a batch: the first 16 bytes of HMAC-SHA-256(noise key, "batch" | content hash), so that
/// nobody without the key can test a guess of what was answered against it.
using BatchId = std::array<std::uint8_t, 16>;

/// Whose record went into a batch, and which of the person's versions.
struct FrozenPerson {
    Nullifier nullifier = {};
    std::uint32_t version = 1;

    bool operator==(const FrozenPerson&) const = default;
};

/// A frozen part and the people in it, sorted by nullifier.
struct LedgerEntry {
    Part part = {};
    BatchId batch = {};
    bool pooled = false;
    std::vector<FrozenPerson> people = {};

    bool operator==(const LedgerEntry&) const = default;
};

/// Everything that one workshop has frozen, oldest first. Kept in its key file.
struct Ledger {
    std::vector<LedgerEntry> entries = {};
    std::vector<LedgerEntry> room = {};   ///< texts that the room has seen, in the groups in which
                                          ///< it saw them; `batch` is not used

    bool operator==(const Ledger&) const = default;
};

/// How many batches of the slot are frozen.
std::uint16_t batches(const Ledger& ledger, const Slot& slot);

/// True when a batch of the slot was a pool: it is never pooled again.
bool was_pooled(const Ledger& ledger, const Slot& slot);

/// The people of all entries of the slot, sorted.
std::vector<Nullifier> people_of(const std::vector<LedgerEntry>& entries, const Slot& slot);

}   // namespace wb::privacy
