// The limits of content, and what must hold in every bundle. Packer and reader share them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/result.hpp"
#include "core/content/content.hpp"

namespace wb::content {

inline constexpr std::size_t most_texts = 2048;
inline constexpr std::size_t most_interface_code_points = 1000;   ///< of one interface text
inline constexpr std::size_t most_content_code_points =
    320;   ///< of every other text: 280 and soft hyphens
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
inline constexpr std::size_t most_places = 5;            ///< of a rank
inline constexpr std::size_t most_who = 8;               ///< of one branch
inline constexpr std::size_t most_sentences = 4;         ///< of one exercise
inline constexpr std::size_t most_questions = 3;         ///< about one picture
inline constexpr std::size_t most_parts = 48;            ///< of one template
inline constexpr int longest_workshop_minutes = 240;
inline constexpr int most_people = 100;   ///< that a template is made for
inline constexpr int longest_minutes = 60;
inline constexpr int smallest_group_floor = 5;   ///< privacy.md: k can only be raised

/// Which kinds a block's answer may take its options from.
bool suits(BlockKind kind, OptionSource source);

/// True when the option is one of those that the block's answers may name.
bool offers(const Block& block, std::string_view option, const Bundle& bundle);

/// A grid has as many options as its shape has fields.
bool grid_fits(const Block& block);

/// How many options, cards or lines a block of this kind may ask for at most.
std::size_t highest_most(BlockKind kind);

/// What is wrong with a bundle, if anything: an id that is none or occurs twice, a reference to
/// nothing, an empty or impossible text, a number outside its range. The author's sentences are
/// made in source.cpp; this is the reader's last look.
std::optional<Error> fault_in(const Bundle& bundle);

}   // namespace wb::content
