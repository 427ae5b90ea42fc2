#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "core/coach/english.hpp"
#include "core/coach/german.hpp"
#include "core/coach/words.hpp"

TEST_SUITE_BEGIN("core/coach/words");

namespace coach = wb::coach;
namespace kind = wb::coach::kind;

namespace {

/// The words without their spelling, with a bar where a pause is.
std::string plain(std::string_view sentence) {
    std::string result;
    for (const coach::Word& word : coach::cut(sentence, 64)) {
        result += (result.empty() ? "" : " ");
        result += (word.gap == coach::Gap::Pause ? "| " : "") + word.plain;
    }
    return result;
}

coach::Word described(const coach::Lexicon& lexicon, std::string_view letters) {
    coach::Word word;
    word.plain = letters;
    lexicon.describe(word);
    return word;
}

}   // namespace

TEST_CASE("spellings of the same words become one") {
    struct Row {
        std::string_view name;
        std::string_view sentence;
        std::string_view words;
    };

    constexpr std::array<Row, 27> rows{{
        {"umlauts and sharp s", "Große Söhne prüfen Ärger", "grosse soehne pruefen aerger"},
        {"spelled out", "Grosse Soehne pruefen Aerger", "grosse soehne pruefen aerger"},
        {"capitals", "ÄRGER FÜR ALLE", "aerger fuer alle"},
        {"umlaut as two characters", "fu\u0308r", "fuer"},
        {"other accents", "café à crème", "cafe a creme"},
        {"gender colon", "Kund:innen", "kundinnen"},
        {"gender star", "Kund*innen", "kundinnen"},
        {"gender gap", "Kund_innen", "kundinnen"},
        {"gender dot", "Kund·innen", "kundinnen"},
        {"inner capital", "KundInnen", "kundinnen"},
        {"slash", "Kund/innen", "kundinnen"},
        {"slash and hyphen", "Kund/-innen", "kundinnen"},
        {"brackets", "Kund(inn)en", "kundinnen"},
        {"both forms", "Kundinnen und Kunden", "kundinnen und kunden"},
        {"she and he", "s/he or he/she", "she or he she"},
        {"ending in brackets", "guest(s)", "guests"},
        {"words in brackets", "guests (all)", "guests all"},
        {"negation joined", "I don’t, I can't", "i dont | i cant"},
        {"other apostrophes part", "I'm d'Leit", "i m d leit"},
        {"zufrieden in the south", "z'frieda", "zfrieda"},
        {"and as a sign", "Post & Mail", "post & mail"},
        {"soft hyphen", "Kun\u00ADden", "kunden"},
        {"hyphens part", "E-Mail", "e mail"},
        {"a dash pauses", "Kundin – ruhig", "kundin | ruhig"},
        {"an abbreviation does not", "Kd. wartet", "kd wartet"},
        {"a full stop does", "Kunde. Wartet", "kunde | wartet"},
        {"digits", "A4 und 20", "a4 und 20"},
    }};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(plain(row.sentence) == row.words);
    }
}

TEST_CASE("a word keeps its place in the sentence") {
    const std::string_view sentence = "Für Kund:innen da";
    const auto words = coach::cut(sentence, 64);
    REQUIRE(words.size() == 3);
    CHECK(sentence.substr(words[0].begin, words[0].end - words[0].begin) == "Für");
    CHECK(sentence.substr(words[1].begin, words[1].end - words[1].begin) == "Kund:innen");
    CHECK(words[1].capital);
    CHECK_FALSE(words[2].capital);
}

TEST_CASE("bytes that are no UTF-8 separate words") {
    CHECK(plain("ab\xFFzwei\xC3") == "ab zwei");
}

TEST_CASE("no more words than asked for are read") {
    CHECK(coach::cut("a b c d", 3).size() == 3);
    CHECK(coach::cut("", 3).empty());
}

TEST_CASE("lists are searched by whole words, beginnings and endings") {
    CHECK(coach::listed("ab bc", "bc"));
    CHECK_FALSE(coach::listed("ab bc", "b"));
    CHECK_FALSE(coach::listed("ab bc", ""));
    CHECK(coach::begins_with_one("bcd", "ab bc"));
    CHECK_FALSE(coach::begins_with_one("b", "ab bc"));
    CHECK(coach::ends_with_one("abc", "ab bc"));
    CHECK_FALSE(coach::ends_with_one("", "ab bc"));
}

TEST_CASE("a word is known by its stem") {
    struct Row {
        std::string_view name;
        std::string_view word;
        coach::Kinds kinds;
    };

    constexpr std::array<Row, 13> german{{
        {"an ending", "bearbeitet", kind::act},
        {"a separable particle", "einscannen", kind::act},
        {"a participle inside", "eingescannt", kind::act},
        {"zu inside", "auszudrucken", kind::act},
        {"double letters as one", "kontrolieren", kind::act},
        {"the head of a compound", "kundendaten", kind::work},
        {"a compound of a person", "stammkundschaft", kind::person},
        {"two letters swapped", "zufreiden", kind::feel},
        {"one letter missing", "reklmationen", kind::work},
        {"one letter too many", "rechhnnungen", kind::work},
        {"one letter wrong", "zufroeden", kind::feel},
        {"the first letter is not forgiven", "cufrieden", 0},
        {"short words are not forgiven", "gest", 0},
    }};
    for (const Row& row : german) {
        CAPTURE(row.name);
        const coach::Word word = described(coach::german::lexicon(), row.word);
        CHECK((row.kinds == 0 ? word.kinds == 0 : word.is(row.kinds)));
    }
    constexpr std::array<Row, 6> english{{
        {"a dropped e", "updating", kind::act},
        {"an -ies", "replies", kind::act},
        {"a doubled letter", "logged", kind::act},
        {"the dialect's -in", "sortin", kind::act},
        {"letters swapped", "cutsomers", kind::person},
        {"nouns stand apart, so no heads", "datacustomer", 0},
    }};
    for (const Row& row : english) {
        CAPTURE(row.name);
        const coach::Word word = described(coach::english::lexicon(), row.word);
        CHECK((row.kinds == 0 ? word.kinds == 0 : word.is(row.kinds)));
    }
}

TEST_SUITE_END();
