// `release.json`: the one canonical text of a release. Keys sorted, no blanks, integers and
// fixed-point strings only, so equal releases are equal bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/domain/workshop.hpp"
#include "core/privacy/release.hpp"
#include "core/privacy/union.hpp"

namespace wb::wire {

using Signature = std::array<std::uint8_t, 64>;

/// The text that is signed: everything but the signature.
std::string release_json(const privacy::Release& release, const domain::PublicKey& signing_key);

/// The file: the text that was signed, and its signature among the keys.
std::string signed_json(std::string text, const Signature& signature);

/// The text between quotation marks, with everything escaped that has to be.
std::string json_string(std::string_view text);

/// `union.json`: sums of releases. Not signed: whoever holds the releases can make it again.
std::string union_json(const privacy::Union& united);

}   // namespace wb::wire
