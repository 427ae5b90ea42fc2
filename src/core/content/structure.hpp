// The content without words: which steps, blocks, options, tasks and effects there are. Inside of
// the check only.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/content/content.hpp"
#include "core/content/guide.hpp"
#include "core/content/reading.hpp"

namespace wb::content {

struct Structure {
    Bundle bundle = {};     ///< all but the words
    LeadBundle lead = {};   ///< likewise
    std::uint32_t categories_revision = 0;
    std::uint32_t effects_revision = 0;
    std::map<std::string, std::uint32_t> branch_revisions = {};
};

template <class Enum>
using Names = std::initializer_list<std::pair<std::string_view, Enum>>;

/// The value that the name at `key` stands for. Nothing when the name is missing or unknown, which
/// is a finding; then nothing that depends on the value is worth saying.
template <class Enum>
std::optional<Enum> named(const Fields& fields, std::string_view key, Names<Enum> names) {
    const wire::JsonValue* value = fields.need(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    const std::string name = Fields::text_of(*value, fields.at(key));
    std::vector<std::string_view> known;
    for (const auto& [candidate, meaning] : names) {
        if (candidate == name) {
            return meaning;
        }
        known.push_back(candidate);
    }
    if (std::holds_alternative<std::string>(value->value)) {
        fields.at(key).say(quoted(name) + " is not known here. Known are " + listed(known) + ".");
    }
    return std::nullopt;
}

/// Says so when a key stands where it means nothing: `who_has_it` is what has it.
void check_only(
    const Fields& fields, std::string_view key, bool allowed, std::string_view who_has_it
);

/// The folders below `parent` in the order of its order.json, which names each of them once.
std::vector<std::string> ordered_folders(Reading& reading, const std::string& parent);

/// Reads exercises/: steps, blocks, pictures.
void read_exercises(Reading& reading, Structure& structure);

/// Reads templates/. After the exercises, which its parts name.
void read_templates(Reading& reading, Structure& structure);

/// Reads all structure files; what is wrong goes to the reading's findings.
Structure read_structure(Reading& reading);

}   // namespace wb::content
