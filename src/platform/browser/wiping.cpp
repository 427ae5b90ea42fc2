// Whatever is freed is overwritten first: on a shared device the words of one person must not lie
// in memory when the next one comes, and every text, answer and record lives in memory that C++
// frees with these.
#include "platform/browser/wiping.hpp"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

// Of the C library, in a header of its own that no standard names.
extern "C" std::size_t malloc_usable_size(void* memory);

namespace wb::browser {

void wipe_and_free(void* memory) noexcept {
    if (memory == nullptr) {
        return;
    }
    std::memset(memory, 0, malloc_usable_size(memory));
    // Else the compiler may leave out what nobody reads any more.
    asm volatile("" : : "r"(memory) : "memory");
    std::free(memory);
}

}   // namespace wb::browser

void operator delete(void* memory) noexcept {
    wb::browser::wipe_and_free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    wb::browser::wipe_and_free(memory);
}

void operator delete[](void* memory) noexcept {
    wb::browser::wipe_and_free(memory);
}

void operator delete[](void* memory, std::size_t) noexcept {
    wb::browser::wipe_and_free(memory);
}
