#include "core/content/finding.hpp"

namespace wb::content {

std::string line_of(const Finding& finding) {
    std::string line = finding.file;
    if (!finding.place.empty()) {
        line += ", " + finding.place;
    }
    return line + ": " + finding.sentence;
}

}   // namespace wb::content
