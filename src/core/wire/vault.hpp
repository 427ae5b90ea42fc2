// The vault's jobs: what is done with keys, away from what draws. Requests and answers are messages
// (core/wire/vault_message.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/wire/file.hpp"

namespace wb::wire {

/// How many bytes of fresh randomness `carry_out` wants for this request.
std::size_t randomness_for(Bytes request);

/// The answer to a request. `random` is used for nothing else. Errors, as the answer's number:
/// those of `read_workshop` and `read_link`; BadValue: no such job, other parts, a record of an
/// impossible size, another amount of randomness; TooLarge: too many records.
std::vector<std::uint8_t> carry_out(Bytes request, Bytes random);

}   // namespace wb::wire
