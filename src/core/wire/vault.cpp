#include "core/wire/vault.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/result.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/vault_message.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::wire {

namespace {

constexpr std::size_t seed_size = std::tuple_size_v<Seed>;

bool is(const VaultMessage& request, VaultJob job) {
    return request.number == static_cast<std::uint32_t>(job);
}

std::vector<std::uint8_t> refusal(ErrorCode code) {
    return write_message({static_cast<std::uint32_t>(code) + 1, {}});
}

std::vector<std::uint8_t> answer(const Result<SignedWorkshop>& workshop) {
    if (!workshop) {
        return refusal(workshop.error().code);
    }
    const std::vector<std::uint8_t> file = workshop->file();
    return write_message({0, {file}});
}

std::vector<std::uint8_t> seal_all(const VaultMessage& request, Bytes random) {
    const auto workshop = read_workshop(request.parts.front());
    if (!workshop) {
        return refusal(workshop.error().code);
    }
    const std::size_t count = request.parts.size() - 1;
    if (count > most_handed_in) {
        return refusal(ErrorCode::TooLarge);
    }
    if (count == 0 || random.size() != count * seed_size) {
        return refusal(ErrorCode::BadValue);
    }
    HandIn hand_in{workshop->id(), {}};
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes plain = request.parts[i + 1];
        Seed one_time{};
        std::copy_n(random.subspan(i * seed_size).begin(), one_time.size(), one_time.begin());
        auto sealed = seal(plain, workshop->workshop().box_key, one_time);
        forget(one_time);
        if (!sealed) {
            return refusal(ErrorCode::BadValue);
        }
        hand_in.sealed.push_back(std::move(*sealed));
    }
    const std::vector<std::uint8_t> file = write_hand_in(std::move(hand_in));
    // Refuses sizes that no record has, and is in the order of the file: that of the request would
    // tell which record is which.
    const auto sorted = read_hand_in(file);
    if (!sorted) {
        return refusal(sorted.error().code);
    }
    VaultMessage done{0, {sorted->workshop, file}};
    done.parts.insert(done.parts.end(), sorted->sealed.begin(), sorted->sealed.end());
    return write_message(done);
}

}   // namespace

std::size_t randomness_for(Bytes request) {
    const auto message = read_message(request);
    if (!message || !is(*message, VaultJob::Seal) || message->parts.empty()) {
        return 0;
    }
    return std::min(message->parts.size() - 1, most_handed_in) * seed_size;
}

std::vector<std::uint8_t> carry_out(Bytes request, Bytes random) {
    const auto message = read_message(request);
    if (!message || message->parts.empty()) {
        return refusal(ErrorCode::BadValue);
    }
    const Bytes first = message->parts.front();
    const bool alone = message->parts.size() == 1;
    if (is(*message, VaultJob::CheckFile) && alone) {
        return answer(read_workshop(first));
    }
    if (is(*message, VaultJob::CheckLink) && alone) {
        return answer(read_link(text_of(first)));
    }
    if (is(*message, VaultJob::Seal)) {
        return seal_all(*message, random);
    }
    return refusal(ErrorCode::BadValue);
}

}   // namespace wb::wire
