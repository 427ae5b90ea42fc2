// libFuzzer's entry: requests to a facilitator's vault.
#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    wb::fuzz::lead({bytes, size});
    return 0;
}
