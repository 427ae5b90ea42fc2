// Who goes into a batch, and what the batch is called. For core/privacy's own .cpp files.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/privacy/batch.hpp"

namespace wb::privacy {

/// The rules that hold for one slot in all workshops of a batch: the strictest of each.
struct Plan {
    const content::Exercise* exercise = nullptr;
    std::uint32_t k = 0;
    std::uint32_t k_text = 0;
    bool exact_in_room = true;   ///< one round, and no workshop of the pool forbids it
};

std::variant<Plan, WhyNot>
plan(const content::Bundle& bundle, std::span<const Member> members, const Slot& slot);

/// One person's record each.
using People = std::vector<const Record*>;

/// The newest record of everybody who is in none of `entries` yet, by nullifier. Of two records
/// with one version the one with the smaller SHA-256 counts, so that order plays no part. Whose
/// newest record has no answer is nobody here: they have taken the exercise back. Of a text empty
/// ones are people too, but no `authors`.
People new_people(const Member& member, const Slot& slot, const std::vector<LedgerEntry>& entries);

/// The records of a frozen entry, by nullifier; fewer than its people when some are missing.
People frozen_records(const Member& member, const LedgerEntry& entry);

/// How many of them wrote a text.
std::uint32_t authors(const People& people);

/// The text of a text record; null when it is empty or no text.
const std::string* text_of(const Record& record);

/// The members of a batch by workshop id, and what follows from them.
struct Selection {
    std::vector<const Member*> members = {};
    std::vector<Part> parts = {};
    std::vector<People> people = {};
    Hash content = {};   ///< SHA-256 over parts and records
    NoiseKey key = {};   ///< of one workshop its own; of a pool SHA-256 over all of them
    BatchId id = {};

    /// Everybody, workshop after workshop.
    People everybody() const;
};

/// What `freeze` would take. TooFewPeople is not looked at here.
std::variant<Selection, WhyNot> select(std::span<const Member> members, const Slot& slot);

/// The batch with that id again; nothing when ledgers and records do not make it.
std::optional<Selection> select_again(std::span<const Member> members, const BatchId& id);

/// What a batch of that selection says about itself; cells and lines are still missing.
BatchContent batch_content(const Selection& selection, const Plan& plan);

/// The members' ledgers with the selection as a new entry, in the order of `members`.
std::vector<Ledger> ledgers_with(std::span<const Member> members, const Selection& selection);

}   // namespace wb::privacy
