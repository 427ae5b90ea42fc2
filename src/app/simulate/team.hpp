// A team of invented people: for a rehearsal, for the command line and for tests.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/dice.hpp"
#include "core/content/content.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/hand_in.hpp"

namespace wb::app {

/// What one person answered in one exercise, and decided in the review.
struct Answered {
    domain::Draft draft = {};
    privacy::Decisions decisions = {};
};

/// What people write who answer by chance; none: they write nothing.
using Lines = std::vector<std::string>;

/// Walks through the exercise and answers by chance.
Answered answered_by_chance(
    const content::Bundle& bundle, const content::Exercise& exercise, const Lines& lines, Dice& dice
);

/// The decisions of somebody who shares what is offered, and shows texts in the room; with dice: of
/// each of them every second one.
privacy::Decisions decisions_for(const content::Exercise& exercise, Dice* dice);

/// Everything that `people` invented persons hand in to a workshop: of each the records of all its
/// exercises and rounds. The same seed gives the same team.
std::vector<privacy::Record> invented_team(
    const content::Bundle& bundle,
    const domain::Workshop& workshop,
    const domain::WorkshopId& id,
    std::size_t people,
    const Lines& lines,
    const privacy::ParticipantSecret& seed
);

}   // namespace wb::app
