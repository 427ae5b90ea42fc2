#include "core/content/inflection.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/base/utf8.hpp"

namespace wb::content {

namespace {

constexpr std::string_view gap = "{who}";
constexpr std::size_t fewest_alternatives = 2;
constexpr std::size_t most_alternatives = 4;

using Alternatives = std::vector<std::string_view>;

Alternatives alternatives(std::string_view inside) {
    Alternatives result;
    for (std::size_t begin = 0;;) {
        const std::size_t bar = inside.find('|', begin);
        result.push_back(inside.substr(begin, bar - begin));
        if (bar == std::string_view::npos) {
            return result;
        }
        begin = bar + 1;
    }
}

std::size_t index_of(Form form, std::size_t count) {
    switch (form) {
    case Form::Feminine: return 0;
    case Form::Masculine: return count == 2 ? 0 : 1;
    case Form::Neuter: return count == 2 ? 0 : count == 3 ? 1 : 2;
    case Form::Plural: return count - 1;
    }
    return 0;
}

// ASCII and the German umlauts: what a subject may begin with.
std::string with_capital(std::string text) {
    const utf8::Decoded first = utf8::decode(text, 0);
    const bool ascii = first.code_point >= U'a' && first.code_point <= U'z';
    const bool umlaut =
        first.code_point == 0xE4 || first.code_point == 0xF6 || first.code_point == 0xFC;
    if (first.size == 0 || (!ascii && !umlaut)) {
        return text;
    }
    std::string result;
    utf8::append(result, first.code_point - 0x20);
    result.append(text, first.size);
    return result;
}

}   // namespace

std::string inflected(std::string_view text, Form form) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('[', at), text.size());
        const std::size_t close = std::min(text.find_first_of("[]", open + 1), text.size());
        result.append(text.substr(at, open - at));
        const bool closed = close < text.size() && text[close] == ']';
        const auto choices =
            closed ? alternatives(text.substr(open + 1, close - open - 1)) : Alternatives{};
        if (choices.size() >= fewest_alternatives && choices.size() <= most_alternatives) {
            result.append(choices[index_of(form, choices.size())]);
            at = close + 1;
        } else {
            result.append(text.substr(open, close - open));
            at = close;
        }
    }
    return result;
}

std::string inflection_fault(std::string_view text, Language language) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find_first_of("[]", at);
        if (open == std::string_view::npos) {
            return {};
        }
        const std::size_t close = text.find_first_of("[]", open + 1);
        if (text[open] != '[' || close == std::string_view::npos || text[close] != ']') {
            return "A bracket [ or ] is missing or too many.";
        }
        const auto choices = alternatives(text.substr(open + 1, close - open - 1));
        const std::size_t most =
            language == Language::German ? most_alternatives : fewest_alternatives;
        if (choices.size() < fewest_alternatives || choices.size() > most) {
            return language == Language::German
                       ? "Brackets hold two, three or four alternatives: [singular|plural], "
                         "[feminine|masculine or neuter|plural] or "
                         "[feminine|masculine|neuter|plural]."
                       : "Brackets hold two alternatives: [singular|plural].";
        }
        for (const std::string_view choice : choices) {
            if (choice.empty()) {
                return "An alternative in brackets is empty.";
            }
        }
        at = close + 1;
    }
    return {};
}

std::string about(std::string_view text, const Who& who) {
    std::string result = inflected(text, who.form);
    const std::size_t at = result.find(gap);
    if (at == std::string::npos) {
        return result;
    }
    result.replace(at, gap.size(), who.subject);
    return at == 0 ? with_capital(std::move(result)) : result;
}

}   // namespace wb::content
