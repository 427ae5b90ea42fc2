// A small content that is in order: what the tests of the check break, one thing at a time.
#pragma once

#include "core/content/source.hpp"

namespace wb::samples {

content::Assets assets();

}   // namespace wb::samples
