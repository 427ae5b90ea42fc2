#include "core/privacy/hint_tokens.hpp"

#include <algorithm>
#include <limits>

#include "core/base/utf8.hpp"
#include "core/coach/words.hpp"

namespace wb::privacy {

namespace {

struct Letter {
    std::string_view plain = {};   // empty: no letter, or one without a plain form
    bool letter = false;
    bool capital = false;
};

/// The letters from U+00C0 to U+00DF without accents; a blank where there is none.
constexpr std::array<std::string_view, 32> latin_1{
    "a", "a", "a", "a", "ae", "a", "ae", "c", "e", "e", "e", "e", "i",  "i", "i",  "i",
    "d", "n", "o", "o", "o",  "o", "oe", "",  "o", "u", "u", "u", "ue", "y", "th", "ss",
};

/// U+0100 to U+017F without accents.
constexpr std::string_view latin_a =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllll"
    "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";

/// In this block capitals have even numbers, but odd ones in two stretches.
bool is_latin_a_capital(char32_t c) {
    const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return c == 0x178 || ((c % 2 == 1) == odd);
}

bool joins(char32_t c) {   // soft hyphen, joiners, combining marks
    return c == 0xAD || c == 0x200C || c == 0x200D || (c >= 0x300 && c <= 0x36F);
}

Letter letter_of(char32_t c) {
    if (c < 0x80) {
        const char32_t small = c | 0x20U;
        if (small < U'a' || small > U'z') {
            return {};
        }
        return {alphabet.substr(small - U'a', 1), true, c < U'a'};
    }
    if (c >= 0xC0 && c <= 0xFF) {
        const std::string_view plain =
            c == 0xFF ? alphabet.substr(24, 1) : latin_1[(c - 0xC0) % 32];
        return {plain, !plain.empty(), c < 0xDF};
    }
    if (c >= 0x100 && c < 0x180) {
        return {latin_a.substr(c - 0x100, 1), true, is_latin_a_capital(c)};
    }
    if (joins(c)) {
        return {{}, true, false};
    }
    // Other alphabets: letters without a plain form. Signs, symbols and pictures are none.
    const bool letter = (c >= 0x180 && c < 0x2000) || (c >= 0x2C00 && c < 0xD800 && c != 0x3000);
    return {{}, letter, false};
}

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// The next character of a text.
struct Character {
    std::size_t size = 0;   ///< bytes; 0 at the end of the text
    char32_t code_point = 0;
    Letter letter = {};
    Token::Kind kind = Token::Kind::None;
};

Character character_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return {};
    }
    utf8::Decoded next = utf8::decode(text, offset);
    if (next.size == 0) {
        next = {0xFFFD, 1};
    }
    const Letter letter = letter_of(next.code_point);
    const bool digit = is_digit(next.code_point);
    const Token::Kind kind = digit ? Token::Kind::Number : Token::Kind::Sign;
    return {next.size, next.code_point, letter, letter.letter ? Token::Kind::Word : kind};
}

void add_letter(Token& token, const Letter& letter) {
    for (const char c : letter.plain) {
        if (token.size < token.letters.size()) {
            token.letters.at(token.size++) = c;
        }
    }
}

void add_digit(Token& token, char32_t c) {
    constexpr std::uint32_t largest = 999999999;
    token.number = token.digits < 9 ? token.number * 10 + (c - U'0') : largest;
    if (token.digits < std::numeric_limits<std::uint16_t>::max()) {
        ++token.digits;
    }
}

/// Adds a character of the token's kind.
void add(Token& token, const Character& next) {
    switch (token.kind) {
    case Token::Kind::Word:
        token.capitals = token.capitals && (next.letter.capital || next.letter.plain.empty());
        add_letter(token, next.letter);
        break;
    case Token::Kind::Number: add_digit(token, next.code_point); break;
    case Token::Kind::Sign: token.sign = next.code_point; break;
    case Token::Kind::None:
    case Token::Kind::Hint: break;
    }
}

}   // namespace

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool Token::in(std::string_view list) const {
    const std::string_view word = plain();
    if (!is_word() || word.empty()) {
        return false;
    }
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t behind = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (behind == list.size() || list[behind] == ' ')) {
            return true;
        }
    }
    return false;
}

bool Token::ends_in(std::string_view list) const {
    return is_word() && coach::ends_with_one(plain(), list);
}

char Tokens::at(std::size_t offset) const {
    ++steps_;
    return offset < text_.size() ? text_[offset] : '\0';
}

Token Tokens::from(std::size_t offset) const {
    const auto look = [&] {
        ++steps_;
        return character_at(text_, offset);
    };
    Token token;
    Character next = look();
    for (; is_blank(next.code_point); next = look()) {
        token.blank_before = true;
        offset += next.size;
    }
    token.kind = next.kind;
    token.begin = offset;
    token.capital = next.letter.capital;
    token.capitals = next.letter.capital;
    const bool grows = token.kind == Token::Kind::Word || token.kind == Token::Kind::Number;
    for (bool more = next.size > 0; more; more = grows && next.kind == token.kind) {
        add(token, next);
        offset += next.size;
        next = look();
    }
    token.end = offset;
    return token;
}

}   // namespace wb::privacy
