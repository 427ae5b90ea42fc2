// The coach: does one sentence say what somebody does, or what it brings about? Explained, the same
// every time, without a network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.hpp"

namespace wb::coach {

enum class Verdict : std::uint8_t { Doing, Effect, Unsure };

/// The question that helps to climb from here. Its words stand in assets/ui/ under "coach-...".
enum class Question : std::uint8_t {
    WhoGains,          ///< doing, and nobody is named who has something of it
    WhatCanTheyDo,     ///< doing for somebody: what can that person do now?
    WhatIfNobodyDid,   ///< doing told as a process: what would happen without it?
    WhatFollows,       ///< an effect: what does that bring about in turn?
    WhoNotices,        ///< unclear: who notices, and by what?
};

struct Judgement {
    Verdict verdict = Verdict::Unsure;
    /// The words that led there, as they stand in the sentence and in its order.
    std::vector<std::string> because = {};
    Question question = Question::WhoNotices;

    bool operator==(const Judgement&) const = default;
};

/// Judges one sentence of at most `most_words` words; what follows them is not read. Bytes that are
/// no UTF-8 separate words.
Judgement judge(std::string_view sentence, content::Language language);

inline constexpr std::size_t most_words = 64;

}   // namespace wb::coach
