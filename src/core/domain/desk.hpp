// What a facilitator has on their desk: workshops that are made, and one that is being planned.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/domain/workshop.hpp"

namespace wb::domain {

inline constexpr std::size_t most_kept_workshops = 64;
inline constexpr std::size_t most_changes = 24;
inline constexpr std::size_t most_change_code_points = 120;

/// A workshop while it is planned: whatever was written so far, whether or not it would do.
struct Plan {
    std::uint8_t step = 0;   ///< where in the plan somebody is; its meaning is the app's
    std::string title = {};
    Date day = {};
    std::vector<std::string> unit = {};   ///< may hold empty names
    std::string like = {};                ///< id of the template; empty: own choice
    std::vector<PlannedExercise> exercises = {};
    std::uint16_t expected_people = 0;   ///< 0: not known
    std::uint8_t k = smallest_k;
    std::uint8_t k_text = smallest_k_text;
    std::vector<OwnCategory> categories = {};   ///< may hold empty names
    bool blurred_in_room = false;
    Notices notices = {};

    bool operator==(const Plan&) const = default;
};

/// A workshop that was made, with its key locked by a passphrase.
struct KeptWorkshop {
    std::vector<std::uint8_t> workshop_file = {};
    std::vector<std::uint8_t> key_file = {};
    std::string like = {};         ///< id of the template that it follows; empty: own choice
    bool workshop_saved = false;   ///< handed to the browser's downloads
    bool key_saved = false;        ///< likewise
    std::vector<std::string> changes = {};   ///< what the group wants to change; may hold empty
                                             ///< lines

    bool operator==(const KeptWorkshop&) const = default;
};

struct Desk {
    std::vector<KeptWorkshop> workshops = {};   ///< the newest one first
    std::optional<Plan> plan = std::nullopt;

    bool operator==(const Desk&) const = default;
};

}   // namespace wb::domain
