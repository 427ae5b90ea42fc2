// The check as a whole: content that is in order, what of it arrives in the bundle, and what more
// than one file is needed for. The tables of broken files stand beside this one.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/pack.hpp"
#include "core/content/source.hpp"
#include "core/content/text_keys.hpp"

#include "content/broken.hpp"
#include "content/sample_assets.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::content;
using wb::samples::each;
using wb::samples::lines_of;
using wb::samples::replace;
using Lines = std::vector<std::string>;

namespace {

Bundle bundle_of(Language language) {
    auto result = bundle_from(wb::samples::assets(), language);
    REQUIRE(std::holds_alternative<Bundle>(result));
    return std::get<Bundle>(std::move(result));
}

const Step& step_of(const Exercise& exercise, const std::string& id) {
    const auto found =
        std::find_if(exercise.steps.begin(), exercise.steps.end(), [&](const Step& one) {
            return one.id == id;
        });
    REQUIRE(found != exercise.steps.end());
    return *found;
}

const Block& block_of(const Exercise& exercise, const std::string& step, const std::string& id) {
    const std::vector<Block>& blocks = step_of(exercise, step).blocks;
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const Block& one) { return one.id == id; });
    REQUIRE(found != blocks.end());
    return *found;
}

std::string order(const std::string& ids) {
    return "{\"format\": 1, \"order\": [" + ids + "]}\n";
}

}   // namespace

TEST_CASE("the sample is in order, packs and comes back") {
    CHECK(lines_of(check(wb::samples::assets())).empty());
    for (const Language language : {Language::German, Language::English}) {
        const Bundle bundle = bundle_of(language);
        const auto again = unpack(pack(bundle));
        REQUIRE(again);
        CHECK(*again == bundle);
        CHECK(bundle.language == language);
    }
}

// What the sample has not, the tables cannot break and packing is not tested with.
TEST_CASE("the sample has everything that a bundle can have") {
    const Bundle bundle = bundle_of(Language::German);
    std::set<BlockKind> kinds;
    std::set<OptionSource> sources;
    std::set<Sharing> sharing;
    std::set<GridShape> shapes;
    for (const Exercise& exercise : bundle.exercises) {
        for (const Step& step : exercise.steps) {
            for (const Block& block : step.blocks) {
                kinds.insert(block.kind);
                sources.insert(block.source);
                sharing.insert(block.sharing);
                shapes.insert(block.shape);
            }
        }
    }
    CHECK(kinds.size() == 9);
    CHECK(sources.size() == 6);
    CHECK(sharing.size() == 3);
    CHECK(shapes.size() == 2);
    std::set<Form> forms;
    for (const Who& who : bundle.branches.at(0).who) {
        forms.insert(who.form);
    }
    CHECK(forms.size() == 4);
}

TEST_CASE("a language is packed although the other one has faults, but not with faults of its own"
) {
    Assets assets = wb::samples::assets();
    assets.files.erase("ui/en.json");
    CHECK(std::holds_alternative<Bundle>(bundle_from(assets, Language::German)));
    const auto english = bundle_from(assets, Language::English);
    REQUIRE(std::holds_alternative<Findings>(english));
    CHECK(
        lines_of(std::get<Findings>(english)) == Lines{"assets/ui/en.json: This file is missing."}
    );
}

TEST_CASE("the bundle says what the plain lists say") {
    const Bundle bundle = bundle_of(Language::German);
    CHECK(bundle.texts == Lines{"Zur\u00FCck", "Aufgabe {number} von {count}"});
    CHECK(bundle.text_keys_hash == text_keys_hash({"back", "task-of"}));
    CHECK(bundle.categories == std::vector<Category>{{"advice", "Rat"}, {"other", "Anderes"}});
    REQUIRE(bundle.effects.size() == 15);
    using wb::domain::Beneficiary;
    const Effect good{
        "customers-good-1",
        Beneficiary::Customers,
        Polarity::Good,
        "gut",
        "{who} [ist|sind] gut dran",
        "damit {who} gut dran [ist|sind]"};
    CHECK(bundle.effects[0] == good);
    CHECK(bundle.effects[3].so_that == "sodass {who} gut dran [ist|sind]");
    const Effect company{
        "company-harm-1",
        Beneficiary::Company,
        Polarity::Harm,
        "gut",
        "Alle sind gut",
        "damit alle gut sind"};
    CHECK(bundle.effects[8] == company);
    const Bundle english = bundle_of(Language::English);
    CHECK(english.effects[0].so_that == "so that {who} [is|are] well off");
    CHECK(english.effects[3].so_that == "and {who} [is|are] well off");
    REQUIRE(bundle.branches.size() == 1);
    CHECK(bundle.branches[0].label == "Laden");
    const std::vector<Who> who{
        {"guests", "G\u00E4ste", Form::Plural},
        {"patient", "die Patientin", Form::Feminine},
        {"guest", "der Gast", Form::Masculine},
        {"child", "das Kind", Form::Neuter}};
    CHECK(bundle.branches[0].who == who);
    CHECK(english.branches[0].who[1] == Who{"patient", "the patient", Form::Neuter});
    REQUIRE(bundle.branches[0].tasks.size() == 1);
    CHECK(bundle.branches[0].tasks[0].me == "Ich berate");
    CHECK(bundle.branches[0].tasks[0].effects.size() == 15);
}

TEST_CASE("the bundle says what an exercise says") {
    const Bundle bundle = bundle_of(Language::German);
    REQUIRE(bundle.exercises.size() == 2);
    const Exercise& exercise = bundle.exercises[0];
    CHECK(exercise.id == "sample");
    CHECK(exercise.minutes == 5);
    CHECK(exercise.smallest_group == 6);
    CHECK_FALSE(exercise.breakdown);
    CHECK(exercise.look_back_weeks == 0);
    const Block& tasks = block_of(exercise, "tasks", "tasks");
    CHECK(tasks.kind == BlockKind::Cards);
    CHECK(tasks.source == OptionSource::Tasks);
    CHECK(tasks.own_words);
    CHECK(tasks.most == 5);
    const Step& effect = step_of(exercise, "effect");
    CHECK(effect.per_card);
    CHECK(effect.per_beneficiary);
    CHECK(effect.heading.texts.size() == 3);
    CHECK(effect.heading.text(wb::domain::Beneficiary::Self) == "{card}. Und Sie?");
    const std::vector<Option> options{
        {"helps", {{"Es hilft"}}, {}}, {"harms", {{"Es schadet"}}, {}}};
    CHECK(block_of(exercise, "effect", "sign").options == options);
    const std::array<Wording, 3> scale{Wording{{"wenig"}}, Wording{{"einiges"}}, Wording{{"viel"}}};
    CHECK(block_of(exercise, "effect", "strength").scale_words == scale);
    CHECK(block_of(exercise, "effect", "phrase").coach);
    const Block& who = block_of(exercise, "effect", "who");
    CHECK(who.source == OptionSource::Who);
    CHECK(who.compact);
    CHECK(who.optional);
    const Block& notice = block_of(exercise, "effect", "notice");
    CHECK(notice.kind == BlockKind::Choices);
    CHECK(notice.exclusive == Lines{"not-at-all"});
    CHECK(notice.sharing == Sharing::Offered);
    CHECK(
        notice.options[0].clause ==
        Wording{{"[sie|er|es|sie] es [sagt|sagen]", "man es sagt", "ich es sage"}}
    );
    CHECK(notice.options[1].clause == Wording{{"man es sieht"}});
    CHECK(notice.options[2].clause == Wording{});
    CHECK(step_of(exercise, "note").when == Condition{"sign", {"harms"}});
    const Block& note = block_of(exercise, "note", "note");
    CHECK(note.optional);
    CHECK(note.sharing == Sharing::Never);
    CHECK(note.own_label == Wording{{"Meine Notiz"}});
}

TEST_CASE("the bundle says what grids, ranks, texts and sentences say") {
    const Bundle bundle = bundle_of(Language::German);
    const Exercise& exercise = bundle.exercises.at(1);
    CHECK(exercise.breakdown);
    CHECK(exercise.smallest_group == 5);
    CHECK(exercise.look_back_weeks == 6);
    const Block& field = block_of(exercise, "kept", "field");
    CHECK(field.kind == BlockKind::Grid);
    CHECK(field.shape == GridShape::TwoByTwo);
    const std::array<Wording, 4> axes{
        Wording{{"Noch nicht"}}, Wording{{"Schon"}}, Wording{{"Leicht"}}, Wording{{"Schwer"}}};
    CHECK(field.axis_words == axes);
    const Block& rung = block_of(exercise, "wants", "rung");
    CHECK(rung.shape == GridShape::Ladder);
    CHECK(rung.axis_words == std::array<Wording, 4>{});
    CHECK(block_of(exercise, "wants", "wants").kind == BlockKind::Rank);
    CHECK(block_of(exercise, "wants", "wants").most == 2);
    const Block& line = block_of(exercise, "wants", "line");
    CHECK(line.kind == BlockKind::Text);
    CHECK(line.sharing == Sharing::Group);
    CHECK(line.hint == Wording{{"Die Gruppe kann sie lesen."}});
    CHECK(exercise.sentences == std::vector<Sentence>{{"plan", "Wenn {when}, dann {then}."}});
    CHECK(block_of(exercise, "plan", "when").sentence == "plan");
    CHECK(block_of(exercise, "plan", "when").sharing == Sharing::Never);
    CHECK(block_of(exercise, "plan", "then").sentence == "plan");
}

TEST_CASE("exercises and branches stand in the order that is written down") {
    Assets assets = wb::samples::assets();
    assets.files["exercises/order.json"] = order(R"("second", "sample")");
    const auto result = bundle_from(assets, Language::English);
    REQUIRE(std::holds_alternative<Bundle>(result));
    const Bundle& bundle = std::get<Bundle>(result);
    REQUIRE(bundle.exercises.size() == 2);
    CHECK(bundle.exercises[0].id == "second");
    CHECK(bundle.exercises[1].id == "sample");
}

TEST_CASE("tasks of two branches have ids of their own") {
    Assets assets = wb::samples::assets();
    std::string stall = assets.files["branches/shop/branch.json"];
    replace(stall, "\"shop\"", "\"stall\"");
    assets.files["branches/stall/branch.json"] = stall;
    assets.files["branches/order.json"] = order(R"("shop", "stall")");
    CHECK(
        lines_of(check(assets)) ==
        Lines{"assets/branches/stall/branch.json, tasks \u203A advise \u203A id: The task id "
              "\"advise\" already stands in \"shop\". Task ids differ between branches."}
    );
}

TEST_CASE("without branches or exercises there is nothing to do") {
    Assets assets = wb::samples::assets();
    for (const std::string parent : {"branches", "exercises", "templates"}) {
        const auto first = assets.files.lower_bound(parent + "/");
        assets.files.erase(first, assets.files.lower_bound(parent + "0"));   // 0 follows on /
        assets.files[parent + "/order.json"] = order("");
    }
    CHECK(
        lines_of(check(assets)) ==
        Lines{
            "assets/branches: There is no branch with tasks to choose from.",
            "assets/exercises: There is no exercise."}
    );
}

TEST_CASE("more branches, exercises or tasks than the app takes are refused") {
    Assets assets = wb::samples::assets();
    const std::string exercise = assets.files["exercises/second/exercise.json"];
    const std::string branch = assets.files["branches/shop/branch.json"];
    const std::size_t tasks = branch.find("    {\"id\": \"advise\"");
    const std::size_t end = branch.find("]}", tasks) + 2;
    for (int i = 1; i <= 32; ++i) {
        const std::string id = "more-" + std::to_string(i);
        std::string one = exercise;
        replace(one, "\"second\"", "\"" + id + "\"");
        assets.files["exercises/" + id + "/exercise.json"] = one;
        one = branch;
        replace(one, "\"shop\"", "\"" + id + "\"");
        replace(one, "\"advise\"", "\"task-of-" + id + "\"");
        assets.files["branches/" + id + "/branch.json"] = one;
    }
    assets.files["exercises/order.json"] =
        order("\"sample\", \"second\", " + each(32, "\"more-#\""));
    assets.files["branches/order.json"] = order("\"shop\", " + each(32, "\"more-#\""));
    std::string task = branch.substr(tasks, end - tasks);
    replace(task, "advise", "advise-#");
    assets.files["branches/shop/branch.json"].replace(tasks, end - tasks, each(33, task));
    replace(assets.files["branches/shop/branch.json"], "advise-33", "advise");
    CHECK(
        lines_of(check(assets)) ==
        Lines{
            "assets/branches: There are 33 folders here; at most 32 fit.",
            "assets/branches/shop/branch.json, tasks: This list has 33 entries; at most 32 fit.",
            "assets/exercises: There are 34 folders here; at most 32 fit."}
    );
}

TEST_CASE("ids are listed, and the record of them only grows") {
    const Lines ids = content_ids(wb::samples::assets());
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    for (const char* id :
         {"block sample/sign",
          "branch shop",
          "category advice",
          "effect self-harm-2",
          "exercise sample",
          "option sample/sign/helps",
          "step sample/note",
          "task advise",
          "template short",
          "who guests"}) {
        CAPTURE(id);
        CHECK(std::binary_search(ids.begin(), ids.end(), std::string{id}));
    }
    // Categories, effects, a branch with whom it serves and its task; exercises with steps, blocks
    // and options; a template.
    CHECK(ids.size() == 2 + 15 + 1 + 4 + 1 + 2 + (4 + 4) + (8 + 11) + (5 + 24) + 1);
    std::string record;
    for (const std::string& id : ids) {
        record += id + "\n";
    }
    CHECK(check_ids(ids, "ids.txt", record).empty());
    CHECK(
        lines_of(check_ids(ids, "ids.txt", record + "task gone\n")) ==
        Lines{"ids.txt, task gone: This id was published and is gone from the content. Answers on "
              "people\u2019s devices still name it. Bring it back; a changed meaning is a new id "
              "beside it."}
    );
    Lines more = ids;
    more.emplace_back("task new");
    CHECK(
        lines_of(check_ids(more, "ids.txt", record)) ==
        Lines{"ids.txt, task new: This id is new. Ids are for ever: look at it once more, then run "
              "\"wirkbrille content check --accept-new-ids\"."}
    );
}

TEST_CASE("no id is listed while the structure has faults") {
    Assets assets = wb::samples::assets();
    assets.files.erase("branches/order.json");
    CHECK(content_ids(assets).empty());
}

TEST_CASE("the keys of the interface are sorted, or their file is refused") {
    const auto keys = interface_keys("de.json", R"({"b": "B", "a-c": "AC", "a": "A"})");
    REQUIRE(std::holds_alternative<Lines>(keys));
    CHECK(std::get<Lines>(keys) == Lines{"a", "a-c", "b"});
    const auto refused = [](const std::string& bytes) {
        const auto result = interface_keys("de.json", bytes);
        REQUIRE(std::holds_alternative<Findings>(result));
        return lines_of(std::get<Findings>(result));
    };
    CHECK(
        refused("{\"a\": ") ==
        Lines{"de.json, line 1, column 7: This cannot be read: a value is expected (is a comma too "
              "many, or a quotation mark missing?)."}
    );
    CHECK(refused("[]") == Lines{"de.json: Braces { } with keys inside are expected here."});
    CHECK(
        refused(R"({"A": "a"})") ==
        Lines{"de.json, A: A key is small letters a-z and digits, words joined by hyphens."}
    );
}

TEST_SUITE_END();
