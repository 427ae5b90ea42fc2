#include <array>
#include <string>
#include <string_view>
#include <variant>

#include <doctest/doctest.h>

#include "core/wire/json.hpp"

TEST_SUITE_BEGIN("core/wire/json");

using namespace wb::wire;

namespace {

bool reads(std::string_view text) {
    return std::holds_alternative<JsonValue>(parse_json(text));
}

}   // namespace

TEST_CASE("values are read as they are written") {
    const auto parsed = parse_json(R"({"b": [1, -2, true, "\u00fc\ud83d\ude00"], "a": {}})");
    REQUIRE(std::holds_alternative<JsonValue>(parsed));
    const auto& object = std::get<JsonObject>(std::get<JsonValue>(parsed).value);
    REQUIRE(object.size() == 2);
    CHECK(object[0].key == "b");
    CHECK(object[1].key == "a");
    CHECK(std::get<JsonObject>(object[1].value.value).empty());
    const auto& list = std::get<JsonList>(object[0].value.value);
    REQUIRE(list.size() == 4);
    CHECK(std::get<std::int64_t>(list[0].value) == 1);
    CHECK(std::get<std::int64_t>(list[1].value) == -2);
    CHECK(std::get<bool>(list[2].value));
    CHECK(std::get<std::string>(list[3].value) == "\u00FC\U0001F600");
}

TEST_CASE("what is not strict JSON of ours is refused") {
    using namespace std::string_view_literals;
    for (const std::string_view text : {
             ""sv,
             " "sv,
             "{"sv,
             "{}{}"sv,
             "[1,]"sv,
             "{\"a\":1,}"sv,
             "{'a':1}"sv,
             "{a:1}"sv,
             "[01]"sv,
             "[1.0]"sv,
             "[1e3]"sv,
             "[99999999999999999999]"sv,
             "[18446744073709551615]"sv,
             "[null]"sv,
             "[NaN]"sv,
             "[\"\xFF\"]"sv,
             "[\"\xC0\xAF\"]"sv,
             "[\"\xED\xA0\x80\"]"sv,
             "[\"\\ud800\"]"sv,
             "[\"\\x\"]"sv,
             "[\"a\nb\"]"sv,
             "[1] // comment"sv,
             "\xEF\xBB\xBF[]"sv,
             "[]\0"sv,
             "{\"a\":1,\"a\":2}"sv,
             "{\"x\":[{\"a\":1,\"b\":2,\"a\":3}]}"sv,
         }) {
        CAPTURE(text);
        CHECK_FALSE(reads(text));
    }
    CHECK(reads("{\"a\":{\"a\":1},\"b\":{\"a\":1}}"));   // the same key in another object
}

TEST_CASE("depth and size are bounded") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK(reads(nested(most_json_depth)));
    CHECK_FALSE(reads(nested(most_json_depth + 1)));
    CHECK_FALSE(reads(std::string(200000, '[')));
    CHECK(reads(std::string(most_json_size - 2, ' ') + "[]"));
    CHECK_FALSE(reads(std::string(most_json_size - 1, ' ') + "[]"));
}

TEST_CASE("a fault has its line and column, in characters") {
    const auto parsed = parse_json("{\n  \"\u00FC\u00FC\": nul\n}\n");
    REQUIRE(std::holds_alternative<JsonFault>(parsed));
    const auto& fault = std::get<JsonFault>(parsed);
    CHECK(fault.line == 2);
    CHECK(fault.column == 12);
}

TEST_SUITE_END();
