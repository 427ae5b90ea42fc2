// A facilitator's desk as bytes, for this browser's storage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/domain/desk.hpp"

namespace wb::wire {

inline constexpr std::size_t most_plan_code_points = 80;   ///< of one text in a plan

/// Record types of a desk's file.
inline constexpr std::uint16_t record_desk_workshop = 1;
inline constexpr std::uint16_t record_desk_plan = 2;
inline constexpr std::uint16_t record_desk_changes = 3;   ///< of the workshop before it
inline constexpr std::uint16_t record_desk_notices = 4;   ///< of the plan before it

/// What keeps a desk from being stored: too many of something, a text that is not storable, an id
/// that is none, a workshop or key that is no such file. None for every desk that the app may
/// reach; its tests ask this.
std::optional<Error> fault_in(const domain::Desk& desk);

/// The desk as a `.wirk` file of kind `desk`. Nothing in it may be at fault (assert).
std::vector<std::uint8_t> write_desk(const domain::Desk& desk);

/// Reads strictly; refused as a whole when anything in it is wrong. NEITHER SIGNATURES NOR KEYS ARE
/// CHECKED: what is kept was made by the vault. Errors: those of open_file; BadText, BadValue.
Result<domain::Desk> read_desk(std::span<const std::uint8_t> bytes);

}   // namespace wb::wire
