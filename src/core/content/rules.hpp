// The limits of content, and what must hold in every bundle. Packer and reader share them.
#pragma once

#include <cstddef>
#include <optional>

#include "core/base/result.hpp"
#include "core/content/content.hpp"

namespace wb::content {

inline constexpr std::size_t most_texts = 2048;
inline constexpr std::size_t most_interface_code_points = 1000;   ///< of one interface text
inline constexpr std::size_t most_content_code_points = 280;      ///< of every other text
inline constexpr std::size_t most_categories = 64;
inline constexpr std::size_t most_effects = 1024;
inline constexpr std::size_t most_effects_offered =
    64;   ///< for one task, all beneficiaries together
inline constexpr std::size_t most_branches = 32;
inline constexpr std::size_t most_tasks = 32;   ///< of one branch
inline constexpr std::size_t most_exercises = 32;
inline constexpr std::size_t most_steps = 48;
inline constexpr std::size_t most_blocks = 12;           ///< of one step
inline constexpr std::size_t most_options_listed = 24;   ///< of one block
inline constexpr int longest_minutes = 60;
inline constexpr int smallest_group_floor = 5;   ///< privacy.md: k can only be raised

/// Which kinds a block's answer may take its options from.
bool suits(BlockKind kind, OptionSource source);

/// How many options, cards or lines a block of this kind may ask for at most.
std::size_t highest_most(BlockKind kind);

/// What is wrong with a bundle, if anything: an id that is none or occurs twice, a reference to
/// nothing, an empty or impossible text, a number outside its range. The author's sentences are
/// made in source.cpp; this is the reader's last look.
std::optional<Error> fault_in(const Bundle& bundle);

}   // namespace wb::content
