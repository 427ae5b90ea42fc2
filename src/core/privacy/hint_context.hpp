// What the detectors of hints know when they look at a word: a few tokens before it, the clause so
// far, and whatever follows.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/privacy/hint_tokens.hpp"
#include "core/privacy/text_hints.hpp"

namespace wb::privacy {

/// A hint in bytes of the text.
struct Found {
    HintKind kind = HintKind::Name;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string rewrite = {};
};

/// The clause before a word. Clauses end at punctuation.
struct ClauseSoFar {
    std::size_t words = 0;
    bool subject = false;        ///< a pronoun that is a subject was there: I, we, one
    bool first_person = false;   ///< I, me, my
    bool being = false;          ///< "ich bin", "I'm"
    bool dative = false;         ///< a German verb that takes a dative
};

class Context {
public:
    /// Tokens that are remembered.
    static constexpr std::size_t depth = 7;

    Context(const Tokens& tokens, content::Language language)
        : tokens_{&tokens}
        , language_{language} {}

    content::Language language() const { return language_; }

    const Tokens& tokens() const { return *tokens_; }

    Token after(const Token& token) const { return tokens_->after(token); }

    /// The token before the one that is looked at (0), the one before that (1) and so on; `None`
    /// where there is none.
    const Token& past(std::size_t i) const { return i < depth ? past_.at(i) : nothing_; }

    const ClauseSoFar& clause() const { return clause_; }

    /// Whether the sentence has said I, me or my.
    bool first_person() const { return first_person_; }

    /// Whether what begins behind `past(i)` opens a sentence.
    bool opens_sentence(std::size_t i) const;

    /// Whether the name before ended in a German dative, for "Frau A und Frau B".
    bool last_name_oblique() const { return last_name_oblique_; }

    /// `words` as they stand at `begin` behind `past(i)`: with a capital if a sentence opens with
    /// one.
    std::string cased(std::size_t i, std::size_t begin, std::string_view words) const;

    void push(const Token& token);
    void push(const Found& found);

    void note_oblique(bool oblique) { last_name_oblique_ = oblique; }

private:
    void remember(const Token& token);

    const Tokens* tokens_;
    content::Language language_;
    std::array<Token, depth> past_ = {};
    Token nothing_ = {};
    ClauseSoFar clause_ = {};
    bool first_person_ = false;
    bool last_name_oblique_ = false;
};

/// Whether the token ends a clause.
bool ends_clause(const Token& token);

/// Whether it ends a sentence.
bool ends_sentence(const Token& token);

/// A first name that is no other word of German or English.
bool is_first_name(const Token& token);

/// A first name or a frequent surname, or one that looks like one.
bool is_known_name(const Token& token);

/// Whether a second name follows the first: only where it is surely one, or where it may be.
enum class Surname : std::uint8_t { Known, Likely };

/// The last token of a name that begins with `first`: initials, double names, surnames.
Token name_end(const Context& context, const Token& first, Surname surname);

/// The first word with a capital behind "von der", "van", "de"; the word itself without these.
Token behind_particles(const Context& context, const Token& word);

/// A German verb whose person stands in the dative, by its stem.
bool takes_dative(const Token& token);

/// A German noun that often follows a person in the dative: help, information, ...ung.
bool is_german_thing(const Token& token);

/// A German adjective before a noun: lower case with an ending.
bool is_german_adjective(const Token& token);

/// Number words and numbers from two on.
bool is_count(const Token& token, content::Language language);

/// Hints of one language at a word.
std::optional<Found> german_name(Context& context, const Token& token);
std::optional<Found> german_self(const Context& context, const Token& token);
std::optional<Found> english_name(const Context& context, const Token& token);
std::optional<Found> english_self(const Context& context, const Token& token);

/// A date at a word or number, in either language's forms.
std::optional<Found> date_at(const Context& context, const Token& token);

/// Where a superior's name ends that may follow, with the commas around it; else where `noun` does.
/// `named` gives the last token of a name at a title, or none.
using NameEnd = Token (*)(const Context& context, const Token& title);
std::size_t end_with_name(const Context& context, const Token& noun, NameEnd named);

/// German "eine" or "einer", by what stands before; how far to the left the phrase reaches.
struct GermanPhrase {
    std::size_t begin = 0;   ///< of the tokens before: how many belong to the phrase
    std::string lead = {};   ///< a preposition without its article ("bei" of "beim"), and a blank
    bool oblique = false;    ///< dative or genitive
};

enum class Gender : std::uint8_t { Feminine, Masculine, Unknown };

/// `bare_oblique`: what holds when neither article nor preposition tells.
GermanPhrase
german_phrase(const Context& context, std::size_t from, Gender gender, bool bare_oblique);

}   // namespace wb::privacy
