#include <algorithm>

#include "core/coach/german.hpp"

namespace wb::coach::german {

namespace {

using kind::full_verb;

class Places {
public:
    explicit Places(std::vector<Word>& words) : words_{words} {}

    void settle() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            settle_adjective(i);
            settle_noun(i);
            settle_comparative(i);
            settle_verb_or_noun(i);
            settle_pronoun(i);
            settle_no_more(i);
        }
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].is(kind::self)) {
                settle_verb_beside(i);
            }
        }
    }

private:
    bool is_noun(std::size_t i) const { return i > 0 && words_[i].capital; }

    /// The word before or behind, where no comma is between; none is a word without kinds.
    const Word& before(std::size_t i) const {
        return i > 0 && words_[i].gap == Gap::Blank ? words_[i - 1] : none_;
    }

    const Word& behind(std::size_t i) const {
        const bool joined = i + 1 < words_.size() && words_[i + 1].gap == Gap::Blank;
        return joined ? words_[i + 1] : none_;
    }

    bool noun_behind(std::size_t i) const {
        return behind(i).capital || behind(i).is(kind::work | kind::person);
    }

    /// "mit leeren Haenden", "verschwundene Pakete": a form in front of a noun describes it.
    void settle_adjective(std::size_t i) {
        Word& word = words_[i];
        if (!word.is(full_verb) || word.is(kind::helper) || is_noun(i) || !noun_behind(i)) {
            return;
        }
        const Word& front = before(i);
        const bool led =
            front.is(kind::article | kind::by | kind::towards) ||
            listed(
                "in im ins an am auf aus mit nach zu zum zur vor ueber unter durch gegen ohne um "
                "wegen",
                front.plain
            );
        const bool bent = ends_with_one(word.plain, "e en er");
        const bool participle = !word.is(kind::act | kind::light) &&
                                ends_with_one(word.plain, "ene enen ener enem te ten ter tem");
        if (participle || (led && bent)) {
            word.drop(full_verb);
        }
    }

    /// "Bearbeitung", "beim Kassieren" are doing; "Senkung", "Streit" are what came of it.
    void settle_noun(std::size_t i) {
        Word& word = words_[i];
        const bool in_ung = word.ending.starts_with("ung");
        if (word.is(kind::act) && (in_ung || (is_noun(i) && word.ending == "en"))) {
            word.kinds = (word.kinds & ~kind::act) | kind::deed;
        }
        const bool from_change = word.is(kind::relief | kind::state) && !word.is(kind::act);
        if (from_change && (in_ung || (is_noun(i) && word.is(kind::state)))) {
            word.kinds |= kind::feel;
        }
        if (is_noun(i) && word.is(kind::act) && listed("er ern ers erin erinen", word.ending)) {
            word.kinds |= kind::person;   // "Helfer"
        }
        if (is_noun(i) || in_ung) {
            word.drop(full_verb);
        }
        if (!word.is(kind::feel) && ends_with_one(word.plain, "ung ungen")) {
            word.kinds |= kind::deed;
        }
    }

    /// "leerer", "sauberer": behind a form of to be, an adjective in -er compares.
    void settle_comparative(std::size_t i) {
        Word& word = words_[i];
        const bool adjective =
            !word.capital && word.plain.ends_with("er") && (word.kinds & ~kind::act) == 0;
        const Span near{words_, i > 2 ? i - 3 : 0, i};
        if (adjective && near.has(kind::be | kind::become)) {
            word.kinds = kind::compare;
        }
    }

    /// "der Druck" is a noun, "ich druck" is none.
    void settle_verb_or_noun(std::size_t i) {
        Word& word = words_[i];
        if (!word.is(full_verb) || !word.is(kind::feel | kind::work)) {
            return;
        }
        const bool opens = i == 0 && word.capital && word.ending.empty() && !word.is(kind::act);
        const bool led =
            before(i).is(kind::article | kind::negation | kind::compare | kind::towards);
        word.drop(opens || led ? full_verb : kind::feel | kind::work);
    }

    /// "alle Felder" is no pronoun.
    void settle_pronoun(std::size_t i) {
        Word& word = words_[i];
        const bool may_describe =
            word.is(kind::article) ||
            listed("alle viele manche andere anderen alles eine einer", word.plain);
        if (word.is(kind::other) && may_describe && noun_behind(i)) {
            word.kinds = (word.kinds & ~kind::other) | kind::article;
        }
    }

    /// "nicht mehr" tells of a change and compares nothing.
    void settle_no_more(std::size_t i) {
        Word& word = words_[i];
        if (word.is(kind::compare) && before(i).is(kind::negation)) {
            word.kinds = (word.kinds & ~kind::compare) | kind::again;
        }
    }

    /// Beside "ich" and "wir" stands the verb: before them when turned round, else behind.
    void settle_verb_beside(std::size_t subject) {
        const Word& front = before(subject);
        if (front.is(kind::result | kind::aside | kind::question | kind::relative)) {
            return;   // in a subordinate clause it stands last
        }
        const bool turned = front.is(full_verb | kind::helper);
        const std::size_t verb = turned ? subject - 1 : subject + 1;
        if (verb < words_.size() && !words_[verb].is(kind::helper | kind::other)) {
            words_[verb].drop(kind::feel | kind::work | kind::person | kind::again);
        }
    }

    std::vector<Word>& words_;
    Word none_ = {};
};

}   // namespace

void settle(std::vector<Word>& words) {
    Places{words}.settle();
}

}   // namespace wb::coach::german
