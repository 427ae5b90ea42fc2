// A plan and what it still lacks; what becomes of it when it is made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/facilitate/model.hpp"
#include "core/content/guide.hpp"

namespace wb::app::lead {

/// A plan with nothing in it but the day and the rules everybody begins with.
domain::Plan empty_plan(const Date& today);

/// A plan like a workshop that was made, for another day.
domain::Plan
plan_like(const domain::Workshop& workshop, const std::string& like, const Date& today);

const content::Template* find_template(const content::Guide& guide, std::string_view id);

/// The exercises of a template with the rounds that it asks them in; those that the content does
/// not have are left out.
std::vector<domain::PlannedExercise>
exercises_of(const content::Template& workshop, const content::Bundle& bundle);

/// An exercise to be asked once, with the smallest group that it allows.
domain::PlannedExercise
planned(const content::Exercise& exercise, std::uint8_t rounds, std::uint8_t k);

/// What somebody typed as one line that may be stored: control characters are blanks, at most
/// `most` code points and the bytes that a name has in a workshop's file.
std::string as_line(std::string_view typed, std::size_t most);

/// The steps of this plan in their order: own choice has one more.
std::vector<Step> steps_of(const domain::Plan& plan);

/// What the step lacks, and at which of its entries; nothing when one can go on.
struct Lack {
    Missing missing = Missing::Title;
    std::uint8_t at = 0;
};

std::optional<Lack> lack_of(const domain::Plan& plan, Step step, const Passphrase& passphrase);

/// The plan as a workshop without keys: blanks around texts and empty entries are gone.
domain::Workshop workshop_of(const domain::Plan& plan);

/// Characters of the link that the workshop will have.
std::size_t link_size(const domain::Plan& plan);

/// The exercises' k follow the workshop's; k_text is never below it.
void raise_to(domain::Plan& plan, const content::Bundle& bundle);

}   // namespace wb::app::lead
