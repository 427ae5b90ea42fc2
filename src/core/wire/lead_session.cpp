#include "core/wire/lead_session.hpp"

#include <algorithm>
#include <utility>

#include "core/base/overload.hpp"
#include "core/content/pack.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/privacy/hash.hpp"
#include "core/privacy/questions.hpp"
#include "core/wire/csv.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/release_file.hpp"

namespace wb::wire {

namespace {

using privacy::LedgerEntry;
using privacy::Part;
using privacy::Slot;

Mark mark(const privacy::NoiseKey& key, std::string_view what, const privacy::Fields& fields) {
    const privacy::Hash hash =
        privacy::hmac(key, privacy::Fields{}.add("mark").add(what).add(fields.bytes()));
    Mark result{};
    std::copy_n(hash.begin(), result.size(), result.begin());
    return result;
}

Mark mark_of(const privacy::NoiseKey& key, std::string_view list, const LedgerEntry& entry) {
    privacy::Fields fields;
    const Slot& slot = entry.part.slot;
    fields.add(slot.exercise).add(std::uint32_t{slot.round}).add(slot.text_block);
    fields.add(std::uint32_t{entry.part.number}).add(entry.batch);
    for (const privacy::FrozenPerson& person : entry.people) {
        fields.add(person.nullifier).add(person.version);
    }
    return mark(key, list, fields);
}

/// The marks of everything in `next` behind what is in `before`: both lists of a ledger only grow.
std::vector<Mark> marks_since(
    const privacy::NoiseKey& key, const privacy::Ledger& before, const privacy::Ledger& next
) {
    std::vector<Mark> marks;
    const auto add = [&](std::string_view list, const auto& old, const auto& entries) {
        for (std::size_t i = old.size(); i < entries.size(); ++i) {
            marks.push_back(mark_of(key, list, entries[i]));
        }
    };
    add("frozen", before.entries, next.entries);
    add("room", before.room, next.room);
    return marks;
}

Mark mark_of(const privacy::NoiseKey& key, const std::string& batch) {
    return mark(key, "released", privacy::Fields{}.add(batch));
}

bool names(const privacy::FrozenBatch& batch, const Part& part) {
    const auto& parts = batch.content().parts;
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

const LedgerEntry* entry_of(const privacy::Ledger& ledger, const Part& part) {
    const auto found =
        std::find_if(ledger.entries.begin(), ledger.entries.end(), [&](const LedgerEntry& entry) {
            return entry.part == part;
        });
    return found == ledger.entries.end() ? nullptr : &*found;
}

template <class T>
const Refusal* refusal_in(const Answered<T>& answer) {
    return std::get_if<Refusal>(&answer);
}

}   // namespace

LeadSession::LeadSession(
    SignedWorkshop workshop, KeyRing ring, std::optional<KeyFileLock> lock, content::Bundle bundle
)
    : workshop_{std::move(workshop)}
    , ring_{std::move(ring)}
    , lock_{std::move(lock)}
    , bundle_{std::move(bundle)} {}

LeadSession::~LeadSession() {
    forget(ring_);
}

Answered<LeadSession> LeadSession::open(SessionFiles files) {
    auto workshop = read_workshop(files.workshop);
    if (!workshop) {
        return Refusal{workshop.error().code};
    }
    auto bundle = content::unpack(files.content);
    if (!bundle) {
        return Refusal{bundle.error().code};
    }
    if (const auto fault = fault_in(workshop->workshop(), *bundle)) {
        return Refusal{fault->code};
    }
    auto keys = open_key_file(files.key_file, files.passphrase);
    if (!keys) {
        return Refusal{keys.error().code};
    }
    LeadSession session{
        std::move(*workshop), std::move(keys->ring), std::move(keys->lock), std::move(*bundle)};
    const domain::Workshop& planned = session.workshop_.workshop();
    if (session.ring_.workshop != session.id() ||
        signing_key_of(session.ring_.keys) != planned.signing_key ||
        box_key_of(session.ring_.keys) != planned.box_key) {
        return Refusal{SessionFault::OtherKey};
    }
    if (const auto fault = session.read_batches()) {
        return *fault;
    }
    for (const Mark& mark : files.marks) {
        if (std::find(session.marks_.begin(), session.marks_.end(), mark) == session.marks_.end()) {
            return Refusal{SessionFault::OldKeyFile};
        }
    }
    Addition found = stage(session.box_, std::move(files.sealed), session.rules());
    session.found_ = found.counts;
    add(session.box_, std::move(found));
    return Answered<LeadSession>{std::move(session)};
}

Answered<LeadSession> LeadSession::rehearse(
    Bytes workshop, const content::Bundle& bundle, const WorkshopKeys& keys, const Team& team
) {
    const auto planned = read_workshop(workshop);
    if (!planned) {
        return Refusal{planned.error().code};
    }
    if (const auto fault = fault_in(planned->workshop(), bundle)) {
        return Refusal{fault->code};
    }
    auto copy = sign_workshop(planned->workshop(), keys);
    if (!copy) {
        return Refusal{copy.error().code};
    }
    const domain::WorkshopId id = copy->id();
    LeadSession session{std::move(*copy), {id, keys, {}, {}}, std::nullopt, bundle};
    const domain::Workshop& own = session.workshop_.workshop();
    for (privacy::Record& record : team(own, id)) {
        if (record.workshop != id || privacy::fault_in(record, own, bundle)) {
            return Refusal{ErrorCode::BadValue};
        }
        const Slot slot{record.exercise, record.round, record.text_block};
        session.box_.records[slot].push_back(std::move(record));
        ++session.found_.accepted;
    }
    return Answered<LeadSession>{std::move(session)};
}

IntakeRules LeadSession::rules() const {
    return {workshop_, ring_.keys, ring_.ledger, bundle_};
}

privacy::Member LeadSession::member(const Slot& slot) const {
    const auto records = box_.records.find(slot);
    return {
        id(),
        workshop_.workshop(),
        ring_.keys.noise_key,
        ring_.ledger,
        records == box_.records.end() ? std::span<const privacy::Record>{}
                                      : std::span{records->second}};
}

// Every batch of a key file is one that this key has signed and that its ledger names.
std::optional<Refusal> LeadSession::read_batches() {
    for (const std::string& text : ring_.batches) {
        auto read = read_release(text);
        auto* const release = std::get_if<SignedRelease>(&read);
        if (release == nullptr || release->release.batches().size() != 1 ||
            release->signing_key != workshop_.workshop().signing_key) {
            return Refusal{ErrorCode::BadValue};
        }
        const privacy::FrozenBatch& batch = release->release.batches().front();
        const auto& entries = ring_.ledger.entries;
        const bool known = std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
            return entry.batch == batch.content().id && names(batch, entry.part);
        });
        if (!known) {
            return Refusal{ErrorCode::BadValue};
        }
        batches_.push_back(batch);
        marks_.push_back(mark_of(ring_.keys.noise_key, text));
    }
    const std::vector<Mark> of_ledger = marks_since(ring_.keys.noise_key, {}, ring_.ledger);
    marks_.insert(marks_.end(), of_ledger.begin(), of_ledger.end());
    return std::nullopt;
}

std::optional<Refusal> LeadSession::fault_in_batches(std::span<const std::string> batches) const {
    for (const std::string& text : batches) {
        if (std::find(ring_.batches.begin(), ring_.batches.end(), text) != ring_.batches.end()) {
            continue;   // the very same bytes
        }
        const auto read = read_release(text);
        const auto* const release = std::get_if<SignedRelease>(&read);
        if (release == nullptr) {
            return Refusal{std::get_if<ReleaseFault>(&read)->error.code};
        }
        if (release->signing_key != workshop_.workshop().signing_key) {
            return Refusal{ErrorCode::WrongSignature};
        }
        return Refusal{SessionFault::OldKeyFile};
    }
    return std::nullopt;
}

Answered<TakenIn> LeadSession::take_in(Bytes file) {
    if (!lock_) {
        return Refusal{SessionFault::Rehearsing};
    }
    if (staged_.index() != 0) {
        return Refusal{SessionFault::Undecided};
    }
    auto addition = stage(box_, file, rules());
    if (!addition) {
        return Refusal{addition.error().code};
    }
    if (const auto fault = fault_in_batches(addition->batches)) {
        return *fault;
    }
    TakenIn taken{addition->counts, addition->more.sealed};
    staged_ = std::move(*addition);
    return taken;
}

std::uint16_t LeadSession::unreviewed(const Slot& slot) const {
    if (slot.text_block.empty()) {
        return 0;
    }
    const auto count = std::count_if(
        ring_.ledger.entries.begin(),
        ring_.ledger.entries.end(),
        [&](const LedgerEntry& entry) {
            return entry.part.slot == slot && batch_of(entry.part) == nullptr;
        }
    );
    return static_cast<std::uint16_t>(count);
}

std::vector<SlotProgress> LeadSession::progress() const {
    std::vector<SlotProgress> result;
    const auto add_slot = [&](Slot slot) {
        const privacy::Waiting waiting = privacy::waiting(bundle_, member(slot), slot);
        const std::uint16_t batches = privacy::batches(ring_.ledger, slot);
        const std::uint16_t without = unreviewed(slot);
        result.push_back(
            {std::move(slot),
             waiting.handed_in,
             waiting.needed,
             waiting.still_expected,
             batches,
             without}
        );
    };
    for (const domain::PlannedExercise& planned : workshop_.workshop().exercises) {
        const content::Exercise& exercise = *privacy::find_exercise(bundle_, planned.exercise);
        const auto texts = privacy::text_questions(exercise);
        for (std::uint8_t round = 1; round <= planned.rounds; ++round) {
            add_slot({planned.exercise, round, {}});
            for (const privacy::TextQuestion& text : texts) {
                add_slot({planned.exercise, round, text.block});
            }
        }
    }
    return result;
}

Answered<ToStore> LeadSession::staged(Change change, const KeyFileNonce& nonce) {
    KeyRing next = ring_;
    next.ledger = change.ledger;
    change.marks = marks_since(ring_.keys.noise_key, ring_.ledger, change.ledger);
    if (change.batch) {
        const auto alone =
            privacy::make_release(std::span{&*change.batch, 1}, workshop_.workshop().k_text);
        if (!alone) {
            return Refusal{alone.error().code};
        }
        change.json = write_release(*alone, ring_.keys);
        change.marks.push_back(mark_of(ring_.keys.noise_key, change.json));
        next.batches.push_back(change.json);
    }
    ToStore store;
    if (lock_) {
        store = {write_key_file(next, *lock_, nonce), change.marks};
    }
    forget(next);
    staged_ = std::move(change);
    return store;
}

Answered<ToStore> LeadSession::reveal(const Slot& slot, const KeyFileNonce& nonce) {
    if (staged_.index() != 0) {
        return Refusal{SessionFault::Undecided};
    }
    const privacy::Member here = member(slot);
    const Part part{
        id(), slot, static_cast<std::uint16_t>(privacy::batches(ring_.ledger, slot) + 1)};
    Change change;
    change.shown = part;
    if (slot.text_block.empty()) {
        auto result = privacy::freeze(bundle_, {&here, 1}, slot);
        if (const auto* const why = std::get_if<privacy::WhyNot>(&result)) {
            return Refusal{*why};
        }
        auto& frozen = *std::get_if<privacy::Frozen>(&result);
        change.ledger = std::move(frozen.ledgers.front());
        change.batch = std::move(frozen.batch);
    } else {
        auto result = privacy::open_texts(bundle_, {&here, 1}, slot);
        if (const auto* const why = std::get_if<privacy::WhyNot>(&result)) {
            return Refusal{*why};
        }
        change.ledger = std::move(std::get_if<privacy::Opened>(&result)->ledgers.front());
    }
    return staged(std::move(change), nonce);
}

Answered<privacy::TextsUnderReview> LeadSession::texts_of(const Part& part) const {
    const LedgerEntry* const entry = entry_of(ring_.ledger, part);
    if (entry == nullptr || part.slot.text_block.empty() || batch_of(part) != nullptr) {
        return Refusal{SessionFault::NoSuchBatch};
    }
    const privacy::Member here = member(part.slot);
    auto texts = privacy::reopen_texts(bundle_, {&here, 1}, entry->batch);
    if (!texts) {
        return Refusal{SessionFault::RecordsMissing};
    }
    return std::move(*texts);
}

Answered<std::vector<std::string>> LeadSession::lines_under_review(const Part& part) const {
    const auto texts = texts_of(part);
    if (const Refusal* const refusal = refusal_in(texts)) {
        return *refusal;
    }
    return std::get_if<privacy::TextsUnderReview>(&texts)->lines();
}

Answered<ToStore> LeadSession::review(
    const Part& part, std::span<const std::optional<std::string>> words, const KeyFileNonce& nonce
) {
    if (staged_.index() != 0) {
        return Refusal{SessionFault::Undecided};
    }
    const auto texts = texts_of(part);
    if (const Refusal* const refusal = refusal_in(texts)) {
        return *refusal;
    }
    auto batch = privacy::reviewed(*std::get_if<privacy::TextsUnderReview>(&texts), words);
    if (!batch) {
        return Refusal{batch.error().code};
    }
    return staged({ring_.ledger, std::move(*batch), {}, {}, part}, nonce);
}

Answered<ToStore> LeadSession::show_lines(const Slot& slot, const KeyFileNonce& nonce) {
    if (staged_.index() != 0) {
        return Refusal{SessionFault::Undecided};
    }
    auto shown = privacy::room_lines(bundle_, member(slot), slot);
    if (!shown) {
        return Refusal{SessionFault::NotEnoughAgreed};
    }
    return staged({std::move(shown->ledger), std::nullopt, {}, {}, std::move(shown->lines)}, nonce);
}

Answered<Kept> LeadSession::keep() {
    auto decided = std::exchange(staged_, std::monostate{});
    if (auto* const addition = std::get_if<Addition>(&decided)) {
        add(box_, std::move(*addition));
        return Kept{};
    }
    auto* const change = std::get_if<Change>(&decided);
    if (change == nullptr) {
        return Refusal{SessionFault::NothingStaged};
    }
    ring_.ledger = std::move(change->ledger);
    marks_.insert(marks_.end(), change->marks.begin(), change->marks.end());
    if (change->batch) {
        ring_.batches.push_back(std::move(change->json));
        batches_.push_back(std::move(*change->batch));
    }
    return std::move(change->shown);
}

std::optional<Refusal> LeadSession::drop() {
    const bool nothing = staged_.index() == 0;
    staged_ = std::monostate{};
    return nothing ? std::optional{Refusal{SessionFault::NothingStaged}} : std::nullopt;
}

const privacy::FrozenBatch* LeadSession::batch_of(const Part& part) const {
    const auto found = std::find_if(batches_.begin(), batches_.end(), [&](const auto& batch) {
        return names(batch, part);
    });
    return found == batches_.end() ? nullptr : &*found;
}

Answered<pictures::FileTables> LeadSession::picture(const Part& part) const {
    const privacy::FrozenBatch* const batch = batch_of(part);
    if (batch == nullptr) {
        return Refusal{SessionFault::NoSuchBatch};
    }
    return pictures::tables_of(*batch, part);
}

Answered<pictures::RoomTables> LeadSession::room_picture(const Part& part) const {
    const privacy::FrozenBatch* const batch = batch_of(part);
    if (batch == nullptr || !part.slot.text_block.empty()) {
        return Refusal{SessionFault::NoSuchBatch};
    }
    const privacy::Member here = member(part.slot);
    const auto room = privacy::room_picture(bundle_, {&here, 1}, *batch);
    if (!room) {
        return Refusal{SessionFault::RecordsMissing};
    }
    return pictures::tables_of(*batch, part, *room);
}

Answered<ReleaseFiles> LeadSession::release() const {
    if (!lock_) {
        return Refusal{SessionFault::Rehearsing};
    }
    if (batches_.empty()) {
        return Refusal{SessionFault::NothingReleased};
    }
    const auto release = privacy::make_release(batches_, workshop_.workshop().k_text);
    if (!release) {
        return Refusal{release.error().code};
    }
    std::string json = write_release(*release, ring_.keys);
    std::string digits = release_digits(json);
    std::string table = release_csv(*release, digits);
    return ReleaseFiles{std::move(json), std::move(table), std::move(digits)};
}

Answered<std::vector<std::uint8_t>> LeadSession::box() const {
    if (!lock_) {
        return Refusal{SessionFault::Rehearsing};
    }
    std::vector<std::string> batches = ring_.batches;
    std::sort(batches.begin(), batches.end());
    return write_box({id(), box_.sealed, std::move(batches)});
}

}   // namespace wb::wire
