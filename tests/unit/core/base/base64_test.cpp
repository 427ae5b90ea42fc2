#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/base64.hpp"

namespace wb::base64 {

TEST_SUITE("base64") {
    TEST_CASE("the examples of RFC 4648, without padding") {
        const std::vector<std::pair<std::string, std::string>> examples{
            {"", ""},
            {"f", "Zg"},
            {"fo", "Zm8"},
            {"foo", "Zm9v"},
            {"foob", "Zm9vYg"},
            {"fooba", "Zm9vYmE"},
            {"foobar", "Zm9vYmFy"},
        };
        for (const auto& example : examples) {
            CAPTURE(example.first);
            const std::vector<std::uint8_t> bytes(example.first.begin(), example.first.end());
            CHECK(url(bytes) == example.second);
            CHECK(from_url(example.second) == bytes);
        }
        CHECK(url(std::vector<std::uint8_t>{0xFB, 0xFF}) == "-_8");
    }

    TEST_CASE("every value has one spelling") {
        for (const char* const text : {"Zh", "Zm9", "Z", "Zm9vY", "Zg==", "Z g", "Zm+v", "Zm/v"}) {
            CAPTURE(text);
            CHECK_FALSE(from_url(text).has_value());
        }
    }
}

}   // namespace wb::base64
