// Reading authors' JSON with complaints: places, known keys, expected types. Inside of the check
// only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/content.hpp"
#include "core/content/finding.hpp"
#include "core/content/source.hpp"
#include "core/wire/json.hpp"

namespace wb::content {

inline constexpr std::int64_t highest_revision = 100000;
inline constexpr std::array<std::string_view, 3> beneficiary_keys{"customers", "company", "self"};

/// "de" or "en", as in the names of files.
std::string_view code_of(Language language);

/// "German" or "English", as in sentences.
std::string name_of(Language language);

/// The text in straight quotation marks, as it stands in the file.
std::string quoted(std::string_view text);

template <class Items>
std::string listed(const Items& items) {
    std::string text;
    for (const auto& item : items) {
        text += (text.empty() ? "" : ", ") + quoted(item);
    }
    return text;
}

/// A place in a file, and the list that its findings go to.
class Spot {
public:
    Spot(Findings& findings, std::string file) : findings_{&findings}, file_{std::move(file)} {}

    Spot at(std::string_view key) const;

    void say(std::string sentence) const;

private:
    Findings* findings_;
    std::string file_;
    std::string place_ = {};
};

/// The member's value, or nothing.
const wire::JsonValue* find(const wire::JsonObject& object, std::string_view key);

/// The members of an object whose keys are known beforehand. Whatever is missing, unknown or of
/// another type is said at its place, and a harmless value stands in, so that one run finds
/// everything.
class Fields {
public:
    Fields(const wire::JsonValue& value, Spot spot, std::initializer_list<std::string_view> known);

    const Spot& spot() const { return spot_; }

    Spot at(std::string_view key) const { return spot_.at(key); }

    const wire::JsonValue* get(std::string_view key) const;
    const wire::JsonValue* need(std::string_view key) const;
    std::string text(std::string_view key) const;
    std::string id(std::string_view key) const;
    std::uint32_t number(std::string_view key, std::int64_t low, std::int64_t high) const;
    std::uint32_t number_or(
        std::uint32_t absent, std::string_view key, std::int64_t low, std::int64_t high
    ) const;
    bool flag(std::string_view key) const;   ///< false when absent
    const wire::JsonList& list(std::string_view key) const;
    std::vector<std::string> ids(std::string_view key, std::size_t most) const;

    static std::string text_of(const wire::JsonValue& value, const Spot& spot);
    static std::string id_of(const wire::JsonValue& value, const Spot& spot);

private:
    const wire::JsonObject* object_;
    Spot spot_;
};

/// The place of an entry of a list: its id if it has one, else its number.
Spot entry_spot(const Spot& list, const wire::JsonValue& value, std::size_t number);

template <class Items>
void check_filled(const Items& items, const Spot& spot) {
    if (items.empty()) {
        spot.say("This list is empty.");
    }
}

template <class Items>
void check_count(const Items& items, std::size_t most, const Spot& spot) {
    check_filled(items, spot);
    if (items.size() > most) {
        spot.say(
            "This list has " + std::to_string(items.size()) + " entries; at most " +
            std::to_string(most) + " fit."
        );
    }
}

template <class Items>
void check_ids_differ(const Items& items, const Spot& spot) {
    std::set<std::string_view> seen;
    for (const auto& item : items) {
        if (!item.id.empty() && !seen.insert(item.id).second) {
            spot.say("The id " + quoted(item.id) + " stands here twice. Every id is used once.");
        }
    }
}

template <class Items>
const auto* with_id(const Items& items, std::string_view id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

/// The files under check and what was found in them so far.
class Reading {
public:
    explicit Reading(const Assets& assets) : assets_{assets} {}

    Findings findings = {};

    const Assets& assets() const { return assets_; }

    Spot spot(std::string_view path);

    /// The file as JSON; what keeps it from being read is a finding.
    std::optional<wire::JsonValue> json(const std::string& path);

    /// The folders below `parent`: each is named after an id.
    std::vector<std::string> folders(std::string_view parent) const;

private:
    const Assets& assets_;
};

/// "format" is the one that this build reads.
void check_format(const Fields& fields);

/// "id" is the name of the folder.
void check_folder_id(const Fields& fields, const std::string& folder);

}   // namespace wb::content
