// The scan behind the hints, with what it cost: for tests that hold it to linear time.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/privacy/text_hints.hpp"

namespace wb::privacy {

struct Scan {
    std::vector<Hint> hints = {};
    std::size_t steps = 0;   ///< code points and bytes looked at
};

Scan scan_text(std::string_view text, content::Language language);

}   // namespace wb::privacy
