// SHA-256 and HMAC-SHA-256 over fields whose ends are marked, so that no two lists of fields give
// the same bytes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wb::privacy {

using Hash = std::array<std::uint8_t, 32>;

/// Fields in a row, each behind its length (u32, little endian).
class Fields {
public:
    Fields& add(std::string_view text);
    Fields& add(std::span<const std::uint8_t> bytes);
    Fields& add(std::uint32_t number);

    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

Hash sha256(const Fields& fields);

/// HMAC-SHA-256 (RFC 2104) of the fields.
Hash hmac(const Hash& key, const Fields& fields);

}   // namespace wb::privacy
