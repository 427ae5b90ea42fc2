// What the content check says to an author: a file, a place in it, and a sentence that helps.
#pragma once

#include <string>
#include <vector>

namespace wb::content {

struct Finding {
    std::string file = {};   ///< as the author knows it: "assets/exercises/effect-map/text.de.json"
    std::string place =
        {};   ///< the keys that lead there: "steps \u203A effect \u203A heading"; empty: the file
    std::string sentence = {};

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

/// "file, place: sentence"
std::string line_of(const Finding& finding);

}   // namespace wb::content
