#include <string>
#include <type_traits>

#include <doctest/doctest.h>

#include "core/domain/answers.hpp"

TEST_SUITE_BEGIN("core/domain/answers");

using namespace wb::domain;

TEST_CASE("private words turn into nothing that could be shared") {
    static_assert(!std::is_convertible_v<PrivateWords, std::string>);
    static_assert(!std::is_convertible_v<std::string, PrivateWords>);
    static_assert(!std::is_constructible_v<std::string, PrivateWords>);
    static_assert(!std::is_assignable_v<std::string&, PrivateWords>);
    CHECK(PrivateWords{"Ich"}.for_own_eyes() == "Ich");
    CHECK(PrivateWords{}.empty());
}

TEST_CASE("places are ordered by block, then card, then beneficiary, nobody first") {
    const Place a{"a", 2, Beneficiary::Self};
    const Place b{"b", 1, std::nullopt};
    const Place b_customers{"b", 1, Beneficiary::Customers};
    const Place b_self{"b", 1, Beneficiary::Self};
    const Place b_next_card{"b", 2, std::nullopt};
    CHECK(a < b);
    CHECK(b < b_customers);
    CHECK(b_customers < b_self);
    CHECK(b_self < b_next_card);
    CHECK_FALSE(b < b);
    CHECK_FALSE(b < a);
}

TEST_SUITE_END();
