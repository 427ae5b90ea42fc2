// A workshop's keys: sealing to them, opening with them, signing. libsodium behind plain values;
// randomness comes in as seeds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/domain/workshop.hpp"

namespace wb::wire {

inline constexpr std::size_t seal_overhead = 48;   ///< bytes: one-time public key 32, tag 16

using Seed = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// The secrets of a workshop; whoever has them can open hand-ins and sign releases.
struct WorkshopKeys {
    Seed box_seed = {};       ///< of the X25519 pair that hand-ins are sealed to
    Seed signing_seed = {};   ///< of the Ed25519 pair that signs
    Seed noise_key = {};      ///< for the blur (privacy.md, files-1, rule 2)

    bool operator==(const WorkshopKeys&) const = default;
};

domain::PublicKey box_key_of(const WorkshopKeys& keys);
domain::PublicKey signing_key_of(const WorkshopKeys& keys);

/// `plain` so that only the owner of `box_key` can read it: the format of libsodium's
/// crypto_box_seal. `one_time` is fresh randomness, used for nothing else. Nothing for a key of
/// small order, which everybody could open; no descriptor has one.
std::optional<std::vector<std::uint8_t>>
seal(std::span<const std::uint8_t> plain, const domain::PublicKey& box_key, const Seed& one_time);

/// Opens what was sealed to one workshop.
class Opener {
public:
    explicit Opener(const WorkshopKeys& keys);

    /// What was sealed; nothing when it was sealed to somebody else or altered.
    std::optional<std::vector<std::uint8_t>> open(std::span<const std::uint8_t> sealed) const;

private:
    domain::PublicKey public_key_ = {};
    std::array<std::uint8_t, 32> secret_key_ = {};
};

/// What a signature is for: the same bytes signed for one purpose are worth nothing for another.
enum class Purpose : std::uint8_t { Descriptor, Release };

/// Ed25519 over the purpose's name, a zero byte and `bytes`.
Signature sign(std::span<const std::uint8_t> bytes, Purpose purpose, const WorkshopKeys& keys);

bool is_signed(
    std::span<const std::uint8_t> bytes,
    Purpose purpose,
    const Signature& signature,
    const domain::PublicKey& signing_key
);

/// Overwrites what nobody may find later, in a way that no optimiser leaves out.
void forget(std::span<std::uint8_t> bytes);

/// A text as the bytes that it is, and bytes as the text that they are, whatever they spell.
std::span<const std::uint8_t> bytes_of(std::string_view text);
std::string_view text_of(std::span<const std::uint8_t> bytes);

}   // namespace wb::wire
