#include <algorithm>

#include <doctest/doctest.h>

#include "unit/core/privacy/group.hpp"

namespace wb::privacy {

namespace {

using namespace group;
using Lines = std::vector<std::string>;
using Words = std::vector<std::optional<std::string>>;

Record
text(const Site& site, std::uint32_t person, const std::string& words, bool for_room = false) {
    Record record = blank(site, person, text_slot());
    record.for_room = for_room;
    record.entries.push_back(written("wide", "line", words));
    return record;
}

Site authors(std::uint32_t people) {
    Site place = site(1);
    for (std::uint32_t person = 0; person < people; ++person) {
        place.records.push_back(text(place, person, "Zeile " + std::to_string(person)));
    }
    return place;
}

Opened opened(Site& place) {
    const Member member = place.member();
    const auto done = open_texts(bundle(), {&member, 1}, text_slot());
    REQUIRE(std::holds_alternative<Opened>(done));
    place.ledger = std::get<Opened>(done).ledgers.front();
    return std::get<Opened>(done);
}

}   // namespace

TEST_SUITE("text batch") {
    TEST_CASE("a reviewer keeps back, rewrites and releases lines") {
        Site place = authors(10);
        const TextsUnderReview texts = opened(place).texts;
        REQUIRE(texts.lines().size() == 10);
        Words words(texts.lines().begin(), texts.lines().end());
        words[0] = std::nullopt;
        words[1] = "Eine Person hilft";
        const auto batch = reviewed(texts, words);
        REQUIRE(batch);
        Lines expected(texts.lines().begin() + 2, texts.lines().end());
        expected.emplace_back("Eine Person hilft");
        Lines released = batch->content().lines;
        std::sort(expected.begin(), expected.end());
        std::sort(released.begin(), released.end());
        CHECK(released == expected);
        CHECK(batch->content().people == "10-14");
        CHECK(batch->content().atoms.empty());
        CHECK(batch->content().k == 10);
    }

    TEST_CASE("a review of other lines, or with words that no file holds, is refused") {
        Site place = authors(10);
        const TextsUnderReview texts = opened(place).texts;
        Words words(texts.lines().begin(), texts.lines().end());
        words.pop_back();
        CHECK(reviewed(texts, words).error().code == ErrorCode::BadValue);
        words.emplace_back("zwei\nZeilen");
        CHECK(reviewed(texts, words).error().code == ErrorCode::BadText);
        words.back() = "  ";
        CHECK(reviewed(texts, words).error().code == ErrorCode::BadText);
    }

    TEST_CASE("an interrupted review opens the same lines, and late lines wait") {
        Site place = authors(10);
        const Opened first = opened(place);
        for (std::uint32_t person = 10; person < 19; ++person) {
            place.records.push_back(text(place, person, "Spaeter"));
        }
        const Member member = place.member();
        const BatchId id = place.ledger.entries.front().batch;
        CHECK(reopen_texts(bundle(), {&member, 1}, id) == first.texts);
        CHECK_FALSE(reopen_texts(bundle(), {&member, 1}, BatchId{}));
        CHECK(std::holds_alternative<WhyNot>(open_texts(bundle(), {&member, 1}, text_slot())));
        CHECK(waiting(bundle(), member, text_slot()) == Waiting{9, 10, 0, 9});
    }

    TEST_CASE("the room sees new lines in groups of at least five authors who agreed") {
        Site place = site(1);
        const auto shown = [&] { return room_lines(bundle(), place.member(), text_slot()); };
        for (std::uint32_t person = 0; person < 9; ++person) {
            place.records.push_back(text(place, person, "Z" + std::to_string(person), person < 5));
        }
        const auto first = shown();
        REQUIRE(first);
        CHECK(first->lines.lines().size() == 5);
        place.ledger = first->ledger;
        for (std::uint32_t person = 9; person < 13; ++person) {
            place.records.push_back(text(place, person, "Z" + std::to_string(person), true));
            // A single new line would show who wrote last.
            CHECK(shown()->lines == first->lines);
        }
        place.records.push_back(text(place, 13, "Z13", true));
        const auto second = shown();
        CHECK(second->lines.lines().size() == 10);
        place.ledger = second->ledger;
        CHECK(shown()->lines == second->lines);
        CHECK(place.ledger.entries.empty());
    }
}

}   // namespace wb::privacy
