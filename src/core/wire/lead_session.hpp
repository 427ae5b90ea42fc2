// A facilitator's session in the vault: opened with key file and passphrase, it opens what comes
// in, freezes, and gives out what may be seen. Values and functions; nothing here reads or stores.
//
// Whatever changes the key file goes in two steps. The first one freezes and answers with what must
// be stored: a key file, which nobody can read, and a mark, which tells nothing. The second one,
// `keep`, says that it is stored; only then the session knows the batch and shows it. So no caller
// can show what was not stored: before `keep` there is nothing to show. If the page ends in
// between, the stored key file decides: with the old one the same records freeze to the same batch.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/content/content.hpp"
#include "core/pictures/tables.hpp"
#include "core/privacy/batch.hpp"
#include "core/privacy/text_batch.hpp"
#include "core/wire/intake.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::wire {

/// Why a session refuses something, beside faults of files and of freezing.
enum class SessionFault : std::uint8_t {
    NotOpen,           ///< there is no session
    AlreadyOpen,       ///< there is one
    OtherKey,          ///< the key file is of another workshop
    OldKeyFile,        ///< something was frozen that this key file does not know
    Undecided,         ///< what was staged before is neither kept nor dropped yet
    NothingStaged,     ///< nothing to keep or drop
    NoSuchBatch,       ///< not frozen, or of a text: not reviewed
    RecordsMissing,    ///< the records of that batch are not all here
    NotEnoughAgreed,   ///< fewer than 5 new authors agreed to show their line, and none before
    NothingReleased,   ///< no batch yet
    Rehearsing,        ///< nothing of a rehearsal leaves or is kept
};

/// One of these, with nothing changed.
using Refusal = std::variant<ErrorCode, SessionFault, privacy::WhyNot>;

/// A value, or why there is none.
template <class T>
using Answered = std::variant<T, Refusal>;

/// Stands for something that the key file remembers: 16 bytes of an HMAC under the noise key. The
/// browser keeps them beside its box; a key file that lacks one is older than what was shown.
using Mark = std::array<std::uint8_t, 16>;

/// What a session is opened with.
struct SessionFiles {
    Bytes workshop = {};
    Bytes key_file = {};
    std::string_view passphrase = {};
    Bytes content = {};                 ///< the packed bundle, in any language
    std::span<const Mark> marks = {};   ///< that this browser keeps
    std::vector<Sealed> sealed = {};    ///< this browser's box
};

/// How far one slot is: numbers of people, no order, no time. Of a text `handed_in` counts empty
/// ones too, because else the number would tell who of the latest wrote something.
struct SlotProgress {
    privacy::Slot slot = {};
    std::uint32_t handed_in = 0;        ///< new since the last batch
    std::uint32_t needed = 0;           ///< k, or k_text
    std::uint32_t still_expected = 0;   ///< 0 when not known
    std::uint16_t batches = 0;
    std::uint16_t unreviewed = 0;   ///< of a text: batches whose lines nobody has reviewed

    /// After freezing, the ones still expected could not make a batch of their own.
    bool would_strand() const { return still_expected > 0 && still_expected < needed; }

    bool operator==(const SlotProgress&) const = default;
};

/// What must be stored, in one transaction, before `keep`.
struct ToStore {
    std::vector<std::uint8_t> key_file = {};
    std::vector<Mark> marks = {};   ///< beside those that are there

    bool operator==(const ToStore&) const = default;
};

/// Records that must be stored before `keep`, and the counts that the person decides by.
struct TakenIn {
    IntakeCounts counts = {};
    std::vector<Sealed> sealed = {};

    bool operator==(const TakenIn&) const = default;
};

/// What `keep` answers: nothing more to say, the part that may be shown now, or lines for the room.
using Kept = std::variant<std::monostate, privacy::Part, privacy::RoomLines>;

struct ReleaseFiles {
    std::string json = {};
    std::string csv = {};
    std::string fingerprint = {};   ///< of `json`: 16 hex digits

    bool operator==(const ReleaseFiles&) const = default;
};

/// Makes up what people hand in to a workshop.
using Team = std::function<
    std::vector<privacy::Record>(const domain::Workshop& workshop, const domain::WorkshopId& id)>;

class LeadSession {
public:
    /// Errors: as read_workshop, open_key_file, content::unpack and fault_in of a workshop;
    /// OtherKey, OldKeyFile.
    static Answered<LeadSession> open(SessionFiles files);

    /// A session of a copy of the workshop, with keys of its own that are in no file: what is
    /// frozen in it is nothing to store, and nothing leaves it. `team`: what its invented people
    /// hand in. Errors: as read_workshop, sign_workshop and fault_in of a workshop; BadValue: a
    /// record that the workshop cannot have.
    static Answered<LeadSession> rehearse(
        Bytes workshop, const content::Bundle& bundle, const WorkshopKeys& keys, const Team& team
    );

    LeadSession(const LeadSession&) = delete;
    LeadSession& operator=(const LeadSession&) = delete;
    LeadSession(LeadSession&&) = default;
    LeadSession& operator=(LeadSession&&) = delete;

    /// Overwrites the workshop's secrets.
    ~LeadSession();

    const domain::WorkshopId& id() const { return workshop_.id(); }

    /// What became of this browser's box.
    const IntakeCounts& found() const { return found_; }

    /// Of everything that the key file remembers: to be stored with it.
    const std::vector<Mark>& marks() const { return marks_; }

    /// Opens and checks a hand-in or a box beside what is there. Errors: as read_box; OldKeyFile:
    /// the box holds a batch that another copy of the key file has frozen; Undecided, Rehearsing.
    Answered<TakenIn> take_in(Bytes file);

    /// Every slot planned, in the order of the plan: rounds, then its text questions.
    std::vector<SlotProgress> progress() const;

    /// Freezes the new people of a slot. Of a text slot this opens its lines for review. Errors: as
    /// privacy::freeze and privacy::open_texts; Undecided.
    Answered<ToStore> reveal(const privacy::Slot& slot, const KeyFileNonce& nonce);

    /// The lines of a revealed text slot that waits for its review. Errors: NoSuchBatch,
    /// RecordsMissing.
    Answered<std::vector<std::string>> lines_under_review(const privacy::Part& part) const;

    /// For each line the words to release, or nothing. Errors: as lines_under_review and
    /// privacy::reviewed; Undecided.
    Answered<ToStore> review(
        const privacy::Part& part,
        std::span<const std::optional<std::string>> words,
        const KeyFileNonce& nonce
    );

    /// Lines of authors who agreed to show them in the room. Errors: NotEnoughAgreed, Undecided.
    Answered<ToStore> show_lines(const privacy::Slot& slot, const KeyFileNonce& nonce);

    /// What was staged is stored. Error: NothingStaged.
    Answered<Kept> keep();

    /// What was staged is not stored: nothing of it happened. Error: NothingStaged.
    std::optional<Refusal> drop();

    /// What was released of a batch. Error: NoSuchBatch.
    Answered<pictures::FileTables> picture(const privacy::Part& part) const;

    /// What the room may see of it. Errors: NoSuchBatch, RecordsMissing.
    Answered<pictures::RoomTables> room_picture(const privacy::Part& part) const;

    /// Everything that was ever frozen with this key file, signed. Errors: NothingReleased,
    /// Rehearsing.
    Answered<ReleaseFiles> release() const;

    /// The box as a file, with its batches. Error: Rehearsing.
    Answered<std::vector<std::uint8_t>> box() const;

private:
    /// A change of the key file that waits for being stored.
    struct Change {
        privacy::Ledger ledger = {};
        std::optional<privacy::FrozenBatch> batch = std::nullopt;
        std::string json = {};          ///< of the batch
        std::vector<Mark> marks = {};   ///< of what is new
        Kept shown = {};
    };

    LeadSession(
        SignedWorkshop workshop,
        KeyRing ring,
        std::optional<KeyFileLock> lock,
        content::Bundle bundle
    );

    IntakeRules rules() const;
    privacy::Member member(const privacy::Slot& slot) const;
    const privacy::FrozenBatch* batch_of(const privacy::Part& part) const;
    Answered<privacy::TextsUnderReview> texts_of(const privacy::Part& part) const;
    std::uint16_t unreviewed(const privacy::Slot& slot) const;
    std::optional<Refusal> fault_in_batches(std::span<const std::string> batches) const;
    std::optional<Refusal> read_batches();
    Answered<ToStore> staged(Change change, const KeyFileNonce& nonce);

    SignedWorkshop workshop_;
    KeyRing ring_;
    std::optional<KeyFileLock> lock_;   ///< none: a rehearsal, which has no key file
    content::Bundle bundle_;
    OpenedBox box_ = {};
    IntakeCounts found_ = {};
    std::vector<privacy::FrozenBatch> batches_ = {};   ///< those of the ring, read
    std::vector<Mark> marks_ = {};                     ///< likewise
    std::variant<std::monostate, Addition, Change> staged_ = {};
};

}   // namespace wb::wire
