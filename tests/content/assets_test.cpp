// The content that ships: in order, complete in both languages, its ids recorded. Native only: it
// reads files.
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/pack.hpp"
#include "core/content/source.hpp"

TEST_SUITE_BEGIN("content/assets");

using namespace wb::content;
namespace fs = std::filesystem;

namespace {

const fs::path root{WB_SOURCE_DIR};

std::string read(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

const Assets& shipped() {
    static const Assets assets = [] {
        Assets result;
        const fs::path folder = root / "assets";
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
            const std::string path = entry.path().lexically_relative(folder).generic_string();
            if (entry.is_regular_file() && is_read(path)) {
                result.files[path] = read(entry.path());
            }
        }
        return result;
    }();
    return assets;
}

std::string text_of(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += line_of(finding) + "\n";
    }
    return text;
}

}   // namespace

TEST_CASE("the check finds nothing in the content") {
    CHECK(text_of(check(shipped())) == "");
}

TEST_CASE("no published id is lost, and every id is recorded") {
    const auto ids = content_ids(shipped());
    CHECK(ids.size() > 100);
    const std::string record = read(root / "tests/golden/content_ids.txt");
    CHECK(text_of(check_ids(ids, "tests/golden/content_ids.txt", record)) == "");
}

TEST_CASE("both languages pack, come back, and differ in words only") {
    std::vector<Bundle> bundles;
    for (const Language language : {Language::German, Language::English}) {
        auto result = bundle_from(shipped(), language);
        REQUIRE(std::holds_alternative<Bundle>(result));
        bundles.push_back(std::get<Bundle>(std::move(result)));
        const auto bytes = pack(bundles.back());
        const auto again = unpack(bytes);
        REQUIRE(again);
        CHECK(*again == bundles.back());
        MESSAGE("packed: ", bytes.size(), " bytes");
    }
    const Bundle& german = bundles[0];
    const Bundle& english = bundles[1];
    CHECK(german.text_keys_hash == english.text_keys_hash);
    CHECK(german.texts.size() == english.texts.size());
    CHECK(german.texts != english.texts);
    REQUIRE(german.effects.size() == english.effects.size());
    for (std::size_t i = 0; i < german.effects.size(); ++i) {
        CHECK(german.effects[i].id == english.effects[i].id);
    }
    REQUIRE(german.exercises.size() == english.exercises.size());
    for (std::size_t i = 0; i < german.exercises.size(); ++i) {
        CHECK(german.exercises[i].id == english.exercises[i].id);
        CHECK(german.exercises[i].steps.size() == english.exercises[i].steps.size());
    }
}

TEST_SUITE_END();
