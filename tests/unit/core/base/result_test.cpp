#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include <doctest/doctest.h>

#include "core/base/result.hpp"

TEST_SUITE_BEGIN("core/base/result");

TEST_CASE("a result is a value or an error") {
    const wb::Result<std::string> value{std::string{"there"}};
    REQUIRE(value);
    CHECK(*value == "there");
    CHECK(value->size() == 5);

    const wb::Result<std::string> error{wb::Error{wb::ErrorCode::Truncated, "file"}};
    REQUIRE_FALSE(error);
    CHECK(error.error() == wb::Error{wb::ErrorCode::Truncated, "file"});
}

TEST_CASE("a result carries what can only be moved, and needs no default") {
    wb::Result<std::unique_ptr<int>> result{std::make_unique<int>(7)};
    REQUIRE(result);
    const std::unique_ptr<int> taken = std::move(*result);
    CHECK(*taken == 7);
    static_assert(!std::is_default_constructible_v<wb::Result<int>>);
}

TEST_SUITE_END();
