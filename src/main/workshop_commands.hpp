// The commands about workshops: simulate, merge, release, union, verify, inspect. Each takes the
// words behind its name and returns the exit code.
#pragma once

#include <span>
#include <string>

namespace wb::cli {

int simulate_command(std::span<const std::string> words);
int merge_command(std::span<const std::string> words);
int release_command(std::span<const std::string> words);
int union_command(std::span<const std::string> words);
int verify_command(std::span<const std::string> words);
int inspect_command(std::span<const std::string> words);

}   // namespace wb::cli
