// The coach's answer as bytes: the coach is a module of its own in the browser, loaded when first
// asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/coach/coach.hpp"

namespace wb::coach {

struct Reply {
    std::string sentence = {};   ///< that was asked about
    Judgement judgement = {};

    bool operator==(const Reply&) const = default;
};

std::string write_reply(const Reply& reply);

/// Nothing when these are no bytes of `write_reply`.
std::optional<Reply> read_reply(std::string_view bytes);

}   // namespace wb::coach
