// What both languages ask of a clause, and what they note in the same way.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/coach/signals.hpp"
#include "core/coach/words.hpp"

namespace wb::coach {

/// How a clause is built. The next one may lean on it: "er ruft an und fragt".
enum class Form : std::uint8_t { Unknown, First, Third, Passive, Bare, Noun };

/// What the first word of a clause says about it.
enum class Opener : std::uint8_t { None, Result, Aside, Purpose };

/// A clause in a sentence: `opener` is its first word that counts.
struct Part {
    std::size_t begin = 0;
    std::size_t opener = 0;
    std::size_t end = 0;
    Opener kind = Opener::None;
};

/// I do something: agent, verb, object of work.
void note_activity(Clause& found, const Span& clause, std::size_t who, std::size_t verb);

/// Verbs and words of change, how it is then, and for whom. `how` is the place of a condition, or
/// the clause's end.
void note_outcome(Clause& found, const Span& clause, std::size_t how);

/// A third person as the subject, with all that changes for it. What somebody else merely does
/// weighs against it.
void note_somebody(Clause& found, const Span& clause, std::size_t shown);

/// Notes the opener of a result clause, unless the clause only names the next activity or, without
/// a word of `change`, what happens to objects of work.
void note_result(Clause& found, std::size_t opener, Form form, const Span& clause, Kinds change);

}   // namespace wb::coach
