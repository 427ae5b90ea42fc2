// The key file of a workshop: its secrets and everything it has frozen, under a passphrase.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/privacy/ledger.hpp"
#include "core/wire/keys.hpp"

namespace wb::wire {

/// How much work a guess of the passphrase costs (Argon2id).
struct GuessCost {
    std::uint32_t passes = 3;
    std::uint32_t memory_kib = 64 * 1024;

    bool operator==(const GuessCost&) const = default;
};

inline constexpr std::uint32_t most_passes = 16;
inline constexpr std::uint32_t least_memory_kib = 8;
inline constexpr std::uint32_t most_memory_kib = 256 * 1024;

/// What a key file holds.
struct KeyRing {
    domain::WorkshopId workshop = {};
    WorkshopKeys keys = {};
    privacy::Ledger ledger = {};
    std::vector<std::string> batches = {};   ///< canonical JSON of the frozen batches, signed; of
                                             ///< texts from their review on

    bool operator==(const KeyRing&) const = default;
};

/// Fresh randomness for one writing, used for nothing else.
struct KeyFileRandomness {
    std::array<std::uint8_t, 16> salt = {};
    std::array<std::uint8_t, 24> nonce = {};
};

/// The file `workshop.key`. Error TooLarge: not enough memory for the cost.
Result<std::vector<std::uint8_t>> write_key_file(
    const KeyRing& ring,
    std::string_view passphrase,
    const KeyFileRandomness& randomness,
    const GuessCost& cost = {}
);

/// Errors: those of open_file; WrongSeal: another passphrase, or altered; TooLarge: asks for more
/// memory or passes than a key file of ours does; BadValue.
Result<KeyRing> read_key_file(std::span<const std::uint8_t> bytes, std::string_view passphrase);

/// Fresh randomness for one writing with a key that is kept.
using KeyFileNonce = std::array<std::uint8_t, 24>;

/// What a passphrase was stretched to, kept while a workshop is run so that a new ledger is written
/// at once and the passphrase itself need not be kept. It goes with the salt and the cost of the
/// file that was opened, and the files written with it keep those: one guess then tries all
/// versions of the file, which loses nothing, because each holds the same keys under the same
/// passphrase and one version is enough for whoever guesses right. What must differ is the nonce:
/// 192 random bits per writing (XSalsa20-Poly1305), whose repetition in 2^48 writings is less
/// likely than 2^-96.
class KeyFileLock {
public:
    KeyFileLock(const KeyFileLock&) = delete;
    KeyFileLock& operator=(const KeyFileLock&) = delete;
    KeyFileLock(KeyFileLock&& other) noexcept;
    KeyFileLock& operator=(KeyFileLock&& other) noexcept;

    /// Overwrites the key.
    ~KeyFileLock();

private:
    friend class KeyFileLocker;   // key_file.cpp

    KeyFileLock(
        const GuessCost& cost,
        const std::array<std::uint8_t, 16>& salt,
        const std::array<std::uint8_t, 32>& key
    );

    GuessCost cost_;
    std::array<std::uint8_t, 16> salt_;
    std::array<std::uint8_t, 32> key_;
};

struct OpenedKeyFile {
    KeyRing ring;
    KeyFileLock lock;
};

/// As `read_key_file`, for whoever will write it again.
Result<OpenedKeyFile>
open_key_file(std::span<const std::uint8_t> bytes, std::string_view passphrase);

/// The ring under the same passphrase, without stretching it again.
std::vector<std::uint8_t>
write_key_file(const KeyRing& ring, const KeyFileLock& lock, const KeyFileNonce& nonce);

/// Overwrites the secrets of a ring that is not needed any more.
void forget(KeyRing& ring);

}   // namespace wb::wire
