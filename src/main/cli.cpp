// The `wirkbrille` command line: the same core as the app, for authors and the build.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

#include "core/content/pack.hpp"
#include "core/content/source.hpp"
#include "core/content/text_keys.hpp"

#ifndef WB_VERSION
#define WB_VERSION "0.1.0"
#endif

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

constexpr int exit_fine = 0;
constexpr int exit_failed = 1;   // findings, or a file that cannot be read or written
constexpr int exit_usage = 2;

constexpr const char* help_text =
    R"(Wirkbrille: from what I do to what I bring about. The command line for authors and the build.

wirkbrille content check [--assets DIR] [--ids FILE] [--accept-new-ids]
    Reads all exercises, branches, effects, categories and interface texts in both languages
    and says in sentences what is wrong. --ids compares with the record of published ids
    (default: tests/golden/content_ids.txt beside the assets folder, if it is there);
    --accept-new-ids adds new ids to that record.
wirkbrille content pack --language de|en [--assets DIR] --out FILE
    Packs one language for the app.
wirkbrille content keys --ui FILE --out FILE.hpp
    Writes the C++ names of the interface texts; an unchanged file is left alone.
wirkbrille --help
wirkbrille --version

DIR is "assets" unless said otherwise.
Exit code: 0 all is well, 1 something was found or failed, 2 the command was not understood.
)";

// What cannot be printed cannot be complained about either.
void print(std::FILE* stream, const std::string& text) {
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stream));
}

void print_error(const std::string& sentence) {
    print(stderr, "wirkbrille: " + sentence + "\n");
}

int usage(const std::string& sentence) {
    print_error(sentence + " \"wirkbrille --help\" shows the commands.");
    return exit_usage;
}

int failed(const std::string& sentence) {
    print_error(sentence);
    return exit_failed;
}

/// The options after a command: "--name value" pairs and flags, each at most once.
struct Options {
    std::map<std::string, std::string> values = {};
    std::string fault = {};   // a sentence; empty when the options were understood

    std::string value_or(const std::string& name, const std::string& absent) const {
        const auto found = values.find(name);
        return found == values.end() ? absent : found->second;
    }

    bool has(const std::string& name) const { return values.contains(name); }
};

using NameList = std::vector<std::string>;

bool contains(const NameList& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Options
options_of(std::span<const std::string> words, const NameList& with_value, const NameList& flags) {
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& name = words[i];
        const bool flag = contains(flags, name);
        if (!flag && !contains(with_value, name)) {
            options.fault = "\"" + name + "\" is not known here.";
        } else if (options.has(name)) {
            options.fault = name + " is given twice.";
        } else if (!flag && (i + 1 == words.size() || words[i + 1].empty())) {
            options.fault = name + " needs a value after it.";
        }
        if (!options.fault.empty()) {
            return options;
        }
        options.values[name] = flag ? std::string{} : words[++i];
    }
    return options;
}

std::optional<std::string> read_file(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        return std::nullopt;
    }
    std::ifstream file{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (!file) {
        return std::nullopt;
    }
    return bytes;
}

/// Writes beside the target and renames, so that nobody ever sees half a file.
bool write_file(const fs::path& path, std::string_view bytes) {
    std::error_code error;
    if (path.has_parent_path()) {
        fs::create_directories(path.parent_path(), error);
    }
    fs::path temporary = path;
    temporary += ".new";
    {
        std::ofstream file{temporary, std::ios::binary | std::ios::trunc};
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (!file) {
            fs::remove(temporary, error);
            return false;
        }
    }
    fs::rename(temporary, path, error);
    if (error) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
    }
    return !error;
}

int cannot_write(const std::string& file) {
    return failed("The file cannot be written (is the folder there, and is there room?): " + file);
}

std::optional<wb::content::Assets> read_assets(const std::string& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        print_error("There is no folder with assets here; --assets names it: " + folder);
        return std::nullopt;
    }
    wb::content::Assets assets;
    assets.folder = fs::path{folder}.lexically_normal().generic_string();
    if (assets.folder.size() > 1 && assets.folder.back() == '/') {
        assets.folder.pop_back();
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
        const std::string path = entry.path().lexically_relative(folder).generic_string();
        if (!entry.is_regular_file() || !wb::content::is_read(path)) {
            continue;
        }
        const auto bytes = read_file(entry.path());
        if (!bytes) {
            print_error("This file cannot be read: " + entry.path().generic_string());
            return std::nullopt;
        }
        assets.files[path] = *bytes;
    }
    return assets;
}

int report(const wb::content::Findings& findings) {
    for (const wb::content::Finding& finding : findings) {
        print(stderr, line_of(finding) + "\n");
    }
    print_error(
        std::to_string(findings.size()) + (findings.size() == 1 ? " finding." : " findings.")
    );
    return exit_failed;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

/// Adds what is new to the record of ids; what was published stays in it.
bool accept_ids(
    const std::string& file, const std::vector<std::string>& ids, const std::string& recorded
) {
    std::vector<std::string> lines = ids;
    for (std::size_t begin = 0; begin < recorded.size();) {
        const std::size_t end = std::min(recorded.find('\n', begin), recorded.size());
        if (end > begin) {
            lines.push_back(recorded.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return write_file(file, joined(lines));
}

int content_check(std::span<const std::string> words) {
    const Options options = options_of(words, {"--assets", "--ids"}, {"--accept-new-ids"});
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::string folder = options.value_or("--assets", "assets");
    const auto assets = read_assets(folder);
    if (!assets) {
        return exit_failed;
    }
    wb::content::Findings findings = wb::content::check(*assets);
    const std::vector<std::string> ids = wb::content::content_ids(*assets);
    const std::string beside = (fs::path{folder} / ".." / "tests" / "golden" / "content_ids.txt")
                                   .lexically_normal()
                                   .generic_string();
    const std::string ids_file = options.value_or("--ids", beside);
    const auto recorded = read_file(ids_file);
    if (!recorded && options.has("--ids") && !options.has("--accept-new-ids")) {
        return failed("This record of ids cannot be read: " + ids_file);
    }
    if (findings.empty() && options.has("--accept-new-ids")) {
        if (!accept_ids(ids_file, ids, recorded.value_or(""))) {
            return cannot_write(ids_file);
        }
    }
    if (const auto record = read_file(ids_file); record && !ids.empty()) {
        const auto more = wb::content::check_ids(ids, ids_file, *record);
        findings.insert(findings.end(), more.begin(), more.end());
    }
    if (!findings.empty()) {
        return report(findings);
    }
    print(
        stdout,
        "The content is in order: " + std::to_string(assets->files.size()) + " files, " +
            std::to_string(ids.size()) + " ids, both languages.\n"
    );
    return exit_fine;
}

int content_pack(std::span<const std::string> words) {
    const Options options = options_of(words, {"--assets", "--language", "--out"}, {});
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::string code = options.value_or("--language", "");
    const std::string out = options.value_or("--out", "");
    if (code != "de" && code != "en") {
        return usage("content pack needs --language de or --language en.");
    }
    if (out.empty()) {
        return usage("content pack needs --out FILE.");
    }
    const auto assets = read_assets(options.value_or("--assets", "assets"));
    if (!assets) {
        return exit_failed;
    }
    const auto language =
        code == "de" ? wb::content::Language::German : wb::content::Language::English;
    const auto result = wb::content::bundle_from(*assets, language);
    if (const auto* findings = std::get_if<wb::content::Findings>(&result)) {
        return report(*findings);
    }
    const auto& bundle = std::get<wb::content::Bundle>(result);
    const std::vector<std::uint8_t> bytes = wb::content::pack(bundle);
    const auto again = wb::content::unpack(bytes);
    if (!again || !(*again == bundle)) {
        return failed(
            "The packed content cannot be read back" +
            (again ? "."s
                   : " (" + std::string{again.error().where} + "): it is too large for one file.")
        );
    }
    const std::string text{bytes.begin(), bytes.end()};
    if (read_file(out) != text && !write_file(out, text)) {
        return cannot_write(out);
    }
    const auto number = [](const auto& items) { return std::to_string(items.size()); };
    print(
        stdout,
        out + ": " + number(bytes) + " bytes, " + number(bundle.texts) + " interface texts, " +
            number(bundle.exercises) + " exercises, " + number(bundle.branches) + " branches, " +
            number(bundle.effects) + " effects.\n"
    );
    return exit_fine;
}

int content_keys(std::span<const std::string> words) {
    const Options options = options_of(words, {"--ui", "--out"}, {});
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::string file = options.value_or("--ui", "");
    const std::string out = options.value_or("--out", "");
    if (file.empty() || out.empty()) {
        return usage("content keys needs --ui FILE and --out FILE.hpp.");
    }
    const auto bytes = read_file(file);
    if (!bytes) {
        return failed("This file cannot be read: " + file);
    }
    const auto keys = wb::content::interface_keys(file, *bytes);
    if (const auto* findings = std::get_if<wb::content::Findings>(&keys)) {
        return report(*findings);
    }
    const std::string header =
        wb::content::text_keys_header(std::get<std::vector<std::string>>(keys));
    // A file that is not touched rebuilds nothing.
    if (read_file(out) != header && !write_file(out, header)) {
        return cannot_write(out);
    }
    return exit_fine;
}

int run(std::span<const std::string> words) {
    const std::string first = words.empty() ? "" : words[0];
    if (first == "--help" || first == "-h" || first == "help") {
        print(stdout, help_text);
        return exit_fine;
    }
    if (first == "--version") {
        print(stdout, "wirkbrille " WB_VERSION "\n");
        return exit_fine;
    }
    if (words.empty()) {
        return usage("A command is missing.");
    }
    if (first != "content") {
        return usage("\"" + first + "\" is no command.");
    }
    const std::string second = words.size() < 2 ? "" : words[1];
    const auto rest = words.subspan(std::min<std::size_t>(2, words.size()));
    if (second == "check") {
        return content_check(rest);
    }
    if (second == "pack") {
        return content_pack(rest);
    }
    if (second == "keys") {
        return content_keys(rest);
    }
    return usage("After \"content\" comes check, pack or keys.");
}

}   // namespace

int main(int count, char** words) {
    try {
        const std::vector<std::string> arguments(words + std::min(count, 1), words + count);
        return run(arguments);
    } catch (const std::exception& exception) {
        // Folders that vanish while they are read, or no memory.
        return failed("Something outside went wrong: "s + exception.what());
    }
}
