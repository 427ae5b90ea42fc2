// One step of the program: model and action in, model and commands out. Deterministic.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/action.hpp"
#include "app/keeping.hpp"
#include "app/model.hpp"
#include "app/shell_command.hpp"
#include "core/base/date.hpp"
#include "core/domain/workshop.hpp"

namespace wb::app {

/// Forgets this person: answers, workshop, secrets, settings. Hand-ins of others in this browser
/// and what a facilitator keeps here stay. Answered by EverythingCleared.
struct ClearStorage {
    bool operator==(const ClearStorage&) const = default;
};

/// Whether this browser keeps what is not this person's. Answered by OthersFound.
struct LookForOthers {
    bool operator==(const LookForOthers&) const = default;
};

/// Answered by CoachAnswered, when the coach can be had.
struct AskCoach {
    std::string sentence = {};
    content::Language language = content::Language::German;

    bool operator==(const AskCoach&) const = default;
};

/// Answered by HintsAnswered, when they can be had.
struct AskHints {
    std::string line = {};
    content::Language language = content::Language::German;

    bool operator==(const AskHints&) const = default;
};

/// The bytes of `workshop.wirk`. Answered by WorkshopChecked.
struct CheckWorkshop {
    std::vector<std::uint8_t> file = {};
    bool operator==(const CheckWorkshop&) const = default;
};

/// Remembers the workshop's file in this browser; an empty one forgets it. Nothing of a person is
/// in it. Comes back as WorkshopRemembered when the app starts.
struct StoreWorkshop {
    std::vector<std::uint8_t> file = {};
    bool operator==(const StoreWorkshop&) const = default;
};

/// The person's secret for a workshop and the number of their next hand-in: kept on an own device,
/// fresh on a shared one. Answered by ParticipantLoaded.
struct LoadParticipant {
    domain::WorkshopId workshop = {};
    DeviceMode device = DeviceMode::Own;

    bool operator==(const LoadParticipant&) const = default;
};

/// A request of wire::seal_request. On a shared device what was sealed goes into the workshop's box
/// on this device. Answered by HandInSealed.
struct SealHandIn {
    std::vector<std::uint8_t> request = {};
    DeviceMode device = DeviceMode::Own;

    bool operator==(const SealHandIn&) const = default;
};

/// Opens the device's share sheet with a file, or shows it; only in answer to a press. Answered by
/// FileShared.
struct Share {
    ShareBy by = ShareBy::Sheet;
    std::string name = {};
    std::string_view mime = {};
    std::vector<std::uint8_t> bytes = {};

    bool operator==(const Share&) const = default;
};

/// What the platform is asked to do; it answers with an Action where one is expected.
using Command = std::variant<
    LoadDraft,
    StoreDraft,
    ClearStorage,
    LookForOthers,
    LoadContent,
    RememberSettings,
    Download,
    Print,
    AskCoach,
    AskHints,
    CheckWorkshop,
    StoreWorkshop,
    LoadParticipant,
    SealHandIn,
    Share>;

struct Next {
    Model model;
    std::vector<Command> commands = {};

    bool operator==(const Next&) const = default;
};

/// What an update may know besides the model: the content, the instant (milliseconds of a steady
/// clock) and the day where the person is.
struct Surroundings {
    const content::Bundle& bundle;
    double now_ms = 0;
    Date today = {};
};

/// Carries out one action. Actions that make no sense in the model's state change nothing.
Next update(Model model, const Action& action, const Surroundings& around);

/// When `Tick` is due next (steady milliseconds), or below 0 for never: the only permitted timers
/// are saving and the shared device's idle clock.
double next_deadline_ms(const Model& model);

inline constexpr double idle_warning_ms = 90'000;   ///< shared device: asks "still there?"
inline constexpr double idle_clear_ms = 120'000;    ///< shared device: clears (privacy.md)

}   // namespace wb::app
