#include "core/wire/workshop_file.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <sodium/crypto_core_ed25519.h>
#include <sodium/crypto_scalarmult.h>

#include "core/base/base64.hpp"
#include "core/base/id.hpp"
#include "core/base/utf8.hpp"
#include "core/wire/archive.hpp"
#include "core/wire/file.hpp"
#include "core/wire/release_names.hpp"

namespace wb::wire {

namespace {

constexpr std::uint16_t record_descriptor_1 = 1;
constexpr std::uint16_t record_signature = 2;
constexpr std::uint8_t link_format = 1;
constexpr std::uint32_t highest_revision = 0xFFFF;
constexpr std::size_t longest_short_text = 0xFF;

struct DateField {
    Date& value;
};

void save(Writer& archive, const DateField& field) {
    archive.put_number(static_cast<std::uint32_t>(field.value.year), 2);
    archive.put_number(static_cast<std::uint32_t>(field.value.month), 1);
    archive.put_number(static_cast<std::uint32_t>(field.value.day), 1);
}

void load(Reader& archive, DateField& field) {
    field.value.year = static_cast<int>(archive.take_number(2));
    field.value.month = static_cast<int>(archive.take_number(1));
    field.value.day = static_cast<int>(archive.take_number(1));
}

// A content revision fits two bytes; links are short of bytes.
struct RevisionField {
    std::uint32_t& value;
};

void save(Writer& archive, const RevisionField& field) {
    archive.put_number(field.value, 2);
}

void load(Reader& archive, RevisionField& field) {
    field.value = archive.take_number(2);
}

struct UnitField {
    std::vector<std::string>& names;
};

void save(Writer& archive, const UnitField& field) {
    archive.put_number(static_cast<std::uint32_t>(field.names.size()), 1);
    for (std::string& name : field.names) {
        archive(ShortText{name, most_unit_code_points});
    }
}

void load(Reader& archive, UnitField& field) {
    const std::size_t count =
        archive.take_count(domain::most_unit_names, 2, sizeof(std::string), 1);
    field.names.resize(count);
    for (std::string& name : field.names) {
        archive(ShortText{name, most_unit_code_points});
    }
}

}   // namespace

template <class Archive>
static void serialize(Archive& archive, domain::PlannedExercise& exercise) {
    archive(
        ShortId{exercise.exercise}, RevisionField{exercise.revision}, exercise.rounds, exercise.k
    );
}

template <class Archive>
static void serialize(Archive& archive, domain::OwnCategory& category) {
    archive(
        ShortText{category.german, most_category_code_points},
        ShortText{category.english, most_category_code_points}
    );
}

template <class Archive>
static void serialize(Archive& archive, domain::Notices& notices) {
    archive(
        ShortText{notices.support, most_notice_code_points},
        ShortText{notices.imprint, most_notice_code_points},
        ShortText{notices.privacy, most_notice_code_points}
    );
}

namespace {

// What few workshops say stands at the end, and only then: a workshop has one form, and links are
// short.
struct SeldomField {
    domain::Workshop& workshop;
};

bool says_seldom(const domain::Workshop& workshop) {
    return workshop.blurred_in_room || !(workshop.notices == domain::Notices{});
}

void save(Writer& archive, const SeldomField& field) {
    if (says_seldom(field.workshop)) {
        archive(field.workshop.blurred_in_room, field.workshop.notices);
    }
}

void load(Reader& archive, SeldomField& field) {
    if (archive.left() > 0) {
        archive(field.workshop.blurred_in_room, field.workshop.notices);
        if (!archive.failed() && !says_seldom(field.workshop)) {
            archive.fail(ErrorCode::BadValue, "notices");
        }
    }
}

}   // namespace

template <class Archive>
static void serialize(Archive& archive, domain::Workshop& workshop) {
    archive(
        ShortText{workshop.title, most_title_code_points},
        UnitField{workshop.unit},
        ShortList<domain::PlannedExercise>{workshop.exercises, domain::most_planned_exercises, 6},
        workshop.k,
        workshop.k_text,
        ShortList<domain::OwnCategory>{workshop.categories, domain::most_own_categories, 2},
        workshop.expected_people,
        Fixed{workshop.box_key},
        Fixed{workshop.signing_key},
        DateField{workshop.day},
        SeldomField{workshop}
    );
}

namespace {

std::optional<Error> bad(std::string_view where) {
    return Error{ErrorCode::BadValue, where};
}

// One line as people write it: something in it, no blanks around it.
bool is_name(const std::string& text, std::size_t most_code_points) {
    return !text.empty() && text.size() <= longest_short_text &&
           utf8::storable(text, most_code_points, utf8::LineBreaks::Refused) &&
           utf8::tidy(text, most_code_points) == text;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days.at(static_cast<std::size_t>(month - 1)) + (month == 2 && leap ? 1 : 0);
}

bool is_day(const Date& date) {
    return date.year >= 1970 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in(date.year, date.month);
}

// X25519 refuses keys of small order: whatever is sealed to one, everybody could open.
bool can_be_sealed_to(const domain::PublicKey& box_key) {
    constexpr std::array<std::uint8_t, crypto_scalarmult_SCALARBYTES> any{1};
    std::array<std::uint8_t, crypto_scalarmult_BYTES> shared{};
    return crypto_scalarmult(shared.data(), any.data(), box_key.data()) == 0;
}

std::optional<Error> fault_in_exercises(const domain::Workshop& workshop) {
    if (workshop.exercises.empty() || workshop.exercises.size() > domain::most_planned_exercises) {
        return bad("exercises");
    }
    std::set<std::string> seen;
    for (const domain::PlannedExercise& exercise : workshop.exercises) {
        if (!is_id(exercise.exercise) || !seen.insert(exercise.exercise).second) {
            return bad("exercise");
        }
        if (exercise.revision < 1 || exercise.revision > highest_revision) {
            return bad("revision of an exercise");
        }
        if (exercise.rounds < 1 || exercise.rounds > domain::most_rounds) {
            return bad("rounds");
        }
        if (exercise.k < workshop.k || exercise.k > domain::largest_k) {
            return bad("k of an exercise");
        }
    }
    return std::nullopt;
}

std::vector<std::uint8_t> descriptor_of(const domain::Workshop& workshop) {
    std::vector<std::uint8_t> bytes;
    Writer writer{bytes};
    writer(workshop);
    return bytes;
}

std::optional<Error> fault_in_rules(const domain::Workshop& workshop) {
    if (!is_name(workshop.title, most_title_code_points)) {
        return Error{ErrorCode::BadText, "title"};
    }
    if (workshop.unit.size() > domain::most_unit_names) {
        return Error{ErrorCode::TooLarge, "unit"};
    }
    for (const std::string& name : workshop.unit) {
        if (!is_name(name, most_unit_code_points)) {
            return Error{ErrorCode::BadText, "unit"};
        }
    }
    if (workshop.k < domain::smallest_k || workshop.k > domain::largest_k) {
        return bad("k");
    }
    if (workshop.k_text < domain::smallest_k_text || workshop.k_text < workshop.k ||
        workshop.k_text > domain::largest_k) {
        return bad("k for texts");
    }
    if (const auto fault = fault_in_exercises(workshop)) {
        return fault;
    }
    if (workshop.categories.size() > domain::most_own_categories) {
        return Error{ErrorCode::TooLarge, "categories"};
    }
    for (const domain::OwnCategory& category : workshop.categories) {
        if (!is_name(category.german, most_category_code_points) ||
            !is_name(category.english, most_category_code_points)) {
            return Error{ErrorCode::BadText, "categories"};
        }
    }
    if (!is_day(workshop.day)) {
        return bad("day");
    }
    for (const std::string* const notice :
         {&workshop.notices.support, &workshop.notices.imprint, &workshop.notices.privacy}) {
        if (!notice->empty() && !is_name(*notice, most_notice_code_points)) {
            return Error{ErrorCode::BadText, "notices"};
        }
    }
    return std::nullopt;
}

domain::WorkshopId id_of(Bytes descriptor) {
    const auto sum = checksum(descriptor);
    domain::WorkshopId id{};
    std::copy_n(sum.begin(), id.size(), id.begin());
    return id;
}

Result<domain::Workshop> read_descriptor(Bytes descriptor) {
    Budget budget{descriptor.size()};
    Reader reader{descriptor, budget};
    domain::Workshop workshop;
    reader(workshop);
    if (const auto fault = reader.finish()) {
        return *fault;
    }
    return workshop;
}

struct WorkshopFile {
    Bytes descriptor = {};
    Signature signature = {};
};

Result<WorkshopFile> open_workshop_file(Bytes bytes) {
    auto records = open_file(bytes, FileKind::Workshop);
    if (!records) {
        return records.error();
    }
    std::optional<Bytes> descriptor;
    std::optional<Bytes> signature;
    for (std::optional<Bytes>* const part : {&descriptor, &signature}) {
        const std::uint16_t type = part == &descriptor ? record_descriptor_1 : record_signature;
        if (records->done()) {
            return Error{ErrorCode::Truncated, "workshop"};
        }
        const Record record = records->next();
        if (record.type != type) {
            return Error{ErrorCode::BadValue, "type of record"};
        }
        *part = record.payload;
    }
    if (!records->done()) {
        return Error{ErrorCode::TrailingBytes, "workshop"};
    }
    WorkshopFile file{*descriptor, {}};
    if (signature->size() != file.signature.size()) {
        return Error{ErrorCode::BadValue, "signature"};
    }
    std::copy(signature->begin(), signature->end(), file.signature.begin());
    return file;
}

// What takes most of a link that is too long is said, so that somebody can shorten it.
Result<std::string> link_from(const domain::Workshop& workshop, const Signature& signature) {
    std::vector<std::uint8_t> bytes{link_format};
    const std::vector<std::uint8_t> descriptor = descriptor_of(workshop);
    bytes.insert(bytes.end(), descriptor.begin(), descriptor.end());
    bytes.insert(bytes.end(), signature.begin(), signature.end());
    std::string link = base64::url(bytes);
    if (link.size() <= longest_link) {
        return link;
    }
    const auto size_of = [&](auto change) {
        domain::Workshop without = workshop;
        change(without);
        return descriptor.size() - descriptor_of(without).size();
    };
    const std::array<std::pair<std::size_t, std::string_view>, 5> parts{{
        {size_of([](domain::Workshop& without) { without.categories.clear(); }), "categories"},
        {size_of([](domain::Workshop& without) { without.notices = {}; }), "notices"},
        {size_of([](domain::Workshop& without) { without.title.clear(); }), "title"},
        {size_of([](domain::Workshop& without) { without.unit.clear(); }), "unit"},
        {size_of([](domain::Workshop& without) { without.exercises.clear(); }), "exercises"},
    }};
    const auto* const largest =
        std::max_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
            return a.first < b.first;
        });
    return Error{ErrorCode::TooLarge, largest->second};
}

}   // namespace

std::optional<Error> fault_in(const domain::Workshop& workshop) {
    if (const auto fault = fault_in_rules(workshop)) {
        return fault;
    }
    if (!can_be_sealed_to(workshop.box_key)) {
        return bad("box key");
    }
    if (crypto_core_ed25519_is_valid_point(workshop.signing_key.data()) != 1) {
        return bad("signing key");
    }
    return std::nullopt;
}

std::optional<Error> fault_in(const domain::Workshop& workshop, const content::Bundle& bundle) {
    if (const auto fault = fault_in_rules(workshop)) {
        return fault;
    }
    for (const domain::PlannedExercise& planned : workshop.exercises) {
        const auto found = std::find_if(
            bundle.exercises.begin(),
            bundle.exercises.end(),
            [&](const content::Exercise& exercise) {
                return exercise.id == planned.exercise && exercise.revision == planned.revision;
            }
        );
        if (found == bundle.exercises.end()) {
            return Error{ErrorCode::UnknownId, "exercise"};
        }
        if (planned.k < found->smallest_group) {
            return bad("k of an exercise");
        }
    }
    return std::nullopt;
}

SignedWorkshop::SignedWorkshop(domain::Workshop workshop, const Signature& signature)
    : workshop_{std::move(workshop)}
    , signature_{signature}
    , id_{id_of(descriptor_of(workshop_))} {}

Result<SignedWorkshop>
SignedWorkshop::checked(std::span<const std::uint8_t> descriptor, const Signature& signature) {
    auto workshop = read_descriptor(descriptor);
    if (!workshop) {
        return workshop.error();
    }
    if (const auto fault = fault_in(*workshop)) {
        return *fault;
    }
    if (!is_signed(descriptor, Purpose::Descriptor, signature, workshop->signing_key)) {
        return Error{ErrorCode::WrongSignature, "workshop"};
    }
    return SignedWorkshop{std::move(*workshop), signature};
}

std::vector<std::uint8_t> SignedWorkshop::file() const {
    FileWriter writer{FileKind::Workshop};
    writer.add(record_descriptor_1, descriptor_of(workshop_));
    writer.add(record_signature, signature_);
    return std::move(writer).finish();
}

Result<std::string> SignedWorkshop::link() const {
    return link_from(workshop_, signature_);
}

Result<SignedWorkshop> sign_workshop(domain::Workshop workshop, const WorkshopKeys& keys) {
    workshop.box_key = box_key_of(keys);
    workshop.signing_key = signing_key_of(keys);
    if (const auto fault = fault_in(workshop)) {
        return *fault;
    }
    const Signature signature = sign(descriptor_of(workshop), Purpose::Descriptor, keys);
    return SignedWorkshop{std::move(workshop), signature};
}

Result<SignedWorkshop> read_workshop(std::span<const std::uint8_t> bytes) {
    const auto file = open_workshop_file(bytes);
    return file ? SignedWorkshop::checked(file->descriptor, file->signature) : file.error();
}

Result<CheckedWorkshop> read_checked(std::span<const std::uint8_t> file_from_vault) {
    const auto file = open_workshop_file(file_from_vault);
    if (!file) {
        return file.error();
    }
    auto workshop = read_descriptor(file->descriptor);
    if (!workshop) {
        return workshop.error();
    }
    if (const auto fault = fault_in_rules(*workshop)) {
        return *fault;
    }
    return CheckedWorkshop{
        std::move(*workshop),
        id_of(file->descriptor),
        {file_from_vault.begin(), file_from_vault.end()},
    };
}

Result<std::string> link_of(const CheckedWorkshop& workshop) {
    const auto file = open_workshop_file(workshop.file);
    return file ? link_from(workshop.workshop, file->signature) : file.error();
}

std::vector<std::uint8_t> write_plan(domain::Workshop workshop) {
    workshop.box_key = {};
    workshop.signing_key = {};
    return descriptor_of(std::move(workshop));
}

Result<domain::Workshop> read_plan(std::span<const std::uint8_t> bytes) {
    auto workshop = read_descriptor(bytes);
    if (!workshop) {
        return workshop.error();
    }
    if (workshop->box_key != domain::PublicKey{} || workshop->signing_key != domain::PublicKey{}) {
        return Error{ErrorCode::BadValue, "keys of a plan"};
    }
    if (const auto fault = fault_in_rules(*workshop)) {
        return *fault;
    }
    return workshop;
}

std::optional<Error> fault_in_plan(const domain::Workshop& workshop) {
    return fault_in_rules(workshop);
}

Result<SignedWorkshop> read_link(std::string_view fragment) {
    if (fragment.size() > longest_link) {
        return Error{ErrorCode::TooLarge, "link"};
    }
    const auto bytes = base64::from_url(fragment);
    if (!bytes) {
        return Error{ErrorCode::BadText, "link"};
    }
    Signature signature{};
    if (bytes->size() < 1 + signature.size()) {
        return Error{ErrorCode::Truncated, "link"};
    }
    if (bytes->front() != link_format) {
        return Error{ErrorCode::WrongFormat, "link"};
    }
    const Bytes all{*bytes};
    const Bytes last = all.last(signature.size());
    std::copy(last.begin(), last.end(), signature.begin());
    return SignedWorkshop::checked(all.subspan(1, all.size() - 1 - signature.size()), signature);
}

std::string fingerprint(const domain::PublicKey& signing_key) {
    const auto sum = checksum(signing_key);
    std::string text = hex(Bytes{sum}.first(8));
    for (const std::size_t place : {12U, 8U, 4U}) {
        text.insert(place, " ");
    }
    return text;
}

}   // namespace wb::wire
