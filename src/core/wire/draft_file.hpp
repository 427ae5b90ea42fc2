// A person's own draft as bytes: for this browser's storage and for the file they keep.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/domain/answers.hpp"
#include "core/privacy/hand_in.hpp"

namespace wb::wire {

inline constexpr std::size_t most_drafts = 16;     ///< in one file
inline constexpr std::size_t most_entries = 512;   ///< answers in one draft
inline constexpr std::size_t most_decided = 64;    ///< questions of one exercise

/// What a person's own device keeps of them.
struct KeptDrafts {
    std::vector<domain::Draft> drafts = {};
    std::optional<privacy::Choices> choices = std::nullopt;

    bool operator==(const KeptDrafts&) const = default;
};

/// What keeps a draft from being stored: a value outside the limits of answers.hpp, a text that is
/// not utf8::storable (line breaks allowed in own words), an id that is none, a card id twice. None
/// for every draft that the app may reach; its tests ask this.
std::optional<Error> fault_in(const domain::Draft& draft);

/// The drafts as a `.wirk` file of kind `drafts`. At most `most_drafts`, none with a fault
/// (assert).
std::vector<std::uint8_t> write_drafts(const std::vector<domain::Draft>& drafts);

/// The same with what was decided about handing in, for this browser's storage: a drafts file whose
/// last record says it. The choices' ids are ids, at most `most_decided` of a kind (assert).
std::vector<std::uint8_t> write_kept(const KeptDrafts& kept);

/// Reads what `write_kept` or `write_drafts` wrote, as strictly as `read_drafts`.
Result<KeptDrafts> read_kept(std::span<const std::uint8_t> bytes);

/// Reads a drafts file strictly; refused as a whole when anything in it is wrong. Whether the ids
/// in it are known to the content is checked by the caller. Errors: Truncated, WrongMagic,
/// WrongFormat, WrongChecksum, TooLarge, BadText, BadValue, TrailingBytes.
Result<std::vector<domain::Draft>> read_drafts(std::span<const std::uint8_t> bytes);

}   // namespace wb::wire
