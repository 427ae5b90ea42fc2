#include "core/coach/german.hpp"

namespace wb::coach::german {

namespace {

using kind::full_verb;
using kind::helper;

/// "um ... zu": without "zu" it is a time or a place ("um sieben").
bool opens_purpose(const Span& sentence, std::size_t i) {
    if (!sentence.is(i, kind::purpose)) {
        return false;
    }
    for (std::size_t j = i + 1; j < sentence.end(); ++j) {
        const Word& word = sentence.at(j);
        const bool joined = !word.capital && word.plain.find("zu", 1) != std::string::npos;
        if (word.plain == "zu" || joined) {
            return true;
        }
    }
    return false;
}

bool opens_result(const Span& sentence, std::size_t i) {
    if (sentence.plain(i) == "damit" && sentence.is(i + 1, kind::feel)) {
        return false;   // "damit zufrieden"
    }
    return sentence.is(i, kind::result);
}

/// "So erreicht die Braut den Zug": what came of it, where a verb follows at once.
bool opens_with_so(const Span& sentence, std::size_t i) {
    if (sentence.plain(i) != "so" || i + 2 >= sentence.end()) {
        return false;
    }
    const Word& next = sentence.at(i + 1);
    const bool unknown_verb = next.kinds == 0 && next.plain.ends_with('t');
    return next.is(full_verb | helper) || unknown_verb;
}

bool opens_inside(const Span& sentence, std::size_t i) {
    return sentence.is(i, kind::aside) || listed("ob wo", sentence.plain(i)) ||
           opens_result(sentence, i) || opens_purpose(sentence, i);
}

bool has_verb(const Span& span) {
    return span.has(full_verb | helper);
}

/// "und" parts clauses where a verb stands on both sides.
bool parts_clauses(const Span& sentence, std::size_t begin, std::size_t i) {
    std::size_t end = i + 1;
    while (end < sentence.end() && sentence.at(end).gap == Gap::Blank &&
           !sentence.at(end).is(kind::conjunction)) {
        ++end;
    }
    return sentence.is(i, kind::conjunction) && has_verb(sentence.from(begin).until(i)) &&
           has_verb(sentence.from(i + 1).until(end));
}

/// A question or a clause about a noun, behind a comma: "ob sie kommt", "die gestern anrief".
bool opens_behind_comma(const Span& sentence, std::size_t i) {
    const bool led_question = sentence.is(i, kind::glue | kind::by | kind::towards) &&
                              sentence.is(i + 1, kind::question) &&
                              !sentence.is(i + 1, kind::article);
    if (led_question || sentence.is(i, kind::question) ||
        listed("da als denn", sentence.plain(i))) {
        return true;
    }
    if (!sentence.is(i, kind::relative) || i + 1 >= sentence.end()) {
        return false;
    }
    const Word& next = sentence.at(i + 1);
    return !next.capital && !next.is(kind::person | helper | full_verb);
}

Opener opener_at(const Span& sentence, std::size_t i) {
    const bool behind_comma = i > 0 && sentence.at(i).gap == Gap::Pause;
    if (opens_purpose(sentence, i)) {
        return Opener::Purpose;
    }
    if (opens_result(sentence, i) || opens_with_so(sentence, i)) {
        return Opener::Result;
    }
    const bool inside = i > 0 && listed("ob wo", sentence.plain(i));
    if (inside || sentence.is(i, kind::aside) ||
        (behind_comma && opens_behind_comma(sentence, i))) {
        return Opener::Aside;
    }
    return Opener::None;
}

Part part_of(const Span& sentence, std::size_t begin, std::size_t end) {
    const bool joined = sentence.is(begin, kind::conjunction) && begin + 1 < end;
    const std::size_t first = begin + (joined ? 1 : 0);
    const Opener kind = opener_at(sentence, first);
    return {kind == Opener::None ? first : first + 1, first, end, kind};
}

}   // namespace

std::vector<Part> parts(const std::vector<Word>& words) {
    const Span sentence{words, 0, words.size()};
    std::vector<Part> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].gap == Gap::Pause || opens_inside(sentence, i) ||
            parts_clauses(sentence, begin, i)) {
            parts.push_back(part_of(sentence, begin, i));
            begin = i;
        }
    }
    if (begin < words.size()) {
        parts.push_back(part_of(sentence, begin, words.size()));
    }
    return parts;
}

}   // namespace wb::coach::german
