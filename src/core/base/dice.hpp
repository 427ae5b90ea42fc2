// Chance that is the same everywhere for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace wb {

/// SplitMix64 (Steele, Lea, Flood 2014), with draws that favour no number.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// 0 to `count` - 1; `count` is at least 1.
    std::size_t below(std::size_t count) {
        const std::uint64_t limit = UINT64_MAX - UINT64_MAX % count;
        std::uint64_t drawn = next();
        while (drawn >= limit) {
            drawn = next();
        }
        return static_cast<std::size_t>(drawn % count);
    }

    bool percent(std::size_t chance) { return below(100) < chance; }

private:
    std::uint64_t state_;
};

}   // namespace wb
