// A small content that is in order and has everything once: what the tests of the check break, one
// thing at a time.
#pragma once

#include <map>
#include <string>

#include "core/content/source.hpp"

namespace wb::samples {

content::Assets assets();

/// The files of exercises/: every kind of block and picture, every key.
void add_exercises(std::map<std::string, std::string>& files);

}   // namespace wb::samples
