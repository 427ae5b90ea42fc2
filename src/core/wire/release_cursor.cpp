#include "core/wire/release_cursor.hpp"

#include "core/base/id.hpp"
#include "core/base/utf8.hpp"

namespace wb::wire {

bool ReleaseCursor::passes(std::string_view expected) {
    const bool same = !failed() && text_.substr(at_, expected.size()) == expected;
    at_ += same ? expected.size() : 0;
    return same;
}

bool ReleaseCursor::passes_quoted(std::string_view word) {
    const std::string_view next = text_.substr(at_, word.size() + 2);
    const bool same = !failed() && next.size() == word.size() + 2 && next.front() == '"' &&
                      next.back() == '"' && next.substr(1, word.size()) == word;
    at_ += same ? next.size() : 0;
    return same;
}

void ReleaseCursor::expect(std::string_view expected) {
    if (!passes(expected)) {
        fail(ErrorCode::BadJson, "release");
    }
}

std::uint32_t ReleaseCursor::number(std::uint32_t most) {
    const std::size_t begin = at_;
    std::uint32_t value = 0;
    while (!failed() && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
        value = value * 10 + static_cast<std::uint32_t>(text_[at_] - '0');
        ++at_;
        if (value > most) {
            at_ = begin;
            fail(ErrorCode::BadValue, "number");
        }
    }
    if (at_ == begin || (text_[begin] == '0' && at_ > begin + 1)) {
        at_ = begin;
        fail(ErrorCode::BadJson, "number");
    }
    return failed() ? 0 : value;
}

bool ReleaseCursor::flag() {
    const bool yes = passes("true");
    if (!yes) {
        expect("false");
    }
    return yes;
}

std::string ReleaseCursor::text(std::size_t most) {
    expect("\"");
    std::string result;
    const std::size_t begin = at_;
    while (!failed() && at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] == '\\' && ++at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') {
            fail(ErrorCode::BadJson, "text");   // nothing else needs a backslash
            break;
        }
        if (at_ == text_.size() || result.size() > 4 * most) {
            break;
        }
        result += text_[at_++];
    }
    if (!failed() && !utf8::storable(result, most, utf8::LineBreaks::Refused)) {
        at_ = begin;
        fail(ErrorCode::BadText, "text");
    }
    expect("\"");
    spend(result.size());
    return failed() ? std::string{} : result;
}

std::string ReleaseCursor::id() {
    const std::size_t begin = at_;
    std::string result = text(longest_id);
    if (!failed() && !is_id(result)) {
        at_ = begin;
        fail(ErrorCode::BadValue, "id");
    }
    return result;
}

void ReleaseCursor::spend(std::size_t bytes) {
    if (!budget_.spend(bytes)) {
        fail(ErrorCode::TooLarge, "memory");
    }
}

void ReleaseCursor::fail(ErrorCode code, std::string_view where) {
    if (!fault_) {
        fault_ = Error{code, where};
    }
}

std::uint32_t ReleaseCursor::digit() {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t value =
        failed() || at_ >= text_.size() ? std::string_view::npos : digits.find(text_[at_]);
    if (value == std::string_view::npos) {
        fail(ErrorCode::BadJson, "digits");
        return 0;
    }
    ++at_;
    return static_cast<std::uint32_t>(value);
}

}   // namespace wb::wire
