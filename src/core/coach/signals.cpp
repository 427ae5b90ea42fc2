#include "core/coach/signals.hpp"

#include <algorithm>

namespace wb::coach {

bool Clause::note(Signal signal, const Span& span, Kinds any_of) {
    const std::size_t i = span.find(any_of);
    if (i == span.end()) {
        return false;
    }
    note(signal, i);
    return true;
}

bool Clause::has(Signal signal) const {
    return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& item) {
        return item.signal == signal;
    });
}

int weight_of(Signal signal) {
    switch (signal) {
    // Who acts is the plainest mark of doing; a verb of doing counts as much on its own. Duties are
    // listed without a subject, as verbs or as nouns.
    case Signal::Agent:
    case Signal::Activity:
    case Signal::BareVerb:
    case Signal::NounStyle: return -3;
    // A passive hides who acts, so it has to outweigh that its subject is somebody else.
    case Signal::HandledObject: return -5;
    // Objects also turn up in effects ("the tenant has his keys"): they only tip the balance.
    case Signal::ObjectOfWork: return -1;
    case Signal::JobTalk: return -5;
    // Effects have another subject than the one who works, or me as the one who feels it.
    case Signal::Experience:
    case Signal::SomebodyElse: return 3;
    // Work is done for people, too, so naming them is less than making them the subject.
    case Signal::Beneficiary: return 2;
    case Signal::Change:
    case Signal::Condition:
    case Signal::Comparison: return 3;
    // "Again" and "no longer" need something that changed; alone they may be routine.
    case Signal::Turn: return 2;
    // These say "effect" whoever the subject is.
    case Signal::Relieving:
    case Signal::Result: return 5;
    }
    return 0;
}

int score(const Clause& clause) {
    // A signal counts once in a clause, or long lists would outweigh everything.
    std::uint32_t seen = 0;
    int sum = 0;
    for (const Evidence& item : clause.evidence) {
        const std::uint32_t bit = 1U << static_cast<unsigned>(item.signal);
        sum += (seen & bit) == 0 ? weight_of(item.signal) : 0;
        seen |= bit;
    }
    return sum;
}

int total(const std::vector<Clause>& clauses) {
    // People tell first what they do and then what came of it, or first what happened and then what
    // they did about it: the last main clause is what the sentence is about.
    const Clause* last_main = nullptr;
    bool only_asides = true;
    for (const Clause& clause : clauses) {
        const bool counts = score(clause) != 0;
        last_main = counts && clause.role == Role::Main ? &clause : last_main;
        only_asides = only_asides && (clause.role == Role::Aside || clause.evidence.empty());
    }
    int sum = 0;
    for (const Clause& clause : clauses) {
        switch (clause.role) {
        case Role::Main: sum += score(clause) * (&clause == last_main ? 2 : 1); break;
        case Role::Result: sum += score(clause) * 3; break;
        case Role::Aside: sum += only_asides ? score(clause) : 0; break;
        }
    }
    return sum;
}

}   // namespace wb::coach
