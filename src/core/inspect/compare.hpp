// Two releases beside each other: they differ by whole batches, or something is wrong with one.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/privacy/release.hpp"
#include "core/wire/release_file.hpp"

namespace wb::inspect {

/// A batch by what can be said of it in words.
struct NamedBatch {
    privacy::Slot slot = {};
    std::uint16_t number = 1;    ///< counts the batches of the slot in its workshop; of a pool,
                                 ///< in its first one
    std::string people = {};     ///< as a band
    std::size_t workshops = 1;   ///< more than one: a pool

    bool operator==(const NamedBatch&) const = default;
};

/// Batches in the order of the releases. What stands in both is equal in both.
struct Difference {
    std::vector<NamedBatch> only_first = {};
    std::vector<NamedBatch> only_second = {};
    std::vector<NamedBatch> both = {};
    bool same_key = false;   ///< signed with one key

    bool operator==(const Difference&) const = default;
};

/// What two releases can never have in common when both are in order.
enum class Contradiction : std::uint8_t {
    OtherContent,   ///< one batch, with other numbers
    SamePeople,     ///< another batch for the same answers
};

struct Contradicted {
    Contradiction why = Contradiction::OtherContent;
    NamedBatch batch = {};   ///< of the first release

    bool operator==(const Contradicted&) const = default;
};

std::variant<Difference, Contradicted>
compare(const wire::SignedRelease& first, const wire::SignedRelease& second);

}   // namespace wb::inspect
