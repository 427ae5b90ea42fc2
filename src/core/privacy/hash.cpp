#include "core/privacy/hash.hpp"

#include <sodium.h>

namespace wb::privacy {

namespace {

static_assert(crypto_hash_sha256_BYTES == 32 && crypto_auth_hmacsha256_BYTES == 32);

const unsigned char* data(const std::string& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

void append_u32(std::string& bytes, std::uint32_t number) {
    const std::array<char, 4> digits{
        static_cast<char>(number & 0xFFU),
        static_cast<char>((number >> 8U) & 0xFFU),
        static_cast<char>((number >> 16U) & 0xFFU),
        static_cast<char>(number >> 24U)};
    bytes.append(digits.data(), digits.size());
}

}   // namespace

Fields& Fields::add(std::string_view text) {
    append_u32(bytes_, static_cast<std::uint32_t>(text.size()));
    bytes_.append(text);
    return *this;
}

Fields& Fields::add(std::span<const std::uint8_t> bytes) {
    append_u32(bytes_, static_cast<std::uint32_t>(bytes.size()));
    bytes_.append(bytes.begin(), bytes.end());
    return *this;
}

Fields& Fields::add(std::uint32_t number) {
    append_u32(bytes_, 4);
    append_u32(bytes_, number);
    return *this;
}

Hash sha256(const Fields& fields) {
    Hash hash{};
    crypto_hash_sha256(hash.data(), data(fields.bytes()), fields.bytes().size());
    return hash;
}

Hash hmac(const Hash& key, const Fields& fields) {
    Hash hash{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, data(fields.bytes()), fields.bytes().size());
    crypto_auth_hmacsha256_final(&state, hash.data());
    return hash;
}

}   // namespace wb::privacy
