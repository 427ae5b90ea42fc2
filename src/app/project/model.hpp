// What the projector shows right now. It forgets everything else, and nothing of it is stored.
#pragma once

#include "app/shell.hpp"
#include "core/wire/room_message.hpp"

namespace wb::app::room {

/// `shows`: the last message. `ends_ms`: of a timer that runs, on this page's clock; below 0: none.
struct Model : Shell {
    wire::RoomShow shows = wire::RoomWelcome{};
    bool rehearsal = false;   ///< what is shown is made up
    double ends_ms = -1;
    int seconds_left = 0;        ///< that are shown: of a running timer or of a stopped one
    std::uint32_t changes = 0;   ///< grows whenever another thing is shown, not with its numbers

    bool operator==(const Model&) const = default;
};

}   // namespace wb::app::room
