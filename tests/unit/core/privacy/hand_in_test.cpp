#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/domain/open_text.hpp"
#include "core/privacy/hand_in.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::privacy {

namespace {

using domain::Beneficiary;
using Blocks = std::vector<std::string>;

Preview shown(const domain::Draft& draft, const Decisions& decisions = {}) {
    const auto result =
        preview(samples::bundle(), samples::workshop().categories, draft, decisions);
    REQUIRE(result);
    return *result;
}

// "block/card" of every entry.
Blocks places(const Preview& preview) {
    Blocks result;
    for (const SharedEntry& entry : preview.entries) {
        result.push_back(entry.block + "/" + std::to_string(entry.card));
    }
    return result;
}

domain::Workshop workshop() {
    domain::Workshop result = samples::workshop();
    result.exercises.pop_back();   // the sample content has the first one only
    return result;
}

}   // namespace

TEST_SUITE("hand-in") {
    TEST_CASE("what is on screens and may be shared leaves, in an order that tells nothing") {
        const Preview preview = shown(samples::draft());
        CHECK(preview.cards == std::vector<SharedCard>{{"", "own-1"}, {"advise", "other"}});
        // No note, no own words, nothing of the company (its sign was not given), and "why" only
        // when switched on.
        CHECK(
            places(preview) ==
            Blocks{"branch/0", "order/2", "phrase/2", "sign/1", "sign/2", "strength/2"}
        );
        REQUIRE(preview.texts.size() == 1);
        CHECK(preview.texts[0].block == "line");
        REQUIRE(preview.texts[0].text.has_value());
        CHECK(preview.texts[0].text->text() == "Weniger Formulare");
        CHECK_FALSE(preview.texts[0].for_room);
    }

    TEST_CASE("the person switches on, takes out, and says what the room may read") {
        const Preview preview =
            shown(samples::draft(), {{"why", "strength"}, {"order", "branch"}, {"line"}});
        CHECK(places(preview) == Blocks{"phrase/2", "sign/1", "sign/2", "strength/2", "why/2"});
        CHECK(preview.texts[0].for_room);
        const Preview without = shown(samples::draft(), {{}, {"line", "tasks"}, {"line"}});
        CHECK_FALSE(without.texts[0].text.has_value());
        CHECK_FALSE(without.texts[0].for_room);
        CHECK(without.cards == std::vector<SharedCard>{{}, {}});
    }

    TEST_CASE("an answer that another one has hidden does not leave") {
        domain::Draft draft = samples::draft();
        draft.answers.entries[{"sign", 1, Beneficiary::Customers}] =
            domain::Selection{{}, domain::PrivateWords{"anders"}, true};
        CHECK(places(shown(draft)) == Blocks{"branch/0", "order/2", "sign/1", "strength/2"});
    }

    TEST_CASE("an option that is no longer offered does not leave") {
        domain::Draft draft = samples::draft();
        // Chosen while the sign was another one: an effect of the other polarity.
        draft.answers.entries[{"phrase", 1, Beneficiary::Customers}] =
            domain::Selection{{"waits"}, {}, false};
        const Blocks left = places(shown(draft));
        CHECK(std::find(left.begin(), left.end(), "phrase/2") == left.end());
    }

    TEST_CASE("a category that nobody knows does not leave") {
        domain::Draft draft = samples::draft();
        draft.answers.cards[0].category = "own-2";
        CHECK(shown(draft).cards[0] == SharedCard{});
    }

    TEST_CASE("a person's records share nothing beyond workshop, exercise and round") {
        const auto records = samples::records();
        REQUIRE(records.size() == 2);
        CHECK(records[0].text_block.empty());
        CHECK(records[1].text_block == "line");
        CHECK(records[0].nullifier != records[1].nullifier);
        CHECK(records[1].cards.empty());
        CHECK(records[1].entries.size() == 1);
        for (const Record& record : records) {
            CHECK_FALSE(fault_in(record, workshop(), samples::bundle()).has_value());
        }
    }

    TEST_CASE("a text question without words makes a record, too") {
        domain::Draft draft = samples::draft();
        draft.answers.entries.erase({"line", 1, Beneficiary::Customers});
        const auto records = records_of(shown(draft), {}, 1, samples::seed(1), 1);
        REQUIRE(records.size() == 2);
        CHECK(records[1].text_block == "line");
        CHECK(records[1].entries.empty());
        CHECK_FALSE(records[1].for_room);
    }

    TEST_CASE("cards that were taken out stay only for what was answered on them") {
        const Decisions cards_only{{}, {"tasks"}, {}};
        CHECK(shown(samples::draft(), cards_only).cards == std::vector<SharedCard>{{}, {}});
        const Decisions all_out{
            {}, {"tasks", "branch", "order", "phrase", "sign", "strength", "line"}, {}};
        const Preview nothing = shown(samples::draft(), all_out);
        CHECK(nothing == withdrawal(samples::bundle().exercises.front()));
        CHECK(nothing.cards.empty());
    }

    TEST_CASE("a withdrawal has the same records as any hand-in, without an answer") {
        const Preview nothing = withdrawal(samples::bundle().exercises.front());
        const auto records = records_of(nothing, {}, 1, samples::seed(1), 2);
        const auto before = records_of(shown(samples::draft()), {}, 1, samples::seed(1), 1);
        REQUIRE(records.size() == before.size());
        for (std::size_t i = 0; i < records.size(); ++i) {
            CHECK(records[i].nullifier == before[i].nullifier);
            CHECK(records[i].text_block == before[i].text_block);
            CHECK(records[i].version > before[i].version);
            CHECK(records[i].cards.empty());
            CHECK(records[i].entries.empty());
        }
    }

    TEST_CASE("another revision of the content is refused") {
        domain::Draft draft = samples::draft();
        draft.revision = 3;
        const auto result = preview(samples::bundle(), {}, draft, {});
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::UnknownId);
    }

    TEST_CASE("a record that the content or the rules do not know is found") {
        const auto fault = [](auto change) {
            Record record = samples::records()[0];
            change(record);
            return fault_in(record, workshop(), samples::bundle());
        };
        CHECK_FALSE(fault([](Record&) {}).has_value());
        CHECK(fault([](Record& record) { record.exercise = "pulse"; }).has_value());
        CHECK(fault([](Record& record) { record.revision = 3; }).has_value());
        CHECK(fault([](Record& record) { record.round = 3; }).has_value());
        CHECK(fault([](Record& record) { record.text_block = "note"; }).has_value());
        CHECK(fault([](Record& record) { record.cards[0].category = "own-2"; }).has_value());
        CHECK(fault([](Record& record) { record.entries[0].block = "note"; }).has_value());
        CHECK(fault([](Record& record) { record.entries[0].block = "strength"; }).has_value());
        CHECK(fault([](Record& record) { record.entries[0].card = 1; }).has_value());
        CHECK(fault([](Record& record) { record.entries[1].card = 0; }).has_value());
        CHECK(fault([](Record& record) { record.entries[1].beneficiary = {}; }).has_value());
    }
}

}   // namespace wb::privacy
