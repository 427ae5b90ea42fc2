#include "core/wire/file_scanner.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include <sodium/crypto_hash_sha256.h>

namespace wb::wire {

namespace {

std::uint32_t number_at(Bytes bytes, std::size_t offset, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i > 0; --i) {
        value = (value << 8U) | bytes[offset + i - 1];
    }
    return value;
}

void set_number(std::span<std::uint8_t> bytes, std::uint32_t value) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(value >> (8U * i));
    }
}

}   // namespace

struct Hasher::State {
    crypto_hash_sha256_state sha = {};
};

Hasher::Hasher() : state_{std::make_unique<State>()} {
    crypto_hash_sha256_init(&state_->sha);
}

Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;
Hasher::~Hasher() = default;

void Hasher::add(Bytes bytes) {
    crypto_hash_sha256_update(&state_->sha, bytes.data(), bytes.size());
}

std::array<std::uint8_t, checksum_size> Hasher::finish() && {
    std::array<std::uint8_t, checksum_size> sum{};
    crypto_hash_sha256_final(&state_->sha, sum.data());
    return sum;
}

std::vector<std::uint8_t> file_head(FileKind kind, std::uint32_t size) {
    // An empty file is a head and a checksum.
    std::vector<std::uint8_t> head = FileWriter{kind}.finish();
    head.resize(header_size);
    set_number(std::span{head}.last(4), size);
    return head;
}

std::array<std::uint8_t, frame_size> frame_head(std::uint16_t type, std::size_t payload_size) {
    std::array<std::uint8_t, frame_size> head{};
    set_number(std::span{head}.first(4), static_cast<std::uint32_t>(payload_size));
    set_number(std::span{head}.last(2), type);
    return head;
}

FileScanner::FileScanner(FileKind kind, std::uint64_t file_size)
    : kind_{kind}
    , file_size_{file_size} {}

std::optional<Error> FileScanner::take_head(Bytes piece) {
    // The same checks on a file without records: what is wrong with the head is said there.
    std::vector<std::uint8_t> alone(piece.begin(), piece.end());
    set_number(std::span{alone}.last(4), 0);
    const auto sum = checksum(alone);
    alone.insert(alone.end(), sum.begin(), sum.end());
    if (const auto empty = open_file(alone, kind_); !empty) {
        return empty.error();
    }
    left_ = number_at(piece, header_size - 4, 4);
    const std::uint64_t whole = header_size + left_ + checksum_size;
    if (file_size_ < whole) {
        return Error{ErrorCode::Truncated, "records"};
    }
    if (file_size_ > whole) {
        return Error{ErrorCode::TrailingBytes, "file"};
    }
    return std::nullopt;
}

std::optional<Error> FileScanner::take_frame(Bytes piece) {
    const std::size_t length = number_at(piece, 0, 4);
    type_ = static_cast<std::uint16_t>(number_at(piece, 4, 2));
    if (length > limits_of(kind_).record) {
        return Error{ErrorCode::TooLarge, "record"};
    }
    if (length > left_ - frame_size) {
        return Error{ErrorCode::Truncated, "record"};
    }
    if (length == 0) {   // none of the kinds that are read in pieces has an empty record
        return Error{ErrorCode::BadValue, "record"};
    }
    left_ -= frame_size + length;
    part_ = Part::Payload;
    wants_ = length;
    return std::nullopt;
}

void FileScanner::after_record() {
    part_ = left_ > 0 ? Part::Frame : Part::Checksum;
    wants_ = left_ > 0 ? frame_size : checksum_size;
}

Result<std::optional<Record>> FileScanner::take(Bytes piece) {
    assert(piece.size() == wants_ && wants_ > 0);
    if (part_ == Part::Checksum) {
        const auto sum = std::exchange(hasher_, Hasher{}).finish();
        wants_ = 0;
        if (!std::equal(sum.begin(), sum.end(), piece.begin())) {
            return Error{ErrorCode::WrongChecksum, "file"};
        }
        return std::optional<Record>{};
    }
    hasher_.add(piece);
    std::optional<Error> fault;
    std::optional<Record> record;
    switch (part_) {
    case Part::Head:
        fault = take_head(piece);
        after_record();
        break;
    case Part::Frame: fault = take_frame(piece); break;
    case Part::Payload:
        record = Record{type_, piece};
        after_record();
        break;
    case Part::Checksum: break;
    }
    if (fault) {
        return *fault;
    }
    if (part_ == Part::Frame && left_ < frame_size) {
        return Error{ErrorCode::Truncated, "record frame"};
    }
    return record;
}

}   // namespace wb::wire
