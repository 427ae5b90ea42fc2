#include "main/new_file.hpp"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

namespace wb::cli {

namespace fs = std::filesystem;

namespace {

constexpr int exit_interrupted = 130;

// What a handler may touch: plain memory that was filled before.
std::array<char, 4096> unfinished{};
volatile std::sig_atomic_t has_unfinished = 0;

void clean_up(int) {
    if (has_unfinished != 0) {
        static_cast<void>(std::remove(unfinished.data()));   // unlink, safe in a handler
    }
    std::_Exit(exit_interrupted);
}

void cover(const std::string& path) {
    has_unfinished = 0;
    if (path.size() + 1 < unfinished.size()) {
        path.copy(unfinished.data(), path.size());
        unfinished.at(path.size()) = '\0';
        has_unfinished = 1;
        static_cast<void>(std::signal(SIGINT, clean_up));
        static_cast<void>(std::signal(SIGTERM, clean_up));
    }
}

}   // namespace

NewFile::NewFile(fs::path path) : path_{std::move(path)} {
    std::error_code ignored;
    if (path_.has_parent_path()) {
        fs::create_directories(path_.parent_path(), ignored);
    }
    temporary_ = path_;
    temporary_ += ".new";
    cover(temporary_.string());
    stream_.open(temporary_, std::ios::binary | std::ios::trunc);
}

NewFile::~NewFile() {
    if (!kept_) {
        stream_.close();
        std::error_code ignored;
        fs::remove(temporary_, ignored);
    }
    has_unfinished = 0;
}

bool NewFile::write(std::string_view bytes) {
    stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return static_cast<bool>(stream_);
}

bool NewFile::write(std::span<const std::uint8_t> bytes) {
    return write(std::string_view{reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool NewFile::keep() {
    stream_.close();
    std::error_code error;
    if (stream_) {
        fs::rename(temporary_, path_, error);
    }
    kept_ = stream_ && !error;
    return kept_;
}

}   // namespace wb::cli
