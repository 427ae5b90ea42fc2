// The command line as an author and the build use it: what it prints, what it writes, how it ends.
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "content/sample_assets.hpp"

TEST_SUITE_BEGIN("content/cli");

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream file{path, std::ios::binary};
    file << bytes;
}

/// A folder of its own with the sample content, gone afterwards.
class Folder {
public:
    Folder()
        : path_{
              fs::temp_directory_path() /
              ("wirkbrille-cli-" +
               std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()))} {
        for (const auto& [name, bytes] : wb::samples::assets().files) {
            write(path_ / "assets" / name, bytes);
        }
    }

    Folder(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder& operator=(Folder&&) = delete;

    ~Folder() { fs::remove_all(path_); }

    const fs::path& path() const { return path_; }

    struct Outcome {
        int code = 0;
        std::string out = {};
        std::string err = {};
    };

    Outcome run(const std::string& words) const {
        const std::string command =
            "cd '" + path_.string() + "' && '" + WB_TOOL_PATH + "' " + words + " >out 2>err";
        // NOLINTNEXTLINE(cert-env33-c, concurrency-mt-unsafe): a shell is what authors use, too
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

TEST_CASE("help and version go to standard output") {
    const Folder folder;
    const auto help = folder.run("--help");
    CHECK(help.code == 0);
    CHECK(contains(help.out, "content check"));
    CHECK(help.err.empty());
    const auto version = folder.run("--version");
    CHECK(version.code == 0);
    CHECK(version.out.substr(0, 11) == "wirkbrille ");
}

TEST_CASE("a command that is not understood is 2 and says why") {
    struct Row {
        std::string words;
        std::string sentence;
    };

    const Folder folder;
    const std::array<Row, 11> rows{{
        {"", "A command is missing."},
        {"pack", "\"pack\" is no command."},
        {"content", "After \"content\" comes check, pack or keys."},
        {"content bake", "After \"content\" comes check, pack or keys."},
        {"content check --asset x", "\"--asset\" is not known here."},
        {"content check --assets", "--assets needs a value after it."},
        {"content check --assets a --assets b", "--assets is given twice."},
        {"content pack --out x", "content pack needs --language de or --language en."},
        {"content pack --language fr --out x",
         "content pack needs --language de or --language en."},
        {"content pack --language de", "content pack needs --out FILE."},
        {"content keys --ui x", "content keys needs --ui FILE and --out FILE.hpp."},
    }};
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto outcome = folder.run(row.words);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, row.sentence));
    }
}

TEST_CASE("content that is in order is counted") {
    const Folder folder;
    const auto outcome = folder.run("content check");
    CHECK(outcome.code == 0);
    CHECK(outcome.out == "The content is in order: 25 files, 82 ids, both languages.\n");
    CHECK(outcome.err.empty());
    CHECK(folder.run("content check --assets ./assets/").code == 0);
}

TEST_CASE("findings are 1, a line each and counted") {
    const Folder folder;
    write(folder.path() / "assets/ui/en.json", "{}\n");
    const auto outcome = folder.run("content check");
    CHECK(outcome.code == 1);
    CHECK(contains(outcome.err, "assets/ui/en.json: The German file has \"back\" here"));
    CHECK(contains(outcome.err, "wirkbrille: 2 findings.\n"));
    const auto packed = folder.run("content pack --language en --assets nowhere --out x.wirk");
    CHECK(packed.code == 1);
    CHECK(contains(packed.err, "There is no folder with assets here; --assets names it: nowhere"));
}

TEST_CASE("packing writes one file, the same bytes each time, and nothing when there are findings"
) {
    const Folder folder;
    const auto outcome = folder.run("content pack --language de --out packed/de.wirk");
    CHECK(outcome.code == 0);
    CHECK(contains(outcome.out, "2 interface texts, 2 exercises, 1 branches, 15 effects"));
    const std::string bytes = read(folder.path() / "packed/de.wirk");
    CHECK(bytes.substr(0, 4) == "WIRK");
    CHECK(folder.run("content pack --language de --out again.wirk").code == 0);
    CHECK(read(folder.path() / "again.wirk") == bytes);
    CHECK(folder.run("content pack --language en --out en.wirk").code == 0);
    CHECK(read(folder.path() / "en.wirk") != bytes);
    CHECK_FALSE(fs::exists(folder.path() / "packed/de.wirk.new"));

    fs::remove(folder.path() / "assets/ui/de.json");
    const auto refused = folder.run("content pack --language de --out none.wirk");
    CHECK(refused.code == 1);
    CHECK(contains(refused.err, "assets/ui/de.json: This file is missing."));
    CHECK_FALSE(fs::exists(folder.path() / "none.wirk"));
}

TEST_CASE("a place that cannot be written is said") {
    const Folder folder;
    write(folder.path() / "file", "");
    const auto outcome = folder.run("content pack --language de --out file/de.wirk");
    CHECK(outcome.code == 1);
    CHECK(contains(outcome.err, "The file cannot be written"));
}

TEST_CASE("the names of the interface texts are written only when they changed") {
    const Folder folder;
    const fs::path header = folder.path() / "gen/text_keys.hpp";
    CHECK(folder.run("content keys --ui assets/ui/de.json --out gen/text_keys.hpp").code == 0);
    CHECK(contains(read(header), "enum class Text : std::uint16_t {\n    back,\n    task_of,\n};"));
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours{1};
    fs::last_write_time(header, long_ago);
    CHECK(folder.run("content keys --ui assets/ui/de.json --out gen/text_keys.hpp").code == 0);
    CHECK(fs::last_write_time(header) == long_ago);
    write(folder.path() / "assets/ui/de.json", "{\"back\": \"b\", \"next\": \"n\"}\n");
    CHECK(folder.run("content keys --ui assets/ui/de.json --out gen/text_keys.hpp").code == 0);
    CHECK(contains(read(header), "    next,\n"));
    CHECK(folder.run("content keys --ui nothing.json --out x.hpp").code == 1);
    write(folder.path() / "assets/ui/de.json", "{\"default\": \"b\"}\n");
    CHECK(folder.run("content keys --ui assets/ui/de.json --out gen/text_keys.hpp").code == 1);
    CHECK(contains(read(header), "    next,\n"));
}

TEST_CASE("new ids are recorded when accepted, and a lost one is a finding") {
    const Folder folder;
    const fs::path record = folder.path() / "ids.txt";
    CHECK(folder.run("content check --ids ids.txt").code == 1);   // there is none yet
    CHECK(folder.run("content check --ids ids.txt --accept-new-ids").code == 0);
    CHECK(contains(read(record), "effect self-harm-2\n"));
    CHECK(folder.run("content check --ids ids.txt").code == 0);
    write(record, read(record) + "task gone\n");
    const auto lost = folder.run("content check --ids ids.txt --accept-new-ids");
    CHECK(lost.code == 1);
    CHECK(contains(lost.err, "ids.txt, task gone: This id was published"));
    CHECK(contains(read(record), "task gone\n"));
}

TEST_SUITE_END();
