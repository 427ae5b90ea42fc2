#include "main/workshop_files.hpp"

#include <cstdio>
#include <utility>
#include <variant>

#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include "core/content/source.hpp"

#include "main/assets_folder.hpp"
#include "main/new_file.hpp"

namespace wb::cli {

namespace {

std::string words_of(ErrorCode code) {
    switch (code) {
    case ErrorCode::TooLarge: return "it is larger than allowed";
    case ErrorCode::Truncated: return "it ends in the middle";
    case ErrorCode::TrailingBytes: return "something follows after its end";
    case ErrorCode::WrongMagic: return "it is no file of Wirkbrille";
    case ErrorCode::WrongFormat: return "it is of another kind, or of a newer version";
    case ErrorCode::WrongChecksum: return "it was altered or damaged";
    case ErrorCode::WrongSignature: return "it was signed by somebody else, or altered";
    case ErrorCode::WrongSeal: return "this passphrase or key does not open it";
    case ErrorCode::BadText: return "a text in it is not allowed";
    case ErrorCode::BadValue: return "a value in it is not allowed";
    case ErrorCode::UnknownId: return "it names something that the content does not have";
    case ErrorCode::StaleContent: return "it was packed for another build";
    case ErrorCode::BadJson: return "it is not written as releases are";
    }
    return "it is not in order";
}

// Reads a line from the terminal without showing it.
std::optional<std::string> typed_line() {
    termios shown{};
    if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &shown) != 0) {
        print_error("A passphrase is needed: --passphrase-file FILE, or a terminal to type it.");
        return std::nullopt;
    }
    print(stderr, "Passphrase: ");
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) {
        line += static_cast<char>(c);
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &shown);
    print(stderr, "\n");
    return line;
}

}   // namespace

std::string words_of(const Error& error) {
    return words_of(error.code) + " (" + std::string{error.where} + ")";
}

std::optional<std::vector<std::uint8_t>> bytes_of_file(const std::string& file) {
    const auto text = read_file(file);
    if (!text) {
        static_cast<void>(cannot_read(file));
        return std::nullopt;
    }
    return std::vector<std::uint8_t>(text->begin(), text->end());
}

std::optional<content::Bundle> bundle_of(const Options& options) {
    const auto assets = read_assets(options.value_or("--assets", "assets"));
    if (!assets) {
        return std::nullopt;
    }
    auto result = content::bundle_from(*assets, content::Language::German);
    if (auto* const bundle = std::get_if<content::Bundle>(&result)) {
        return std::move(*bundle);
    }
    print_error("The content is not in order; \"wirkbrille content check\" says why.");
    return std::nullopt;
}

std::optional<wire::SignedWorkshop> workshop_of(const std::string& file) {
    const auto bytes = bytes_of_file(file);
    if (!bytes) {
        return std::nullopt;
    }
    auto workshop = wire::read_workshop(*bytes);
    if (!workshop) {
        print_error(file + " is no workshop file: " + words_of(workshop.error()) + ".");
        return std::nullopt;
    }
    return std::move(*workshop);
}

std::optional<std::string> passphrase_of(const Options& options) {
    const std::string file = options.value_or("--passphrase-file", "");
    auto text = file.empty() ? typed_line() : read_file(file);
    if (!text) {
        if (!file.empty()) {
            static_cast<void>(cannot_read(file));
        }
        return std::nullopt;
    }
    text->resize(std::min(text->find_first_of("\r\n"), text->size()));
    if (text->empty()) {
        print_error("The passphrase is empty.");
        return std::nullopt;
    }
    return text;
}

std::optional<wire::KeyRing> key_ring_of(const std::string& file, const std::string& passphrase) {
    const auto bytes = bytes_of_file(file);
    if (!bytes) {
        return std::nullopt;
    }
    auto ring = wire::read_key_file(*bytes, passphrase);
    if (!ring) {
        print_error(file + " cannot be opened: " + words_of(ring.error()) + ".");
        return std::nullopt;
    }
    return std::move(*ring);
}

bool write_key_ring(
    const std::string& file, const wire::KeyRing& ring, const std::string& passphrase
) {
    wire::KeyFileRandomness randomness;
    randombytes_buf(randomness.salt.data(), randomness.salt.size());
    randombytes_buf(randomness.nonce.data(), randomness.nonce.size());
    const auto bytes = wire::write_key_file(ring, passphrase, randomness);
    if (!bytes) {
        print_error(file + " cannot be written: " + words_of(bytes.error()) + ".");
        return false;
    }
    NewFile out{file};
    if (!out.write(*bytes) || !out.keep()) {
        static_cast<void>(cannot_write(file));
        return false;
    }
    return true;
}

Progress::Progress(std::string what, std::size_t all)
    : what_{std::move(what)}
    , all_{all}
    , visible_{isatty(STDERR_FILENO) != 0} {}

Progress::~Progress() {
    if (visible_ && shown_ > 0) {
        print(stderr, "\r" + std::string(what_.size() + 40, ' ') + "\r");
    }
}

void Progress::step(std::size_t done) {
    constexpr std::size_t stride = 500;
    if (visible_ && done >= shown_ + stride) {
        shown_ = done;
        print(stderr, "\r" + what_ + ": " + std::to_string(done) + " of " + std::to_string(all_));
    }
}

}   // namespace wb::cli
