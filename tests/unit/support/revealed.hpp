// Everything that a workshop of invented people reveals, as the pictures are made of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/pictures/tables.hpp"
#include "core/wire/lead_session.hpp"

namespace wb::team {

/// Of one exercise: all batches, the texts among them.
struct Revealed {
    std::vector<pictures::FileTables> files = {};
    std::vector<pictures::RoomTables> room = {};
};

/// Reveals every slot that has enough people, by exercise; texts are reviewed as they are.
std::map<std::string, Revealed> reveal_all(wire::LeadSession& session);

/// A team of so many over all exercises.
std::map<std::string, Revealed> team_of(std::uint32_t people);

}   // namespace wb::team
