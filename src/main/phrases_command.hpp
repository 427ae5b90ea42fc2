// `wirkbrille phrases`: the sentences that the app can build, counted and drawn at random.
#pragma once

#include <span>
#include <string>

namespace wb::cli {

/// The words behind "phrases"; returns the exit code.
int phrases_command(std::span<const std::string> words);

}   // namespace wb::cli
