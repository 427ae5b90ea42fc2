#include "core/coach/german.hpp"

namespace wb::coach::german {

namespace {

using kind::full_verb;
using kind::helper;

/// "gewechselt", "eingeschickt", "sortiert", "bearbeitet".
bool is_participle(const Word& word) {
    const std::string_view plain = word.plain;
    const bool ends = ends_with_one(plain, "t en");
    if (!ends || plain.size() < 5 || word.is(helper | kind::glue | kind::negation)) {
        return false;
    }
    const std::size_t ge = plain.find("ge");
    const bool inside =
        ge <= 8 && begins_with_one(
                       plain,
                       "ab an auf aus bei da durch ein entgegen fest frei her hin hoch los mit "
                       "nach nieder raus rein rum runter um unter vor weg wieder zu"
                   );
    return ge == 0 || inside || plain.ends_with("iert") ||
           begins_with_one(plain, "be ver er ent zer ueber unter emp miss durch wieder");
}

bool ends_as_infinitive(const Word& word) {
    return word.plain.ends_with('n') || word.ending == "a";
}

constexpr std::string_view past_verbs =
    "ging gingen kam kamen fand fanden blieb blieben nahm nahmen gab gaben stand standen hielt "
    "fiel fielen liess lief liefen schlief verlor stieg stiegen sank sanken wusste wussten";

/// "gemacht" rather than "geht".
bool is_perfect_shape(std::string_view plain) {
    return plain.starts_with("ge") &&
           !begins_with_one(plain, "geht gebt gelingt gefaellt geniesst gewinnt geschieht");
}

/// A verb of the lexicon that agrees with a third person.
bool known_verb_agrees(const Span& clause, std::size_t i) {
    const Word& word = clause.at(i);
    if (!word.is(full_verb)) {
        return false;
    }
    const bool perfect = is_participle(word) && clause.has(kind::be | kind::have | kind::become);
    if (listed(past_verbs, word.plain) ||
        (word.plain.ends_with('t') && !perfect && !is_perfect_shape(word.plain))) {
        return true;
    }
    // "Stornos nehmen ab": an infinitive would carry its particle.
    if (clause.size() > 2 && clause.back().is(kind::particle) && ends_as_infinitive(word)) {
        return true;
    }
    // "Gaeste kommen wieder": right behind its subject, and not the end of a list of duties.
    const bool goes_on = i + 1 < clause.end() && !clause.is(i + 1, kind::conjunction);
    if (goes_on && clause.is(i - 1, kind::person | kind::other)) {
        return true;
    }
    // "... sparen sich die Leute": the subject stands behind its verb.
    const std::size_t subject = clause.from(i + 1).find(kind::person);
    return i > clause.begin() && clause.is(i + 1, kind::article | kind::glue) &&
           subject != clause.end() && subject <= i + 4;
}

/// The same for a verb that the lexicon does not know, by its shape and place.
bool unknown_verb_agrees(const Span& clause, std::size_t i) {
    const Word& word = clause.at(i);
    if (word.kinds != 0 || word.capital || word.plain.size() <= 3 || i == clause.begin()) {
        return false;
    }
    const bool last = i + 1 == clause.end();
    if (clause.is(i - 1, kind::person) && ends_as_infinitive(word) && !last) {
        return true;
    }
    const bool perfect =
        is_participle(word) && (last || clause.has(kind::be | kind::have | kind::become));
    return word.plain.ends_with('t') && !perfect && !word.plain.starts_with("ge");
}

}   // namespace

bool has_participle(const Span& clause) {
    for (std::size_t i = clause.begin(); i < clause.end(); ++i) {
        if (is_participle(clause.at(i))) {
            return true;
        }
    }
    return false;
}

bool is_suffered(const Word& word) {
    const std::string_view plain = word.plain;
    const bool strong =
        plain.find("ge") != std::string_view::npos && !ends_with_one(plain, "geben gehen");
    return is_participle(word) && (!plain.ends_with('n') || strong);
}

std::size_t finite_verb(const Span& clause) {
    for (std::size_t i = clause.begin(); i < clause.end(); ++i) {
        const bool helps = clause.is(i, helper) && !clause.is(i, kind::article);
        if (helps || known_verb_agrees(clause, i) || unknown_verb_agrees(clause, i)) {
            return i;
        }
    }
    return clause.end();
}

std::size_t last_verb(const Span& clause) {
    for (std::size_t i = clause.end(); i > clause.begin(); --i) {
        const Word& word = clause.at(i - 1);
        const bool unknown = i == clause.end() && word.kinds == 0 && !word.capital;
        if (word.is(full_verb) || (unknown && ends_as_infinitive(word))) {
            return i - 1;
        }
        const bool small = word.is(kind::glue | kind::again | kind::conjunction);
        if (!small || word.is(kind::particle)) {
            break;
        }
    }
    return clause.end();
}

}   // namespace wb::coach::german
