// The pictures of a group: what each kind is made from, and what is asked about it.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each rule about pictures has its sentence for the author") {
    check_rows({
        {"no list of pictures",
         "exercises/sample/exercise.json",
         R"("pictures": [)",
         R"("picture": [)",
         {"assets/exercises/sample/exercise.json, picture: This key is not known here. Known are "
          "\"format\", \"id\", \"revision\", \"minutes\", \"smallest_group\", \"breakdown\", "
          "\"look_back_weeks\", \"steps\", \"pictures\".",
          "assets/exercises/sample/exercise.json: The key \"pictures\" is missing here.",
          "assets/templates/short/template.json, parts \u203A signs \u203A picture: The exercise "
          "\"sample\" has no picture \"signs\"."}},
        {"a picture twice",
         "exercises/second/exercise.json",
         R"("id": "wants", "kind": "places")",
         R"("id": "field", "kind": "places")",
         {"assets/exercises/second/exercise.json, pictures: The id \"field\" stands here twice. "
          "Every id is used once."}},
        {"an unknown kind of picture",
         "exercises/sample/exercise.json",
         R"("kind": "people")",
         R"("kind": "pie")",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A kind: \"pie\" is "
          "not known here. Known are \"distribution\", \"shift\", \"people\", \"compare\", "
          "\"places\", \"field\", \"kept\", \"flow\", \"lines\"."}},
        {"a picture of no block",
         "exercises/sample/exercise.json",
         R"("blocks": ["sign"])",
         R"("blocks": ["signs"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A blocks: This "
          "exercise has no block \"signs\"."}},
        {"a picture of what is no id",
         "exercises/sample/exercise.json",
         R"("blocks": ["sign"])",
         R"("blocks": ["The sign"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A blocks: \"The "
          "sign\" is no id. An id is small letters a-z and digits, words joined by hyphens, at "
          "most 64 characters: \"take-complaints\"."}},
        {"a picture of nothing",
         "exercises/sample/exercise.json",
         R"("blocks": ["sign"])",
         R"("blocks": [])",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a picture of what is never shared",
         "exercises/second/exercise.json",
         R"(["got", "missed"])",
         R"(["got", "when"])",
         {"assets/exercises/second/exercise.json, pictures \u203A both \u203A blocks: The block "
          "\"when\" is never shared, so no picture can show it."}},
        {"a distribution of a choice",
         "exercises/sample/exercise.json",
         R"("distribution", "blocks": ["strength"])",
         R"("distribution", "blocks": ["sign"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A strengths \u203A blocks: This "
          "kind of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a shift of a grid",
         "exercises/second/exercise.json",
         R"("blocks": ["pride"])",
         R"("blocks": ["pride", "rung"])",
         {"assets/exercises/second/exercise.json, pictures \u203A shift \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"people of a scale",
         "exercises/sample/exercise.json",
         R"("blocks": ["sign"])",
         R"("blocks": ["sign", "strength"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"people of a rank",
         "exercises/second/exercise.json",
         R"("id": "wants", "kind": "places")",
         R"("id": "wants", "kind": "people")",
         {"assets/exercises/second/exercise.json, pictures \u203A wants \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a comparison of other options",
         "exercises/second/exercise.json",
         R"(["got", "missed"])",
         R"(["got", "rung"])",
         {"assets/exercises/second/exercise.json, pictures \u203A both \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a comparison with nothing",
         "exercises/second/exercise.json",
         R"(["got", "missed"])",
         R"(["got"])",
         {"assets/exercises/second/exercise.json, pictures \u203A both \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a comparison of blocks without options",
         "exercises/second/exercise.json",
         R"(["got", "missed"])",
         R"(["pride", "line"])",
         {"assets/exercises/second/exercise.json, pictures \u203A both \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"places of a choice",
         "exercises/second/exercise.json",
         R"("kind": "places", "blocks": ["wants"])",
         R"("kind": "places", "blocks": ["got"])",
         {"assets/exercises/second/exercise.json, pictures \u203A wants \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"places of two ranks",
         "exercises/second/exercise.json",
         R"("kind": "places", "blocks": ["wants"])",
         R"("kind": "places", "blocks": ["wants", "got"])",
         {"assets/exercises/second/exercise.json, pictures \u203A wants \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a field of a rank",
         "exercises/second/exercise.json",
         R"("blocks": ["field"])",
         R"("blocks": ["wants"])",
         {"assets/exercises/second/exercise.json, pictures \u203A field \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"two fields in one",
         "exercises/second/exercise.json",
         R"("blocks": ["field"])",
         R"("blocks": ["field", "rung"])",
         {"assets/exercises/second/exercise.json, pictures \u203A field \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"kept without cards",
         "exercises/second/exercise.json",
         R"(["places", "kept"])",
         R"(["got", "kept"])",
         {"assets/exercises/second/exercise.json, pictures \u203A kept \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"kept on cards of tasks",
         "exercises/sample/exercise.json",
         R"("kind": "people", "blocks": ["sign"])",
         R"("kind": "kept", "blocks": ["tasks", "sign"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"kept that is asked once",
         "exercises/second/exercise.json",
         R"(["places", "kept"])",
         R"(["places", "got"])",
         {"assets/exercises/second/exercise.json, pictures \u203A kept \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"kept by a grid",
         "exercises/second/exercise.json",
         R"(["places", "kept"])",
         R"(["places", "field"])",
         {"assets/exercises/second/exercise.json, pictures \u203A kept \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a flow of a choice",
         "exercises/sample/exercise.json",
         R"(["phrase", "strength"])",
         R"(["sign", "strength"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A flow \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"a flow without strength",
         "exercises/sample/exercise.json",
         R"(["phrase", "strength"])",
         R"(["phrase"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A flow \u203A blocks: This kind of "
          "picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"lines of a choice",
         "exercises/second/exercise.json",
         R"("blocks": ["line"])",
         R"("blocks": ["line", "got"])",
         {"assets/exercises/second/exercise.json, pictures \u203A lines \u203A blocks: This kind "
          "of picture cannot be made from these blocks. See the table in assets/README.md."}},
        {"lines of a note",
         "exercises/sample/exercise.json",
         R"("kind": "people", "blocks": ["sign"])",
         R"("kind": "lines", "blocks": ["note"])",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A blocks: The block "
          "\"note\" is never shared, so no picture can show it."}},
        {"a claim of nothing",
         "exercises/sample/exercise.json",
         R"("claim_percent": 50)",
         R"("claim_percent": 0)",
         {"assets/exercises/sample/exercise.json, pictures \u203A signs \u203A claim_percent: A "
          "whole number from 1 to 100 is expected here, without quotation marks."}},
        {"a picture without words",
         "exercises/sample/text.de.json",
         "\"strengths\": {\"title\": \"Wie sehr\", \"questions\": [\"Was sehen Sie?\"]},\n    ",
         "",
         {"assets/exercises/sample/text.de.json, pictures: The text for the picture \"strengths\" "
          "is missing here."}},
        {"words for no picture",
         "exercises/sample/text.de.json",
         R"("strengths": {"title")",
         R"("moods": {}, "strengths": {"title")",
         {"assets/exercises/sample/text.de.json, pictures \u203A moods: There is a text here, but "
          "no picture with the id \"moods\"."}},
        {"no questions",
         "exercises/sample/text.de.json",
         R"("title": "Wie sehr", "questions": ["Was sehen Sie?"])",
         R"("title": "Wie sehr", "questions": [])",
         {"assets/exercises/sample/text.de.json, pictures \u203A strengths \u203A questions: This "
          "list is empty."}},
        {"four questions",
         "exercises/sample/text.de.json",
         R"("title": "Wie sehr", "questions": ["Was sehen Sie?"])",
         R"("title": "Wie sehr", "questions": ["A?", "B?", "C?", "D?"])",
         {"assets/exercises/sample/text.de.json, pictures \u203A strengths \u203A questions: This "
          "list has 4 entries; at most 3 fit."}},
        {"a share without a claim",
         "exercises/sample/text.de.json",
         R"(, "claim": "Angeblich hilft die H\u00e4lfte.")",
         "",
         {"assets/exercises/sample/text.de.json, pictures \u203A signs \u203A claim: A picture has "
          "both \"claim_percent\" and \"claim\", or none."}},
        {"a claim without a share",
         "exercises/second/text.de.json",
         R"("title": "Felder")",
         R"("claim": "Angeblich alle.", "title": "Felder")",
         {"assets/exercises/second/text.de.json, pictures \u203A field \u203A claim: A picture has "
          "both \"claim_percent\" and \"claim\", or none."}},
    });
}

TEST_SUITE_END();
