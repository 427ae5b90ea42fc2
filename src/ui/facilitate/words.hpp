// The texts of a facilitator's part of the app, beside those that every part has.
#pragma once

#include <initializer_list>
#include <string>

#include "core/content/guide.hpp"
#include "ui/screens/words.hpp"

#include "lead_text_keys.hpp"   // generated from assets/ui/lead.de.json

namespace wb::ui {

/// Everything that this part loads, in one language.
struct LeadContent {
    content::Bundle bundle = {};
    content::LeadBundle lead = {};
};

class LeadWords {
public:
    explicit LeadWords(const LeadContent& content) : content_{content}, common_{content.bundle} {}

    const std::string& operator()(LeadText key) const {
        return content_.lead.texts[static_cast<std::size_t>(key)];
    }

    std::string operator()(LeadText key, std::initializer_list<Words::Filling> fillings) const {
        return Words::fill((*this)(key), fillings);
    }

    const Words& common() const { return common_; }

    const content::Bundle& bundle() const { return content_.bundle; }

    const content::Guide& guide() const { return content_.lead.guide; }

private:
    const LeadContent& content_;
    Words common_;
};

/// True when both were packed for the same keys as this build, and for one language.
inline bool fits_this_build(const LeadContent& content) {
    return fits_this_build(content.bundle) && content.lead.text_keys_hash == lead_text_keys_hash &&
           content.lead.texts.size() == lead_text_count &&
           content.lead.language == content.bundle.language;
}

}   // namespace wb::ui
