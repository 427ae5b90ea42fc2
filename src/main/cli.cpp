// The `wirkbrille` command line: the same core as the app, for authors and the build.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

#include <sodium.h>

#include "core/content/guide_pack.hpp"
#include "core/content/pack.hpp"
#include "core/content/source.hpp"
#include "core/content/text_keys.hpp"

#include "main/assets_folder.hpp"
#include "main/coach_command.hpp"
#include "main/command_line.hpp"
#include "main/hints_command.hpp"
#include "main/phrases_command.hpp"
#include "main/workshop_commands.hpp"

#ifndef WB_VERSION
#define WB_VERSION "0.1.0"
#endif

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using wb::cli::cannot_write;
using wb::cli::exit_failed;
using wb::cli::exit_fine;
using wb::cli::failed;
using wb::cli::Options;
using wb::cli::options_of;
using wb::cli::print;
using wb::cli::print_error;
using wb::cli::read_assets;
using wb::cli::read_file;
using wb::cli::usage;
using wb::cli::write_file;

constexpr const char* help_text =
    R"(Wirkbrille: from what I do to what I bring about. The command line for authors and the build.

wirkbrille content check [--assets DIR] [--ids FILE] [--accept-new-ids]
    Reads all exercises, branches, effects, categories and interface texts in both languages
    and says in sentences what is wrong. --ids compares with the record of published ids
    (default: tests/golden/content_ids.txt beside the assets folder, if it is there);
    --accept-new-ids adds new ids to that record.
wirkbrille content pack --language de|en [--part lead] [--assets DIR] --out FILE
    Packs one language for the app; --part lead packs what only facilitators load.
wirkbrille content keys --ui FILE [--part lead] --out FILE.hpp
    Writes the C++ names of the interface texts; an unchanged file is left alone.
wirkbrille coach --lang de|en [--json] [--assets DIR]
    Judges sentences from standard input: doing or effect? "wirkbrille coach --help" shows more.
wirkbrille hints --lang de|en
    Says what in lines from standard input could tell who is meant, with words instead.
wirkbrille phrases --lang de|en [--sample N] [--seed S] [--assets DIR]
    Counts the sentences that people can build from blocks, and prints N of them at random.
wirkbrille simulate --template T --people N --seed S --out DIR
wirkbrille merge FILE... --out box.wirk
wirkbrille release --workshop F --key F BOX... --out release.json
wirkbrille union RELEASE... --out union.json
wirkbrille verify --workshop F release.json
wirkbrille inspect FILE
    Workshops: invented people, collecting, freezing and releasing, adding up, checking, and what
    every stored byte is. Each shows more with --help, and prints JSON with --json.
wirkbrille --help
wirkbrille --version

DIR is "assets" unless said otherwise.
Exit code: 0 all is well, 1 something was found or failed, 2 the command was not understood.
)";

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

/// A file that is as it should be is not touched: whatever depends on it is not made anew.
bool keep(const std::string& out, const std::vector<std::uint8_t>& bytes) {
    const std::string text{bytes.begin(), bytes.end()};
    return read_file(out) == text || write_file(out, text);
}

int pack_lead(
    const wb::content::Assets& assets, wb::content::Language language, const std::string& out
) {
    const auto result = wb::content::lead_from(assets, language);
    if (const auto* findings = std::get_if<wb::content::Findings>(&result)) {
        return report(*findings);
    }
    const auto& bundle = std::get<wb::content::LeadBundle>(result);
    const std::vector<std::uint8_t> bytes = wb::content::pack(bundle);
    if (!keep(out, bytes)) {
        return cannot_write(out);
    }
    print(
        stdout,
        out + ": " + std::to_string(bytes.size()) + " bytes, " +
            std::to_string(bundle.texts.size()) + " texts, " +
            std::to_string(bundle.guide.templates.size()) + " templates.\n"
    );
    return exit_fine;
}

int content_pack(std::span<const std::string> words) {
    const Options options = options_of(words, {"--assets", "--language", "--part", "--out"}, {});
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
    const std::string part = options.value_or("--part", "");
    if (part == "lead") {
        return pack_lead(*assets, language, out);
    }
    if (!part.empty()) {
        return usage("--part is lead, or is left out.");
    }
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
    if (!keep(out, bytes)) {
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
    const Options options = options_of(words, {"--ui", "--part", "--out"}, {});
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::string file = options.value_or("--ui", "");
    const std::string out = options.value_or("--out", "");
    const std::string part = options.value_or("--part", "");
    if (file.empty() || out.empty()) {
        return usage("content keys needs --ui FILE and --out FILE.hpp.");
    }
    if (!part.empty() && part != "lead") {
        return usage("--part is lead, or is left out.");
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
        wb::content::text_keys_header(std::get<std::vector<std::string>>(keys), part);
    // A file that is not touched rebuilds nothing.
    if (read_file(out) != header && !write_file(out, header)) {
        return cannot_write(out);
    }
    return exit_fine;
}

const std::map<std::string, int (*)(std::span<const std::string>)> workshop_commands{
    {"inspect", wb::cli::inspect_command},
    {"merge", wb::cli::merge_command},
    {"release", wb::cli::release_command},
    {"simulate", wb::cli::simulate_command},
    {"union", wb::cli::union_command},
    {"verify", wb::cli::verify_command},
};

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
    if (first == "coach") {
        return wb::cli::coach_command(words.subspan(1));
    }
    if (first == "hints") {
        return wb::cli::hints_command(words.subspan(1));
    }
    if (first == "phrases") {
        return wb::cli::phrases_command(words.subspan(1));
    }
    const auto command = workshop_commands.find(first);
    if (command != workshop_commands.end()) {
        return sodium_init() < 0 ? failed("The system gives no randomness.")
                                 : command->second(words.subspan(1));
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
