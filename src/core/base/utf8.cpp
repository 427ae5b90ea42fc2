#include "core/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace wb::utf8 {

namespace {

std::uint8_t byte_at(std::string_view text, std::size_t index) {
    return static_cast<std::uint8_t>(text[index]);
}

struct Form {
    std::uint8_t first_low;
    std::uint8_t first_high;
    std::uint8_t second_low;
    std::uint8_t second_high;
    std::uint8_t size;
};

// Table 3-7 of the Unicode standard: the allowed second byte depends on the first one.
constexpr std::array<Form, 9> forms{{
    {0x00, 0x7F, 0x00, 0x00, 1},
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

bool is_blank(char32_t c) {
    return c == U' ' || c == 0xA0 || is_control(c);
}

}   // namespace

Decoded decode(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return {};
    }
    const std::uint8_t lead = byte_at(text, offset);
    const auto* const form = std::find_if(forms.begin(), forms.end(), [&](const Form& candidate) {
        return lead >= candidate.first_low && lead <= candidate.first_high;
    });
    if (form == forms.end() || form->size > text.size() - offset) {
        return {};
    }
    if (form->size == 1) {
        return {lead, 1};
    }
    const std::uint8_t second = byte_at(text, offset + 1);
    if (second < form->second_low || second > form->second_high) {
        return {};
    }
    char32_t code_point = lead & (0xFFU >> (form->size + 1U));
    code_point = (code_point << 6U) | (second & 0x3FU);
    for (std::size_t i = 2; i < form->size; ++i) {
        const std::uint8_t next = byte_at(text, offset + i);
        if ((next & 0xC0U) != 0x80U) {
            return {};
        }
        code_point = (code_point << 6U) | (next & 0x3FU);
    }
    return {code_point, form->size};
}

bool valid(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const Decoded next = decode(text, offset);
        if (next.size == 0) {
            return false;
        }
        offset += next.size;
    }
    return true;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
        const std::size_t size = decode(text, offset).size;
        offset += size == 0 ? 1 : size;
    }
    return count;
}

std::string_view first(std::string_view text, std::size_t limit) {
    std::size_t offset = 0;
    for (std::size_t count = 0; count < limit && offset < text.size(); ++count) {
        const std::size_t size = decode(text, offset).size;
        offset += size == 0 ? 1 : size;
    }
    return text.substr(0, offset);
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool storable(std::string_view text, std::size_t limit, LineBreaks line_breaks) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
        const Decoded next = decode(text, offset);
        const bool line_break = next.code_point == U'\n' && line_breaks == LineBreaks::Allowed;
        if (next.size == 0 || count == limit || (is_control(next.code_point) && !line_break)) {
            return false;
        }
        offset += next.size;
    }
    return true;
}

void append(std::string& text, char32_t code_point) {
    const auto push = [&](char32_t bits) {
        text.push_back(static_cast<char>(static_cast<std::uint8_t>(bits)));
    };
    if (code_point < 0x80) {
        push(code_point);
    } else if (code_point < 0x800) {
        push(0xC0U | (code_point >> 6U));
        push(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        push(0xE0U | (code_point >> 12U));
        push(0x80U | ((code_point >> 6U) & 0x3FU));
        push(0x80U | (code_point & 0x3FU));
    } else {
        push(0xF0U | (code_point >> 18U));
        push(0x80U | ((code_point >> 12U) & 0x3FU));
        push(0x80U | ((code_point >> 6U) & 0x3FU));
        push(0x80U | (code_point & 0x3FU));
    }
}

std::string tidy(std::string_view text, std::size_t limit) {
    std::string result;
    bool blank_pending = false;
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const Decoded next = decode(text, offset);
        if (next.size == 0) {
            ++offset;
            continue;
        }
        offset += next.size;
        if (is_blank(next.code_point)) {
            blank_pending = !result.empty();
            continue;
        }
        if (count + (blank_pending ? 1 : 0) >= limit) {
            break;
        }
        if (blank_pending) {
            result.push_back(' ');
            ++count;
            blank_pending = false;
        }
        append(result, next.code_point);
        ++count;
    }
    return result;
}

}   // namespace wb::utf8
