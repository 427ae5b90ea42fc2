// German sentences: their words, and what each clause says.
#pragma once

#include <vector>

#include "core/coach/clauses.hpp"
#include "core/coach/lexicon.hpp"

namespace wb::coach::german {

const Lexicon& lexicon();

/// Decides by the place of a word what it is, where its form leaves that open.
void settle(std::vector<Word>& words);

/// The clauses of a sentence.
std::vector<Part> parts(const std::vector<Word>& words);

/// Notes what a clause says; `before` is the form of the main clause before it.
Form read(Clause& found, const Span& clause, Form before);

bool has_participle(const Span& clause);

/// "angeschrien" rather than "anschreiben": what is done to me.
bool is_suffered(const Word& word);

/// The verb that agrees with a third person; end() when there is none.
std::size_t finite_verb(const Span& clause);

/// The infinitive at the end of a clause, small words behind it; end() when there is none.
std::size_t last_verb(const Span& clause);

/// All of it: the clauses of a sentence with the signals in each.
std::vector<Clause> clauses(std::vector<Word>& words);

}   // namespace wb::coach::german
