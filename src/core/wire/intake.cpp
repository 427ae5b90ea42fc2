#include "core/wire/intake.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/privacy/hand_in.hpp"
#include "core/wire/record_file.hpp"

namespace wb::wire {

namespace {

using privacy::Record;
using privacy::Slot;

Slot slot_of(const Record& record) {
    return {record.exercise, record.round, record.text_block};
}

/// The version in which the record's person is in a batch.
std::optional<std::uint32_t> frozen_version(const privacy::Ledger& ledger, const Record& record) {
    const Slot slot = slot_of(record);
    for (const privacy::LedgerEntry& entry : ledger.entries) {
        if (!(entry.part.slot == slot)) {
            continue;
        }
        const auto person = std::lower_bound(
            entry.people.begin(),
            entry.people.end(),
            record.nullifier,
            [](const privacy::FrozenPerson& a, const privacy::Nullifier& b) {
                return a.nullifier < b;
            }
        );
        if (person != entry.people.end() && person->nullifier == record.nullifier) {
            return person->version;
        }
    }
    return std::nullopt;
}

bool has_newer(const OpenedBox& box, const Record& record) {
    const auto same_slot = box.records.find(slot_of(record));
    return same_slot != box.records.end() &&
           std::any_of(same_slot->second.begin(), same_slot->second.end(), [&](const Record& one) {
               return one.nullifier == record.nullifier && one.version > record.version;
           });
}

/// A record that may come from this content and these rules.
std::optional<Record>
readable(const Sealed& sealed, const Opener& opener, const IntakeRules& rules) {
    auto record = open_record(sealed, opener);
    if (!record || record->workshop != rules.workshop.id() ||
        privacy::fault_in(*record, rules.workshop.workshop(), rules.bundle)) {
        return std::nullopt;
    }
    return std::move(*record);
}

// A hand-in is a small box without batches.
Result<Box> read_either(Bytes file) {
    if (kind_of(file) == FileKind::Box) {
        return read_box(file);
    }
    auto hand_in = read_hand_in(file);
    if (!hand_in) {
        return hand_in.error();
    }
    return Box{hand_in->workshop, std::move(hand_in->sealed), {}};
}

}   // namespace

Addition stage(const OpenedBox& box, std::vector<Sealed> sealed, const IntakeRules& rules) {
    const Opener opener{rules.keys};
    Addition addition;
    IntakeCounts& counts = addition.counts;
    std::sort(sealed.begin(), sealed.end(), comes_before);
    const auto distinct = std::unique(sealed.begin(), sealed.end());
    counts.duplicate = static_cast<std::uint32_t>(std::distance(distinct, sealed.end()));
    sealed.erase(distinct, sealed.end());
    for (Sealed& one : sealed) {
        if (std::binary_search(box.sealed.begin(), box.sealed.end(), one, comes_before)) {
            ++counts.duplicate;
            continue;
        }
        auto record = readable(one, opener, rules);
        if (!record) {
            ++counts.unreadable;
            continue;
        }
        const auto frozen = frozen_version(rules.ledger, *record);
        if (frozen && *frozen != record->version) {
            ++counts.frozen;
        } else if (!frozen && (has_newer(box, *record) || has_newer(addition.more, *record))) {
            ++counts.older_revision;
        } else {
            ++counts.accepted;
            addition.more.records[slot_of(*record)].push_back(std::move(*record));
            addition.more.sealed.push_back(std::move(one));
        }
    }
    return addition;
}

Result<Addition> stage(const OpenedBox& box, Bytes file, const IntakeRules& rules) {
    auto incoming = read_either(file);
    if (!incoming) {
        return incoming.error();
    }
    if (incoming->workshop != rules.workshop.id()) {
        Addition nothing;
        nothing.counts.wrong_workshop = static_cast<std::uint32_t>(incoming->sealed.size());
        return nothing;
    }
    Addition addition = stage(box, std::move(incoming->sealed), rules);
    addition.batches = std::move(incoming->batches);
    return addition;
}

void add(OpenedBox& box, Addition addition) {
    unite_sorted(box.sealed, std::move(addition.more.sealed));
    for (auto& [slot, records] : addition.more.records) {
        auto& place = box.records[slot];
        std::move(records.begin(), records.end(), std::back_inserter(place));
    }
}

}   // namespace wb::wire
