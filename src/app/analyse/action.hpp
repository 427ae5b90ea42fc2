// Everything that can happen in the manager's part of the app, and what it asks the platform for,
// as plain values.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/analyse/model.hpp"
#include "app/analyse/report.hpp"
#include "app/shell_action.hpp"
#include "app/shell_command.hpp"

namespace wb::app::results {

/// Files come: so many, from a person or from this browser's storage.
struct BeginIntake {
    std::uint32_t total = 0;
    bool kept = false;
    bool operator==(const BeginIntake&) const = default;
};

struct TakeFile {
    analyse::Incoming file = {};
    bool operator==(const TakeFile&) const = default;
};

/// No more come: what was read is judged together.
struct EndIntake {
    bool operator==(const EndIntake&) const = default;
};

struct StopIntake {
    bool operator==(const StopIntake&) const = default;
};

/// This browser keeps a key that somebody has confirmed.
struct HearKey {
    domain::PublicKey key = {};
    bool operator==(const HearKey&) const = default;
};

/// Somebody has compared the digits of the key: they are right.
struct ConfirmKey {
    domain::PublicKey key = {};
    bool operator==(const ConfirmKey&) const = default;
};

struct ConfirmAllKeys {
    bool operator==(const ConfirmAllKeys&) const = default;
};

/// The files of this key are not taken in.
struct RefuseKey {
    domain::PublicKey key = {};
    bool operator==(const RefuseKey&) const = default;
};

struct Remove {
    std::string digits = {};
    bool operator==(const Remove&) const = default;
};

struct RemoveAll {
    bool operator==(const RemoveAll&) const = default;
};

/// More of the list of files.
struct ListMore {
    bool operator==(const ListMore&) const = default;
};

/// Takes the last removal back.
struct Undo {
    bool operator==(const Undo&) const = default;
};

struct ShowPage {
    Page page = Page::Overview;
    bool operator==(const ShowPage&) const = default;
};

struct ShowUnit {
    analyse::Path path = {};
    bool operator==(const ShowUnit&) const = default;
};

struct ShowExercise {
    std::string exercise = {};
    bool operator==(const ShowExercise&) const = default;
};

struct ShowRound {
    std::uint8_t round = 1;
    bool operator==(const ShowRound&) const = default;
};

struct CompareExercise {
    int index = 0;   ///< in Shown::exercises
    bool operator==(const CompareExercise&) const = default;
};

struct CompareWhat {
    CompareBy by = CompareBy::Units;
    bool operator==(const CompareWhat&) const = default;
};

struct CompareQuestion {
    int index = 0;
    bool operator==(const CompareQuestion&) const = default;
};

struct CompareOption {
    int index = 0;
    bool operator==(const CompareOption&) const = default;
};

/// What the chosen unit's numbers become.
enum class SaveAs : std::uint8_t { Json, Csv, Workbook, Paper };

struct Save {
    SaveAs as = SaveAs::Json;
    bool operator==(const Save&) const = default;
};

/// `index`: in Shown::pictures.
struct SavePicture {
    std::size_t index = 0;
    PictureAs as = PictureAs::Png;
    bool operator==(const SavePicture&) const = default;
};

struct ShowDialog {
    Dialog dialog = Dialog::Display;
    bool operator==(const ShowDialog&) const = default;
};

struct Inspect {
    InspectAction what = MoreRows{};
    bool operator==(const Inspect&) const = default;
};

using Action = std::variant<
    BeginIntake,
    TakeFile,
    EndIntake,
    StopIntake,
    HearKey,
    ConfirmKey,
    ConfirmAllKeys,
    RefuseKey,
    Remove,
    RemoveAll,
    ListMore,
    Undo,
    ShowPage,
    ShowUnit,
    ShowExercise,
    ShowRound,
    CompareExercise,
    CompareWhat,
    CompareQuestion,
    CompareOption,
    Save,
    SavePicture,
    ShowDialog,
    Inspect,
    CloseDialog,
    DismissNotice,
    ChooseLanguage,
    ChooseSettings,
    OpenFile,
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

/// Puts the number that a select was given into its action.
Action with_number(Action action, int number);

/// Keeps the bytes of that file under that name in this browser.
struct Keeping {
    std::uint32_t number = 0;
    std::string name = {};

    bool operator==(const Keeping&) const = default;
};

/// Answered by DraftStored. `keys`: names without bytes. All in one transaction.
struct KeepFiles {
    std::vector<Keeping> files = {};
    std::vector<std::string> keys = {};
    bool operator==(const KeepFiles&) const = default;
};

/// The bytes of these files are not needed any more.
struct DropFiles {
    std::vector<std::uint32_t> numbers = {};
    bool operator==(const DropFiles&) const = default;
};

/// Deletes what is kept under these names; the page can put it back until the next removal.
/// Answered by DraftStored.
struct ForgetFiles {
    std::vector<std::string> names = {};
    bool operator==(const ForgetFiles&) const = default;
};

struct RestoreFiles {
    bool operator==(const RestoreFiles&) const = default;
};

/// The page reads no more of the files that were chosen, and says EndIntake.
struct StopReading {
    bool operator==(const StopReading&) const = default;
};

/// The page makes a workbook of the sums and hands it to the person.
struct SaveWorkbook {
    std::shared_ptr<const Report> report = nullptr;
    bool operator==(const SaveWorkbook&) const = default;
};

struct PrintReport {
    std::shared_ptr<const Report> report = nullptr;
    bool operator==(const PrintReport&) const = default;
};

/// The picture that is shown at this place, as an image.
struct SaveImage {
    std::size_t index = 0;
    PictureAs as = PictureAs::Png;
    Origin origin = {};
    bool operator==(const SaveImage&) const = default;
};

/// What this browser keeps; only looked at. Answered by TellStored.
struct ListStored {
    bool operator==(const ListStored&) const = default;
};

/// The bytes of a stored item. Answered by LookAt.
struct ReadStored {
    std::uint32_t number = 0;
    bool operator==(const ReadStored&) const = default;
};

/// The list of the app's files. Answered by TellBuild.
struct AskBuild {
    bool operator==(const AskBuild&) const = default;
};

using Command = std::variant<
    LoadContent,
    RememberSettings,
    Download,
    KeepFiles,
    DropFiles,
    ForgetFiles,
    RestoreFiles,
    StopReading,
    SaveWorkbook,
    PrintReport,
    SaveImage,
    ListStored,
    ReadStored,
    AskBuild,
    Print>;

}   // namespace wb::app::results
