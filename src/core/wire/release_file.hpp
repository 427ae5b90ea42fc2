// Reading a signed release: only the one canonical text that release_json writes, byte for byte,
// and only under a right signature.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/release.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::wire {

inline constexpr std::size_t largest_release = 64UL * 1024 * 1024;   ///< bytes

/// What a release file says, and who signed it.
struct SignedRelease {
    privacy::Release release;
    domain::PublicKey signing_key = {};

    bool operator==(const SignedRelease&) const = default;
};

/// A fault, and how many bytes before it were as they should be.
struct ReleaseFault {
    Error error = {};
    std::size_t offset = 0;   ///< bytes from the beginning; 0 when it is about the whole

    bool operator==(const ReleaseFault&) const = default;
};

/// The release as the file `release.json`, signed.
std::string write_release(const privacy::Release& release, const WorkshopKeys& keys);

/// Reads a release whose signature fits the key that it names itself: whoever wants to know whose
/// it is compares that key (`fault_of`). Errors: TooLarge, BadJson (not the canonical text),
/// BadText, BadValue, WrongSignature.
std::variant<SignedRelease, ReleaseFault> read_release(std::string_view text);

/// What keeps a release from being one of this workshop: signed by another key (WrongSignature), or
/// a batch of it that breaks the workshop's rules: not planned, below its k (BadValue).
std::optional<Error> fault_of(const SignedRelease& release, const SignedWorkshop& workshop);

/// The first 16 hex digits of SHA-256 over the file.
std::string release_digits(std::string_view text);

}   // namespace wb::wire
