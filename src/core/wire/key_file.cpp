#include "core/wire/key_file.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <sodium/crypto_pwhash.h>
#include <sodium/crypto_secretbox.h>
#include <sodium/utils.h>

#include "core/wire/archive.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

namespace {

constexpr std::uint16_t record_parameters_1 = 1;
constexpr std::uint16_t record_secrets = 2;
constexpr std::uint8_t ring_format = 1;
constexpr std::size_t most_ledger_entries = 4096;
constexpr std::size_t largest_batch = 1024UL * 1024;   // bytes of JSON, as in a box

static_assert(crypto_pwhash_SALTBYTES == 16 && crypto_secretbox_NONCEBYTES == 24);

using StretchedKey = std::array<std::uint8_t, crypto_secretbox_KEYBYTES>;

struct Parameters {
    GuessCost cost = {};
    KeyFileRandomness randomness = {};
};

template <class Archive>
void serialize(Archive& archive, Parameters& parameters) {
    archive(
        parameters.cost.passes,
        parameters.cost.memory_kib,
        Fixed{parameters.randomness.salt},
        Fixed{parameters.randomness.nonce}
    );
}

std::optional<StretchedKey> stretched(std::string_view passphrase, const Parameters& parameters) {
    StretchedKey key{};
    const int outcome = crypto_pwhash(
        key.data(),
        key.size(),
        passphrase.data(),
        passphrase.size(),
        parameters.randomness.salt.data(),
        parameters.cost.passes,
        std::size_t{1024} * parameters.cost.memory_kib,
        crypto_pwhash_ALG_ARGON2ID13
    );
    return outcome == 0 ? std::optional{key} : std::nullopt;
}

}   // namespace

static void save(Writer& archive, const privacy::LedgerEntry& entry) {
    archive.put_text(entry.part.slot.exercise, 1);
    archive.put_number(entry.part.slot.round, 1);
    archive.put_text(entry.part.slot.text_block, 1);
    archive.put_number(entry.part.number, 2);
    archive.put_bytes(entry.batch);
    archive(entry.pooled);
    archive.put_number(static_cast<std::uint32_t>(entry.people.size()), 4);
    for (const privacy::FrozenPerson& person : entry.people) {
        archive.put_bytes(person.nullifier);
        archive.put_number(person.version, 4);
    }
}

static void load(Reader& archive, privacy::LedgerEntry& entry) {
    archive(
        ShortId{entry.part.slot.exercise},
        entry.part.slot.round,
        ShortId{entry.part.slot.text_block, Empty::Allowed},
        entry.part.number,
        Fixed{entry.batch},
        entry.pooled
    );
    constexpr std::size_t most_people = 0xFFFFFFFF;
    constexpr std::size_t person_size = sizeof(privacy::Nullifier) + 4;
    entry.people.resize(
        archive.take_count(most_people, person_size, sizeof(privacy::FrozenPerson), 4)
    );
    for (privacy::FrozenPerson& person : entry.people) {
        archive(Fixed{person.nullifier}, person.version);
    }
    const bool sorted =
        std::adjacent_find(
            entry.people.begin(),
            entry.people.end(),
            [](const auto& a, const auto& b) { return !(a.nullifier < b.nullifier); }
        ) == entry.people.end();
    if (!sorted || entry.part.number == 0 || entry.part.slot.round < 1 ||
        entry.part.slot.round > domain::most_rounds) {
        archive.fail(ErrorCode::BadValue, "ledger");
    }
}

namespace {

std::vector<std::uint8_t> bytes_of(const KeyRing& ring) {
    std::vector<std::uint8_t> bytes;
    Writer writer{bytes};
    writer.put_number(ring_format, 1);
    writer.put_bytes(ring.workshop);
    writer.put_bytes(ring.keys.box_seed);
    writer.put_bytes(ring.keys.signing_seed);
    writer.put_bytes(ring.keys.noise_key);
    for (const auto* const entries : {&ring.ledger.entries, &ring.ledger.room}) {
        writer.put_number(static_cast<std::uint32_t>(entries->size()), 2);
        for (const privacy::LedgerEntry& entry : *entries) {
            writer(entry);
        }
    }
    writer.put_number(static_cast<std::uint32_t>(ring.batches.size()), 2);
    for (const std::string& batch : ring.batches) {
        writer.put_number(static_cast<std::uint32_t>(batch.size()), 4);
        writer.put_bytes(wire::bytes_of(std::string_view{batch}));
    }
    return bytes;
}

Result<KeyRing> ring_of(Bytes bytes) {
    Budget budget{bytes.size()};
    Reader reader{bytes, budget};
    if (reader.take_number(1) != ring_format) {
        return Error{ErrorCode::WrongFormat, "secrets"};
    }
    KeyRing ring;
    reader(
        Fixed{ring.workshop},
        Fixed{ring.keys.box_seed},
        Fixed{ring.keys.signing_seed},
        Fixed{ring.keys.noise_key},
        List<privacy::LedgerEntry>{ring.ledger.entries, most_ledger_entries, 27},
        List<privacy::LedgerEntry>{ring.ledger.room, most_ledger_entries, 27}
    );
    for (auto* const entries : {&ring.ledger.entries, &ring.ledger.room}) {
        for (privacy::LedgerEntry& entry : *entries) {
            entry.part.workshop = ring.workshop;
        }
    }
    ring.batches.resize(reader.take_count(most_ledger_entries, 4, sizeof(std::string)));
    for (std::string& batch : ring.batches) {
        const std::size_t size = reader.take_count(largest_batch, 1, 1, 4);
        const Bytes text = reader.take_bytes(size);
        batch.assign(text.begin(), text.end());
    }
    if (const auto fault = reader.finish()) {
        return *fault;
    }
    return ring;
}

std::vector<std::uint8_t>
file_of(const KeyRing& ring, Parameters parameters, const StretchedKey& key) {
    std::vector<std::uint8_t> plain = bytes_of(ring);
    std::vector<std::uint8_t> hidden(plain.size() + crypto_secretbox_MACBYTES);
    crypto_secretbox_easy(
        hidden.data(), plain.data(), plain.size(), parameters.randomness.nonce.data(), key.data()
    );
    sodium_memzero(plain.data(), plain.size());
    std::vector<std::uint8_t> head;
    Writer writer{head};
    writer(parameters);
    FileWriter file{FileKind::Key};
    file.add(record_parameters_1, head);
    file.add(record_secrets, hidden);
    return std::move(file).finish();
}

}   // namespace

class KeyFileLocker {
public:
    static KeyFileLock lock(const Parameters& parameters, const StretchedKey& key) {
        return {parameters.cost, parameters.randomness.salt, key};
    }

    static std::vector<std::uint8_t>
    file(const KeyRing& ring, const KeyFileLock& lock, const KeyFileNonce& nonce) {
        return file_of(ring, {lock.cost_, {lock.salt_, nonce}}, lock.key_);
    }
};

KeyFileLock::KeyFileLock(
    const GuessCost& cost, const std::array<std::uint8_t, 16>& salt, const StretchedKey& key
)
    : cost_{cost}
    , salt_{salt}
    , key_{key} {}

KeyFileLock::KeyFileLock(KeyFileLock&& other) noexcept
    : cost_{other.cost_}
    , salt_{other.salt_}
    , key_{other.key_} {
    sodium_memzero(other.key_.data(), other.key_.size());
}

KeyFileLock& KeyFileLock::operator=(KeyFileLock&& other) noexcept {
    std::swap(cost_, other.cost_);
    std::swap(salt_, other.salt_);
    std::swap(key_, other.key_);
    return *this;
}

KeyFileLock::~KeyFileLock() {
    sodium_memzero(key_.data(), key_.size());
}

void forget(KeyRing& ring) {
    for (Seed* const seed : {&ring.keys.box_seed, &ring.keys.signing_seed, &ring.keys.noise_key}) {
        forget(*seed);
    }
}

std::vector<std::uint8_t>
write_key_file(const KeyRing& ring, const KeyFileLock& lock, const KeyFileNonce& nonce) {
    return KeyFileLocker::file(ring, lock, nonce);
}

Result<std::vector<std::uint8_t>> write_key_file(
    const KeyRing& ring,
    std::string_view passphrase,
    const KeyFileRandomness& randomness,
    const GuessCost& cost
) {
    const Parameters parameters{cost, randomness};
    auto key = stretched(passphrase, parameters);
    if (!key) {
        return Error{ErrorCode::TooLarge, "memory"};
    }
    std::vector<std::uint8_t> file = file_of(ring, parameters, *key);
    sodium_memzero(key->data(), key->size());
    return file;
}

Result<KeyRing> read_key_file(std::span<const std::uint8_t> bytes, std::string_view passphrase) {
    auto opened = open_key_file(bytes, passphrase);
    if (!opened) {
        return opened.error();
    }
    return std::move(opened->ring);
}

Result<OpenedKeyFile>
open_key_file(std::span<const std::uint8_t> bytes, std::string_view passphrase) {
    auto records = open_file(bytes, FileKind::Key);
    if (!records) {
        return records.error();
    }
    if (records->done()) {
        return Error{ErrorCode::Truncated, "key file"};
    }
    const Record head = records->next();
    if (head.type != record_parameters_1) {
        return Error{ErrorCode::BadValue, "type of record"};
    }
    Budget budget{head.payload.size()};
    Reader reader{head.payload, budget};
    Parameters parameters;
    reader(parameters);
    if (const auto fault = reader.finish()) {
        return *fault;
    }
    const GuessCost& cost = parameters.cost;
    if (cost.passes > most_passes || cost.memory_kib > most_memory_kib) {
        return Error{ErrorCode::TooLarge, "cost of a guess"};
    }
    if (cost.passes < 1 || cost.memory_kib < least_memory_kib) {
        return Error{ErrorCode::BadValue, "cost of a guess"};
    }
    if (records->done()) {
        return Error{ErrorCode::Truncated, "key file"};
    }
    const Record hidden = records->next();
    if (hidden.type != record_secrets || hidden.payload.size() < crypto_secretbox_MACBYTES) {
        return Error{ErrorCode::BadValue, "type of record"};
    }
    if (!records->done()) {
        return Error{ErrorCode::TrailingBytes, "key file"};
    }
    auto key = stretched(passphrase, parameters);
    if (!key) {
        return Error{ErrorCode::TooLarge, "memory"};
    }
    std::vector<std::uint8_t> plain(hidden.payload.size() - crypto_secretbox_MACBYTES);
    const bool opened = crypto_secretbox_open_easy(
                            plain.data(),
                            hidden.payload.data(),
                            hidden.payload.size(),
                            parameters.randomness.nonce.data(),
                            key->data()
                        ) == 0;
    KeyFileLock lock = KeyFileLocker::lock(parameters, *key);
    sodium_memzero(key->data(), key->size());
    if (!opened) {
        return Error{ErrorCode::WrongSeal, "key file"};
    }
    auto ring = ring_of(plain);
    sodium_memzero(plain.data(), plain.size());
    if (!ring) {
        return ring.error();
    }
    return OpenedKeyFile{std::move(*ring), std::move(lock)};
}

}   // namespace wb::wire
