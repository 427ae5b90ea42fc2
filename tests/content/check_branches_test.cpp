// Categories, effects and branches: what belongs together, and how much is enough.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each rule about branches and effects has its sentence for the author") {
    check_rows({
        {"no categories",
         "categories/categories.json",
         R"(["advice", "other"])",
         "[]",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A category: The category "
          "\"advice\" is not in categories/categories.json.",
          "assets/categories/categories.json, categories: This list is empty."}},
        {"an effect twice",
         "effects/effects.json",
         "customers-good-2",
         "customers-good-1",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: The effect "
          "\"customers-good-2\" is not in effects/effects.json. Is it misspelt?",
          "assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"customers\" "
          "this list offers 2 good effects and 2 harms; at least 3 and 2 are needed.",
          "assets/branches/shop/branch.json, effects: The effect \"customers-good-2\" is not in "
          "effects/effects.json. Is it misspelt?",
          "assets/branches/shop/branch.json, effects: For \"customers\" this list offers 2 good "
          "effects and 2 harms; at least 3 and 2 are needed.",
          "assets/effects/effects.json, effects: The id \"customers-good-1\" stands here twice. "
          "Every id is used once."}},
        {"more effects than fit",
         "effects/effects.json",
         "\"effects\": [\n",
         "\"effects\": [\n" +
             each(1010, R"({"id": "e-#", "beneficiary": "self", "polarity": "good"})") + ",\n",
         {"assets/effects/effects.json, effects: This list has 1025 entries; at most 1024 fit."}},
        {"an unknown beneficiary",
         "effects/effects.json",
         "\"customers\", \"polarity\": \"good\"},\n",
         "\"clients\", \"polarity\": \"good\"},\n",
         {"assets/effects/effects.json, effects \u203A customers-good-1 \u203A beneficiary: "
          "\"clients\" is not known here. Known are \"customers\", \"company\", \"self\"."}},
        {"an unknown polarity",
         "effects/effects.json",
         "\"customers\", \"polarity\": \"good\"},\n",
         "\"customers\", \"polarity\": \"bad\"},\n",
         {"assets/effects/effects.json, effects \u203A customers-good-1 \u203A polarity: \"bad\" "
          "is not known here. Known are \"good\", \"harm\"."}},
        {"a polarity without a name",
         "effects/effects.json",
         "\"customers\", \"polarity\": \"good\"},\n",
         "\"customers\", \"polarity\": \"\"},\n",
         {"assets/effects/effects.json, effects \u203A customers-good-1 \u203A polarity: \"\" is "
          "not known here. Known are \"good\", \"harm\"."}},
        {"an unknown category",
         "branches/shop/branch.json",
         R"("category": "advice")",
         R"("category": "advise")",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A category: The category "
          "\"advise\" is not in categories/categories.json."}},
        {"an unknown effect",
         "branches/shop/branch.json",
         R"("customers-good-1")",
         R"("customers-god-1")",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: The effect "
          "\"customers-god-1\" is not in effects/effects.json. Is it misspelt?",
          "assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"customers\" "
          "this list offers 2 good effects and 2 harms; at least 3 and 2 are needed."}},
        {"too few harms",
         "branches/shop/branch.json",
         R"("self-harm-1", )",
         "",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"self\" this "
          "list offers 3 good effects and 1 harm; at least 3 and 2 are needed."}},
        {"too few good effects",
         "branches/shop/branch.json",
         R"("company-good-1", "company-good-2", )",
         "",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"company\" "
          "this list offers 1 good effect and 2 harms; at least 3 and 2 are needed."}},
        {"too few harms for a task in own words",
         "branches/shop/branch.json",
         "],\n  \"effects\": [\"customers-good-1\", \"customers-good-2\", \"customers-good-3\", "
         "\"customers-harm-1\", ",
         "],\n  \"effects\": [\"customers-good-1\", \"customers-good-2\", \"customers-good-3\", ",
         {"assets/branches/shop/branch.json, effects: For \"customers\" this list offers 3 good "
          "effects and 1 harm; at least 3 and 2 are needed."}},
        {"no tasks",
         "branches/shop/branch.json",
         R"("tasks": [)",
         R"("tasks": [], "were": [)",
         {"assets/branches/shop/branch.json, were: This key is not known here. Known are "
          "\"format\", \"id\", \"revision\", \"who\", \"tasks\", \"effects\".",
          "assets/branches/shop/branch.json, tasks: This list is empty."}},
        {"a task twice",
         "branches/shop/branch.json",
         R"({"id": "advise")",
         "{\"id\": \"advise\", \"category\": \"advice\", \"effects\": []},\n    {\"id\": "
         "\"advise\"",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"customers\" "
          "this list offers 0 good effects and 0 harms; at least 3 and 2 are needed.",
          "assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"company\" "
          "this list offers 0 good effects and 0 harms; at least 3 and 2 are needed.",
          "assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"self\" this "
          "list offers 0 good effects and 0 harms; at least 3 and 2 are needed.",
          "assets/branches/shop/branch.json, tasks: The id \"advise\" stands here twice. Every id "
          "is used once."}},
        {"nobody to serve",
         "branches/shop/branch.json",
         R"(["guests", "patient", "guest", "child"])",
         "[]",
         {"assets/branches/shop/branch.json, who: This list is empty."}},
        {"nobody to serve is named",
         "branches/shop/branch.json",
         "  \"who\": [\"guests\", \"patient\", \"guest\", \"child\"],\n",
         "",
         {"assets/branches/shop/branch.json: The key \"who\" is missing here.",
          "assets/branches/shop/branch.json, who: This list is empty."}},
        {"more to serve than fit",
         "branches/shop/branch.json",
         R"("child")",
         "\"child\", " + each(5, "\"who-#\""),
         {"assets/branches/shop/branch.json, who: At most 8 ids may stand here."}},
        {"a category without a word",
         "categories/text.de.json",
         R"("advice": "Rat", )",
         "",
         {"assets/categories/text.de.json, categories: The text for the category \"advice\" is "
          "missing here."}},
        {"a word for no category",
         "categories/text.de.json",
         R"("other")",
         R"("rest": "Rest", "other")",
         {"assets/categories/text.de.json, categories \u203A rest: There is a text here, but no "
          "category with the id \"rest\"."}},
        {"an effect without words",
         "effects/text.de.json",
         "    \"customers-good-1\": {\"option\": \"gut\", \"fact\": \"[ist|sind] gut dran\", "
         "\"clause\": \"gut dran [ist|sind]\"},\n",
         "",
         {"assets/effects/text.de.json, effects: The text for the effect \"customers-good-1\" is "
          "missing here."}},
        {"words for no effect",
         "effects/text.de.json",
         R"("customers-good-1": {)",
         R"("no-effect": {}, "customers-good-1": {)",
         {"assets/effects/text.de.json, effects \u203A no-effect: There is a text here, but no "
          "effect with the id \"no-effect\"."}},
        {"an effect for customers as a whole sentence",
         "effects/text.de.json",
         R"("fact": "[ist|sind] gut dran")",
         R"("main": "Alle sind gut dran")",
         {"assets/effects/text.de.json, effects \u203A customers-good-1 \u203A main: This key is "
          "not known here. Known are \"option\", \"fact\", \"clause\".",
          "assets/effects/text.de.json, effects \u203A customers-good-1: The key \"fact\" is "
          "missing here."}},
        {"an effect for the company without subject",
         "effects/text.de.json",
         R"("main": "Alle sind gut")",
         R"("fact": "sind gut")",
         {"assets/effects/text.de.json, effects \u203A company-good-1 \u203A fact: This key is not "
          "known here. Known are \"option\", \"main\", \"so_that\".",
          "assets/effects/text.de.json, effects \u203A company-good-1: The key \"main\" is missing "
          "here."}},
        {"a clause that begins otherwise",
         "effects/text.de.json",
         "damit alle gut sind",
         "alle sind gut",
         {"assets/effects/text.de.json, effects \u203A company-good-1 \u203A so_that: This clause "
          "begins with \"damit\" or \"sodass\"."}},
        {"an English clause that begins otherwise",
         "effects/text.en.json",
         "so that all are good",
         "all are good",
         {"assets/effects/text.en.json, effects \u203A company-good-1 \u203A so_that: This clause "
          "begins with \"so that\", \"so\" or \"and\"."}},
        {"a bracket that does not close",
         "effects/text.de.json",
         "[ist|sind] gut dran",
         "[ist|sind gut dran",
         {"assets/effects/text.de.json, effects \u203A customers-good-1 \u203A fact: A bracket [ "
          "or ] is missing or too many."}},
        {"one alternative only",
         "effects/text.de.json",
         "[ist|sind] gut dran",
         "[ist] gut dran",
         {"assets/effects/text.de.json, effects \u203A customers-good-1 \u203A fact: Brackets hold "
          "two, three or four alternatives: [singular|plural], [feminine|masculine or "
          "neuter|plural] or [feminine|masculine|neuter|plural]."}},
        {"three alternatives in English",
         "effects/text.en.json",
         R"([is|are] well off")",
         R"([is|is|are] well off")",
         {"assets/effects/text.en.json, effects \u203A customers-good-1 \u203A fact: Brackets hold "
          "two alternatives: [singular|plural]."}},
        {"an alternative without words",
         "effects/text.de.json",
         "gut dran [ist|sind]",
         "gut dran [|sind]",
         {"assets/effects/text.de.json, effects \u203A customers-good-1 \u203A clause: An "
          "alternative in brackets is empty."}},
        {"a subject where the app puts one",
         "effects/text.de.json",
         "[ist|sind] gut dran",
         "{who} [ist|sind] gut dran",
         {"assets/effects/text.de.json, effects \u203A customers-good-1 \u203A fact: The "
          "placeholder {who} is not known here; this text has none."}},
        {"brackets about the company",
         "effects/text.de.json",
         "Alle sind gut",
         "[Sie ist|Alle sind] gut",
         {"assets/effects/text.de.json, effects \u203A company-good-1 \u203A main: Brackets [ ] "
          "stand in \"fact\", \"clause\" and \"clauses\" only. Use ( ) here."}},
        {"somebody to serve without words",
         "branches/shop/text.de.json",
         "\"guests\": {\"subject\": \"G\\u00e4ste\", \"form\": \"plural\"},\n    ",
         "",
         {"assets/branches/shop/text.de.json, who: The text for the customer \"guests\" is missing "
          "here."}},
        {"words for nobody to serve",
         "branches/shop/text.de.json",
         R"("guests": {)",
         R"("nobody": {}, "guests": {)",
         {"assets/branches/shop/text.de.json, who \u203A nobody: There is a text here, but no "
          "customer with the id \"nobody\"."}},
        {"an unknown form",
         "branches/shop/text.de.json",
         R"("feminine")",
         R"("singular")",
         {"assets/branches/shop/text.de.json, who \u203A patient \u203A form: \"singular\" is not "
          "known here. Known are \"plural\", \"feminine\", \"masculine\", \"neuter\"."}},
        {"an unknown form in English",
         "branches/shop/text.en.json",
         R"("singular")",
         R"("feminine")",
         {"assets/branches/shop/text.en.json, who \u203A patient \u203A form: \"feminine\" is not "
          "known here. Known are \"plural\", \"singular\"."}},
        {"no form",
         "branches/shop/text.de.json",
         R"(, "form": "feminine")",
         "",
         {"assets/branches/shop/text.de.json, who \u203A patient: The key \"form\" is missing "
          "here."}},
        {"brackets in a subject",
         "branches/shop/text.de.json",
         R"("das Kind")",
         R"("[das Kind|die Kinder]")",
         {"assets/branches/shop/text.de.json, who \u203A child \u203A subject: Brackets [ ] stand "
          "in \"fact\", \"clause\" and \"clauses\" only. Use ( ) here."}},
        {"a task without words",
         "branches/shop/text.de.json",
         R"("advise": {"label": "Beraten", "you": "Sie beraten", "me": "Ich berate"})",
         "",
         {"assets/branches/shop/text.de.json, tasks: The text for the task \"advise\" is missing "
          "here."}},
        {"words for no task",
         "branches/shop/text.de.json",
         R"("advise": {"label")",
         R"("sell": {}, "advise": {"label")",
         {"assets/branches/shop/text.de.json, tasks \u203A sell: There is a text here, but no task "
          "with the id \"sell\"."}},
        {"half of a task",
         "branches/shop/text.de.json",
         R"(, "me": "Ich berate")",
         "",
         {"assets/branches/shop/text.de.json, tasks \u203A advise: The key \"me\" is missing "
          "here."}},
    });
}

TEST_SUITE_END();
