#include <algorithm>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/file.hpp"
#include "core/wire/key_file.hpp"

#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

constexpr GuessCost cheap{1, 8};   // for tests: a guess costs next to nothing

KeyRing ring() {
    KeyRing result;
    result.workshop = {1, 2, 3};
    result.keys = samples::keys();
    result.ledger.entries = {
        {{result.workshop, {"pulse", 1, ""}, 1}, {7}, false, {{{1}, 1}, {{2}, 3}, {{3}, 1}}},
        {{result.workshop, {"pulse", 2, "line"}, 1}, {8}, true, {{{9}, 1}}},
    };
    result.ledger.room = {{{result.workshop, {"pulse", 2, "line"}, 1}, {}, false, {{{6}, 2}}}};
    result.batches = {"{\"a\":1}", "{}"};
    return result;
}

std::vector<std::uint8_t> written(const KeyRing& ring) {
    const auto bytes = write_key_file(ring, "drei Worte hier", {{1}, {2}}, cheap);
    REQUIRE(bytes);
    return *bytes;
}

}   // namespace

TEST_SUITE("key file") {
    TEST_CASE("keys, ledger and batches come back with the passphrase, and only with it") {
        const auto bytes = written(ring());
        const auto again = read_key_file(bytes, "drei Worte hier");
        REQUIRE(again);
        CHECK(*again == ring());
        const auto wrong = read_key_file(bytes, "drei Worte hie");
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error() == Error{ErrorCode::WrongSeal, "key file"});
    }

    TEST_CASE("nothing of the secrets stands in the file") {
        const auto bytes = written(ring());
        for (const Seed& seed :
             {ring().keys.box_seed, ring().keys.signing_seed, ring().keys.noise_key}) {
            CHECK(
                std::search(bytes.begin(), bytes.end(), seed.begin(), seed.begin() + 8) ==
                bytes.end()
            );
        }
        const auto id = ring().workshop;
        CHECK(std::search(bytes.begin(), bytes.end(), id.begin(), id.begin() + 8) == bytes.end());
    }

    TEST_CASE("fresh randomness makes another file of the same ring") {
        const auto other = write_key_file(ring(), "drei Worte hier", {{3}, {4}}, cheap);
        REQUIRE(other);
        CHECK(*other != written(ring()));
    }

    TEST_CASE("a ring is written again without the passphrase, and opens with it") {
        const auto first = written(ring());
        auto opened = open_key_file(first, "drei Worte hier");
        REQUIRE(opened);
        CHECK(opened->ring == ring());
        KeyRing more = ring();
        more.batches.emplace_back("{\"b\":2}");
        const auto second = write_key_file(more, opened->lock, {9});
        const auto again = read_key_file(second, "drei Worte hier");
        REQUIRE(again);
        CHECK(*again == more);
        CHECK_FALSE(read_key_file(second, "drei Worte hie"));
        // Salt and cost stay, the nonce does not, and so nothing that is hidden looks the same.
        const std::size_t nonce = header_size + frame_size + 8 + 16;
        CHECK(std::equal(
            second.begin() + header_size, second.begin() + nonce, first.begin() + header_size
        ));
        CHECK_FALSE(
            std::equal(second.begin() + nonce, second.begin() + nonce + 24, first.begin() + nonce)
        );
        CHECK(second != write_key_file(more, opened->lock, {10}));
        KeyFileLock moved = std::move(opened->lock);
        CHECK(read_key_file(write_key_file(more, moved, {11}), "drei Worte hier"));
    }

    TEST_CASE("a file that asks for more memory or passes than ours is refused at once") {
        for (const auto& cost :
             {GuessCost{1, most_memory_kib + 1}, GuessCost{most_passes + 1, 8}}) {
            auto bytes = written(ring());
            const auto put = [&](std::size_t offset, std::uint32_t value) {
                for (std::size_t i = 0; i < 4; ++i) {
                    bytes[header_size + frame_size + offset + i] =
                        static_cast<std::uint8_t>(value >> (8 * i));
                }
            };
            put(0, cost.passes);
            put(4, cost.memory_kib);
            const auto sum = checksum(Bytes{bytes}.first(bytes.size() - checksum_size));
            std::copy(sum.begin(), sum.end(), bytes.end() - checksum_size);
            const auto result = read_key_file(bytes, "drei Worte hier");
            REQUIRE_FALSE(result);
            CHECK(result.error() == Error{ErrorCode::TooLarge, "cost of a guess"});
        }
    }

    TEST_CASE("every flipped bit is refused, under a right checksum too") {
        KeyRing small = ring();
        small.ledger.entries.pop_back();
        small.ledger.room.clear();
        auto bytes = written(small);
        std::size_t read = 0;
        // Behind the parameters: those are tried above, and a large cost would only take time.
        const std::size_t from = header_size + frame_size + 8;
        for (std::size_t bit = 8 * from; bit < 8 * (bytes.size() - checksum_size); ++bit) {
            const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
            bytes[bit / 8] ^= mask;
            const auto sum = checksum(Bytes{bytes}.first(bytes.size() - checksum_size));
            std::copy(sum.begin(), sum.end(), bytes.end() - checksum_size);
            read += read_key_file(bytes, "drei Worte hier") ? 1 : 0;
            bytes[bit / 8] ^= mask;
        }
        CHECK(read == 0);
    }
}

}   // namespace wb::wire
