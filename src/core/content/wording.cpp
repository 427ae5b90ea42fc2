#include "core/content/wording.hpp"

#include <utility>

namespace wb::content {

using wire::JsonObject;
using wire::JsonValue;

std::string WordReader::path_in(const std::string& folder) const {
    return folder + "/text." + std::string{code_of(language_)} + ".json";
}

void WordReader::check_head(const Fields& fields, std::uint32_t revision, const std::string& what)
    const {
    check_format(fields);
    const JsonValue* named = fields.get("language");
    if (const std::string code = fields.text("language");
        named != nullptr && std::holds_alternative<std::string>(named->value) &&
        code != code_of(language_)) {
        fields.at("language")
            .say(
                "The language is " + quoted(code) + ", but the name of the file says " +
                quoted(code_of(language_)) + "."
            );
    }
    const std::uint32_t own = fields.number("of_revision", 1, highest_revision);
    if (fields.get("of_revision") != nullptr && own != revision) {
        fields.at("of_revision")
            .say(
                "This " + name_of(language_) + " text is of revision " + std::to_string(own) +
                ", but " + what + " at revision " + std::to_string(revision) +
                ". Read both again, then set \"of_revision\" to " + std::to_string(revision) + "."
            );
    }
}

std::string
WordReader::checked(std::string text, const Spot& spot, Role role, Placeholders allowed) const {
    for (std::string& sentence : complaints(text, language_, role, allowed)) {
        spot.say(std::move(sentence));
    }
    return text;
}

std::string WordReader::text(const Fields& fields, std::string_view key, Role role) const {
    const JsonValue* value = fields.need(key);
    if (value == nullptr || !std::holds_alternative<std::string>(value->value)) {
        return value == nullptr ? std::string{} : Fields::text_of(*value, fields.at(key));
    }
    return checked(std::get<std::string>(value->value), fields.at(key), role, Placeholders::None);
}

Wording
WordReader::wording(const JsonValue* value, const Spot& spot, const Step& step, Role role) const {
    Wording wording;
    if (value == nullptr) {
        return wording;
    }
    const Placeholders allowed = step.per_card ? Placeholders::Card : Placeholders::None;
    if (const auto* text = std::get_if<std::string>(&value->value)) {
        wording.texts.push_back(checked(*text, spot, role, allowed));
        return wording;
    }
    const Fields fields{*value, spot, {"customers", "company", "self"}};
    if (!step.per_beneficiary && std::holds_alternative<JsonObject>(value->value)) {
        spot.say("This step is not asked per beneficiary, so one text in quotation marks is "
                 "expected here.");
    }
    for (const std::string_view key : beneficiary_keys) {
        if (const JsonValue* one = fields.need(key)) {
            const std::string text = Fields::text_of(*one, fields.at(key));
            wording.texts.push_back(checked(text, fields.at(key), role, allowed));
        }
    }
    return wording;
}

std::string WordReader::possible_text(const Fields& fields, std::string_view key, Role role) const {
    return fields.get(key) == nullptr ? std::string{} : text(fields, key, role);
}

}   // namespace wb::content
