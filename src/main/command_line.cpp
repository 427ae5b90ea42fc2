#include "main/command_line.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>

#include "main/new_file.hpp"

namespace wb::cli {

namespace {

bool contains(const NameList& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}   // namespace

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

std::vector<std::string> Options::all(const std::string& name) const {
    const auto found = repeated.find(name);
    return found == repeated.end() ? std::vector<std::string>{} : found->second;
}

std::string Options::value_or(const std::string& name, const std::string& absent) const {
    const auto found = values.find(name);
    return found == values.end() ? absent : found->second;
}

Options options_of(
    std::span<const std::string> words,
    const NameList& with_value,
    const NameList& flags,
    Files files,
    const NameList& repeatable
) {
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& name = words[i];
        if (files == Files::Allowed && !name.starts_with('-')) {
            options.files.push_back(name);
            continue;
        }
        const bool flag = contains(flags, name);
        const bool again = contains(repeatable, name);
        if (!flag && !again && !contains(with_value, name)) {
            options.fault = "\"" + name + "\" is not known here.";
        } else if (options.has(name)) {
            options.fault = name + " is given twice.";
        } else if (!flag && (i + 1 == words.size() || words[i + 1].empty())) {
            options.fault = name + " needs a value after it.";
        }
        if (!options.fault.empty()) {
            return options;
        }
        if (again) {
            options.repeated[name].push_back(words[++i]);
        } else {
            options.values[name] = flag ? std::string{} : words[++i];
        }
    }
    return options;
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return std::nullopt;
    }
    std::ifstream file{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (!file) {
        return std::nullopt;
    }
    return bytes;
}

bool write_file(const std::filesystem::path& path, std::string_view bytes) {
    NewFile file{path};
    return file.write(bytes) && file.keep();
}

int cannot_read(const std::string& file) {
    return failed("This file cannot be read: " + file);
}

int cannot_write(const std::string& file) {
    return failed("The file cannot be written (is the folder there, and is there room?): " + file);
}

}   // namespace wb::cli
