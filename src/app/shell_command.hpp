// What every part of the app may ask of the platform; it answers with an Action where one is
// expected.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/shell.hpp"

namespace wb::app {

/// What this browser keeps of the part. Answered by DraftLoaded.
struct LoadDraft {
    bool operator==(const LoadDraft&) const = default;
};

/// Answered by DraftStored.
struct StoreDraft {
    std::vector<std::uint8_t> bytes = {};
    bool operator==(const StoreDraft&) const = default;
};

/// Answered by ContentChanged or LanguageUnavailable.
struct LoadContent {
    content::Language language = content::Language::German;
    bool operator==(const LoadContent&) const = default;
};

struct RememberSettings {
    Settings settings = {};
    bool operator==(const RememberSettings&) const = default;
};

struct Download {
    std::string name = {};
    std::string_view mime = {};
    std::vector<std::uint8_t> bytes = {};

    bool operator==(const Download&) const = default;
};

struct Print {
    bool operator==(const Print&) const = default;
};

}   // namespace wb::app
