// The only way to make an open text. Included by what hears the person and by nothing else
// (tests/static/layers.mjs): the edit of a `text` block and the reader of the person's own file.
#pragma once

#include <string>
#include <utility>

#include "core/domain/answers.hpp"

namespace wb::domain {

class OpenTextMaker {
public:
    static OpenText typed(std::string words) { return OpenText{std::move(words)}; }
};

}   // namespace wb::domain
