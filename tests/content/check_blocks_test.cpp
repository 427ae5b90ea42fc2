// The blocks of a step: their kinds, options, and the keys that only some kinds have.
#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each rule about blocks has its sentence for the author") {
    check_rows({
        {"an unknown kind of block",
         "exercises/sample/exercise.json",
         R"("scale")",
         R"("slider")",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A "
          "strength \u203A kind: \"slider\" is not known here. Known are \"scale\", \"choice\", "
          "\"choices\", \"rank\", \"cards\", \"grid\", \"phrase\", \"text\", \"private-note\"."}},
        {"a misspelt kind, and what belongs to it",
         "exercises/sample/exercise.json",
         R"("kind": "choices")",
         R"("kind": "choises")",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A kind: \"choises\" is not known here. Known are \"scale\", \"choice\", "
          "\"choices\", \"rank\", \"cards\", \"grid\", \"phrase\", \"text\", \"private-note\"."}},
        {"an unknown source of options",
         "exercises/sample/exercise.json",
         R"("options_from": "tasks")",
         R"("options_from": "task")",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A options_from: \"task\" is not known here. Known are \"branches\", \"tasks\", "
          "\"effects\", \"who\"."}},
        {"options for a scale",
         "exercises/sample/exercise.json",
         R"("kind": "scale")",
         R"("kind": "scale", "options": ["a", "b"])",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A "
          "strength: This kind of block does not take its options from here. See the table in "
          "assets/README.md."}},
        {"effects for a choice",
         "exercises/sample/exercise.json",
         R"("kind": "choice", "options": ["helps", "harms"])",
         R"("kind": "choice", "options_from": "effects")",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign: "
          "This kind of block does not take its options from here. See the table in "
          "assets/README.md."}},
        {"a choice without options",
         "exercises/sample/exercise.json",
         R"("kind": "choice", "options": ["helps", "harms"])",
         R"("kind": "choice")",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign: "
          "This kind of block needs \"options\" or \"options_from\"."}},
        {"one option only",
         "exercises/sample/exercise.json",
         R"(["helps", "harms"])",
         R"(["harms"])",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options: At least two options are needed."}},
        {"more options than fit",
         "exercises/sample/exercise.json",
         R"("not-at-all"], "most")",
         "\"not-at-all\", " + each(22, "\"o-#\"") + "], \"most\"",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A options: At most 24 ids may stand here."}},
        {"options of two kinds",
         "exercises/sample/exercise.json",
         R"("options_from": "tasks")",
         R"("options_from": "tasks", "options": ["a", "b"])",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks: "
          "Either \"options\" or \"options_from\", not both."}},
        {"six cards",
         "exercises/sample/exercise.json",
         R"("most": 5)",
         R"("most": 6)",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A most: A whole number from 1 to 5 is expected here, without quotation marks."}},
        {"thirteen choices",
         "exercises/sample/exercise.json",
         R"("most": 2)",
         R"("most": 13)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A most: A whole number from 1 to 12 is expected here, without quotation marks."}},
        {"five lines",
         "exercises/sample/exercise.json",
         R"("private-note",)",
         R"("private-note", "most": 5,)",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A blocks \u203A note "
          "\u203A most: A whole number from 1 to 4 is expected here, without quotation marks."}},
        {"a rank of six places",
         "exercises/second/exercise.json",
         R"("fair"], "most": 2)",
         R"("fair"], "most": 6)",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A wants "
          "\u203A most: A whole number from 1 to 5 is expected here, without quotation marks."}},
        {"more places than options",
         "exercises/second/exercise.json",
         R"("fair"], "most": 2)",
         R"("fair"], "most": 4)",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A wants "
          "\u203A most: This block has only 3 options to choose from."}},
        {"two of one choice",
         "exercises/sample/exercise.json",
         R"("kind": "choice", "options": [)",
         R"("kind": "choice", "most": 2, "options": [)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A most: Only choices, a rank, cards or a private note has \"most\". Remove it."}},
        {"own words for choices",
         "exercises/sample/exercise.json",
         R"("kind": "choices")",
         R"("kind": "choices", "own_words": true)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A own_words: Only a choice, a phrase or cards has \"own_words\". Remove it."}},
        {"a compact phrase",
         "exercises/sample/exercise.json",
         R"("kind": "phrase")",
         R"("kind": "phrase", "compact": true, "optional": true)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A phrase "
          "\u203A compact: Only a choice has \"compact\". Remove it."}},
        {"a compact choice that has to be answered",
         "exercises/sample/exercise.json",
         R"("compact": true, "optional": true)",
         R"("compact": true)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A who "
          "\u203A compact: A compact choice is optional: its first option stands when nobody "
          "chooses."}},
        {"a coach for a choice",
         "exercises/sample/exercise.json",
         R"("kind": "choice", "options": [)",
         R"("kind": "choice", "coach": true, "options": [)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A coach: Only a private note or a phrase has \"coach\". Remove it."}},
        {"a shape for a rank",
         "exercises/second/exercise.json",
         R"("kind": "rank")",
         R"("kind": "rank", "shape": "ladder")",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A wants "
          "\u203A shape: Only a grid has \"shape\". Remove it."}},
        {"a grid without shape",
         "exercises/second/exercise.json",
         R"("shape": "ladder", )",
         "",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A rung: "
          "The key \"shape\" is missing here."}},
        {"an unknown shape",
         "exercises/second/exercise.json",
         R"("shape": "ladder")",
         R"("shape": "stairs")",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A rung "
          "\u203A shape: \"stairs\" is not known here. Known are \"two-by-two\", \"ladder\"."}},
        {"a two-by-two of three",
         "exercises/second/exercise.json",
         R"("two", "three", "four")",
         R"("two", "three")",
         {"assets/exercises/second/exercise.json, steps \u203A kept \u203A blocks \u203A field "
          "\u203A options: A two-by-two has exactly four options."}},
        {"a ladder of two",
         "exercises/second/exercise.json",
         R"("near", "half", "far")",
         R"("near", "far")",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A rung "
          "\u203A options: A ladder has three to five options."}},
        {"a ladder of six",
         "exercises/second/exercise.json",
         R"("near", "half", "far")",
         R"("near", "half", "far", "four", "five", "six")",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A rung "
          "\u203A options: A ladder has three to five options."}},
        {"a sentence of a choice",
         "exercises/sample/exercise.json",
         R"("kind": "choice", "options": [)",
         R"("kind": "choice", "sentence": "plan", "options": [)",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A sentence: Only a phrase with \"options\" has \"sentence\". Remove it."}},
        {"a sentence of effects",
         "exercises/sample/exercise.json",
         R"("coach": true)",
         R"("coach": true, "sentence": "plan")",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A phrase "
          "\u203A sentence: Only a phrase with \"options\" has \"sentence\". Remove it."}},
        {"a phrase of no sentence",
         "exercises/second/exercise.json",
         R"("kind": "phrase", "sentence": "plan", "options": ["upset")",
         R"("kind": "phrase", "options": ["upset")",
         {"assets/exercises/second/exercise.json, steps \u203A plan \u203A blocks \u203A when: The "
          "key \"sentence\" is missing here."}},
        {"more sentences than fit",
         "exercises/second/exercise.json",
         R"({"id": "when", "kind": "phrase")",
         each(4, R"({"id": "p-#", "kind": "phrase", "sentence": "s-#", "options": ["a", "b"]})") +
             ", {\"id\": \"when\", \"kind\": \"phrase\"",
         {"assets/exercises/second/exercise.json, steps: The phrases of this exercise name 5 "
          "sentences; at most 4 fit."}},
        {"an option that stands alone in a rank",
         "exercises/second/exercise.json",
         R"("kind": "rank")",
         R"("kind": "rank", "exclusive": ["fair"])",
         {"assets/exercises/second/exercise.json, steps \u203A wants \u203A blocks \u203A wants "
          "\u203A exclusive: Only a block of choices has \"exclusive\". Remove it."}},
        {"no option that could stand alone",
         "exercises/sample/exercise.json",
         R"("exclusive": ["not-at-all"])",
         R"("exclusive": ["never"])",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A exclusive: This block has no option \"never\"."}},
        {"a note that is shared",
         "exercises/sample/exercise.json",
         R"("private-note", "optional": true)",
         R"("private-note", "sharing": "offered")",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A blocks \u203A note "
          "\u203A sharing: A private note is never shared. Remove this key."}},
        {"an unknown way of sharing",
         "exercises/sample/exercise.json",
         R"("sharing": "offered")",
         R"("sharing": "asked")",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A sharing: \"asked\" is not known here. Known are \"group\", \"offered\", "
          "\"never\"."}},
    });
}

TEST_SUITE_END();
