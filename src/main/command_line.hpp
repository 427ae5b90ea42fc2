// What the commands of `wirkbrille` share: options, messages, exit codes, reading a file.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wb::cli {

inline constexpr int exit_fine = 0;
inline constexpr int exit_failed = 1;   ///< findings, or a file that cannot be read or written
inline constexpr int exit_usage = 2;

void print(std::FILE* stream, const std::string& text);
void print_error(const std::string& sentence);

/// Say what is wrong and return the exit code.
int usage(const std::string& sentence);
int failed(const std::string& sentence);

/// The options after a command: "--name value" pairs and flags, each at most once unless it may be
/// repeated.
struct Options {
    std::map<std::string, std::string> values = {};
    std::map<std::string, std::vector<std::string>> repeated = {};   ///< in the order given
    std::vector<std::string> files = {};
    std::string fault = {};   ///< a sentence; empty when the options were understood

    std::string value_or(const std::string& name, const std::string& absent) const;

    bool has(const std::string& name) const { return values.contains(name); }

    std::vector<std::string> all(const std::string& name) const;
};

using NameList = std::vector<std::string>;

enum class Files : std::uint8_t { Refused, Allowed };

Options options_of(
    std::span<const std::string> words,
    const NameList& with_value,
    const NameList& flags,
    Files files = Files::Refused,
    const NameList& repeatable = {}
);

/// Writes beside the target and renames, so that nobody ever sees half a file.
bool write_file(const std::filesystem::path& path, std::string_view bytes);

int cannot_read(const std::string& file);
int cannot_write(const std::string& file);

/// The bytes of a regular file.
std::optional<std::string> read_file(const std::filesystem::path& path);

}   // namespace wb::cli
