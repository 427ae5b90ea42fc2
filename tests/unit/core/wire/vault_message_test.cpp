#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/vault_message.hpp"

namespace wb::wire {

TEST_SUITE("vault message") {
    TEST_CASE("every byte of the format stands where it is said to stand") {
        const std::vector<std::uint8_t> part{7, 8, 9};
        const std::vector<std::uint8_t> expected{
            0x03, 0x02, 0x01, 0x00, 0, 0, 0, 0, 3, 0, 0, 0, 7, 8, 9};
        CHECK(write_message({0x010203, {Bytes{}, part}}) == expected);
    }

    TEST_CASE("a message comes back with its parts, empty ones too") {
        const std::vector<std::uint8_t> part(300, 5);
        const auto bytes = write_message({4'000'000'000U, {part, Bytes{}, part}});
        const auto message = read_message(bytes);
        REQUIRE(message);
        CHECK(message->number == 4'000'000'000U);
        REQUIRE(message->parts.size() == 3);
        CHECK(message->parts[0].size() == 300);
        CHECK(message->parts[0].front() == 5);
        CHECK(message->parts[1].empty());
        CHECK(message->parts[2].data() + 300 == bytes.data() + bytes.size());
    }

    TEST_CASE("only whole messages are read, and a length never leads beyond the end") {
        const std::vector<std::uint8_t> part{1, 2, 3, 4, 5};
        const auto bytes = write_message({1, {part, part}});
        std::size_t read = 0;
        for (std::size_t size = 0; size <= bytes.size(); ++size) {
            read += read_message(Bytes{bytes}.first(size)) ? 1U : 0U;
        }
        CHECK(read == 3);   // after the number and after each part
        auto bomb = bytes;
        for (const std::size_t place : {4U, 5U, 6U, 7U}) {
            bomb[place] = 0xFF;
        }
        CHECK_FALSE(read_message(bomb).has_value());
    }

    TEST_CASE("a request to seal is the job, the workshop and the records") {
        const std::vector<std::uint8_t> workshop{9, 9};
        const std::vector<std::vector<std::uint8_t>> records{{1}, {2, 2}};
        const auto bytes = seal_request(workshop, records);
        CHECK(bytes == write_message({3, {workshop, records[0], records[1]}}));
    }
}

}   // namespace wb::wire
