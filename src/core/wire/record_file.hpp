// A record as bytes: one encoding, padded to a size that is the same for everybody who answers the
// same exercise, then sealed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/privacy/record.hpp"
#include "core/wire/keys.hpp"

namespace wb::wire {

inline constexpr std::size_t largest_record = 8192;     ///< bytes, unsealed (privacy.md, Files)
inline constexpr std::size_t record_step = 256;         ///< sizes are multiples of it
inline constexpr std::size_t text_record_size = 1536;   ///< of every text question, empty or not

/// The size of every answer record of an exercise: that of the largest answer that the content
/// allows. More than largest_record: the exercise cannot be shared; the content's tests see to it.
std::size_t record_size(const content::Bundle& bundle, const content::Exercise& exercise);

/// The record in exactly `size` bytes, zeros at the end. Nothing when it does not fit, or when
/// entries are not sorted or refer to no card.
std::optional<std::vector<std::uint8_t>>
write_record(const privacy::Record& record, std::size_t size);

/// Reads what `write_record` wrote, strictly. Errors: TooLarge, Truncated, WrongFormat, BadValue,
/// BadText.
Result<privacy::Record> read_record(std::span<const std::uint8_t> bytes);

/// The record, padded as the content says, for the owner of `box_key`. `one_time` is fresh
/// randomness, used for nothing else. Errors: UnknownId when the content lacks the exercise;
/// TooLarge, BadValue.
Result<std::vector<std::uint8_t>> seal_record(
    const content::Bundle& bundle,
    const privacy::Record& record,
    const domain::PublicKey& box_key,
    const Seed& one_time
);

/// Opens and reads. Error WrongSeal: sealed to somebody else or altered; others as `read_record`.
Result<privacy::Record> open_record(std::span<const std::uint8_t> sealed, const Opener& opener);

}   // namespace wb::wire
