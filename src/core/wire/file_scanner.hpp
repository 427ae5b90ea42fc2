// A `.wirk` file read piece by piece, for files that are larger than memory: the same checks as
// open_file, in the order in which the bytes come. Who calls it knows files; this does not.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

/// SHA-256 of bytes that come in pieces.
class Hasher {
public:
    Hasher();
    Hasher(const Hasher&) = delete;
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(const Hasher&) = delete;
    Hasher& operator=(Hasher&&) noexcept;
    ~Hasher();

    void add(Bytes bytes);

    /// The sum of all that was added; the hasher is used up.
    std::array<std::uint8_t, checksum_size> finish() &&;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The first bytes of a file whose records, with their frames, take `size` bytes; less than 4 GiB.
std::vector<std::uint8_t> file_head(FileKind kind, std::uint32_t size);

/// The bytes before a record's payload.
std::array<std::uint8_t, frame_size> frame_head(std::uint16_t type, std::size_t payload_size);

/// Walks through one file. What it gave out may be used only when it came to its end without an
/// error: the checksum stands at the end.
class FileScanner {
public:
    /// `file_size`: bytes of the whole file.
    FileScanner(FileKind kind, std::uint64_t file_size);

    /// How many bytes to bring next; 0: the file was read to its end and is right.
    std::size_t wants() const { return wants_; }

    /// Takes exactly wants() bytes. A record when they were its payload: a view into `piece`.
    /// Errors as of open_file, but for the limit on the whole file.
    Result<std::optional<Record>> take(Bytes piece);

private:
    enum class Part : std::uint8_t { Head, Frame, Payload, Checksum };

    std::optional<Error> take_head(Bytes piece);
    std::optional<Error> take_frame(Bytes piece);
    void after_record();

    FileKind kind_;
    std::uint64_t file_size_;
    std::uint64_t left_ = 0;   // of the records, in bytes
    std::size_t wants_ = header_size;
    std::uint16_t type_ = 0;
    Part part_ = Part::Head;
    Hasher hasher_;
};

}   // namespace wb::wire
