// What the projector shows in the room (policy `room-1`): exact bars, which have no file form.
// There is no function from these values to bytes, and they are not made of released ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/privacy/figures.hpp"
#include "core/privacy/questions.hpp"

namespace wb::privacy {

/// One bar: the options joined in it (neighbours of a scale, or everything that stands under
/// "more"), and how many people.
struct RoomBar {
    std::vector<std::string> options = {};
    std::variant<std::uint32_t, Word> people = std::uint32_t{0};

    bool operator==(const RoomBar&) const = default;
};

/// Whether the bars are exact or those of the file.
enum class RoomCounts : std::uint8_t { Exact, Blurred };

struct RoomTable {
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::uint8_t place = 0;
    std::string row = {};
    Counting counting = Counting::OneCell;
    bool scale = false;
    RoomCounts counts = RoomCounts::Exact;
    std::vector<RoomBar> bars = {};

    bool operator==(const RoomTable&) const = default;
};

/// The picture of one batch. Cannot be copied into anything that is stored: no release, file or
/// table type takes it.
class RoomPicture {
public:
    const std::vector<RoomTable>& tables() const { return tables_; }

    bool operator==(const RoomPicture&) const = default;

private:
    friend class RoomPainter;

    explicit RoomPicture(std::vector<RoomTable> tables) : tables_{std::move(tables)} {}

    std::vector<RoomTable> tables_;
};

/// Lines that their authors agreed to show in the room, from at least 5 such authors; in an order
/// that the noise key decides.
class RoomLines {
public:
    const std::vector<std::string>& lines() const { return lines_; }

    bool operator==(const RoomLines&) const = default;

private:
    friend class RoomPainter;

    explicit RoomLines(std::vector<std::string> lines) : lines_{std::move(lines)} {}

    std::vector<std::string> lines_;
};

}   // namespace wb::privacy
