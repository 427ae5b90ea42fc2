#include <algorithm>

#include <doctest/doctest.h>

#include "core/privacy/questions.hpp"

#include "unit/core/privacy/group.hpp"

namespace wb::privacy {

namespace {

using Ids = std::vector<std::string>;
using domain::Beneficiary;

std::vector<Question> of(const std::string& exercise, const std::string& block) {
    std::vector<Question> found;
    const auto all =
        questions(group::bundle(), *find_exercise(group::bundle(), exercise), {{"Eigenes", "Own"}});
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const Question& question) {
        return question.block == block;
    });
    return found;
}

}   // namespace

TEST_SUITE("questions") {
    TEST_CASE("a scale has five steps, and everybody stands on one") {
        const auto found = of("pulse", "pride");
        REQUIRE(found.size() == 1);
        CHECK(found[0].options == Ids{"1", "2", "3", "4", "5"});
        CHECK(found[0].counting == Counting::OneCell);
        CHECK(found[0].scale);
        CHECK_FALSE(found[0].conditional);
    }

    TEST_CASE("choices are a yes or no each, a choice is one of all") {
        CHECK(of("wide", "help").at(0).counting == Counting::EachOption);
        CHECK(of("wide", "mood").at(0).counting == Counting::OneCell);
        CHECK(of("wide", "depth").at(0).conditional);
    }

    TEST_CASE("a rank is one question per place") {
        const auto found = of("wide", "wants");
        REQUIRE(found.size() == 2);
        CHECK(found[0].place == 1);
        CHECK(found[1].place == 2);
        CHECK(found[1].counting == Counting::OneCell);
    }

    TEST_CASE("what is asked per card counts per option, for each beneficiary, by categories") {
        const auto found = of("map", "sign");
        REQUIRE(found.size() == 3);
        CHECK(found[2].beneficiary == Beneficiary::Self);
        CHECK(found[2].counting == Counting::EachOption);
        CHECK(found[2].rows == Rows::Categories);
        CHECK(of("map", "phrase").at(0).options == Ids{"glad", "lost"});
        CHECK(of("map", "phrase").at(1).options == Ids{"saves"});
        CHECK(of("map", "strength").at(0).counting == Counting::EachOption);
    }

    TEST_CASE("the cards are the margin of the tables by rows") {
        CHECK(of("map", "tasks").at(0).cards);
        CHECK(
            of("map", "tasks").at(0).options ==
            Ids{"service", "repair", "advice", "records", "own-1"}
        );
        CHECK(
            of("touch", "where").at(0).options ==
            Ids{"phone", "desk", "letter", "chat", "visit", "own-words"}
        );
        CHECK(of("touch", "kept").at(0).rows == Rows::Cards);
    }

    TEST_CASE("nothing of what is never shared; texts are questions of their own") {
        CHECK(of("wide", "secret").empty());
        CHECK(of("wide", "line").empty());
        CHECK(of("wide", "kind").size() == 1);
        const auto texts = text_questions(*find_exercise(group::bundle(), "wide"));
        CHECK(texts == std::vector<TextQuestion>{{"line"}});
    }
}

}   // namespace wb::privacy
