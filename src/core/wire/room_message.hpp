// What the control window tells the projector: one of these values and nothing else. Numbers go
// over as tables that were made for the room, so nothing unreleased has a way in.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.hpp"
#include "core/domain/workshop.hpp"
#include "core/pictures/tables.hpp"
#include "core/privacy/show_of_hands.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

/// Before the first picture: the workshop's title, or nothing.
struct RoomWelcome {
    std::string title = {};

    bool operator==(const RoomWelcome&) const = default;
};

/// One view of a picture. A view beyond the last one is the last one.
struct RoomPictureShown {
    std::string exercise = {};
    std::string picture = {};
    std::uint16_t view = 0;
    std::vector<domain::OwnCategory> categories = {};   ///< of the workshop: rows are named by them
    std::vector<pictures::RoomTables> tables = {};      ///< of the exercise's revealed batches

    bool operator==(const RoomPictureShown&) const = default;
};

/// Lines whose authors agreed to show them in the room (privacy::room_lines).
struct RoomLinesShown {
    std::string exercise = {};
    std::string question = {};   ///< the text block
    std::vector<std::string> lines = {};

    bool operator==(const RoomLinesShown&) const = default;
};

/// The way in: the address and the modules of its code, row by row, 1: dark.
struct RoomJoin {
    std::string title = {};
    std::string url = {};
    std::uint8_t modules = 0;   ///< of a side; 0: no code
    std::vector<std::uint8_t> dark = {};

    bool operator==(const RoomJoin&) const = default;
};

/// No clock at all; one that runs, as a duration from now, because two windows share no clock; or
/// one that was stopped.
struct RoomTimer {
    enum class State : std::uint8_t { None, Running, Paused };

    State state = State::None;
    std::uint32_t left_ms = 0;

    bool operator==(const RoomTimer&) const = default;
};

/// An exercise is being answered. How many, never who or when.
struct RoomRunning {
    std::string exercise = {};
    std::uint16_t handed_in = 0;
    std::uint16_t expected = 0;   ///< 0: not known
    RoomTimer timer = {};

    bool operator==(const RoomRunning&) const = default;
};

/// A show of hands about one of the exercise's questions; at least k of them.
struct RoomHands {
    std::string exercise = {};
    privacy::ShowOfHands hands;

    bool operator==(const RoomHands&) const = default;
};

struct RoomBlank {
    bool operator==(const RoomBlank&) const = default;
};

using RoomShow = std::variant<
    RoomWelcome,
    RoomPictureShown,
    RoomLinesShown,
    RoomJoin,
    RoomRunning,
    RoomHands,
    RoomBlank>;

/// `rehearsal`: what is shown is made up, which the projector says.
struct RoomMessage {
    RoomShow shows = RoomWelcome{};
    bool rehearsal = false;

    bool operator==(const RoomMessage&) const = default;
};

inline constexpr std::uint32_t longest_timer_ms = 24U * 60 * 60 * 1000;

/// In the format of core/wire/vault_message.hpp: the kind as the number, 64 more for a rehearsal;
/// the fields as parts.
std::vector<std::uint8_t> write_room_message(const RoomMessage& message);

/// Reads strictly; what is accepted writes the same bytes again. Errors: BadValue, BadText,
/// Truncated, TooLarge, and those of `read_room_tables`.
Result<RoomMessage> read_room_message(Bytes bytes);

}   // namespace wb::wire
