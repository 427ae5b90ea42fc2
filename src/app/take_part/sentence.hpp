// Sentences that are built from answers (content.md, phrase).
#pragma once

#include <string>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

/// The sentence with its gaps filled by what has been chosen so far; three dots where nothing has.
std::string
built_sentence(const content::Exercise&, const content::Sentence&, const domain::Answers&);

/// The effect chosen at a place as a sentence without full stop, about whoever was chosen; the
/// person's own words where they were preferred. Empty when nothing was chosen.
std::string effect_sentence(const content::Bundle&, const domain::Answers&, const domain::StepRef&);

/// The effect as a clause ("damit sie wissen, wie es weitergeht"); empty for own words.
std::string effect_clause(const content::Bundle&, const domain::Answers&, const domain::StepRef&);

/// How one notices the effect, as clauses about the same somebody. At most three.
std::vector<std::string>
notice_clauses(const content::Bundle&, const content::Exercise&, const domain::Answers&, const domain::StepRef&);

}   // namespace wb::app
