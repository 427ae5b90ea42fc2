#include "app/facilitate/session.hpp"

#include <algorithm>

namespace wb::app::lead {

std::vector<const pictures::FileTables*>
revealed_of(const Session& session, const privacy::Slot& slot) {
    std::vector<const pictures::FileTables*> found;
    for (const pictures::FileTables& tables : session.revealed) {
        if (tables.slot == slot) {
            found.push_back(&tables);
        }
    }
    return found;
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
