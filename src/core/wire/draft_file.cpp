#include "core/wire/draft_file.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "core/base/id.hpp"
#include "core/base/overload.hpp"
#include "core/domain/open_text.hpp"
#include "core/wire/archive.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

// There are no separate file structs here: each function below spells a record out field by field,
// in fixed widths and with explicit numbers for enums and cases, so that renaming or reordering in
// domain changes no byte. A new field means a new record type beside record_draft_1, with its own
// function.

namespace {

constexpr std::uint16_t record_draft_1 = 1;
constexpr std::uint16_t record_choices_1 = 2;
constexpr auto own_breaks = utf8::LineBreaks::Allowed;

enum class AnswerCase : std::uint8_t { Selection, Level, Lines, OpenText };

std::uint8_t code_of_case(AnswerCase answer_case) {
    switch (answer_case) {
    case AnswerCase::Selection: return 1;
    case AnswerCase::Level: return 2;
    case AnswerCase::Lines: return 3;
    case AnswerCase::OpenText: return 4;
    }
    return 0;
}

std::uint8_t code_of_beneficiary(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return 1;
    case domain::Beneficiary::Company: return 2;
    case domain::Beneficiary::Self: return 3;
    }
    return 0;
}

}   // namespace

static void save(Writer& archive, const domain::PrivateWords& words) {
    archive.put_text(words.for_own_eyes());
}

static void load(Reader& archive, domain::PrivateWords& words) {
    words = domain::PrivateWords{archive.take_text(domain::most_code_points, own_breaks)};
}

static void save(Writer& archive, const domain::OpenText& text) {
    archive.put_text(text.text());
}

static void load(Reader& archive, domain::OpenText& text) {
    text = domain::OpenTextMaker::typed(
        archive.take_text(domain::most_code_points, utf8::LineBreaks::Refused)
    );
}

static void save(Writer& archive, const domain::Level& level) {
    archive(static_cast<std::uint8_t>(level.value));
}

static void load(Reader& archive, domain::Level& level) {
    level.value = static_cast<int>(archive.take_number(1));
}

template <class Archive>
static void serialize(Archive& archive, domain::Selection& selection) {
    archive(Ids{selection.options, domain::most_options}, selection.own, selection.own_chosen);
}

template <class Archive>
static void serialize(Archive& archive, domain::Lines& lines) {
    archive(List<domain::PrivateWords>{lines.lines, domain::most_lines, 2});
}

template <class Archive>
static void serialize(Archive& archive, domain::Card& card) {
    archive(card.id, Id{card.option, Empty::Allowed}, card.own, Id{card.category, Empty::Allowed});
}

template <class Archive>
static void serialize(Archive& archive, domain::Place& place) {
    archive(Id{place.block}, place.card, CodedOptional{place.beneficiary, code_of_beneficiary});
}

// Wrapped, because every answer converts to the variant.
struct AnswerField {
    domain::Answer& value;
};

static void save(Writer& archive, const AnswerField& field) {
    const auto put = [&](AnswerCase answer_case, const auto& value) {
        archive(code_of_case(answer_case), value);
    };
    std::visit(
        Overload{
            [&](const domain::Selection& selection) { put(AnswerCase::Selection, selection); },
            [&](const domain::Level& level) { put(AnswerCase::Level, level); },
            [&](const domain::Lines& lines) { put(AnswerCase::Lines, lines); },
            [&](const domain::OpenText& text) { put(AnswerCase::OpenText, text); },
        },
        field.value
    );
}

static void load(Reader& archive, AnswerField& field) {
    const auto answer_case = decoded(archive.take_number(1), code_of_case);
    if (!answer_case) {
        archive.fail(ErrorCode::BadValue, "answer");
        return;
    }
    switch (*answer_case) {
    case AnswerCase::Selection: archive(field.value.emplace<domain::Selection>()); return;
    case AnswerCase::Level: archive(field.value.emplace<domain::Level>()); return;
    case AnswerCase::Lines: archive(field.value.emplace<domain::Lines>()); return;
    case AnswerCase::OpenText: archive(field.value.emplace<domain::OpenText>()); return;
    }
}

struct EntriesField {
    std::map<domain::Place, domain::Answer>& value;
};

static void save(Writer& archive, const EntriesField& field) {
    archive.put_number(static_cast<std::uint32_t>(field.value.size()), 2);
    for (auto& [place, answer] : field.value) {
        archive(place, AnswerField{answer});
    }
}

static void load(Reader& archive, EntriesField& field) {
    auto& entries = field.value;

    struct Node {   // what a tree takes for one entry
        std::array<void*, 4> links;
        std::pair<const domain::Place, domain::Answer> entry;
        std::max_align_t rounding;
    };

    // The shortest entry: id 3, card 1, beneficiary 1, case 1, level 1.
    const std::size_t count = archive.take_count(most_entries, 7, sizeof(Node));
    for (std::size_t i = 0; i < count && !archive.failed(); ++i) {
        domain::Place place;
        domain::Answer answer;
        archive(place, AnswerField{answer});
        if (!entries.empty() && !(entries.rbegin()->first < place)) {
            archive.fail(ErrorCode::BadValue, "order of answers");
        }
        entries.emplace_hint(entries.end(), std::move(place), std::move(answer));
    }
}

template <class Archive>
static void serialize(Archive& archive, domain::StepRef& position) {
    archive(
        Id{position.step, Empty::Allowed},
        position.card,
        CodedOptional{position.beneficiary, code_of_beneficiary}
    );
}

template <class Archive>
static void serialize(Archive& archive, domain::Draft& draft) {
    archive(
        Id{draft.exercise},
        draft.revision,
        List<domain::Card>{draft.answers.cards, domain::most_cards, 7},
        EntriesField{draft.answers.entries},
        draft.position
    );
}

// Wrapped, because a set is written as a list in its order.
struct BlocksField {
    std::set<std::string>& value;
};

static void save(Writer& archive, const BlocksField& field) {
    std::vector<std::string> ids{field.value.begin(), field.value.end()};
    archive(Ids{ids, most_decided});
}

static void load(Reader& archive, BlocksField& field) {
    std::vector<std::string> ids;
    archive(Ids{ids, most_decided});
    field.value = {ids.begin(), ids.end()};
    if (!std::equal(ids.begin(), ids.end(), field.value.begin(), field.value.end())) {
        archive.fail(ErrorCode::BadValue, "order of decisions");
    }
}

template <class Archive>
static void serialize(Archive& archive, privacy::Decisions& decisions) {
    archive(
        BlocksField{decisions.switched_on},
        BlocksField{decisions.taken_out},
        BlocksField{decisions.for_room}
    );
}

// Wrapped for the same reason.
struct DecisionsField {
    std::map<std::string, privacy::Decisions>& value;
};

static void save(Writer& archive, const DecisionsField& field) {
    archive.put_number(static_cast<std::uint32_t>(field.value.size()), 2);
    for (auto& [exercise, decisions] : field.value) {
        std::string id = exercise;
        archive(Id{id}, decisions);
    }
}

static void load(Reader& archive, DecisionsField& field) {
    struct Node {   // what a tree takes for one entry
        std::array<void*, 4> links;
        std::pair<const std::string, privacy::Decisions> entry;
        std::max_align_t rounding;
    };

    // The shortest entry: id 3, three empty lists.
    const std::size_t count = archive.take_count(domain::most_planned_exercises, 9, sizeof(Node));
    for (std::size_t i = 0; i < count && !archive.failed(); ++i) {
        std::string exercise;
        privacy::Decisions decisions;
        archive(Id{exercise}, decisions);
        if (!field.value.empty() && !(field.value.rbegin()->first < exercise)) {
            archive.fail(ErrorCode::BadValue, "order of exercises");
        }
        field.value.emplace_hint(field.value.end(), std::move(exercise), std::move(decisions));
    }
}

template <class Archive>
static void serialize(Archive& archive, privacy::Choices& choices) {
    archive(
        Fixed{choices.workshop},
        choices.round,
        choices.handed_in[0],
        choices.handed_in[1],
        DecisionsField{choices.decisions}
    );
}

namespace {

std::optional<Error> fault(std::string_view where) {
    return Error{ErrorCode::BadValue, where};
}

bool id_or_empty(const std::string& id) {
    return id.empty() || is_id(id);
}

bool storable(const domain::PrivateWords& words) {
    return utf8::storable(words.for_own_eyes(), domain::most_code_points, own_breaks);
}

std::optional<Error> fault_in_cards(const std::vector<domain::Card>& cards) {
    if (cards.size() > domain::most_cards) {
        return Error{ErrorCode::TooLarge, "cards"};
    }
    std::set<std::uint8_t> ids;
    for (const domain::Card& card : cards) {
        if (card.id == 0 || !ids.insert(card.id).second) {
            return fault("card id");
        }
        if (!id_or_empty(card.option) || !id_or_empty(card.category)) {
            return fault("card");
        }
        if (!card.option.empty() && !card.own.empty()) {
            return fault("card with option and own words");
        }
        if (!storable(card.own)) {
            return Error{ErrorCode::BadText, "card"};
        }
    }
    return std::nullopt;
}

std::optional<Error> fault_in_selection(const domain::Selection& selection) {
    if (selection.options.size() > domain::most_options) {
        return Error{ErrorCode::TooLarge, "options"};
    }
    for (auto i = selection.options.begin(); i != selection.options.end(); ++i) {
        if (!is_id(*i) || std::find(selection.options.begin(), i, *i) != i) {
            return fault("option");
        }
    }
    if (!storable(selection.own)) {
        return Error{ErrorCode::BadText, "own words"};
    }
    return std::nullopt;
}

std::optional<Error> fault_in_lines(const domain::Lines& lines) {
    if (lines.lines.size() > domain::most_lines) {
        return Error{ErrorCode::TooLarge, "lines"};
    }
    if (!std::all_of(lines.lines.begin(), lines.lines.end(), storable)) {
        return Error{ErrorCode::BadText, "line"};
    }
    return std::nullopt;
}

std::optional<Error> fault_in_open_text(const domain::OpenText& text) {
    const bool good =
        utf8::storable(text.text(), domain::most_code_points, utf8::LineBreaks::Refused);
    return good ? std::nullopt : std::optional{Error{ErrorCode::BadText, "open text"}};
}

std::optional<Error> fault_in_answer(const domain::Answer& answer) {
    return std::visit(
        Overload{
            [](const domain::Selection& selection) { return fault_in_selection(selection); },
            [](const domain::Level& level) {
                return level.value < 1 || level.value > domain::highest_level ? fault("level")
                                                                              : std::nullopt;
            },
            [](const domain::Lines& lines) { return fault_in_lines(lines); },
            [](const domain::OpenText& text) { return fault_in_open_text(text); },
        },
        answer
    );
}

}   // namespace

std::optional<Error> fault_in(const domain::Draft& draft) {
    if (!is_id(draft.exercise)) {
        return fault("exercise");
    }
    if (const auto found = fault_in_cards(draft.answers.cards)) {
        return found;
    }
    if (draft.answers.entries.size() > most_entries) {
        return Error{ErrorCode::TooLarge, "answers"};
    }
    for (const auto& [place, answer] : draft.answers.entries) {
        if (!is_id(place.block)) {
            return fault("block");
        }
        if (const auto found = fault_in_answer(answer)) {
            return found;
        }
    }
    if (!id_or_empty(draft.position.step)) {
        return fault("position");
    }
    return std::nullopt;
}

std::vector<std::uint8_t> write_kept(const KeptDrafts& kept) {
    assert(kept.drafts.size() <= most_drafts);
    FileWriter file{FileKind::Drafts};
    const auto add = [&](std::uint16_t type, const auto& value) {
        std::vector<std::uint8_t> payload;
        Writer writer{payload};
        writer(value);
        file.add(type, payload);
    };
    for (const domain::Draft& draft : kept.drafts) {
        assert(!fault_in(draft));
        add(record_draft_1, draft);
    }
    if (kept.choices) {
        add(record_choices_1, *kept.choices);
    }
    return std::move(file).finish();
}

std::vector<std::uint8_t> write_drafts(const std::vector<domain::Draft>& drafts) {
    return write_kept({drafts, std::nullopt});
}

Result<std::vector<domain::Draft>> read_drafts(std::span<const std::uint8_t> bytes) {
    auto kept = read_kept(bytes);
    if (!kept) {
        return kept.error();
    }
    if (kept->choices) {
        return Error{ErrorCode::BadValue, "type of record"};
    }
    return std::move(kept->drafts);
}

Result<KeptDrafts> read_kept(std::span<const std::uint8_t> bytes) {
    auto records = open_file(bytes, FileKind::Drafts);
    if (!records) {
        return records.error();
    }
    KeptDrafts kept;
    std::vector<domain::Draft>& drafts = kept.drafts;
    Budget budget{bytes.size()};
    while (!records->done()) {
        const Record record = records->next();
        if (record.type == record_choices_1 && records->done()) {
            privacy::Choices choices;
            Reader reader{record.payload, budget};
            reader(choices);
            if (const auto fault = reader.finish()) {
                return *fault;
            }
            if (choices.round < 1 || choices.round > domain::most_rounds) {
                return Error{ErrorCode::BadValue, "round"};
            }
            kept.choices = std::move(choices);
            break;
        }
        if (record.type != record_draft_1) {
            return Error{ErrorCode::BadValue, "type of record"};
        }
        if (drafts.size() == most_drafts) {
            return Error{ErrorCode::TooLarge, "drafts"};
        }
        domain::Draft draft;
        Reader reader{record.payload, budget};
        reader.spend(3 * sizeof(domain::Draft));   // old and new room while a vector grows
        reader(draft);
        if (const auto fault = reader.finish()) {
            return *fault;
        }
        if (const auto fault = fault_in(draft)) {
            return *fault;
        }
        drafts.push_back(std::move(draft));
    }
    return kept;
}

}   // namespace wb::wire
