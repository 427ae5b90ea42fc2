// Memory that is freed keeps nothing.
#pragma once

namespace wb::browser {

/// Overwrites what `std::malloc` or `operator new` gave, all of it, and frees it. `operator delete`
/// does the same in every module of the page (wiping.cpp).
void wipe_and_free(void* memory) noexcept;

}   // namespace wb::browser
