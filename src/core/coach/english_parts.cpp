#include <algorithm>

#include "core/coach/english.hpp"

namespace wb::coach::english {

namespace {

using kind::full_verb;

constexpr Kinds subjects =
    kind::self | kind::other | kind::person | kind::article | kind::self_object;
constexpr Kinds plain_helpers = kind::be | kind::have | kind::modal;

/// "I ring up to confirm", but not "I have to", "easier to", "to the counter".
bool opens_purpose(const Span& sentence, std::size_t i) {
    constexpr Kinds leaning = plain_helpers | kind::light | kind::state | kind::relief |
                              kind::feel | kind::compare | kind::negation | kind::question;
    const bool verb_next = sentence.is(i + 1, full_verb | kind::be | kind::have) &&
                           !sentence.is(i + 1, kind::article | kind::self_object);
    if (!sentence.is(i, kind::purpose) || !verb_next) {
        return false;
    }
    const bool leans = sentence.is(i - 1, leaning) ||
                       listed(
                           "according want going try trying ready able like used has sure gotta "
                           "longer supposed",
                           sentence.plain(i - 1)
                       );
    return i == sentence.begin() || !leans;
}

/// "so she knows", "so that ..."; not "so happy", "it is so".
bool opens_with_so(const Span& sentence, std::size_t i) {
    const bool clause = sentence.is(i + 1, subjects | kind::negation | kind::glue) &&
                        !sentence.is(i + 1, kind::be) && !sentence.is(i - 1, kind::be);
    return i == sentence.begin() || clause;
}

/// "My aim is that ...", "I see to it that ...", "That the lady ...".
bool opens_with_that(const Span& sentence, std::size_t i) {
    if (sentence.plain(i + 1) == "way") {   // "that way everybody gets a turn"
        return true;
    }
    const bool aim = sentence.is(i - 1, kind::be) || sentence.plain(i - 1) == "it";
    const bool first = i == sentence.begin() &&
                       sentence.is(i + 1, kind::article | kind::person | kind::other | kind::self);
    return first || (i > sentence.begin() && aim && i + 1 < sentence.end());
}

bool opens_result(const Span& sentence, std::size_t i) {
    const std::string_view plain = sentence.plain(i);
    if (plain == "so") {
        return opens_with_so(sentence, i);
    }
    if (plain == "that") {
        return opens_with_that(sentence, i);
    }
    if (plain == "why") {   // "that's why ..."
        return sentence.is(i - 1, kind::be);
    }
    if (plain == "which") {   // "which lets her ...", "which means ..."
        return sentence.is(i + 1, full_verb) && !sentence.is(i + 1, kind::act);
    }
    if (listed("sure ensure ensures ensuring", plain) && i + 1 < sentence.end()) {
        return sentence.is(i + 1, subjects | kind::negation) || sentence.plain(i + 1) == "that" ||
               sentence.at(i + 1).kinds == 0;
    }
    return sentence.is(i, kind::result);
}

bool has_verb(const Span& span) {
    return span.has(full_verb | plain_helpers);
}

bool opens_aside(const Span& sentence, std::size_t i) {
    const std::string_view plain = sentence.plain(i);
    const bool inside = i > sentence.begin();
    // "before" and the like also stand before nouns, "as" between adjectives.
    if (listed("before after since until", plain)) {
        return sentence.is(i + 1, subjects) ||
               (i + 1 < sentence.end() && is_ing(sentence.at(i + 1)));
    }
    if (plain == "as") {
        return !inside || sentence.at(i).gap == Gap::Pause;
    }
    if (plain == "that") {   // "calls that turn abusive"
        const bool about_noun = sentence.is(i - 1, kind::work | kind::person | kind::deed) &&
                                sentence.is(i + 1, full_verb | plain_helpers);
        const bool told = inside && sentence.plain(i - 1) != "so" &&
                          sentence.at(i).gap == Gap::Blank &&
                          sentence.is(i + 1, kind::self | kind::other | kind::article);
        return about_noun || (told && has_verb(sentence.until(i)));
    }
    const bool about_noun = inside && listed("who what where whom whose which", plain) &&
                            sentence.plain(i - 1) != "me";   // "it's me who" is the subject
    return about_noun || sentence.is(i, kind::aside);
}

Opener opener_at(const Span& sentence, std::size_t i) {
    if (opens_result(sentence, i)) {
        return Opener::Result;
    }
    if (opens_purpose(sentence, i)) {
        return Opener::Purpose;
    }
    return opens_aside(sentence, i) ? Opener::Aside : Opener::None;
}

/// "and" parts clauses where a verb stands on both sides.
bool parts_clauses(const Span& sentence, std::size_t begin, std::size_t i) {
    std::size_t end = i + 1;
    while (end < sentence.end() && sentence.at(end).gap == Gap::Blank &&
           !sentence.at(end).is(kind::conjunction)) {
        ++end;
    }
    return sentence.is(i, kind::conjunction) && has_verb(sentence.from(begin).until(i)) &&
           has_verb(sentence.from(i + 1).until(end));
}

/// Behind an opening clause without a comma a second subject opens the main clause:
/// "since I sort everything my head is clear".
bool opens_main(const Span& sentence, std::size_t i) {
    const Opener opened = opener_at(sentence, sentence.begin());
    const bool leads = opened == Opener::Aside || opened == Opener::Purpose;
    const Span before = sentence.from(sentence.begin() + 1).until(i);
    if (!leads || before.size() < 2) {
        return false;
    }
    if (sentence.is(i, kind::self)) {   // which can be nothing but a subject
        return before.has(subjects | full_verb);
    }
    const bool object =
        sentence.is(i - 1, kind::article | kind::by | kind::towards | kind::purpose | full_verb);
    return sentence.is(i, subjects | kind::compare) && !object && has_verb(before) &&
           sentence.from(i).until(i + 5).has(plain_helpers | full_verb);
}

Part part_of(const Span& sentence, std::size_t begin, std::size_t end) {
    std::size_t first = begin;
    while (first + 1 < end && sentence.is(first, kind::conjunction)) {
        ++first;
    }
    const Opener kind = opener_at(sentence, first);
    std::size_t inner = first + (kind == Opener::None ? 0 : 1);
    if (kind == Opener::Result && inner < end && sentence.plain(inner) == "that") {
        ++inner;   // "so that", "make sure that"
    }
    return {inner, first, end, kind};
}

}   // namespace

std::vector<Part> parts(const std::vector<Word>& words) {
    const Span sentence{words, 0, words.size()};
    std::vector<Part> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool joined = i - 1 == begin && opener_at(sentence, begin) != Opener::None;
        const bool opens = !joined && opener_at(sentence, i) != Opener::None;
        if (opens || words[i].gap == Gap::Pause || parts_clauses(sentence, begin, i) ||
            (begin == 0 && opens_main(sentence, i))) {
            parts.push_back(part_of(sentence, begin, i));
            begin = i;
        }
    }
    if (begin < words.size()) {
        parts.push_back(part_of(sentence, begin, words.size()));
    }
    return parts;
}

}   // namespace wb::coach::english
