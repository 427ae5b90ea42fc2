#include "core/privacy/text_batch.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"
#include "core/privacy/freezer.hpp"
#include "core/privacy/room_painter.hpp"
#include "core/privacy/selection.hpp"

namespace wb::privacy {

namespace {

/// Authors who agreed, before the room sees a line (room-1).
constexpr std::size_t fewest_room_authors = 5;

/// ASCII capitals made small and runs of blanks made one: what an author's habits change first.
std::string normalised(const std::string& line) {
    std::string result;
    for (const char c : utf8::tidy(line, domain::most_code_points)) {
        if (c == ' ' && !result.empty() && result.back() == ' ') {
            continue;
        }
        result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return result;
}

/// In an order that only the key decides.
std::vector<std::string> sorted(std::vector<std::string> lines, const NoiseKey& key) {
    std::vector<std::pair<Hash, std::string>> keyed;
    for (std::string& line : lines) {
        Hash place = hmac(key, Fields{}.add("line").add(normalised(line)));
        keyed.emplace_back(place, std::move(line));
    }
    // Lines that differ in capitals only share a place: their own bytes decide.
    std::sort(keyed.begin(), keyed.end());
    lines.clear();
    for (auto& one : keyed) {
        lines.push_back(std::move(one.second));
    }
    return lines;
}

std::vector<std::string> lines_of(const People& people) {
    std::vector<std::string> lines;
    for (const Record* const record : people) {
        if (const std::string* const text = text_of(*record)) {
            lines.push_back(utf8::tidy(*text, domain::most_code_points));
        }
    }
    return lines;
}

TextsUnderReview open(const Selection& selection, const Plan& plan) {
    return Freezer::opened(
        batch_content(selection, plan),
        selection.key,
        sorted(lines_of(selection.everybody()), selection.key)
    );
}

}   // namespace

std::variant<Opened, WhyNot>
open_texts(const content::Bundle& bundle, std::span<const Member> members, const Slot& slot) {
    if (slot.text_block.empty()) {
        return WhyNot::NotPlanned;
    }
    const auto planned = plan(bundle, members, slot);
    if (const auto* const why = std::get_if<WhyNot>(&planned)) {
        return *why;
    }
    const Plan& rules = *std::get_if<Plan>(&planned);
    const auto selected = select(members, slot);
    if (const auto* const why = std::get_if<WhyNot>(&selected)) {
        return *why;
    }
    const Selection& selection = *std::get_if<Selection>(&selected);
    if (authors(selection.everybody()) < rules.k_text) {
        return WhyNot::TooFewPeople;
    }
    return Opened{open(selection, rules), ledgers_with(members, selection)};
}

std::optional<TextsUnderReview>
reopen_texts(const content::Bundle& bundle, std::span<const Member> members, const BatchId& batch) {
    const auto selection = select_again(members, batch);
    if (!selection || selection->parts.front().slot.text_block.empty()) {
        return std::nullopt;
    }
    const auto planned = plan(bundle, members, selection->parts.front().slot);
    const auto* const rules = std::get_if<Plan>(&planned);
    return rules == nullptr ? std::nullopt : std::optional{open(*selection, *rules)};
}

Result<FrozenBatch>
reviewed(const TextsUnderReview& texts, std::span<const std::optional<std::string>> words) {
    if (words.size() != texts.lines().size()) {
        return Error{ErrorCode::BadValue, "number of reviewed lines"};
    }
    std::vector<std::string> lines;
    for (const std::optional<std::string>& line : words) {
        if (!line) {
            continue;
        }
        if (!utf8::storable(*line, domain::most_code_points, utf8::LineBreaks::Refused) ||
            utf8::tidy(*line, 1).empty()) {
            return Error{ErrorCode::BadText, "reviewed line"};
        }
        lines.push_back(*line);
    }
    BatchContent content = Freezer::content(texts);
    content.lines = sorted(std::move(lines), Freezer::key(texts));
    return Freezer::frozen(std::move(content));
}

std::optional<ShownInRoom>
room_lines(const content::Bundle& bundle, const Member& member, const Slot& slot) {
    if (slot.text_block.empty() ||
        std::holds_alternative<WhyNot>(plan(bundle, {&member, 1}, slot))) {
        return std::nullopt;
    }
    Ledger ledger = member.ledger;
    People agreed = new_people(member, slot, ledger.room);
    agreed.erase(
        std::remove_if(
            agreed.begin(),
            agreed.end(),
            [](const Record* record) { return !record->for_room || text_of(*record) == nullptr; }
        ),
        agreed.end()
    );
    if (agreed.size() >= fewest_room_authors) {
        LedgerEntry entry{{member.id, slot, 1}, {}, false, {}};
        for (const Record* const record : agreed) {
            entry.people.push_back({record->nullifier, record->version});
        }
        ledger.room.push_back(std::move(entry));
    }
    People shown;
    std::uint16_t number = 0;
    for (LedgerEntry& entry : ledger.room) {
        if (entry.part.slot == slot) {
            entry.part.number = ++number;
            const People group = frozen_records(member, entry);
            shown.insert(shown.end(), group.begin(), group.end());
        }
    }
    if (shown.empty()) {
        return std::nullopt;
    }
    return ShownInRoom{
        RoomPainter::lines(sorted(lines_of(shown), member.noise_key)), std::move(ledger)};
}

}   // namespace wb::privacy
