// Freezing: the records of at least k people become numbers that are fixed for ever.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/blur.hpp"
#include "core/privacy/ledger.hpp"
#include "core/privacy/record.hpp"
#include "core/privacy/release.hpp"
#include "core/privacy/room.hpp"

namespace wb::privacy {

/// One workshop at a freezing: its rules, its secrets, and what came in. `records` may hold
/// anything that was ever handed in, in any order and any number of times.
struct Member {
    domain::WorkshopId id = {};
    domain::Workshop workshop = {};
    NoiseKey noise_key = {};
    Ledger ledger = {};
    std::span<const Record> records = {};
};

/// Why nothing was frozen.
enum class WhyNot : std::uint8_t {
    NoMember,           ///< no workshop was given
    UnknownExercise,    ///< the content has no such exercise, or not in the planned revision
    NotPlanned,         ///< a workshop has not planned it, or not in this round
    TooFewPeople,       ///< fewer than k new people (of a text: k_text new authors)
    NobodyNew,          ///< a workshop of a pool brings nobody new
    SameWorkshop,       ///< a workshop twice in one pool
    PooledBefore,       ///< a workshop had this slot in a pool already
    DifferentContent,   ///< the workshops of a pool differ in revision or own categories
};

/// Who is there for the next batch of a slot.
struct Waiting {
    std::uint32_t people = 0;           ///< new since the last batch (of a text: authors)
    std::uint32_t needed = 0;           ///< k, or k_text
    std::uint32_t still_expected = 0;   ///< expected people less all hand-ins; 0 when not known
    std::uint32_t handed_in = 0;        ///< new, of a text with or without words

    /// After freezing, the ones still expected could not make a batch of their own.
    bool would_strand() const { return still_expected > 0 && still_expected < needed; }

    bool operator==(const Waiting&) const = default;
};

/// A frozen batch and what has to be stored with it, before anything is shown.
struct Frozen {
    FrozenBatch batch;
    std::vector<Ledger> ledgers = {};   ///< of the members, in their order, with this batch

    bool operator==(const Frozen&) const = default;
};

/// Who is there for the next batch of `slot` in one workshop.
Waiting waiting(const content::Bundle& bundle, const Member& member, const Slot& slot);

/// Freezes the answers to one exercise in one round (`slot.text_block` is empty). Several members
/// are one pool: one batch, whose noise key is SHA-256 over all noise keys, by workshop id.
std::variant<Frozen, WhyNot>
freeze(const content::Bundle& bundle, std::span<const Member> members, const Slot& slot);

/// The same batch for the projector, right after freezing or later: `members` hold the ledgers with
/// it. Nothing when the records do not make that batch.
std::optional<RoomPicture> room_picture(
    const content::Bundle& bundle, std::span<const Member> members, const FrozenBatch& batch
);

}   // namespace wb::privacy
