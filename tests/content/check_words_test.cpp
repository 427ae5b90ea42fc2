// The words of exercises held against their structure: what is missing, too many or stale.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each rule about the words of an exercise has its sentence for the author") {
    check_rows({
        {"a stale text",
         "exercises/sample/text.de.json",
         R"("of_revision": 1)",
         R"("of_revision": 2)",
         {"assets/exercises/sample/text.de.json, of_revision: This German text is of revision 2, "
          "but the exercise is at revision 1. Read both again, then set \"of_revision\" to 1."}},
        {"a newer exercise",
         "exercises/sample/exercise.json",
         R"("revision": 1)",
         R"("revision": 2)",
         {"assets/exercises/sample/text.de.json, of_revision: This German text is of revision 1, "
          "but the exercise is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/exercises/sample/text.en.json, of_revision: This English text is of revision 1, "
          "but the exercise is at revision 2. Read both again, then set \"of_revision\" to 2."}},
        {"a newer branch",
         "branches/shop/branch.json",
         R"("revision": 1)",
         R"("revision": 2)",
         {"assets/branches/shop/text.de.json, of_revision: This German text is of revision 1, but "
          "the branch is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/branches/shop/text.en.json, of_revision: This English text is of revision 1, but "
          "the branch is at revision 2. Read both again, then set \"of_revision\" to 2."}},
        {"newer categories",
         "categories/categories.json",
         R"("revision": 1)",
         R"("revision": 2)",
         {"assets/categories/text.de.json, of_revision: This German text is of revision 1, but the "
          "list of categories is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/categories/text.en.json, of_revision: This English text is of revision 1, but "
          "the list of categories is at revision 2. Read both again, then set \"of_revision\" to "
          "2."}},
        {"newer effects",
         "effects/effects.json",
         R"("revision": 1)",
         R"("revision": 2)",
         {"assets/effects/text.de.json, of_revision: This German text is of revision 1, but the "
          "list of effects is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/effects/text.en.json, of_revision: This English text is of revision 1, but the "
          "list of effects is at revision 2. Read both again, then set \"of_revision\" to 2."}},
        {"a newer template",
         "templates/short/template.json",
         R"("revision": 1)",
         R"("revision": 2)",
         {"assets/templates/short/text.de.json, of_revision: This German text is of revision 1, "
          "but the template is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/templates/short/text.en.json, of_revision: This English text is of revision 1, "
          "but the template is at revision 2. Read both again, then set \"of_revision\" to 2."}},
        {"another language",
         "exercises/sample/text.de.json",
         R"("language": "de")",
         R"("language": "en")",
         {"assets/exercises/sample/text.de.json, language: The language is \"en\", but the name of "
          "the file says \"de\"."}},
        {"a language without a name",
         "exercises/sample/text.de.json",
         R"("language": "de")",
         R"("language": "")",
         {"assets/exercises/sample/text.de.json, language: The language is \"\", but the name of "
          "the file says \"de\"."}},
        {"a step without words",
         "exercises/sample/text.de.json",
         "    \"branch\": {\"heading\": \"Wo?\", \"blocks\": {\"branch\": {}}},\n",
         "",
         {"assets/exercises/sample/text.de.json, steps: The text for the step \"branch\" is "
          "missing here."}},
        {"words for no step",
         "exercises/sample/text.de.json",
         R"("branch": {"heading")",
         R"("end": {}, "branch": {"heading")",
         {"assets/exercises/sample/text.de.json, steps \u203A end: There is a text here, but no "
          "step with the id \"end\"."}},
        {"a heading is missing",
         "exercises/sample/text.de.json",
         R"("heading": "Warum?", )",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A note: The key \"heading\" is missing "
          "here."}},
        {"a block without words",
         "exercises/sample/text.de.json",
         R"({"note": {"own": "Meine Notiz"}})",
         "{}",
         {"assets/exercises/sample/text.de.json, steps \u203A note \u203A blocks: The text for the "
          "block \"note\" is missing here."}},
        {"words for no block",
         "exercises/sample/text.de.json",
         R"({"note": {"own")",
         R"({"end": {}, "note": {"own")",
         {"assets/exercises/sample/text.de.json, steps \u203A note \u203A blocks \u203A end: There "
          "is a text here, but no block with the id \"end\"."}},
        {"a second block without a question",
         "exercises/sample/text.de.json",
         R"("question": "Wie sehr?", )",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A "
          "strength: Only the first block of a step may leave its question to the heading. Write a "
          "\"question\"."}},
        {"an option without words",
         "exercises/sample/text.de.json",
         R"("helps": "Es hilft", )",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options: The text for the option \"helps\" is missing here."}},
        {"words for no option",
         "exercises/sample/text.de.json",
         R"("helps": "Es hilft",)",
         R"("helps": "Es hilft", "heals": "Es heilt",)",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A heals: There is a text here, but no option with the id "
          "\"heals\"."}},
        {"options that the block takes from elsewhere",
         "exercises/sample/text.de.json",
         R"({"own": "Eigene Worte"})",
         R"({"own": "Eigene Worte", "options": {}})",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A options: This block lists no options of its own. Remove these texts."}},
        {"clauses of options from elsewhere",
         "exercises/sample/text.de.json",
         R"({"own": "Eigene Worte"})",
         R"({"own": "Eigene Worte", "clauses": {}})",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A clauses: This block lists no options of its own. Remove these texts."}},
        {"a clause of no option",
         "exercises/sample/text.de.json",
         R"("shown": "man es sieht")",
         R"("seen": "man es sieht")",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A clauses \u203A seen: There is a text here, but no option with the id \"seen\"."}},
        {"one text for all clauses",
         "exercises/second/text.de.json",
         R"("options": {"desk")",
         R"("clauses": "man geht hin", "options": {"desk")",
         {"assets/exercises/second/text.de.json, steps \u203A places \u203A blocks \u203A places "
          "\u203A clauses: Braces { } with keys inside are expected here."}},
        {"a clause with a bracket too many",
         "exercises/sample/text.de.json",
         R"([sagt|sagen]")",
         R"([sagt|sagen]]")",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A clauses \u203A said \u203A customers: A bracket [ or ] is missing or too many."}},
        {"brackets in an option",
         "exercises/sample/text.de.json",
         R"("Es hilft")",
         R"("[Es hilft|Sie helfen]")",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A helps: Brackets [ ] stand in \"fact\", \"clause\" and \"clauses\" "
          "only. Use ( ) here."}},
        {"the middle of a scale is missing",
         "exercises/sample/text.de.json",
         R"("middle": "einiges", )",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A "
          "strength: The key \"middle\" is missing here."}},
        {"words of a scale elsewhere",
         "exercises/sample/text.de.json",
         R"("hint": "Auch)",
         R"("low": "nie", "hint": "Auch)",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A low: Only a scale has \"low\", \"middle\", \"high\". Remove it."}},
        {"the end of an axis is missing",
         "exercises/second/text.de.json",
         R"("top": "Leicht", )",
         "",
         {"assets/exercises/second/text.de.json, steps \u203A kept \u203A blocks \u203A field: The "
          "key \"top\" is missing here."}},
        {"words of axes on a ladder",
         "exercises/second/text.de.json",
         R"("question": "Wie weit?")",
         R"("question": "Wie weit?", "left": "Links")",
         {"assets/exercises/second/text.de.json, steps \u203A wants \u203A blocks \u203A rung "
          "\u203A left: Only a two-by-two has \"left\", \"right\", \"top\", \"bottom\". Remove "
          "it."}},
        {"a label for own words that are not taken",
         "exercises/sample/text.de.json",
         R"("hint": "Auch)",
         R"("own": "Eigenes", "hint": "Auch)",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A own: This block takes no words of one\u2019s own. Remove the text, or set "
          "\"own_words\" to true."}},
        {"no label for own words",
         "exercises/sample/text.de.json",
         R"({"own": "Eigene Worte"})",
         "{}",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A blocks \u203A tasks: "
          "The key \"own\" is missing here."}},
        {"no label for a note",
         "exercises/sample/text.de.json",
         R"("own": "Meine Notiz")",
         R"("hint": "Bleibt hier.")",
         {"assets/exercises/sample/text.de.json, steps \u203A note \u203A blocks \u203A note: The "
          "key \"own\" is missing here."}},
        {"a text that does not say who may read it",
         "exercises/second/text.de.json",
         R"(, "hint": "Die Gruppe kann sie lesen.")",
         "",
         {"assets/exercises/second/text.de.json, steps \u203A wants \u203A blocks \u203A line: A "
          "text may be seen by the group. Write a \"hint\" that says so."}},
        {"three texts for a step asked once",
         "exercises/sample/text.de.json",
         R"("heading": "Was tun Sie?")",
         R"("heading": {"customers": "a", "company": "b", "self": "c"})",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A heading: This step is "
          "not asked per beneficiary, so one text in quotation marks is expected here."}},
        {"one of three texts is missing",
         "exercises/sample/text.de.json",
         R"(, "self": "{card}. Und Sie?")",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A heading: The key "
          "\"self\" is missing here."}},
        {"a list of texts",
         "exercises/sample/text.de.json",
         R"("heading": "Was tun Sie?")",
         R"("heading": ["Was tun Sie?"])",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A heading: Braces { } "
          "with keys inside are expected here."}},
        {"no sentences",
         "exercises/second/text.de.json",
         "  \"sentences\": {\"plan\": \"Wenn {when}, dann {then}.\"},\n",
         "",
         {"assets/exercises/second/text.de.json: The key \"sentences\" is missing here."}},
        {"a sentence is missing",
         "exercises/second/text.de.json",
         R"({"plan": "Wenn {when}, dann {then}."})",
         "{}",
         {"assets/exercises/second/text.de.json, sentences: The text for the sentence \"plan\" is "
          "missing here."}},
        {"a sentence that no phrase names",
         "exercises/second/text.de.json",
         R"({"plan": "Wenn)",
         R"({"wish": "Ach.", "plan": "Wenn)",
         {"assets/exercises/second/text.de.json, sentences \u203A wish: There is a text here, but "
          "no sentence with the id \"wish\"."}},
        {"sentences where no phrase names one",
         "exercises/sample/text.de.json",
         R"("steps": {)",
         "\"sentences\": {\"plan\": \"Dann.\"},\n  \"steps\": {",
         {"assets/exercises/sample/text.de.json, sentences: No phrase of this exercise names a "
          "sentence. Remove this."}},
        {"a gap is missing",
         "exercises/second/text.de.json",
         "Wenn {when}, dann",
         "Dann",
         {"assets/exercises/second/text.de.json, sentences \u203A plan: This sentence has one gap "
          "in braces for each of its phrases: \"then\", \"when\"."}},
        {"a gap twice",
         "exercises/second/text.de.json",
         "Wenn {when}, dann",
         "Wenn {when} und {when}, dann",
         {"assets/exercises/second/text.de.json, sentences \u203A plan: This sentence has one gap "
          "in braces for each of its phrases: \"then\", \"when\"."}},
        {"a gap for no phrase",
         "exercises/second/text.de.json",
         "dann {then}",
         "dann {now}",
         {"assets/exercises/second/text.de.json, sentences \u203A plan: This sentence has one gap "
          "in braces for each of its phrases: \"then\", \"when\"."}},
    });
}

TEST_SUITE_END();
