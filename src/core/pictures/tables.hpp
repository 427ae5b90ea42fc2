// One frozen batch as pictures are made of it: what was released of it, and what the room may see.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/domain/answers.hpp"
#include "core/privacy/blur.hpp"
#include "core/privacy/ledger.hpp"
#include "core/privacy/release.hpp"
#include "core/privacy/room.hpp"

namespace wb::pictures {

/// Who may see a value: as a part of its type, so that what is made for the room cannot be passed
/// to what prints, stores or downloads.
enum class Audience : std::uint8_t {
    Files,   ///< policy files-1: the facilitator's window, print, downloads
    Room,    ///< policy room-1: the projector only
};

/// One bar: the options joined in it, and how many people or the word in place of the number.
/// Of a sum, `base`: who answered in those groups that have a number here; else the table's.
/// `variance_tenths`: of the noise in a published number, in tenths.
struct Bar {
    std::vector<std::string> options = {};
    std::variant<std::uint32_t, privacy::Word> people = std::uint32_t{0};
    std::optional<std::uint32_t> base = std::nullopt;
    std::uint32_t variance_tenths = privacy::noise_variance_tenths;

    bool operator==(const Bar&) const = default;
};

/// One distribution. `base`: published number of those who answered; it goes with published bars
/// only.
struct Table {
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::uint8_t place = 0;   ///< of a rank, else 0
    std::string row = {};     ///< empty: everybody who answered
    privacy::Counting counting = privacy::Counting::OneCell;
    bool scale = false;
    privacy::RoomCounts counts = privacy::RoomCounts::Blurred;
    std::optional<std::uint32_t> base = std::nullopt;
    std::vector<Bar> bars = {};

    bool operator==(const Table&) const = default;
};

/// The tables of a batch for one audience. `published`: the same in both, what the file says; every
/// share and shift is computed from them. `shown`: the bars to draw; for files they are the
/// published ones and `shown` is empty.
template <Audience audience>
struct Tables {
    privacy::Slot slot = {};
    std::uint16_t number = 1;     ///< of the batch, from 1
    std::uint32_t revision = 0;   ///< of the exercise
    std::uint8_t k = 0;
    std::string people = {};   ///< a band: "5-9"
    std::vector<Table> published = {};
    std::vector<Table> shown = {};
    std::vector<privacy::LeftOut> left_out = {};
    std::vector<std::string> lines = {};   ///< of a text slot, reviewed

    bool operator==(const Tables&) const = default;
};

using FileTables = Tables<Audience::Files>;
using RoomTables = Tables<Audience::Room>;

/// What was released of a batch. `part`: of the workshop that asks.
FileTables tables_of(const privacy::FrozenBatch& batch, const privacy::Part& part);

/// What the room may see of it.
RoomTables tables_of(
    const privacy::FrozenBatch& batch, const privacy::Part& part, const privacy::RoomPicture& room
);

}   // namespace wb::pictures
