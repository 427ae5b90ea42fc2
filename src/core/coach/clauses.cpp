#include "core/coach/clauses.hpp"

namespace wb::coach {

void note_activity(Clause& found, const Span& clause, std::size_t who, std::size_t verb) {
    found.note(Signal::Agent, who);
    found.note(Signal::Activity, verb);
    found.note(Signal::ObjectOfWork, clause, kind::work);
}

void note_outcome(Clause& found, const Span& clause, std::size_t how) {
    found.note(Signal::Relieving, clause, kind::relief);
    found.note(Signal::Change, clause, kind::state);
    if (how != clause.end()) {
        found.note(Signal::Condition, how);
    }
    found.note(Signal::Comparison, clause, kind::compare);
    found.note(Signal::Beneficiary, clause, kind::person);
}

void note_somebody(Clause& found, const Span& clause, std::size_t shown) {
    constexpr Kinds changes = kind::relief | kind::state | kind::feel | kind::compare |
                              kind::again | kind::negation | kind::modal;
    const std::size_t who = clause.find(kind::person | kind::other);
    found.note(Signal::SomebodyElse, who != clause.end() ? who : shown);
    found.note(Signal::JobTalk, clause, kind::job);
    note_outcome(found, clause, clause.find(kind::feel));
    found.note(Signal::Turn, clause, kind::again | kind::negation);
    // A thing does nothing, "complaints drop" is a change; and who is only "she" is no colleague.
    if (!clause.has(changes) && clause.has(kind::person) && clause.has(kind::act)) {
        found.note(Signal::Activity, clause, kind::act);
        found.note(Signal::ObjectOfWork, clause, kind::work);
    }
}

void note_result(Clause& found, std::size_t opener, Form form, const Span& clause, Kinds change) {
    const bool active = found.has(Signal::Activity) || clause.has(kind::work);
    const bool next_activity = form == Form::First && active && score(found) < 0 &&
                               !clause.has(kind::feel | kind::compare);
    if (next_activity || !clause.has(change)) {
        found.role = Role::Aside;
        return;
    }
    found.role = Role::Result;
    found.note(Signal::Result, opener);
}

}   // namespace wb::coach
