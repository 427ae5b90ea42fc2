// What is fuzzed: bytes from anywhere into every reader, and sequences of merging, freezing and
// releasing. Each ends the program when something that must hold does not.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace wb::fuzz {

/// The first byte chooses the reader. What is accepted writes the same bytes again.
void parsers(std::span<const std::uint8_t> bytes);

/// Each byte is a step: hand in, replay, freeze. No person is ever in two batches, no batch is
/// below k, and a release comes back as it was written.
void sequence(std::span<const std::uint8_t> steps);

/// Each byte is a request to a facilitator's vault, or the end of the page between two of them.
/// What was shown once stays the same for ever, and nothing is shown that was not stored before.
void lead(std::span<const std::uint8_t> steps);

/// A good input for each reader of `parsers`.
std::vector<std::vector<std::uint8_t>> corpus();

}   // namespace wb::fuzz
