// What one person hands in: the answers to ONE exercise in ONE round, or to one of its text
// questions. No name, no time, no order, no device.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/answers.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/shareable.hpp"

namespace wb::privacy {

/// The first 16 bytes of HMAC-SHA-256(participant's secret, workshop id | exercise or text question
/// | round): the same person counts once, and two exercises of one person share nothing.
using Nullifier = std::array<std::uint8_t, 16>;

/// A card without anybody's words: what it is about by ids of the content. `option` is empty for a
/// card in own words; `category` is empty where the content has none.
struct SharedCard {
    std::string option = {};
    std::string category = {};

    bool operator==(const SharedCard&) const = default;
};

/// One answer and where it belongs. `card` counts from 1 in `Record::cards`; 0: not on a card.
struct SharedEntry {
    std::string block = {};
    std::uint8_t card = 0;
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    SharedAnswer answer;

    bool operator==(const SharedEntry&) const = default;
};

/// One person's part. Whoever counts people counts distinct nullifiers, never cards or entries.
struct Record {
    domain::WorkshopId workshop = {};
    std::string exercise = {};
    std::uint32_t revision = 0;   ///< of the exercise's content
    std::uint8_t round = 1;
    std::string text_block = {};   ///< the id of the text question; empty: all other answers
    bool for_room = false;         ///< of a text: its author agreed to "show in the room"
    Nullifier nullifier = {};
    std::uint32_t version = 1;   ///< a later hand-in of the same person replaces an earlier one
    std::vector<SharedCard> cards = {};
    std::vector<SharedEntry> entries = {};

    bool operator==(const Record&) const = default;
};

}   // namespace wb::privacy
