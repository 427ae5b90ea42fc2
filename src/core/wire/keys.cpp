#include "core/wire/keys.hpp"

#include <algorithm>
#include <string>

#include <sodium/crypto_box.h>
#include <sodium/crypto_generichash.h>
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

namespace wb::wire {

namespace {

static_assert(crypto_box_SEALBYTES == seal_overhead);
static_assert(crypto_box_SEEDBYTES == 32 && crypto_sign_SEEDBYTES == 32);
static_assert(crypto_sign_BYTES == std::tuple_size_v<Signature>);

struct BoxPair {
    domain::PublicKey open = {};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret = {};
};

BoxPair box_pair(const Seed& seed) {
    BoxPair pair;
    crypto_box_seed_keypair(pair.open.data(), pair.secret.data(), seed.data());
    return pair;
}

struct SigningPair {
    domain::PublicKey open = {};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret = {};
};

SigningPair signing_pair(const Seed& seed) {
    SigningPair pair;
    crypto_sign_seed_keypair(pair.open.data(), pair.secret.data(), seed.data());
    return pair;
}

using Nonce = std::array<std::uint8_t, crypto_box_NONCEBYTES>;

// As crypto_box_seal makes it: BLAKE2b over both public keys.
Nonce nonce_for(std::span<const std::uint8_t, 32> one_time, const domain::PublicKey& receiver) {
    std::array<std::uint8_t, 64> keys{};
    std::copy(one_time.begin(), one_time.end(), keys.begin());
    std::copy(receiver.begin(), receiver.end(), keys.begin() + 32);
    Nonce nonce{};
    crypto_generichash(nonce.data(), nonce.size(), keys.data(), keys.size(), nullptr, 0);
    return nonce;
}

std::string_view name_of(Purpose purpose) {
    switch (purpose) {
    case Purpose::Descriptor: return "wirkbrille workshop 1";
    case Purpose::Release: return "wirkbrille release 1";
    }
    return {};
}

std::vector<std::uint8_t> message(std::span<const std::uint8_t> bytes, Purpose purpose) {
    const auto name = bytes_of(name_of(purpose));
    std::vector<std::uint8_t> result(name.begin(), name.end());
    result.push_back(0);
    result.insert(result.end(), bytes.begin(), bytes.end());
    return result;
}

}   // namespace

domain::PublicKey box_key_of(const WorkshopKeys& keys) {
    return box_pair(keys.box_seed).open;
}

domain::PublicKey signing_key_of(const WorkshopKeys& keys) {
    return signing_pair(keys.signing_seed).open;
}

std::optional<std::vector<std::uint8_t>>
seal(std::span<const std::uint8_t> plain, const domain::PublicKey& box_key, const Seed& one_time) {
    BoxPair pair = box_pair(one_time);
    const Nonce nonce = nonce_for(pair.open, box_key);
    std::vector<std::uint8_t> sealed(plain.size() + seal_overhead);
    std::copy(pair.open.begin(), pair.open.end(), sealed.begin());
    const bool done = crypto_box_easy(
                          sealed.data() + pair.open.size(),
                          plain.data(),
                          plain.size(),
                          nonce.data(),
                          box_key.data(),
                          pair.secret.data()
                      ) == 0;
    forget(pair.secret);
    return done ? std::optional{std::move(sealed)} : std::nullopt;
}

Opener::Opener(const WorkshopKeys& keys) {
    const BoxPair pair = box_pair(keys.box_seed);
    public_key_ = pair.open;
    secret_key_ = pair.secret;
}

std::optional<std::vector<std::uint8_t>> Opener::open(std::span<const std::uint8_t> sealed) const {
    if (sealed.size() < seal_overhead) {
        return std::nullopt;
    }
    std::vector<std::uint8_t> plain(sealed.size() - seal_overhead);
    const Nonce nonce = nonce_for(sealed.first<32>(), public_key_);
    const bool opened = crypto_box_open_easy(
                            plain.data(),
                            sealed.data() + 32,
                            sealed.size() - 32,
                            nonce.data(),
                            sealed.data(),
                            secret_key_.data()
                        ) == 0;
    return opened ? std::optional{std::move(plain)} : std::nullopt;
}

Signature sign(std::span<const std::uint8_t> bytes, Purpose purpose, const WorkshopKeys& keys) {
    const std::vector<std::uint8_t> text = message(bytes, purpose);
    Signature signature{};
    crypto_sign_detached(
        signature.data(),
        nullptr,
        text.data(),
        text.size(),
        signing_pair(keys.signing_seed).secret.data()
    );
    return signature;
}

bool is_signed(
    std::span<const std::uint8_t> bytes,
    Purpose purpose,
    const Signature& signature,
    const domain::PublicKey& signing_key
) {
    const std::vector<std::uint8_t> text = message(bytes, purpose);
    return crypto_sign_verify_detached(
               signature.data(), text.data(), text.size(), signing_key.data()
           ) == 0;
}

void forget(std::span<std::uint8_t> bytes) {
    sodium_memzero(bytes.data(), bytes.size());
}

std::span<const std::uint8_t> bytes_of(std::string_view text) {
    // Reading any object as bytes is what the standard allows a reinterpret_cast for.
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view text_of(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}   // namespace wb::wire
