// Everything that can happen in a facilitator's part of the app, as plain values.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/facilitate/model.hpp"
#include "app/shell_action.hpp"

namespace wb::app::lead {

struct BeginPlan {
    bool operator==(const BeginPlan&) const = default;
};

/// Back to the plan that was begun.
struct OpenPlan {
    bool operator==(const OpenPlan&) const = default;
};

struct DiscardPlan {
    bool operator==(const DiscardPlan&) const = default;
};

struct GoNext {
    bool operator==(const GoNext&) const = default;
};

struct GoBack {
    bool operator==(const GoBack&) const = default;
};

/// To the list of workshops; the plan stays.
struct GoHome {
    bool operator==(const GoHome&) const = default;
};

struct Undo {
    bool operator==(const Undo&) const = default;
};

struct Redo {
    bool operator==(const Redo&) const = default;
};

struct WriteTitle {
    std::string words = {};
    bool operator==(const WriteTitle&) const = default;
};

/// Of the years that a plan offers; a workshop may be planned for the next one.
inline constexpr int first_year = 2026;
inline constexpr int years_offered = 5;

enum class DatePart : std::uint8_t { Day, Month, Year };

/// `index` counts from 0; years from `first_year` on.
struct ChooseDate {
    DatePart part = DatePart::Day;
    int index = 0;
    bool operator==(const ChooseDate&) const = default;
};

struct WriteUnit {
    std::uint8_t place = 0;
    std::string words = {};
    bool operator==(const WriteUnit&) const = default;
};

/// Empty: own choice of exercises.
struct ChooseTemplate {
    std::string id = {};
    bool operator==(const ChooseTemplate&) const = default;
};

struct ToggleExercise {
    std::string exercise = {};
    bool operator==(const ToggleExercise&) const = default;
};

/// Asked once, or at the beginning and at the end.
struct ToggleRounds {
    std::string exercise = {};
    bool operator==(const ToggleRounds&) const = default;
};

struct WritePeople {
    std::string words = {};
    bool operator==(const WritePeople&) const = default;
};

struct SetK {
    int k = 0;
    bool operator==(const SetK&) const = default;
};

struct SetKText {
    int k = 0;
    bool operator==(const SetKText&) const = default;
};

struct ToggleBlurredInRoom {
    bool operator==(const ToggleBlurredInRoom&) const = default;
};

enum class NoticeLine : std::uint8_t { Support, Imprint, Privacy };

struct WriteNotice {
    NoticeLine line = NoticeLine::Support;
    std::string words = {};
    bool operator==(const WriteNotice&) const = default;
};

struct AddCategory {
    bool operator==(const AddCategory&) const = default;
};

struct WriteCategory {
    std::uint8_t place = 0;
    content::Language language = content::Language::German;
    std::string words = {};
    bool operator==(const WriteCategory&) const = default;
};

struct RemoveCategory {
    std::uint8_t place = 0;
    bool operator==(const RemoveCategory&) const = default;
};

/// The secret field itself: what is typed there stays with the page, which says PassphraseJudged.
struct TypeSecret {
    bool operator==(const TypeSecret&) const = default;
};

struct PassphraseJudged {
    Passphrase passphrase = {};
    bool operator==(const PassphraseJudged&) const = default;
};

enum class MakeStatus : std::uint8_t {
    Done,
    NoMemory,      ///< not enough to lock the key
    Refused,       ///< the plan or the passphrase is not as agreed
    Unavailable,   ///< the vault could not be loaded or has failed; asking again may help
};

/// Answers MakeWorkshop. Empty files unless Done.
struct WorkshopMade {
    MakeStatus status = MakeStatus::Done;
    std::vector<std::uint8_t> workshop_file = {};
    std::vector<std::uint8_t> key_file = {};

    bool operator==(const WorkshopMade&) const = default;
};

struct OpenWorkshop {
    std::size_t place = 0;
    bool operator==(const OpenWorkshop&) const = default;
};

/// A new plan that is like a workshop.
struct Duplicate {
    std::size_t place = 0;
    bool operator==(const Duplicate&) const = default;
};

/// Asks whether to delete.
struct AskToDelete {
    std::size_t place = 0;
    bool operator==(const AskToDelete&) const = default;
};

struct DeleteWorkshop {
    bool operator==(const DeleteWorkshop&) const = default;
};

/// Answers ForgetWorkshop.
struct WorkshopForgotten {
    StoreStatus status = StoreStatus::Done;
    domain::WorkshopId workshop = {};

    bool operator==(const WorkshopForgotten&) const = default;
};

struct SaveWorkshop {
    bool operator==(const SaveWorkshop&) const = default;
};

struct SaveKey {
    bool operator==(const SaveKey&) const = default;
};

struct ShowJoin {
    bool operator==(const ShowJoin&) const = default;
};

/// Answers MakeWayIn.
struct WayInMade {
    WayIn way_in = {};
    bool operator==(const WayInMade&) const = default;
};

struct CopyLink {
    bool operator==(const CopyLink&) const = default;
};

/// Answers CopyText.
struct TextCopied {
    bool done = true;
    bool operator==(const TextCopied&) const = default;
};

enum class Paper : std::uint8_t { Plan, Poster, Report };

struct PrintPaper {
    Paper paper = Paper::Plan;
    bool operator==(const PrintPaper&) const = default;
};

struct ShowDialog {
    Dialog dialog = Dialog::Display;
    bool operator==(const ShowDialog&) const = default;
};

/// To the passphrase, or to the running workshop when it is open.
struct AskPassphrase {
    bool operator==(const AskPassphrase&) const = default;
};

/// Opens the workshop with what the secret field holds.
struct Unlock {
    bool operator==(const Unlock&) const = default;
};

/// Back to the open session.
struct ShowRun {
    bool operator==(const ShowRun&) const = default;
};

struct Lock {
    bool operator==(const Lock&) const = default;
};

/// Answers OpenSession and AskVault, in their order. `status`: 0, or why not
/// (core/wire/lead_message.hpp and web/lead_vault.js).
struct VaultAnswered {
    std::uint32_t status = 0;
    std::vector<std::vector<std::uint8_t>> parts = {};

    bool operator==(const VaultAnswered&) const = default;
};

/// Answers CheckWorkshop: the very file, or nothing when it is none or was altered.
struct WorkshopChecked {
    bool good = false;
    std::vector<std::uint8_t> file = {};

    bool operator==(const WorkshopChecked&) const = default;
};

/// What arrived is taken in, or left out.
struct TakeIn {
    bool operator==(const TakeIn&) const = default;
};

struct LeaveOut {
    bool operator==(const LeaveOut&) const = default;
};

struct ShowSlot {
    std::size_t place = 0;
    bool operator==(const ShowSlot&) const = default;
};

struct AskToReveal {
    bool operator==(const AskToReveal&) const = default;
};

struct Reveal {
    bool operator==(const Reveal&) const = default;
};

struct OpenReview {
    bool operator==(const OpenReview&) const = default;
};

struct ToggleLine {
    std::size_t place = 0;
    bool operator==(const ToggleLine&) const = default;
};

struct WriteLine {
    std::size_t place = 0;
    std::string words = {};
    bool operator==(const WriteLine&) const = default;
};

/// Of lines that say the same only the first is taken.
struct MergeLines {
    bool operator==(const MergeLines&) const = default;
};

struct FinishReview {
    bool operator==(const FinishReview&) const = default;
};

/// Locks, and gives this device to the next person.
struct NextPerson {
    bool operator==(const NextPerson&) const = default;
};

/// Tries everything out with a team of invented people. Nothing of it is stored or leaves.
struct Rehearse {
    std::uint8_t people = 0;
    bool operator==(const Rehearse&) const = default;
};

/// To the camera's page, and turns it on; there, again after a problem.
struct OpenCamera {
    bool operator==(const OpenCamera&) const = default;
};

/// How far the codes that the camera sees have come: so many parts are missing.
struct CodesSeen {
    std::uint32_t missing = 0;
    bool operator==(const CodesSeen&) const = default;
};

/// A whole file was read from codes.
struct CodesRead {
    std::vector<std::uint8_t> file = {};
    bool operator==(const CodesRead&) const = default;
};

/// The camera is on, or off because of a problem.
struct CameraTold {
    std::optional<CameraProblem> problem = std::nullopt;
    bool operator==(const CameraTold&) const = default;
};

struct ShowClose {
    bool operator==(const ShowClose&) const = default;
};

struct SaveBox {
    bool operator==(const SaveBox&) const = default;
};

struct SaveRelease {
    bool operator==(const SaveRelease&) const = default;
};

/// The result on paper.
struct PrintReport {
    bool operator==(const PrintReport&) const = default;
};

/// The key file as the last reveal left it.
struct SaveNewestKey {
    bool operator==(const SaveNewestKey&) const = default;
};

inline constexpr int most_timer_minutes = 90;

/// 0 stops it.
struct SetTimer {
    int minutes = 0;
    bool operator==(const SetTimer&) const = default;
};

struct PauseTimer {
    bool operator==(const PauseTimer&) const = default;
};

/// Opens the window for the projector, or brings it to the front.
struct OpenProjector {
    bool operator==(const OpenProjector&) const = default;
};

/// A view of a picture of the slot on the page.
struct ShowPicture {
    std::string picture = {};
    std::uint16_t view = 0;
    bool operator==(const ShowPicture&) const = default;
};

/// How many hand-ins of the slot on the page are there, and the clock.
struct ShowProgress {
    bool operator==(const ShowProgress&) const = default;
};

struct ShowWayIn {
    bool operator==(const ShowWayIn&) const = default;
};

/// The projector shows nothing.
struct ShowBlank {
    bool operator==(const ShowBlank&) const = default;
};

/// The projector shows again what it showed before.
struct Uncover {
    bool operator==(const Uncover&) const = default;
};

/// To the show of hands of the exercise on the page.
struct CountHands {
    bool operator==(const CountHands&) const = default;
};

/// `index` of the exercise's questions that can be answered by hand.
struct ChooseHands {
    int index = 0;
    bool operator==(const ChooseHands&) const = default;
};

struct WriteHands {
    std::uint8_t place = 0;
    std::string words = {};
    bool operator==(const WriteHands&) const = default;
};

/// Of the chosen text the lines whose authors agreed to it.
struct ProjectLines {
    bool operator==(const ProjectLines&) const = default;
};

struct ProjectHands {
    bool operator==(const ProjectHands&) const = default;
};

/// Whether single keys move the projector; remembered by this browser.
struct UseKeys {
    bool use = true;
    bool operator==(const UseKeys&) const = default;
};

/// What this browser remembers of it, told once at the start.
struct KeysRemembered {
    bool use = true;
    bool operator==(const KeysRemembered&) const = default;
};

/// Of the list "what do we change?".
struct WriteChange {
    std::uint8_t place = 0;
    std::string words = {};
    bool operator==(const WriteChange&) const = default;
};

struct AddChange {
    bool operator==(const AddChange&) const = default;
};

struct RemoveChange {
    std::uint8_t place = 0;
    bool operator==(const RemoveChange&) const = default;
};

/// Begins with an empty desk where the stored one could not be read.
struct ReplaceDesk {
    bool operator==(const ReplaceDesk&) const = default;
};

using Action = std::variant<
    BeginPlan,
    OpenPlan,
    DiscardPlan,
    GoNext,
    GoBack,
    GoHome,
    Undo,
    Redo,
    WriteTitle,
    ChooseDate,
    WriteUnit,
    ChooseTemplate,
    ToggleExercise,
    ToggleRounds,
    WritePeople,
    SetK,
    SetKText,
    ToggleBlurredInRoom,
    WriteNotice,
    AddCategory,
    WriteCategory,
    RemoveCategory,
    TypeSecret,
    PassphraseJudged,
    WorkshopMade,
    OpenWorkshop,
    Duplicate,
    AskToDelete,
    DeleteWorkshop,
    WorkshopForgotten,
    SaveWorkshop,
    SaveKey,
    ShowJoin,
    WayInMade,
    CopyLink,
    TextCopied,
    PrintPaper,
    ShowDialog,
    ReplaceDesk,
    AskPassphrase,
    Unlock,
    ShowRun,
    Lock,
    VaultAnswered,
    WorkshopChecked,
    FileChosen,
    OpenFile,
    TakeIn,
    LeaveOut,
    ShowSlot,
    AskToReveal,
    Reveal,
    OpenReview,
    ToggleLine,
    WriteLine,
    MergeLines,
    FinishReview,
    NextPerson,
    Rehearse,
    OpenCamera,
    CodesSeen,
    CodesRead,
    CameraTold,
    ShowClose,
    SaveBox,
    SaveRelease,
    PrintReport,
    SaveNewestKey,
    SetTimer,
    PauseTimer,
    OpenProjector,
    ShowPicture,
    ShowProgress,
    ShowWayIn,
    ShowBlank,
    Uncover,
    CountHands,
    ChooseHands,
    WriteHands,
    ProjectHands,
    ProjectLines,
    UseKeys,
    KeysRemembered,
    WriteChange,
    AddChange,
    RemoveChange,
    CloseDialog,
    DismissNotice,
    ChooseLanguage,
    ChooseSettings,
    DraftLoaded,
    DraftStored,
    ContentChanged,
    LanguageUnavailable,
    WriterChanged,
    Tick,
    Hidden>;

inline Action as_action(Action action) {
    return action;
}

/// The same action carrying what a field now holds. Actions without words are returned unchanged.
Action with_words(Action action, std::string words);

/// The same action carrying the chosen number (select: index, slider: value).
Action with_number(Action action, int number);

}   // namespace wb::app::lead
