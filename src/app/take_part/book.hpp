// The person's own book: the drafts of all exercises, in storage and in files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/update.hpp"

namespace wb::app {

/// All drafts in the order of the path, the open one among them.
std::vector<domain::Draft> all_drafts(const Model& model, const content::Bundle& bundle);

/// The draft of an exercise, or null.
const domain::Draft* draft_of(const Model& model, const std::string& exercise);

/// True when something has been begun.
bool has_drafts(const Model& model);

/// The shelf's draft of an exercise, which leaves the shelf.
std::optional<domain::Draft> taken_from_shelf(Model& model, const std::string& exercise);

/// Lays the open draft on the shelf, at its place of the path.
void put_on_shelf(Model& model, const content::Bundle& bundle);

/// Nothing of the person is left in memory.
void forget_person(Model& model);

/// What the storage held.
void load_drafts(Next& next, const DraftLoaded& action, const Surroundings& around);

/// A file was chosen: opens it, or asks first when something would be replaced.
void open_file(Next& next, const FileChosen& action, const Surroundings& around);

/// The file takes the place of all drafts.
void use_opened(Next& next, const Surroundings& around);

/// All drafts as one file.
void save_to_file(Next& next, const content::Bundle& bundle);

/// A calendar file with the look back that the open exercise proposes.
void save_calendar(Next& next, const SaveCalendar& wanted, const Surroundings& around);

}   // namespace wb::app
