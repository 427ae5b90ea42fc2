// One step of a facilitator's part of the app: model and action in, model and commands out.
// Deterministic.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/facilitate/action.hpp"
#include "app/facilitate/model.hpp"
#include "app/keeping.hpp"
#include "app/shell_command.hpp"
#include "core/base/date.hpp"
#include "core/content/guide.hpp"

namespace wb::app::lead {

/// What `write_plan` wrote, for the vault, with the passphrase from the first secret field of the
/// screen. Answered by WorkshopMade.
struct MakeWorkshop {
    std::vector<std::uint8_t> plan = {};
    bool operator==(const MakeWorkshop&) const = default;
};

/// The page's own address with the link behind it, and its QR code. Answered by WayInMade.
struct MakeWayIn {
    std::string link = {};
    bool operator==(const MakeWayIn&) const = default;
};

/// To the clipboard. Answered by TextCopied.
struct CopyText {
    std::string text = {};
    bool operator==(const CopyText&) const = default;
};

/// Has the vault check a workshop's file. Answered by WorkshopChecked.
struct CheckWorkshop {
    std::vector<std::uint8_t> file = {};
    bool operator==(const CheckWorkshop&) const = default;
};

/// Opens the session in the vault with the passphrase from the first secret field of the screen;
/// `key_file` where this browser keeps no newer one. Answered by VaultAnswered.
struct OpenSession {
    domain::WorkshopId workshop = {};
    std::vector<std::uint8_t> workshop_file = {};
    std::vector<std::uint8_t> key_file = {};

    bool operator==(const OpenSession&) const = default;
};

/// Opens a rehearsal in the vault. Answered by VaultAnswered.
struct OpenRehearsal {
    std::vector<std::uint8_t> workshop_file = {};
    std::uint8_t people = 0;

    bool operator==(const OpenRehearsal&) const = default;
};

/// A job of the session (core/wire/lead_message.hpp); what it changes is stored before it is
/// answered. Answered by VaultAnswered, but for Lock.
struct AskVault {
    wire::LeadJob job = wire::LeadJob::Progress;
    std::vector<std::vector<std::uint8_t>> parts = {};

    bool operator==(const AskVault&) const = default;
};

/// Downloads the key file that this browser keeps; `first` where nothing was revealed yet.
struct SaveKeptKey {
    domain::WorkshopId workshop = {};
    std::vector<std::uint8_t> first = {};

    bool operator==(const SaveKeptKey&) const = default;
};

/// Removes what this browser keeps of a workshop beside the desk: box, newest key, marks. Answered
/// by WorkshopForgotten.
struct ForgetWorkshop {
    domain::WorkshopId workshop = {};

    bool operator==(const ForgetWorkshop&) const = default;
};

/// Leaves this page for that of taking part, on a shared device.
struct GoToKiosk {
    std::string link = {};
    bool operator==(const GoToKiosk&) const = default;
};

/// Turns the camera on; its picture stands where the screen's figure is. Answered by CameraTold,
/// CodesSeen and CodesRead.
struct StartCamera {
    bool operator==(const StartCamera&) const = default;
};

/// Turns it off: nothing is answered any more.
struct StopCamera {
    bool operator==(const StopCamera&) const = default;
};

/// Opens the projector's window.
struct OpenRoom {
    bool operator==(const OpenRoom&) const = default;
};

/// To the projector: what core/wire/room_message.hpp wrote. It is not stored.
struct ShowInRoom {
    std::vector<std::uint8_t> message = {};
    bool operator==(const ShowInRoom&) const = default;
};

/// Whether single keys are used; for this browser.
struct RememberKeys {
    bool use = true;
    bool operator==(const RememberKeys&) const = default;
};

struct Print {
    Paper paper = Paper::Plan;
    bool operator==(const Print&) const = default;
};

using Command = std::variant<
    LoadDraft,
    StoreDraft,
    LoadContent,
    RememberSettings,
    Download,
    MakeWorkshop,
    MakeWayIn,
    CopyText,
    CheckWorkshop,
    OpenSession,
    OpenRehearsal,
    AskVault,
    SaveKeptKey,
    ForgetWorkshop,
    GoToKiosk,
    StartCamera,
    StopCamera,
    OpenRoom,
    ShowInRoom,
    RememberKeys,
    Print>;

struct Next {
    Model model;
    std::vector<Command> commands = {};

    bool operator==(const Next&) const = default;
};

/// What an update may know besides the model.
struct Surroundings {
    const content::Bundle& bundle;
    const content::Guide& guide;
    double now_ms = 0;
    Date today = {};
};

/// Carries out one action. Actions that make no sense in the model's state change nothing.
Next update(Model model, const Action& action, const Surroundings& around);

/// When `Tick` is due next (steady milliseconds), or below 0 for never.
double next_deadline_ms(const Model& model);

}   // namespace wb::app::lead
