// The steps of an exercise: their numbers, what may stand in them, conditions.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each rule about steps has its sentence for the author") {
    check_rows({
        {"too many minutes",
         "exercises/sample/exercise.json",
         R"("minutes": 5)",
         R"("minutes": 61)",
         {"assets/exercises/sample/exercise.json, minutes: A whole number from 1 to 60 is expected "
          "here, without quotation marks."}},
        {"a group that is too small",
         "exercises/sample/exercise.json",
         R"("smallest_group": 6)",
         R"("smallest_group": 4)",
         {"assets/exercises/sample/exercise.json, smallest_group: A whole number from 5 to 50 is "
          "expected here, without quotation marks."}},
        {"a breakdown that is neither true nor false",
         "exercises/sample/exercise.json",
         R"("breakdown": false)",
         R"("breakdown": 0)",
         {"assets/exercises/sample/exercise.json, breakdown: Here stands true or false, without "
          "quotation marks."}},
        {"a look back too far ahead",
         "exercises/second/exercise.json",
         R"("look_back_weeks": 6)",
         R"("look_back_weeks": 53)",
         {"assets/exercises/second/exercise.json, look_back_weeks: A whole number from 1 to 52 is "
          "expected here, without quotation marks."}},
        {"no blocks",
         "exercises/sample/exercise.json",
         "[\n      {\"id\": \"note\", \"kind\": \"private-note\", \"optional\": true}\n    ]",
         "[]",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A blocks: This list is "
          "empty."}},
        {"more blocks than fit",
         "exercises/sample/exercise.json",
         R"({"id": "note", "kind": "private-note", "optional": true})",
         each(13, R"({"id": "note-#", "kind": "private-note"})"),
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A blocks: This list has "
          "13 entries; at most 12 fit."}},
        {"more steps than fit",
         "exercises/sample/exercise.json",
         R"({"id": "branch", "blocks")",
         each(45, R"({"id": "s-#", "blocks": [{"id": "b-#", "kind": "scale"}]})") +
             ", {\"id\": \"branch\", \"blocks\"",
         {"assets/exercises/sample/exercise.json, steps: This list has 49 entries; at most 48 "
          "fit."}},
        {"a step twice",
         "exercises/sample/exercise.json",
         R"("id": "note", "per)",
         R"("id": "effect", "per)",
         {"assets/exercises/sample/exercise.json, steps: The id \"effect\" stands here twice. "
          "Every id is used once."}},
        {"a block twice",
         "exercises/sample/exercise.json",
         R"({"id": "note", "kind")",
         R"({"id": "sign", "kind")",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A blocks \u203A sign "
          "\u203A id: The id \"sign\" is already used by a block of this exercise."}},
        {"cards twice",
         "exercises/sample/exercise.json",
         R"({"id": "tasks", "blocks")",
         "{\"id\": \"more\", \"blocks\": [{\"id\": \"more\", \"kind\": \"cards\"}]},\n    {\"id\": "
         "\"tasks\", \"blocks\"",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks: "
          "Cards are made once: in one block of an exercise, in a step that is asked once."}},
        {"cards for each beneficiary",
         "exercises/sample/exercise.json",
         R"({"id": "tasks", "blocks")",
         R"({"id": "tasks", "per_beneficiary": true, "blocks")",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks: "
          "Cards are made once: in one block of an exercise, in a step that is asked once."}},
        {"a step per card before there are cards",
         "exercises/sample/exercise.json",
         R"({"id": "branch", "blocks")",
         R"({"id": "branch", "per_card": true, "blocks")",
         {"assets/exercises/sample/exercise.json, steps \u203A branch \u203A per_card: No cards "
          "are made before this step, so it would never be asked."}},
        {"a sentence for each card",
         "exercises/second/exercise.json",
         R"({"id": "plan", "blocks")",
         R"({"id": "plan", "per_card": true, "blocks")",
         {"assets/exercises/second/exercise.json, steps \u203A plan \u203A blocks \u203A when "
          "\u203A sentence: A sentence is built once, but this step is asked several times (per "
          "card or per beneficiary).",
          "assets/exercises/second/exercise.json, steps \u203A plan \u203A blocks \u203A then "
          "\u203A sentence: A sentence is built once, but this step is asked several times (per "
          "card or per beneficiary)."}},
        {"effects for nobody",
         "exercises/sample/exercise.json",
         R"({"id": "effect", "per_card": true, "per_beneficiary": true)",
         R"({"id": "effect", "per_card": true)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A phrase "
          "\u203A options_from: These options differ by beneficiary, but this step is not asked "
          "per beneficiary.",
          "assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A who "
          "\u203A options_from: These options differ by beneficiary, but this step is not asked "
          "per beneficiary."}},
        {"a condition on nothing before it",
         "exercises/sample/exercise.json",
         R"({"block": "sign")",
         R"({"block": "later")",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A block: No "
          "block \"later\" is asked before this place."}},
        {"a block that waits for itself",
         "exercises/sample/exercise.json",
         R"("kind": "choice", "options": [)",
         R"("kind": "choice", "when": {"block": "sign", "any_of": ["helps"]}, "options": [)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A when \u203A block: No block \"sign\" is asked before this place."}},
        {"a condition on no option",
         "exercises/sample/exercise.json",
         R"("any_of": ["harms"])",
         R"("any_of": ["hurts"])",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A any_of: The "
          "block \"sign\" has no option \"hurts\"."}},
        {"a condition on nobody whom a branch serves",
         "exercises/sample/exercise.json",
         R"({"block": "sign", "any_of": ["harms"]})",
         R"({"block": "who", "any_of": ["dogs"]})",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A any_of: The "
          "block \"who\" has no option \"dogs\"."}},
        {"a condition that has an answer per beneficiary",
         "exercises/sample/exercise.json",
         R"("id": "note", "per_card": true, "per_beneficiary": true)",
         R"("id": "note", "per_card": true)",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A block: The "
          "block \"sign\" is asked several times (per card or per beneficiary), this step is not; "
          "so the condition has no one answer."}},
        {"a condition that has an answer per card",
         "exercises/second/exercise.json",
         R"({"id": "plan", "blocks")",
         R"({"id": "plan", "when": {"block": "kept", "any_of": ["kept"]}, "blocks")",
         {"assets/exercises/second/exercise.json, steps \u203A plan \u203A when \u203A block: The "
          "block \"kept\" is asked several times (per card or per beneficiary), this step is not; "
          "so the condition has no one answer."}},
        {"an empty condition",
         "exercises/sample/exercise.json",
         R"("any_of": ["harms"])",
         R"("any_of": [])",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A any_of: "
          "This list is empty."}},
    });
}

TEST_SUITE_END();
