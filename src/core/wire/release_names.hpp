// The words that releases are written with, for their writers and their reader.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/privacy/release.hpp"

namespace wb::wire {

inline constexpr std::uint32_t release_format = 1;
inline constexpr std::string_view release_policy = "files-1";

/// Lower-case hex digits.
std::string hex(std::span<const std::uint8_t> bytes);

std::string_view name(domain::Beneficiary beneficiary);
std::string_view name(privacy::Counting counting);
std::string_view name(privacy::Word word);
std::string_view name(privacy::LeftOutWhy why);

}   // namespace wb::wire
