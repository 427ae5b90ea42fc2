// The `.wirk` container: header | records | SHA-256 of all before. Little endian, one encoding per
// value.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.hpp"

namespace wb::wire {

using Bytes = std::span<const std::uint8_t>;

inline constexpr std::size_t checksum_size = 32;
inline constexpr std::size_t header_size =
    12;   ///< magic 4, format u16, kind u16, size of all records u32
inline constexpr std::size_t frame_size = 6;   ///< payload length u32, type u16
inline constexpr std::uint16_t file_format = 1;

/// What a file holds.
enum class FileKind : std::uint8_t {
    Content,
    Drafts,
    Workshop,   ///< the signed descriptor
    HandIn,     ///< one person's sealed records
    Box,        ///< sealed records of many, and what was frozen of them
    Key,        ///< a workshop's secrets under a passphrase
    Guide,      ///< texts, pictures and templates for a facilitator
    Desk,       ///< a facilitator's workshops, as kept in their browser
};

/// Sizes that a reader accepts, in bytes.
struct FileLimits {
    std::size_t file = 0;
    std::size_t record = 0;
};

/// Drafts: a person who fills every field of five cards with emoji reaches about 200 KiB.
FileLimits limits_of(FileKind kind);

/// One record of a file; the payload is a view into the file's bytes.
struct Record {
    std::uint16_t type = 0;
    Bytes payload = {};
};

/// SHA-256 of `bytes`.
std::array<std::uint8_t, checksum_size> checksum(Bytes bytes);

/// Collects records and ends them with the checksum.
class FileWriter {
public:
    explicit FileWriter(FileKind kind);

    void add(std::uint16_t type, Bytes payload);

    /// The whole file. The writer is used up.
    std::vector<std::uint8_t> finish() &&;

private:
    std::vector<std::uint8_t> bytes_;
};

/// The records of a file whose header, frames and checksum were found right. Views: the file must
/// outlive them.
class Records {
public:
    bool done() const { return rest_.empty(); }

    /// The next record; only while not done().
    Record next();

private:
    friend Result<Records> open_file(Bytes bytes, FileKind kind);

    explicit Records(Bytes rest) : rest_{rest} {}

    Bytes rest_;
};

/// What a file says it is; nothing when it is no file of ours in this format. Nothing else is
/// checked.
std::optional<FileKind> kind_of(Bytes bytes);

/// Checks size, magic, format, kind, lengths, checksum and every frame, in this order. Allocates
/// nothing. Errors: TooLarge, Truncated, WrongMagic, WrongFormat, WrongChecksum, TrailingBytes.
Result<Records> open_file(Bytes bytes, FileKind kind);

}   // namespace wb::wire
