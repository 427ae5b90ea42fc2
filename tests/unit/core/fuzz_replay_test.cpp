// The fuzz targets in every build: a small corpus, and inputs near it that a seed decides.
#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "fuzz/targets.hpp"

namespace {

std::uint32_t next(std::uint32_t& state) {   // xorshift32 (Marsaglia 2003)
    state ^= state << 13U;
    state ^= state >> 17U;
    state ^= state << 5U;
    return state;
}

}   // namespace

TEST_SUITE("fuzz") {
    TEST_CASE("readers take what is near a good file") {
        std::uint32_t state = 20261122;
        MESSAGE("seed ", state);
        for (const auto& good : wb::fuzz::corpus()) {
            wb::fuzz::parsers(good);
            for (int round = 0; round < 200; ++round) {
                std::vector<std::uint8_t> bytes = good;
                for (std::uint32_t change = next(state) % 4; bytes.size() > 1; --change) {
                    const std::size_t place = 1 + next(state) % (bytes.size() - 1);
                    const auto byte = static_cast<std::uint8_t>(next(state));
                    switch (next(state) % 3) {
                    case 0: bytes[place] = byte; break;
                    case 1: bytes.resize(place); break;
                    default: bytes.insert(bytes.begin() + 1, byte); break;
                    }
                    if (change == 0) {
                        break;
                    }
                }
                wb::fuzz::parsers(bytes);
            }
        }
        CHECK(wb::fuzz::corpus().size() == 12);
    }

    TEST_CASE("whatever comes in whichever order, nobody is in two batches") {
        std::uint32_t state = 7;
        MESSAGE("seed ", state);
        std::size_t steps = 0;
        for (int round = 0; round < 20; ++round) {
            std::vector<std::uint8_t> bytes(40);
            for (std::uint8_t& byte : bytes) {
                byte = static_cast<std::uint8_t>(next(state));
            }
            wb::fuzz::sequence(bytes);
            steps += bytes.size();
        }
        CHECK(steps == 800);
    }

    TEST_CASE("whatever a facilitator's page asks, and wherever it ends, a picture stays the same"
    ) {
        std::uint32_t state = 11;
        MESSAGE("seed ", state);
        std::size_t steps = 0;
        for (int round = 0; round < 20; ++round) {
            std::vector<std::uint8_t> bytes(60);
            for (std::size_t i = 0; i < bytes.size(); ++i) {
                bytes[i] = static_cast<std::uint8_t>(next(state));
                if (i % 2 == 1 && i < 40) {
                    bytes[i] = 160;   // kept, so that there is something to reveal
                }
            }
            wb::fuzz::lead(bytes);
            steps += bytes.size();
        }
        CHECK(steps == 1200);
    }
}
