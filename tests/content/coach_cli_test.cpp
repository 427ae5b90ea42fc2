// `wirkbrille coach` as somebody at a terminal uses it.
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "core/base/utf8.hpp"

TEST_SUITE_BEGIN("content/coach");

namespace fs = std::filesystem;

namespace {

const std::string assets = " --assets '" WB_SOURCE_DIR "/assets'";

struct Outcome {
    int code = 0;
    std::string out = {};
    std::string err = {};
};

std::string read(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A folder of its own, gone afterwards.
class Folder {
public:
    Folder()
        : path_{
              fs::temp_directory_path() /
              ("wirkbrille-coach-" +
               std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()))} {
        fs::create_directories(path_);
    }

    Folder(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder& operator=(Folder&&) = delete;

    ~Folder() { fs::remove_all(path_); }

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream file{path_ / name, std::ios::binary};
        file << bytes;
    }

    Outcome run(const std::string& words, const std::string& input = "") const {
        write("in", input);
        const std::string command = "cd '" + path_.string() + "' && '" + WB_TOOL_PATH + "' coach " +
                                    words + " <in >out 2>err";
        // NOLINTNEXTLINE(cert-env33-c, concurrency-mt-unsafe): a shell is what people use, too
        const int status = std::system(command.c_str());
        return {(status >> 8) & 0xFF, read(path_ / "out"), read(path_ / "err")};
    }

private:
    fs::path path_;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}   // namespace

TEST_CASE("each line gets its verdict, its words and a question") {
    const Folder folder;
    const auto outcome =
        folder.run("--lang de" + assets, "Ich prüfe Belege\n\nDie Kundin weiß Bescheid\r\n");
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    std::istringstream lines{outcome.out};
    std::string line;
    std::getline(lines, line);
    CHECK(line.starts_with("doing\tIch, prüfe, Belege\t"));
    std::getline(lines, line);
    CHECK(line.starts_with("unsure\t\t"));
    std::getline(lines, line);
    CHECK(line.starts_with("effect\tKundin, weiß\t"));
    CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("JSON has the same, an object a line") {
    const Folder folder;
    const auto outcome = folder.run("--lang en --json" + assets, "I scan forms\n");
    CHECK(outcome.code == 0);
    CHECK(outcome.out.starts_with(
        R"({"verdict":"doing","because":["I","scan","forms"],"question":"That is what you do.)"
    ));
    CHECK(outcome.out.ends_with("\"}\n"));
}

TEST_CASE("the questions are short, and each asks something else") {
    const Folder folder;
    const std::string sentences = "Ich sortiere die Post\nIch berate Familien\n"
                                  "Pflege der Stammdaten\nDer Mieter hat es wieder warm\nHm\n";
    const std::string english = "I sort the post\nI advise families\n"
                                "Processing of claims\nThe tenant has heating again\nHm\n";
    for (const auto& [code, input] : {std::pair{"de", sentences}, std::pair{"en", english}}) {
        CAPTURE(code);
        const auto outcome = folder.run("--lang " + std::string{code} + assets, input);
        REQUIRE(outcome.code == 0);
        std::istringstream lines{outcome.out};
        std::string seen;
        for (std::string line; std::getline(lines, line);) {
            const std::string question = line.substr(line.rfind('\t') + 1);
            CHECK(wb::utf8::length(question) <= 120);
            CHECK(question.ends_with('?'));
            CHECK_FALSE(contains(seen, question));
            seen += question;
        }
    }
}

TEST_CASE("bytes that are no UTF-8 end the command and name their line") {
    const Folder folder;
    const auto outcome = folder.run(
        "--lang de" + assets,
        "Ich prüfe Belege\nIch pr\xFC"
        "fe\n"
    );
    CHECK(outcome.code == 2);
    CHECK(outcome.out.starts_with("doing\t"));
    CHECK(outcome.err == "wirkbrille: Line 2 is no UTF-8.\n");
}

TEST_CASE("scores are counted in a table, without the sentences") {
    const Folder folder;
    folder.write(
        "half.tsv",
        "doing\tplain\tIch prüfe Belege\neffect\tplain\tDie Kundin weiß Bescheid\n"
        "effect\tplain\tIch hefte Briefe ab\ndoing\tplain\tHm\n"
    );
    const auto outcome = folder.run("--lang de --score half.tsv");
    CHECK(outcome.code == 0);
    CHECK(
        outcome.out == "half.tsv: 2 of 4 right, 50.0 %\n"
                       "           doing  effect  unsure\n"
                       "   doing       1       0       1\n"
                       "  effect       1       1       0\n"
    );
    const auto listed = folder.run("--lang de --score --list-wrong half.tsv half.tsv");
    CHECK(contains(listed.out, "doing <- effect\tplain\tIch hefte Briefe ab\n"));
    CHECK(contains(listed.out, "unsure <- doing\tplain\tHm\n"));
    CHECK_FALSE(contains(listed.out, "Ich prüfe Belege"));

    folder.write("bad.tsv", "doing\tplain\tIch prüfe\nperhaps\tplain\tgeheim\n");
    const auto bad = folder.run("--lang de --score bad.tsv");
    CHECK(bad.code == 1);
    CHECK(contains(bad.err, "bad.tsv, line 2: "));
    CHECK_FALSE(contains(bad.err, "geheim"));
    CHECK(folder.run("--lang de --score none.tsv").code == 1);
}

TEST_CASE("what is missing is said") {
    struct Row {
        std::string words;
        int code;
        std::string sentence;
    };

    const Folder folder;
    const std::array<Row, 7> rows{{
        {"", 2, "coach needs --lang de or --lang en."},
        {"--lang fr", 2, "coach needs --lang de or --lang en."},
        {"--lang de --yaml", 2, "\"--yaml\" is not known here."},
        {"--lang de --score", 2, "coach --score needs a FILE."},
        {"--lang de file", 2, "Files are only for coach --score."},
        {"--lang de --assets none", 1, "This file cannot be read"},
        {"--lang", 2, "--lang needs a value after it."},
    }};
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto outcome = folder.run(row.words);
        CHECK(outcome.code == row.code);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, row.sentence));
    }
    const auto help = folder.run("--help");
    CHECK(help.code == 0);
    CHECK(contains(help.out, "echo \"I scan the form"));
}

TEST_SUITE_END();
