// How files are read: what is no JSON, the layout, keys, types, ids, names and order of folders.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("what cannot be read, or stands in the wrong place, has its sentence for the author") {
    check_rows({
        {"a comma is missing",
         "exercises/sample/text.de.json",
         R"("title": "Probe",)",
         R"("title": "Probe")",
         {"assets/exercises/sample/text.de.json, line 7, column 3: This cannot be read: a comma or "
          "a closing } is missing."}},
        {"a comma is too many",
         "ui/de.json",
         "{count}\"\n",
         "{count}\",\n",
         {"assets/ui/de.json, line 4, column 1: This cannot be read: a key in straight quotation "
          "marks is expected (is a comma too many?)."}},
        {"a quotation mark is missing",
         "exercises/sample/text.de.json",
         R"("language": "de",)",
         R"("language": "de,)",
         {"assets/exercises/sample/text.de.json, line 5, column 19: This cannot be read: the "
          "closing quotation mark of a text is missing."}},
        {"a key twice",
         "ui/de.json",
         R"("back")",
         R"("task-of")",
         {"assets/ui/de.json, line 3, column 12: This cannot be read: the key \"task-of\" stands "
          "here a second time."}},
        {"a key twice, deep down",
         "exercises/sample/text.de.json",
         R"("harms": "Es schadet")",
         R"("helps": "Es schadet")",
         {"assets/exercises/sample/text.de.json, line 15, column 94: This cannot be read: the key "
          "\"helps\" stands here a second time."}},
        {"not UTF-8",
         "ui/de.json",
         "Zur\u00FCck",
         "Zur\xFC"
         "ck",
         {"assets/ui/de.json, line 2, column 15: This cannot be read: a character is not in UTF-8 "
          "(save the file as UTF-8)."}},
        {"null",
         "ui/de.json",
         "\"Zur\u00FCck\"",
         "null",
         {"assets/ui/de.json, line 2, column 15: This cannot be read: the value null is not used "
          "here."}},
        {"a backslash too many",
         "exercises/sample/text.de.json",
         R"("Probe")",
         R"("Pro\be\x")",
         {"assets/exercises/sample/text.de.json, line 6, column 19: This cannot be read: a "
          "backslash stands before a character that needs none."}},
        {"a number with a point",
         "exercises/sample/exercise.json",
         R"("minutes": 5)",
         R"("minutes": 5.5)",
         {"assets/exercises/sample/exercise.json, line 5, column 14: This cannot be read: numbers "
          "with a decimal point are not used here."}},
        {"no line break at the end",
         "ui/de.json",
         "}\n",
         "}",
         {"assets/ui/de.json: The file does not end with a line break. Press Enter after the last "
          "bracket and save."}},
        {"blanks at the end of a line",
         "exercises/sample/exercise.json",
         R"("minutes": 5,)",
         R"("minutes": 5, )",
         {"assets/exercises/sample/exercise.json, line 5: There are blanks at the end of this "
          "line. Remove them."}},
        {"a file is missing",
         "exercises/sample/text.de.json",
         "",
         "",
         {"assets/exercises/sample/text.de.json: This file is missing."}},
        {"the words of the interface are missing",
         "ui/en.json",
         "",
         "",
         {"assets/ui/en.json: This file is missing."}},
        {"a file that nothing reads",
         "branches/shop/text_fr.json",
         "",
         "{}\n",
         {"assets/branches/shop/text_fr.json: Nothing reads this file. Is its name misspelt, or "
          "does it stand in the wrong folder?"}},
        {"a folder whose name is no id",
         "branches/The_Shop/text.de.json",
         "",
         "{}\n",
         {"assets/branches/The_Shop: The name of this folder is an id: small letters a-z, digits "
          "and hyphens.",
          "assets/branches/order.json, order: The folder \"The_Shop\" is missing in this list. Put "
          "it where people should meet it."}},
        {"no order",
         "branches/order.json",
         "",
         "",
         {"assets/branches/order.json: This file is missing."}},
        {"a folder that is not in the order",
         "exercises/order.json",
         R"("sample", "second")",
         R"("sample")",
         {"assets/exercises/order.json, order: The folder \"second\" is missing in this list. Put "
          "it where people should meet it."}},
        {"an order with a folder that is not there",
         "templates/order.json",
         R"("short")",
         R"("short", "long")",
         {"assets/templates/order.json, order: There is no folder \"long\" in templates/."}},
        {"an order with what is no id",
         "templates/order.json",
         R"("short")",
         R"("short", "Long one")",
         {"assets/templates/order.json, order: \"Long one\" is no id. An id is small letters a-z "
          "and digits, words joined by hyphens, at most 64 characters: \"take-complaints\"."}},
        {"a list where braces belong",
         "exercises/sample/exercise.json",
         R"({"id": "branch", "kind": "choice", "options_from": "branches"})",
         R"(["branch"])",
         {"assets/exercises/sample/exercise.json, steps \u203A branch \u203A blocks \u203A entry "
          "1: Braces { } with keys inside are expected here."}},
        {"a list where the texts of entries belong",
         "categories/text.de.json",
         R"({"advice": "Rat", "other": "Anderes"})",
         R"(["Rat", "Anderes"])",
         {"assets/categories/text.de.json, categories: Braces { } with keys inside are expected "
          "here."}},
        {"a list where the words of the interface belong",
         "ui/en.json",
         "",
         "[]\n",
         {"assets/ui/en.json: Braces { } with keys inside are expected here."}},
        {"braces where a list belongs",
         "categories/categories.json",
         R"(["advice", "other"])",
         R"({"advice": "other"})",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A category: The category "
          "\"advice\" is not in categories/categories.json.",
          "assets/categories/categories.json, categories: A list in brackets [ ] is expected here.",
          "assets/categories/categories.json, categories: This list is empty."}},
        {"a number where a text belongs",
         "branches/shop/text.de.json",
         R"("label": "Laden")",
         R"("label": 7)",
         {"assets/branches/shop/text.de.json, label: A text in quotation marks is expected here."}},
        {"a number where a name belongs",
         "effects/effects.json",
         R"("customers", "polarity": "good")",
         R"("customers", "polarity": 1)",
         {"assets/effects/effects.json, effects \u203A customers-good-1 \u203A polarity: A text in "
          "quotation marks is expected here."}},
        {"a text where a number belongs",
         "exercises/sample/exercise.json",
         R"("minutes": 5)",
         R"("minutes": "5")",
         {"assets/exercises/sample/exercise.json, minutes: A whole number from 1 to 60 is expected "
          "here, without quotation marks."}},
        {"a text where true or false belongs",
         "exercises/sample/exercise.json",
         R"("own_words": true)",
         R"("own_words": "true")",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A own_words: Here stands true or false, without quotation marks."}},
        {"an unknown key",
         "exercises/sample/exercise.json",
         R"("minutes": 5)",
         R"("minuten": 5)",
         {"assets/exercises/sample/exercise.json, minuten: This key is not known here. Known are "
          "\"format\", \"id\", \"revision\", \"minutes\", \"smallest_group\", \"breakdown\", "
          "\"look_back_weeks\", \"steps\", \"pictures\".",
          "assets/exercises/sample/exercise.json: The key \"minutes\" is missing here."}},
        {"another format",
         "exercises/sample/exercise.json",
         R"("format": 1)",
         R"("format": 2)",
         {"assets/exercises/sample/exercise.json, format: Here stands the number 1."}},
        {"another format of an order",
         "branches/order.json",
         R"("format": 1)",
         R"("format": 2)",
         {"assets/branches/order.json, format: Here stands the number 1."}},
        {"no revision",
         "effects/effects.json",
         R"("revision": 1)",
         R"("revision": 0)",
         {"assets/effects/effects.json, revision: A whole number from 1 to 100000 is expected "
          "here, without quotation marks."}},
        {"an id that is none",
         "categories/categories.json",
         R"("other")",
         R"("Oth er")",
         {"assets/categories/categories.json, categories: \"Oth er\" is no id. An id is small "
          "letters a-z and digits, words joined by hyphens, at most 64 characters: "
          "\"take-complaints\"."}},
        {"an id twice in a list",
         "categories/categories.json",
         R"("other")",
         R"("advice")",
         {"assets/categories/categories.json, categories: The id \"advice\" stands here twice. "
          "Remove one."}},
        {"more ids than fit",
         "categories/categories.json",
         R"("other")",
         each(64, "\"c-#\""),
         {"assets/categories/categories.json, categories: At most 64 ids may stand here."}},
        {"the folder of an exercise has another name",
         "exercises/sample/exercise.json",
         R"("id": "sample")",
         R"("id": "simple")",
         {"assets/exercises/sample/exercise.json, id: The id is \"simple\", but the folder is "
          "\"sample\". Give both the same name."}},
        {"the folder of a branch has another name",
         "branches/shop/branch.json",
         R"("id": "shop")",
         R"("id": "store")",
         {"assets/branches/shop/branch.json, id: The id is \"store\", but the folder is \"shop\". "
          "Give both the same name."}},
        {"the folder of a template has another name",
         "templates/short/template.json",
         R"("id": "short")",
         R"("id": "brief")",
         {"assets/templates/short/template.json, id: The id is \"brief\", but the folder is "
          "\"short\". Give both the same name."}},
        {"a text of another exercise",
         "exercises/sample/text.de.json",
         R"("id": "sample")",
         R"("id": "second")",
         {"assets/exercises/sample/text.de.json, id: The id is \"second\", but the folder is "
          "\"sample\". Give both the same name."}},
        {"a text of another branch",
         "branches/shop/text.en.json",
         R"("id": "shop")",
         R"("id": "store")",
         {"assets/branches/shop/text.en.json, id: The id is \"store\", but the folder is \"shop\". "
          "Give both the same name."}},
        {"a text of another template",
         "templates/short/text.en.json",
         R"("id": "short")",
         R"("id": "brief")",
         {"assets/templates/short/text.en.json, id: The id is \"brief\", but the folder is "
          "\"short\". Give both the same name."}},
    });
}

TEST_SUITE_END();
