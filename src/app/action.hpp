// Everything that can happen to the model: what a person presses and what the platform answers.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/model.hpp"
#include "app/shell_action.hpp"
#include "core/coach/reply.hpp"
#include "core/domain/answers.hpp"
#include "core/privacy/hints_reply.hpp"
#include "core/privacy/nullifier.hpp"

namespace wb::app {

struct ChooseDevice {
    DeviceMode device = DeviceMode::Own;
    bool operator==(const ChooseDevice&) const = default;
};

/// Goes on with the exercise that is open; shows all exercises when none is.
struct Begin {
    bool operator==(const Begin&) const = default;
};

struct GoNext {
    bool operator==(const GoNext&) const = default;
};

struct GoBack {
    bool operator==(const GoBack&) const = default;
};

/// To the start page, answers kept.
struct GoHome {
    bool operator==(const GoHome&) const = default;
};

/// To the list of all exercises, answers kept.
struct ShowPath {
    bool operator==(const ShowPath&) const = default;
};

/// Begins an exercise or goes on where it was left.
struct OpenExercise {
    std::string exercise = {};
    bool operator==(const OpenExercise&) const = default;
};

/// What has been answered in an exercise.
struct OpenSheet {
    std::string exercise = {};
    bool operator==(const OpenSheet&) const = default;
};

struct GoTo {
    domain::StepRef step = {};
    bool operator==(const GoTo&) const = default;
};

struct Undo {
    bool operator==(const Undo&) const = default;
};

struct Redo {
    bool operator==(const Redo&) const = default;
};

/// One option of a `choice` or `phrase`; replaces the earlier one.
struct Pick {
    domain::Place place = {};
    std::string option = {};
    bool operator==(const Pick&) const = default;
};

/// One option of `choices`: on or off.
struct Toggle {
    domain::Place place = {};
    std::string option = {};
    bool operator==(const Toggle&) const = default;
};

/// "Own words" of a `choice`, `choices` or `phrase`.
struct PickOwn {
    domain::Place place = {};
    bool operator==(const PickOwn&) const = default;
};

struct WriteOwn {
    domain::Place place = {};
    std::string words = {};
    bool operator==(const WriteOwn&) const = default;
};

struct SetLevel {
    domain::Place place = {};
    int level = 1;
    bool operator==(const SetLevel&) const = default;
};

struct WriteLine {
    domain::Place place = {};
    std::uint8_t line = 0;
    std::string words = {};

    bool operator==(const WriteLine&) const = default;
};

/// Moves an option of a `rank` by `places` towards the end (negative: towards the first place).
struct Move {
    domain::Place place = {};
    std::string option = {};
    int places = 0;
    bool operator==(const Move&) const = default;
};

/// The line of a `text`, which the group may see.
struct WriteText {
    domain::Place place = {};
    std::string words = {};
    bool operator==(const WriteText&) const = default;
};

/// `index` counts the offered options of a compact `choice` from 0.
struct PickIndex {
    domain::Place place = {};
    int index = 0;
    bool operator==(const PickIndex&) const = default;
};

/// A card for an option: made, or taken away again.
struct ToggleCard {
    std::string option = {};
    bool operator==(const ToggleCard&) const = default;
};

struct AddOwnCard {
    bool operator==(const AddOwnCard&) const = default;
};

struct WriteOwnCard {
    std::uint8_t card = 0;
    std::string words = {};
    bool operator==(const WriteOwnCard&) const = default;
};

/// `index` counts the bundle's categories from 1; 0 is "not chosen".
struct ChooseCategory {
    std::uint8_t card = 0;
    int index = 0;
    bool operator==(const ChooseCategory&) const = default;
};

struct RemoveCard {
    std::uint8_t card = 0;
    bool operator==(const RemoveCard&) const = default;
};

struct ShowDialog {
    Dialog dialog = Dialog::Display;
    bool operator==(const ShowDialog&) const = default;
};

struct DeleteEverything {
    bool operator==(const DeleteEverything&) const = default;
};

struct ClearForNextPerson {
    bool operator==(const ClearForNextPerson&) const = default;
};

struct UseOpenedFile {
    bool operator==(const UseOpenedFile&) const = default;
};

/// Prints the sheet that is shown, or all of them from the list of exercises.
struct PrintSheet {
    bool operator==(const PrintSheet&) const = default;
};

/// A calendar file that reminds of a look back, with the title and the question of its entry.
struct SaveCalendar {
    std::string title = {};
    std::string question = {};
    bool operator==(const SaveCalendar&) const = default;
};

struct SaveToFile {
    bool operator==(const SaveToFile&) const = default;
};

struct EverythingCleared {
    StoreStatus status = StoreStatus::Done;
    bool operator==(const EverythingCleared&) const = default;
};

/// What the vault made of something.
enum class VaultStatus : std::uint8_t {
    Done,
    Damaged,        ///< cut, altered, or no such thing
    WrongSigner,    ///< whole, but signed by somebody else
    OtherVersion,   ///< of an app that is newer, or another kind of file
    Unavailable,    ///< the vault could not be loaded or has failed; asking again may help
    NotStored,      ///< sealed, but the box could not be written: nothing was handed in
    NoRoom,         ///< likewise, because the browser's storage is full
};

/// Answers CheckWorkshop, or comes by itself when the page was opened with a link. `file` is for
/// wire::read_checked; empty unless Done.
struct WorkshopChecked {
    VaultStatus status = VaultStatus::Done;
    std::vector<std::uint8_t> file = {};

    bool operator==(const WorkshopChecked&) const = default;
};

/// The file of the workshop that this browser remembers, checked when it was joined.
struct WorkshopRemembered {
    std::vector<std::uint8_t> file = {};
    bool operator==(const WorkshopRemembered&) const = default;
};

/// Answers LoadParticipant. Unless Done, there is neither secret nor version.
struct ParticipantLoaded {
    StoreStatus status = StoreStatus::Done;
    privacy::ParticipantSecret secret = {};
    std::uint32_t version = 0;   ///< of the next hand-in; higher than every one before

    bool operator==(const ParticipantLoaded&) const = default;
};

/// Answers SealHandIn: on an own device `file` is to be sent, on a shared one it lies in the box
/// already. Empty unless Done.
struct HandInSealed {
    VaultStatus status = VaultStatus::Done;
    std::vector<std::uint8_t> file = {};

    bool operator==(const HandInSealed&) const = default;
};

enum class ShareStatus : std::uint8_t { Shared, Dismissed, Unavailable };

/// Answers Share.
struct FileShared {
    ShareStatus status = ShareStatus::Shared;
    bool operator==(const FileShared&) const = default;
};

/// The page was opened to collect from one person after the other.
struct EnterKiosk {
    bool operator==(const EnterKiosk&) const = default;
};

/// Answers LookForOthers.
struct OthersFound {
    bool there = false;
    bool operator==(const OthersFound&) const = default;
};

/// Goes on without the workshop; the answers stay.
struct LeaveWorkshop {
    bool operator==(const LeaveWorkshop&) const = default;
};

/// What would leave this device.
struct ShowReview {
    bool operator==(const ShowReview&) const = default;
};

/// Takes the answers to one question out of the hand-in, or puts them in again.
struct ToggleShared {
    std::string exercise = {};
    std::string block = {};
    bool operator==(const ToggleShared&) const = default;
};

/// A line of text may be shown in the room, or not.
struct ToggleForRoom {
    std::string exercise = {};
    std::string block = {};
    bool operator==(const ToggleForRoom&) const = default;
};

/// Before (1) or after (2), for the exercises that are asked twice.
struct ChooseRound {
    std::uint8_t round = 1;
    bool operator==(const ChooseRound&) const = default;
};

/// The bytes of the records, shown or hidden.
struct ToggleBytes {
    bool operator==(const ToggleBytes&) const = default;
};

/// Seals what the review shows and hands it in.
struct HandIn {
    bool operator==(const HandIn&) const = default;
};

/// Gives the sealed hand-in away: as a file, or by the system's share sheet.
struct SaveHandIn {
    bool operator==(const SaveHandIn&) const = default;
};

struct ShareHandIn {
    ShareBy by = ShareBy::Sheet;
    bool operator==(const ShareHandIn&) const = default;
};

/// Puts a hint's words into the line of a text question, in the place of what they are for.
struct RewriteLine {
    std::string exercise = {};
    std::string block = {};
    std::string line = {};   ///< as it was when the hint was given
    privacy::Hint hint = {};

    bool operator==(const RewriteLine&) const = default;
};

struct HintsAnswered {
    privacy::HintsReply reply = {};
    bool operator==(const HintsAnswered&) const = default;
};

struct CoachAnswered {
    coach::Reply reply = {};
    bool operator==(const CoachAnswered&) const = default;
};

struct Input {
    bool operator==(const Input&) const = default;
};   ///< somebody is there (pointer, key, field)

using Action = std::variant<
    ChooseDevice,
    Begin,
    GoNext,
    GoBack,
    GoHome,
    ShowPath,
    OpenExercise,
    OpenSheet,
    GoTo,
    Undo,
    Redo,
    Pick,
    Toggle,
    PickOwn,
    WriteOwn,
    SetLevel,
    WriteLine,
    Move,
    WriteText,
    PickIndex,
    ToggleCard,
    AddOwnCard,
    WriteOwnCard,
    ChooseCategory,
    RemoveCard,
    ShowDialog,
    CloseDialog,
    DismissNotice,
    DeleteEverything,
    ClearForNextPerson,
    UseOpenedFile,
    ChooseLanguage,
    ChooseSettings,
    PrintSheet,
    SaveCalendar,
    SaveToFile,
    OpenFile,
    FileChosen,
    DraftLoaded,
    DraftStored,
    EverythingCleared,
    OthersFound,
    EnterKiosk,
    WorkshopChecked,
    WorkshopRemembered,
    ParticipantLoaded,
    HandInSealed,
    FileShared,
    ContentChanged,
    LanguageUnavailable,
    WriterChanged,
    LeaveWorkshop,
    ShowReview,
    ToggleShared,
    ToggleForRoom,
    ChooseRound,
    ToggleBytes,
    HandIn,
    SaveHandIn,
    ShareHandIn,
    RewriteLine,
    HintsAnswered,
    CoachAnswered,
    Input,
    Tick,
    Hidden>;

inline Action as_action(Action action) {
    return action;
}

/// The same action carrying what a field now holds. Actions without words are returned unchanged.
Action with_words(Action action, std::string words);

/// The same action carrying the chosen number (select: index, slider: value).
Action with_number(Action action, int number);

}   // namespace wb::app
