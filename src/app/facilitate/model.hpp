// Everything that a facilitator's part of the app knows at one moment, as one plain value. No key
// and no passphrase is ever in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/facilitate/session.hpp"
#include "app/shell.hpp"
#include "core/domain/desk.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::app::lead {

enum class Page : std::uint8_t {
    Workshops,   ///< the list
    Plan,        ///< the plan's step
    Workshop,    ///< one that was made: its files, its way in, its plan on paper
    Join,        ///< link and QR code, large
    Unlock,      ///< the passphrase, before it is run
    Run,         ///< collecting, and what is to be revealed
    Slot,        ///< one exercise in one round, or one of its texts
    Hands,       ///< a show of hands
    Review,      ///< lines of a text before they are released
    Close,       ///< what is to be saved at the end
    Camera,      ///< hand-ins from phones' screens
};

/// The screens of a plan, in their order. The numbers are stored (domain::Plan::step).
enum class Step : std::uint8_t {
    Title,
    Unit,
    Template,
    Exercises,   ///< only without a template
    People,
    Thresholds,
    Categories,
    Notices,
    Passphrase,
};

inline constexpr std::uint8_t step_count = 9;

enum class Dialog : std::uint8_t {
    Display,
    DeleteWorkshop,
    DiscardPlan,
    Reveal,
    Keys,
    ReplaceDesk,   ///< asks before what could not be read is overwritten
};

/// A message on the page: what happened, what is safe, what to do.
enum class Notice : std::uint8_t {
    LanguageUnavailable,
    NotMade,    ///< the vault could not be loaded, or refused the plan
    NoMemory,   ///< the key could not be locked for lack of memory
    WorkshopSaved,
    KeySaved,
    LinkCopied,
    LinkNotCopied,
    WrongPassphrase,
    NoMemoryToOpen,
    KeyDamaged,   ///< the key file or the workshop cannot be read, or do not belong together
    OldKeyFile,   ///< something was revealed that this key file does not know
    VaultGone,
    NotStored,   ///< so nothing happened
    Locked,
    WorkshopNext,   ///< the key file is there, the workshop's is not
    KeyNext,        ///< the other way round
    TakenOver,
    NotAWorkshop,
    DeskFull,
    TookIn,
    FileDamaged,
    FileOfOtherVersion,
    FileTooLarge,
    FileUnreadable,
    TooFew,
    NotRevealed,
    NotReviewed,
    NothingToSave,   ///< nothing was revealed yet
    BoxSaved,
    ReleaseSaved,
    TimeIsUp,
    NotProjected,
    FewAgreed,
    RehearsalEnded,
    NotInRehearsal,   ///< files are for the workshop itself
    NotWiped,
    Wiped,   ///< nothing of the workshop is in this browser any more
};

/// What a step still lacks.
enum class Missing : std::uint8_t {
    Title,
    Day,
    Exercises,
    CategoryHalf,   ///< a name in one language only
    PassphraseShort,
    PassphraseDiffers,
    Passphrase,   ///< to open with
};

/// What the page says of the passphrase in its field, which never comes here.
enum class Strength : std::uint8_t { Nothing, TooShort, Enough, Strong };

struct Passphrase {
    Strength strength = Strength::Nothing;
    bool repeated = false;   ///< the second field holds the same

    bool operator==(const Passphrase&) const = default;
};

/// The way into the open workshop, as the page made it from the link.
struct WayIn {
    std::string url = {};
    int modules = 0;   ///< of a QR code's side; 0: the link is too long for a readable one
    std::vector<std::uint8_t> dark = {};   ///< modules x modules, row by row, 1: dark

    bool operator==(const WayIn&) const = default;
};

/// A workshop that is taken over from its two files; they may come one after the other.
struct TakingOver {
    std::vector<std::uint8_t> workshop_file = {};   ///< checked by the vault
    std::vector<std::uint8_t> key_file = {};

    bool operator==(const TakingOver&) const = default;
};

/// The plan's earlier and later states; both lists are bounded by `most_plan_undo`.
struct PlanHistory {
    std::vector<domain::Plan> earlier = {};
    std::vector<domain::Plan> later = {};
    std::string typing = {};   ///< consecutive typing in one place is one step back

    bool operator==(const PlanHistory&) const = default;
};

inline constexpr std::size_t most_plan_undo = 100;

struct Model : Shell {
    Page page = Page::Workshops;
    std::optional<Dialog> dialog = std::nullopt;
    std::optional<Notice> notice = std::nullopt;
    domain::Desk desk = {};
    std::vector<wire::CheckedWorkshop> workshops = {};   ///< read from the desk's, in its order
    bool loaded = false;                                 ///< the storage has answered
    bool damaged = false;   ///< what it holds cannot be read; it is not overwritten unasked
    std::size_t open = 0;   ///< the workshop that is shown, or that a dialog asks about
    std::optional<WayIn> way_in = std::nullopt;      ///< of the open workshop
    std::optional<Session> session = std::nullopt;   ///< of the open workshop
    TakingOver taking_over = {};
    PlanHistory history = {};
    Passphrase passphrase = {};
    bool keys = true;      ///< single keys move the projector
    bool making = false;   ///< the vault is at work
    std::optional<Missing> missing = std::nullopt;
    std::uint8_t missing_at = 0;   ///< which of the categories
    std::uint32_t refusals = 0;    ///< grows whenever a step was found lacking

    bool operator==(const Model&) const = default;
};

/// The step that is shown.
inline Step step_of(const domain::Plan& plan) {
    return static_cast<Step>(plan.step < step_count ? plan.step : 0);
}

/// Below how many people nothing of the exercise is shown in the open workshop.
std::uint8_t k_of(const Model& model, const std::string& exercise);

/// True while what is shown is made up.
inline bool is_rehearsal(const Model& model) {
    return model.session && model.session->invented > 0;
}

/// True when this tab may change the desk.
inline bool editable(const Model& model) {
    return model.writer && model.loaded && !model.damaged;
}

}   // namespace wb::app::lead
