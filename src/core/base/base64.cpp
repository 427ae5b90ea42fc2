#include "core/base/base64.hpp"

#include <cstddef>

namespace wb::base64 {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}   // namespace

std::string url(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : bytes) {
        held = ((held << 8U) | byte) & 0xFFFFU;
        for (bits += 8; bits >= 6; bits -= 6) {
            text += alphabet[(held >> (bits - 6)) & 63U];
        }
    }
    if (bits > 0) {
        text += alphabet[(held << (6 - bits)) & 63U];
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> from_url(std::string_view text) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        held = ((held << 6U) | static_cast<std::uint32_t>(value)) & 0x3FFFU;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(held >> bits));
        }
    }
    const bool zeros = (held & ((1U << bits) - 1U)) == 0;
    return text.size() % 4 == 1 || !zeros ? std::nullopt : std::optional{std::move(bytes)};
}

}   // namespace wb::base64
