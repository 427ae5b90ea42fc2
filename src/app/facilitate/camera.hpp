// Hand-ins that are read from phones' screens: what the page of the camera says.
#pragma once

#include <cstdint>
#include <optional>

namespace wb::app::lead {

/// Why the camera is off. The numbers are the page's (web/camera.js).
enum class CameraProblem : std::uint8_t {
    None,      ///< there is no camera, or the browser shows this page none
    Refused,   ///< by the person or by the browser's settings
    Taken,     ///< by another program
    Ended,     ///< pulled out while it ran
    Reader,    ///< what reads codes did not load, or crashed
};

/// What the last codes were for, or what is going on.
enum class CameraState : std::uint8_t {
    Starting,
    Looking,    ///< no code seen yet
    Reading,    ///< some parts are there
    TakingIn,   ///< the vault has it
    TookIn,
    Again,      ///< that hand-in was there
    Other,      ///< of another workshop
    Late,       ///< revealed already, or older than what is there
    Unusable,   ///< no hand-in
};

struct Camera {
    CameraState state = CameraState::Starting;
    std::optional<CameraProblem> problem = std::nullopt;
    std::uint32_t missing = 0;    ///< parts, while reading
    std::uint32_t parts = 0;      ///< of the file that is being read, as far as is known
    std::uint32_t taken_in = 0;   ///< hand-ins since the page was opened
    double heard_ms = -1;         ///< when a code last told something new
    bool unread = false;          ///< none did for a while

    bool operator==(const Camera&) const = default;
};

/// That long without anything new, and the person is told how to hold the phone.
inline constexpr double patience_ms = 10'000;

}   // namespace wb::app::lead
