#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/file.hpp"

TEST_SUITE_BEGIN("core/wire/file");

using wb::ErrorCode;
using namespace wb::wire;
using Buffer = std::vector<std::uint8_t>;

namespace {

std::string hexadecimal(Bytes bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 0xFU]);
    }
    return text;
}

Buffer two_records() {
    FileWriter writer{FileKind::Drafts};
    writer.add(1, Buffer{0xAA, 0xBB});
    writer.add(0x0203, Buffer{});
    return std::move(writer).finish();
}

// The same bytes with a right checksum, for looking behind it.
Buffer signed_again(Buffer bytes) {
    bytes.resize(bytes.size() - checksum_size);
    const auto sum = checksum(bytes);
    bytes.insert(bytes.end(), sum.begin(), sum.end());
    return bytes;
}

ErrorCode refusal(const Buffer& bytes) {
    const auto file = open_file(bytes, FileKind::Drafts);
    REQUIRE_FALSE(file);
    return file.error().code;
}

}   // namespace

TEST_CASE("the checksum is SHA-256") {
    // FIPS 180-2, appendix B.1: the digest of "abc".
    CHECK(
        hexadecimal(checksum(Buffer{'a', 'b', 'c'})) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

TEST_CASE("a file is header, frames and checksum, little endian") {
    const Buffer file = two_records();
    CHECK(
        hexadecimal(Bytes{file}.first(file.size() - checksum_size)) == "5749524b"
                                                                       "0100"
                                                                       "0200"
                                                                       "0e000000"
                                                                       "02000000"
                                                                       "0100"
                                                                       "aabb"
                                                                       "00000000"
                                                                       "0302"
    );
    CHECK(
        hexadecimal(Bytes{file}.last(checksum_size)) ==
        hexadecimal(checksum(Bytes{file}.first(file.size() - checksum_size)))
    );
}

TEST_CASE("records come back in their order") {
    const Buffer file = two_records();
    auto records = open_file(file, FileKind::Drafts);
    REQUIRE(records);
    REQUIRE_FALSE(records->done());
    const Record first = records->next();
    CHECK(first.type == 1);
    CHECK(hexadecimal(first.payload) == "aabb");
    const Record second = records->next();
    CHECK(second.type == 0x0203);
    CHECK(second.payload.empty());
    CHECK(records->done());
}

TEST_CASE("a file without records is a file") {
    const auto file = FileWriter{FileKind::Drafts}.finish();
    auto records = open_file(file, FileKind::Drafts);
    REQUIRE(records);
    CHECK(records->done());
}

TEST_CASE("each fault of a file is named") {
    const Buffer good = two_records();
    const auto changed = [&](std::size_t offset, std::uint8_t value) {
        Buffer bytes = good;
        bytes[offset] = value;
        return signed_again(bytes);
    };
    CHECK(refusal({}) == ErrorCode::Truncated);
    CHECK(refusal({'W', 'I'}) == ErrorCode::Truncated);
    CHECK(refusal({'P', 'K'}) == ErrorCode::WrongMagic);
    CHECK(refusal(changed(0, 'w')) == ErrorCode::WrongMagic);
    CHECK(refusal(changed(4, 2)) == ErrorCode::WrongFormat);
    CHECK(refusal(changed(5, 1)) == ErrorCode::WrongFormat);
    CHECK(refusal(changed(6, 1)) == ErrorCode::WrongFormat);
    CHECK(refusal(changed(8, 0x0F)) == ErrorCode::Truncated);
    CHECK(refusal(changed(11, 0xFF)) == ErrorCode::Truncated);
    CHECK(refusal(changed(8, 0x0D)) == ErrorCode::TrailingBytes);
    CHECK(refusal(changed(12, 3)) == ErrorCode::Truncated);   // the second frame starts too late
    CHECK(refusal(changed(12, 0x30)) == ErrorCode::Truncated);
    CHECK(refusal(changed(15, 0xFF)) == ErrorCode::TooLarge);
    Buffer longer = good;
    longer.push_back(0);
    CHECK(refusal(longer) == ErrorCode::TrailingBytes);
    Buffer flipped = good;
    flipped[18] ^= 1U;
    CHECK(refusal(flipped) == ErrorCode::WrongChecksum);
    flipped = good;
    flipped.back() ^= 0x80U;
    CHECK(refusal(flipped) == ErrorCode::WrongChecksum);
}

TEST_CASE("a file above its limit is refused before anything else is looked at") {
    const Buffer huge(limits_of(FileKind::Content).file + 1);
    const auto file = open_file(huge, FileKind::Content);
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::TooLarge);
}

TEST_SUITE_END();
