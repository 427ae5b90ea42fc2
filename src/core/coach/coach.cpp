#include "core/coach/coach.hpp"

#include <algorithm>

#include "core/coach/english.hpp"
#include "core/coach/german.hpp"
#include "core/coach/signals.hpp"

namespace wb::coach {

namespace {

// Half a strong signal in the last main clause: below it, both sides are about even.
constexpr int margin = 2;
constexpr std::size_t most_reasons = 4;   // more words than that explain nothing

/// Gibberish and other languages may hit a stem by chance, but few of their words are known.
bool speaks_language(const std::vector<Word>& words) {
    const auto known =
        std::count_if(words.begin(), words.end(), [](const Word& word) { return word.kinds != 0; });
    return static_cast<std::size_t>(known) * 4 >= words.size();
}

/// "Weiss nicht", "no idea": somebody who shrugs has said neither.
bool shrugs(const std::vector<Word>& words) {
    return std::all_of(words.begin(), words.end(), [](const Word& word) {
        return listed(
            "ich i weiss  know nicht nix net dont no not keine keinen gar kein ahnung plan idea "
            "clue have hab habe auch noch sure es",
            word.plain
        );
    });
}

Verdict verdict_of(int sum) {
    if (sum >= margin) {
        return Verdict::Effect;
    }
    return sum <= -margin ? Verdict::Doing : Verdict::Unsure;
}

struct Reason {
    int strength;
    std::size_t word;
};

/// The words that spoke for the verdict: the strongest, in the order of the sentence.
std::vector<std::size_t> reasons(const std::vector<Clause>& clauses, Verdict verdict) {
    const int side = verdict == Verdict::Effect ? 1 : -1;
    std::vector<Reason> found;
    for (const Clause& clause : clauses) {
        for (const Evidence& item : clause.evidence) {
            const int strength = side * weight_of(item.signal);
            const bool known = std::any_of(found.begin(), found.end(), [&](const Reason& reason) {
                return reason.word == item.word;
            });
            if (strength > 0 && clause.role != Role::Aside && !known) {
                found.push_back({strength, item.word});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Reason& a, const Reason& b) {
        return a.strength > b.strength;
    });
    std::vector<std::size_t> places;
    for (const Reason& reason : found) {
        if (places.size() < most_reasons) {
            places.push_back(reason.word);
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

Question question_after_doing(const std::vector<Word>& words, const std::vector<Clause>& clauses) {
    const auto tells = [&](Signal signal) {
        return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
            return clause.has(signal);
        });
    };
    const bool somebody = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return word.is(kind::person);
    });
    if (somebody) {
        return Question::WhatCanTheyDo;
    }
    const bool process = tells(Signal::NounStyle) || tells(Signal::HandledObject);
    return process && !tells(Signal::Agent) ? Question::WhatIfNobodyDid : Question::WhoGains;
}

Question question_after(
    Verdict verdict, const std::vector<Word>& words, const std::vector<Clause>& clauses
) {
    switch (verdict) {
    case Verdict::Doing: return question_after_doing(words, clauses);
    case Verdict::Effect: return Question::WhatFollows;
    case Verdict::Unsure: break;
    }
    return Question::WhoNotices;
}

std::vector<Clause> clauses_of(std::vector<Word>& words, content::Language language) {
    const bool german = language == content::Language::German;
    const Lexicon& lexicon = german ? german::lexicon() : english::lexicon();
    for (Word& word : words) {
        lexicon.describe(word);
    }
    return german ? german::clauses(words) : english::clauses(words);
}

}   // namespace

Judgement judge(std::string_view sentence, content::Language language) {
    std::vector<Word> words = cut(sentence, most_words);
    if (words.size() < 2 || shrugs(words)) {
        return {};
    }
    const std::vector<Clause> clauses = clauses_of(words, language);
    Judgement result;
    if (!speaks_language(words)) {
        return result;
    }
    result.verdict = verdict_of(total(clauses));
    result.question = question_after(result.verdict, words, clauses);
    if (result.verdict != Verdict::Unsure) {
        for (const std::size_t place : reasons(clauses, result.verdict)) {
            const Word& word = words[place];
            result.because.emplace_back(sentence.substr(word.begin, word.end - word.begin));
        }
    }
    return result;
}

}   // namespace wb::coach
