// Fonts from files, read by ImGui's own loader: for tests and benchmarks outside the browser.
#pragma once

#include <string>
#include <utility>

#include "ui/draw/fonts.hpp"

namespace wb::headless {

class FileFonts final : public ui::FontSource {
public:
    FileFonts(std::string regular_path, std::string bold_path)
        : regular_path_{std::move(regular_path)}
        , bold_path_{std::move(bold_path)} {}

    ui::Fonts add_fonts() override;

private:
    std::string regular_path_;
    std::string bold_path_;
};

}   // namespace wb::headless
