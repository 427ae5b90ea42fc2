// Hints on what in a person's own line could tell who is meant, shown before hand-in on the
// person's own screen, each with words that could stand there instead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.hpp"

namespace wb::privacy {

enum class HintKind : std::uint8_t {
    Email,
    Phone,
    Iban,            ///< with valid check digits only
    TaxId,           ///< German, with valid check digit only
    PensionNumber,   ///< German, with valid check digit only
    Plate,           ///< of a car
    Name,            ///< a title with a name, or a first name
    Superior,        ///< "my boss"
    Self,            ///< what may be true of the writer alone: "the only one", "for 17 years"
    Date,
};

/// Code points [start, end) and what could stand there instead. An empty rewrite: nothing is
/// missed.
struct Hint {
    HintKind kind = HintKind::Name;
    std::size_t start = 0;
    std::size_t end = 0;
    std::string rewrite = {};

    bool operator==(const Hint&) const = default;
};

/// All hints for a line, in its order; no two overlap. Bytes that are no UTF-8 count as one code
/// point each, as in `utf8::length`. Takes time in proportion to the text.
std::vector<Hint> text_hints(std::string_view text, content::Language language);

/// What of `text` the hint is about.
std::string_view hinted_words(std::string_view text, const Hint& hint);

/// `text` with one hint's rewrite in place. Other hints of the text are to be asked for anew.
std::string rewritten(std::string_view text, const Hint& hint);

}   // namespace wb::privacy
