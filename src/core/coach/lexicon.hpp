// The words that a language knows, as stems: compact, and forgiving about endings and slips.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/coach/words.hpp"

namespace wb::coach {

/// Double letters count as one: they are where people slip ("kontrolieren", "finaly").
constexpr bool repeats(char before, char c) {
    return before == c && c != ' ' && (c < '0' || c > '9');
}

/// A list of stems, separated by blanks, with double letters as one.
template <std::size_t size>
struct Stems {
    std::array<char, size> letters = {};
    std::size_t count = 0;

    // NOLINTNEXTLINE(modernize-avoid-c-arrays, google-explicit-constructor): a literal is one
    explicit consteval Stems(const char (&text)[size]) {
        for (std::size_t i = 0; i + 1 < size; ++i) {
            if (count == 0 || !repeats(letters[count - 1], text[i])) {
                letters[count++] = text[i];
            }
        }
    }

    constexpr std::string_view text() const { return {letters.data(), count}; }
};

/// Words of one kind: `whole` as they are, `stems` with an ending and as the head of a compound.
struct WordList {
    Kinds kinds = 0;
    std::string_view whole = {};
    std::string_view stems = {};
};

/// Whether nouns are written together, their head last.
enum class Compounds : std::uint8_t { Apart, Together };

class Lexicon {
public:
    /// `particles` may stand before the stem of a verb, `endings` behind any stem. All texts have
    /// to live as long as the lexicon.
    Lexicon(
        std::span<const WordList> lists,
        std::string_view particles,
        std::string_view endings,
        Compounds compounds
    );

    /// Sets the kinds of a word, and what follows its stem. A whole word goes before a stem, a stem
    /// before one with a slip of the keyboard, a longer stem before a shorter one.
    void describe(Word& word) const;

private:
    struct Entry {
        std::string_view letters;
        Kinds kinds;
    };

    struct Match;
    struct Search;

    void find(const Search& search, Match& best) const;
    void find_at(const Search& search, std::size_t at, Match& best) const;
    void forgive(const Search& search, Match& best) const;
    bool may_end(std::string_view rest) const;

    std::vector<Entry> whole_ = {};   // both by their letters
    std::vector<Entry> stems_ = {};
    std::vector<std::string_view> particles_ = {};
    std::vector<std::string_view> endings_ = {};
    Compounds compounds_;
};

}   // namespace wb::coach
