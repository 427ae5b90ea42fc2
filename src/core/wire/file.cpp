#include "core/wire/file.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include <sodium/crypto_hash_sha256.h>

namespace wb::wire {

namespace {

static_assert(checksum_size == crypto_hash_sha256_BYTES);

constexpr std::array<std::uint8_t, 4> magic{'W', 'I', 'R', 'K'};
constexpr std::size_t size_offset = 8;   // of the records' size in the header

// The number in the file; never changed once shipped.
std::uint16_t code_of(FileKind kind) {
    switch (kind) {
    case FileKind::Content: return 1;
    case FileKind::Drafts: return 2;
    case FileKind::Workshop: return 3;
    case FileKind::HandIn: return 4;
    case FileKind::Box: return 5;
    case FileKind::Key: return 6;
    case FileKind::Guide: return 7;
    case FileKind::Desk: return 8;
    }
    assert(false);
    return 0;
}

std::uint32_t number_at(Bytes bytes, std::size_t offset, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i > 0; --i) {
        value = (value << 8U) | bytes[offset + i - 1];
    }
    return value;
}

void put_number(std::vector<std::uint8_t>& bytes, std::uint32_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        bytes.push_back(static_cast<std::uint8_t>(value >> (8U * i)));
    }
}

}   // namespace

FileLimits limits_of(FileKind kind) {
    constexpr std::size_t kib = 1024;
    constexpr std::size_t mib = 1024 * kib;
    switch (kind) {
    case FileKind::Content: return {1 * mib, 64 * kib};
    case FileKind::Drafts: return {8 * mib, 512 * kib};
    case FileKind::Workshop: return {8 * kib, 4 * kib};
    case FileKind::HandIn: return {1 * mib, 9 * kib};
    // The browser's limit; the command line reads boxes record by record and has none of its own.
    case FileKind::Box: return {64 * mib, 1 * mib};
    case FileKind::Key: return {64 * mib, 64 * mib};
    case FileKind::Guide: return {512 * kib, 64 * kib};
    case FileKind::Desk: return {64 * mib, 64 * mib};
    }
    assert(false);
    return {};
}

std::array<std::uint8_t, checksum_size> checksum(Bytes bytes) {
    std::array<std::uint8_t, checksum_size> sum{};
    crypto_hash_sha256(sum.data(), bytes.data(), bytes.size());
    return sum;
}

FileWriter::FileWriter(FileKind kind) {
    bytes_.assign(magic.begin(), magic.end());
    put_number(bytes_, file_format, 2);
    put_number(bytes_, code_of(kind), 2);
    put_number(bytes_, 0, 4);   // known when finished
    assert(bytes_.size() == header_size);
}

void FileWriter::add(std::uint16_t type, Bytes payload) {
    put_number(bytes_, static_cast<std::uint32_t>(payload.size()), 4);
    put_number(bytes_, type, 2);
    bytes_.insert(bytes_.end(), payload.begin(), payload.end());
}

std::vector<std::uint8_t> FileWriter::finish() && {
    const auto size = static_cast<std::uint32_t>(bytes_.size() - header_size);
    for (std::size_t i = 0; i < 4; ++i) {
        bytes_[size_offset + i] = static_cast<std::uint8_t>(size >> (8U * i));
    }
    const auto sum = checksum(bytes_);
    bytes_.insert(bytes_.end(), sum.begin(), sum.end());
    return std::move(bytes_);
}

Record Records::next() {
    assert(!done());
    const std::size_t size = number_at(rest_, 0, 4);
    const Record record{
        static_cast<std::uint16_t>(number_at(rest_, 4, 2)), rest_.subspan(frame_size, size)};
    rest_ = rest_.subspan(frame_size + size);
    return record;
}

std::optional<FileKind> kind_of(Bytes bytes) {
    constexpr std::array all{
        FileKind::Content,
        FileKind::Drafts,
        FileKind::Workshop,
        FileKind::HandIn,
        FileKind::Box,
        FileKind::Key,
        FileKind::Guide,
        FileKind::Desk};
    if (bytes.size() < header_size || !std::equal(magic.begin(), magic.end(), bytes.begin()) ||
        number_at(bytes, 4, 2) != file_format) {
        return std::nullopt;
    }
    const auto* const found = std::find_if(all.begin(), all.end(), [&](FileKind kind) {
        return code_of(kind) == number_at(bytes, 6, 2);
    });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

Result<Records> open_file(Bytes bytes, FileKind kind) {
    const FileLimits limits = limits_of(kind);
    if (bytes.size() > limits.file) {
        return Error{ErrorCode::TooLarge, "file"};
    }
    if (!std::equal(
            bytes.begin(),
            bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), magic.size())),
            magic.begin()
        )) {
        return Error{ErrorCode::WrongMagic, "file"};
    }
    if (bytes.size() < header_size + checksum_size) {
        return Error{ErrorCode::Truncated, "file"};
    }
    if (number_at(bytes, 4, 2) != file_format) {
        return Error{ErrorCode::WrongFormat, "format number"};
    }
    if (number_at(bytes, 6, 2) != code_of(kind)) {
        return Error{ErrorCode::WrongFormat, "kind of file"};
    }
    const std::size_t room = bytes.size() - header_size - checksum_size;
    const std::size_t size = number_at(bytes, size_offset, 4);
    if (size > room) {
        return Error{ErrorCode::Truncated, "records"};
    }
    if (size < room) {
        return Error{ErrorCode::TrailingBytes, "file"};
    }
    const auto sum = checksum(bytes.first(header_size + size));
    if (!std::equal(sum.begin(), sum.end(), bytes.last(checksum_size).begin())) {
        return Error{ErrorCode::WrongChecksum, "file"};
    }
    const Bytes records = bytes.subspan(header_size, size);
    for (Bytes rest = records; !rest.empty();) {
        if (rest.size() < frame_size) {
            return Error{ErrorCode::Truncated, "record frame"};
        }
        const std::size_t length = number_at(rest, 0, 4);
        if (length > limits.record) {
            return Error{ErrorCode::TooLarge, "record"};
        }
        if (length > rest.size() - frame_size) {
            return Error{ErrorCode::Truncated, "record"};
        }
        rest = rest.subspan(frame_size + length);
    }
    return Records{records};
}

}   // namespace wb::wire
