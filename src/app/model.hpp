// Everything the app knows at one moment, as one plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/shell.hpp"
#include "core/coach/coach.hpp"
#include "core/content/content.hpp"
#include "core/domain/answers.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/privacy/text_hints.hpp"

namespace wb::app {

/// Where a person's answers may rest (privacy.md, Device mode).
enum class DeviceMode : std::uint8_t {
    Own,      ///< drafts are saved in this browser
    Shared,   ///< memory only, cleared after a while without input
};

enum class Page : std::uint8_t {
    Start,
    Path,       ///< all exercises and how far each one is
    Step,       ///< the draft's position
    Sheet,      ///< what was answered in the draft's exercise
    Wiped,      ///< after "delete everything": what is left (nothing)
    Review,     ///< what would leave this device
    HandedIn,   ///< it was sealed: kept in this browser's box, or ready to be given away
};

enum class Dialog : std::uint8_t {
    Display,        ///< appearance, contrast, size
    DeleteAll,      ///< asks before everything goes
    NextPerson,     ///< shared device: asks before the answers go
    ReplaceDraft,   ///< a file was opened while a draft exists
    StillThere,     ///< shared device: cleared soon unless extended
};

/// How a file leaves the device without being saved. The numbers are the page's (web/host.js).
enum class ShareBy : std::uint8_t {
    Sheet,   ///< to another app
    Codes,   ///< shown as QR codes, to be read by a camera
};

/// A message on the page: what happened, what is safe, what to do.
enum class Notice : std::uint8_t {
    FileUnreadable,   ///< not one of our files, or damaged
    FileTooLarge,
    FileOtherContent,   ///< a file of another revision or exercise
    FileOpened,
    FileSaved,     ///< handed to the browser's downloads
    HandInSaved,   ///< likewise, the sealed hand-in
    DeleteFailed,
    ClearedWhileAway,       ///< shared device: idle time was over
    LanguageUnavailable,    ///< the other language could not be fetched
    CalendarSaved,          ///< likewise, the calendar file
    DraftUnreadable,        ///< what lay in the storage could not be read
    WorkshopUnreadable,     ///< a link or file that is no workshop's, damaged or not signed
    WorkshopOtherContent,   ///< it asks for exercises that this content does not have
    WorkshopUnchecked,      ///< the part of the app that checks could not be loaded
    HandInFailed,           ///< it could not be sealed, or not be stored
    HandInNoRoom,           ///< the browser's storage is full
    NoShareSheet,           ///< this browser hands no files to other apps
};

/// The draft's earlier and later states. Both lists are bounded by `most_undo`.
struct History {
    std::vector<domain::Draft> earlier = {};
    std::vector<domain::Draft> later = {};
    std::optional<domain::Place> typing =
        std::nullopt;   ///< consecutive typing in one place is one step back
    std::uint8_t typing_line = 0;

    bool operator==(const History&) const = default;
};

inline constexpr std::size_t most_undo = 100;

/// The sentence that the coach was asked about, and what it said; nothing while it has not answered
/// (it may never: it only asks back).
struct Coaching {
    domain::Place place = {};
    std::string sentence = {};
    content::Language language = content::Language::German;
    std::optional<coach::Judgement> judgement = std::nullopt;

    bool operator==(const Coaching&) const = default;
};

/// A line of the review and what in it could tell who is meant; nothing while that has not been
/// answered (it may never: it only helps).
struct HintedLine {
    std::string line = {};
    content::Language language = content::Language::German;
    std::vector<privacy::Hint> hints = {};

    bool operator==(const HintedLine&) const = default;
};

/// A workshop that this device takes part in. The vault has checked it.
struct Joined {
    domain::Workshop workshop = {};
    domain::WorkshopId id = {};
    std::vector<std::uint8_t> file = {};   ///< the signed descriptor, which hand-ins are sealed by

    bool operator==(const Joined&) const = default;
};

/// What a person decided about handing in; what of it is kept on their own device are the choices.
/// What was handed in before and is left out of the next hand-in is withdrawn.
struct HandingIn : privacy::Choices {
    bool bytes_shown = false;
    bool sealing = false;                    ///< the vault has it and has not answered
    std::vector<std::uint8_t> sealed = {};   ///< own device: the file to give away

    bool operator==(const HandingIn&) const = default;
};

struct Model : Shell {
    DeviceMode device = DeviceMode::Own;
    bool kiosk = false;   ///< one person after the other, as the facilitator has opened it
    Page page = Page::Start;
    std::optional<Dialog> dialog = std::nullopt;
    std::optional<Notice> notice = std::nullopt;
    std::optional<domain::Draft> draft = std::nullopt;   ///< of the exercise that is open
    std::vector<domain::Draft> shelf = {};    ///< of the other exercises, in the order of the path
    std::vector<domain::Draft> opened = {};   ///< from a file, waiting for ReplaceDraft's answer
    std::optional<Joined> joined = std::nullopt;
    HandingIn handing_in = {};
    std::vector<HintedLine> hinted = {};   ///< of the review, while it is shown
    History history = {};
    std::optional<Coaching> coaching = std::nullopt;   ///< of the screen that is shown
    double last_input_ms = 0;                          ///< for the shared device's idle clock
    std::optional<domain::Place> missing =
        std::nullopt;             ///< the answer that `GoNext` found missing
    std::uint32_t refusals = 0;   ///< grows whenever `GoNext` finds an answer missing
    bool others_kept = false;   ///< this browser has hand-ins of others, or a facilitator's things
    bool clearing = false;      ///< the storage was asked to forget everything and has not answered

    bool operator==(const Model&) const = default;
};

/// True when this person handed in the chosen round before, so that taking all out withdraws it.
inline bool handed_in_before(const HandingIn& handing_in) {
    return handing_in.round >= 1 && handing_in.round <= handing_in.handed_in.size() &&
           handing_in.handed_in[handing_in.round - 1U];
}

/// True when this tab is the one that writes.
inline bool may_change(const Model& model) {
    return model.writer || model.device == DeviceMode::Shared;
}

/// True when this tab may change the answers of the exercise that is open.
inline bool editable(const Model& model) {
    return model.draft && may_change(model);
}

}   // namespace wb::app
