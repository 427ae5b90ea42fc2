#include "core/content/placeholders.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace wb::content {

namespace {

constexpr auto card_placeholders = std::to_array<std::string_view>({"card"});
// A new name is added here and in assets/README.md.
constexpr auto interface_placeholders = std::to_array<std::string_view>({
    "answer",   "blockers", "card",  "count",    "day",    "effect",  "first",    "for",
    "idea",     "level",    "list",  "number",   "option", "percent", "question", "remark",
    "expected", "fewest",   "file",  "from",     "most",   "name",    "to",       "unit",
    "second",   "sign",     "state", "strength", "task",   "third",   "title",    "words",
});

std::span<const std::string_view> allowed_names(Placeholders allowed) {
    switch (allowed) {
    case Placeholders::None:
    case Placeholders::Parts: return {};
    case Placeholders::Card: return card_placeholders;
    case Placeholders::Interface: return interface_placeholders;
    }
    return {};
}

std::string list_of(std::span<const std::string_view> names) {
    if (names.empty()) {
        return "this text has none";
    }
    std::string list = "known are";
    for (const std::string_view name : names) {
        list += (name == names.front() ? " {" : ", {") + std::string{name} + "}";
    }
    return list;
}

}   // namespace

std::vector<std::string> placeholders(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t begin = text.find('{'); begin != std::string_view::npos;
         begin = text.find('{', begin + 1)) {
        const std::size_t end = text.find_first_of("{}", begin + 1);
        if (end != std::string_view::npos && text[end] == '}') {
            names.emplace_back(text.substr(begin + 1, end - begin - 1));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> placeholder_complaints(std::string_view text, Placeholders allowed) {
    const auto opened = std::count(text.begin(), text.end(), '{');
    const auto closed = std::count(text.begin(), text.end(), '}');
    const auto names = placeholders(text);
    if (opened != closed || static_cast<std::size_t>(opened) != names.size()) {
        return {"A brace { or } is missing or too many around a placeholder."};
    }
    if (allowed == Placeholders::Parts) {
        return {};
    }
    std::vector<std::string> complaints;
    const auto known = allowed_names(allowed);
    for (const std::string& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            complaints.push_back(
                "The placeholder {" + name + "} is not known here; " + list_of(known) + "."
            );
        }
    }
    return complaints;
}

}   // namespace wb::content
