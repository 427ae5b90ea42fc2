// Reads the blocks of a step without their words.
#pragma once

#include <optional>

#include "core/content/content.hpp"
#include "core/content/reading.hpp"

namespace wb::content {

/// When a step or block is shown; nothing when it always is.
std::optional<Condition> read_condition(const Fields& parent);

/// A block, as far as it makes sense alone; what is wrong is a finding at its spot.
Block read_block(const wire::JsonValue& value, const Spot& spot);

}   // namespace wb::content
