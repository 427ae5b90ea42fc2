#include "core/coach/reply.hpp"

#include <cstddef>
#include <utility>

namespace wb::coach {

namespace {

// Verdict, question, the words that led there with a tab behind each, a line break, the sentence.
constexpr char first_digit = '0';
constexpr char after_word = '\t';
constexpr char after_words = '\n';

template <class Enum>
bool take(std::string_view& bytes, Enum last, Enum& value) {
    if (bytes.empty() || bytes.front() < first_digit ||
        bytes.front() - first_digit > static_cast<int>(last)) {
        return false;
    }
    value = static_cast<Enum>(bytes.front() - first_digit);
    bytes.remove_prefix(1);
    return true;
}

}   // namespace

std::string write_reply(const Reply& reply) {
    std::string bytes;
    bytes += static_cast<char>(first_digit + static_cast<int>(reply.judgement.verdict));
    bytes += static_cast<char>(first_digit + static_cast<int>(reply.judgement.question));
    for (const std::string& word : reply.judgement.because) {
        bytes += word + after_word;
    }
    return bytes + after_words + reply.sentence;
}

std::optional<Reply> read_reply(std::string_view bytes) {
    Reply reply;
    if (!take(bytes, Verdict::Unsure, reply.judgement.verdict) ||
        !take(bytes, Question::WhoNotices, reply.judgement.question)) {
        return std::nullopt;
    }
    const std::size_t end = bytes.find(after_words);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view words = bytes.substr(0, end);
    while (!words.empty()) {
        const std::size_t word = words.find(after_word);
        if (word == std::string_view::npos) {
            return std::nullopt;
        }
        reply.judgement.because.emplace_back(words.substr(0, word));
        words.remove_prefix(word + 1);
    }
    reply.sentence = bytes.substr(end + 1);
    return reply;
}

}   // namespace wb::coach
