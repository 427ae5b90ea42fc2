// The only way to what the room sees. For batch.cpp and text_batch.cpp and nothing else
// (tests/static/rules.mjs).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/privacy/publish.hpp"
#include "core/privacy/room.hpp"

namespace wb::privacy {

class RoomPainter {
public:
    /// Exact bars where a batch of a single round allows them.
    static RoomPicture
    picture(const Tally& tally, const Layout& layout, const Rules& rules, bool exact);

    static RoomLines lines(std::vector<std::string> lines) { return RoomLines{std::move(lines)}; }
};

}   // namespace wb::privacy
