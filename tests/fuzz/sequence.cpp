// libFuzzer's entry: sequences of handing in, replaying and freezing.
#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    wb::fuzz::sequence({bytes, size});
    return 0;
}
