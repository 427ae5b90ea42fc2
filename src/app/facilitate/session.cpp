#include "app/facilitate/session.hpp"

namespace wb::app::lead {

namespace {

template <class Tables>
std::vector<Tables> of_slot(const std::vector<Tables>& all, const privacy::Slot& slot) {
    std::vector<Tables> found;
    for (const Tables& tables : all) {
        if (tables.slot.exercise == slot.exercise &&
            tables.slot.text_block.empty() == slot.text_block.empty()) {
            found.push_back(tables);
        }
    }
    return found;
}

}   // namespace

std::vector<pictures::FileTables> tables_for(const Session& session, const privacy::Slot& slot) {
    return of_slot(session.revealed, slot);
}

std::vector<pictures::RoomTables>
room_tables_for(const Session& session, const privacy::Slot& slot) {
    return of_slot(session.for_room, slot);
}

Closed why_closed(const Session& session, const wire::SlotProgress& slot) {
    if (session.at_work) {
        return Closed::VaultAtWork;
    }
    if (slot.unreviewed > 0) {
        return Closed::ReviewFirst;
    }
    if (slot.handed_in >= slot.needed) {
        return Closed::No;
    }
    return slot.handed_in == 0 && slot.batches > 0 ? Closed::AllRevealed : Closed::TooFew;
}

}   // namespace wb::app::lead
