// What the commands about workshops share: reading descriptors, keys and content, the passphrase,
// randomness, progress, and errors in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/workshop_file.hpp"

#include "main/command_line.hpp"

namespace wb::cli {

/// What is wrong with a file, as half a sentence: "it ends in the middle (record)".
std::string words_of(const Error& error);

/// The file as bytes; says so when it cannot be read.
std::optional<std::vector<std::uint8_t>> bytes_of_file(const std::string& file);

/// The content in one language, which has all ids; says what is wrong.
std::optional<content::Bundle> bundle_of(const Options& options);

std::optional<wire::SignedWorkshop> workshop_of(const std::string& file);

/// The first line of --passphrase-file, or what somebody types without seeing it.
std::optional<std::string> passphrase_of(const Options& options);

std::optional<wire::KeyRing> key_ring_of(const std::string& file, const std::string& passphrase);

/// Writes the key file anew, with fresh salt and nonce.
bool write_key_ring(
    const std::string& file, const wire::KeyRing& ring, const std::string& passphrase
);

/// "merge: 1200 of 5000" on a terminal, nothing elsewhere.
class Progress {
public:
    Progress(std::string what, std::size_t all);
    Progress(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress& operator=(Progress&&) = delete;
    ~Progress();

    void step(std::size_t done);

private:
    std::string what_;
    std::size_t all_;
    std::size_t shown_ = 0;
    bool visible_;
};

}   // namespace wb::cli
