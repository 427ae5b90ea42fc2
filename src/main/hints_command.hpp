// `wirkbrille hints`: what in a line could tell who is meant.
#pragma once

#include <span>
#include <string>

namespace wb::cli {

/// The words behind "hints"; returns the exit code.
int hints_command(std::span<const std::string> words);

}   // namespace wb::cli
