// What every part of the app has: its display, its language, and how far its storage is.
#pragma once

#include <cstdint>

#include "core/content/content.hpp"

namespace wb::app {

enum class Appearance : std::uint8_t { System, Light, Dark };
enum class Contrast : std::uint8_t { System, High };
enum class TextSize : std::uint8_t { Normal, Large, Projector };

/// What this browser remembers of the display. Nothing personal.
struct Settings {
    Appearance appearance = Appearance::System;
    Contrast contrast = Contrast::System;
    TextSize text_size = TextSize::Normal;

    bool operator==(const Settings&) const = default;
};

/// How what somebody made is kept right now.
enum class SaveState : std::uint8_t {
    Nothing,       ///< there is nothing yet
    Saving,        ///< changed, not yet acknowledged
    Saved,         ///< acknowledged by the browser's storage, durability strict
    MemoryOnly,    ///< shared device: on purpose
    Unavailable,   ///< no storage here (private mode, switched off)
    Full,          ///< the browser refused for lack of space
    Failed,        ///< the browser refused for another reason
    ReadOnly,      ///< another tab is writing
};

/// The part of a model that is the same wherever somebody is in the app.
struct Shell {
    Settings settings = {};
    content::Language language = content::Language::German;
    SaveState save = SaveState::Nothing;
    bool save_in_flight = false;   ///< a put was sent and not yet answered
    double save_due_ms = -1;       ///< when the next put goes out; below 0: nothing to save
    bool storage_works = true;
    bool writer = true;   ///< this tab may write
    std::uint32_t screen_changes =
        0;   ///< grows whenever focus should move to the new screen's heading

    bool operator==(const Shell&) const = default;
};

}   // namespace wb::app
