// A line as words, numbers and signs, read one at a time and never kept.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wb::privacy {

struct Token {
    enum class Kind : std::uint8_t { None, Word, Number, Sign, Hint };

    Kind kind = Kind::None;
    std::size_t begin = 0;   ///< bytes of the text
    std::size_t end = 0;
    bool blank_before = false;
    bool capital = false;       ///< the first letter is one
    bool capitals = false;      ///< all letters are
    bool name = false;          ///< a hint that stood for a name
    std::uint8_t size = 0;      ///< of the letters
    std::uint16_t digits = 0;   ///< of a number
    std::uint32_t number = 0;   ///< up to 9 digits, larger ones as the largest
    char32_t sign = 0;
    std::array<char, 32> letters =
        {};   ///< lower case, umlauts as ae, oe, ue, ss; longer words cut

    std::string_view plain() const { return {letters.data(), size}; }

    bool is_word() const { return kind == Kind::Word; }

    bool is(std::string_view word) const { return is_word() && plain() == word; }

    /// Whether the word is in a list separated by blanks.
    bool in(std::string_view list) const;

    /// Whether the word ends with one of a list.
    bool ends_in(std::string_view list) const;

    bool is_sign(char32_t c) const { return kind == Kind::Sign && sign == c; }

    bool is_number(std::uint32_t least, std::uint32_t most) const {
        return kind == Kind::Number && digits <= 4 && number >= least && number <= most;
    }
};

class Tokens {
public:
    explicit Tokens(std::string_view text) : text_{text} {}

    std::string_view text() const { return text_; }

    /// The token that begins at or after a byte; `None` at the end of the text.
    Token from(std::size_t offset) const;

    Token after(const Token& token) const { return from(token.end); }

    /// The same byte for letters, digits and ASCII signs of numbers and addresses; 0 at the end.
    char at(std::size_t offset) const;

    /// Number of code points and bytes looked at so far: what the reading cost.
    std::size_t steps() const { return steps_; }

private:
    std::string_view text_;
    mutable std::size_t steps_ = 0;
};

bool is_digit(char c);
bool is_ascii_letter(char c);

}   // namespace wb::privacy
