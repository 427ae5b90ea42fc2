// A facilitator's vault in the browser: the vault (main/vault.cpp) and beside it one session, kept
// until it is locked or the worker is ended. A module of its own, so that nobody who takes part
// loads what opens, freezes and releases.
#include "core/wire/lead_vault.hpp"

#include <cstdint>
#include <cstdlib>
#include <span>
#include <utility>
#include <vector>

#include <emscripten.h>

#include "app/simulate/team.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/vault.hpp"

namespace {

std::vector<std::uint8_t>& answer() {
    static std::vector<std::uint8_t> bytes;
    return bytes;
}

wb::wire::LeadVault& lead() {
    static wb::wire::LeadVault vault{&wb::app::invented_team};
    return vault;
}

std::span<std::uint8_t> bytes_at(std::uint8_t* data, int size) {
    return {data, static_cast<std::size_t>(size)};
}

}   // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* wb_alloc(int size) {
    return std::malloc(static_cast<std::size_t>(size));
}

EMSCRIPTEN_KEEPALIVE int wb_randomness(std::uint8_t* request, int size) {
    const auto bytes = bytes_at(request, size);
    return static_cast<int>(wb::wire::randomness_for(bytes) + wb::wire::lead_randomness_for(bytes));
}

/// Carries out a request. Both buffers are overwritten and freed. The answer lies at `wb_answer`;
/// what is returned is how many bytes it has.
EMSCRIPTEN_KEEPALIVE int
wb_carry_out(std::uint8_t* request, int size, std::uint8_t* random, int random_size) {
    const auto asked = bytes_at(request, size);
    const auto drawn = bytes_at(random, random_size);
    auto of_session = lead().carry_out(asked, drawn);
    answer() = of_session ? std::move(*of_session) : wb::wire::carry_out(asked, drawn);
    wb::wire::forget(asked);
    wb::wire::forget(drawn);
    std::free(request);
    std::free(random);
    return static_cast<int>(answer().size());
}

EMSCRIPTEN_KEEPALIVE const std::uint8_t* wb_answer() {
    return answer().data();
}
}
