// `wirkbrille hints` as somebody at a terminal uses it.
#include <array>
#include <cstdio>
#include <string>

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("content/hints");

namespace {

struct Outcome {
    int code = 0;
    std::string out = {};   ///< with what went to standard error
};

/// `input` is given to printf.
Outcome run(const std::string& words, const std::string& input = "") {
    const std::string command =
        "printf '" + input + "' | '" WB_TOOL_PATH "' hints " + words + " 2>&1";
    // NOLINTNEXTLINE(cert-env33-c): a shell is what people use, too
    std::FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Outcome outcome;
    std::array<char, 256> buffer{};
    while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
        outcome.out += buffer.data();
    }
    outcome.code = (::pclose(pipe) >> 8) & 0xFF;
    return outcome;
}

}   // namespace

TEST_CASE("each line gets an object with its hints") {
    const Outcome outcome =
        run("--lang de", "Zahlung an DE89370400440532013000.\\n\\nAlles gut\\r\\n");
    CHECK(outcome.code == 0);
    CHECK(
        outcome.out ==
        R"({"hints":[{"kind":"iban","start":11,"end":33,"rewrite":"eine Kontonummer"}]})"
        "\n{\"hints\":[]}\n{\"hints\":[]}\n"
    );
}

TEST_CASE("English has its own rules") {
    CHECK(
        run("--lang en", "My boss and Mrs Miller\\n").out ==
        R"({"hints":[{"kind":"superior","start":0,"end":7,"rewrite":"A manager"},)"
        R"({"kind":"name","start":12,"end":22,"rewrite":"a person"}]})"
        "\n"
    );
}

TEST_CASE("what is not understood says so") {
    CHECK(run("").code == 2);
    CHECK(run("--lang fr").code == 2);
    CHECK(run("--lang de --json").code == 2);
    CHECK(run("--help").out.find("tax_id") != std::string::npos);
    const Outcome outcome = run("--lang de", "Frau M\\374ller\\n");
    CHECK(outcome.code == 2);
    CHECK(outcome.out == "wirkbrille: Line 1 is no UTF-8.\n");
}

TEST_SUITE_END();
