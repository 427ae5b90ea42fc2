#include "core/wire/desk_file.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "core/base/id.hpp"
#include "core/base/utf8.hpp"
#include "core/wire/archive.hpp"
#include "core/wire/file.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::wire {

// As in draft_file.cpp, the functions below are the file's shape. A new field means a new record
// type beside these, with its own function.

namespace {

struct BytesField {
    std::vector<std::uint8_t>& value;
};

void save(Writer& archive, const BytesField& field) {
    archive.put_number(static_cast<std::uint32_t>(field.value.size()), 4);
    archive.put_bytes(field.value);
}

void load(Reader& archive, BytesField& field) {
    const std::size_t size = archive.take_number(4);
    if (size > archive.left()) {
        archive.fail(ErrorCode::Truncated, "bytes");
        return;
    }
    archive.spend(size);
    const Bytes bytes = archive.take_bytes(size);
    field.value.assign(bytes.begin(), bytes.end());
}

struct DayField {
    Date& value;
};

void save(Writer& archive, const DayField& field) {
    archive.put_number(static_cast<std::uint32_t>(field.value.year), 2);
    archive.put_number(static_cast<std::uint32_t>(field.value.month), 1);
    archive.put_number(static_cast<std::uint32_t>(field.value.day), 1);
}

void load(Reader& archive, DayField& field) {
    field.value.year = static_cast<int>(archive.take_number(2));
    field.value.month = static_cast<int>(archive.take_number(1));
    field.value.day = static_cast<int>(archive.take_number(1));
}

struct PlannedField {
    domain::PlannedExercise exercise = {};
};

template <class Archive>
void serialize(Archive& archive, PlannedField& field) {
    archive(
        Id{field.exercise.exercise},
        field.exercise.revision,
        field.exercise.rounds,
        field.exercise.k
    );
}

struct CategoryField {
    domain::OwnCategory category = {};
};

template <class Archive>
void serialize(Archive& archive, CategoryField& field) {
    archive(
        Text{field.category.german, most_plan_code_points},
        Text{field.category.english, most_plan_code_points}
    );
}

struct KeptField {
    domain::KeptWorkshop kept = {};
};

template <class Archive>
void serialize(Archive& archive, KeptField& field) {
    archive(
        BytesField{field.kept.workshop_file},
        BytesField{field.kept.key_file},
        Id{field.kept.like, Empty::Allowed},
        field.kept.workshop_saved,
        field.kept.key_saved
    );
}

struct ChangesField {
    std::vector<std::string> changes = {};
};

template <class Archive>
void serialize(Archive& archive, ChangesField& field) {
    archive(Texts{field.changes, domain::most_changes, domain::most_change_code_points});
}

/// What the plan says of the projector and to those who take part, where it says anything.
struct NoticesField {
    bool blurred_in_room = false;
    domain::Notices notices = {};

    bool operator==(const NoticesField&) const = default;
};

template <class Archive>
void serialize(Archive& archive, NoticesField& field) {
    archive(
        field.blurred_in_room,
        Text{field.notices.support, most_plan_code_points},
        Text{field.notices.imprint, most_plan_code_points},
        Text{field.notices.privacy, most_plan_code_points}
    );
}

NoticesField notices_of(const domain::Plan& plan) {
    return {plan.blurred_in_room, plan.notices};
}

struct PlanField {
    domain::Plan plan = {};
    std::vector<PlannedField> exercises = {};
    std::vector<CategoryField> categories = {};
};

template <class Archive>
void serialize(Archive& archive, PlanField& field) {
    domain::Plan& plan = field.plan;
    archive(
        plan.step,
        Text{plan.title, most_plan_code_points},
        DayField{plan.day},
        Texts{plan.unit, domain::most_unit_names, most_plan_code_points},
        Id{plan.like, Empty::Allowed},
        List<PlannedField>{field.exercises, domain::most_planned_exercises, 9},
        plan.expected_people,
        plan.k,
        plan.k_text,
        List<CategoryField>{field.categories, domain::most_own_categories, 4}
    );
}

PlanField field_of(const domain::Plan& plan) {
    PlanField field{plan, {}, {}};
    for (const domain::PlannedExercise& exercise : plan.exercises) {
        field.exercises.push_back({exercise});
    }
    for (const domain::OwnCategory& category : plan.categories) {
        field.categories.push_back({category});
    }
    return field;
}

domain::Plan plan_of(PlanField field) {
    domain::Plan plan = std::move(field.plan);
    plan.exercises.clear();
    plan.categories.clear();
    for (PlannedField& exercise : field.exercises) {
        plan.exercises.push_back(std::move(exercise.exercise));
    }
    for (CategoryField& category : field.categories) {
        plan.categories.push_back(std::move(category.category));
    }
    return plan;
}

bool storable(const std::string& text) {
    return utf8::storable(text, most_plan_code_points, utf8::LineBreaks::Refused);
}

std::optional<Error> fault_in_plan(const domain::Plan& plan) {
    if (plan.unit.size() > domain::most_unit_names ||
        plan.exercises.size() > domain::most_planned_exercises ||
        plan.categories.size() > domain::most_own_categories) {
        return Error{ErrorCode::TooLarge, "plan"};
    }
    const bool texts = storable(plan.title) &&
                       std::all_of(plan.unit.begin(), plan.unit.end(), storable) &&
                       std::all_of(
                           plan.categories.begin(),
                           plan.categories.end(),
                           [](const auto& category) {
                               return storable(category.german) && storable(category.english);
                           }
                       ) &&
                       storable(plan.notices.support) && storable(plan.notices.imprint) &&
                       storable(plan.notices.privacy);
    if (!texts) {
        return Error{ErrorCode::BadText, "plan"};
    }
    const bool ids =
        (plan.like.empty() || is_id(plan.like)) &&
        std::all_of(plan.exercises.begin(), plan.exercises.end(), [](const auto& exercise) {
            return is_id(exercise.exercise) && exercise.rounds >= 1 &&
                   exercise.rounds <= domain::most_rounds;
        });
    return ids ? std::nullopt : std::optional{Error{ErrorCode::BadValue, "plan"}};
}

template <class Value>
void add(FileWriter& file, std::uint16_t type, const Value& value) {
    std::vector<std::uint8_t> payload;
    Writer writer{payload};
    writer(value);
    file.add(type, payload);
}

template <class Value>
std::optional<Error> read(Bytes payload, Budget& budget, Value& value) {
    Reader reader{payload, budget};
    reader.spend(3 * sizeof(Value));
    reader(value);
    return reader.finish();
}

std::optional<Error> read_one(const Record& record, Budget& budget, domain::Desk& desk) {
    if (record.type == record_desk_workshop && !desk.plan) {
        KeptField field;
        if (const auto fault = read(record.payload, budget, field)) {
            return fault;
        }
        desk.workshops.push_back(std::move(field.kept));
        return std::nullopt;
    }
    if (record.type == record_desk_changes && !desk.plan && !desk.workshops.empty() &&
        desk.workshops.back().changes.empty()) {
        ChangesField field;
        if (const auto fault = read(record.payload, budget, field)) {
            return fault;
        }
        desk.workshops.back().changes = std::move(field.changes);
        return desk.workshops.back().changes.empty()
                   ? std::optional{Error{ErrorCode::BadValue, "changes"}}
                   : std::nullopt;
    }
    if (record.type == record_desk_plan && !desk.plan) {
        PlanField field;
        if (const auto fault = read(record.payload, budget, field)) {
            return fault;
        }
        desk.plan = plan_of(std::move(field));
        return std::nullopt;
    }
    if (record.type == record_desk_notices && desk.plan &&
        notices_of(*desk.plan) == NoticesField{}) {
        NoticesField field;
        if (const auto fault = read(record.payload, budget, field)) {
            return fault;
        }
        desk.plan->blurred_in_room = field.blurred_in_room;
        desk.plan->notices = std::move(field.notices);
        return notices_of(*desk.plan) == NoticesField{}
                   ? std::optional{Error{ErrorCode::BadValue, "notices"}}
                   : std::nullopt;
    }
    return Error{ErrorCode::BadValue, "type of record"};
}

}   // namespace

std::optional<Error> fault_in(const domain::Desk& desk) {
    if (desk.workshops.size() > domain::most_kept_workshops) {
        return Error{ErrorCode::TooLarge, "workshops"};
    }
    for (const domain::KeptWorkshop& kept : desk.workshops) {
        if (!kept.like.empty() && !is_id(kept.like)) {
            return Error{ErrorCode::BadValue, "workshop"};
        }
        if (const auto workshop = read_checked(kept.workshop_file); !workshop) {
            return workshop.error();
        }
        if (const auto key = open_file(kept.key_file, FileKind::Key); !key) {
            return key.error();
        }
        if (kept.changes.size() > domain::most_changes) {
            return Error{ErrorCode::TooLarge, "changes"};
        }
        const bool texts =
            std::all_of(kept.changes.begin(), kept.changes.end(), [](const auto& line) {
                return utf8::storable(
                    line, domain::most_change_code_points, utf8::LineBreaks::Refused
                );
            });
        if (!texts) {
            return Error{ErrorCode::BadText, "changes"};
        }
    }
    return desk.plan ? fault_in_plan(*desk.plan) : std::nullopt;
}

std::vector<std::uint8_t> write_desk(const domain::Desk& desk) {
    assert(!fault_in(desk));
    FileWriter file{FileKind::Desk};
    for (const domain::KeptWorkshop& kept : desk.workshops) {
        add(file, record_desk_workshop, KeptField{kept});
        if (!kept.changes.empty()) {
            add(file, record_desk_changes, ChangesField{kept.changes});
        }
    }
    if (desk.plan) {
        add(file, record_desk_plan, field_of(*desk.plan));
        if (!(notices_of(*desk.plan) == NoticesField{})) {
            add(file, record_desk_notices, notices_of(*desk.plan));
        }
    }
    return std::move(file).finish();
}

Result<domain::Desk> read_desk(std::span<const std::uint8_t> bytes) {
    auto records = open_file(bytes, FileKind::Desk);
    if (!records) {
        return records.error();
    }
    domain::Desk desk;
    Budget budget{bytes.size()};
    while (!records->done()) {
        if (desk.workshops.size() > domain::most_kept_workshops) {
            return Error{ErrorCode::TooLarge, "workshops"};
        }
        if (const auto fault = read_one(records->next(), budget, desk)) {
            return *fault;
        }
    }
    if (const auto fault = fault_in(desk)) {
        return *fault;
    }
    return desk;
}

}   // namespace wb::wire
