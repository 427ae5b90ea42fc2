// Work on a range, split over the processors there are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace wb::cli {

/// Calls work(from, to) for parts of 0 ... count that together are all of it, each on a thread of
/// its own; returns when all are done. `work` throws nothing and shares only what it may.
template <class Work>
void on_all_cores(std::size_t count, Work work) {
    const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    const std::size_t part = (count + cores - 1) / cores;
    std::vector<std::thread> threads;
    for (std::size_t from = part; from < count; from += part) {
        threads.emplace_back(work, from, std::min(from + part, count));
    }
    work(std::size_t{0}, std::min(part, count));
    for (std::thread& thread : threads) {
        thread.join();
    }
}

}   // namespace wb::cli
