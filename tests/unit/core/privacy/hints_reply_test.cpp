#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/privacy/hints_reply.hpp"

namespace wb::privacy {

TEST_SUITE("core/privacy/hints_reply") {
    TEST_CASE("what was found is read again, whatever the line holds") {
        const std::vector<std::string> lines{
            "", "Frau Meier kam.", "\n\t1\t2\nzwei Zeilen", "\u00C4\u00F6\u00FC \U0001F642"};
        for (const std::string& line : lines) {
            CAPTURE(line);
            const HintsReply none{line, {}};
            CHECK(read_hints(write_hints(none)) == none);
            const HintsReply some{
                line, {{HintKind::Name, 0, 0, "Eine Person"}, {HintKind::Date, 0, 0, {}}}};
            CHECK(read_hints(write_hints(some)) == some);
        }
        const auto real =
            text_hints("Frau Meier hat am 3. Mai angerufen.", content::Language::German);
        REQUIRE(real.size() >= 2);
        const HintsReply found{"Frau Meier hat am 3. Mai angerufen.", real};
        CHECK(read_hints(write_hints(found)) == found);
    }

    TEST_CASE("other bytes are no hints") {
        for (const char* const bytes :
             {"",
              "0",
              "0\t0\t1\tx",
              "0\t0\t1\tx\n",
              "99\t0\t1\tx\n\nabc",
              "0\t2\t1\tx\n\nabc",
              "0\t0\t4\tx\n\nabc",
              "0\t0\t99999999999999999999\tx\n\nabc",
              "-1\t0\t1\tx\n\nabc",
              "\t0\t1\tx\n\nabc"}) {
            CAPTURE(bytes);
            CHECK_FALSE(read_hints(bytes));
        }
        CHECK(read_hints("0\t0\t3\tx\n\nabc"));
    }
}

}   // namespace wb::privacy
