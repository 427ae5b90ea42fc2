#include "core/content/reading.hpp"

#include "core/base/id.hpp"

namespace wb::content {

using wire::JsonList;
using wire::JsonObject;
using wire::JsonValue;

namespace {

constexpr std::int64_t asset_format = 1;

std::uint32_t
number_of(const JsonValue& value, const Spot& spot, std::int64_t low, std::int64_t high) {
    const auto* number = std::get_if<std::int64_t>(&value.value);
    if (number == nullptr || *number < low || *number > high) {
        spot.say(
            low == high ? "Here stands the number " + std::to_string(low) + "."
                        : "A whole number from " + std::to_string(low) + " to " +
                              std::to_string(high) + " is expected here, without quotation marks."
        );
        return static_cast<std::uint32_t>(low);
    }
    return static_cast<std::uint32_t>(*number);
}

const JsonList& list_of(const JsonValue& value, const Spot& spot) {
    static const JsonList none;
    const auto* list = std::get_if<JsonList>(&value.value);
    if (list == nullptr) {
        spot.say("A list in brackets [ ] is expected here.");
    }
    return list == nullptr ? none : *list;
}

void check_layout(std::string_view bytes, const Spot& spot) {
    if (bytes.empty() || bytes.back() != '\n') {
        spot.say(
            "The file does not end with a line break. Press Enter after the last bracket and save."
        );
    }
    std::size_t line = 1;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\n') {
            continue;
        }
        if (i > 0 && (bytes[i - 1] == ' ' || bytes[i - 1] == '\t' || bytes[i - 1] == '\r')) {
            spot.at("line " + std::to_string(line))
                .say("There are blanks at the end of this line. Remove them.");
            return;
        }
        ++line;
    }
}

}   // namespace

std::string_view code_of(Language language) {
    switch (language) {
    case Language::German: return "de";
    case Language::English: return "en";
    }
    return {};
}

std::string name_of(Language language) {
    switch (language) {
    case Language::German: return "German";
    case Language::English: return "English";
    }
    return {};
}

std::string quoted(std::string_view text) {
    return "\"" + std::string{text} + "\"";
}

Spot Spot::at(std::string_view key) const {
    Spot spot = *this;
    spot.place_ += (place_.empty() ? "" : " \u203A ") + std::string{key};
    return spot;
}

void Spot::say(std::string sentence) const {
    findings_->push_back({file_, place_, std::move(sentence)});
}

const JsonValue* find(const JsonObject& object, std::string_view key) {
    for (const wire::JsonMember& member : object) {
        if (member.key == key) {
            return &member.value;
        }
    }
    return nullptr;
}

Fields::Fields(const JsonValue& value, Spot spot, std::initializer_list<std::string_view> known)
    : object_{std::get_if<JsonObject>(&value.value)}
    , spot_{std::move(spot)} {
    if (object_ == nullptr) {
        spot_.say("Braces { } with keys inside are expected here.");
        return;
    }
    for (const wire::JsonMember& member : *object_) {
        if (std::find(known.begin(), known.end(), member.key) == known.end()) {
            spot_.at(member.key)
                .say("This key is not known here. Known are " + listed(known) + ".");
        }
    }
}

const JsonValue* Fields::get(std::string_view key) const {
    return object_ == nullptr ? nullptr : find(*object_, key);
}

const JsonValue* Fields::need(std::string_view key) const {
    const JsonValue* value = get(key);
    if (value == nullptr && object_ != nullptr) {
        spot_.say("The key " + quoted(key) + " is missing here.");
    }
    return value;
}

std::string Fields::text(std::string_view key) const {
    const JsonValue* value = need(key);
    return value == nullptr ? std::string{} : text_of(*value, at(key));
}

std::string Fields::id(std::string_view key) const {
    const JsonValue* value = need(key);
    return value == nullptr ? std::string{} : id_of(*value, at(key));
}

std::uint32_t Fields::number(std::string_view key, std::int64_t low, std::int64_t high) const {
    const JsonValue* value = need(key);
    return value == nullptr ? static_cast<std::uint32_t>(low)
                            : number_of(*value, at(key), low, high);
}

std::uint32_t Fields::number_or(
    std::uint32_t absent, std::string_view key, std::int64_t low, std::int64_t high
) const {
    const JsonValue* value = get(key);
    return value == nullptr ? absent : number_of(*value, at(key), low, high);
}

bool Fields::flag(std::string_view key) const {
    const JsonValue* value = get(key);
    if (value == nullptr) {
        return false;
    }
    const bool* flag = std::get_if<bool>(&value->value);
    if (flag == nullptr) {
        at(key).say("Here stands true or false, without quotation marks.");
    }
    return flag != nullptr && *flag;
}

const JsonList& Fields::list(std::string_view key) const {
    static const JsonList none;
    const JsonValue* value = need(key);
    return value == nullptr ? none : list_of(*value, at(key));
}

std::vector<std::string> Fields::ids(std::string_view key, std::size_t most) const {
    std::vector<std::string> ids;
    for (const JsonValue& item : list(key)) {
        std::string id = id_of(item, at(key));
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
            at(key).say("The id " + quoted(id) + " stands here twice. Remove one.");
            continue;
        }
        ids.push_back(std::move(id));
    }
    if (ids.size() > most) {
        at(key).say("At most " + std::to_string(most) + " ids may stand here.");
    }
    return ids;
}

std::string Fields::text_of(const JsonValue& value, const Spot& spot) {
    const auto* text = std::get_if<std::string>(&value.value);
    if (text == nullptr) {
        spot.say("A text in quotation marks is expected here.");
    }
    return text == nullptr ? std::string{} : *text;
}

std::string Fields::id_of(const JsonValue& value, const Spot& spot) {
    std::string id = text_of(value, spot);
    if (!is_id(id) && std::holds_alternative<std::string>(value.value)) {
        spot.say(
            quoted(id) + " is no id. An id is small letters a-z and digits, words joined by "
                         "hyphens, at most 64 characters: "
                         "\"take-complaints\"."
        );
    }
    return id;
}

Spot entry_spot(const Spot& list, const JsonValue& value, std::size_t number) {
    if (const auto* object = std::get_if<JsonObject>(&value.value)) {
        const JsonValue* id = find(*object, "id");
        const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(&id->value);
        if (text != nullptr && is_id(*text)) {
            return list.at(*text);
        }
    }
    return list.at("entry " + std::to_string(number));
}

Spot Reading::spot(std::string_view path) {
    return Spot{findings, assets_.folder + "/" + std::string{path}};
}

std::optional<JsonValue> Reading::json(const std::string& path) {
    const auto file = assets_.files.find(path);
    if (file == assets_.files.end()) {
        spot(path).say("This file is missing.");
        return std::nullopt;
    }
    check_layout(file->second, spot(path));
    auto parsed = wire::parse_json(file->second);
    if (const auto* fault = std::get_if<wire::JsonFault>(&parsed)) {
        spot(path)
            .at("line " + std::to_string(fault->line) + ", column " + std::to_string(fault->column))
            .say("This cannot be read: " + fault->reason + ".");
        return std::nullopt;
    }
    return std::get<JsonValue>(std::move(parsed));
}

std::vector<std::string> Reading::folders(std::string_view parent) const {
    std::vector<std::string> names;
    const std::string prefix = std::string{parent} + "/";
    for (const auto& [path, bytes] : assets_.files) {
        const std::size_t end = path.find('/', prefix.size());
        if (path.compare(0, prefix.size(), prefix) != 0 || end == std::string::npos) {
            continue;
        }
        std::string name = path.substr(prefix.size(), end - prefix.size());
        if (names.empty() || names.back() != name) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

void check_format(const Fields& fields) {
    fields.number("format", asset_format, asset_format);
}

void check_folder_id(const Fields& fields, const std::string& folder) {
    const std::string id = fields.id("id");
    if (is_id(id) && id != folder) {
        fields.at("id").say(
            "The id is " + quoted(id) + ", but the folder is " + quoted(folder) +
            ". Give both the same name."
        );
    }
}

}   // namespace wb::content
