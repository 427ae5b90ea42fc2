// What a workshop is: the rules that everybody who takes part can see before the first answer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.hpp"

namespace wb::domain {

inline constexpr std::size_t most_unit_names = 4;
inline constexpr std::size_t most_own_categories = 12;
inline constexpr std::size_t most_planned_exercises = 16;
inline constexpr std::uint8_t most_rounds = 2;
inline constexpr std::uint8_t smallest_k = 5;         ///< people behind a number (privacy.md)
inline constexpr std::uint8_t smallest_k_text = 10;   ///< authors behind a text
inline constexpr std::uint8_t largest_k = 50;

using PublicKey = std::array<std::uint8_t, 32>;

/// The first 16 bytes of SHA-256 over the descriptor: other rules are another workshop.
using WorkshopId = std::array<std::uint8_t, 16>;

struct PlannedExercise {
    std::string exercise = {};
    std::uint32_t revision = 0;   ///< of its content
    std::uint8_t rounds = 1;
    std::uint8_t k = smallest_k;   ///< not below the workshop's k, nor the exercise's own

    bool operator==(const PlannedExercise&) const = default;
};

/// A task category of this workshop, beside those of the content. Its id is "own-1" to "own-12", by
/// its place in the list.
struct OwnCategory {
    std::string german = {};
    std::string english = {};

    bool operator==(const OwnCategory&) const = default;
};

/// What everybody reads before the first answer, in the words of whoever runs the workshop; one
/// line each, and each may be empty.
struct Notices {
    std::string support = {};   ///< whom to turn to, with questions or when something weighs on one
    std::string imprint = {};   ///< who answers for the workshop
    std::string privacy = {};   ///< the privacy notice, or where it stands

    bool operator==(const Notices&) const = default;
};

struct Workshop {
    std::string title = {};
    std::vector<std::string> unit = {};   ///< from the whole to the part: "Nord", "Filiale 12"
    std::vector<PlannedExercise> exercises = {};
    std::uint8_t k = smallest_k;
    std::uint8_t k_text = smallest_k_text;
    std::vector<OwnCategory> categories = {};
    std::uint16_t expected_people = 0;   ///< 0: not known
    bool blurred_in_room = false;        ///< no exact numbers on the projector either (no room-1)
    Notices notices = {};
    PublicKey box_key = {};       ///< X25519: hand-ins are sealed to it
    PublicKey signing_key = {};   ///< Ed25519: descriptor and releases are signed with it
    Date day = {};

    bool operator==(const Workshop&) const = default;
};

}   // namespace wb::domain
