// `wirkbrille coach`: the coach on the command line, and how often it is right.
#pragma once

#include <span>
#include <string>

namespace wb::cli {

/// The words behind "coach"; returns the exit code.
int coach_command(std::span<const std::string> words);

}   // namespace wb::cli
