#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "core/base/id.hpp"

TEST_SUITE_BEGIN("core/base/id");

TEST_CASE("ids are kebab-case, a letter first") {
    for (const std::string_view id : {"a", "effect-map", "a1-2b", "x-1"}) {
        CAPTURE(id);
        CHECK(wb::is_id(id));
    }
    for (const std::string_view other :
         {"", "-", "-a", "a-", "a--b", "1a", "A", "a_b", "a b", "\u00FC", "a/b", "a.b"}) {
        CAPTURE(other);
        CHECK_FALSE(wb::is_id(other));
    }
}

TEST_CASE("ids have at most 64 bytes") {
    CHECK(wb::is_id(std::string(64, 'a')));
    CHECK_FALSE(wb::is_id(std::string(65, 'a')));
}

TEST_SUITE_END();
