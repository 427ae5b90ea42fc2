#include "core/base/id.hpp"

namespace wb {

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > longest_id || text.front() < 'a' || text.front() > 'z') {
        return false;
    }
    char before = '-';
    for (const char c : text) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!word && (c != '-' || before == '-')) {
            return false;
        }
        before = c;
    }
    return before != '-';
}

}   // namespace wb
