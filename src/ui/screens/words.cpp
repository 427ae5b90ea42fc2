#include "ui/screens/words.hpp"

namespace wb::ui {

std::string Words::fill(std::string text, std::initializer_list<Filling> fillings) {
    for (const auto& [name, words] : fillings) {
        const std::string placeholder = "{" + std::string{name} + "}";
        for (auto at = text.find(placeholder); at != std::string::npos;
             at = text.find(placeholder, at + words.size())) {
            text.replace(at, placeholder.size(), words);
        }
    }
    return text;
}

bool fits_this_build(const content::Bundle& bundle) {
    return bundle.text_keys_hash == text_keys_hash && bundle.texts.size() == text_count;
}

}   // namespace wb::ui
