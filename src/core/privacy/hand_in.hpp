// From a person's draft to what leaves their device. The review shows a `Preview`, and the records
// are made of that `Preview` alone: what is not on the screen is not in them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/domain/answers.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/nullifier.hpp"
#include "core/privacy/record.hpp"

namespace wb::privacy {

/// What the person decided in the review, by ids of blocks.
struct Decisions {
    std::set<std::string> switched_on = {};   ///< of those that are shared only when offered
    std::set<std::string> taken_out = {};     ///< of all others
    std::set<std::string> for_room = {};      ///< texts that may be shown in the room

    bool operator==(const Decisions&) const = default;
};

/// Everything that somebody decided about handing in to one workshop: kept on their own device.
struct Choices {
    domain::WorkshopId workshop = {};
    std::uint8_t round = 1;                                 ///< 1 or 2
    std::array<bool, domain::most_rounds> handed_in = {};   ///< rounds that were handed in before
    std::map<std::string, Decisions> decisions = {};        ///< by exercise

    bool operator==(const Choices&) const = default;
};

/// One text question in the review; without words an empty record is handed in, so that nobody sees
/// who wrote something.
struct PreviewText {
    std::string block = {};
    std::optional<SharedText> text = std::nullopt;
    bool for_room = false;

    bool operator==(const PreviewText&) const = default;
};

/// Everything that would leave, and nothing else. `cards` in an order that tells nothing; `entries`
/// sorted by block, card and beneficiary; `texts` has every text question of the exercise.
struct Preview {
    std::string exercise = {};
    std::uint32_t revision = 0;
    std::vector<SharedCard> cards = {};
    std::vector<SharedEntry> entries = {};
    std::vector<PreviewText> texts = {};

    bool operator==(const Preview&) const = default;
};

/// What of a draft may leave: answers on screens that the answers lead through, to options that are
/// offered there, through `shareable`. `own` are the workshop's categories. Errors: UnknownId when
/// the content does not have the draft's exercise in its revision.
Result<Preview> preview(
    const content::Bundle& bundle,
    const std::vector<domain::OwnCategory>& own,
    const domain::Draft& draft,
    const Decisions& decisions
);

/// Nothing of an exercise: its records replace what somebody handed in of it before, and count
/// nobody.
Preview withdrawal(const content::Exercise& exercise);

/// One record with the answers, and one for each text question.
std::vector<Record> records_of(
    const Preview& preview,
    const domain::WorkshopId& workshop,
    std::uint8_t round,
    const ParticipantSecret& secret,
    std::uint32_t version
);

/// What in a record cannot have come from this content and these rules: an exercise that is not
/// planned, a round too many, a block that is not asked or never shared, an option that is not
/// offered, a card that is not there.
std::optional<Error>
fault_in(const Record& record, const domain::Workshop& workshop, const content::Bundle& bundle);

}   // namespace wb::privacy
