// What every byte of a file is, who can read it and what is not in it: facts for an inspector. The
// words are the command line's and the screens'.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/release.hpp"
#include "core/wire/file.hpp"
#include "core/wire/release_file.hpp"

namespace wb::inspect {

/// Everything that the product writes.
enum class Kind : std::uint8_t {
    Content,
    Guide,
    Drafts,
    Workshop,
    HandIn,
    Box,
    Key,
    Desk,
    Release,
    Sums,    ///< `union.json`: not signed
    Table,   ///< CSV of a release or of sums: not signed
};

enum class Reader : std::uint8_t {
    Everybody,          ///< everybody who has the file
    KeyHolder,          ///< who has the workshop's key file and its passphrase
    PassphraseHolder,   ///< who knows the passphrase of this file
};

/// What some bytes are. In the comment, the row's value where it has one.
enum class What : std::uint8_t {
    // The container.
    Magic,
    Format,   ///< number
    FileKind,
    RecordsSize,
    Frame,
    Checksum,
    // A workshop's descriptor.
    Title,           ///< text
    UnitCount,       ///< number
    Unit,            ///< text
    ExerciseCount,   ///< number
    Exercise,        ///< PlannedExercise
    K,               ///< number
    KText,           ///< number
    CategoryCount,   ///< number
    CategoryGerman,
    CategoryEnglish,   ///< text
    ExpectedPeople,    ///< number
    BoxKey,            ///< hex digits
    SigningKey,        ///< hex digits
    Day,               ///< Date
    BlurredInRoom,     ///< number: 0 or 1
    SupportNotice,
    ImprintNotice,
    PrivacyNotice,   ///< text, like the two before
    DescriptorSignature,
    // A person's own answers.
    Draft,   ///< GivenDraft
    Choices,
    // Hand-ins.
    WorkshopId,   ///< hex digits
    OneTimeKey,
    Seal,
    SealedAnswers,
    FrozenBatch,
    // A key file.
    GuessCost,
    Secrets,
    // A facilitator's desk.
    DeskWorkshop,
    DeskChanges,
    DeskPlan,
    // Packed content.
    ContentPart,
    // Releases and sums. Brackets and the name of a list have no value.
    Counts,   ///< Counted
    Batches,
    Rules,
    LeftOut,
    NoiseVariance,
    Policy,
    PublicKey,
    ReleaseSignature,
    Texts,   ///< Counted: the lines
    // Tables.
    ByteOrderMark,
    TableHead,
    TableLine,
};

/// How a person answered one question, without anybody's words.
struct Given {
    enum class Form : std::uint8_t { Options, Level, PrivateNote, Line };

    std::string block = {};
    std::uint8_t card = 0;   ///< 0: not on a card
    Form form = Form::Options;
    std::vector<std::string> options = {};
    bool own_words = false;
    int level = 0;           ///< of a Level
    std::size_t lines = 0;   ///< of a PrivateNote

    bool operator==(const Given&) const = default;
};

struct GivenDraft {
    std::string exercise = {};
    std::size_t cards = 0;
    std::vector<Given> answers = {};

    bool operator==(const GivenDraft&) const = default;
};

/// One element of a list in a release or in sums.
struct Counted {
    privacy::Slot slot = {};
    std::string question = {};   ///< empty of a batch
    std::string people = {};     ///< as a band; empty where none is said
    std::size_t count = 0;       ///< numbers in a distribution, or lines of text

    bool operator==(const Counted&) const = default;
};

using Value = std::variant<
    std::monostate,
    std::uint32_t,
    std::string,
    domain::PlannedExercise,
    Date,
    GivenDraft,
    Counted>;

/// Some bytes in a row.
struct Row {
    std::size_t from = 0;
    std::size_t size = 0;   ///< at least 1
    What what = What::Magic;
    Value value = {};
    Reader reader = Reader::Everybody;

    bool operator==(const Row&) const = default;
};

/// A file in order. The rows cover all of its bytes, in their order, without a gap.
struct Explained {
    Kind kind = Kind::Content;
    std::vector<Row> rows = {};
    std::optional<wire::SignedRelease> release = std::nullopt;   ///< of a Release

    bool operator==(const Explained&) const = default;
};

enum class Trouble : std::uint8_t {
    NotOurs,
    OtherVersion,   ///< of this product, in a format that this build does not know
    Damaged,
    Altered,   ///< whole, but not as it was signed
    TooLarge,
};

struct Fault {
    Trouble trouble = Trouble::NotOurs;
    std::optional<Kind> kind = std::nullopt;            ///< what the file says it is
    Error error = {};                                   ///< with the place by name
    std::optional<std::size_t> offset = std::nullopt;   ///< bytes before the fault, where known

    bool operator==(const Fault&) const = default;
};

/// Reads a file of any kind, strictly. Secrets stay locked: nothing is opened.
std::variant<Explained, Fault> explain(wire::Bytes bytes);

/// The rows of one sealed record as a browser keeps it: of a hand-in, without a file around it.
std::vector<Row> explain_sealed_record(std::size_t size);

/// What a file can be believed to lack.
enum class Absent : std::uint8_t {
    Answers,         ///< any answer at all
    Name,            ///< no field for a name, an address or a number of a person
    Account,         ///< no account, no sign-in
    Device,          ///< nothing about the device or the network
    Time,            ///< no time of answering or of handing in
    Order,           ///< no order in which people handed in
    Links,           ///< nothing that says which two answers come from one person
    SingleAnswers,   ///< no single person's answers, not even sealed
    OwnWords,        ///< no private notes, no own words for tasks
    ExactCounts,     ///< no count before it was blurred
    SmallGroups,     ///< no number from fewer people than its rules say
    SecretKeys,      ///< nothing that opens hand-ins
    Passphrase,
};

/// What is not in any file of this kind, in the order of the enum.
std::vector<Absent> absent_in(Kind kind);

/// Texts that people wrote themselves (a title, a unit, a line) are in such files, so a name may be
/// in them although nothing asks for one.
bool holds_typed_words(Kind kind);

}   // namespace wb::inspect
