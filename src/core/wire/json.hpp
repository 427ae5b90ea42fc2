// JSON from outside, read strictly into plain values: no duplicate keys, no fractions, no null,
// bounded depth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wb::wire {

struct JsonValue;
struct JsonMember;

using JsonList = std::vector<JsonValue>;
using JsonObject = std::vector<JsonMember>;   ///< in the order of the file; no key twice

struct JsonValue {
    // No initialiser: clang 14 would look into JsonMember before it is complete. The first case is
    // false anyway.
    std::variant<bool, std::int64_t, std::string, JsonList, JsonObject> value;
};

struct JsonMember {
    std::string key = {};
    JsonValue value;
};

inline constexpr std::size_t most_json_depth = 12;
inline constexpr std::size_t most_json_size = 512UL * 1024;   ///< bytes of one file

/// Why a file could not be read, as half a sentence for an author, and where (both counted from 1).
struct JsonFault {
    std::string reason = {};
    std::size_t line = 1;
    std::size_t column = 1;   ///< in code points
};

/// The value that `text` spells, or the first fault.
std::variant<JsonValue, JsonFault> parse_json(std::string_view text);

}   // namespace wb::wire
