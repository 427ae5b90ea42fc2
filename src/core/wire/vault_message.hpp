// What goes to the vault and comes back: a number, then parts. The page writes and reads the same
// format (web/vault.js).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/wire/file.hpp"

namespace wb::wire {

/// What the vault can be asked for; the numbers are also those of web/vault.js.
enum class VaultJob : std::uint32_t {
    CheckFile = 1,   ///< parts: the bytes of `workshop.wirk`. Answer: the same file
    CheckLink = 2,   ///< parts: what stands after the # of a link. Answer: the workshop's file
    Seal = 3,        ///< parts: the workshop's file, then the plain records.
                     ///< Answer: the workshop's id, the hand-in's file, then its sealed records
};

/// `number`: of a request the job, of an answer 0 or 1 more than the ErrorCode. `parts`: views.
struct VaultMessage {
    std::uint32_t number = 0;
    std::vector<Bytes> parts = {};
};

/// The number, then of each part its length and itself; numbers are u32, little endian.
std::vector<std::uint8_t> write_message(const VaultMessage& message);

/// Nothing when a length leads beyond the end. The parts are views into `bytes`.
std::optional<VaultMessage> read_message(Bytes bytes);

/// Asks to seal `records`, as `write_record` wrote them, for the workshop of a checked file.
std::vector<std::uint8_t>
seal_request(Bytes workshop_file, std::span<const std::vector<std::uint8_t>> records);

}   // namespace wb::wire
