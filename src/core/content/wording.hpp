// Reading the words of one language against what the structure expects. Inside of the check only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/content/guide.hpp"
#include "core/content/reading.hpp"
#include "core/content/typography.hpp"

namespace wb::content {

/// Reads texts, says what is wrong with each, and what is missing or too many beside the structure.
class WordReader {
public:
    WordReader(Reading& reading, Language language) : reading_{reading}, language_{language} {}

    Reading& reading() const { return reading_; }

    Language language() const { return language_; }

    /// "exercises/pulse/text.de.json"
    std::string path_in(const std::string& folder) const;

    /// Format, language and revision. `what` is the subject of a sentence: "the exercise is".
    void check_head(const Fields& fields, std::uint32_t revision, const std::string& what) const;

    /// The object that holds one entry for each of `items`; says what is missing and what is too
    /// many.
    template <class Items>
    const wire::JsonObject& entries(
        const wire::JsonValue* value, const Spot& spot, const Items& items, std::string_view what
    ) const;

    /// The text as it is, after its complaints have been said.
    std::string checked(std::string text, const Spot& spot, Role role, Placeholders allowed) const;

    /// The text that must stand at `key`.
    std::string text(const Fields& fields, std::string_view key, Role role) const;

    /// The text at `key`, empty when it is not there.
    std::string possible_text(const Fields& fields, std::string_view key, Role role) const;

    /// One text for all, or three where the step is asked per beneficiary.
    Wording
    wording(const wire::JsonValue* value, const Spot& spot, const Step& step, Role role) const;

    Wording needed(const Fields& fields, std::string_view key, const Step& step, Role role) const {
        return wording(fields.need(key), fields.at(key), step, role);
    }

    Wording
    possible(const Fields& fields, std::string_view key, const Step& step, Role role) const {
        return wording(fields.get(key), fields.at(key), step, role);
    }

private:
    Reading& reading_;
    Language language_;
};

template <class Items>
const wire::JsonObject& WordReader::entries(
    const wire::JsonValue* value, const Spot& spot, const Items& items, std::string_view what
) const {
    static const wire::JsonObject none;
    const auto* object = value == nullptr ? nullptr : std::get_if<wire::JsonObject>(&value->value);
    if (object == nullptr) {
        if (value != nullptr) {
            spot.say("Braces { } with keys inside are expected here.");
        }
        return none;
    }
    for (const wire::JsonMember& member : *object) {
        if (with_id(items, member.key) == nullptr) {
            spot.at(member.key)
                .say(
                    "There is a text here, but no " + std::string{what} + " with the id " +
                    quoted(member.key) + "."
                );
        }
    }
    for (const auto& item : items) {
        if (find(*object, item.id) == nullptr) {
            spot.say(
                "The text for the " + std::string{what} + " " + quoted(item.id) +
                " is missing here."
            );
        }
    }
    return *object;
}

/// The words of exercises/, and of their pictures.
void read_exercise_words(
    const WordReader& words, Exercise& exercise, std::vector<Picture>& pictures
);

/// The words of templates/.
void read_template_words(const WordReader& words, Template& result);

}   // namespace wb::content
