#include "core/privacy/batch.hpp"

#include "core/privacy/freezer.hpp"
#include "core/privacy/publish.hpp"
#include "core/privacy/room_painter.hpp"
#include "core/privacy/selection.hpp"

namespace wb::privacy {

namespace {

Tally tally(const content::Bundle& bundle, const Plan& plan, const Selection& selection) {
    const std::vector<domain::OwnCategory>& own = selection.members.front()->workshop.categories;
    Tally result{questions(bundle, *plan.exercise, own), {}};
    result.marks = marks(bundle, *plan.exercise, result.questions, selection.everybody());
    return result;
}

Rules rules(const Plan& plan, const Selection& selection) {
    const auto people = static_cast<std::uint32_t>(selection.everybody().size());
    return {selection.key, selection.content, people, plan.k};
}

}   // namespace

Waiting waiting(const content::Bundle& bundle, const Member& member, const Slot& slot) {
    const auto planned = plan(bundle, {&member, 1}, slot);
    const auto* const rules = std::get_if<Plan>(&planned);
    if (rules == nullptr) {
        return {};
    }
    const People people = new_people(member, slot, member.ledger.entries);
    const bool text = !slot.text_block.empty();
    Waiting result;
    result.handed_in = static_cast<std::uint32_t>(people.size());
    result.people = text ? authors(people) : result.handed_in;
    result.needed = text ? rules->k_text : rules->k;
    const std::size_t here = people.size() + people_of(member.ledger.entries, slot).size();
    if (member.workshop.expected_people > here) {
        result.still_expected = static_cast<std::uint32_t>(member.workshop.expected_people - here);
    }
    return result;
}

std::variant<Frozen, WhyNot>
freeze(const content::Bundle& bundle, std::span<const Member> members, const Slot& slot) {
    if (!slot.text_block.empty()) {
        return WhyNot::NotPlanned;
    }
    const auto planned = plan(bundle, members, slot);
    if (const auto* const why = std::get_if<WhyNot>(&planned)) {
        return *why;
    }
    const Plan& rules_of_slot = *std::get_if<Plan>(&planned);
    const auto selected = select(members, slot);
    if (const auto* const why = std::get_if<WhyNot>(&selected)) {
        return *why;
    }
    const Selection& selection = *std::get_if<Selection>(&selected);
    const Rules draws = rules(rules_of_slot, selection);
    if (draws.people < draws.k) {
        return WhyNot::TooFewPeople;
    }
    const Tally counted = tally(bundle, rules_of_slot, selection);
    Layout tables = layout(counted, draws);
    BatchContent content = batch_content(selection, rules_of_slot);
    for (const Shown& shown : tables.tables) {
        content.atoms.push_back(atom(counted.questions[shown.question], shown, draws));
    }
    content.left_out = std::move(tables.left_out);
    return Frozen{Freezer::frozen(std::move(content)), ledgers_with(members, selection)};
}

std::optional<RoomPicture> room_picture(
    const content::Bundle& bundle, std::span<const Member> members, const FrozenBatch& batch
) {
    const Slot& slot = batch.content().slot();
    const auto planned = plan(bundle, members, slot);
    const auto* const rules_of_slot = std::get_if<Plan>(&planned);
    const auto selection = select_again(members, batch.content().id);
    if (rules_of_slot == nullptr || !selection || !slot.text_block.empty()) {
        return std::nullopt;
    }
    const Tally counted = tally(bundle, *rules_of_slot, *selection);
    const Rules draws = rules(*rules_of_slot, *selection);
    return RoomPainter::picture(
        counted, layout(counted, draws), draws, rules_of_slot->exact_in_room
    );
}

}   // namespace wb::privacy
