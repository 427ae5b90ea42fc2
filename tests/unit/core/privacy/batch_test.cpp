#include <doctest/doctest.h>

#include "core/privacy/publish.hpp"
#include "core/privacy/tally.hpp"

#include "unit/core/privacy/group.hpp"

namespace wb::privacy {

namespace {

using namespace group;
using domain::Beneficiary;

const Slot wide{"wide", 1, {}};
const Slot map_slot{"map", 1, {}};

/// Exact counts of one question over those records.
Table exact(
    const std::vector<Record>& records,
    const std::string& block,
    std::optional<Beneficiary> beneficiary = std::nullopt,
    std::uint8_t place = 0
) {
    const content::Exercise& exercise = *find_exercise(bundle(), records.front().exercise);
    const auto all = questions(bundle(), exercise, {{"Eigenes", "Own"}});
    std::vector<const Record*> people;
    for (const Record& record : records) {
        people.push_back(&record);
    }
    const auto read = marks(bundle(), exercise, all, people);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].block == block && all[i].beneficiary == beneficiary && all[i].place == place) {
            return table(all[i], read[i], {});
        }
    }
    FAIL("no question " << block);
    return {};
}

std::vector<Record> one(const Slot& slot, std::vector<SharedEntry> entries) {
    Record record = blank(site(1), 1, slot);
    record.entries = std::move(entries);
    return {record};
}

Record somebody(const Site& site, std::uint32_t person) {
    Record record = blank(site, person, wide);
    record.entries = {picked("wide", "mood", {"a"})};
    return record;
}

using Counts = std::vector<std::uint32_t>;

}   // namespace

TEST_SUITE("batch") {
    TEST_CASE("what was answered is counted by option and by place") {
        const auto record =
            one(wide,
                {picked("wide", "mood", {"b"}),
                 rated("wide", "depth", 4),
                 picked("wide", "help", {"z", "x"}),
                 picked("wide", "wants", {"r", "p"})});
        CHECK(exact(record, "mood").counts == Counts{0, 1, 0, 0});
        CHECK(exact(record, "depth").counts == Counts{0, 0, 0, 1, 0});
        CHECK(exact(record, "depth").coarse == Counts{0, 0, 1});
        CHECK(exact(record, "help").counts == Counts{1, 0, 1, 0});
        CHECK(exact(record, "wants", std::nullopt, 1).counts == Counts{0, 0, 1, 0});
        CHECK(exact(record, "wants", std::nullopt, 2).counts == Counts{1, 0, 0, 0});
    }

    TEST_CASE("what the content does not ask for is not there") {
        struct Row {
            const char* name;
            const char* block;
            std::vector<SharedEntry> entries;
        };

        const SharedEntry mood = picked("wide", "mood", {"a"});
        SharedEntry other_block = picked("wide", "help", {"x"});
        other_block.block = "mood";
        SharedEntry on_card = mood;
        on_card.card = 1;
        SharedEntry for_somebody = mood;
        for_somebody.beneficiary = Beneficiary::Self;
        SharedEntry level_as_mood = rated("wide", "depth", 2);
        level_as_mood.block = "mood";
        const std::vector<Row> rows{
            {"a second answer", "mood", {mood, picked("wide", "mood", {"b"})}},
            {"the same answer twice", "mood", {mood, mood}},
            {"an id of another question", "mood", {other_block}},
            {"another kind of answer", "mood", {level_as_mood}},
            {"on a card that is not there", "mood", {on_card}},
            {"for a beneficiary who is not asked about", "mood", {for_somebody}},
            {"two options of a choice", "mood", {picked("wide", "mood", {"a", "b"})}},
            {"an option twice", "help", {picked("wide", "help", {"x", "x"})}},
            {"too many options", "help", {picked("wide", "help", {"x", "y", "z", "nothing"})}},
            {"an exclusive option beside another",
             "help",
             {picked("wide", "help", {"x", "nothing"})}},
            {"a condition that does not hold",
             "depth",
             {picked("wide", "mood", {"none"}), rated("wide", "depth", 3)}},
            {"a condition whose answer is missing", "depth", {rated("wide", "depth", 3)}},
        };
        for (const Row& row : rows) {
            CAPTURE(row.name);
            const Table counted = exact(one(wide, row.entries), row.block);
            CHECK(counted.base == 0);
        }
    }

    TEST_CASE("a person counts once per option, however many cards say so") {
        Record record = blank(site(1), 1, map_slot);
        record.cards = {{"greet", {}}, {"mend", {}}, {{}, "advice"}};
        record.entries = {
            picked("map", "sign", {"helps"}, 1, Beneficiary::Company),
            picked("map", "sign", {"helps"}, 2, Beneficiary::Company),
            picked("map", "sign", {"harms"}, 3, Beneficiary::Company),
            rated("map", "strength", 1, 1, Beneficiary::Company),
            rated("map", "strength", 2, 2, Beneficiary::Company),
            picked("map", "sign", {"helps"}, 4, Beneficiary::Self),
        };
        CHECK(exact({record}, "sign", Beneficiary::Company).counts == Counts{1, 1, 0});
        CHECK(exact({record}, "sign", Beneficiary::Company).base == 1);
        CHECK(exact({record}, "strength", Beneficiary::Company).counts == Counts{1, 1, 0, 0, 0});
        CHECK(exact({record}, "strength", Beneficiary::Company).coarse == Counts{1, 0, 0});
        CHECK(exact({record}, "sign", Beneficiary::Self).base == 0);
        CHECK(exact({record}, "tasks").counts == Counts{1, 1, 1, 0, 0});
    }

    TEST_CASE("a task's category is the content's, whatever the card claims") {
        Record record = blank(site(1), 1, map_slot);
        record.cards = {{"greet", "records"}, {"made-up", "records"}, {{}, "made-up"}};
        CHECK(exact({record}, "tasks").counts == Counts{1, 0, 0, 0, 0});
    }

    TEST_CASE("freezing says why not") {
        Site place = site(1);
        for (std::uint32_t person = 0; person < 12; ++person) {
            place.records.push_back(somebody(place, person));
        }
        CHECK(refusal({}, wide) == WhyNot::NoMember);
        CHECK(refusal({&place}, {"nothing", 1, {}}) == WhyNot::UnknownExercise);
        CHECK(refusal({&place}, {"wide", 2, {}}) == WhyNot::NotPlanned);
        CHECK(refusal({&place}, {"wide", 1, "line"}) == WhyNot::NotPlanned);
        CHECK(refusal({&place}, {"map", 1, {}}) == WhyNot::TooFewPeople);
        Site stricter = place;
        stricter.workshop.k = 13;
        CHECK(refusal({&stricter}, wide) == WhyNot::TooFewPeople);
        Site stale = place;
        stale.workshop.exercises[1].revision = 2;
        CHECK(refusal({&stale}, wide) == WhyNot::UnknownExercise);
        Site unplanned = place;
        unplanned.workshop.exercises.clear();
        CHECK(refusal({&unplanned}, wide) == WhyNot::NotPlanned);
        Site other = site(2);
        CHECK(refusal({&place, &other}, wide) == WhyNot::NobodyNew);
        other.workshop.categories.clear();
        CHECK(refusal({&place, &other}, wide) == WhyNot::DifferentContent);
        // A descriptor that asks for less than the product's k gets the product's.
        Site looser = site(3);
        looser.workshop.k = 1;
        looser.workshop.exercises[1].k = 1;
        for (std::uint32_t person = 0; person < 4; ++person) {
            looser.records.push_back(somebody(looser, person));
        }
        CHECK(refusal({&looser}, wide) == WhyNot::TooFewPeople);
    }

    TEST_CASE("a pool is one batch with one part per workshop, in any order of members") {
        Random random{31};
        Site a = site(1);
        Site b = site(2);
        for (std::uint32_t person = 0; person < 4; ++person) {
            a.records.push_back(random_record(a, person, wide, random));
            b.records.push_back(random_record(b, person, wide, random));
        }
        Site a_again = a;
        Site b_again = b;
        const auto pool = frozen({&a, &b}, wide);
        const auto same = frozen({&b_again, &a_again}, wide);
        REQUIRE(pool);
        REQUIRE(same);
        CHECK(*pool == *same);
        CHECK(a.ledger == a_again.ledger);
        CHECK(pool->content().people == "5-9");
        CHECK(pool->content().parts.size() == 2);
        CHECK(a.ledger.entries.at(0).pooled);
        CHECK(a.ledger.entries.at(0).people.size() == 4);
        // Another key, another blur and another name.
        Site c = a;
        c.ledger = {};
        c.key[0] ^= 1U;
        b_again.ledger = {};
        CHECK(frozen({&c, &b_again}, wide)->content().id != pool->content().id);
    }

    TEST_CASE("freezing warns when those still expected could not make a batch") {
        Site place = site(1);
        place.workshop.expected_people = 12;
        for (std::uint32_t person = 0; person < 6; ++person) {
            place.records.push_back(somebody(place, person));
        }
        CHECK(waiting(bundle(), place.member(), wide) == Waiting{6, 5, 6, 6});
        CHECK_FALSE(waiting(bundle(), place.member(), wide).would_strand());
        for (std::uint32_t person = 6; person < 8; ++person) {
            place.records.push_back(somebody(place, person));
        }
        CHECK(waiting(bundle(), place.member(), wide) == Waiting{8, 5, 4, 8});
        CHECK(waiting(bundle(), place.member(), wide).would_strand());
        REQUIRE(frozen({&place}, wide));
        CHECK(waiting(bundle(), place.member(), wide) == Waiting{0, 5, 4, 0});
    }

    TEST_CASE("whoever lacks a record of a batch sees nothing of it in the room") {
        Random random{32};
        Site place = site(1);
        for (std::uint32_t person = 0; person < 9; ++person) {
            place.records.push_back(random_record(place, person, wide, random));
        }
        const auto batch = frozen({&place}, wide);
        REQUIRE(batch);
        const Member member = place.member();
        CHECK(room_picture(bundle(), {&member, 1}, *batch));
        Site less = place;
        less.records.pop_back();
        const Member lacking = less.member();
        CHECK_FALSE(room_picture(bundle(), {&lacking, 1}, *batch));
    }
}

}   // namespace wb::privacy
