// Both languages side by side, and the names of the interface texts.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each difference between the languages has its sentence for the author") {
    check_rows({
        {"a hint in one language only",
         "exercises/sample/text.de.json",
         R"("hint": "Auch Schaden z\u00e4hlt.", )",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign: "
          "The English file has \"hint\" here, the German one has not. Both have the same keys."}},
        {"a clause in one language only",
         "exercises/sample/text.en.json",
         ",\n            \"shown\": \"one can see it\"",
         "",
         {"assets/exercises/sample/text.en.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A clauses: The German file has \"shown\" here, the English one has not. Both have "
          "the same keys."}},
        {"advice in one language only",
         "templates/short/text.en.json",
         R"(, "watch": "Wait for everybody.")",
         "",
         {"assets/templates/short/text.en.json, parts \u203A welcome: The German file has "
          "\"watch\" here, the English one has not. Both have the same keys."}},
        {"one text here, three there",
         "exercises/sample/text.en.json",
         R"("helps": "It helps")",
         R"("helps": {"customers": "a", "company": "b", "self": "c"})",
         {"assets/exercises/sample/text.en.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A helps: One language has one text here, the other has three "
          "(customers, company, self). Use the same form in both."}},
        {"a question in one language only",
         "exercises/sample/text.en.json",
         R"(, "Why is it so?")",
         "",
         {"assets/exercises/sample/text.en.json, pictures \u203A signs \u203A questions: Both "
          "languages have the same number of entries here: this list has 1, the German one 2."}},
        {"a placeholder in one language only",
         "exercises/sample/text.en.json",
         "{card}. For whom?",
         "For whom?",
         {"assets/exercises/sample/text.en.json, steps \u203A effect \u203A heading \u203A "
          "customers: The placeholders in { } are not the same as in the German text. Use the same "
          "ones."}},
        {"an interface text in one language only",
         "ui/en.json",
         "\"back\": \"Back\",\n  ",
         "",
         {"assets/ui/en.json: The German file has \"back\" here, the English one has not. Both "
          "have the same keys."}},
        {"another placeholder of the interface",
         "ui/en.json",
         "{number} of",
         "{count} of",
         {"assets/ui/en.json, task-of: The placeholders in { } are not the same as in the German "
          "text. Use the same ones."}},
        {"a key with a capital",
         "ui/*.json",
         R"("back")",
         R"("Back")",
         {"assets/ui/de.json, Back: A key is small letters a-z and digits, words joined by "
          "hyphens.",
          "assets/ui/en.json, Back: A key is small letters a-z and digits, words joined by "
          "hyphens."}},
        {"a key that C++ knows",
         "ui/*.json",
         R"("back")",
         R"("delete")",
         {"assets/ui/de.json, delete: This key is a word that the program cannot use as a name. "
          "Add a word, as in \"delete-button\".",
          "assets/ui/en.json, delete: This key is a word that the program cannot use as a name. "
          "Add a word, as in \"delete-button\"."}},
        {"more interface texts than fit",
         "ui/*.json",
         R"("back")",
         each(2047, R"("t-#": "T")") + ", \"back\"",
         {"assets/ui/de.json: There are more than 2048 texts in this file.",
          "assets/ui/en.json: There are more than 2048 texts in this file."}},
    });
}

TEST_SUITE_END();
