#include "core/wire/vault_create.hpp"

#include <algorithm>

#include "core/base/result.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::wire {

namespace {

std::vector<std::uint8_t> refusal(ErrorCode code) {
    return write_message({static_cast<std::uint32_t>(code) + 1, {}});
}

template <std::size_t Size>
void take(std::array<std::uint8_t, Size>& value, Bytes& random) {
    std::copy_n(random.begin(), Size, value.begin());
    random = random.subspan(Size);
}

// Secrets do not stay in the vault's memory longer than the job takes.
class FreshRing {
public:
    FreshRing(Bytes random, KeyFileRandomness& sealing) {
        take(ring.keys.box_seed, random);
        take(ring.keys.signing_seed, random);
        take(ring.keys.noise_key, random);
        take(sealing.salt, random);
        take(sealing.nonce, random);
    }

    ~FreshRing() {
        forget(ring.keys.box_seed);
        forget(ring.keys.signing_seed);
        forget(ring.keys.noise_key);
    }

    FreshRing(const FreshRing&) = delete;
    FreshRing& operator=(const FreshRing&) = delete;

    KeyRing ring = {};
};

}   // namespace

std::vector<std::uint8_t>
create_workshop(const VaultMessage& request, Bytes random, const GuessCost& cost) {
    if (request.parts.size() != 2 || random.size() != randomness_to_create ||
        request.parts[1].size() < shortest_passphrase) {
        return refusal(ErrorCode::BadValue);
    }
    auto plan = read_plan(request.parts[0]);
    if (!plan) {
        return refusal(plan.error().code);
    }
    KeyFileRandomness sealing;
    FreshRing fresh{random, sealing};
    const auto workshop = sign_workshop(std::move(*plan), fresh.ring.keys);
    if (!workshop) {
        return refusal(workshop.error().code);
    }
    fresh.ring.workshop = workshop->id();
    const std::string_view passphrase = text_of(request.parts[1]);
    const auto key = write_key_file(fresh.ring, passphrase, sealing, cost);
    if (!key) {
        return refusal(key.error().code);
    }
    // A key that nobody can open would lose a whole workshop, so it is opened once before.
    auto again = read_key_file(*key, passphrase);
    const bool same = again && *again == fresh.ring;
    if (again) {
        forget(again->keys.box_seed);
        forget(again->keys.signing_seed);
        forget(again->keys.noise_key);
    }
    if (!same) {
        return refusal(again ? ErrorCode::WrongSeal : again.error().code);
    }
    const std::vector<std::uint8_t> file = workshop->file();
    return write_message({0, {file, *key}});
}

}   // namespace wb::wire
