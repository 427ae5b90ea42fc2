// Reads the pictures of an exercise: what a group sees of its answers.
#pragma once

#include <vector>

#include "core/content/content.hpp"
#include "core/content/guide.hpp"
#include "core/content/reading.hpp"

namespace wb::content {

/// `whole`: nothing is wrong with the steps, so that the pictures can be held against them.
std::vector<Picture> read_pictures(const Fields& file, const Exercise& exercise, bool whole);

}   // namespace wb::content
