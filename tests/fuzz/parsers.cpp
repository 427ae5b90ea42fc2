// libFuzzer's entry: bytes from anywhere into every reader.
#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    wb::fuzz::parsers({bytes, size});
    return 0;
}
