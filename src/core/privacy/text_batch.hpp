// Text: opened for review only when at least k_text people wrote something, released only after it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/privacy/batch.hpp"

namespace wb::privacy {

/// Lines before they were reviewed. Not a released type: it goes to the reviewer's screen only.
class TextsUnderReview {
public:
    /// Sorted by HMAC-SHA-256(noise key, normalised line): the order tells nothing.
    const std::vector<std::string>& lines() const { return lines_; }

    bool operator==(const TextsUnderReview&) const = default;

private:
    friend class Freezer;

    TextsUnderReview(BatchContent content, NoiseKey key, std::vector<std::string> lines)
        : content_{std::move(content)}
        , key_{key}
        , lines_{std::move(lines)} {}

    BatchContent content_;
    NoiseKey key_;
    std::vector<std::string> lines_;
};

/// Texts that were opened, and the ledgers to store before anybody reads them.
struct Opened {
    TextsUnderReview texts;
    std::vector<Ledger> ledgers = {};

    bool operator==(const Opened&) const = default;
};

/// Freezes the texts of at least k_text new authors (`slot.text_block` is set). An empty text has
/// no author.
std::variant<Opened, WhyNot>
open_texts(const content::Bundle& bundle, std::span<const Member> members, const Slot& slot);

/// Opens the texts of a batch again whose review was interrupted: `members` hold the ledgers with
/// it. Nothing when the records do not make that batch.
std::optional<TextsUnderReview>
reopen_texts(const content::Bundle& bundle, std::span<const Member> members, const BatchId& batch);

/// The batch after review: for each line the words to release, or nothing to keep it back.
/// BadValue: another number of lines. BadText: words that no file may hold.
Result<FrozenBatch>
reviewed(const TextsUnderReview& texts, std::span<const std::optional<std::string>> words);

/// Lines on the projector, and the ledger to store before they are shown.
struct ShownInRoom {
    RoomLines lines;
    Ledger ledger = {};

    bool operator==(const ShownInRoom&) const = default;
};

/// Lines for the projector: of the authors who agreed to it, when they are at least 5. Later ones
/// join in groups of at least 5 new authors, because a single new line would show who came last.
/// Nothing before the first group.
std::optional<ShownInRoom>
room_lines(const content::Bundle& bundle, const Member& member, const Slot& slot);

}   // namespace wb::privacy
