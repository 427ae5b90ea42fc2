#include "core/privacy/hints_reply.hpp"

#include <charconv>
#include <cstddef>
#include <utility>

#include "core/base/utf8.hpp"

namespace wb::privacy {

namespace {

// Of each hint its kind, start, end and rewrite, a tab behind each number; a line break behind each
// hint; one more before the line itself.
constexpr char after_number = '\t';
constexpr char after_hint = '\n';

bool take_number(std::string_view& bytes, std::size_t& number) {
    const char* const end = bytes.data() + bytes.size();
    const auto [stop, fault] = std::from_chars(bytes.data(), end, number);
    if (fault != std::errc{} || stop == end || *stop != after_number) {
        return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(stop - bytes.data()) + 1);
    return true;
}

std::optional<Hint> take_hint(std::string_view& bytes) {
    Hint hint;
    std::size_t kind = 0;
    if (!take_number(bytes, kind) || !take_number(bytes, hint.start) ||
        !take_number(bytes, hint.end) || kind > static_cast<std::size_t>(HintKind::Date) ||
        hint.start > hint.end) {
        return std::nullopt;
    }
    hint.kind = static_cast<HintKind>(kind);
    const std::size_t stop = bytes.find(after_hint);
    if (stop == std::string_view::npos) {
        return std::nullopt;
    }
    hint.rewrite = bytes.substr(0, stop);
    bytes.remove_prefix(stop + 1);
    return hint;
}

}   // namespace

std::string write_hints(const HintsReply& reply) {
    std::string bytes;
    for (const Hint& hint : reply.hints) {
        for (const std::size_t number :
             {static_cast<std::size_t>(hint.kind), hint.start, hint.end}) {
            bytes += std::to_string(number) + after_number;
        }
        bytes += hint.rewrite + after_hint;
    }
    return bytes + after_hint + reply.line;
}

std::optional<HintsReply> read_hints(std::string_view bytes) {
    HintsReply reply;
    while (!bytes.empty() && bytes.front() != after_hint) {
        auto hint = take_hint(bytes);
        if (!hint) {
            return std::nullopt;
        }
        reply.hints.push_back(std::move(*hint));
    }
    if (bytes.empty()) {
        return std::nullopt;
    }
    reply.line = bytes.substr(1);
    const std::size_t length = utf8::length(reply.line);
    for (const Hint& hint : reply.hints) {
        if (hint.end > length) {
            return std::nullopt;
        }
    }
    return reply;
}

}   // namespace wb::privacy
