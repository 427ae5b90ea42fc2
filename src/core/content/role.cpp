#include "core/content/role.hpp"

#include <array>
#include <utility>

namespace wb::content {

std::size_t longest(Role role) {
    switch (role) {
    case Role::Button: return 28;
    case Role::Title: return 44;
    case Role::Heading: return 120;
    case Role::Help: return 280;
    case Role::Option: return 72;
    case Role::ScaleWord: return 28;
    case Role::TaskLabel: return 44;
    case Role::PictureTitle: return 60;
    case Role::Spoken: return 400;
    case Role::Sentence:
    case Role::Predicate: return 120;
    case Role::Interface: return 400;
    }
    return 0;
}

Role role_of_key(std::string_view key) {
    constexpr auto named = std::to_array<std::pair<std::string_view, Role>>({
        {"button", Role::Button},
        {"title", Role::Title},
        {"heading", Role::Heading},
        {"help", Role::Help},
        {"option", Role::Option},
    });
    const std::string_view first_word = key.substr(0, key.find('-'));
    const std::string_view last_word = key.substr(key.rfind('-') + 1);   // npos + 1 is 0
    for (const auto& [word, role] : named) {
        if (first_word == word || last_word == word) {
            return role;
        }
    }
    return Role::Interface;
}

std::string name_of(Role role) {
    switch (role) {
    case Role::Button: return "a button";
    case Role::Title: return "a title";
    case Role::Heading: return "a heading or question";
    case Role::Help: return "a help or hint";
    case Role::Option: return "an option";
    case Role::ScaleWord: return "a word of a scale";
    case Role::TaskLabel: return "a label";
    case Role::PictureTitle: return "the title of a picture";
    case Role::Spoken: return "what is said";
    case Role::Sentence:
    case Role::Predicate: return "such a sentence";
    case Role::Interface: return "a text of the interface";
    }
    return {};
}

}   // namespace wb::content
