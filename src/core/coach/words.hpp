// A sentence as words, evened out in spelling, and what a word can be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wb::coach {

/// What a word can be; a word may be several, so these are bits.
using Kinds = std::uint32_t;

namespace kind {

inline constexpr Kinds self = 1U << 0U;          ///< I, we
inline constexpr Kinds self_object = 1U << 1U;   ///< me, us
inline constexpr Kinds other = 1U << 2U;         ///< a pronoun for somebody or something else
inline constexpr Kinds person = 1U << 3U;        ///< who may gain: guest, tenant, team
inline constexpr Kinds act = 1U << 4U;           ///< a verb of doing
inline constexpr Kinds deed = 1U << 5U;          ///< doing as a noun: Bearbeitung, check
inline constexpr Kinds light = 1U << 6U;         ///< a verb that says little by itself: take, make
inline constexpr Kinds state = 1U << 7U;       ///< a verb of experience or change: know, stay, sink
inline constexpr Kinds relief = 1U << 8U;      ///< a verb that names its effect: spare, annoy
inline constexpr Kinds feel = 1U << 9U;        ///< how somebody or something then is: calm, trust
inline constexpr Kinds work = 1U << 10U;       ///< an object of work: form, call, till
inline constexpr Kinds compare = 1U << 11U;    ///< less, more, faster
inline constexpr Kinds again = 1U << 12U;      ///< an adverb of change: again, at last, alone
inline constexpr Kinds negation = 1U << 13U;   ///< not, no, without
inline constexpr Kinds modal = 1U << 14U;      ///< can, must, need
inline constexpr Kinds be = 1U << 15U;
inline constexpr Kinds have = 1U << 16U;
inline constexpr Kinds become = 1U << 17U;        ///< forms a passive: werden; be, get
inline constexpr Kinds result = 1U << 18U;        ///< opens a clause of result: damit, so
inline constexpr Kinds aside = 1U << 19U;         ///< opens a clause of circumstance: wenn, because
inline constexpr Kinds purpose = 1U << 20U;       ///< um (... zu), to
inline constexpr Kinds job = 1U << 21U;           ///< talk about the job: Aufgabe, responsible
inline constexpr Kinds conjunction = 1U << 22U;   ///< and, but, then
inline constexpr Kinds article = 1U << 23U;
inline constexpr Kinds by = 1U << 24U;         ///< names the agent of a passive
inline constexpr Kinds towards = 1U << 25U;    ///< names who gains: for, bei
inline constexpr Kinds question = 1U << 26U;   ///< opens a question inside a sentence
inline constexpr Kinds relative = 1U << 27U;   ///< opens a clause about a noun
inline constexpr Kinds particle = 1U << 28U;   ///< what is cut off a German verb: ab, ein
inline constexpr Kinds glue = 1U << 29U;       ///< any other small word of the language

inline constexpr Kinds full_verb = act | light | state | relief;
inline constexpr Kinds helper = modal | be | have | become;

}   // namespace kind

enum class Gap : std::uint8_t { Blank, Pause };

struct Word {
    std::size_t begin = 0;   ///< bytes of the sentence
    std::size_t end = 0;
    std::string plain = {};    ///< lower case, umlauts as ae, oe, ue, ss; one form for all genders
    std::string ending = {};   ///< what follows the stem that was found
    Kinds kinds = 0;
    Gap gap = Gap::Blank;   ///< what stands before it
    bool capital = false;

    bool is(Kinds any_of) const { return (kinds & any_of) != 0; }

    void drop(Kinds these) { kinds &= ~these; }
};

/// Words [begin, end) of a sentence; places are counted from the sentence's first word.
class Span {
public:
    Span(const std::vector<Word>& words, std::size_t begin, std::size_t end)
        : words_{&words}
        , begin_{begin}
        , end_{end} {}

    std::size_t begin() const { return begin_; }

    std::size_t end() const { return end_; }

    std::size_t size() const { return end_ - begin_; }

    bool empty() const { return begin_ >= end_; }

    const Word& at(std::size_t i) const { return (*words_)[i]; }

    const Word& front() const { return at(begin_); }

    const Word& back() const { return at(end_ - 1); }

    /// From or up to a place; places outside are drawn to the nearest end.
    Span from(std::size_t i) const;
    Span until(std::size_t i) const;

    /// The first word that is one of the kinds; end() when there is none.
    std::size_t find(Kinds any_of) const;

    bool has(Kinds any_of) const { return find(any_of) != end_; }

    /// Whether place `i` is inside and of one of the kinds.
    bool is(std::size_t i, Kinds any_of) const {
        return i >= begin_ && i < end_ && at(i).is(any_of);
    }

    /// The letters at place `i`, empty outside.
    std::string_view plain(std::size_t i) const {
        return i >= begin_ && i < end_ ? std::string_view{at(i).plain} : std::string_view{};
    }

private:
    const std::vector<Word>* words_;
    std::size_t begin_;
    std::size_t end_;
};

/// The first words of a sentence, at most `most` of them, without kinds. Signs that only join the
/// forms of a word ("Kund:in", "guest(s)") are left out; bytes that are no UTF-8 separate words.
std::vector<Word> cut(std::string_view sentence, std::size_t most);

/// Lists are separated by blanks. Whether `word` is in one, begins or ends with one of them.
bool listed(std::string_view list, std::string_view word);
bool begins_with_one(std::string_view word, std::string_view list);
bool ends_with_one(std::string_view word, std::string_view list);

/// Calls `each` with every word of a list.
template <class Each>
void for_each_listed(std::string_view list, Each each) {
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = list.find(' ', begin);
        each(list.substr(begin, end - begin));
        begin = end == std::string_view::npos ? list.size() : end + 1;
    }
}

}   // namespace wb::coach
