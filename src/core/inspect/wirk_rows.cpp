#include "core/base/overload.hpp"
#include "core/content/guide_pack.hpp"
#include "core/content/pack.hpp"
#include "core/inspect/rows.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/desk_file.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/release_names.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::inspect {

namespace {

constexpr std::size_t one_time_key_size = 32;

std::uint32_t number(std::size_t value) {
    return static_cast<std::uint32_t>(value);
}

void add_text(Rows& rows, What what, const std::string& text) {
    rows.add(1 + text.size(), what, text);
}

void explain_descriptor(Rows& rows, const domain::Workshop& workshop) {
    add_text(rows, What::Title, workshop.title);
    rows.add(1, What::UnitCount, number(workshop.unit.size()));
    for (const std::string& name : workshop.unit) {
        add_text(rows, What::Unit, name);
    }
    rows.add(1, What::ExerciseCount, number(workshop.exercises.size()));
    for (const domain::PlannedExercise& exercise : workshop.exercises) {
        rows.add(1 + exercise.exercise.size() + 4, What::Exercise, exercise);
    }
    rows.add(1, What::K, number(workshop.k));
    rows.add(1, What::KText, number(workshop.k_text));
    rows.add(1, What::CategoryCount, number(workshop.categories.size()));
    for (const domain::OwnCategory& category : workshop.categories) {
        add_text(rows, What::CategoryGerman, category.german);
        add_text(rows, What::CategoryEnglish, category.english);
    }
    rows.add(2, What::ExpectedPeople, number(workshop.expected_people));
    rows.add(workshop.box_key.size(), What::BoxKey, wire::hex(workshop.box_key));
    rows.add(workshop.signing_key.size(), What::SigningKey, wire::hex(workshop.signing_key));
    rows.add(4, What::Day, workshop.day);
    const domain::Notices& notices = workshop.notices;
    if (workshop.blurred_in_room || !(notices == domain::Notices{})) {
        rows.add(1, What::BlurredInRoom, number(workshop.blurred_in_room ? 1 : 0));
        add_text(rows, What::SupportNotice, notices.support);
        add_text(rows, What::ImprintNotice, notices.imprint);
        add_text(rows, What::PrivacyNotice, notices.privacy);
    }
}

Given given(const domain::Place& place, const domain::Answer& answer) {
    Given result;
    result.block = place.block;
    result.card = place.card;
    std::visit(
        Overload{
            [&](const domain::Selection& selection) {
                result.form = Given::Form::Options;
                result.options = selection.options;
                result.own_words = !selection.own.empty();
            },
            [&](const domain::Level& level) {
                result.form = Given::Form::Level;
                result.level = level.value;
            },
            [&](const domain::Lines& lines) {
                result.form = Given::Form::PrivateNote;
                result.lines = lines.lines.size();
            },
            [&](const domain::OpenText&) { result.form = Given::Form::Line; },
        },
        answer
    );
    return result;
}

GivenDraft given(const domain::Draft& draft) {
    GivenDraft result{draft.exercise, draft.answers.cards.size(), {}};
    for (const auto& [place, answer] : draft.answers.entries) {
        result.answers.push_back(given(place, answer));
    }
    return result;
}

void explain_sealed(Rows& rows, std::size_t size) {
    rows.add(one_time_key_size, What::OneTimeKey);
    rows.add(wire::seal_overhead - one_time_key_size, What::Seal);
    rows.add(size - wire::seal_overhead, What::SealedAnswers, {}, Reader::KeyHolder);
}

/// What was read of a file as a whole, where its records alone do not say what they are.
struct Read {
    std::optional<wire::SignedWorkshop> workshop = std::nullopt;
    std::optional<wire::KeptDrafts> drafts = std::nullopt;
};

template <class Value>
std::optional<Error> fault_of(const Result<Value>& result) {
    return result ? std::nullopt : std::optional{result.error()};
}

template <class Value>
std::optional<Error> keep(Result<Value> result, std::optional<Value>& value) {
    if (!result) {
        return result.error();
    }
    value = std::move(*result);
    return std::nullopt;
}

std::optional<Error> read(wire::FileKind kind, wire::Bytes bytes, Read& all) {
    switch (kind) {
    case wire::FileKind::Content: return fault_of(content::unpack(bytes));
    case wire::FileKind::Drafts: return keep(wire::read_kept(bytes), all.drafts);
    case wire::FileKind::Workshop: return keep(wire::read_workshop(bytes), all.workshop);
    case wire::FileKind::HandIn: return fault_of(wire::read_hand_in(bytes));
    case wire::FileKind::Box: return fault_of(wire::read_box(bytes));
    case wire::FileKind::Key: return fault_of(wire::open_file(bytes, kind));
    case wire::FileKind::Guide: return fault_of(content::unpack_lead(bytes));
    case wire::FileKind::Desk: return fault_of(wire::read_desk(bytes));
    }
    return std::nullopt;
}

What desk_record(std::uint16_t type) {
    return type == wire::record_desk_workshop  ? What::DeskWorkshop
           : type == wire::record_desk_changes ? What::DeskChanges
                                               : What::DeskPlan;
}

void explain_payload(
    Rows& rows, wire::FileKind kind, const wire::Record& record, std::size_t place, const Read& all
) {
    const std::size_t size = record.payload.size();
    switch (kind) {
    case wire::FileKind::Content:
    case wire::FileKind::Guide: rows.add(size, What::ContentPart); return;
    case wire::FileKind::Drafts:
        if (place < all.drafts->drafts.size()) {
            rows.add(size, What::Draft, given(all.drafts->drafts[place]));
        } else {
            rows.add(size, What::Choices);
        }
        return;
    case wire::FileKind::Workshop:
        if (place == 0) {
            explain_descriptor(rows, all.workshop->workshop());
        } else {
            rows.add(size, What::DescriptorSignature);
        }
        return;
    case wire::FileKind::HandIn:
    case wire::FileKind::Box:
        if (record.type == wire::record_workshop_id) {
            rows.add(size, What::WorkshopId, wire::hex(record.payload));
        } else if (record.type == wire::record_sealed) {
            explain_sealed(rows, size);
        } else {
            rows.add(size, What::FrozenBatch);
        }
        return;
    case wire::FileKind::Key:
        rows.add(
            size,
            place == 0 ? What::GuessCost : What::Secrets,
            {},
            place == 0 ? Reader::Everybody : Reader::PassphraseHolder
        );
        return;
    case wire::FileKind::Desk: rows.add(size, desk_record(record.type)); return;
    }
}

Kind kind_of(wire::FileKind kind) {
    switch (kind) {
    case wire::FileKind::Content: return Kind::Content;
    case wire::FileKind::Drafts: return Kind::Drafts;
    case wire::FileKind::Workshop: return Kind::Workshop;
    case wire::FileKind::HandIn: return Kind::HandIn;
    case wire::FileKind::Box: return Kind::Box;
    case wire::FileKind::Key: return Kind::Key;
    case wire::FileKind::Guide: return Kind::Guide;
    case wire::FileKind::Desk: return Kind::Desk;
    }
    return Kind::Content;
}

Trouble trouble_of(ErrorCode code) {
    return code == ErrorCode::TooLarge         ? Trouble::TooLarge
           : code == ErrorCode::WrongSignature ? Trouble::Altered
           : code == ErrorCode::StaleContent || code == ErrorCode::WrongFormat
               ? Trouble::OtherVersion
               : Trouble::Damaged;
}

}   // namespace

Explanation explain_wirk(wire::FileKind kind, wire::Bytes bytes) {
    Read all;
    if (const auto fault = read(kind, bytes, all)) {
        return Fault{trouble_of(fault->code), kind_of(kind), *fault, std::nullopt};
    }
    auto records = *wire::open_file(bytes, kind);
    Rows rows;
    rows.add(4, What::Magic);
    rows.add(2, What::Format, number(wire::file_format));
    rows.add(2, What::FileKind);
    rows.add(4, What::RecordsSize);
    for (std::size_t place = 0; !records.done(); ++place) {
        const wire::Record record = records.next();
        rows.add(wire::frame_size, What::Frame);
        explain_payload(rows, kind, record, place, all);
    }
    rows.add(wire::checksum_size, What::Checksum);
    return Explained{kind_of(kind), std::move(rows).take(), std::nullopt};
}

std::vector<Row> explain_sealed_record(std::size_t size) {
    Rows rows;
    explain_sealed(rows, size);
    return std::move(rows).take();
}

}   // namespace wb::inspect
