#include "app/ports.hpp"

namespace wb::app {

namespace {

// Three digits, one per setting: small, and nothing in it can be about a person.
int digit(std::string_view text, std::size_t at, int highest) {
    const int value = at < text.size() ? text[at] - '0' : 0;
    return value >= 0 && value <= highest ? value : 0;
}

}   // namespace

std::string settings_text(const Settings& settings) {
    std::string text;
    for (const int value :
         {static_cast<int>(settings.appearance),
          static_cast<int>(settings.contrast),
          static_cast<int>(settings.text_size)}) {
        text.push_back(static_cast<char>('0' + value));
    }
    return text;
}

Settings settings_from(std::string_view text) {
    return {
        static_cast<Appearance>(digit(text, 0, 2)),
        static_cast<Contrast>(digit(text, 1, 1)),
        static_cast<TextSize>(digit(text, 2, 2)),
    };
}

}   // namespace wb::app
