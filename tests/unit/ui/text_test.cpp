#include <doctest/doctest.h>

#include "core/base/utf8.hpp"
#include "ui/layout/text.hpp"

namespace wb::test {

namespace {

// Every letter is 10 wide, a soft hyphen nothing.
class Typewriter final : public ui::TextMeasure {
public:
    float width(std::string_view text, ui::Font) const override {
        float width = 0;
        for (std::size_t offset = 0; offset < text.size();) {
            const utf8::Decoded c = utf8::decode(text, offset);
            width += c.code_point == 0xAD ? 0.0F : 10.0F;
            offset += std::max<std::size_t>(c.size, 1);
        }
        return width;
    }
};

std::string joined(const std::vector<ui::Line>& lines) {
    std::string result;
    for (const ui::Line& line : lines) {
        result += (result.empty() ? "" : "|") + std::string{line.text} + (line.hyphen ? "-" : "");
    }
    return result;
}

}   // namespace

TEST_SUITE("text") {
    TEST_CASE("lines break where a reader expects it") {
        struct Row {
            const char* name;
            const char* text;
            float width;
            const char* lines;
        };

        for (const Row& row : {
                 Row{"an empty text is one empty line", "", 100, ""},
                 Row{"what fits stays", "ab cd", 50, "ab cd"},
                 Row{"a blank at the break is not drawn", "ab cd", 40, "ab|cd"},
                 Row{"a hyphen stays at the end of its line", "ab-cd", 40, "ab-|cd"},
                 Row{"a soft hyphen shows only where it breaks", "ab\u00ADcd", 30, "ab-|cd"},
                 Row{"a soft hyphen that is not needed shows nothing",
                     "ab\u00ADcd",
                     40,
                     "ab\u00ADcd"},
                 Row{"a syllable needs room for its hyphen", "aaab\u00ADcd", 40, "aaab-|cd"},
                 Row{"a word wider than the line breaks anywhere", "abcdefg", 30, "abc|def|g"},
                 Row{"it begins on a line of its own", "a bcdefg", 30, "a|bcd|efg"},
                 Row{"a line feed always breaks", "a\nb", 100, "a|b"},
                 Row{"letters of several bytes are not cut",
                     "\u00E4\u00F6\u00FC\u00DF",
                     20,
                     "\u00E4\u00F6|\u00FC\u00DF"},
                 Row{"several blanks break once", "aa bb cc", 50, "aa bb|cc"},
             }) {
            CAPTURE(row.name);
            CHECK(joined(ui::break_lines(row.text, {}, row.width, Typewriter{})) == row.lines);
        }
    }

    TEST_CASE("no line is wider than the room, for any width that holds one letter") {
        const std::string text = "Kundinnen und Kunden m\u00FCssen nicht noch einmal "
                                 "nach\u00ADfragen \u2013 sagt man/frau-so";
        for (float width = 10; width < 400; width += 7) {
            std::size_t letters = 0;
            for (const ui::Line& line : ui::break_lines(text, {}, width, Typewriter{})) {
                CHECK(Typewriter{}.width(line.text, {}) <= width);
                letters += line.text.size();
            }
            CHECK(letters > text.size() - 20);
        }
    }
}

}   // namespace wb::test
