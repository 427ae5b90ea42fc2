// The interface texts of the current language, by key, with named placeholders filled in.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "core/content/content.hpp"

#include "text_keys.hpp"   // generated from assets/ui/de.json

namespace wb::ui {

class Words {
public:
    explicit Words(const content::Bundle& bundle) : bundle_{bundle} {}

    const std::string& operator()(Text key) const {
        return bundle_.texts[static_cast<std::size_t>(key)];
    }

    using Filling = std::pair<std::string_view, std::string>;

    /// The text with every `{name}` replaced.
    std::string operator()(Text key, std::initializer_list<Filling> fillings) const {
        return fill((*this)(key), fillings);
    }

    static std::string fill(std::string text, std::initializer_list<Filling> fillings);

    const content::Bundle& bundle() const { return bundle_; }

private:
    const content::Bundle& bundle_;
};

/// True when the bundle was packed for the same interface keys as this build.
bool fits_this_build(const content::Bundle& bundle);

}   // namespace wb::ui
