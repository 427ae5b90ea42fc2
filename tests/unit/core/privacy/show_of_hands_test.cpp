#include <doctest/doctest.h>

#include "core/pictures/hands.hpp"
#include "core/privacy/show_of_hands.hpp"

namespace wb::privacy {

namespace {

bool counts(Counting counting, std::vector<Hands> hands, std::uint8_t k = 5) {
    return static_cast<bool>(ShowOfHands::counted("pride", counting, std::move(hands), k));
}

}   // namespace

TEST_SUITE("show of hands") {
    TEST_CASE("below k hands there is no such value") {
        CHECK_FALSE(counts(Counting::OneCell, {{"a", 2}, {"b", 2}}));
        CHECK(counts(Counting::OneCell, {{"a", 2}, {"b", 3}}));
        // Where a person may raise a hand twice, five hands may be three people.
        CHECK_FALSE(counts(Counting::EachOption, {{"a", 4}, {"b", 4}, {"c", 4}}));
        CHECK(counts(Counting::EachOption, {{"a", 5}, {"b", 0}}));
        CHECK_FALSE(counts(Counting::OneCell, {{"a", 9}}, 10));
        CHECK(counts(Counting::OneCell, {{"a", 10}}, 10));
    }

    TEST_CASE("a k below five, an option twice, no option and too many hands are refused") {
        CHECK_FALSE(counts(Counting::OneCell, {{"a", 9}}, 4));
        CHECK_FALSE(counts(Counting::OneCell, {{"a", 9}, {"a", 9}}));
        CHECK_FALSE(counts(Counting::OneCell, {}));
        CHECK(counts(Counting::OneCell, {{"a", most_hands}}));
        CHECK_FALSE(counts(Counting::OneCell, {{"a", most_hands + 1}}));
    }

    TEST_CASE("only what everybody answers once, and shares anyway, is asked by hand") {
        const auto block = [](const char* id, content::BlockKind kind) {
            content::Block made;
            made.id = id;
            made.kind = kind;
            if (kind != content::BlockKind::Scale) {
                made.source = content::OptionSource::Listed;
                made.options.resize(2);
                made.options[0].id = "a";
                made.options[1].id = "b";
            }
            return made;
        };
        using content::BlockKind;
        content::Step everybody;
        everybody.blocks = {
            block("pride", BlockKind::Scale),
            block("praise", BlockKind::Choices),
            block("private", BlockKind::Choice),
            block("offered", BlockKind::Choice),
            block("follows", BlockKind::Choice),
            block("branch", BlockKind::Choice),
            block("words", BlockKind::Text),
        };
        everybody.blocks[2].sharing = content::Sharing::Never;
        everybody.blocks[3].sharing = content::Sharing::Offered;
        everybody.blocks[4].when.emplace();
        everybody.blocks[5].source = content::OptionSource::Branches;
        content::Step of_a_card;
        of_a_card.per_card = true;
        of_a_card.blocks = {block("sign", BlockKind::Choice)};
        content::Step for_each = of_a_card;
        for_each.per_card = false;
        for_each.per_beneficiary = true;
        content::Step sometimes;
        sometimes.when.emplace();
        sometimes.blocks = {block("sometimes", BlockKind::Scale)};
        content::Exercise exercise;
        exercise.steps = {everybody, of_a_card, for_each, sometimes};

        const auto blocks = by_hand(exercise);
        REQUIRE(blocks.size() == 2);
        CHECK(blocks[0]->id == "pride");
        CHECK(hand_options(*blocks[0]) == std::vector<std::string>{"1", "2", "3", "4", "5"});
        CHECK(hand_counting(*blocks[0]) == Counting::OneCell);
        CHECK(blocks[1]->id == "praise");
        CHECK(hand_options(*blocks[1]) == std::vector<std::string>{"a", "b"});
        CHECK(hand_counting(*blocks[1]) == Counting::EachOption);
    }

    TEST_CASE("the picture has a bar for each option, as it was counted") {
        const auto hands =
            ShowOfHands::counted("pride", Counting::OneCell, {{"1", 0}, {"2", 4}, {"3", 7}}, 5);
        REQUIRE(hands);
        const auto picture = pictures::picture_of(*hands);
        const auto& chart = std::get<pictures::Distribution>(picture.body).charts.front();
        CHECK(picture.k == 5);
        CHECK(chart.scale);
        CHECK(chart.counts == RoomCounts::Exact);
        REQUIRE(chart.bars.size() == 3);
        CHECK(chart.bars[2].bar.options == std::vector<std::string>{"3"});
        CHECK(std::get<std::uint32_t>(chart.bars[2].bar.people) == 7);
    }
}

}   // namespace wb::privacy
