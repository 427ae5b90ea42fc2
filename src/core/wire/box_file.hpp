// Sealed records in files: what one person hands in, and the box that collects from many. Both are
// sorted by the sealed bytes, which begin with a random one-time key: so the order tells nothing,
// and the same records are the same file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/domain/workshop.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

inline constexpr std::size_t most_handed_in = 96;   ///< records of one person in one file

/// Record types of both kinds of file.
inline constexpr std::uint16_t record_workshop_id = 1;
inline constexpr std::uint16_t record_sealed = 2;
inline constexpr std::uint16_t record_batch = 3;   ///< boxes only: a signed release of one batch

using Sealed = std::vector<std::uint8_t>;

/// What one person hands in for a workshop.
struct HandIn {
    domain::WorkshopId workshop = {};
    std::vector<Sealed> sealed = {};   ///< any order; a file sorts them

    bool operator==(const HandIn&) const = default;
};

/// What was collected for a workshop. Union of sets: nothing occurs twice, no order is kept.
struct Box {
    domain::WorkshopId workshop = {};
    std::vector<Sealed> sealed = {};         ///< sorted
    std::vector<std::string> batches = {};   ///< sorted: canonical JSON of frozen batches, signed

    bool operator==(const Box&) const = default;
};

/// Whether a sealed record has a size that one can have: what is refused before any key is needed.
bool has_size_of_a_seal(Bytes sealed);

/// The order of sealed records in files and boxes: by their bytes.
bool comes_before(const Sealed& a, const Sealed& b);

std::vector<std::uint8_t> write_hand_in(HandIn hand_in);

/// Errors: those of open_file; BadValue: order, size or type of a record; TooLarge.
Result<HandIn> read_hand_in(Bytes bytes);

std::vector<std::uint8_t> write_box(const Box& box);

/// Likewise.
Result<Box> read_box(Bytes bytes);

/// Adds to a sorted list what it does not hold; returns how many were new.
std::size_t unite_sorted(std::vector<Sealed>& into, std::vector<Sealed> more);

}   // namespace wb::wire
