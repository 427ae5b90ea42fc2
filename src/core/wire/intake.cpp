#include "core/wire/intake.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/privacy/hand_in.hpp"
#include "core/wire/record_file.hpp"

namespace wb::wire {

namespace {

using Who = std::pair<privacy::Slot, privacy::Nullifier>;

struct Identity {
    Who who = {};
    std::uint32_t version = 0;
};

/// Opens records one by one and knows the versions that are there.
class Judge {
public:
    Judge(const Box& box, const IntakeKeys& keys) : keys_{keys}, opener_{keys.ring.keys} {
        for (const privacy::LedgerEntry& entry : keys.ring.ledger.entries) {
            for (const privacy::FrozenPerson& person : entry.people) {
                frozen_[{entry.part.slot, person.nullifier}] = person.version;
            }
        }
        for (const Sealed& sealed : box.sealed) {
            note(identity(sealed));
        }
    }

    /// The count that the record belongs to.
    std::uint32_t IntakeCounts::*judged(const Sealed& sealed) {
        const auto found = identity(sealed);
        if (!found) {
            return &IntakeCounts::unreadable;
        }
        if (const auto before = frozen_.find(found->who); before != frozen_.end()) {
            return before->second == found->version ? &IntakeCounts::accepted
                                                    : &IntakeCounts::frozen;
        }
        const auto known = newest_.find(found->who);
        if (known != newest_.end() && known->second > found->version) {
            return &IntakeCounts::older_revision;
        }
        note(found);
        return &IntakeCounts::accepted;
    }

private:
    std::optional<Identity> identity(const Sealed& sealed) const {
        const auto record = open_record(sealed, opener_);
        if (!record || record->workshop != keys_.workshop.id() ||
            privacy::fault_in(*record, keys_.workshop.workshop(), keys_.bundle)) {
            return std::nullopt;
        }
        const privacy::Slot slot{record->exercise, record->round, record->text_block};
        return Identity{{slot, record->nullifier}, record->version};
    }

    void note(const std::optional<Identity>& identity) {
        if (identity) {
            std::uint32_t& newest = newest_[identity->who];
            newest = std::max(newest, identity->version);
        }
    }

    const IntakeKeys& keys_;
    Opener opener_;
    std::map<Who, std::uint32_t> newest_;
    std::map<Who, std::uint32_t> frozen_;
};

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

Result<Staged> stage(const Box& box, Bytes file, const IntakeKeys* keys) {
    auto incoming = read_either(file);
    if (!incoming) {
        return incoming.error();
    }
    Staged staged{box, {}};
    if (incoming->workshop != box.workshop) {
        staged.counts.wrong_workshop = static_cast<std::uint32_t>(incoming->sealed.size());
        return staged;
    }
    std::optional<Judge> judge;
    if (keys != nullptr) {
        judge.emplace(box, *keys);
    }
    std::set<std::string> there;   // by their bytes
    for (const Sealed& sealed : box.sealed) {
        there.emplace(sealed.begin(), sealed.end());
    }
    std::vector<Sealed> accepted;
    for (Sealed& sealed : incoming->sealed) {
        const bool known = there.find(std::string{sealed.begin(), sealed.end()}) != there.end();
        auto count = &IntakeCounts::duplicate;
        if (!known) {
            count = judge ? judge->judged(sealed) : &IntakeCounts::accepted;
        }
        ++(staged.counts.*count);
        if (count == &IntakeCounts::accepted) {
            accepted.push_back(std::move(sealed));
        }
    }
    unite_sorted(staged.box.sealed, std::move(accepted));
    std::set<std::string> batches(box.batches.begin(), box.batches.end());
    batches.insert(incoming->batches.begin(), incoming->batches.end());
    staged.box.batches.assign(batches.begin(), batches.end());
    return staged;
}

}   // namespace wb::wire
