#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "core/base/utf8.hpp"

TEST_SUITE_BEGIN("core/base/utf8");

using namespace std::string_view_literals;
namespace utf8 = wb::utf8;

TEST_CASE("well-formed text is valid and counted in code points") {
    struct Row {
        const char* name;
        std::string_view text;
        std::size_t length;
    };

    constexpr std::array<Row, 8> rows{{
        {"nothing", "", 0},
        {"ASCII", "abc", 3},
        {"last code point of one byte", "\x7F", 1},
        {"first and last of two bytes", "\xC2\x80\xDF\xBF", 2},
        {"first of three bytes", "\xE0\xA0\x80", 1},
        {"around the surrogates", "\xED\x9F\xBF\xEE\x80\x80", 2},
        {"first of four bytes", "\xF0\x90\x80\x80", 1},
        {"the very last code point", "\xF4\x8F\xBF\xBF", 1},
    }};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(utf8::valid(row.text));
        CHECK(utf8::length(row.text) == row.length);
    }
}

TEST_CASE("ill-formed bytes are invalid wherever they stand") {
    struct Row {
        const char* name;
        std::string_view text;
    };

    constexpr std::array<Row, 13> rows{{
        {"continuation alone", "\x80"},
        {"overlong slash in two bytes", "\xC0\xAF"},
        {"overlong with C1", "\xC1\xBF"},
        {"overlong in three bytes", "\xE0\x9F\xBF"},
        {"overlong in four bytes", "\xF0\x8F\xBF\xBF"},
        {"first surrogate", "\xED\xA0\x80"},
        {"last surrogate", "\xED\xBF\xBF"},
        {"above U+10FFFF", "\xF4\x90\x80\x80"},
        {"lead F5", "\xF5\x80\x80\x80"},
        {"lead FF", "\xFF"},
        {"cut after the lead", "\xC3"},
        {"cut in a character of four", "\xF0\x9F\x98"},
        {"third byte is none", "\xE2\x82\x41"},
    }};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK_FALSE(utf8::valid(row.text));
        CHECK_FALSE(utf8::valid("a" + std::string{row.text} + "b"));
        CHECK_FALSE(utf8::storable(row.text, 10, utf8::LineBreaks::Allowed));
    }
}

TEST_CASE("decoding and appending are each other's reverse for every code point") {
    for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        if (code_point >= 0xD800 && code_point < 0xE000) {
            continue;
        }
        std::string text;
        utf8::append(text, code_point);
        const utf8::Decoded decoded = utf8::decode(text, 0);
        if (decoded.code_point != code_point || decoded.size != text.size()) {
            FAIL("code point ", static_cast<std::uint32_t>(code_point));
        }
    }
}

TEST_CASE("decoding past the end or at a bad byte takes nothing") {
    CHECK(utf8::decode("", 0).size == 0);
    CHECK(utf8::decode("a", 1).size == 0);
    CHECK(utf8::decode("a", 7).size == 0);
    CHECK(utf8::decode("\xFF", 0).size == 0);
}

TEST_CASE("the beginning of a text is cut between code points") {
    CHECK(utf8::first("Gr\u00FC\u00DFe", 3) == "Gr\u00FC");
    CHECK(utf8::first("Gr\u00FC\u00DFe", 0).empty());
    CHECK(utf8::first("Gr\u00FC\u00DFe", 99) == "Gr\u00FC\u00DFe");
}

TEST_CASE("a text is storable up to its limit and without control characters") {
    CHECK(utf8::storable("\u00FC\u00FC\u00FC", 3, utf8::LineBreaks::Refused));
    CHECK_FALSE(utf8::storable("\u00FC\u00FC\u00FC", 2, utf8::LineBreaks::Refused));
    CHECK(utf8::storable("", 0, utf8::LineBreaks::Refused));
    CHECK(utf8::storable("a\nb", 3, utf8::LineBreaks::Allowed));
    CHECK_FALSE(utf8::storable("a\nb", 3, utf8::LineBreaks::Refused));
    for (const std::string_view control :
         {"\0"sv,
          "\t"sv,
          "\r"sv,
          "\x1B"sv,
          "\x7F"sv,
          "\u0085"sv,
          "\u009F"sv,
          "\u2028"sv,
          "\u2029"sv}) {
        CHECK_FALSE(utf8::storable(control, 3, utf8::LineBreaks::Allowed));
    }
}

TEST_CASE("tidying makes any bytes storable and changes nothing twice") {
    struct Row {
        const char* name;
        std::string_view text;
        std::string_view tidy;
    };

    constexpr std::array<Row, 7> rows{{
        {"stays as it is", "ein Satz", "ein Satz"},
        {"outer blanks go", "  ein Satz \t", "ein Satz"},
        {"line breaks and tabs become one blank", "ein\r\n\tSatz", "ein Satz"},
        {"bad bytes go", "ein\xFF\xC3 Satz", "ein Satz"},
        {"fixed blanks count as blanks", "ein\u00A0 Satz", "ein Satz"},
        {"cut at the limit", "12345678901", "1234567890"},
        {"no blank is left where it is cut", "123456789 01", "123456789"},
    }};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string tidy = utf8::tidy(row.text, 10);
        CHECK(tidy == row.tidy);
        CHECK(utf8::tidy(tidy, 10) == tidy);
        CHECK(utf8::storable(tidy, 10, utf8::LineBreaks::Refused));
    }
}

TEST_SUITE_END();
