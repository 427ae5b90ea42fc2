#include "core/wire/vault_message.hpp"

#include <cstddef>

namespace wb::wire {

namespace {

constexpr std::size_t number_size = 4;

void put(std::vector<std::uint8_t>& bytes, std::size_t value) {
    for (std::size_t i = 0; i < number_size; ++i) {
        bytes.push_back(static_cast<std::uint8_t>(value >> (8U * i)));
    }
}

// Takes a number off the front; nothing when there are too few bytes.
std::optional<std::uint32_t> take(Bytes& bytes) {
    if (bytes.size() < number_size) {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (std::size_t i = number_size; i > 0; --i) {
        value = (value << 8U) | bytes[i - 1];
    }
    bytes = bytes.subspan(number_size);
    return value;
}

}   // namespace

std::vector<std::uint8_t> write_message(const VaultMessage& message) {
    std::size_t size = number_size;
    for (const Bytes part : message.parts) {
        size += number_size + part.size();
    }
    std::vector<std::uint8_t> bytes;
    bytes.reserve(size);   // growing would leave copies of plain records behind
    put(bytes, message.number);
    for (const Bytes part : message.parts) {
        put(bytes, part.size());
        bytes.insert(bytes.end(), part.begin(), part.end());
    }
    return bytes;
}

std::optional<VaultMessage> read_message(Bytes bytes) {
    const auto number = take(bytes);
    if (!number) {
        return std::nullopt;
    }
    VaultMessage message{*number, {}};
    while (!bytes.empty()) {
        const auto size = take(bytes);
        if (!size || *size > bytes.size()) {
            return std::nullopt;
        }
        message.parts.push_back(bytes.first(*size));
        bytes = bytes.subspan(*size);
    }
    return message;
}

std::vector<std::uint8_t>
seal_request(Bytes workshop_file, std::span<const std::vector<std::uint8_t>> records) {
    VaultMessage message{static_cast<std::uint32_t>(VaultJob::Seal), {workshop_file}};
    message.parts.insert(message.parts.end(), records.begin(), records.end());
    return write_message(message);
}

}   // namespace wb::wire
