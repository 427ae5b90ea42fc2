// Hand-ins and boxes on disk, read record by record: what is kept in memory is where a record
// stands, not the record.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/wire/box_file.hpp"

namespace wb::cli {

/// Where a sealed record stands, and the one-time key that it begins with.
struct SealedAt {
    std::array<std::uint8_t, 32> one_time = {};
    std::uint64_t offset = 0;   ///< bytes
    std::uint32_t file = 0;     ///< its place in the list of files
    std::uint32_t size = 0;     ///< bytes
};

/// What a file holds, checked to its last byte.
struct Scanned {
    domain::WorkshopId workshop = {};
    std::vector<SealedAt> sealed = {};
    std::vector<std::string> batches = {};
};

/// Reads a hand-in or a box in pieces. Or what is wrong with it, as half a sentence.
std::variant<Scanned, std::string> scan(const std::string& path, std::uint32_t file);

/// Reads sealed records again, by their places.
class SealedReader {
public:
    explicit SealedReader(const std::vector<std::string>& files) : files_{files} {}

    /// Nothing when the file is no longer what it was.
    std::optional<wire::Sealed> read(const SealedAt& at);

private:
    const std::vector<std::string>& files_;
    std::map<std::uint32_t, std::ifstream> open_;
};

}   // namespace wb::cli
