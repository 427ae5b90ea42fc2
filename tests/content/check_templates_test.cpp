// The templates of workshops: people, minutes, rounds and parts.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each rule about templates has its sentence for the author") {
    check_rows({
        {"a template for nobody",
         "templates/short/template.json",
         "  \"people\": {\"fewest\": 6, \"most\": 30},\n",
         "",
         {"assets/templates/short/template.json: The key \"people\" is missing here."}},
        {"a template for one",
         "templates/short/template.json",
         R"("fewest": 6)",
         R"("fewest": 1)",
         {"assets/templates/short/template.json, people \u203A fewest: A whole number from 2 to "
          "100 is expected here, without quotation marks."}},
        {"fewer at most than at least",
         "templates/short/template.json",
         R"("most": 30)",
         R"("most": 5)",
         {"assets/templates/short/template.json, people \u203A most: A whole number from 6 to 100 "
          "is expected here, without quotation marks."}},
        {"a workshop of five hours",
         "templates/short/template.json",
         R"("minutes": 20)",
         R"("minutes": 300)",
         {"assets/templates/short/template.json, minutes: A whole number from 1 to 240 is expected "
          "here, without quotation marks."}},
        {"three rounds",
         "templates/short/template.json",
         R"("rounds": 2)",
         R"("rounds": 3)",
         {"assets/templates/short/template.json, rounds: A whole number from 1 to 2 is expected "
          "here, without quotation marks."}},
        {"no parts",
         "templates/short/template.json",
         R"("parts": [)",
         R"("parts": [], "were": [)",
         {"assets/templates/short/template.json, were: This key is not known here. Known are "
          "\"format\", \"id\", \"revision\", \"minutes\", \"people\", \"rounds\", \"parts\".",
          "assets/templates/short/template.json, parts: This list is empty."}},
        {"more parts than fit",
         "templates/short/template.json",
         R"("parts": [)",
         "\"parts\": [" + each(43, R"({"id": "p-#", "kind": "break", "minutes": 1})") + ",",
         {"assets/templates/short/template.json, parts: This list has 49 entries; at most 48 "
          "fit."}},
        {"a part twice",
         "templates/short/template.json",
         R"("id": "coffee")",
         R"("id": "map")",
         {"assets/templates/short/template.json, parts: The id \"map\" stands here twice. Every id "
          "is used once."}},
        {"an unknown kind of part",
         "templates/short/template.json",
         R"("kind": "break")",
         R"("kind": "pause")",
         {"assets/templates/short/template.json, parts \u203A coffee \u203A kind: \"pause\" is not "
          "known here. Known are \"talk\", \"exercise\", \"picture\", \"break\", \"list\"."}},
        {"minutes that do not add up",
         "templates/short/template.json",
         R"("minutes": 8)",
         R"("minutes": 9)",
         {"assets/templates/short/template.json, minutes: The parts take 21 minutes together, not "
          "20."}},
        {"a part without an exercise",
         "templates/short/template.json",
         R"(, "exercise": "second")",
         "",
         {"assets/templates/short/template.json, parts \u203A second: The key \"exercise\" is "
          "missing here."}},
        {"a part with no such exercise",
         "templates/short/template.json",
         R"("exercise": "second")",
         R"("exercise": "third")",
         {"assets/templates/short/template.json, parts \u203A second \u203A exercise: There is no "
          "exercise \"third\"."}},
        {"a part without a picture",
         "templates/short/template.json",
         R"(, "picture": "signs")",
         "",
         {"assets/templates/short/template.json, parts \u203A signs: The key \"picture\" is "
          "missing here."}},
        {"a part with no such picture",
         "templates/short/template.json",
         R"("picture": "signs")",
         R"("picture": "wants")",
         {"assets/templates/short/template.json, parts \u203A signs \u203A picture: The exercise "
          "\"sample\" has no picture \"wants\"."}},
        {"an exercise in a talk",
         "templates/short/template.json",
         R"("kind": "talk")",
         R"("kind": "talk", "exercise": "sample")",
         {"assets/templates/short/template.json, parts \u203A welcome \u203A exercise: Only an "
          "exercise or a picture has \"exercise\". Remove it."}},
        {"a picture in an exercise",
         "templates/short/template.json",
         R"("most_cards": 2)",
         R"("picture": "signs")",
         {"assets/templates/short/template.json, parts \u203A map \u203A picture: Only a picture "
          "has \"picture\". Remove it."}},
        {"a round of a break",
         "templates/short/template.json",
         R"("kind": "break")",
         R"("kind": "break", "round": 2)",
         {"assets/templates/short/template.json, parts \u203A coffee \u203A round: Only an "
          "exercise or a picture has \"round\". Remove it."}},
        {"cards of a picture",
         "templates/short/template.json",
         R"("kind": "picture")",
         R"("kind": "picture", "most_cards": 2)",
         {"assets/templates/short/template.json, parts \u203A signs \u203A most_cards: Only an "
          "exercise has \"most_cards\". Remove it."}},
        {"six cards in a workshop",
         "templates/short/template.json",
         R"("most_cards": 2)",
         R"("most_cards": 6)",
         {"assets/templates/short/template.json, parts \u203A map \u203A most_cards: A whole "
          "number from 1 to 5 is expected here, without quotation marks."}},
        {"a second round of one",
         "templates/short/template.json",
         "  \"rounds\": 2,\n",
         "",
         {"assets/templates/short/template.json, parts \u203A second \u203A round: This template "
          "has only one round."}},
        {"a part without words",
         "templates/short/text.de.json",
         "\"map\": {\"title\": \"Karte\", \"say\": \"Denken Sie an zwei Aufgaben.\"},\n    ",
         "",
         {"assets/templates/short/text.de.json, parts: The text for the part \"map\" is missing "
          "here."}},
        {"words for no part",
         "templates/short/text.de.json",
         R"("map": {)",
         R"("lunch": {}, "map": {)",
         {"assets/templates/short/text.de.json, parts \u203A lunch: There is a text here, but no "
          "part with the id \"lunch\"."}},
        {"nothing to say",
         "templates/short/text.de.json",
         R"(, "say": "Und jetzt?")",
         "",
         {"assets/templates/short/text.de.json, parts \u203A second: The key \"say\" is missing "
          "here."}},
    });
}

TEST_SUITE_END();
