#include "unit/support/revealed.hpp"

#include <optional>
#include <variant>

#include "unit/support/team.hpp"

namespace wb::team {

std::map<std::string, Revealed> reveal_all(wire::LeadSession& session) {
    std::map<std::string, Revealed> result;
    for (const wire::SlotProgress& one : session.progress()) {
        const privacy::Part part{session.id(), one.slot, 1};
        if (std::holds_alternative<wire::Refusal>(session.reveal(one.slot, nonce()))) {
            continue;
        }
        static_cast<void>(session.keep());
        if (!one.slot.text_block.empty()) {
            const auto lines = std::get<std::vector<std::string>>(session.lines_under_review(part));
            const std::vector<std::optional<std::string>> words(lines.begin(), lines.end());
            static_cast<void>(session.review(part, words, nonce()));
            static_cast<void>(session.keep());
        } else {
            result[one.slot.exercise].room.push_back(
                std::get<pictures::RoomTables>(session.room_picture(part))
            );
        }
        result[one.slot.exercise].files.push_back(
            std::get<pictures::FileTables>(session.picture(part))
        );
    }
    return result;
}

std::map<std::string, Revealed> team_of(std::uint32_t people) {
    const Workshop place = workshop(everything(), static_cast<std::uint16_t>(people));
    wire::LeadSession session = opened(place);
    take_in(session, place, 0, people);
    return reveal_all(session);
}

}   // namespace wb::team
