// What comes in: every record is opened once, when it arrives. In two phases: everything is checked
// beside the box, the counts are shown, and then the caller adds it or drops it. A file with a
// fault changes nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/privacy/ledger.hpp"
#include "core/privacy/record.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::wire {

/// What became of the records of a file.
struct IntakeCounts {
    std::uint32_t accepted = 0;
    std::uint32_t duplicate = 0;        ///< the very same sealed record is there
    std::uint32_t older_revision = 0;   ///< the box has a newer version of the same person's
    std::uint32_t wrong_workshop = 0;
    std::uint32_t frozen = 0;       ///< a change of what is in a batch already
    std::uint32_t unreadable = 0;   ///< does not open, or cannot have come from this content

    bool operator==(const IntakeCounts&) const = default;
};

/// A box whose records are open.
struct OpenedBox {
    std::vector<Sealed> sealed = {};   ///< sorted
    std::map<privacy::Slot, std::vector<privacy::Record>> records = {};

    bool operator==(const OpenedBox&) const = default;
};

/// What a file would add to a box, and how it came to that.
struct Addition {
    IntakeCounts counts = {};
    OpenedBox more = {};                     ///< only what was accepted
    std::vector<std::string> batches = {};   ///< of a box: what it says was frozen

    bool operator==(const Addition&) const = default;
};

/// What decides about a record.
struct IntakeRules {
    const SignedWorkshop& workshop;
    const WorkshopKeys& keys;
    const privacy::Ledger& ledger;
    const content::Bundle& bundle;
};

/// Stages sealed records of the rules' workshop, in any order.
Addition stage(const OpenedBox& box, std::vector<Sealed> sealed, const IntakeRules& rules);

/// Stages a hand-in or a box. Errors as read_hand_in and read_box.
Result<Addition> stage(const OpenedBox& box, Bytes file, const IntakeRules& rules);

/// Carries out what was staged on this very box.
void add(OpenedBox& box, Addition addition);

}   // namespace wb::wire
