#include "core/privacy/selection.hpp"

#include <algorithm>
#include <map>

#include "core/base/utf8.hpp"

namespace wb::privacy {

namespace {

void add_answer(Fields& fields, const SharedAnswer& answer) {
    if (const auto* const options = std::get_if<SharedOptions>(&answer)) {
        fields.add(std::uint32_t{1}).add(static_cast<std::uint32_t>(options->ids().size()));
        for (const std::string& id : options->ids()) {
            fields.add(id);
        }
    } else if (const auto* const level = std::get_if<SharedLevel>(&answer)) {
        fields.add(std::uint32_t{2}).add(static_cast<std::uint32_t>(level->value()));
    } else if (const auto* const text = std::get_if<SharedText>(&answer)) {
        fields.add(std::uint32_t{3}).add(text->text());
    }
}

Hash record_hash(const Record& record) {
    Fields fields;
    fields.add(record.workshop).add(record.exercise).add(record.revision);
    fields.add(std::uint32_t{record.round}).add(record.text_block);
    fields.add(record.for_room ? 1U : 0U).add(record.nullifier).add(record.version);
    fields.add(static_cast<std::uint32_t>(record.cards.size()));
    for (const SharedCard& card : record.cards) {
        fields.add(card.option).add(card.category);
    }
    fields.add(static_cast<std::uint32_t>(record.entries.size()));
    for (const SharedEntry& entry : record.entries) {
        fields.add(entry.block).add(std::uint32_t{entry.card});
        fields.add(entry.beneficiary ? static_cast<std::uint32_t>(*entry.beneficiary) + 1 : 0U);
        add_answer(fields, entry.answer);
    }
    return sha256(fields);
}

const domain::PlannedExercise*
planned(const domain::Workshop& workshop, const std::string& exercise) {
    const auto found = std::find_if(
        workshop.exercises.begin(),
        workshop.exercises.end(),
        [&](const domain::PlannedExercise& one) { return one.exercise == exercise; }
    );
    return found == workshop.exercises.end() ? nullptr : &*found;
}

bool belongs(const Record& record, const Member& member, const Slot& slot) {
    const domain::PlannedExercise* const rules = planned(member.workshop, slot.exercise);
    return rules != nullptr && record.workshop == member.id && record.exercise == slot.exercise &&
           record.revision == rules->revision && record.round == slot.round &&
           record.text_block == slot.text_block;
}

/// True when `a` replaces `b`, of one person.
bool replaces(const Record& a, const Record& b) {
    if (a.version != b.version) {
        return a.version > b.version;
    }
    return !(a == b) && record_hash(a) < record_hash(b);
}

/// Answers without any answer: a later hand-in has taken the exercise back. An empty text stays,
/// because else a number of people would tell who wrote one.
bool withdrawn(const Record& record) {
    return record.text_block.empty() && record.cards.empty() && record.entries.empty();
}

/// The newest record of each person out of those that `wanted` lets through, unless that one has
/// withdrawn.
template <class Wanted>
People one_each(std::span<const Record> records, const Wanted& wanted) {
    std::map<Nullifier, const Record*> best;
    for (const Record& record : records) {
        if (wanted(record)) {
            const Record*& place = best[record.nullifier];
            if (place == nullptr || replaces(record, *place)) {
                place = &record;
            }
        }
    }
    People people;
    people.reserve(best.size());
    for (const auto& one : best) {
        if (!withdrawn(*one.second)) {
            people.push_back(one.second);
        }
    }
    return people;
}

void add_part(Fields& fields, const Part& part) {
    fields.add(part.workshop).add(part.slot.exercise).add(std::uint32_t{part.slot.round});
    fields.add(part.slot.text_block).add(std::uint32_t{part.number});
}

NoiseKey common_key(const std::vector<const Member*>& members) {
    if (members.size() == 1) {
        return members.front()->noise_key;
    }
    Fields fields;
    fields.add("pool");
    for (const Member* const member : members) {
        fields.add(member->noise_key);
    }
    return sha256(fields);
}

/// Content hash, key and id follow from members, parts and people.
void name(Selection& selection) {
    Fields fields;
    for (std::size_t i = 0; i < selection.parts.size(); ++i) {
        add_part(fields, selection.parts[i]);
        fields.add(static_cast<std::uint32_t>(selection.people[i].size()));
        for (const Record* const record : selection.people[i]) {
            fields.add(record_hash(*record));
        }
    }
    selection.content = sha256(fields);
    selection.key = common_key(selection.members);
    const Hash id = hmac(selection.key, Fields{}.add("batch").add(selection.content));
    std::copy_n(id.begin(), selection.id.size(), selection.id.begin());
}

std::vector<const Member*> by_workshop(std::span<const Member> members) {
    std::vector<const Member*> sorted;
    for (const Member& member : members) {
        sorted.push_back(&member);
    }
    std::sort(sorted.begin(), sorted.end(), [](const Member* a, const Member* b) {
        return a->id < b->id;
    });
    return sorted;
}

std::optional<WhyNot>
fault_in(const content::Exercise& exercise, const Member& member, const Slot& slot) {
    const domain::PlannedExercise* const rules = planned(member.workshop, slot.exercise);
    if (rules == nullptr || slot.round < 1 || slot.round > rules->rounds) {
        return WhyNot::NotPlanned;
    }
    if (rules->revision != exercise.revision) {
        return WhyNot::UnknownExercise;
    }
    const std::vector<TextQuestion> texts = text_questions(exercise);
    const bool asked = slot.text_block.empty() ||
                       std::any_of(texts.begin(), texts.end(), [&](const TextQuestion& text) {
                           return text.block == slot.text_block;
                       });
    return asked ? std::nullopt : std::optional{WhyNot::NotPlanned};
}

}   // namespace

std::variant<Plan, WhyNot>
plan(const content::Bundle& bundle, std::span<const Member> members, const Slot& slot) {
    if (members.empty()) {
        return WhyNot::NoMember;
    }
    Plan result;
    result.exercise = find_exercise(bundle, slot.exercise);
    if (result.exercise == nullptr) {
        return WhyNot::UnknownExercise;
    }
    result.k = std::max<std::uint32_t>(domain::smallest_k, result.exercise->smallest_group);
    result.k_text = domain::smallest_k_text;
    for (const Member& member : members) {
        if (const auto fault = fault_in(*result.exercise, member, slot)) {
            return *fault;
        }
        const domain::PlannedExercise& rules = *planned(member.workshop, slot.exercise);
        result.k = std::max({result.k, std::uint32_t{rules.k}, std::uint32_t{member.workshop.k}});
        result.k_text = std::max<std::uint32_t>(result.k_text, member.workshop.k_text);
        // Two rounds with exact numbers would show who left between them.
        result.exact_in_room =
            result.exact_in_room && rules.rounds == 1 && !member.workshop.blurred_in_room;
        // "own-1" has to mean one thing within a pool.
        if (!(member.workshop.categories == members.front().workshop.categories)) {
            return WhyNot::DifferentContent;
        }
    }
    result.k_text = std::max(result.k_text, result.k);
    return result;
}

People new_people(const Member& member, const Slot& slot, const std::vector<LedgerEntry>& entries) {
    const std::vector<Nullifier> frozen = people_of(entries, slot);
    return one_each(member.records, [&](const Record& record) {
        return belongs(record, member, slot) &&
               !std::binary_search(frozen.begin(), frozen.end(), record.nullifier);
    });
}

People frozen_records(const Member& member, const LedgerEntry& entry) {
    return one_each(member.records, [&](const Record& record) {
        const auto person = std::lower_bound(
            entry.people.begin(),
            entry.people.end(),
            record.nullifier,
            [](const FrozenPerson& a, const Nullifier& b) { return a.nullifier < b; }
        );
        return person != entry.people.end() && person->nullifier == record.nullifier &&
               person->version == record.version && belongs(record, member, entry.part.slot);
    });
}

const std::string* text_of(const Record& record) {
    for (const SharedEntry& entry : record.entries) {
        const auto* const text = std::get_if<SharedText>(&entry.answer);
        if (text != nullptr && entry.block == record.text_block &&
            !utf8::tidy(text->text(), 1).empty()) {
            return &text->text();
        }
    }
    return nullptr;
}

std::uint32_t authors(const People& people) {
    const auto count = std::count_if(people.begin(), people.end(), [](const Record* record) {
        return text_of(*record) != nullptr;
    });
    return static_cast<std::uint32_t>(count);
}

People Selection::everybody() const {
    People all;
    for (const People& some : people) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::variant<Selection, WhyNot> select(std::span<const Member> members, const Slot& slot) {
    Selection selection;
    selection.members = by_workshop(members);
    for (const Member* const member : selection.members) {
        if (!selection.parts.empty() && selection.parts.back().workshop == member->id) {
            return WhyNot::SameWorkshop;
        }
        if (members.size() > 1 && was_pooled(member->ledger, slot)) {
            return WhyNot::PooledBefore;
        }
        const auto number = static_cast<std::uint16_t>(batches(member->ledger, slot) + 1);
        selection.parts.push_back({member->id, slot, number});
        selection.people.push_back(new_people(*member, slot, member->ledger.entries));
        if (members.size() > 1 && selection.people.back().empty()) {
            return WhyNot::NobodyNew;
        }
    }
    name(selection);
    return selection;
}

std::optional<Selection> select_again(std::span<const Member> members, const BatchId& id) {
    Selection selection;
    selection.members = by_workshop(members);
    for (const Member* const member : selection.members) {
        const auto& entries = member->ledger.entries;
        const auto entry =
            std::find_if(entries.begin(), entries.end(), [&](const LedgerEntry& one) {
                return one.batch == id;
            });
        if (entry == entries.end()) {
            return std::nullopt;
        }
        selection.parts.push_back(entry->part);
        selection.people.push_back(frozen_records(*member, *entry));
    }
    if (selection.members.empty()) {
        return std::nullopt;
    }
    name(selection);
    return selection.id == id ? std::optional{std::move(selection)} : std::nullopt;
}

BatchContent batch_content(const Selection& selection, const Plan& plan) {
    BatchContent content;
    content.id = selection.id;
    content.parts = selection.parts;
    for (const Member* const member : selection.members) {
        content.units.push_back(member->workshop.unit);
    }
    content.revision = plan.exercise->revision;
    const bool text = !selection.parts.front().slot.text_block.empty();
    const People all = selection.everybody();
    content.k = static_cast<std::uint8_t>(text ? plan.k_text : plan.k);
    content.breakdown = plan.exercise->breakdown;
    content.people = people_band(text ? authors(all) : static_cast<std::uint32_t>(all.size()));
    return content;
}

std::vector<Ledger> ledgers_with(std::span<const Member> members, const Selection& selection) {
    std::vector<Ledger> ledgers;
    for (const Member& member : members) {
        const auto index = static_cast<std::size_t>(
            std::find(selection.members.begin(), selection.members.end(), &member) -
            selection.members.begin()
        );
        LedgerEntry entry{selection.parts[index], selection.id, members.size() > 1, {}};
        for (const Record* const record : selection.people[index]) {
            entry.people.push_back({record->nullifier, record->version});
        }
        Ledger ledger = member.ledger;
        ledger.entries.push_back(std::move(entry));
        ledgers.push_back(std::move(ledger));
    }
    return ledgers;
}

}   // namespace wb::privacy
