#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/pack.hpp"
#include "core/content/rules.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/file.hpp"

#include "unit/core/samples.hpp"

TEST_SUITE_BEGIN("core/content/pack");

using wb::ErrorCode;
using namespace wb::content;
using Buffer = std::vector<std::uint8_t>;

TEST_CASE("a bundle comes back as it was packed") {
    const Bundle bundle = wb::samples::bundle();
    REQUIRE_FALSE(fault_in(bundle));
    const auto again = unpack(pack(bundle));
    REQUIRE(again);
    CHECK(*again == bundle);
    CHECK(pack(*again) == pack(bundle));
}

TEST_CASE("an empty bundle comes back too") {
    const auto again = unpack(pack(Bundle{}));
    REQUIRE(again);
    CHECK(*again == Bundle{});
}

TEST_CASE("a file of another kind is no bundle, and a bundle holds no drafts") {
    const auto drafts = wb::wire::write_drafts(wb::samples::drafts());
    const auto bundle = unpack(drafts);
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().code == ErrorCode::WrongFormat);
    const auto packed = pack(wb::samples::bundle());
    const auto read = wb::wire::read_drafts(packed);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::WrongFormat);
}

TEST_CASE("records stand in one order, and each kind of record is known") {
    const Buffer packed = pack(wb::samples::bundle());
    auto records = wb::wire::open_file(packed, wb::wire::FileKind::Content);
    REQUIRE(records);
    std::vector<wb::wire::Record> all;
    while (!records->done()) {
        all.push_back(records->next());
    }
    const auto code = [](const std::vector<wb::wire::Record>& order) {
        wb::wire::FileWriter writer{wb::wire::FileKind::Content};
        for (const wb::wire::Record& record : order) {
            writer.add(record.type, record.payload);
        }
        const auto bundle = unpack(std::move(writer).finish());
        return bundle ? "read" : std::string{bundle.error().where};
    };
    CHECK(code(all) == "read");
    auto swapped = all;
    std::swap(swapped[1], swapped[3]);
    CHECK(code(swapped) == "order of records");
    auto headless = all;
    headless.erase(headless.begin());
    CHECK(code(headless) == "type of record");
    auto unknown = all;
    unknown.back().type = 99;
    CHECK(code(unknown) == "type of record");
    auto two_heads = all;
    two_heads.insert(two_heads.begin(), all.front());
    CHECK(code(two_heads) == "type of record");
    auto short_texts = all;   // a record of texts that is not full, before another one
    std::swap(short_texts[1], short_texts[2]);
    CHECK(code(short_texts) == "texts");
    CHECK(code({}) == "head");
    auto none_after_full = all;   // 32 texts fill a record; one without texts may not follow
    const Buffer no_texts{0, 0};
    none_after_full[2].payload = no_texts;
    CHECK(code(none_after_full) == "texts");
}

TEST_CASE("what must hold in every bundle is refused when it does not") {
    struct Row {
        const char* name;
        ErrorCode code;
        std::function<void(Bundle&)> spoil;
    };

    const std::vector<Row> rows{
        {"an effect twice",
         ErrorCode::BadValue,
         [](Bundle& b) { b.effects.push_back(b.effects[0]); }},
        {"an id that is none", ErrorCode::BadValue, [](Bundle& b) { b.effects[0].id = "A b"; }},
        {"an exercise twice",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises.push_back(b.exercises[0]); }},
        {"an empty interface text", ErrorCode::BadValue, [](Bundle& b) { b.texts[3].clear(); }},
        {"an empty category",
         ErrorCode::BadValue,
         [](Bundle& b) { b.categories[0].label.clear(); }},
        {"an empty effect", ErrorCode::BadValue, [](Bundle& b) { b.effects[0].so_that.clear(); }},
        {"an empty task",
         ErrorCode::BadValue,
         [](Bundle& b) { b.branches[0].tasks[0].me.clear(); }},
        {"a branch without tasks",
         ErrorCode::BadValue,
         [](Bundle& b) { b.branches[0].tasks.clear(); }},
        {"an unknown effect",
         ErrorCode::UnknownId,
         [](Bundle& b) { b.branches[0].effects[0] = "nothing"; }},
        {"an effect of a task",
         ErrorCode::UnknownId,
         [](Bundle& b) { b.branches[0].tasks[0].effects[0] = "nothing"; }},
        {"an effect offered twice",
         ErrorCode::BadValue,
         [](Bundle& b) {
             b.branches[0].effects = {"knows", "knows"};
         }},
        {"an unknown category",
         ErrorCode::UnknownId,
         [](Bundle& b) { b.branches[0].tasks[0].category = "nothing"; }},
        {"revision 0", ErrorCode::BadValue, [](Bundle& b) { b.exercises[0].revision = 0; }},
        {"a group of four",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].smallest_group = 4; }},
        {"no minutes", ErrorCode::BadValue, [](Bundle& b) { b.exercises[0].minutes = 0; }},
        {"no steps", ErrorCode::BadValue, [](Bundle& b) { b.exercises[0].steps.clear(); }},
        {"no heading",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[0].heading.texts.clear(); }},
        {"two wordings",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].heading.texts.pop_back(); }},
        {"three wordings for nobody",
         ErrorCode::BadValue,
         [](Bundle& b) {
             b.exercises[0].steps[0].heading.texts = {"a", "b", "c"};
         }},
        {"an empty wording",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[0].heading.texts = {""}; }},
        {"a step without blocks",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[0].blocks.clear(); }},
        {"a block twice",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[2].blocks[0].id = "sign"; }},
        {"a scale with options",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[2].source = OptionSource::Effects; }},
        {"one option only",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[0].options.pop_back(); }},
        {"options beside a source",
         ErrorCode::BadValue,
         [](Bundle& b) {
             b.exercises[0].steps[0].blocks[0].options = {{"a", {{"a"}}}, {"b", {{"b"}}}};
         }},
        {"an option twice",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[0].options[1].id = "helps"; }},
        {"no option label",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[0].options[1].label = {}; }},
        {"a scale without words",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[2].scale_words[1] = {}; }},
        {"words of a scale elsewhere",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[0].scale_words[1] = {{"x"}}; }},
        {"own words without label",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[0].blocks[1].own_label = {}; }},
        {"none to choose",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[3].most = 0; }},
        {"a choice of two",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[0].blocks[0].most = 2; }},
        {"six cards",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[0].blocks[1].most = 6; }},
        {"five lines",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[1].blocks[4].most = 5; }},
        {"a condition on a later block",
         ErrorCode::UnknownId,
         [](Bundle& b) {
             b.exercises[0].steps[0].when = Condition{"sign", {"helps"}};
         }},
        {"a condition on no block",
         ErrorCode::UnknownId,
         [](Bundle& b) { b.exercises[0].steps[2].when->block = "nothing"; }},
        {"a condition on no option",
         ErrorCode::UnknownId,
         [](Bundle& b) { b.exercises[0].steps[2].when->any_of = {"nothing"}; }},
        {"a condition without options",
         ErrorCode::BadValue,
         [](Bundle& b) { b.exercises[0].steps[2].when->any_of.clear(); }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Bundle bundle = wb::samples::bundle();
        row.spoil(bundle);
        const auto fault = fault_in(bundle);
        REQUIRE(fault);
        CHECK(fault->code == row.code);
    }
}

TEST_SUITE_END();
