// The vault in the browser: a module of its own, run in a worker, loaded when something is first to
// be checked or sealed. Bytes in, bytes out; it keeps nothing of what it was given.
#include "core/wire/vault.hpp"

#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include <emscripten.h>

#include "core/wire/keys.hpp"

namespace {

std::vector<std::uint8_t>& answer() {
    static std::vector<std::uint8_t> bytes;
    return bytes;
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
    return static_cast<int>(wb::wire::randomness_for(bytes_at(request, size)));
}

/// Carries out a request. Both buffers are overwritten and freed. The answer lies at `wb_answer`;
/// what is returned is how many bytes it has.
EMSCRIPTEN_KEEPALIVE int
wb_carry_out(std::uint8_t* request, int size, std::uint8_t* random, int random_size) {
    answer() = wb::wire::carry_out(bytes_at(request, size), bytes_at(random, random_size));
    wb::wire::forget(bytes_at(request, size));
    wb::wire::forget(bytes_at(random, random_size));
    std::free(request);
    std::free(random);
    return static_cast<int>(answer().size());
}

EMSCRIPTEN_KEEPALIVE const std::uint8_t* wb_answer() {
    return answer().data();
}
}
