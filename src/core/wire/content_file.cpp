// The packed content: here and not in core/content, because cereal stays in this folder.
#include <algorithm>
#include <cassert>
#include <set>
#include <string>
#include <utility>

#include "core/base/id.hpp"
#include "core/content/pack.hpp"
#include "core/content/rules.hpp"
#include "core/wire/archive.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

// As in draft_file.cpp the functions below are the file's shape. The app reads only bundles packed
// by the same build (text_keys_hash), so the content kind needs no old record types: a change
// raises record numbers.

namespace {

constexpr std::uint16_t record_head = 1;
constexpr std::uint16_t record_texts = 2;
constexpr std::uint16_t record_category = 3;
constexpr std::uint16_t record_effect = 4;
constexpr std::uint16_t record_branch = 5;
constexpr std::uint16_t record_exercise = 6;

constexpr std::size_t texts_per_record = 32;

std::uint8_t code_of_language(content::Language language) {
    switch (language) {
    case content::Language::German: return 1;
    case content::Language::English: return 2;
    }
    return 0;
}

std::uint8_t code_of_kind(content::BlockKind kind) {
    switch (kind) {
    case content::BlockKind::Scale: return 1;
    case content::BlockKind::Choice: return 2;
    case content::BlockKind::Choices: return 3;
    case content::BlockKind::Cards: return 4;
    case content::BlockKind::Phrase: return 5;
    case content::BlockKind::PrivateNote: return 6;
    case content::BlockKind::Rank: return 7;
    case content::BlockKind::Grid: return 8;
    case content::BlockKind::Text: return 9;
    }
    return 0;
}

std::uint8_t code_of_source(content::OptionSource source) {
    switch (source) {
    case content::OptionSource::None: return 1;
    case content::OptionSource::Listed: return 2;
    case content::OptionSource::Branches: return 3;
    case content::OptionSource::Tasks: return 4;
    case content::OptionSource::Effects: return 5;
    case content::OptionSource::Who: return 6;
    }
    return 0;
}

std::uint8_t code_of_sharing(content::Sharing sharing) {
    switch (sharing) {
    case content::Sharing::Group: return 1;
    case content::Sharing::Offered: return 2;
    case content::Sharing::Never: return 3;
    }
    return 0;
}

std::uint8_t code_of_shape(content::GridShape shape) {
    switch (shape) {
    case content::GridShape::TwoByTwo: return 1;
    case content::GridShape::Ladder: return 2;
    }
    return 0;
}

std::uint8_t code_of_form(content::Form form) {
    switch (form) {
    case content::Form::Feminine: return 1;
    case content::Form::Masculine: return 2;
    case content::Form::Neuter: return 3;
    case content::Form::Plural: return 4;
    }
    return 0;
}

std::uint8_t code_of_polarity(content::Polarity polarity) {
    switch (polarity) {
    case content::Polarity::Good: return 1;
    case content::Polarity::Harm: return 2;
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

Text words(std::string& text) {
    return Text{text, content::most_content_code_points};
}

struct Head {
    content::Language language = content::Language::German;
    std::uint32_t text_keys_hash = 0;
};

template <class Archive>
void serialize(Archive& archive, Head& head) {
    archive(Coded{head.language, code_of_language}, head.text_keys_hash);
}

}   // namespace

template <class Archive>
static void serialize(Archive& archive, content::Wording& wording) {
    archive(Texts{wording.texts, 3, content::most_content_code_points});
}

template <class Archive>
static void serialize(Archive& archive, content::Option& option) {
    archive(Id{option.id}, option.label, option.clause);
}

template <class Archive>
static void serialize(Archive& archive, content::Condition& condition) {
    archive(Id{condition.block}, Ids{condition.any_of, content::most_options_listed});
}

// Wrapped, because every condition converts to the optional.
struct ConditionField {
    std::optional<content::Condition>& value;
};

static void save(Writer& archive, const ConditionField& field) {
    archive(field.value.has_value());
    if (field.value) {
        archive(*field.value);
    }
}

static void load(Reader& archive, ConditionField& field) {
    bool present = false;
    archive(present);
    if (present) {
        archive(field.value.emplace());
    }
}

template <class Archive>
static void serialize(Archive& archive, content::Block& block) {
    archive(
        Id{block.id},
        Coded{block.kind, code_of_kind},
        Coded{block.source, code_of_source},
        Coded{block.sharing, code_of_sharing},
        Coded{block.shape, code_of_shape},
        block.own_words,
        block.optional,
        block.compact,
        block.coach,
        block.most,
        Id{block.sentence, Empty::Allowed},
        Ids{block.exclusive, content::most_options_listed},
        ConditionField{block.when},
        List<content::Option>{block.options, content::most_options_listed, 7},
        block.question,
        block.hint,
        block.own_label
    );
    for (content::Wording& wording : block.scale_words) {
        archive(wording);
    }
    for (content::Wording& wording : block.axis_words) {
        archive(wording);
    }
}

template <class Archive>
static void serialize(Archive& archive, content::Sentence& sentence) {
    archive(Id{sentence.id}, words(sentence.pattern));
}

template <class Archive>
static void serialize(Archive& archive, content::Step& step) {
    archive(
        Id{step.id},
        step.per_card,
        step.per_beneficiary,
        ConditionField{step.when},
        step.heading,
        step.help,
        List<content::Block>{step.blocks, content::most_blocks, 39}
    );
}

template <class Archive>
static void serialize(Archive& archive, content::Exercise& exercise) {
    archive(
        Id{exercise.id},
        exercise.revision,
        exercise.minutes,
        exercise.smallest_group,
        exercise.breakdown,
        exercise.look_back_weeks,
        words(exercise.title),
        words(exercise.purpose),
        List<content::Sentence>{exercise.sentences, content::most_sentences, 5},
        List<content::Step>{exercise.steps, content::most_steps, 12}
    );
}

template <class Archive>
static void serialize(Archive& archive, content::Effect& effect) {
    archive(
        Id{effect.id},
        Coded{effect.beneficiary, code_of_beneficiary},
        Coded{effect.polarity, code_of_polarity},
        words(effect.option),
        words(effect.main),
        words(effect.so_that)
    );
}

template <class Archive>
static void serialize(Archive& archive, content::Task& task) {
    archive(
        Id{task.id},
        Id{task.category},
        words(task.label),
        words(task.you),
        words(task.me),
        Ids{task.effects, content::most_effects_offered}
    );
}

template <class Archive>
static void serialize(Archive& archive, content::Who& who) {
    archive(Id{who.id}, words(who.subject), Coded{who.form, code_of_form});
}

template <class Archive>
static void serialize(Archive& archive, content::Branch& branch) {
    archive(
        Id{branch.id},
        words(branch.label),
        List<content::Who>{branch.who, content::most_who, 6},
        List<content::Task>{branch.tasks, content::most_tasks, 14},
        Ids{branch.effects, content::most_effects_offered}
    );
}

template <class Archive>
static void serialize(Archive& archive, content::Category& category) {
    archive(Id{category.id}, words(category.label));
}

namespace {

template <class Value>
void add_record(FileWriter& file, std::uint16_t type, const Value& value) {
    std::vector<std::uint8_t> payload;
    Writer writer{payload};
    writer(value);
    file.add(type, payload);
}

template <class Value>
void add_records(FileWriter& file, std::uint16_t type, const std::vector<Value>& values) {
    for (const Value& value : values) {
        add_record(file, type, value);
    }
}

template <class Value>
std::optional<Error> read_record(Bytes payload, Budget& budget, Value& value) {
    Reader reader{payload, budget};
    reader.spend(3 * sizeof(Value));   // old and new room while a vector grows
    reader(value);
    return reader.finish();
}

template <class Value>
std::optional<Error>
read_into(Bytes payload, Budget& budget, std::vector<Value>& values, std::size_t most) {
    if (values.size() == most) {
        return Error{ErrorCode::TooLarge, "records"};
    }
    return read_record(payload, budget, values.emplace_back());
}

std::optional<Error> read_texts(Bytes payload, Budget& budget, std::vector<std::string>& texts) {
    // One encoding: every record of texts is full, but for the last one.
    if (texts.size() % texts_per_record != 0 || texts.size() >= content::most_texts) {
        return Error{ErrorCode::BadValue, "texts"};
    }
    std::vector<std::string> some;
    Texts group{some, texts_per_record, content::most_interface_code_points};
    if (const auto fault = read_record(payload, budget, group)) {
        return fault;
    }
    if (some.empty()) {
        return Error{ErrorCode::BadValue, "texts"};
    }
    texts.insert(
        texts.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end())
    );
    return std::nullopt;
}

std::optional<Error> read_one(const Record& record, Budget& budget, content::Bundle& bundle) {
    switch (record.type) {
    case record_texts: return read_texts(record.payload, budget, bundle.texts);
    case record_category:
        return read_into(record.payload, budget, bundle.categories, content::most_categories);
    case record_effect:
        return read_into(record.payload, budget, bundle.effects, content::most_effects);
    case record_branch:
        return read_into(record.payload, budget, bundle.branches, content::most_branches);
    case record_exercise:
        return read_into(record.payload, budget, bundle.exercises, content::most_exercises);
    default: return Error{ErrorCode::BadValue, "type of record"};   // a number, not an enum
    }
}

}   // namespace

}   // namespace wb::wire

namespace wb::content {

std::vector<std::uint8_t> pack(const Bundle& bundle) {
    assert(!fault_in(bundle));
    wire::FileWriter file{wire::FileKind::Content};
    wire::add_record(file, wire::record_head, wire::Head{bundle.language, bundle.text_keys_hash});
    for (std::size_t i = 0; i < bundle.texts.size(); i += wire::texts_per_record) {
        const auto begin = bundle.texts.begin() + static_cast<std::ptrdiff_t>(i);
        const auto size = std::min(wire::texts_per_record, bundle.texts.size() - i);
        std::vector<std::string> some(begin, begin + static_cast<std::ptrdiff_t>(size));
        wire::add_record(
            file,
            wire::record_texts,
            wire::Texts{some, wire::texts_per_record, most_interface_code_points}
        );
    }
    wire::add_records(file, wire::record_category, bundle.categories);
    wire::add_records(file, wire::record_effect, bundle.effects);
    wire::add_records(file, wire::record_branch, bundle.branches);
    wire::add_records(file, wire::record_exercise, bundle.exercises);
    return std::move(file).finish();
}

Result<Bundle> unpack(std::span<const std::uint8_t> bytes) {
    auto records = wire::open_file(bytes, wire::FileKind::Content);
    if (!records) {
        return records.error();
    }
    if (records->done()) {
        return Error{ErrorCode::Truncated, "head"};
    }
    const wire::Record first = records->next();
    wire::Head head;
    wire::Budget budget{bytes.size()};
    if (first.type != wire::record_head) {
        return Error{ErrorCode::BadValue, "type of record"};
    }
    if (const auto fault = wire::read_record(first.payload, budget, head)) {
        return *fault;
    }
    Bundle bundle;
    bundle.language = head.language;
    bundle.text_keys_hash = head.text_keys_hash;
    std::uint16_t type_before = first.type;
    while (!records->done()) {
        const wire::Record record = records->next();
        if (record.type < type_before) {
            return Error{ErrorCode::BadValue, "order of records"};
        }
        type_before = record.type;
        if (const auto fault = wire::read_one(record, budget, bundle)) {
            return *fault;
        }
    }
    if (const auto fault = fault_in(bundle)) {
        return *fault;
    }
    return bundle;
}

}   // namespace wb::content
