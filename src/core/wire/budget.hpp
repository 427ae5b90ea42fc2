// How much memory a file may take when it is read: its readers spend from one budget.
#pragma once

#include <cstddef>

namespace wb::wire {

/// How much memory the values read from one file may take: twice the file and a mebibyte, less what
/// the reading itself needs. A short element can be large in memory (an empty text: 2 bytes there,
/// 32 here), so limits on lists alone would not bound it.
class Budget {
public:
    explicit Budget(std::size_t file_size) : left_{2 * file_size + (1024 - 64) * 1024UL} {}

    /// False when that much is not left.
    bool spend(std::size_t bytes) {
        const bool enough = bytes <= left_;
        left_ -= enough ? bytes : left_;
        return enough;
    }

private:
    std::size_t left_;
};

}   // namespace wb::wire
