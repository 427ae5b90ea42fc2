// The content without words: which steps, blocks, options, tasks and effects there are. Inside of
// the check only.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/content/content.hpp"
#include "core/content/reading.hpp"

namespace wb::content {

struct Structure {
    Bundle bundle = {};   ///< all but the words
    std::uint32_t categories_revision = 0;
    std::uint32_t effects_revision = 0;
    std::map<std::string, std::uint32_t> branch_revisions = {};
};

/// Reads all structure files; what is wrong goes to the reading's findings.
Structure read_structure(Reading& reading);

}   // namespace wb::content
