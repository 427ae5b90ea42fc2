#include "core/coach/english.hpp"

namespace wb::coach::english {

namespace {

using kind::full_verb;

constexpr Kinds plain_helpers = kind::be | kind::have | kind::modal;

// --- What stands with them ---

/// A word for how somebody is, unless it describes somebody or something or is dealt with:
/// "happy diners", "anger about delays".
std::size_t condition(const Span& clause) {
    for (std::size_t i = clause.begin(); i < clause.end(); ++i) {
        const std::string_view next = clause.plain(i + 1);
        const bool unknown_plural =
            i + 1 < clause.end() && clause.at(i + 1).kinds == 0 && next.ends_with('s');
        const bool describes =
            unknown_plural || next == "about" || clause.is(i + 1, kind::person | kind::work);
        if (clause.is(i, kind::feel) && !describes) {
            return i;
        }
    }
    return clause.end();
}

/// Where the first person is the subject; "it's me who", "me and the lads" are, too.
std::size_t subject_self(const Span& clause) {
    for (std::size_t i = clause.begin(); i < clause.end(); ++i) {
        const bool me = clause.plain(i) == "me" && listed("who and n", clause.plain(i + 1));
        if (me || clause.is(i, kind::self)) {
            return i;
        }
    }
    return clause.end();
}

// --- The first person: each returns whether it explains the clause ---

/// "I no longer have to ...", "I needn't ...".
bool reads_spared_need(Clause& found, const Span& clause, std::size_t who) {
    if (!clause.has(kind::negation)) {
        return false;
    }
    for (std::size_t i = clause.begin(); i < clause.end(); ++i) {
        const std::string_view plain = clause.plain(i);
        const bool have_to =
            (clause.is(i, kind::have) || plain.starts_with("need")) && clause.plain(i + 1) == "to";
        if (have_to || plain == "neednt") {
            found.note(Signal::Experience, who);
            found.note(Signal::Change, i);
            found.note(Signal::Turn, clause, kind::negation);
            return true;
        }
    }
    return false;
}

/// "I get shouted at", "I'm needed".
bool reads_suffering(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t helper = clause.find(kind::be | kind::become);
    for (std::size_t i = helper + 1; i < clause.end() && i < helper + 3; ++i) {
        if (is_participle(clause.at(i)) && !clause.at(i).is(kind::feel)) {
            found.note(Signal::Experience, who);
            found.note(Signal::Change, i);
            return true;
        }
    }
    return false;
}

/// The first verb that says something decides: "I know which form to fill in".
bool reads_doing(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t verb = clause.find(kind::act | kind::state | kind::relief);
    if (!clause.is(verb, kind::act | kind::relief)) {
        return false;
    }
    if (clause.is(verb, kind::act)) {
        note_activity(found, clause, who, verb);
        return true;
    }
    found.note(Signal::Agent, who);
    found.note(Signal::Relieving, verb);
    found.note(Signal::Beneficiary, clause, kind::person);
    return true;
}

/// "I sleep better again", "I don't get round to anything".
bool reads_living(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t how = condition(clause);
    const bool lives = how != clause.end() || clause.has(kind::state | kind::compare);
    const bool in_vain =
        clause.has(kind::negation) &&
        (clause.has(kind::again) || (clause.has(kind::light) && !clause.has(kind::work)));
    if (!lives && !in_vain) {
        return false;
    }
    found.note(Signal::Experience, who);
    found.note(Signal::Change, clause, kind::state);
    if (how != clause.end()) {
        found.note(Signal::Condition, how);
    }
    found.note(Signal::Comparison, clause, kind::compare);
    found.note(Signal::Turn, clause, kind::again | kind::negation);
    return true;
}

/// "I can be honest": a word that nobody knows behind a form of to be is an adjective.
bool reads_quality(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t how = clause.find(kind::be) + 1;
    if (how >= clause.end() || clause.has(kind::work | kind::deed)) {
        return false;
    }
    const Word& word = clause.at(how);
    const bool closes =
        how + 1 == clause.end() || clause.is(how + 1, kind::glue | kind::again | kind::towards);
    if (word.kinds != 0 || !closes || word.plain.ends_with("ing")) {
        return false;
    }
    found.note(Signal::Experience, who);
    found.note(Signal::Condition, how);
    return true;
}

Form read_first(Clause& found, const Span& whole, std::size_t subject) {
    const std::size_t who = subject == whole.end() ? whole.begin() : subject;
    const Span clause = whole.from(who);
    const bool explained = found.note(Signal::JobTalk, whole, kind::job) ||
                           reads_spared_need(found, clause, who) ||
                           reads_suffering(found, clause, who) || reads_doing(found, clause, who) ||
                           reads_living(found, clause, who) || reads_quality(found, clause, who);
    if (!explained) {
        found.note(Signal::Agent, who);
        found.note(Signal::ObjectOfWork, clause, kind::work);
    }
    return Form::First;
}

// --- Other forms ---

Form read_third(Clause& found, const Span& clause, std::size_t shown) {
    note_somebody(found, clause, shown != clause.end() ? shown : clause.begin());
    return Form::Third;
}

/// Whether a passive tells of work on something.
bool is_handled(const Span& clause, std::size_t done) {
    const std::size_t helper = clause.find(kind::be | kind::become);
    const bool somebody_gets =
        clause.is(helper, kind::light) && clause.until(helper).has(kind::person);
    const bool anybody = listed("everyone everybody nobody he she someone", clause.front().plain);
    // "Stress is reduced" is a change, "satisfaction is measured" is work.
    const bool outcome = clause.until(done).has(kind::feel) &&
                         !begins_with_one(clause.plain(done), "measur survey record");
    if (clause.has(kind::compare) || somebody_gets || anybody || outcome) {
        return false;
    }
    const bool plain_work = clause.has(kind::work) && !clause.is(done, kind::state | kind::feel) &&
                            !clause.until(done).has(kind::person);
    return clause.is(done, kind::act) || plain_work;
}

Form read_passive(Clause& found, const Span& clause, std::size_t done) {
    const std::size_t by_at = clause.find(kind::by);
    if (clause.is(by_at + 1, kind::self_object)) {
        found.note(Signal::Agent, by_at + 1);
    }
    if (found.note(Signal::Relieving, clause, kind::relief)) {
        found.note(Signal::SomebodyElse, clause, kind::person | kind::other);
        return Form::Passive;
    }
    found.note(Signal::Condition, clause, kind::feel);
    found.note(Signal::Comparison, clause, kind::compare);
    if (is_handled(clause, done)) {
        found.note(Signal::HandledObject, done);
        found.note(Signal::ObjectOfWork, clause, kind::work);
        if (!clause.has(kind::work)) {
            found.note(Signal::Beneficiary, clause, kind::person);
        }
        return Form::Passive;
    }
    found.note(Signal::SomebodyElse, clause, kind::be | kind::become);
    found.note(Signal::Change, clause, kind::state);
    found.note(Signal::Beneficiary, clause, kind::person);
    found.note(Signal::Turn, clause, kind::again | kind::negation);
    return Form::Passive;
}

/// "Log calls", "saving people time".
Form read_bare(Clause& found, const Span& clause, std::size_t verb) {
    constexpr Kinds outcomes = kind::relief | kind::state;
    found.note(Signal::JobTalk, clause, kind::job);
    const bool acts = clause.is(verb, kind::act);
    const bool so = clause.has(kind::feel | kind::compare);
    if (!acts && (clause.is(verb, outcomes) || so)) {
        note_outcome(found, clause, clause.find(kind::feel));
        return Form::Bare;
    }
    found.note(is_ing(clause.at(verb)) ? Signal::NounStyle : Signal::BareVerb, verb);
    if (acts) {
        found.note(Signal::Activity, verb);
    }
    found.note(Signal::ObjectOfWork, clause, kind::work);
    return Form::Bare;
}

/// The head of a noun phrase stands before its first preposition, last of a compound.
Span head_of(const Span& clause) {
    for (std::size_t i = clause.begin() + 1; i < clause.end(); ++i) {
        if (listed("of for in on at to by from with about into among per", clause.plain(i))) {
            return clause.until(i);
        }
    }
    return clause;
}

Form read_noun(Clause& found, const Span& clause) {
    const Span head = head_of(clause);
    const bool changed = clause.has(kind::compare | kind::negation | kind::again);
    const bool last_is_deed = head.back().is(kind::deed | kind::act);
    // "Induction of new staff": the ending makes the noun, even if nobody knows the word.
    const bool made = head.back().kinds == 0 && clause.plain(head.end()) == "of" &&
                      ends_with_one(head.back().plain, "ion ment ance ence ing al");
    const bool deed = made || (head.has(kind::deed) && !head.has(kind::feel | kind::relief));
    found.note(Signal::JobTalk, clause, kind::job);
    if (!changed && (last_is_deed || deed)) {
        const std::size_t at = last_is_deed || made ? head.end() - 1 : head.find(kind::deed);
        found.note(Signal::NounStyle, at);
        found.note(Signal::Activity, at);
        found.note(Signal::ObjectOfWork, clause, kind::work);
        return Form::Noun;
    }
    constexpr Kinds outcomes =
        kind::feel | kind::relief | kind::negation | kind::state | kind::compare;
    if (clause.has(outcomes)) {
        found.note(Signal::Condition, clause, kind::feel | kind::relief | kind::negation);
        found.note(Signal::Change, clause, kind::state);
        found.note(Signal::Comparison, clause, kind::compare);
        found.note(Signal::Beneficiary, clause, kind::person);
        found.note(Signal::Turn, clause, kind::again);
        return Form::Noun;
    }
    const bool work = found.note(Signal::NounStyle, clause, kind::deed) ||
                      found.note(Signal::ObjectOfWork, clause, kind::work);
    if (!work) {
        found.note(Signal::Beneficiary, clause, kind::person);
    }
    return Form::Noun;
}

/// The first word that is no adverb.
std::size_t start_of(const Span& clause) {
    std::size_t i = clause.begin();
    while (i + 1 < clause.end() && clause.is(i, kind::again | kind::glue | kind::conjunction) &&
           !clause.is(i, full_verb | kind::article)) {
        ++i;
    }
    return i;
}

bool is_base_verb(const Word& word) {
    const bool feels = word.is(kind::feel) && !word.is(kind::act);
    return word.is(full_verb) && !word.plain.ends_with('s') && !feels && !word.is(kind::compare);
}

bool object_follows(const Span& clause, std::size_t i) {
    return clause.is(
        i + 1, kind::article | kind::person | kind::other | kind::self_object | kind::purpose
    );
}

/// "Log calls", "Greet the guests"; not "Order errors are down", "Booking is easier".
bool opens_with_verb(const Span& clause, std::size_t start, std::size_t finite) {
    const Word& first = clause.at(start);
    if (!is_base_verb(first) || !first.is(kind::act | kind::relief)) {
        return false;
    }
    if (finite == clause.end() || object_follows(clause, start)) {
        return true;
    }
    const bool verb_next = clause.is(start + 1, plain_helpers | kind::become);
    const bool told = is_ing(first) && clause.is(finite, plain_helpers | kind::state);
    const bool only_verb = first.is(kind::act) && !first.is(kind::work | kind::deed | kind::person);
    return only_verb && !verb_next && !told;
}

/// An unknown word that can hardly be anything but a verb: "clipping claws", "proof the text".
bool may_be_verb(const Span& clause, std::size_t start) {
    const Word& first = clause.at(start);
    return first.kinds == 0 && start + 1 < clause.end() &&
           (first.plain.ends_with("ing") || clause.is(start + 1, kind::article | kind::self_object)
           );
}

bool has_passive(const Span& clause, std::size_t finite) {
    const bool lives_first =
        clause.is(finite, kind::state) && finite < clause.find(kind::be | kind::become);
    // What can be done is a change; what is done is work.
    const bool possible = listed("can could", clause.plain(finite));
    return passive_verb(clause) != clause.end() && !lives_first && !possible;
}

Form read_verb_first(Clause& found, const Span& clause, std::size_t start, Form before) {
    switch (before) {
    case Form::First: return read_first(found, clause, clause.end());
    case Form::Third: return read_third(found, clause, start);
    case Form::Unknown:
    case Form::Passive:
    case Form::Bare:
    case Form::Noun: break;
    }
    return read_bare(found, clause, start);
}

}   // namespace

Form read(Clause& found, const Span& clause, Form before) {
    if (clause.empty()) {
        return before;
    }
    const std::size_t self = subject_self(clause);
    const std::size_t finite = finite_verb(clause);
    const bool somebody_first = finite < self && clause.until(self).has(kind::person);
    if ((self != clause.end() && !somebody_first) ||
        listed("am gonna im ive", clause.front().plain)) {
        return read_first(found, clause, self);
    }
    const std::size_t start = start_of(clause);
    const bool verb_first = opens_with_verb(clause, start, finite);
    if (!verb_first && has_passive(clause, finite)) {
        return read_passive(found, clause, passive_verb(clause));
    }
    if (!verb_first && finite != clause.end()) {
        const bool goes_on =
            before == Form::First && !clause.has(kind::person | kind::other | kind::article);
        return goes_on ? read_first(found, clause, clause.end())
                       : read_third(found, clause, finite);
    }
    if (is_base_verb(clause.at(start)) || may_be_verb(clause, start)) {
        return read_verb_first(found, clause, start, before);
    }
    return clause.is(start, kind::other) ? read_third(found, clause, start)
                                         : read_noun(found, clause);
}

}   // namespace wb::coach::english
