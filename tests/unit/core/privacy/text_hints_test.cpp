#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/utf8.hpp"
#include "core/privacy/text_hints.hpp"
#include "core/privacy/text_scan.hpp"

TEST_SUITE_BEGIN("core/privacy/text_hints");

namespace {

using wb::content::Language;
using wb::privacy::Hint;
using wb::privacy::HintKind;
using wb::privacy::rewritten;
using wb::privacy::scan_text;
using wb::privacy::text_hints;
namespace utf8 = wb::utf8;

constexpr Language german = Language::German;
constexpr Language english = Language::English;

constexpr std::array<const char*, 10> kind_names{
    "email",
    "phone",
    "iban",
    "tax_id",
    "pension_number",
    "plate",
    "name",
    "superior",
    "self",
    "date"};

std::string name_of(HintKind kind) {
    return kind_names.at(static_cast<std::size_t>(kind));
}

/// All rewrites at once, from the last to the first: places before stay as they are.
std::string all_rewritten(std::string text, const std::vector<Hint>& hints) {
    for (auto hint = hints.rbegin(); hint != hints.rend(); ++hint) {
        text = rewritten(text, *hint);
    }
    return text;
}

/// Hints in order, apart, inside, and with words that are text.
bool in_order(std::string_view text, const std::vector<Hint>& hints) {
    std::size_t free_from = 0;
    for (const Hint& hint : hints) {
        if (hint.start < free_from || hint.end <= hint.start || !utf8::valid(hint.rewrite)) {
            return false;
        }
        free_from = hint.end;
    }
    return free_from <= utf8::length(text);
}

struct Mark {
    std::string kind;
    std::size_t start = 0;
    std::size_t end = 0;
};

struct Labelled {
    std::string half;
    std::string text;
    std::vector<Mark> marks;
    std::string wanted;   // all rewritten; empty: not said
};

/// "half TAB text with [kind|marks] TAB rewritten text", the last only where it was written down.
Labelled labelled(const std::string& line) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    Labelled row;
    row.half = line.substr(0, first);
    row.wanted = second == std::string::npos ? "" : line.substr(second + 1);
    const std::string marked = line.substr(first + 1, second - first - 1);
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[i] == '[') {
            const std::size_t bar = marked.find('|', i);
            row.marks.push_back({marked.substr(i + 1, bar - i - 1), utf8::length(row.text), 0});
            i = bar;
        } else if (marked[i] == ']') {
            row.marks.back().end = utf8::length(row.text);
        } else {
            row.text += marked[i];
        }
    }
    return row;
}

std::vector<Labelled> rows_of(const std::string& code, std::string_view half) {
    std::ifstream file{std::string{WB_HINT_SENTENCES} + "/hints." + code + ".tsv"};
    std::vector<Labelled> rows;
    for (std::string line; std::getline(file, line);) {
        Labelled row = labelled(line);
        if (row.half == half) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

struct Score {
    std::size_t right = 0;
    std::size_t false_alarms = 0;
    std::size_t missed = 0;

    void add(const Score& other) {
        right += other.right;
        false_alarms += other.false_alarms;
        missed += other.missed;
    }
};

/// A hint is right when it is of the mark's kind and covers all of it.
Score score_of(const Labelled& row, const std::vector<Hint>& hints, const std::string& kind) {
    Score score;
    std::size_t hints_of_kind = 0;
    for (const Hint& hint : hints) {
        hints_of_kind += name_of(hint.kind) == kind ? 1 : 0;
    }
    for (const Mark& mark : row.marks) {
        if (mark.kind != kind) {
            continue;
        }
        const bool found = std::any_of(hints.begin(), hints.end(), [&](const Hint& hint) {
            return name_of(hint.kind) == kind && hint.start <= mark.start && hint.end >= mark.end;
        });
        score.right += found ? 1 : 0;
        score.missed += found ? 0 : 1;
    }
    score.false_alarms = hints_of_kind - std::min(hints_of_kind, score.right);
    return score;
}

/// Prints how many of each kind are right, and returns the sum.
Score scored(const std::string& code, std::string_view half) {
    const Language language = code == "de" ? german : english;
    const std::vector<Labelled> rows = rows_of(code, half);
    Score sum;
    for (const char* const kind : kind_names) {
        Score score;
        for (const Labelled& row : rows) {
            score.add(score_of(row, text_hints(row.text, language), kind));
        }
        const std::string name{kind};
        MESSAGE(
            code,
            " ",
            half,
            " ",
            name,
            ": ",
            score.right,
            " right, ",
            score.false_alarms,
            " false alarms, ",
            score.missed,
            " missed"
        );
        sum.add(score);
    }
    return sum;
}

struct Found {
    std::string_view name;
    std::string_view text;
    std::string_view kinds;   // parted by blanks
};

std::string kinds_in(std::string_view text, Language language) {
    std::string kinds;
    for (const Hint& hint : text_hints(text, language)) {
        kinds += (kinds.empty() ? "" : " ") + name_of(hint.kind);
    }
    return kinds;
}

constexpr std::array number_rows{
    Found{"IBAN", "DE89370400440532013000", "iban"},
    Found{"IBAN in groups", "DE89 3704 0044 0532 0130 00", "iban"},
    Found{"IBAN with wrong check digits", "DE89 3704 0044 0532 0130 01", ""},
    Found{"IBAN cut short", "DE89 3704 0044 0532 0130", ""},
    Found{"IBAN with letters", "GB29NWBK60161331926819", "iban"},
    Found{"IBAN of a country that is not listed", "SC18SSCB11010000000000001497USD", "iban"},
    Found{"tax id", "12345678903", "tax_id"},
    Found{"tax id with a wrong check digit", "12345678901", ""},
    Found{"tax id as part of a longer number", "123456789031", ""},
    Found{"pension number", "15070649C103", "pension_number"},
    Found{"pension number with a wrong check digit", "15070649C100", ""},
    Found{"pension number in small letters", "15 070649 c 103", "pension_number"},
    Found{"telephone", "030 123456", "phone"},
    Found{"telephone with country", "+49 30 123456", "phone"},
    Found{"telephone with slash", "0711/123456", "phone"},
    Found{"telephone, too short", "030 12", ""},
    Found{"telephone, too long", "0301 2345 6789 0123 4567", ""},
    Found{"number without a leading zero", "4711 0815", ""},
    Found{"extension", "Fax 4711", "phone"},
    Found{"hours", "08.00 - 12.30 Uhr", ""},
    Found{"mail", "info@muster.de", "email"},
    Found{"mail with words around", "(info@muster.de)", "email"},
    Found{"mail spelled out", "info(at)muster.de", "email"},
    Found{"mail with blanks", "info @ muster.de", ""},
    Found{"mail without domain", "info@muster", ""},
    Found{"two mails", "a@muster.de,b@muster.de", "email email"},
    Found{"plate", "M-AB 1234", "plate"},
    Found{"plate with umlaut", "M\xC3\x9C-X 99", "plate"},
    Found{"electric", "B-XY 123E", "plate"},
    Found{"British plate", "AB12 CDE", "plate"},
    Found{"paper", "DIN A 4", ""},
    Found{"plug", "USB-C 20", ""},
    Found{"date", "12.03.2024", "date"},
    Found{"date as numbers are sorted", "2024-03-12", "date"},
    Found{"no such month", "12.13.2024", ""},
    Found{"no such day", "32.03.2024", ""},
    Found{"fraction", "3/4", ""},
};

}   // namespace

TEST_CASE("numbers are told by form and check digits, in both languages") {
    for (const Found& row : number_rows) {
        CAPTURE(row.name);
        CHECK(kinds_in(row.text, german) == row.kinds);
        CHECK(kinds_in("x, " + std::string{row.text} + "!", english) == row.kinds);
    }
}

TEST_CASE("places are code points, half-open") {
    const std::string text = "\xC3\x9C"
                             "ber \xF0\x9F\x98\x80 Frau M\xC3\xBCller und DE89370400440532013000!";
    const std::vector<Hint> hints = text_hints(text, german);
    REQUIRE(hints.size() == 2);
    CHECK(hints[0] == Hint{HintKind::Name, 7, 18, "eine Person"});
    CHECK(hints[1].start == 23);
    CHECK(hints[1].end == 45);
    CHECK(
        rewritten(text, hints[0]) == "\xC3\x9C"
                                     "ber \xF0\x9F\x98\x80 eine Person und DE89370400440532013000!"
    );
}

TEST_CASE("bytes that are no UTF-8 count as one place each and hide nothing") {
    const std::vector<Hint> hints = text_hints("\xFF\xC3 Frau Berger\xE2\x80", german);
    REQUIRE(hints.size() == 1);
    CHECK(hints[0] == Hint{HintKind::Name, 3, 14, "eine Person"});
}

TEST_CASE("the sentences of the build half are found and rewritten as written down") {
    for (const std::string code : {"de", "en"}) {
        const Language language = code == "de" ? german : english;
        const std::vector<Labelled> rows = rows_of(code, "build");
        REQUIRE(rows.size() > 100);
        for (const Labelled& row : rows) {
            CAPTURE(row.text);
            const std::vector<Hint> hints = text_hints(row.text, language);
            const std::string result = all_rewritten(row.text, hints);
            CHECK(in_order(row.text, hints));
            CHECK((row.wanted.empty() || result == row.wanted));
            // What is proposed asks for nothing further, and is tidy.
            CHECK(text_hints(result, language).empty());
            CHECK(result.find("  ") == std::string::npos);
            CHECK_FALSE(result.starts_with(' '));
        }
        const Score score = scored(code, "build");
        CHECK(score.false_alarms == 0);
        CHECK(score.missed * 50 <= score.right);
    }
}

TEST_CASE("the scored half, on which nothing was tuned") {
    for (const std::string code : {"de", "en"}) {
        const Score score = scored(code, "scored");
        REQUIRE(score.right > 30);
        const std::size_t precision = score.right * 100 / (score.right + score.false_alarms);
        const std::size_t recall = score.right * 100 / (score.right + score.missed);
        MESSAGE(code, ": precision ", precision, " %, recall ", recall, " %");
        CHECK(precision >= 90);
        CHECK(recall >= 90);
    }
}

TEST_CASE("a hundred times the text costs a hundred times as much, whatever it is") {
    constexpr std::size_t longest = 280;
    const std::array shapes{
        "a",
        " ",
        "1",
        "0 ",
        "0-",
        "(",
        "+",
        "@",
        "a@",
        "a@b.",
        "a(at)",
        "A-",
        "AB12",
        "DE89 3704 ",
        "M-AB 1",
        "1.",
        "1.1.",
        "3. bis ",
        "2024-",
        "Montag, den ",
        "3. Mai ",
        "Frau ",
        "Frau A. ",
        "Frau von ",
        "Herr und Frau ",
        "Dr. ",
        "Fr.",
        "K. ",
        "Anna-",
        "Anna ",
        "mein neuer ",
        "als einzige ",
        "seit 17 ",
        "au\xC3\x9F"
        "er mir ",
        "Ich ",
        "Mr and ",
        "my new ",
        "for 9 ",
        "as the only ",
        "\xC3\xBC",
        "\xF0\x9F\x98\x80",
        "\xFF",
    };
    double worst = 0;
    double steps_per_byte = 0;
    for (const Language language : {german, english}) {
        for (const char* const shape : shapes) {
            std::string line;
            while (utf8::length(line) < longest) {
                line += shape;
            }
            std::string lines;
            for (int i = 0; i < 100; ++i) {
                lines += line;
            }
            CAPTURE(shape);
            const auto once = static_cast<double>(scan_text(line, language).steps);
            const auto often = static_cast<double>(scan_text(lines, language).steps);
            CHECK(often <= once * 115);   // the end of a line looks ahead at nothing
            CHECK(once <= static_cast<double>(line.size()) * 60);
            worst = std::max(worst, often / once);
            steps_per_byte = std::max(steps_per_byte, once / static_cast<double>(line.size()));
        }
    }
    MESSAGE("100 times the text: at most ", worst, " times the steps; ", steps_per_byte, " a byte");
}

TEST_CASE("whatever is written, hints stay in order and rewriting gives text") {
    const std::vector<Labelled> rows = rows_of("de", "build");
    REQUIRE_FALSE(rows.empty());
    constexpr std::uint32_t seed = 20240917;
    MESSAGE("seed ", seed);
    std::uint32_t state = seed;
    const auto draw = [&](std::size_t bound) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::size_t>(state >> 8U) % bound;
    };
    for (int i = 0; i < 3000; ++i) {
        std::string text = rows[draw(rows.size())].text + rows[draw(rows.size())].text;
        for (std::size_t edits = draw(6); edits > 0; --edits) {
            const std::size_t at = draw(text.size());
            switch (draw(3)) {
            case 0: text.erase(at, draw(9)); break;
            case 1: text.insert(at, 1, static_cast<char>(draw(256))); break;
            default: text[at] = " .,-@(0"[draw(7)];
            }
        }
        const Language language = draw(2) == 0 ? german : english;
        const std::vector<Hint> hints = text_hints(text, language);
        CAPTURE(text);
        CHECK(in_order(text, hints));
        CHECK(hints == text_hints(text, language));
        if (utf8::valid(text)) {
            CHECK(utf8::valid(all_rewritten(text, hints)));
        }
    }
}

TEST_SUITE_END();
