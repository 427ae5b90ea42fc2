#include "core/coach/english.hpp"

namespace wb::coach::english {

namespace {

using kind::full_verb;

constexpr Kinds plain_helpers = kind::be | kind::have | kind::modal;

bool is_plural(const Word& word) {
    return word.plain.ends_with('s') ||
           listed("people children men women folk staff team kids police", word.plain);
}

/// A verb right behind a person: one guest books, several guests book; "guest list" is a noun.
bool agrees_with_person(const Span& clause, std::size_t i) {
    if (!clause.is(i - 1, kind::person | kind::other)) {
        return false;
    }
    const Word& word = clause.at(i);
    const Word& before = clause.at(i - 1);
    if (word.is(kind::work) && i + 1 == clause.end() && !is_plural(before)) {
        return false;   // "driver shifts"
    }
    const bool free_form = is_plural(before) || before.is(kind::other) || word.is(kind::state);
    if (word.is(full_verb)) {
        return free_form || ends_with_one(word.plain, "s ed");
    }
    return word.kinds == 0 && is_plural(before) && before.is(kind::person) &&
           clause.is(i + 1, kind::article | kind::self_object | kind::other);
}

/// "The boy catches up": what ends in -s between a singular and a small word is a verb, known or
/// not.
bool agrees_by_shape(const Span& clause, std::size_t i) {
    const Word& word = clause.at(i);
    const Word& before = clause.at(i - 1);
    const bool shape = word.plain.ends_with('s') && !word.plain.ends_with("ss") &&
                       !before.plain.ends_with('s') && !word.is(kind::glue | kind::other);
    const bool closes = i + 1 == clause.end() ||
                        clause.is(i + 1, kind::glue | kind::article | kind::other | kind::compare);
    const bool led = clause.front().is(kind::article) && i > clause.begin() + 1 &&
                     !before.is(kind::article | kind::glue) && closes;
    return shape && (led || clause.is(i + 1, kind::again)) &&
           !word.is(kind::person | kind::feel | kind::work);
}

bool agrees_inside(const Span& clause, std::size_t i) {
    if (i == clause.begin() || is_ing(clause.at(i))) {
        return false;
    }
    const Word& word = clause.at(i);
    if (agrees_with_person(clause, i) || agrees_by_shape(clause, i)) {
        return true;
    }
    if (clause.is(i - 1, kind::article | kind::purpose | kind::towards)) {
        return false;
    }
    const bool past = word.is(kind::light) &&
                      listed("went came got gave took kept ran found stood fell", word.plain) &&
                      !clause.is(i - 1, kind::be | kind::have);
    const bool verb =
        word.is(kind::state) || (word.is(kind::light | kind::relief) && word.plain.ends_with('s'));
    return past || (verb && !word.is(kind::work | kind::feel));
}

}   // namespace

bool is_ing(const Word& word) {
    return word.is(full_verb) && (word.plain.ends_with("ing") || word.ending == "in");
}

bool is_participle(const Word& word) {
    constexpr std::string_view irregular = "sent put given made written taken kept paid read told "
                                           "set done built brought taught held sold lost found "
                                           "left cut shown understood heard got gotten thrown "
                                           "torn swept laid met led fed bought caught hung rung "
                                           "shut spent split stuck worn hit";
    return word.is(full_verb) && (word.plain.ends_with("ed") || listed(irregular, word.plain));
}

std::size_t finite_verb(const Span& clause) {
    for (std::size_t i = clause.begin(); i < clause.end(); ++i) {
        const std::string_view plain = clause.plain(i);
        const bool helps =
            clause.is(i, plain_helpers) && !listed("be been being having able", plain);
        if (helps || listed("dont doesnt didnt does did disnae dinnae", plain) ||
            agrees_inside(clause, i)) {
            return i;
        }
    }
    // "Saves the caller a trip": the subject is left out, the ending tells.
    const bool left_out = clause.size() > 1 && clause.front().plain.ends_with('s') &&
                          clause.front().is(kind::light | kind::state | kind::relief);
    return left_out ? clause.begin() : clause.end();
}

std::size_t passive_verb(const Span& clause) {
    const std::size_t helper = clause.find(kind::be | kind::become);
    for (std::size_t i = helper + 1; i < clause.end() && i < helper + 4; ++i) {
        if (is_participle(clause.at(i))) {
            return i;
        }
        // "get their problem sorted" is no passive of the subject.
        if (clause.at(i).is(kind::article | kind::self_object)) {
            break;
        }
    }
    return clause.end();
}

}   // namespace wb::coach::english
