// Hints on a line as bytes: in the browser they are found in a module of its own, loaded when first
// asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/privacy/text_hints.hpp"

namespace wb::privacy {

struct HintsReply {
    std::string line = {};   ///< that was asked about
    std::vector<Hint> hints = {};

    bool operator==(const HintsReply&) const = default;
};

std::string write_hints(const HintsReply& reply);

/// Nothing when these are no bytes of `write_hints`, or a hint lies outside its line.
std::optional<HintsReply> read_hints(std::string_view bytes);

}   // namespace wb::privacy
