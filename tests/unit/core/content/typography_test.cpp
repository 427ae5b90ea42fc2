#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/typography.hpp"

TEST_SUITE_BEGIN("core/content/typography");

using namespace wb::content;

namespace {

std::size_t count(std::string_view text, Language language, Role role = Role::Help) {
    return complaints(text, language, role, Placeholders::Interface).size();
}

}   // namespace

TEST_CASE("good German is left alone") {
    for (const std::string_view text : {
             "Ich \u2026, damit \u2026",
             "\u201E\u2026 und dann?\u201C",
             "Sie sagt: \u201EDas hei\u00DFt \u201Asofort\u2018, oder?\u201C",
             "Von 9\u201317 Uhr \u2013 auch samstags.",
             "Kundinnen und Kunden (alle) warten; l\u00E4nger als fr\u00FCher!",
             "Wirkungs\u00ADkarte",
             "Dateien mit der Endung .wirk",
             "z.\u202FB. 10\u00A0%",
             "Industrie und Duden, dirigieren",
             "Geben Sie es ein/aus",
             "\u201E{words}\u201C",
         }) {
        CAPTURE(text);
        CHECK(count(text, Language::German) == 0);
    }
}

TEST_CASE("good English is left alone") {
    for (const std::string_view text : {
             "Saving\u2026",
             "I \u2026 so that \u2026",
             "It\u2019s the customers\u2019 choice.",
             "She says \u201Ccome \u2018now\u2019\u201D.",
             "du bist",
             "A \u2013 or B?",
         }) {
        CAPTURE(text);
        CHECK(count(text, Language::English) == 0);
    }
}

TEST_CASE("soft hyphens count for nothing, a task for a label") {
    const std::string exact(longest(Role::Button), 'a');
    CHECK(count(exact, Language::German, Role::Button) == 0);
    CHECK(count(exact + "a", Language::German, Role::Button) == 1);
    CHECK(count("a\u00AD" + exact.substr(1), Language::German, Role::Button) == 0);
    const std::string room(longest(Role::Heading) - longest(Role::TaskLabel), 'a');
    CHECK(complaints("{card}" + room, Language::German, Role::Heading, Placeholders::Card).empty());
    CHECK(
        complaints("{card}" + room + "a", Language::German, Role::Heading, Placeholders::Card)
            .size() == 1
    );
}

TEST_CASE("placeholders are found, sorted, as often as they stand there") {
    CHECK(placeholders("") == std::vector<std::string>{});
    CHECK(
        placeholders("{number} von {count}, {count}") ==
        std::vector<std::string>{"count", "count", "number"}
    );
    CHECK(placeholders("{a {b} c}") == std::vector<std::string>{"b"});
}

TEST_CASE("the key of an interface text tells its role") {
    struct Row {
        std::string_view key;
        Role role;
    };

    constexpr std::array<Row, 7> rows{{
        {"button-save", Role::Button},
        {"save-button", Role::Button},
        {"start-title", Role::Title},
        {"heading", Role::Heading},
        {"help-for-files", Role::Help},
        {"some-option", Role::Option},
        {"buttons-are-big", Role::Interface},
    }};
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CHECK(role_of_key(row.key) == row.role);
    }
}

TEST_SUITE_END();
