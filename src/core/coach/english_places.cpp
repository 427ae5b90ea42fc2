#include "core/coach/english.hpp"

namespace wb::coach::english {

namespace {

using kind::full_verb;

class Places {
public:
    explicit Places(std::vector<Word>& words) : words_{words} {}

    void settle() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            settle_phrase(i);
            settle_adjective(i);
            settle_noun_by_ending(i);
            settle_behind_article(i);
            settle_behind_be(i);
            settle_behind_self(i);
            settle_no_more(i);
        }
    }

private:
    /// The word before or behind, where no comma is between; none is a word without kinds.
    const Word& before(std::size_t i) const {
        return i > 0 && words_[i].gap == Gap::Blank ? words_[i - 1] : none_;
    }

    const Word& behind(std::size_t i) const {
        const bool joined = i + 1 < words_.size() && words_[i + 1].gap == Gap::Blank;
        return joined ? words_[i + 1] : none_;
    }

    void settle_phrase(std::size_t i) {
        Word& word = words_[i];
        const Word& front = before(i);
        const bool possessive = word.plain == "s" && front.is(kind::person);   // "people's"
        const bool no_am = word.plain == "m" && front.plain != "i";
        const bool to_work = word.plain == "work" && front.is(kind::purpose) && i > 1 &&
                             words_[i - 2].is(kind::light | kind::become);
        // "my job is ...", "in charge of": other jobs and tasks are anybody's.
        const bool no_job = listed("job task tasks charge duty duties", word.plain) &&
                            !front.is(kind::self_object) &&
                            !listed("main in daily chief", front.plain) && i > 0;
        if (possessive || no_am || to_work || no_job) {
            word.kinds = kind::glue;
        }
        if (word.plain.starts_with("forward") && front.plain.starts_with("look")) {
            word.kinds = kind::state;
        }
    }

    /// "failed payments", "spare parts": a form in front of a noun describes it.
    void settle_adjective(std::size_t i) {
        Word& word = words_[i];
        const bool noun_behind = behind(i).is(kind::work | kind::person | kind::deed);
        const bool verb_place = before(i).is(
            kind::self | kind::other | kind::person | kind::helper | kind::purpose | kind::negation
        );
        if (i == 0 || !noun_behind || verb_place || !word.is(full_verb)) {
            return;
        }
        const bool led = listed("of the a", before(i).plain);
        if (word.plain.ends_with("ed") || (led && word.is(kind::relief | kind::state))) {
            word.drop(full_verb);
        }
    }

    /// "recommendation", "improvement" are nouns, "sorting" may be one.
    void settle_noun_by_ending(std::size_t i) {
        Word& word = words_[i];
        if (word.is(kind::act) && listed("er ers or ors", word.ending)) {
            word.kinds = kind::person;   // "helpers"
        }
        if (word.is(full_verb) && begins_with_one(word.ending, "ation ment")) {
            const Kinds noun = word.is(kind::act) ? kind::deed : kind::feel;
            word.kinds = (word.kinds & ~full_verb) | noun;
        }
        if (i > 0 && word.is(kind::act) && word.ending.starts_with("ing") &&
            !words_[i - 1].is(kind::be)) {
            word.kinds |= kind::deed;
        }
    }

    /// "the call", "my stay" are nouns; "a clean pool" has an adjective.
    void settle_behind_article(std::size_t i) {
        Word& word = words_[i];
        if (!before(i).is(kind::article) || before(i).is(kind::other) || !word.is(full_verb)) {
            return;
        }
        if (is_ing(word)) {
            word.drop(full_verb | kind::feel);
            return;
        }
        const Word& next = behind(i);
        const bool describes = word.ending.empty() && &next != &none_ &&
                               !next.is(kind::glue | kind::be | kind::have | kind::modal);
        const bool noun = word.is(kind::feel | kind::work | kind::person | kind::deed);
        const Kinds meaning = word.is(kind::act)                    ? kind::deed
                              : word.is(kind::state | kind::relief) ? kind::feel
                                                                    : 0U;
        word.kinds = (word.kinds & ~full_verb) | (describes || noun ? 0U : meaning);
    }

    /// "is clear", "get fed up": how it is, not what is done.
    void settle_behind_be(std::size_t i) {
        if (words_[i].is(kind::feel) && before(i).is(kind::be | kind::become)) {
            words_[i].drop(full_verb);
        }
    }

    /// Behind I stands the verb, even if it is a noun elsewhere: "I email", "I table".
    void settle_behind_self(std::size_t i) {
        constexpr Kinds nouns = kind::work | kind::deed;
        Word& word = words_[i];
        const bool verb = word.is(full_verb | kind::be | kind::have | kind::modal);
        if (before(i).is(kind::self | kind::modal) && !verb && word.is(nouns)) {
            word.kinds = kind::act;
        }
        if (before(i).is(kind::self | kind::modal | kind::purpose) && word.is(full_verb)) {
            word.drop(nouns | kind::feel | kind::person);
        }
    }

    /// "no more", "not any longer" tell of a change and compare nothing.
    void settle_no_more(std::size_t i) {
        Word& word = words_[i];
        if (word.is(kind::compare) && before(i).is(kind::negation)) {
            word.kinds = (word.kinds & ~kind::compare) | kind::again;
        }
    }

    std::vector<Word>& words_;
    Word none_ = {};
};

}   // namespace

void settle(std::vector<Word>& words) {
    Places{words}.settle();
}

}   // namespace wb::coach::english
