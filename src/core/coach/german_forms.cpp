#include <optional>

#include "core/coach/german.hpp"

namespace wb::coach::german {

namespace {

using kind::full_verb;
using kind::helper;

// --- What stands with them ---

/// A word for how somebody is, unless it describes what is worked on or is itself dealt with:
/// "zufriedene Kunden", "Aerger ueber Wartezeiten", "um Ruhe bitten".
std::size_t condition(const Span& clause) {
    for (std::size_t i = clause.begin(); i < clause.end(); ++i) {
        const bool describes =
            clause.is(i + 1, kind::person | kind::work) || clause.plain(i + 1) == "ueber";
        const bool topic = i > clause.begin() && listed("um ueber", clause.plain(i - 1));
        if (clause.is(i, kind::feel) && !describes && !topic) {
            return i;
        }
    }
    return clause.end();
}

/// Where the first person is the subject; end() when it is not.
std::size_t subject_self(const Span& clause) {
    // In the south "mir" is also "wir": where a verb follows at once.
    const std::size_t next = clause.begin() + 1;
    const bool verb = clause.is(next, kind::act) ||
                      (clause.is(next, full_verb) && clause.plain(next).ends_with("et"));
    const bool south = clause.plain(clause.begin()) == "mir" && verb;
    return south ? clause.begin() : clause.find(kind::self);
}

/// "Checke Bestand", "hab den Server neu gestartet": the I is left out.
bool leaves_out_i(const Span& clause) {
    const Word& first = clause.front();
    if (listed("hab habe bin muss darf will werde soll kann tu tue hatte", first.plain)) {
        return true;
    }
    // "Pflege der Stammdaten" is a noun.
    const bool genitive = listed("der des von", clause.plain(clause.begin() + 1));
    return first.is(full_verb) && first.ending == "e" && !genitive && clause.size() > 1;
}

// --- The first person: each returns whether it explains the clause ---

/// "Ich muss nicht mehr ...".
bool reads_spared_need(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t need = clause.find(kind::modal);
    if (!clause.has(kind::negation) || !begins_with_one(clause.plain(need), "mu mi mo brauch")) {
        return false;
    }
    found.note(Signal::Experience, who);
    found.note(Signal::Turn, clause, kind::negation);
    found.note(Signal::Change, need);
    return true;
}

/// "Ich werde angeschrien".
bool reads_suffering(Clause& found, const Span& clause, std::size_t who) {
    if (!clause.has(kind::become) || !is_suffered(clause.back())) {
        return false;
    }
    found.note(Signal::Experience, who);
    found.note(Signal::Change, clause, kind::become);
    return true;
}

bool reads_activity(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t verb = clause.find(kind::act);
    if (verb == clause.end()) {
        return false;
    }
    note_activity(found, clause, who, verb);
    return true;
}

/// "Ich erspare den Leuten den Weg".
bool reads_relief(Clause& found, const Span& clause, std::size_t who) {
    if (!clause.has(kind::relief)) {
        return false;
    }
    found.note(Signal::Agent, who);
    found.note(Signal::Relieving, clause, kind::relief);
    found.note(Signal::Beneficiary, clause, kind::person);
    return true;
}

/// "Ich nehme Beschwerden auf", "ich mache die Abrechnung fertig": a light verb and what was cut
/// off it are an activity. "Ich nehme den Aerger mit" is none, but to hear or bear it is.
bool reads_parted_verb(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t verb = clause.find(kind::light | kind::state);
    const std::string_view plain = clause.plain(verb);
    const bool teaches = plain.starts_with("lern") && listed("an ein", clause.back().plain);
    const bool bears = begins_with_one(plain, "hoer halt");
    const bool takes =
        teaches || bears || begins_with_one(plain, "nehm nimm geb gib gab mach bring");
    const bool objects =
        clause.has(kind::work) || !clause.until(clause.end() - 1).has(kind::feel | kind::compare);
    if (!clause.back().is(kind::particle) || !takes || !(teaches || bears || objects)) {
        return false;
    }
    note_activity(found, clause, who, verb);
    return true;
}

/// "Ich schlafe wieder besser".
bool reads_living(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t how = condition(clause);
    if (how == clause.end() && !clause.has(kind::state | kind::compare)) {
        return false;
    }
    found.note(Signal::Experience, who);
    found.note(Signal::Change, clause, kind::state);
    if (how != clause.end()) {
        found.note(Signal::Condition, how);
    }
    found.note(Signal::Comparison, clause, kind::compare);
    found.note(Signal::Turn, clause, kind::again);
    return true;
}

/// What comes to me I do not do: "ich komme zu nichts", "ich komme mir vor wie ...".
bool reads_what_comes(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t verb = clause.find(kind::light);
    if (!begins_with_one(
            clause.plain(verb),
            "komm kam geh ging steh stand lieg sitz seh bekomm krieg erhalt find"
        )) {
        return false;
    }
    const bool in_vain =
        clause.has(kind::negation) && (clause.has(kind::again) || !clause.has(kind::work));
    const bool to_me = clause.find(kind::self_object) <= who + 3 && clause.has(kind::self_object);
    if (!in_vain && !to_me) {
        return false;
    }
    found.note(Signal::Experience, who);
    found.note(Signal::Turn, clause, kind::negation | kind::self_object);
    return true;
}

/// "Ich kann ehrlich sein": a word that nobody knows beside a form of to be is an adjective.
bool reads_quality(Clause& found, const Span& clause, std::size_t who) {
    const std::size_t is = clause.find(kind::be);
    if (is == clause.end() || is == clause.begin() || clause.has(kind::work | kind::deed)) {
        return false;
    }
    const std::size_t how = is + 1 == clause.end() ? is - 1 : clause.end() - 1;
    if (how <= who || clause.at(how).kinds != 0 || clause.at(how).capital) {
        return false;
    }
    found.note(Signal::Experience, who);
    found.note(Signal::Condition, how);
    return true;
}

Form read_first(Clause& found, const Span& clause, std::size_t subject) {
    const std::size_t who = subject == clause.end() ? clause.begin() : subject;
    found.note(Signal::JobTalk, clause, kind::job);
    const bool explained =
        reads_spared_need(found, clause, who) || reads_suffering(found, clause, who) ||
        reads_activity(found, clause, who) || reads_relief(found, clause, who) ||
        reads_parted_verb(found, clause, who) || reads_living(found, clause, who) ||
        reads_what_comes(found, clause, who) || reads_quality(found, clause, who);
    if (!explained) {
        found.note(Signal::Agent, who);
        found.note(Signal::ObjectOfWork, clause, kind::work);
    }
    return Form::First;
}

// --- Other forms ---

Form read_third(Clause& found, const Span& clause) {
    const std::size_t finite = finite_verb(clause);
    note_somebody(found, clause, finite != clause.end() ? finite : clause.begin());
    return Form::Third;
}

/// What is worked on, and by which verb; end() when the passive tells of something else.
std::size_t handling_verb(const Span& clause, bool so) {
    const Word& first = clause.front();
    const bool anybody =
        first.is(kind::other) && listed("alle jeder jede jeda niemand keiner er", first.plain);
    const std::size_t done = clause.find(kind::act);
    // "Stress wird abgebaut" is a change, "die Zufriedenheit wird gemessen" is work.
    const bool outcome = so && !begins_with_one(clause.plain(done), "gemess erfass erhob abgefrag");
    const bool turn = clause.has(kind::again) && !clause.has(kind::work);
    if (anybody || outcome || turn || clause.has(kind::compare)) {
        return clause.end();
    }
    const bool plain_work = clause.has(kind::work) && !so && !clause.has(kind::negation);
    return done == clause.end() && plain_work ? clause.find(kind::light) : done;
}

Form read_passive(Clause& found, const Span& clause) {
    if (found.note(Signal::Relieving, clause, kind::relief)) {
        found.note(Signal::SomebodyElse, clause, kind::person | kind::other);
        return Form::Passive;
    }
    const std::size_t by_at = clause.find(kind::by);
    const bool by_me = clause.is(by_at + 1, kind::self_object);
    if (by_me) {
        found.note(Signal::Agent, by_at + 1);
    }
    const std::size_t how = condition(clause);
    const bool so = how != clause.end();
    if (so) {
        found.note(Signal::Condition, how);
    }
    const bool compared = found.note(Signal::Comparison, clause, kind::compare);
    const std::size_t done = handling_verb(clause, so);
    if (done != clause.end()) {
        found.note(Signal::HandledObject, done);
        found.note(Signal::ObjectOfWork, clause, kind::work);
        const bool by_person = clause.from(by_at).until(by_at + 4).has(kind::person);
        if (!clause.has(kind::work) && !by_person) {
            found.note(Signal::Beneficiary, clause, kind::person);
        }
        return Form::Passive;
    }
    if (!so && !compared && !clause.has(kind::state | kind::person) && clause.has(kind::work)) {
        found.note(Signal::HandledObject, clause, kind::work);
        return Form::Passive;
    }
    found.note(Signal::SomebodyElse, clause, kind::become);
    found.note(Signal::Change, clause, kind::state);
    found.note(Signal::Beneficiary, clause, kind::person);
    found.note(Signal::Turn, clause, kind::again | kind::negation);
    return Form::Passive;
}

/// "Kunden anrufen", "Zeit sparen".
Form read_bare(Clause& found, const Span& clause, std::size_t verb) {
    const std::size_t done = clause.find(kind::act);
    const std::size_t relieves = clause.find(kind::relief);
    found.note(Signal::JobTalk, clause, kind::job);
    if (done != clause.end() && (relieves == clause.end() || relieves == done)) {
        found.note(Signal::BareVerb, done);
        found.note(Signal::Activity, done);
        found.note(Signal::ObjectOfWork, clause, kind::work);
        return Form::Bare;
    }
    const std::size_t how = condition(clause);
    const bool so = how != clause.end() || clause.has(kind::compare);
    if (clause.has(kind::relief | kind::state) || (so && clause.has(kind::light))) {
        note_outcome(found, clause, how);
        return Form::Bare;
    }
    found.note(Signal::BareVerb, verb);
    found.note(Signal::ObjectOfWork, clause, kind::work);
    if (how != clause.end()) {
        found.note(Signal::Condition, how);
    }
    found.note(Signal::Comparison, clause, kind::compare);
    return Form::Bare;
}

/// The first noun or comparison is the head, and the head decides.
Form read_noun(Clause& found, const Span& clause) {
    constexpr Kinds deeds = kind::act | kind::deed;
    constexpr Kinds outcomes =
        kind::relief | kind::state | kind::feel | kind::compare | kind::negation;
    const std::size_t head = clause.find(deeds | outcomes);
    found.note(Signal::JobTalk, clause, kind::job);
    if (head == clause.end()) {
        const bool objects = found.note(Signal::ObjectOfWork, clause, kind::work);
        if (!objects && clause.has(kind::towards)) {
            found.note(Signal::Beneficiary, clause, kind::person);
        }
        return Form::Noun;
    }
    if (clause.at(head).is(deeds)) {
        found.note(Signal::NounStyle, head);
        found.note(Signal::Activity, head);
        found.note(Signal::ObjectOfWork, clause, kind::work);
        return Form::Noun;
    }
    note_outcome(found, clause, clause.find(kind::feel | kind::negation));
    found.note(Signal::Turn, clause, kind::again);
    return Form::Noun;
}

/// "Er ...", "Der weiss ...": a pronoun that can only be a subject.
bool opens_with_he(const Span& clause) {
    const std::string_view first = clause.front().plain;
    const bool that_one =
        listed("der die das dit", first) && clause.is(clause.begin() + 1, kind::state | helper);
    return clause.size() > 1 &&
           (that_one || listed("er sie es sia se he niemand keiner jemand man jeder wer", first));
}

/// "... und rede mit keinem", "... und scann se ein".
bool goes_on_with_i(const Span& clause) {
    const Word& first = clause.front();
    const bool third = (first.is(kind::state | kind::relief) && first.plain.ends_with('t')) ||
                       (first.plain.ends_with('n') && clause.has(kind::person));
    return first.is(full_verb) && !first.capital && !third;
}

/// Somebody stands first and is no object of what follows.
bool opens_with_somebody(const Span& clause) {
    const bool object = listed("den dem des einem einen jedem", clause.front().plain);
    return clause.size() > 1 && !object &&
           (clause.front().is(kind::other) || clause.find(kind::person) <= clause.begin() + 1);
}

/// A clause that leaves out what the one before it said.
std::optional<Form> read_shortened(Clause& found, const Span& clause, Form before) {
    if (before == Form::First && goes_on_with_i(clause)) {
        return read_first(found, clause, clause.end());
    }
    if (before == Form::Third && clause.front().is(full_verb) && !clause.front().capital) {
        return read_third(found, clause);   // "... und legen auf"
    }
    if (before == Form::Passive && has_participle(clause) && clause.has(kind::act) &&
        !clause.has(helper)) {
        found.note(Signal::HandledObject, clause, kind::act);   // "... erfasst und abgelegt"
        return before;
    }
    return std::nullopt;
}

/// A verb without a subject of its own: whoever acted before acts on, else nobody does.
Form read_without_subject(Clause& found, const Span& clause, std::size_t verb, Form before) {
    switch (before) {
    case Form::First: return read_first(found, clause, clause.end());
    case Form::Third: return read_third(found, clause);
    case Form::Unknown:
    case Form::Passive:
    case Form::Bare:
    case Form::Noun: break;
    }
    return read_bare(found, clause, verb);
}

}   // namespace

Form read(Clause& found, const Span& clause, Form before) {
    if (clause.empty()) {
        return before;
    }
    const std::size_t self = subject_self(clause);
    if (self != clause.end() || (before != Form::Third && leaves_out_i(clause))) {
        return read_first(found, clause, self);
    }
    if (const std::optional<Form> shortened = read_shortened(found, clause, before)) {
        return *shortened;
    }
    if (has_participle(clause) && clause.has(kind::become)) {
        return read_passive(found, clause);
    }
    if (opens_with_he(clause) || finite_verb(clause) != clause.end()) {
        const bool goes_on =
            before == Form::First && !clause.has(kind::person | kind::other | kind::article);
        return goes_on ? read_first(found, clause, self) : read_third(found, clause);
    }
    const std::size_t verb = last_verb(clause);
    const bool somebody = opens_with_somebody(clause);
    if (verb != clause.end() && (!somebody || clause.at(verb).is(kind::act))) {
        return read_without_subject(found, clause, verb, before);
    }
    return somebody && clause.has(full_verb) ? read_third(found, clause) : read_noun(found, clause);
}

}   // namespace wb::coach::german
