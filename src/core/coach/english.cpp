#include "core/coach/english.hpp"

namespace wb::coach::english {

namespace {

void read_purpose(Clause& found, const Part& part, const Span& clause) {
    const bool so = clause.has(kind::feel | kind::compare);
    const bool outcome = clause.is(part.begin, kind::relief | kind::state) ||
                         (clause.is(part.begin, kind::light) && so);
    if (!outcome) {
        found.role = Role::Aside;   // the next activity
        found.note(Signal::BareVerb, clause, kind::full_verb);
        return;
    }
    found.role = Role::Result;
    found.note(Signal::Result, part.opener);
    note_outcome(found, clause, clause.find(kind::feel));
}

void read_result(Clause& found, const Part& part, const Span& clause) {
    constexpr Kinds change = kind::self | kind::person | kind::other | kind::relief | kind::state |
                             kind::feel | kind::compare | kind::again | kind::negation;
    const Form form = read(found, clause, Form::Unknown);
    note_result(found, part.opener, form, clause, change);
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
        case Opener::Result: read_result(found, part, clause); break;
        case Opener::Aside:
            found.role = Role::Aside;
            read(found, clause, Form::Unknown);
            break;
        case Opener::None: before = read(found, clause, before); break;
        }
        clauses.push_back(std::move(found));
    }
    return clauses;
}

}   // namespace wb::coach::english
