// Importing into a box in two phases: everything is checked into a copy, the counts are shown, and
// then the caller keeps the copy or drops it. A file with a fault changes nothing.
#pragma once

#include <cstdint>

#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/key_file.hpp"
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

/// The box as it would be, and how it came to that.
struct Staged {
    Box box = {};
    IntakeCounts counts = {};
};

/// Whoever has the key can tell more about a record than that it is new.
struct IntakeKeys {
    const SignedWorkshop& workshop;
    const KeyRing& ring;
    const content::Bundle& bundle;
};

/// Stages a hand-in or a box. `keys`: null when they are not at hand; then older revisions, changes
/// after freezing and unreadable records are accepted, and freezing sees to them. Errors as
/// read_hand_in and read_box.
Result<Staged> stage(const Box& box, Bytes file, const IntakeKeys* keys);

}   // namespace wb::wire
