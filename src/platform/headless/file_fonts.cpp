#include "platform/headless/file_fonts.hpp"

#include <cassert>
#include <cstdio>
#include <memory>

#include <imgui.h>

namespace wb::headless {

namespace {

ImFont* add_font(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{
        std::fopen(path.c_str(), "rb"), &std::fclose};
    assert(file != nullptr && "the test font is missing");
    [[maybe_unused]] const int sought = std::fseek(file.get(), 0, SEEK_END);
    assert(sought == 0);
    const auto size = static_cast<std::size_t>(std::ftell(file.get()));
    std::rewind(file.get());
    void* bytes = ImGui::MemAlloc(size);   // the atlas frees it
    [[maybe_unused]] const std::size_t read = std::fread(bytes, 1, size, file.get());
    assert(read == size);
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(size), 17);
}

}   // namespace

ui::Fonts FileFonts::add_fonts() {
    return {add_font(regular_path_), add_font(bold_path_)};
}

}   // namespace wb::headless
