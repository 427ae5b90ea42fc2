#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/inflection.hpp"

TEST_SUITE_BEGIN("core/content/inflection");

using namespace wb::content;

namespace {

constexpr std::array<Form, 4> all_forms{
    Form::Feminine, Form::Masculine, Form::Neuter, Form::Plural};

constexpr std::string_view unpaired = "A bracket [ or ] is missing or too many.";
constexpr std::string_view german_count =
    "Brackets hold two, three or four alternatives: [singular|plural], [feminine|masculine or "
    "neuter|plural] or [feminine|masculine|neuter|plural].";
constexpr std::string_view english_count = "Brackets hold two alternatives: [singular|plural].";
constexpr std::string_view empty = "An alternative in brackets is empty.";

}   // namespace

TEST_CASE("each form has its alternative") {
    struct Row {
        std::string_view name;
        std::string_view text;
        std::array<std::string_view, 4> results;   // feminine, masculine, neuter, plural
    };

    const std::vector<Row> rows{
        {"none", "kann planen", {"kann planen", "kann planen", "kann planen", "kann planen"}},
        {"nothing at all", "", {"", "", "", ""}},
        {"two: singular and plural",
         "[kann|k\u00F6nnen] planen",
         {"kann planen", "kann planen", "kann planen", "k\u00F6nnen planen"}},
        {"three: masculine and neuter share one",
         "was [ihr|ihm|ihnen] zusteht",
         {"was ihr zusteht", "was ihm zusteht", "was ihm zusteht", "was ihnen zusteht"}},
        {"four: each its own", "[sie|er|es|sie alle]", {"sie", "er", "es", "sie alle"}},
        {"several brackets of different sizes",
         "[sie|er|es|sie] [ist|sind] [ihr|sein|ihr] Problem los",
         {"sie ist ihr Problem los",
          "er ist sein Problem los",
          "es ist sein Problem los",
          "sie sind ihr Problem los"}},
        {"side by side", "[a|b][c|d]", {"ac", "ac", "ac", "bd"}},
        {"at the end",
         "gehen [muss|m\u00FCssen]",
         {"gehen muss", "gehen muss", "gehen muss", "gehen m\u00FCssen"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        for (std::size_t i = 0; i < all_forms.size(); ++i) {
            CAPTURE(i);
            CHECK(inflected(row.text, all_forms[i]) == row.results[i]);
        }
    }
}

TEST_CASE("what is no bracket of alternatives stays as it is, in every form") {
    struct Row {
        std::string_view name;
        std::string_view text;
    };

    const std::vector<Row> rows{
        {"one alternative", "a [b] c"},
        {"empty", "a [] c"},
        {"five alternatives", "[a|b|c|d|e]"},
        {"not closed", "a [b|c"},
        {"not closed, at the very end", "a ["},
        {"not opened", "a|b] c"},
        {"the wrong way round", "]a|b["},
        {"a bar alone", "a|b"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        for (const Form form : all_forms) {
            CHECK(inflected(row.text, form) == row.text);
        }
    }
    CHECK(inflected("[a [b|c] d]", Form::Plural) == "[a c d]");
    CHECK(inflected("[a] [b|c]", Form::Masculine) == "[a] b");
    CHECK(inflected("[b|c] [a", Form::Neuter) == "b [a");
}

TEST_CASE("an author reads what is wrong with brackets") {
    struct Row {
        std::string_view name;
        std::string_view text;
        std::string_view german;
        std::string_view english;
    };

    const std::vector<Row> rows{
        {"none", "plan ahead", "", ""},
        {"nothing at all", "", "", ""},
        {"two", "[plans|plan] ahead", "", ""},
        {"three", "[ihr|ihm|ihnen]", "", english_count},
        {"four", "[sie|er|es|sie]", "", english_count},
        {"five", "[a|b|c|d|e]", german_count, english_count},
        {"one", "[a]", german_count, english_count},
        {"no alternative", "[]", german_count, english_count},
        {"the first one empty", "[|b]", empty, empty},
        {"the last one empty", "[a|]", empty, empty},
        {"one in the middle empty", "[a||c]", empty, english_count},
        {"not closed", "a [b|c", unpaired, unpaired},
        {"not opened", "a b|c]", unpaired, unpaired},
        {"opened twice", "[a [b|c]", unpaired, unpaired},
        {"nested", "[a|[b|c]]", unpaired, unpaired},
        {"closed twice", "[a|b]]", unpaired, unpaired},
        {"the second one is wrong", "[a|b] [c]", german_count, english_count},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(inflection_fault(row.text, Language::German) == row.german);
        CHECK(inflection_fault(row.text, Language::English) == row.english);
    }
}

TEST_CASE("a text about somebody has their name, their form and a capital at its beginning") {
    struct Row {
        std::string_view name;
        std::string_view text;
        Who who;
        std::string_view result;
    };

    const Who guests{"guests", "G\u00E4ste", Form::Plural};
    const Who patient{"patient", "die Patientin", Form::Feminine};
    const Who guest{"guest", "der Gast", Form::Masculine};
    const Who child{"child", "das Kind", Form::Neuter};
    const std::string_view fact = "{who} [kann|k\u00F6nnen] planen, was [ihr|ihm|ihnen] hilft";
    const std::vector<Row> rows{
        {"feminine", fact, patient, "Die Patientin kann planen, was ihr hilft"},
        {"masculine", fact, guest, "Der Gast kann planen, was ihm hilft"},
        {"neuter", fact, child, "Das Kind kann planen, was ihm hilft"},
        {"plural", fact, guests, "G\u00E4ste k\u00F6nnen planen, was ihnen hilft"},
        {"no capital inside",
         "damit {who} planen [kann|k\u00F6nnen]",
         guest,
         "damit der Gast planen kann"},
        {"a capital that is there already", "{who} [wartet|warten]", guests, "G\u00E4ste warten"},
        {"a small a with dots",
         "{who} [wartet|warten]",
         {"older", "\u00E4ltere Leute", Form::Plural},
         "\u00C4ltere Leute warten"},
        {"a small o with dots",
         "{who} [wartet|warten]",
         {"public", "\u00F6ffentliche Stellen", Form::Plural},
         "\u00D6ffentliche Stellen warten"},
        {"a small u with dots",
         "{who} [wartet|warten]",
         {"regular", "\u00FCbliche Kundschaft", Form::Feminine},
         "\u00DCbliche Kundschaft wartet"},
        {"a capital with dots",
         "{who} [wartet|warten]",
         {"doctors", "\u00C4rzte", Form::Plural},
         "\u00C4rzte warten"},
        {"the last small letter", "{who}", {"ten", "zehn Leute", Form::Plural}, "Zehn Leute"},
        {"what has no capital",
         "{who} [wartet|warten]",
         {"number", "3 Leute", Form::Plural},
         "3 Leute warten"},
        {"the subject alone", "{who}", child, "Das Kind"},
        {"no gap: no name and no capital", "ich [es|sie] sehe", guests, "ich sie sehe"},
        {"no gap and no bracket", "man es sieht", child, "man es sieht"},
        {"brackets in a name are no alternatives",
         "{who} [wartet|warten]",
         {"odd", "die [A|B]", Form::Plural},
         "Die [A|B] warten"},
        {"nobody", "{who}", {"nobody", "", Form::Plural}, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(about(row.text, row.who) == row.result);
    }
}

TEST_SUITE_END();
