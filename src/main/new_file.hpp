// A file that appears under its name only when it is whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string_view>

namespace wb::cli {

/// Writes beside the target. Unless it is kept, and also when the program is interrupted, nothing
/// stays behind. One at a time is covered against interruption.
class NewFile {
public:
    explicit NewFile(std::filesystem::path path);
    NewFile(const NewFile&) = delete;
    NewFile(NewFile&&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    bool write(std::string_view bytes);
    bool write(std::span<const std::uint8_t> bytes);

    /// Puts the file in its place; false when something could not be written.
    bool keep();

private:
    std::filesystem::path path_;
    std::filesystem::path temporary_;
    std::ofstream stream_;
    bool kept_ = false;
};

}   // namespace wb::cli
