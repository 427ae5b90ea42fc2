// UTF-8, read strictly: the text of people and files passes through here before anything else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wb::utf8 {

/// One code point and the bytes it took. `size` is 0 at the end or at an invalid byte.
struct Decoded {
    char32_t code_point = 0;
    std::size_t size = 0;
};

/// The code point at `offset` (bytes). Overlong forms, surrogates and values above U+10FFFF are
/// invalid. Source: Unicode 15, table 3-7.
Decoded decode(std::string_view text, std::size_t offset);

/// True when every byte belongs to a well-formed code point.
bool valid(std::string_view text);

/// Number of code points; invalid bytes count as one each.
std::size_t length(std::string_view text);

/// The longest beginning of `text` with at most `limit` code points, cut between code points.
std::string_view first(std::string_view text, std::size_t limit);

/// Control characters of both ranges, and the line and paragraph separators.
bool is_control(char32_t code_point);

enum class LineBreaks : std::uint8_t { Refused, Allowed };

/// True when `text` may be stored as it is: well formed, at most `limit` code points, no control
/// characters; line feeds only where allowed.
bool storable(std::string_view text, std::size_t limit, LineBreaks line_breaks);

/// Appends one code point.
void append(std::string& text, char32_t code_point);

/// `text` as it may be stored: valid UTF-8, control characters and line breaks as blanks, outer
/// blanks removed, at most `limit` code points.
std::string tidy(std::string_view text, std::size_t limit);

}   // namespace wb::utf8
