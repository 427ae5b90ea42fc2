#include "core/coach/german.hpp"

namespace wb::coach::german {

namespace {

void read_purpose(Clause& found, const Part& part, const Span& clause) {
    constexpr Kinds outcome =
        kind::relief | kind::state | kind::feel | kind::compare | kind::person;
    const bool only_act = clause.has(kind::act) && !clause.has(kind::relief);
    if (only_act || !clause.has(outcome)) {
        found.role = Role::Aside;   // the next activity
        found.note(Signal::BareVerb, clause, kind::full_verb);
        return;
    }
    found.role = Role::Result;
    found.note(Signal::Result, part.opener);
    note_outcome(found, clause, clause.find(kind::feel));
}

void read_result(Clause& found, const Part& part, const Span& clause, std::string_view opener) {
    constexpr Kinds change = kind::self | kind::person | kind::other | kind::relief | kind::feel |
                             kind::compare | kind::again | kind::negation;
    // Behind "dadurch" the verb comes first, so no I is left out there.
    const bool subject_first = opener == "damit" || clause.size() < 2;
    const Form form = read(found, clause, subject_first ? Form::Unknown : Form::Third);
    // "Ich achte darauf, dass die Kasse stimmt" is care for the work.
    const bool of_work = opener.starts_with("das") && clause.has(kind::work | kind::act);
    note_result(found, part.opener, form, clause, change | (of_work ? 0U : kind::state));
}

}   // namespace

std::vector<Clause> clauses(std::vector<Word>& words) {
    settle(words);
    std::vector<Clause> clauses;
    Form before = Form::Unknown;
    for (const Part& part : parts(words)) {
        const Span clause{words, part.begin, part.end};
        Clause found;
        switch (part.kind) {
        case Opener::Purpose: read_purpose(found, part, clause); break;
        case Opener::Result: read_result(found, part, clause, words[part.opener].plain); break;
        case Opener::Aside:
            found.role = Role::Aside;
            read(found, clause, Form::Unknown);
            break;
        case Opener::None:
            before = read(found, clause, before);
            // "Meine Aufgabe ist ..., also ...": what follows is done by me.
            before = clause.has(kind::job) ? Form::First : before;
            break;
        }
        clauses.push_back(std::move(found));
    }
    return clauses;
}

}   // namespace wb::coach::german
