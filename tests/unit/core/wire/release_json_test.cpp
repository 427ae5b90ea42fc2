#include <doctest/doctest.h>

#include "core/wire/csv.hpp"
#include "core/wire/release_json.hpp"

#include "unit/core/privacy/group.hpp"

namespace wb::wire {

namespace {

using namespace privacy::group;

privacy::Release release() {
    Site place = site(1);
    for (std::uint32_t person = 0; person < 12; ++person) {
        privacy::Record record = blank(place, person, {"wide", 1, {}});
        record.entries = {
            picked("wide", "mood", {"a"}),
            picked("wide", "help", {person < 6 ? "x" : "y"}),
        };
        place.records.push_back(record);
        privacy::Record text = blank(place, person, text_slot());
        text.entries.push_back(written("wide", "line", person == 0 ? "=1+1 \"so\"" : "Gut"));
        place.records.push_back(text);
    }
    const auto batch = frozen({&place}, {"wide", 1, {}});
    const privacy::Member member = place.member();
    const auto opened = privacy::open_texts(bundle(), {&member, 1}, text_slot());
    const auto& texts = std::get<privacy::Opened>(opened).texts;
    std::vector<std::optional<std::string>> words(texts.lines().size());
    words[0] = "=1+1 \"so\"";
    const auto lines = privacy::reviewed(texts, words);
    return *privacy::make_release(std::vector{*lines, *batch}, 10);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}   // namespace

TEST_SUITE("release json") {
    TEST_CASE("the file is the signed text with the signature in it") {
        const privacy::Release made = release();
        const std::string text = release_json(made, {});
        const std::string file = signed_json(text, Signature{});
        CHECK_FALSE(holds(text, "signature"));
        const std::string field = "\"signature\":\"" + std::string(128, '0') + "\",";
        const std::size_t at = file.find(field);
        REQUIRE(at != std::string::npos);
        CHECK(file.substr(0, at) + file.substr(at + field.size()) == text);
    }

    TEST_CASE("counts, words, bands and lines are there, and no blanks between them") {
        const std::string text = release_json(release(), {});
        CHECK(holds(text, "{\"option\":\"a\",\"word\":\"almost-everybody\"}"));
        CHECK(holds(text, "{\"option\":\"z\",\"word\":\"hardly-anybody\"}"));
        CHECK(holds(text, "\"people\":\"10-14\""));
        CHECK(holds(text, "\"lines\":[\"=1+1 \\\"so\\\"\"]"));
        CHECK(holds(text, "\"noise_variance\":\"0.9\",\"policy\":\"files-1\""));
        CHECK(holds(text, "\"units\":[[\"Nord\",\"Filiale 1\"]]"));
        CHECK(holds(text, "\"why\":\"few-people\""));
        CHECK_FALSE(holds(text, "\": "));
        CHECK_FALSE(holds(text, ", \""));
    }

    TEST_CASE("a union says how many batches and how much noise are in a sum") {
        const privacy::Release made = release();
        const auto united = privacy::unite({&made, 1}, {});
        REQUIRE(united);
        const std::string text = union_json(*united);
        CHECK(holds(text, "\"batches\":1,\"count\":"));
        CHECK(holds(text, "\"almost_everybody\":1,\"base\":0,\"batches\":0,\"count\":0"));
        CHECK(holds(text, "\"variance\":\"0.9\""));
        CHECK(holds(text, "\"format\":1,\"k\":5,\"policy\":\"files-1\""));
        CHECK(holds(
            union_csv(*united, "0123456789abcdef"), ";\"files-1\";\"5\";\"0123456789abcdef\"\r\n"
        ));
        CHECK(holds(
            union_csv(*united, "0123456789abcdef"),
            "\"wide\";\"1\";\"mood\";\"\";\"\";\"\";\"\";\"a\";\"\";\"0\";\"1\""
        ));
    }
}

TEST_SUITE("csv") {
    TEST_CASE("a cell that a spreadsheet would run gets an apostrophe") {
        struct Row {
            const char* name;
            std::string_view text;
            const char* cell;
        };

        for (const Row& row : {
                 Row{"plain", "Gut", "\"Gut\""},
                 Row{"empty", "", "\"\""},
                 Row{"formula", "=1+1", "\"'=1+1\""},
                 Row{"plus", "+49", "\"'+49\""},
                 Row{"minus", "-1", "\"'-1\""},
                 Row{"at", "@SUM", "\"'@SUM\""},
                 Row{"tab", "\tx", "\"'\tx\""},
                 Row{"return", "\rx", "\"'\rx\""},
                 Row{"after blanks", "  =1", "\"'  =1\""},
                 Row{"after a no-break space", "\xC2\xA0=1", "\"'\xC2\xA0=1\""},
                 Row{"full-width",
                     "\xEF\xBC\x9D"
                     "1",
                     "\"'\xEF\xBC\x9D"
                     "1\""},
                 Row{"in the middle", "1=1", "\"1=1\""},
                 Row{"quotes", "a\"b;c", "\"a\"\"b;c\""},
             }) {
            CAPTURE(row.name);
            CHECK(csv_cell(row.text) == row.cell);
        }
    }

    TEST_CASE("a table has a byte order mark, semicolons and CRLF") {
        CHECK(csv({{"a", "b"}, {"c", ""}}) == "\xEF\xBB\xBF\"a\";\"b\"\r\n\"c\";\"\"\r\n");
    }

    TEST_CASE("every line of a release carries its fingerprint") {
        const std::string table = release_csv(release(), "0123456789abcdef");
        std::size_t lines = 0;
        std::size_t marked = 0;
        for (std::size_t at = table.find("\r\n"); at != std::string::npos;
             at = table.find("\r\n", at + 2)) {
            ++lines;
        }
        for (std::size_t at = table.find("\"0123456789abcdef\"\r\n"); at != std::string::npos;
             at = table.find("\"0123456789abcdef\"\r\n", at + 1)) {
            ++marked;
        }
        CHECK(lines > 5);
        CHECK(marked == lines - 1);
        CHECK(holds(table, "\"'=1+1 \"\"so\"\"\""));
        CHECK(holds(table, "\"almost-everybody\""));
    }
}

}   // namespace wb::wire
