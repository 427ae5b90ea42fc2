// The icons in use. Their outlines are baked from the icon set at build time
// (assets/icons/icons.json).
#pragma once

#include <cstdint>
#include <span>

namespace wb::ui {

enum class Icon : std::uint8_t {
    None,
    Lock,
    Back,
    Undo,
    Redo,
    Print,
    Save,
    Open,
    Delete,
    Display,
    Language,
    Check,
    Add,
    Remove,
    Edit,
    Chevron,
    Customers,   ///< circle
    Company,     ///< diamond
    Self,        ///< square in a square
    Helps,       ///< triangle up
    Harms,       ///< triangle down
    Blocked,     ///< barred square
    Warning,
    Home,
    Up,
    Down,
    Calendar,
    List,
};

/// The strokes of an icon on a 24 x 24 grid, one after the other: number of points, 1 for a filled
/// convex shape or 0 for a line, then x and y of every point.
std::span<const float> icon_strokes(Icon icon);

}   // namespace wb::ui
