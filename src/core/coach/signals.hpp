// What speaks for doing and what for an effect: the signals, their weights, and the sum of a
// sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/coach/words.hpp"

namespace wb::coach {

enum class Signal : std::uint8_t {
    Agent,           ///< I or we as the one who acts
    Activity,        ///< a verb of doing
    BareVerb,        ///< a verb without subject, as in a list of duties
    NounStyle,       ///< an activity as a noun: processing of claims
    HandledObject,   ///< a passive: something is worked on
    ObjectOfWork,    ///< form, call, till
    JobTalk,         ///< my task is, responsible for
    Experience,      ///< I as the one who goes through something
    SomebodyElse,    ///< the subject is somebody or something else
    Beneficiary,     ///< a person who has something of it
    Change,          ///< a verb of experience or change
    Relieving,       ///< a verb that names its effect
    Condition,       ///< a word for how it is then
    Comparison,      ///< less, more, faster
    Turn,            ///< again, at last, no longer
    Result,          ///< so that, damit
};

struct Evidence {
    Signal signal;
    std::size_t word;   ///< its place in the sentence
};

enum class Role : std::uint8_t {
    Main,
    Result,   ///< says what it is for or what came of it
    Aside,    ///< when, why, who: says nothing about doing or effect
};

struct Clause {
    Role role = Role::Main;
    std::vector<Evidence> evidence = {};

    void note(Signal signal, std::size_t word) { evidence.push_back({signal, word}); }

    /// Notes the first word of the kinds; false when there is none.
    bool note(Signal signal, const Span& span, Kinds any_of);

    bool has(Signal signal) const;
};

/// Above 0: effect; below: doing.
int weight_of(Signal signal);
int score(const Clause& clause);

/// The sum over all clauses: the last main clause counts twice, a result three times.
int total(const std::vector<Clause>& clauses);

}   // namespace wb::coach
