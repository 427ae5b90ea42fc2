// One thing broken at a time: the author reads a sentence that says where and what to do.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/pack.hpp"
#include "core/content/source.hpp"
#include "core/content/text_keys.hpp"

#include "content/sample_assets.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::content;

namespace {

struct Row {
    std::string name;
    std::string file;   // "ui/*.json": both
    std::string from;   // empty: the whole file goes, or comes
    std::string to;
    // What the check says, file by file. A line that ends in { is the beginning of one: the known
    // placeholders follow, and change with the interface.
    std::vector<std::string> lines;
};

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t offset = text.find(from);
    REQUIRE(offset != std::string::npos);
    text.replace(offset, from.size(), to);
}

Assets broken(const Row& row) {
    Assets assets = wb::samples::assets();
    if (row.from.empty() && row.to.empty()) {
        REQUIRE(assets.files.erase(row.file) == 1);
    } else if (row.from.empty()) {
        assets.files[row.file] = row.to;
    } else if (row.file == "ui/*.json") {
        replace(assets.files["ui/de.json"], row.from, row.to);
        replace(assets.files["ui/en.json"], row.from, row.to);
    } else {
        replace(assets.files[row.file], row.from, row.to);
    }
    return assets;
}

std::vector<std::string> lines_of(const Findings& findings) {
    std::vector<std::string> lines;
    std::transform(findings.begin(), findings.end(), std::back_inserter(lines), line_of);
    return lines;
}

bool says(const std::string& line, const std::string& expected) {
    const bool beginning = expected.back() == '{';
    return line.compare(0, beginning ? expected.size() : line.size(), expected) == 0;
}

const std::vector<Row>& rows() {
    static const std::vector<Row> table{
        {"a comma is missing",
         "exercises/sample/text.de.json",
         "\"title\": \"Probe\",",
         "\"title\": \"Probe\"",
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
         "\"language\": \"de\",",
         "\"language\": \"de,",
         {"assets/exercises/sample/text.de.json, line 5, column 19: This cannot be read: the "
          "closing quotation mark of a text is missing."}},
        {"a key twice",
         "ui/de.json",
         "\"back\"",
         "\"task-of\"",
         {"assets/ui/de.json, line 3, column 12: This cannot be read: the key \"task-of\" stands "
          "here a second time."}},
        {"a key twice, deep down",
         "exercises/sample/text.de.json",
         "\"harms\": \"Es schadet\"",
         "\"helps\": \"Es schadet\"",
         {"assets/exercises/sample/text.de.json, line 14, column 94: This cannot be read: the key "
          "\"helps\" stands here a second time."}},
        {"not UTF-8",
         "ui/de.json",
         "Zur\u00fcck",
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
        {"a number with a point",
         "exercises/sample/exercise.json",
         "\"minutes\": 5",
         "\"minutes\": 5.5",
         {"assets/exercises: There is no exercise.",
          "assets/exercises/sample/exercise.json, line 5, column 14: This cannot be read: numbers "
          "with a decimal point are not used here."}},
        {"no line break at the end",
         "ui/de.json",
         "}\n",
         "}",
         {"assets/ui/de.json: The file does not end with a line break. Press Enter after the last "
          "bracket and save."}},
        {"blanks at the end of a line",
         "exercises/sample/exercise.json",
         "\"minutes\": 5,",
         "\"minutes\": 5, ",
         {"assets/exercises/sample/exercise.json, line 5: There are blanks at the end of this "
          "line. Remove them."}},
        {"a file is missing",
         "exercises/sample/text.de.json",
         "",
         "",
         {"assets/exercises/sample/text.de.json: This file is missing."}},
        {"an unknown key",
         "exercises/sample/exercise.json",
         "\"minutes\": 5",
         "\"minuten\": 5",
         {"assets/exercises/sample/exercise.json, minuten: This key is not known here. Known are "
          "\"format\", \"id\", \"revision\", \"minutes\", \"smallest_group\", \"steps\".",
          "assets/exercises/sample/exercise.json: The key \"minutes\" is missing here."}},
        {"another format",
         "exercises/sample/exercise.json",
         "\"format\": 1",
         "\"format\": 2",
         {"assets/exercises/sample/exercise.json, format: Here stands the number 1."}},
        {"a text where a number belongs",
         "exercises/sample/exercise.json",
         "\"minutes\": 5",
         "\"minutes\": \"5\"",
         {"assets/exercises/sample/exercise.json, minutes: A whole number from 1 to 60 is expected "
          "here, without quotation marks."}},
        {"too many minutes",
         "exercises/sample/exercise.json",
         "\"minutes\": 5",
         "\"minutes\": 61",
         {"assets/exercises/sample/exercise.json, minutes: A whole number from 1 to 60 is expected "
          "here, without quotation marks."}},
        {"a group that is too small",
         "exercises/sample/exercise.json",
         "\"smallest_group\": 5",
         "\"smallest_group\": 4",
         {"assets/exercises/sample/exercise.json, smallest_group: A whole number from 5 to 50 is "
          "expected here, without quotation marks."}},
        {"a text where true or false belongs",
         "exercises/sample/exercise.json",
         "\"own_words\": true",
         "\"own_words\": \"true\"",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A own_words: Here stands true or false, without quotation marks."}},
        {"a list where braces belong",
         "categories/text.de.json",
         "{\"advice\": \"Rat\", \"other\": \"Anderes\"}",
         "[\"Rat\", \"Anderes\"]",
         {"assets/categories/text.de.json, categories: Braces { } with keys inside are expected "
          "here."}},
        {"braces where a list belongs",
         "categories/categories.json",
         "[\"advice\", \"other\"]",
         "{\"advice\": \"other\"}",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A category: The category "
          "\"advice\" is not in categories/categories.json.",
          "assets/categories/categories.json, categories: A list in brackets [ ] is expected here.",
          "assets/categories/categories.json, categories: This list is empty."}},
        {"a number where a text belongs",
         "branches/shop/text.de.json",
         "\"label\": \"Laden\"",
         "\"label\": 7",
         {"assets/branches/shop/text.de.json, label: A text in quotation marks is expected here."}},
        {"an id that is none",
         "categories/categories.json",
         "\"advice\"",
         "\"Ad Vice\"",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A category: The category "
          "\"advice\" is not in categories/categories.json.",
          "assets/categories/categories.json, categories: \"Ad Vice\" is no id. An id is small "
          "letters a-z and digits, words joined by hyphens, at most 64 characters: "
          "\"take-complaints\"."}},
        {"an id twice in a list",
         "categories/categories.json",
         "\"other\"",
         "\"advice\"",
         {"assets/categories/categories.json, categories: The id \"advice\" stands here twice. "
          "Remove one."}},
        {"the folder has another name",
         "exercises/sample/exercise.json",
         "\"id\": \"sample\"",
         "\"id\": \"simple\"",
         {"assets/exercises/sample/exercise.json, id: The id is \"simple\", but the folder is "
          "\"sample\". Give both the same name."}},
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
        {"a step twice",
         "exercises/sample/exercise.json",
         "\"id\": \"note\", \"per",
         "\"id\": \"effect\", \"per",
         {"assets/exercises/sample/exercise.json, steps: The id \"effect\" stands here twice. "
          "Every id is used once."}},
        {"a block twice",
         "exercises/sample/exercise.json",
         "{\"id\": \"note\", \"kind\"",
         "{\"id\": \"sign\", \"kind\"",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A blocks \u203A sign "
          "\u203A id: The id \"sign\" is already used by a block of this exercise."}},
        {"an unknown kind of block",
         "exercises/sample/exercise.json",
         "\"scale\"",
         "\"slider\"",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A "
          "strength \u203A kind: \"slider\" is not known here. Known are \"scale\", \"choice\", "
          "\"choices\", \"cards\", \"phrase\", \"private-note\"."}},
        {"an unknown beneficiary",
         "effects/effects.json",
         "\"beneficiary\": \"customers\", \"polarity\": \"good\"},\n",
         "\"beneficiary\": \"clients\", \"polarity\": \"good\"},\n",
         {"assets/effects/effects.json, effects \u203A customers-good-1 \u203A beneficiary: "
          "\"clients\" is not known here. Known are \"customers\", \"company\", \"self\"."}},
        {"an unknown category",
         "branches/shop/branch.json",
         "\"category\": \"advice\"",
         "\"category\": \"advise\"",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A category: The category "
          "\"advise\" is not in categories/categories.json."}},
        {"an unknown effect",
         "branches/shop/branch.json",
         "\"customers-good-1\"",
         "\"customers-god-1\"",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: The effect "
          "\"customers-god-1\" is not in effects/effects.json. Is it misspelt?",
          "assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"customers\" "
          "this list offers 2 good effects and 2 harms; at least 3 and 2 are needed."}},
        {"too few harms",
         "branches/shop/branch.json",
         "\"self-harm-1\", ",
         "",
         {"assets/branches/shop/branch.json, tasks \u203A advise \u203A effects: For \"self\" this "
          "list offers 3 good effects and 1 harm; at least 3 and 2 are needed."}},
        {"options for a scale",
         "exercises/sample/exercise.json",
         "\"kind\": \"scale\"",
         "\"kind\": \"scale\", \"options_from\": \"effects\"",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A "
          "strength: A scale or a private note has no options; remove \"options\" or "
          "\"options_from\"."}},
        {"a choice without options",
         "exercises/sample/exercise.json",
         "\"kind\": \"choice\", \"options\": [\"helps\", \"harms\"]",
         "\"kind\": \"choice\"",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign: "
          "This kind of block needs \"options\" or \"options_from\".",
          "assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A any_of: The "
          "block \"sign\" has no option \"harms\"."}},
        {"one option only",
         "exercises/sample/exercise.json",
         "[\"helps\", \"harms\"]",
         "[\"harms\"]",
         {"assets/exercises/sample/exercise.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options: At least two options are needed."}},
        {"options of two kinds",
         "exercises/sample/exercise.json",
         "\"options_from\": \"tasks\"",
         "\"options_from\": \"tasks\", \"options\": [\"a\", \"b\"]",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks: "
          "Either \"options\" or \"options_from\", not both."}},
        {"six cards",
         "exercises/sample/exercise.json",
         "\"most\": 5",
         "\"most\": 6",
         {"assets/exercises/sample/exercise.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A most: A whole number from 1 to 5 is expected here, without quotation marks."}},
        {"a backslash too many",
         "exercises/sample/text.de.json",
         "\"Probe\"",
         "\"Pro\\be\\x\"",
         {"assets/exercises/sample/text.de.json, line 6, column 19: This cannot be read: a "
          "backslash stands before a character that needs none."}},
        {"no blocks",
         "exercises/sample/exercise.json",
         "[\n      {\"id\": \"note\", \"kind\": \"private-note\", \"optional\": true}\n    ]",
         "[]",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A blocks: This list is "
          "empty."}},
        {"a condition on nothing before it",
         "exercises/sample/exercise.json",
         "{\"block\": \"sign\"",
         "{\"block\": \"later\"",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A block: No "
          "block \"later\" is asked before this place."}},
        {"a condition on no option",
         "exercises/sample/exercise.json",
         "\"any_of\": [\"harms\"]",
         "\"any_of\": [\"hurts\"]",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A any_of: The "
          "block \"sign\" has no option \"hurts\"."}},
        {"a condition that has several answers",
         "exercises/sample/exercise.json",
         "\"id\": \"note\", \"per_card\": true, \"per_beneficiary\": true",
         "\"id\": \"note\", \"per_card\": true",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A block: The "
          "block \"sign\" is asked several times (per card or per beneficiary), this step is not; "
          "so the condition has no one answer."}},
        {"an empty condition",
         "exercises/sample/exercise.json",
         "\"any_of\": [\"harms\"]",
         "\"any_of\": []",
         {"assets/exercises/sample/exercise.json, steps \u203A note \u203A when \u203A any_of: "
          "This list is empty."}},
        {"a text is missing",
         "exercises/sample/text.de.json",
         "\"helps\": \"Es hilft\", ",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options: The text for the option \"helps\" is missing here."}},
        {"a text too many",
         "exercises/sample/text.de.json",
         "\"helps\": \"Es hilft\",",
         "\"helps\": \"Es hilft\", \"heals\": \"Es heilt\",",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A heals: There is a text here, but no option with the id "
          "\"heals\"."}},
        {"a heading is missing",
         "exercises/sample/text.de.json",
         "\"heading\": \"Warum?\", ",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A note: The key \"heading\" is missing "
          "here."}},
        {"an end of a scale is missing",
         "exercises/sample/text.de.json",
         "\"middle\": \"einiges\", ",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A "
          "strength: The key \"middle\" is missing here."}},
        {"words of a scale elsewhere",
         "exercises/sample/text.de.json",
         "\"hint\": \"Auch",
         "\"low\": \"nie\", \"hint\": \"Auch",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A low: Only a scale has \"low\", \"middle\" and \"high\"."}},
        {"a label for own words that are not taken",
         "exercises/sample/text.de.json",
         "\"hint\": \"Auch",
         "\"own\": \"Eigenes\", \"hint\": \"Auch",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A own: This block takes no words of one\u2019s own. Remove the text, or set "
          "\"own_words\" to true."}},
        {"no label for own words",
         "exercises/sample/text.de.json",
         "{\"own\": \"Eigene Worte\"}",
         "{}",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A blocks \u203A tasks: "
          "The key \"own\" is missing here."}},
        {"options that the block takes from elsewhere",
         "exercises/sample/text.de.json",
         "{\"own\": \"Eigene Worte\"}",
         "{\"own\": \"Eigene Worte\", \"options\": {}}",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A blocks \u203A tasks "
          "\u203A options: This block lists no options of its own. Remove these texts."}},
        {"a second block without a question",
         "exercises/sample/text.de.json",
         "\"question\": \"Wie sehr?\", ",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A "
          "strength: Only the first block of a step may leave its question to the heading. Write a "
          "\"question\"."}},
        {"three texts for a step asked once",
         "exercises/sample/text.de.json",
         "\"heading\": \"Was tun Sie?\"",
         "\"heading\": {\"customers\": \"a\", \"company\": \"b\", \"self\": \"c\"}",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A heading: This step is "
          "not asked per beneficiary, so one text in quotation marks is expected here."}},
        {"one of three texts is missing",
         "exercises/sample/text.de.json",
         ", \"self\": \"{task}. Und Sie?\"",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A heading: The key "
          "\"self\" is missing here."}},
        {"a stale text",
         "exercises/sample/text.de.json",
         "\"of_revision\": 1",
         "\"of_revision\": 2",
         {"assets/exercises/sample/text.de.json, of_revision: This German text is of revision 2, "
          "but the exercise is at revision 1. Read both again, then set \"of_revision\" to 1."}},
        {"a newer exercise",
         "exercises/sample/exercise.json",
         "\"revision\": 1",
         "\"revision\": 2",
         {"assets/exercises/sample/text.de.json, of_revision: This German text is of revision 1, "
          "but the exercise is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/exercises/sample/text.en.json, of_revision: This English text is of revision 1, "
          "but the exercise is at revision 2. Read both again, then set \"of_revision\" to 2."}},
        {"a newer branch",
         "branches/shop/branch.json",
         "\"revision\": 1",
         "\"revision\": 2",
         {"assets/branches/shop/text.de.json, of_revision: This German text is of revision 1, but "
          "the branch is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/branches/shop/text.en.json, of_revision: This English text is of revision 1, but "
          "the branch is at revision 2. Read both again, then set \"of_revision\" to 2."}},
        {"newer effects",
         "effects/effects.json",
         "\"revision\": 1",
         "\"revision\": 2",
         {"assets/effects/text.de.json, of_revision: This German text is of revision 1, but the "
          "list of effects is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/effects/text.en.json, of_revision: This English text is of revision 1, but the "
          "list of effects is at revision 2. Read both again, then set \"of_revision\" to 2."}},
        {"newer categories",
         "categories/categories.json",
         "\"revision\": 1",
         "\"revision\": 2",
         {"assets/categories/text.de.json, of_revision: This German text is of revision 1, but the "
          "list of categories is at revision 2. Read both again, then set \"of_revision\" to 2.",
          "assets/categories/text.en.json, of_revision: This English text is of revision 1, but "
          "the list of categories is at revision 2. Read both again, then set \"of_revision\" to "
          "2."}},
        {"another language",
         "exercises/sample/text.de.json",
         "\"language\": \"de\"",
         "\"language\": \"en\"",
         {"assets/exercises/sample/text.de.json, language: The language is \"en\", but the name of "
          "the file says \"de\"."}},
        {"a hint in one language only",
         "exercises/sample/text.de.json",
         "\"hint\": \"Auch Schaden z\\u00e4hlt.\", ",
         "",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign: "
          "The English file has \"hint\" here, the German one has not. Both have the same keys."}},
        {"one text here, three there",
         "exercises/sample/text.en.json",
         "\"helps\": \"It helps\"",
         "\"helps\": {\"customers\": \"a\", \"company\": \"b\", \"self\": \"c\"}",
         {"assets/exercises/sample/text.en.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A helps: One language has one text here, the other has three "
          "(customers, company, self). Use the same form in both."}},
        {"a placeholder in one language only",
         "exercises/sample/text.en.json",
         "{task}. For whom?",
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
        {"an empty text",
         "categories/text.de.json",
         "\"Rat\"",
         "\"\"",
         {"assets/categories/text.de.json, categories \u203A advice: This text is empty. Write it, "
          "or leave the key out if it is not needed."}},
        {"a line break",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat\\nTat\"",
         {"assets/categories/text.de.json, categories \u203A advice: A text has no line breaks. "
          "Make two texts of it, or one flowing text."}},
        {"a tab",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat\\tTat\"",
         {"assets/categories/text.de.json, categories \u203A advice: There is a control character "
          "(perhaps a tab) in this text. Type a blank instead."}},
        {"a letter in two characters",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Ra\\u0308t\"",
         {"assets/categories/text.de.json, categories \u203A advice: A letter and its dots or "
          "accent are two characters here. Type the letter again, so that it is one."}},
        {"an invisible character",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Ra\\u200bt\"",
         {"assets/categories/text.de.json, categories \u203A advice: There is an invisible or "
          "unknown character in this text, perhaps from copying. Type the text again."}},
        {"a soft hyphen at the end",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat\\u00ad\"",
         {"assets/categories/text.de.json, categories \u203A advice: A soft hyphen (U+00AD) only "
          "stands between two letters of a word."}},
        {"a blank at the end",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat \"",
         {"assets/categories/text.de.json, categories \u203A advice: There is a blank at the "
          "beginning or end of this text. Remove it."}},
        {"two blanks",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat  und\"",
         {"assets/categories/text.de.json, categories \u203A advice: There are two blanks in a "
          "row. Keep one."}},
        {"a blank before a comma",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat , Tat\"",
         {"assets/categories/text.de.json, categories \u203A advice: There is a blank before a "
          "punctuation mark. Remove it."}},
        {"three full stops",
         "exercises/sample/text.de.json",
         "nach \\u2026",
         "nach...",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A help: Several full "
          "stops in a row: use the one character \u2026 (U+2026)."}},
        {"an ellipsis without a blank",
         "exercises/sample/text.de.json",
         "nach \\u2026",
         "nach\\u2026",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A help: In German a "
          "blank stands before \u2026 when words are left out, as in \"Ich \u2026\"."}},
        {"an English ellipsis after a comma",
         "exercises/sample/text.en.json",
         "Think\\u2026",
         "Think,\\u2026",
         {"assets/exercises/sample/text.en.json, steps \u203A effect \u203A help: Before \u2026 "
          "stands a word or a blank, no other mark."}},
        {"a hyphen for a dash",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat - Tat\"",
         {"assets/categories/text.de.json, categories \u203A advice: A hyphen stands for a dash. "
          "Use \u2013 (U+2013), with a blank on both sides."}},
        {"a long dash",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Rat \\u2014 Tat\"",
         {"assets/categories/text.de.json, categories \u203A advice: Use the shorter dash \u2013 "
          "(U+2013), with a blank on both sides."}},
        {"straight quotation marks",
         "exercises/sample/text.de.json",
         "\\u201egut\\u201c",
         "\\\"gut\\\"",
         {"assets/exercises/sample/text.de.json, purpose: Straight quotation marks: use \u201E and "
          "\u201C instead."}},
        {"a straight apostrophe",
         "exercises/sample/text.en.json",
         "\\u2019",
         "'",
         {"assets/exercises/sample/text.en.json, purpose: A straight apostrophe: use \u2019 "
          "(U+2019)."}},
        {"French quotation marks",
         "exercises/sample/text.de.json",
         "\\u201egut\\u201c",
         "\\u00bbgut\\u00ab",
         {"assets/exercises/sample/text.de.json, purpose: Quotation marks of another kind: use "
          "\u201E and \u201C."}},
        {"English quotation marks in German",
         "exercises/sample/text.de.json",
         "\\u201egut\\u201c",
         "\\u201cgut\\u201d",
         {"assets/exercises/sample/text.de.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201E and \u201C."}},
        {"German quotation marks in English",
         "exercises/sample/text.en.json",
         "\\u201cgood\\u201d",
         "\\u201egood\\u201c",
         {"assets/exercises/sample/text.en.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201C and \u201D."}},
        {"a quotation that does not end",
         "exercises/sample/text.de.json",
         "gut\\u201c",
         "gut",
         {"assets/exercises/sample/text.de.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201E and \u201C."}},
        {"crossed quotations",
         "exercises/sample/text.de.json",
         "\\u201egut\\u201c",
         "\\u201egut \\u201aoder\\u201c so\\u2018",
         {"assets/exercises/sample/text.de.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201E and \u201C."}},
        {"a web address",
         "categories/text.de.json",
         "\"Rat\"",
         "\"www.rat\"",
         {"assets/categories/text.de.json, categories \u203A advice: There is a web address in "
          "this text. The app opens nothing outside; describe it in words."}},
        {"markup",
         "categories/text.de.json",
         "\"Rat\"",
         "\"<b>Rat</b>\"",
         {"assets/categories/text.de.json, categories \u203A advice: This looks like markup (<b>, "
          "**, &amp; or the like). Texts are plain words."}},
        {"an unknown placeholder",
         "ui/de.json",
         "{number}",
         "{nummer}",
         {"assets/ui/de.json, task-of: The placeholder {nummer} is not known here; known are {"}},
        {"a placeholder where none may stand",
         "exercises/sample/text.de.json",
         "\"Warum?\"",
         "\"{count} Mal?\"",
         {"assets/exercises/sample/text.de.json, steps \u203A note \u203A heading: The placeholder "
          "{count} is not known here; known are {task}."}},
        {"a card placeholder in a step asked once",
         "exercises/sample/text.de.json",
         "\"Was tun Sie?\"",
         "\"{task}. Was tun Sie?\"",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A heading: The "
          "placeholder {task} is not known here; this text has none."}},
        {"an open brace",
         "ui/de.json",
         "{number}",
         "{number",
         {"assets/ui/de.json, task-of: A brace { or } is missing or too many around a "
          "placeholder."}},
        {"du",
         "exercises/sample/text.de.json",
         "\"Was tun Sie?\"",
         "\"Was tust Du?\"",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A heading: The word "
          "\"du\" addresses the reader as du. The product says Sie."}},
        {"a gender sign",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Kolleg:innen\"",
         {"assets/categories/text.de.json, categories \u203A advice: A word with a gender sign (as "
          "in :innen). Write both forms or a neutral word."}},
        {"a full stop after an option",
         "exercises/sample/text.de.json",
         "\"Es hilft\"",
         "\"Es hilft.\"",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A helps: No full stop at the end of a title, button or option. "
          "Remove it."}},
        {"a full stop after a task",
         "branches/shop/text.de.json",
         "\"Sie beraten\"",
         "\"Sie beraten.\"",
         {"assets/branches/shop/text.de.json, tasks \u203A advise \u203A you: This text is put "
          "into other sentences. Leave out the mark at its end."}},
        {"a clause that begins otherwise",
         "effects/text.de.json",
         "damit alle gut sind",
         "alle sind gut",
         {"assets/effects/text.de.json, effects \u203A customers-good-1 \u203A so_that: This "
          "clause begins with \"damit\" or \"sodass\"."}},
        {"an English clause that begins otherwise",
         "effects/text.en.json",
         "so that all are good",
         "all are good",
         {"assets/effects/text.en.json, effects \u203A customers-good-1 \u203A so_that: This "
          "clause begins with \"so that\", \"so\" or \"and\"."}},
        {"a long option",
         "exercises/sample/text.de.json",
         "\"Es hilft\"",
         "\"Es hilft sehr und Es hilft sehr und Es hilft sehr und Es hilft sehr und Ende und\"",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A helps: This text is 80 characters long; an option has room for "
          "72. Say it more briefly."}},
        {"a long heading",
         "exercises/sample/text.de.json",
         "\"Warum?\"",
         "\"Warum ist das so? Warum ist das so? Warum ist das so? Warum ist das so? Warum ist das "
         "so? Warum ist das so? Warum ist das so? Warum?\"",
         {"assets/exercises/sample/text.de.json, steps \u203A note \u203A heading: This text is "
          "132 characters long; a heading or question has room for 120. Say it more briefly."}},
        {"a long heading with a task",
         "exercises/sample/text.de.json",
         "{task}. F\\u00fcr wen?",
         "{task}. wen wen wen wen wen wen wen wen wen wen wen wen wen wen wen wen wen wen wen wen?",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A heading \u203A "
          "customers: This text is 126 characters long; a heading or question has room for 120. "
          "Say it more briefly."}},
        {"a long help",
         "exercises/sample/text.de.json",
         "Denken Sie nach \\u2026",
         "Denken Sie nach. Denken Sie nach. Denken Sie nach. Denken Sie nach. Denken Sie nach. "
         "Denken Sie nach. Denken Sie nach. Denken Sie nach. Denken Sie nach. Denken Sie nach. "
         "Denken Sie nach. Denken Sie nach. Denken Sie nach. Denken Sie nach. Denken Sie nach. "
         "Denken Sie nach. Denken Sie nach. Ja.",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A help: This text is 292 "
          "characters long; a help or hint has room for 280. Say it more briefly."}},
        {"a long label",
         "categories/text.de.json",
         "\"Rat\"",
         "\"Ratschlag Ratschlag Ratschlag Ratschlag Ratschlag und\"",
         {"assets/categories/text.de.json, categories \u203A advice: This text is 53 characters "
          "long; a label has room for 44. Say it more briefly."}},
        {"a long word of a scale",
         "exercises/sample/text.de.json",
         "\"wenig\"",
         "\"ein ganz klein wenig von allem\"",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A strength "
          "\u203A low: This text is 30 characters long; a word of a scale has room for 28. Say it "
          "more briefly."}},
        {"a key with a capital",
         "ui/*.json",
         "\"back\"",
         "\"Back\"",
         {"assets/ui/de.json, Back: A key is small letters a-z and digits, words joined by "
          "hyphens.",
          "assets/ui/en.json, Back: A key is small letters a-z and digits, words joined by "
          "hyphens."}},
        {"a key that C++ knows",
         "ui/*.json",
         "\"back\"",
         "\"delete\"",
         {"assets/ui/de.json, delete: This key is a word that the program cannot use as a name. "
          "Add a word, as in \"delete-button\".",
          "assets/ui/en.json, delete: This key is a word that the program cannot use as a name. "
          "Add a word, as in \"delete-button\"."}},
        {"a file that nothing reads",
         "branches/shop/text_fr.json",
         "",
         "{}\n",
         {"assets/branches/shop/text_fr.json: Nothing reads this file. Is its name misspelt, or "
          "does it stand in the wrong folder?"}},
    };
    return table;
}

}   // namespace

TEST_CASE("the sample is in order, and packs") {
    CHECK(lines_of(check(wb::samples::assets())).empty());
    for (const Language language : {Language::German, Language::English}) {
        const auto result = bundle_from(wb::samples::assets(), language);
        REQUIRE(std::holds_alternative<Bundle>(result));
        const Bundle& bundle = std::get<Bundle>(result);
        const auto again = unpack(pack(bundle));
        REQUIRE(again);
        CHECK(*again == bundle);
        CHECK(bundle.language == language);
    }
}

TEST_CASE("each broken rule has its sentence for the author") {
    for (const Row& row : rows()) {
        CAPTURE(row.name);
        const auto lines = lines_of(check(broken(row)));
        CHECK(std::equal(lines.begin(), lines.end(), row.lines.begin(), row.lines.end(), says));
    }
}

TEST_CASE("a language is packed although the other one has faults, but not with faults of its own"
) {
    Assets assets = wb::samples::assets();
    assets.files.erase("ui/en.json");
    CHECK(std::holds_alternative<Bundle>(bundle_from(assets, Language::German)));
    const auto english = bundle_from(assets, Language::English);
    REQUIRE(std::holds_alternative<Findings>(english));
    CHECK(
        lines_of(std::get<Findings>(english)) ==
        std::vector<std::string>{"assets/ui/en.json: This file is missing."}
    );
}

TEST_CASE("the bundle says what the files say") {
    const auto result = bundle_from(wb::samples::assets(), Language::German);
    REQUIRE(std::holds_alternative<Bundle>(result));
    const Bundle& bundle = std::get<Bundle>(result);
    CHECK(bundle.texts == std::vector<std::string>{"Zur\u00FCck", "Aufgabe {number} von {count}"});
    CHECK(bundle.text_keys_hash == text_keys_hash({"back", "task-of"}));
    CHECK(bundle.categories == std::vector<Category>{{"advice", "Rat"}, {"other", "Anderes"}});
    REQUIRE(bundle.effects.size() == 15);
    CHECK(
        bundle.effects[3] ==
        Effect{
            "customers-harm-1",
            wb::domain::Beneficiary::Customers,
            Polarity::Harm,
            "gut",
            "Alle sind gut",
            "damit alle gut sind"}
    );
    REQUIRE(bundle.branches.size() == 1);
    CHECK(bundle.branches[0].label == "Laden");
    REQUIRE(bundle.branches[0].tasks.size() == 1);
    CHECK(bundle.branches[0].tasks[0].me == "Ich berate");
    CHECK(bundle.branches[0].tasks[0].effects.size() == 15);
    REQUIRE(bundle.exercises.size() == 1);
    const Exercise& exercise = bundle.exercises[0];
    CHECK(exercise.id == "sample");
    CHECK(exercise.minutes == 5);
    REQUIRE(exercise.steps.size() == 3);
    CHECK(exercise.steps[0].blocks[0].kind == BlockKind::Cards);
    CHECK(exercise.steps[0].blocks[0].source == OptionSource::Tasks);
    CHECK(exercise.steps[0].blocks[0].own_words);
    CHECK(exercise.steps[0].blocks[0].most == 5);
    CHECK(exercise.steps[1].per_card);
    CHECK(exercise.steps[1].per_beneficiary);
    CHECK(exercise.steps[1].heading.texts.size() == 3);
    CHECK(exercise.steps[1].heading.text(wb::domain::Beneficiary::Self) == "{task}. Und Sie?");
    CHECK(
        exercise.steps[1].blocks[0].options ==
        std::vector<Option>{{"helps", {{"Es hilft"}}}, {"harms", {{"Es schadet"}}}}
    );
    CHECK(
        exercise.steps[1].blocks[1].scale_words ==
        std::array<Wording, 3>{Wording{{"wenig"}}, Wording{{"einiges"}}, Wording{{"viel"}}}
    );
    CHECK(exercise.steps[2].when == Condition{"sign", {"harms"}});
    CHECK(exercise.steps[2].blocks[0].optional);
    CHECK(exercise.steps[2].blocks[0].own_label == Wording{{"Meine Notiz"}});
}

TEST_CASE("ids are listed, and the record of them only grows") {
    const auto ids = content_ids(wb::samples::assets());
    REQUIRE(ids.size() == 2 + 15 + 2 + 1 + 3 + 4 + 2);
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    for (const char* id :
         {"block sample/sign",
          "branch shop",
          "category advice",
          "effect self-harm-2",
          "exercise sample",
          "option sample/sign/helps",
          "step sample/note",
          "task advise"}) {
        CAPTURE(id);
        CHECK(std::binary_search(ids.begin(), ids.end(), std::string{id}));
    }
    std::string record;
    for (const std::string& id : ids) {
        record += id + "\n";
    }
    CHECK(check_ids(ids, "ids.txt", record).empty());
    CHECK(
        lines_of(check_ids(ids, "ids.txt", record + "task gone\n")) ==
        std::vector<std::string>{
            "ids.txt, task gone: This id was published and is gone from the content. Answers on "
            "people\u2019s "
            "devices still name it. Bring it back; a changed meaning is a new id beside it."}
    );
    auto more = ids;
    more.emplace_back("task new");
    CHECK(
        lines_of(check_ids(more, "ids.txt", record)) ==
        std::vector<std::string>{"ids.txt, task new: This id is new. Ids are for ever: look at it "
                                 "once more, then run \"wirkbrille "
                                 "content check --accept-new-ids\"."}
    );
}

TEST_CASE("the keys of the interface are sorted, or their file is refused") {
    const auto keys = interface_keys("de.json", R"({"b": "B", "a-c": "AC", "a": "A"})");
    REQUIRE(std::holds_alternative<std::vector<std::string>>(keys));
    CHECK(std::get<std::vector<std::string>>(keys) == std::vector<std::string>{"a", "a-c", "b"});
    CHECK(std::holds_alternative<Findings>(interface_keys("de.json", "{\"a\": ")));
    CHECK(std::holds_alternative<Findings>(interface_keys("de.json", "[]")));
    CHECK(std::holds_alternative<Findings>(interface_keys("de.json", R"({"A": "a"})")));
}

TEST_SUITE_END();
