#include <doctest/doctest.h>

#include "unit/core/privacy/group.hpp"

namespace wb::privacy {

namespace {

using namespace group;

/// The bars of a question, with the exercise "wide" answered as `entries` say, person by person.
RoomTable bars_of(
    const std::vector<std::vector<SharedEntry>>& people,
    const std::string& question,
    bool blurred_in_room = false
) {
    Site place = site(1);
    place.workshop.blurred_in_room = blurred_in_room;
    for (std::uint32_t person = 0; person < people.size(); ++person) {
        Record record = blank(place, person, {"wide", 1, {}});
        record.entries = people[person];
        place.records.push_back(record);
    }
    const auto batch = frozen({&place}, {"wide", 1, {}});
    REQUIRE(batch);
    const Member member = place.member();
    const auto room = room_picture(bundle(), {&member, 1}, *batch);
    REQUIRE(room);
    for (const RoomTable& table : room->tables()) {
        if (table.question == question) {
            return table;
        }
    }
    FAIL("no table " << question);
    return {};
}

std::vector<std::vector<SharedEntry>>
moods(const std::vector<std::pair<std::string, std::uint32_t>>& people, int level = 0) {
    std::vector<std::vector<SharedEntry>> all;
    for (const auto& mood : people) {
        for (std::uint32_t i = 0; i < mood.second; ++i) {
            all.push_back({picked("wide", "mood", {mood.first})});
            if (level != 0) {
                all.back().push_back(rated("wide", "depth", level));
            }
        }
    }
    return all;
}

using Bars = std::vector<RoomBar>;

}   // namespace

TEST_SUITE("room") {
    TEST_CASE("bars are exact") {
        const RoomTable table = bars_of(moods({{"a", 4}, {"b", 3}, {"c", 2}}), "mood");
        CHECK(table.counts == RoomCounts::Exact);
        CHECK(table.bars == Bars{{{"a"}, 4U}, {{"b"}, 3U}, {{"c"}, 2U}, {{"none"}, 0U}});
    }

    TEST_CASE("a workshop may have no exact numbers in the room either") {
        const auto people = moods({{"a", 8}, {"b", 6}});
        CHECK(bars_of(people, "mood").counts == RoomCounts::Exact);
        CHECK(bars_of(people, "mood", true).counts == RoomCounts::Blurred);
    }

    TEST_CASE("a single person stands under more, together with those that nobody chose") {
        CHECK(
            bars_of(moods({{"a", 4}, {"b", 3}, {"c", 1}}), "mood").bars ==
            Bars{{{"a"}, 4U}, {{"c", "none", "b"}, 4U}}
        );
        CHECK(
            bars_of(moods({{"a", 6}, {"b", 1}, {"c", 1}}), "mood").bars ==
            Bars{{{"a"}, 6U}, {{"b", "c", "none"}, 2U}}
        );
    }

    TEST_CASE("all or all but one: a word and nothing else") {
        const Bars expected{{{"b"}, Word::AlmostEverybody}};
        CHECK(bars_of(moods({{"b", 8}}), "mood").bars == expected);
        CHECK(bars_of(moods({{"b", 7}, {"a", 1}}), "mood").bars == expected);
    }

    TEST_CASE("a single person on a scale is joined with the neighbours") {
        auto people = moods({{"a", 12}});
        const std::vector<int> levels{1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5};
        for (std::size_t i = 0; i < people.size(); ++i) {
            people[i].push_back(rated("wide", "depth", levels[i]));
        }
        CHECK(
            bars_of(people, "depth").bars == Bars{{{"1", "2"}, 4U}, {{"3"}, 3U}, {{"4", "5"}, 5U}}
        );
    }

    TEST_CASE("when one person was not asked, the bars are those of the file") {
        auto people = moods({{"a", 14}}, 2);
        for (std::size_t i = 0; i < 6; ++i) {
            people[i].back() = rated("wide", "depth", 4);
        }
        CHECK(bars_of(people, "depth").counts == RoomCounts::Exact);
        people.push_back({picked("wide", "mood", {"none"})});
        CHECK(bars_of(people, "depth").counts == RoomCounts::Blurred);
    }
}

}   // namespace wb::privacy
